"""Blocks to the outline of a text: front, headings, labels, notes, the tree of units."""
