"""Sentence alignment: an encoder, costs, a search, and the two levels of a document."""
