"""Which way goods go: exports to Japan in one language, exports from Japan in the other."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from align.checks.fidelity.evidence.parties import countries

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.checks.fidelity.evidence.polarity.forms import Place
    from align.model.anchor import Lang

    End = Literal["from", "to"]


class TradeEnd(NamedTuple):
    """A country at one end of the trade that a word tells of, and where the word stands."""

    country: str
    end: End
    place: Place


def turned_trade(english: str, japanese: str) -> Iterator[tuple[Place, Place]]:
    """Words of trade whose goods leave a country in one text only, and reach it in the other only.

    >>> list(turned_trade("Imports of rice from Japan grew.", "米の対日輸出が増加した。"))
    [((0, 7), (4, 6))]
    >>> list(turned_trade("Imports of rice from Japan grew.", "日本からの米の輸出が増加した。"))
    []
    """
    if "port" not in english or "輸" not in japanese:
        return
    ours, theirs = list(_ends(english, "en")), list(_ends(japanese, "ja"))
    for here in ours:
        there = [one for one in theirs if one.country == here.country]
        ends = {one.end for one in there}
        if {one.end for one in ours if one.country == here.country} != {here.end}:
            continue
        if len(ends) == 1 and here.end not in ends:
            yield here.place, there[0].place
            return


@functools.cache
def _patterns(lang: Lang) -> tuple[re.Pattern[str], ...]:
    name = countries().pattern(lang)
    if lang == "en":
        word = r"\b(?P<word>export|import)(?:s|ed|ing|ers?|ation)?\b"
        there = r"(?:(?!\b(?:ex|im)port|[.;:]).){0,70}?\b"
        return (
            *(
                re.compile(
                    rf"{word}{there}(?P<how>{how})\s+(?:the\s+)?(?P<name>{name})\b", re.IGNORECASE
                )
                for how in ("from", "to", "into", "by")
            ),
            re.compile(rf"{word}\s+of\s+(?P<name>{name})\s+(?P<how>)[a-z]", re.IGNORECASE),
            re.compile(
                rf"\b(?P<name>{name})['’]s?(?P<how>\s+)(?:[a-z]+\s+){{0,2}}?{word}", re.IGNORECASE
            ),
            re.compile(rf"\b(?P<name>{name})(?P<how>)\s+(?P<word>export)s?\b", re.IGNORECASE),
        )
    word = "輸(?P<word>[出入])"
    return (
        re.compile(f"(?P<how>対)(?P<name>{name})[一-鿿ァ-ー]{{0,8}}?{word}"),
        *(
            re.compile(f"(?P<name>{name})(?P<how>{how})[^、。]{{0,{most}}}?{word}")
            for how, most in (("から", 20), ("産", 20), ("へ|向け", 15), ("に", 0), ("の", 8))
        ),
    )


#: Where the country is, by the word beside it; by the way of trade for the others.
_HOW: dict[str, End] = {"from": "from", "to": "to", "into": "to", "": "from",
                        "から": "from", "産": "from", "へ": "to", "向け": "to", "に": "to"}  # fmt: skip


def _ends(text: str, lang: Lang) -> Iterator[TradeEnd]:
    names = countries().english if lang == "en" else countries().japanese
    for pattern in _patterns(lang):
        for match in pattern.finditer(text):
            out = match["word"].lower() in ("export", "出")
            how = match["how"].strip().lower()
            end = _HOW.get(how)
            if how == "対":
                end = "to" if out else "from"
            elif (
                end is None or how == "by" or match["how"].isspace()
            ):  # "Japan's exports", 日本の輸出
                end = "from" if out else "to"
            country = names[
                re.sub(r"\s+", " ", match["name"].lower() if lang == "en" else match["name"])
            ]
            start = match.start("word") - (lang == "ja")
            stop = start + 2 if lang == "ja" else _word_end(text, start)
            yield TradeEnd(country, end, (start, stop))


def _word_end(text: str, start: int) -> int:
    word = re.compile(r"\w+").match(text, start)
    return word.end() if word else start
