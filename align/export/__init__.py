"""Bitexts in the formats of other tools."""
