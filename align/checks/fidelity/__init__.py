"""Checks of what two aligned texts say: figures, what was lost, who spoke, how strongly."""
