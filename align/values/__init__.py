"""Typed values read from text in both languages."""
