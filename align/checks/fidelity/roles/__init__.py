"""Who does what to whom, and whether the other language says the same."""
