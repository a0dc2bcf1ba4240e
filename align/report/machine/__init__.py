"""Findings as other programs read them: each module writes one format."""
