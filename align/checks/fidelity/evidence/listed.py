"""An item of a list that the list of the other language has not: A, B and C beside A及びB."""

from __future__ import annotations

import functools
import itertools
import re
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from align.checks.fidelity.evidence.lexicon import lexicon
from align.checks.fidelity.evidence.parties import countries

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.checks.fidelity.evidence.lexicon import LexiconWord
    from align.model.anchor import Lang

#: What stands between the items of a list; the last one says that it is a list.
_SEPARATOR: dict[Lang, re.Pattern[str]] = {
    "en": re.compile(r",?\s+(?:and|or|as\s+well\s+as)\s+|,\s+"),
    "ja": re.compile(
        r"、?(?:及び|および|並びに|ならびに|又は|または|や|・)|(?<![はがをにでてもへとりしき])[、，]"
    ),
}
_JOINS: dict[Lang, re.Pattern[str]] = {
    "en": re.compile(r"\b(?:and|or|well)\s+$"),
    "ja": re.compile("(?:及び|および|並びに|ならびに|又は|または|や)$"),
}
#: Where a list ends, and the longest item.
_STOP: dict[Lang, re.Pattern[str]] = {
    "en": re.compile(
        r"[.;:()!?]|\b(?:on|in|at|with|for|from|by|to|including|such\s+as|was|were|is|are|has|have|will|who|which|that)\b"
    ),
    "ja": re.compile(
        "[。：（）「」]|(?:を|が|は|に(?!関する|対する|ついての|よる|おける|向けた)|で|へ|と)"
    ),
}
_LONGEST: dict[Lang, int] = {"en": 48, "ja": 18}

#: Two things joined are often one thing in the other language, and verbs are joined as nouns are.
_PAIR = 2
_MOST_ITEMS = 12


#: What stands between two countries that are named together.
_BESIDE: dict[Lang, re.Pattern[str]] = {
    "en": re.compile(r"(?:,|,?\s+(?:and|or)|\s+as\s+well\s+as|,?\s+together\s+with)\s+(?:the\s+)?"),
    "ja": re.compile("[、，・]|、?(?:及び|および|並びに|又は|や|と)"),
}


class _Item(NamedTuple):
    start: int
    end: int
    answered: tuple[LexiconWord, ...]  # its words that the other text answers, in order
    missing: int  # how many of its words the other text does not answer


def left_out_items(
    here: str, there: str, lang: Lang, words: Sequence[tuple[LexiconWord, bool]]
) -> Iterator[tuple[int, int]]:
    """The items of a text's lists that the other text's list leaves out.

    A list of three and more counts, and one of two where a country is left out, and only where
    each of its other items has a word that the other text answers, and these answers are a list of
    just so many items there.

    Args:
        here: a text.
        there: the text that should say the same.
        lang: the language of ``here``.
        words: those of ``here``, in order, each with whether the other text fails to answer it.

    >>> here = "They discussed trade, maritime security and the situation in Myanmar."
    >>> there = "貿易及びミャンマー情勢について議論した。"
    >>> words = list(lexicon().unanswered(here, there, "en"))
    >>> [here[a:b] for a, b in left_out_items(here, there, "en", words)]
    ['maritime security']
    """
    if not any(missing for _, missing in words):
        return
    other: Lang = "ja" if lang == "en" else "en"
    for items in _lists(here, lang, words):
        lost = [item for item in items if item.missing and not item.answered]
        rest = [item for item in items if item.answered and not item.missing]
        if len(lost) != 1 or len(rest) != len(items) - 1 or not _is_whole(rest, there, other):
            continue
        span = lost[0].start, lost[0].end
        if len(items) > _PAIR or here[slice(*span)].lower() in countries().english:
            yield span


def left_out_countries(here: str, there: str, lang: Lang) -> Iterator[tuple[int, int]]:
    """The country of a list that the other text names nowhere, as it does all others of the list.

    Japan is not asked for: Japanese says 我が国, or nothing.

    >>> here = "日本、中国及び韓国の首脳"
    >>> [here[a:b] for a, b in left_out_countries(here, "the leaders of Japan and China", "ja")]
    ['韓国']
    """
    other: Lang = "ja" if lang == "en" else "en"
    found = [m for m in _country_pattern(lang).finditer(here) if len(m[0]) > 1]
    if len(found) < _PAIR:
        return
    said = {_country(m[0], other) for m in _country_pattern(other).finditer(there)}
    if _OF_THE_NORTH.search(there):
        said.add("KP")
    if not said <= {_country(m[0], lang) for m in _country_pattern(lang).finditer(here)} | {"JP"}:
        return  # one for another is no loss
    run: list[re.Match[str]] = []
    for match, following in zip(found, [*found[1:], None], strict=True):
        run.append(match)
        if following and _BESIDE[lang].fullmatch(here, match.end(), following.start()):
            continue
        lost = [m for m in run if _country(m[0], lang) not in said]
        if len(run) >= _PAIR and len(lost) == 1 and _country(lost[0][0], lang) != "JP":
            yield lost[0].span()
        run = []


