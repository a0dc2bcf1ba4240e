"""The corpus for other tools, and what other tools hand back."""
