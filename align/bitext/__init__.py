"""Aligns two documents: embeddings, costs, search, and the decisions of people."""

#: The version of the aligner. Change it when the same texts may get another alignment.
SIGNATURE = "bitext:9|beads:6-1,3-3|crossing|tokens|words"
