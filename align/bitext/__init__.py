"""Aligns two documents: embeddings, costs, search, and the decisions of people."""

#: The version of the aligner. Change it when the same texts may get another alignment.
SIGNATURE = "bitext:2|beads:4-1"
