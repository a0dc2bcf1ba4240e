"""Texts and stand-off alignments as TEI: schema, writing, reading."""
