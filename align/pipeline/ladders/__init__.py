"""Ladders (lists of beads) and files of one segment a line, on disk."""
