"""Speakers, strength, style, commas, spelling and closeness; all texts are samples."""
