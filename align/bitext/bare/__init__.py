"""Aligns bare lines in three steps, each of what the one before has left.

Pairs that are settled by their vectors alone (:mod:`~align.bitext.bare.pairs`), beads that are sure
by the vectors of joined texts (:mod:`~align.bitext.bare.likely`), and the whole search with words
and crossings (:mod:`~align.bitext.bare.rest`).
"""
