"""Frozen data, no input or output: what all other packages speak about."""
