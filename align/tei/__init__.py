"""Reads, writes and validates texts and stand-off alignments as TEI."""
