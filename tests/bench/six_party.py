"""Surfaces of one term, the Six-Party Talks, and which check each must give.

Width, kana, digit, kind of dash and case make no other form, nor do a soft hyphen, zero-width
characters, another space, a line break or a reading in parentheses. "Six Party Talks" with a
space is deprecated, with any hyphen or dash it is approved.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from tests.bench import surfaces

if TYPE_CHECKING:
    from collections.abc import Iterator

CONCEPT = "six-party-talks"
SIX_PARTY_GLOSSARY = f"""\
- id: {CONCEPT}
  type: event
  terms:
    - {{lang: en, term: Six-Party Talks, status: preferred}}
    - {{lang: en, term: Six Party Talks, status: deprecated}}
    - {{lang: ja, term: 六者会合, status: preferred}}
    - {{lang: ja, term: 六か国協議, status: deprecated}}
    - {{lang: ja, term: 六者協議, status: deprecated}}
"""
_HYPHENS = ("-", *surfaces.HYPHENS, "—", "−", "﹣", "-\u00ad", "\u2060-")
_SPACES = (" ", "\u00a0", "  ", "\u202f", "\u2009", "\u3000", "\n")
_SIXES = ("Six", "6", "６", "Ｓｉｘ")
_KANJI_SIXES = ("六", "6", "６")
_HIDDEN = surfaces.INVISIBLE[1:]


@dataclass(frozen=True, slots=True)
class SixPartySurface:
    """A printed form of the term on one side, and the check it must give, if any."""

    lang: Literal["en", "ja"]
    surface: str
    check: Literal["", "T001"]

    @property
    def pair(self) -> tuple[str, str]:
        """English and Japanese sentences; the other side always has the approved term."""
        en, ja = self.surface, "六者会合"
        if self.lang == "ja":
            en, ja = "Six-Party Talks", self.surface
        return f"They discussed the {en}.", f"双方は、{ja}について協議した。"


def six_party_surfaces() -> list[SixPartySurface]:
    """All surfaces, each once."""
    found = dict.fromkeys([*_approved_english(), *_deprecated_english(), *_japanese()])
    return list(found)


def _cases(term: str) -> tuple[str, ...]:
    return term, term.upper(), term.lower()


def _approved_english() -> Iterator[SixPartySurface]:
    for six, dash, space in itertools.product(_SIXES, _HYPHENS, _SPACES):
        for surface in _cases(f"{six}{dash}Party{space}Talks")[: 3 if space == " " else 1]:
            yield SixPartySurface("en", surface, "")
    for sign, at in itertools.product(surfaces.INVISIBLE, (1, 6, 12)):
        yield SixPartySurface("en", surfaces.with_invisible("Six-Party Talks", sign, at), "")
    yield SixPartySurface("en", surfaces.full_width("Six-Party Talks"), "")


def _deprecated_english() -> Iterator[SixPartySurface]:
    for six, first, second in itertools.product(_SIXES, _SPACES, _SPACES):
        for surface in _cases(f"{six}{first}Party{second}Talks")[: 3 if first == second else 1]:
            yield SixPartySurface("en", surface, "T001")
    for sign, at in itertools.product(surfaces.INVISIBLE, (1, 6, 12)):
        yield SixPartySurface("en", surfaces.with_invisible("Six Party Talks", sign, at), "T001")
    yield SixPartySurface("en", surfaces.full_width("Six Party Talks"), "T001")


def _japanese() -> Iterator[SixPartySurface]:
    for six in _KANJI_SIXES:
        yield from _printed(f"{six}者会合", "（ろくしゃかいごう）", "")
        yield from _printed(f"{six}者協議", "（ろくしゃきょうぎ）", "T001")
        for kana in surfaces.COUNTERS:
            yield from _printed(f"{six}{kana}国協議", "（ろっかこくきょうぎ）", "T001")


def _printed(term: str, reading: str, check: Literal["", "T001"]) -> Iterator[SixPartySurface]:
    """A term as it is, with a break or a hidden character at each place, and with its reading."""
    yield SixPartySurface("ja", term, check)
    for at, sign in itertools.product(range(1, len(term)), (*_HIDDEN, "\n")):
        yield SixPartySurface("ja", term[:at] + sign + term[at:], check)
    yield SixPartySurface("ja", term + reading, check)
    half = reading.replace("（", "(").replace("）", ")")
    yield SixPartySurface("ja", term + half, check)
