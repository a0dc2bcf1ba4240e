"""Cases of order: sentences or paragraphs swapped, or only words that stand elsewhere."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from tests.bench.fidelity.content.rows import Draft, joined, long_runs, numbered, texts_of, traps
from tests.bench.fidelity.content.sheets import SIDES, in_turn, with_pairs
from tests.bench.fidelity.content.stock import Pair, pairs_of

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator

    from tests.bench.fidelity.case import FidelityCase
    from tests.bench.fidelity.content.sheets import Scheme, Side

_LOOK = frozenset({"D005"})
#: How long a row is, and which of its sentences are swapped.
_SWAPS = ((2, 0, 1), (3, 0, 1), (3, 1, 2), (4, 1, 2), (3, 0, 2))
_PLAIN: tuple[Scheme, ...] = ("none",)
_LABELLED: tuple[Scheme, ...] = ("numbers", "brackets")


def order_cases(chance: random.Random) -> list[FidelityCase]:
    """All cases of D002."""
    return numbered("D002", itertools.chain(_faults(chance), _traps(chance)))


def _faults(chance: random.Random) -> Iterator[Draft]:
    for (length, first, second), side in itertools.product(_SWAPS, SIDES):
        for run in itertools.islice(long_runs(length, chance), 3):
            order = list(range(length))
            order[first], order[second] = second, first
            right, crossed = joined(run), joined(run[i] for i in order)
            en, ja = (crossed.en, right.ja) if side == "en" else (right.en, crossed.ja)
            group = f"sentences-swapped-in-{side}"
            yield Draft("fault", group, *texts_of(Pair(en, ja), chance), _LOOK)
    yield from itertools.islice(_paragraphs(chance, _PLAIN), 10)
    yield from itertools.islice(_paragraphs(chance, _LABELLED), 8)
    yield from itertools.islice(_sentences(chance), 8)


def _paragraphs(chance: random.Random, schemes: tuple[Scheme, ...]) -> Iterator[Draft]:
    """Two neighbouring paragraphs are swapped on one side; labels stay where they are."""
    for made, side in in_turn(chance, schemes):
        first = chance.choice(made.bodies()[:-1])
        one, two = made.of(side).body[first : first + 2]
        one.sentences, two.sentences = two.sentences, one.sentences
        also = _LOOK | ({"A001"} if one.label.strip() else set())
        group = f"{'labelled-' if one.label.strip() else ''}paragraphs-swapped-in-{side}"
        yield Draft("fault", group, *made.printed(), also, made.date, readout=True)


def _sentences(chance: random.Random) -> Iterator[Draft]:
    """Two neighbouring sentences of a readout are swapped on one side."""
    for made, side in in_turn(chance):
        _swap(made.of(side).body[chance.choice(made.bodies())].sentences, chance)
        group = f"sentences-swapped-in-{side}-readout"
        yield Draft("fault", group, *made.printed(), _LOOK, made.date, readout=True)


def _swap(sentences: list[str], chance: random.Random) -> None:
    place = chance.randrange(len(sentences) - 1)
    sentences[place], sentences[place + 1] = sentences[place + 1], sentences[place]


def _traps(chance: random.Random) -> Iterator[Draft]:
    """The same order, though something stands elsewhere or looks alike."""
    yield from traps(pairs_of("order_traps"), 2, chance)
    yield from with_pairs(pairs_of("order_traps"), 12, chance)
    for length in (3, 4):
        for run in itertools.islice(long_runs(length, chance), 12):
            yield Draft("trap", "right-row", *texts_of(joined(run), chance))
    for side in SIDES:
        for made, _ in itertools.islice(in_turn(chance), 10):
            yield Draft(
                "trap", "date-line-at-the-end", *_date_last(made.printed(), side),
                date=made.date, readout=True,
            )  # fmt: skip
    for made, _ in itertools.islice(in_turn(chance), 12):
        yield Draft("trap", "right-readout", *made.printed(), date=made.date, readout=True)


def _date_last(texts: tuple[str, str], side: Side) -> tuple[str, str]:
    """Both texts, one with its second line, the date, at the end."""
    title, day, *rest = texts[SIDES.index(side)].rstrip("\n").split("\n\n")
    moved = "\n\n".join([title, *rest, day]) + "\n"
    return (moved, texts[1]) if side == "en" else (texts[0], moved)
