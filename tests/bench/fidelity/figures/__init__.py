"""Figures in two languages, right and wrong: own calendars, own spellings of numbers."""
