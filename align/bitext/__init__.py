"""Two documents to an alignment: vectors, costs, search, and what people have decided."""

#: Changes whenever the same texts may be aligned in another way.
SIGNATURE = "bitext:2|beads:4-1"
