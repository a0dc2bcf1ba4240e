"""The stock of right pairs and readouts that cases are composed from; all texts are samples."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

DATA = Path(__file__).parent / "data"
_ENDINGS = re.compile(r"\[([^|\]]*)\|([^|\]]*)\]")
#: First day of each era, newest first.
_ERAS = (
    (date(2019, 5, 1), "令和"),
    (date(1989, 1, 8), "平成"),
    (date(1926, 12, 25), "昭和"),
)


class Pair(NamedTuple):
    """A right pair; Japanese with ``[plain|polite]`` endings.

    Args:
        light: it carries no name, figure or commitment, so nothing is lost if it is left out.
    """

    en: str
    ja: str
    light: bool = False


@dataclass(frozen=True, slots=True)
class Readout:
    """A right readout; the first paragraph is the lead."""

    day: date
    title: Pair
    paragraphs: tuple[tuple[Pair, ...], ...]


def styled(ja: str, *, polite: bool) -> str:
    """Japanese with です・ます endings, or with である endings.

    >>> styled("協議[した|しました]。", polite=False)
    '協議した。'
    """
    return _ENDINGS.sub(r"\2" if polite else r"\1", ja)


def english_day(day: date, *, month_first: bool) -> str:
    """A date in English.

    >>> english_day(date(1998, 9, 14), month_first=True)
    'September 14, 1998'
    """
    return f"{day:%B} {day.day}, {day.year}" if month_first else f"{day.day} {day:%B} {day.year}"


def japanese_day(day: date, *, era: bool) -> str:
    """A date in Japanese, by era or by the common year.

    >>> japanese_day(date(2019, 6, 27), era=True), japanese_day(date(1998, 9, 14), era=False)
    ('令和元年6月27日', '1998年9月14日')
    """
    year = f"{day.year}"
    if era:
        first, name = next(e for e in _ERAS if e[0] <= day)
        count = day.year - first.year + 1
        year = f"{name}{'元' if count == 1 else count}"
    return f"{year}年{day.month}月{day.day}日"


@functools.cache
def groups_of(name: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Entries of a file of samples by group; an entry is some lines together."""
    found: dict[str, list[tuple[str, ...]]] = {}
    group = ""
    for block in _blocks(DATA / f"{name}.txt"):
        if block[0].startswith("# "):
            group = block.pop(0)[2:]
        found.setdefault(group, []).append(tuple(block))
    return {group: tuple(entries) for group, entries in found.items()}


def pairs_of(name: str) -> dict[str, tuple[Pair, ...]]:
    """Pairs of a file of samples by group."""
    return {
        group: tuple(Pair(en, ja) for en, ja in entries)
        for group, entries in groups_of(name).items()
    }


@functools.cache
def readouts() -> tuple[Readout, ...]:
    """All right readouts of the stock."""
    return tuple(
        _readout(lines, number)
        for number, lines in enumerate(
            block
            for name in ("readouts_1", "readouts_2", "readouts_3")
            for block in _blocks(DATA / f"{name}.txt")
            if block[0].startswith("== ")
        )
    )


@functools.cache
def stock() -> tuple[Pair, ...]:
    """All right pairs of the stock, readout by readout."""
    return tuple(pair for readout in readouts() for para in readout.paragraphs for pair in para)


def _blocks(path: Path) -> list[list[str]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    text = "\n".join(line for line in lines if not line.startswith("%"))
    return [block.splitlines() for block in re.split(r"\n\n+", text.strip())]


def _readout(lines: list[str], number: int) -> Readout:
    day = date.fromisoformat(lines[0].removeprefix("== "))
    text = "\n".join(lines[3:])
    # A year that follows the day needs a comma after it, which only some places allow.
    month_first = number % 2 == 0 and not re.search(r"\{date\}[^.,、]", text)
    en_day = english_day(day, month_first=month_first)
    ja_day = japanese_day(day, era=number % 3 != 0)
    paragraphs: list[tuple[Pair, ...]] = []
    for part in text.removeprefix("#\n").split("\n#\n"):
        cells = part.splitlines()
        paragraphs.append(
            tuple(
                Pair(
                    en.removeprefix("~").replace("{date}", en_day),
                    ja.replace("{date}", ja_day),
                    en.startswith("~"),
                )
                for en, ja in zip(cells[::2], cells[1::2], strict=True)
            )
        )
    return Readout(day, Pair(lines[1], lines[2]), tuple(paragraphs))