#: What names North Korea by a sign that stands for nothing else there: 日朝, 南北.
_OF_THE_NORTH = re.compile("[日米中韓]朝|南北")


def _country(name: str, lang: Lang) -> str:
    """The code of a country."""
    if lang == "ja":
        return countries().japanese[name]
    return countries().english[" ".join(name.lower().split())]


@functools.cache
def _country_pattern(lang: Lang) -> re.Pattern[str]:
    pattern = countries().pattern(lang)
    return re.compile(rf"(?i:\b{pattern}(?!\w))" if lang == "en" else pattern)


def _lists(
    text: str, lang: Lang, words: Sequence[tuple[LexiconWord, bool]]
) -> Iterator[list[_Item]]:
    """The lists of a text, each with an "and" before its last item."""
    separators = list(_SEPARATOR[lang].finditer(text))
    for last, separator in enumerate(separators):
        if not _JOINS[lang].search(text, separator.start(), separator.end()):
            continue
        first = last
        while 0 < first > last - _MOST_ITEMS and _near(
            text, separators[first - 1].end(), separators[first].start(), lang
        ):
            first -= 1
        run = separators[first : last + 1]
        begin = _begin(text, run[0].start(), lang)
        stop = _end(text, run[-1].end(), lang)
        edges = [begin, *(edge for s in run for edge in (s.start(), s.end())), stop]
        yield [
            _item(text, low, high, words) for low, high in zip(edges[::2], edges[1::2], strict=True)
        ]


def _near(text: str, start: int, end: int, lang: Lang) -> bool:
    """Whether what stands between two separators may be an item."""
    return 0 < end - start <= _LONGEST[lang] and not _STOP[lang].search(text, start, end)


def _begin(text: str, end: int, lang: Lang) -> int:
    start = max(end - _LONGEST[lang], 0)
    stops = list(_STOP[lang].finditer(text, start, end))
    return stops[-1].end() if stops else start


def _end(text: str, start: int, lang: Lang) -> int:
    stop = _STOP[lang].search(text, start, start + _LONGEST[lang])
    return stop.start() if stop else min(start + _LONGEST[lang], len(text))


def _item(text: str, start: int, end: int, words: Sequence[tuple[LexiconWord, bool]]) -> _Item:
    start += len(text[start:end]) - len(text[start:end].lstrip())
    first, stop = (bisect_left(words, at, key=lambda pair: pair[0].start) for at in (start, end))
    inside = words[first:stop]
    answered = tuple(word for word, missing in inside if not missing)
    lost = sum(
        missing and not any(a.start <= word.start and word.end <= a.end for a in answered)
        for word, missing in inside
    )
    return _Item(start, end, answered, lost)


def _forms_in(text: str, entries: set[int]) -> list[tuple[int, int]]:
    """Where a Japanese text has the words of some entries, of which others take the same words."""
    forms = {form for entry in entries for form in lexicon().japanese[entry] if len(form) > 1}
    return sorted(match.span() for form in forms for match in re.finditer(re.escape(form), text))


def _is_whole(items: Sequence[_Item], text: str, lang: Lang) -> bool:
    """Whether the answers of some items are a whole list: nothing else is joined to them."""
    words = lexicon().words(text, lang)
    places = []
    for number, item in enumerate(items):
        # What stands before the first item may belong to the verb.
        if number:
            asked = [word for word in item.answered if word.start == item.answered[0].start]
        else:
            asked = [w for w in item.answered if w.end == max(each.end for each in item.answered)]
        entries = {entry for word in asked for entry in word.entries}
        found = [word[:2] for word in words if not entries.isdisjoint(word.entries)]
        if not found and lang == "ja":
            found = _forms_in(text, entries)
        if not found or any(b[0] > a[1] + 1 for a, b in itertools.pairwise(found)):
            return False  # nowhere, or in two places
        places.append((found[0][0], max(end for _, end in found)))
    places.sort()
    low, high = _begin(text, places[0][0], lang), _end(text, places[-1][1], lang)
    return len(_SEPARATOR[lang].findall(text, low, high)) == len(items) - 1
