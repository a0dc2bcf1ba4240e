"""English sentence boundaries."""

from __future__ import annotations

import functools
import itertools
import re

from align.segment.brackets import enclosed

# A full stop, question or exclamation mark, closing marks, note marks, and white space. Without
# white space ("discussed.He") there must be a small letter before and a word with a capital
# after. Each sequence of marks is tried once, from its beginning; the note marks are looked up
# and then taken as they are, because Python 3.11.2 is wrong about "*+" after alternatives.
_CANDIDATE = re.compile(
    r"""(?<![.!?])(?P<mark>[.!?]++)(?P<close>["'”’)\]]*+)
    (?=(?P<notes>(?:\s*\[(?:[0-9]{1,3}|[a-z]|[Nn]ote\s?[0-9]{0,3}|\*{1,3})\]
                 |[¹²³⁰-⁹†‡]+|\*{1,3}(?=\s|\Z)|\s+\*{1,3}(?=\s*\Z))*))(?P=notes)
    (?:\s+|(?<=[a-z][.!?])(?=[A-Z][a-z]))""",
    re.VERBOSE,
)
_LAST_WORD = re.compile(r"[^\s(\[\"“‘]+\Z")
# No abbreviation is longer. A limit keeps the search fast in long texts.
_LONGEST_WORD = 40
_NEXT = re.compile(rf"""["'“‘(\[]*+(?P<word>\S{{1,{_LONGEST_WORD}}})""")
_OPENED = re.compile(r"\s*[(\[]")
_ACRONYM = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]|[A-Z][A-Za-z]\.[A-Z]")
# The number of an item inside a paragraph, or of a question. It is never a sentence.
_ENUMERATOR = re.compile(r"\s*(?:[A-Z]?[0-9]{1,3}|[A-Z]|[ivx]{1,4}|[IVX]{2,4})\.")
_INITIAL = re.compile(r"[A-Z]")
_COMPOUND = re.compile("[-‐‑–—/]")
#: Numbers of paragraphs, articles and documents: 3, 3(b), A/59/565, IV.
_ORDINAL = re.compile(r"\S*[0-9]|(?:[IVXLC]{2,}|[VX])\b")

# Words that, after "U.S.", begin a new sentence much more often than they continue one.
_STARTERS = frozenset(
    """a an the this that these those he she it they we i you his her its their our both all
    each some many several such no not in on at as for with from to by of after before during
    while when if since until although though because however moreover furthermore finally also
    then there here thus therefore nevertheless nonetheless accordingly subsequently lastly
    additionally meanwhile regarding concerning following among between despite according who
    what where why how but and or so yet addition minister mr ms mrs""".split()
)
# The same after a time of day or a place. No title of a person belongs to these ("U.S.
# President", but not "p.m. President").
_STARTERS_AFTER_TIME = _STARTERS | frozenset(
    "foreign prime president secretary ambassador director-general".split()
)
# Abbreviations that are not in the list of sacremoses and never end a sentence.
_NEVER_LAST = frozenset(
    """amb approx asst ca cf dep dir esp excl ft incl ltc lt.gen mt mts mmes pres sec secs secy
    ste viz vs gen brig""".split()
)
# The same before a number only ("para. 4"); the list of sacremoses has No., Art. and pp.
_BEFORE_NUMBER = frozenset(
    """al app appx art arts ch chap chaps cl col cols doc docs ed eds eq ex fig figs fn iss n nn
    no nos p par para paras pp pt pts ref refs reg regs res rev sched sect ser sub subpara
    subparas tab ver vol vols""".split()
)
_MONTHS = frozenset("jan feb mar apr may jun jul aug sep sept oct nov dec".split())
_WEEKDAYS = frozenset("Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun".split())
_DOTTED_TITLES = frozenset({"H.E", "H.M", "H.R.H", "H.H", "H.I.H"})
# The end of the name of a company or a person. It may also be the end of a sentence.
_SUFFIXES = frozenset("Inc Corp Co Ltd Bros Plc Jr Sr Esq".split())


@functools.cache
def _abbreviations() -> tuple[frozenset[str], frozenset[str]]:
    """Abbreviations that never end a sentence, and those that do not end one before a number."""
    from sacremoses.corpus import NonbreakingPrefixes

    always: set[str] = set(_DOTTED_TITLES)
    numeric: set[str] = set()
    for entry in NonbreakingPrefixes().words("en"):
        word, _, rest = entry.partition("#")
        (numeric if rest else always).add(word.strip())
    # In the list, months and companies never end a sentence; here they may.
    always = {w for w in always if w.lower() not in _MONTHS and w not in _SUFFIXES}
    return frozenset(always), frozenset(numeric)


def english_sentences(text: str) -> list[str]:
    """Split after full stops that end a sentence, not an abbreviation, an initial or a number.

    >>> english_sentences('He said "No." Then J. F. Kerry (see No. 3) left at 4 p.m. on May 2.')
    ['He said "No."', 'Then J. F. Kerry (see No. 3) left at 4 p.m. on May 2.']
    >>> english_sentences("They met in Washington, D.C. The talks lasted 1.5 hours.")
    ['They met in Washington, D.C.', 'The talks lasted 1.5 hours.']
    """
    inside = enclosed(text)
    cuts = [0]
    for match in _CANDIDATE.finditer(text):
        if not inside[match.end("notes")] and _is_end(text, match, cuts[-1]):
            cuts.append(match.end())
    cuts.append(len(text))
    pieces = (text[a:b].strip() for a, b in itertools.pairwise(cuts))
    return [piece for piece in pieces if piece]


def _is_end(text: str, match: re.Match[str], start: int) -> bool:
    if ")" in match["close"] and not _OPENED.match(text, start):
        return False  # a remark in parentheses inside a sentence, not a sentence in parentheses
    following = _NEXT.match(text, match.end())
    if following is None:
        return True
    word = following["word"]
    if word[0].islower():
        return False
    if match["mark"] != ".":
        return True
    if _ENUMERATOR.fullmatch(text, start, match.start() + 1):
        return False
    before = _LAST_WORD.search(text[max(start, match.start() - _LONGEST_WORD) : match.start()])
    return before is None or not _is_abbreviation(before[0], word, bool(match["close"]))


def _is_abbreviation(printed: str, following: str, closed: bool) -> bool:
    always, _ = _abbreviations()
    word = _COMPOUND.split(printed)[-1]  # "Japan-U.S." is treated like "U.S."
    next_word = following.strip(".,;:()\"'”’").lower()
    if word in ("a.m", "p.m", "D.C"):
        return next_word not in _STARTERS_AFTER_TIME
    if word in _SUFFIXES or _ACRONYM.fullmatch(word):
        return word in always or next_word not in _STARTERS
    if closed:
        return False
    if _INITIAL.fullmatch(printed):  # an initial of a name, but not in "Plan B. The"
        return next_word not in _STARTERS
    if len(word) > 1 and (word in always or word.lower() in _NEVER_LAST):
        return True
    return _is_before_number(word, following)


def _is_before_number(word: str, following: str) -> bool:
    """Whether a number follows the abbreviation: "para. 4", "Art. IV", "Fri. 3 March"."""
    if word in _WEEKDAYS:
        return following[0].isdigit() or following[:3].lower() in _MONTHS
    if word in _abbreviations()[1] or word.lower() in _BEFORE_NUMBER:
        return bool(_ORDINAL.match(following))
    return word[:1].isupper() and word.lower() in _MONTHS and following[0].isdigit()
