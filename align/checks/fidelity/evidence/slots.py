"""What a text puts in order by words: First … Second …, まず … 続いて …, before and after "then"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from align.model.anchor import Lang

    Parts = list[tuple[int, int]]

_ORDINALS_EN = ("first", "second", "third", "fourth", "fifth")
_ORDINALS_JA = ("一1１", "二2２", "三3３", "四4４", "五5５")
_STEPS = r"(?:\s+(?:step|stage|phase|priority|point|item|day))?"
#: Words that count. "The first minister to speak" counts nothing: a second one has to follow.
_COUNTED: dict[Lang, re.Pattern[str]] = {
    "en": re.compile(
        rf"\b(?:as\s+an?\s+|(?:and\s+)?the\s+)?(?:(?P<largest>(?:larg|bigg|high|most)\w*)"
        rf"|(?P<number>{'|'.join(_ORDINALS_EN)})(?:ly)?{_STEPS})\b",
        re.IGNORECASE,
    ),
    "ja": re.compile(
        rf"第(?P<number>[{''.join(_ORDINALS_JA)}])(?:段階|点目?)?(?:として|に)?[、，]?"
        rf"|(?P<day>初|[{''.join(_ORDINALS_JA)}])(?:日目|(?<=初)日)に?(?:は(?!、))?[、，]?"
    ),
}
#: Words that say that the next thing follows, after one that says that it is the first.
_FIRST: dict[Lang, re.Pattern[str]] = {
    "en": re.compile(r"\bfirst(?:ly)?\b(?!\s+and\s+foremost)|\bto\s+begin\s+with\b", re.IGNORECASE),
    "ja": re.compile(r"(?<!も)(?:まず(?!い)は?|初めに|始めに|最初に)[、，]?"),
}
_NEXT: dict[Lang, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:and\s+)?(?:then|next|thereafter|subsequently|afterwards|finally|lastly|after\s+which)\b"
        r"(?!\s+(?:year|week|month|time|generation|session|meeting|day|morning|round|steps?)),?",
        re.IGNORECASE,
    ),
    "ja": re.compile(
        r"(?:次に|次いで|続いて|続けて|その後|しかる後に?|最後に)(?:は(?!、)|の(?=会談|会合))?[、，]?"
    ),
}
_CONTENT = re.compile(r"(?!and\b)[A-Za-z]{2}|[ァ-ヺ一-鿿]{2}")
#: How many things are counted, or follow one another.
_COUNTS = range(2, 6)
_SECOND = 2


def counted_slots(text: str, lang: Lang) -> Parts:
    """What stands behind first, second and so on; nothing where a text does not count.

    >>> text = "The first session dealt with food and the second with health."
    >>> [text[start:end] for start, end in counted_slots(text, "en")]
    [' session dealt with food ', ' with health.']
    """
    return _slots(text, _counted(text, lang))


def following_slots(text: str, lang: Lang) -> Parts:
    """What words such as "then" put one after the other; nothing where there are none.

    >>> text = "まずハノイを、続いてジャカルタを訪問した。"
    >>> [text[start:end] for start, end in following_slots(text, "ja")]
    ['ハノイを、', 'ジャカルタを訪問した。']
    >>> text = "He visited Hanoi first and then Jakarta."
    >>> [text[start:end] for start, end in following_slots(text, "en")]
    ['He visited Hanoi ', ' Jakarta.']
    """
    return _slots(text, _following(text, lang))


def _slots(text: str, markers: Parts) -> Parts:
    if not markers:
        return []
    ends = [start for start, _ in markers[1:]] + [len(text)]
    parts = [(after, end) for (_, after), end in zip(markers, ends, strict=True)]
    start, end = parts[0]
    if not _CONTENT.search(text, start, end):  # "visited Hanoi first and then Jakarta"
        parts[0] = (0, markers[0][0])
    return parts if all(_CONTENT.search(text, *part) for part in parts) else []


def _counted(text: str, lang: Lang) -> Parts:
    """Where the words stand that count one, two and so on; none where they do not."""
    found: Parts = []
    largest: tuple[int, int] | None = None
    for match in _COUNTED[lang].finditer(text):
        number = match["number"] or (match["day"] if lang == "ja" else None)
        if number is None:
            largest = largest or match.span()
            continue
        rank = 1 if number == "初" else _rank(number.lower(), lang)
        if not found and rank == _SECOND and largest is not None:
            found.append(largest)  # the largest of … and the second largest of …
        if rank == len(found) + 1:
            found.append(match.span())
    return found if len(found) in _COUNTS else []


def _rank(number: str, lang: Lang) -> int:
    if lang == "en":
        return _ORDINALS_EN.index(number) + 1
    return next(rank for rank, signs in enumerate(_ORDINALS_JA, 1) if number in signs)


def _following(text: str, lang: Lang) -> Parts:
    """Where the words stand that say that one thing follows another, with the one before them."""
    after = [match.span() for match in _NEXT[lang].finditer(text)]
    if not after:
        return []
    first = _FIRST[lang].search(text, 0, after[0][0])
    return [first.span() if first else (0, 0), *after]
