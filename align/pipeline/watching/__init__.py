"""Findings again whenever a file is saved: what has not changed is not checked again."""
