"""Mending what the checks find: in the texts of a corpus, and in a table."""
