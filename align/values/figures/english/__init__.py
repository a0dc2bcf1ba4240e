"""Figures and dates of English texts."""
