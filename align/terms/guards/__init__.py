"""Whether a place that looks like a term is one: the rules that stand against it.

A rule says why a place is not the term, or why it does not ask for a rendering, or nothing.
``align check --explain`` prints what the rules said.
"""
