"""Readouts as text files of a ministry, made of the stock; all texts are samples."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from tests.bench.fidelity.content.rows import Draft, widened
from tests.bench.fidelity.content.stock import (
    Pair,
    english_day,
    japanese_day,
    readouts,
    styled,
)

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator

    from tests.bench.fidelity.content.stock import Readout

Scheme = Literal["none", "numbers", "brackets", "nested"]
Side = Literal["en", "ja"]
SCHEMES: tuple[Scheme, ...] = ("numbers", "none", "nested", "brackets")
SIDES: tuple[Side, Side] = ("en", "ja")
_SAMPLE = Pair("Sample text (unofficial)", "見本文（非公式）")
_HEADINGS = (
    Pair("Main Points of the Talks", "協議の要点"),
    Pair("Other Matters", "その他"),
)


@dataclass(slots=True)
class Block:
    """A paragraph or a heading of one side; the label stands before it."""

    label: str
    sentences: list[str]
    heading: bool = False


@dataclass(slots=True)
class Sheet:
    """One side of a readout, in parts that can be changed before it is printed."""

    glue: str
    head: list[str]
    body: list[Block]
    foot: list[str] = field(default_factory=list)

    def printed(self) -> str:
        """The text of the file."""
        body = [block.label + self.glue.join(block.sentences) for block in self.body]
        return "\n\n".join([*self.head, *(text for text in body if text), *self.foot]) + "\n"


@dataclass(slots=True)
class Sheets:
    """Both sides of a readout; paragraphs of both stand in the same order."""

    en: Sheet
    ja: Sheet
    date: str
    sources: list[list[Pair]]

    def of(self, side: Side) -> Sheet:
        """One side."""
        return self.en if side == "en" else self.ja

    def printed(self) -> tuple[str, str]:
        """The texts of both files."""
        return self.en.printed(), self.ja.printed()

    def bodies(self, *, lead: bool = False) -> list[int]:
        """Where paragraphs stand among the blocks."""
        whole = [i for i, block in enumerate(self.en.body) if not block.heading]
        return whole if lead else whole[1:]


def sheets(
    readout: Readout, scheme: Scheme, chance: random.Random, extra: Pair | None = None
) -> Sheets:
    """A right readout with some of its paragraphs, all in one style.

    Args:
        extra: a pair to stand at the end of one paragraph.
    """
    lead, *rest = [list(para) for para in readout.paragraphs]
    if scheme != "nested" and len(rest) > 2 and chance.random() < 0.4:
        del rest[chance.randrange(len(rest))]
    if extra:
        chance.choice(rest).append(extra)
    polite, wide, look = chance.random() < 0.5, chance.random() < 0.5, chance.randrange(3)
    indent = "　" if chance.random() < 0.3 else ""
    sources = [lead]
    en, ja = [_block("", lead, "en")], [_block("", lead, "ja")]
    for number, para in enumerate(rest, 1):
        if scheme == "nested" and number in {1, len(rest)}:
            heading = _HEADINGS[number > 1]
            top = 1 + (number > 1)
            en.append(Block(f"{top}. ", [heading.en], heading=True))
            ja.append(Block(f"{top}　", [heading.ja], heading=True))
            sources.append([heading])
        en_label, ja_label = _labels(scheme, number, look, last=number == len(rest))
        en.append(_block(en_label, para, "en"))
        ja.append(_block(ja_label, para, "ja"))
        sources.append(para)
    day = readout.day
    era = "年" in lead[0].ja and str(day.year) not in lead[0].ja
    month_first = english_day(day, month_first=True) in lead[0].en
    en_head = [readout.title.en, english_day(day, month_first=month_first), _SAMPLE.en]
    ja_head = [readout.title.ja, japanese_day(day, era=era), _SAMPLE.ja]
    for block in ja:
        block.sentences = [_finished(text, polite=polite, wide=wide) for text in block.sentences]
        label = widened(block.label) if wide else block.label
        block.label = label or indent
    return Sheets(
        Sheet(" ", en_head, en),
        Sheet("", [_finished(text, polite=polite, wide=wide) for text in ja_head], ja),
        day.isoformat(),
        sources,
    )


def in_turn(
    chance: random.Random, schemes: tuple[Scheme, ...] = SCHEMES
) -> Iterator[tuple[Sheets, Side]]:
    """Readouts without end: every one in an order by chance, schemes and sides in turn."""
    turn = 0
    while True:
        pool = list(readouts())
        chance.shuffle(pool)
        for readout in pool:
            yield sheets(readout, schemes[turn % len(schemes)], chance), SIDES[turn // 2 % 2]
            turn += 1


def with_pairs(
    groups: dict[str, tuple[Pair, ...]], count: int, chance: random.Random
) -> Iterator[Draft]:
    """So many right readouts, each with a right pair more in one of its paragraphs."""
    pairs = [pair for group in groups.values() for pair in group if pair.en.endswith(".")]
    schemes = itertools.cycle(SCHEMES)
    for pair in chance.sample(pairs, count):
        made = sheets(chance.choice(readouts()), next(schemes), chance, pair)
        yield Draft(
            "trap", "special-pair-in-readout", *made.printed(), date=made.date, readout=True
        )


def _block(label: str, pairs: list[Pair], side: Side) -> Block:
    return Block(label, [pair.en if side == "en" else pair.ja for pair in pairs])


def _finished(ja: str, *, polite: bool, wide: bool) -> str:
    text = styled(ja, polite=polite)
    return widened(text) if wide else text


def _labels(scheme: Scheme, number: int, look: int, *, last: bool) -> tuple[str, str]:
    """Labels of a paragraph in both languages; one paragraph under a heading needs none."""
    if scheme == "none" or (scheme == "nested" and last):
        return "", ""
    if scheme == "numbers":
        return f"{number}. ", (f"{number}　", f"{number}．", f"{number}. ")[look]
    return f"({number}) ", (f"（{number}）", f"({number}) ", f"({number})　")[look]
