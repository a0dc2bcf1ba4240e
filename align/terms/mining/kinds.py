"""What a word may do in a phrase, one letter each."""

from __future__ import annotations

#: May begin and end a phrase.
WORD = "w"
#: May begin one and not end it: prefixes, adjectives, numerals.
FIRST = "f"
#: May end one and not begin it: suffixes.
LAST = "l"
#: Stands inside only: of, の.
INSIDE = "i"
#: Stands between two phrases.
BETWEEN = "."
