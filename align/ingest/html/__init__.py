"""Reads HTML pages, old and new, as blocks."""
