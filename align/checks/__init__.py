"""The checks: one function each, an id never reused, its docstring its page in the manual."""
