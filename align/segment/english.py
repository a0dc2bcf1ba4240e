"""English sentence boundaries."""

from __future__ import annotations

import functools
import itertools
import re

from align.segment.brackets import enclosed

# A full stop, question or exclamation mark, whatever closes after it (the raised figure of
# a note too), and white space; or
# the same marks fused to the next sentence ("discussed.He"), where a lower-case letter
# before and a capitalised word after leave no doubt.
_CANDIDATE = re.compile(
    r"""(?P<mark>[.!?]+)(?P<close>["'”’)\]⁰¹²³⁴-⁹]*)(?:\s+|(?<=[a-z][.!?])(?=[A-Z][a-z]))"""
)
_LAST_WORD = re.compile(r"[^\s(\[\"“‘]+\Z")
_NEXT = re.compile(r"""["'“‘(\[]*(?P<word>\S+)""")
_OPENED = re.compile(r"\s*[(\[]")
# No abbreviation is longer; looking further back would make long texts slow.
_LONGEST_WORD = 40
_ACRONYM = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]")
_INITIAL = re.compile(r"[A-Z]")

# Words that open a sentence far more often than they continue one after "U.S.".
_STARTERS = frozenset(
    """a an the this that these those he she it they we i his her its their both in on at as
    for with from to by of after before during while when if since although however moreover
    furthermore finally also then there here in addition regarding concerning following
    meanwhile minister mr ms mrs""".split()
)
# The same after a time of day or a place, where no title follows ("U.S. President", not
# "p.m. President").
_STARTERS_AFTER_TIME = _STARTERS | frozenset(
    "foreign prime president secretary ambassador director-general".split()
)
# Abbreviations before a name or a number that sacremoses' list lacks.
_TITLES = frozenset({"H.E", "H.M", "H.R.H", "Amb", "cf", "ca", "approx", "incl", "excl", "esp"})


@functools.cache
def _abbreviations() -> tuple[frozenset[str], frozenset[str]]:
    """Abbreviations that never end a sentence, and those that do not before a number."""
    from sacremoses.corpus import NonbreakingPrefixes

    always: set[str] = set(_TITLES)
    numeric: set[str] = set()
    for entry in NonbreakingPrefixes().words("en"):
        word, _, rest = entry.partition("#")
        (numeric if rest else always).add(word.strip())
    return frozenset(always), frozenset(numeric)


def english_sentences(text: str) -> list[str]:
    """Split at full stops that end a sentence, not an abbreviation, initial or number.

    >>> english_sentences('He said "No." Then J. F. Kerry (see No. 3) left at 4 p.m. on May 2.')
    ['He said "No."', 'Then J. F. Kerry (see No. 3) left at 4 p.m. on May 2.']
    >>> english_sentences("They met in Washington, D.C. The talks lasted 1.5 hours.")
    ['They met in Washington, D.C.', 'The talks lasted 1.5 hours.']
    """
    inside = enclosed(text)
    cuts = [0]
    for match in _CANDIDATE.finditer(text):
        if not inside[match.end("close")] and _is_end(text, match, cuts[-1]):
            cuts.append(match.end())
    cuts.append(len(text))
    pieces = (text[a:b].strip() for a, b in itertools.pairwise(cuts))
    return [piece for piece in pieces if piece]


def _is_end(text: str, match: re.Match[str], start: int) -> bool:
    if ")" in match["close"] and not _OPENED.match(text, start):
        return False  # an aside within the sentence, not a sentence in parentheses
    following = _NEXT.match(text, match.end())
    if following is None:
        return True
    word = following["word"]
    if word[0].islower():
        return False
    if match["mark"] != ".":
        return True
    before = _LAST_WORD.search(text[max(start, match.start() - _LONGEST_WORD) : match.start()])
    return before is None or not _is_abbreviation(before[0], word, bool(match["close"]))


def _is_abbreviation(word: str, following: str, closed: bool) -> bool:
    always, numeric = _abbreviations()
    if word in always and len(word) > 1:
        return not closed
    next_word = following.strip(".,;:()").lower()
    if word in ("a.m", "p.m", "D.C"):
        return next_word not in _STARTERS_AFTER_TIME
    if _ACRONYM.fullmatch(word):  # U.S., D.C.
        return next_word not in _STARTERS
    if closed:
        return False
    if _INITIAL.fullmatch(word):  # of a name
        return word != "I" or next_word not in _STARTERS
    return word in numeric and following[0].isdigit()
