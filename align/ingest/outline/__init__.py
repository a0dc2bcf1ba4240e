"""Makes the outline of a text from its blocks: front, headings, labels, notes, tree of units."""
