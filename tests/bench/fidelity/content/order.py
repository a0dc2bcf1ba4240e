"""Cases of order: sentences or paragraphs swapped, or only words that stand elsewhere."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from tests.bench.fidelity.content.inside import out_of_order
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


#: What is agreed in an enumeration.
_AGREED = (
    ("to resume regular flights", "定期便を再開すること"),
    ("to open a consulate in the north", "北部に領事館を開設すること"),
    ("to exchange students every year", "毎年留学生を交換すること"),
    ("to survey the seabed together", "海底を共同で調査すること"),
    ("to lower the fees for visas", "査証手数料を引き下げること"),
    ("to hold a seminar on disaster prevention", "防災に関するセミナーを開催すること"),
    ("to protect migratory birds", "渡り鳥を保護すること"),
    ("to speed up customs clearance", "通関を迅速化すること"),
)
_ORDINALS = (
    (("First, ", "Second, ", "Third, "), ("第一に、", "第二に、", "第三に、")),
    (("First, ", "Next, ", "Finally, "), ("まず、", "次に、", "最後に、")),
)


def order_cases(chance: random.Random) -> list[FidelityCase]:
    """All cases of D002."""
    found = itertools.chain(_faults(chance), _traps(chance), out_of_order(chance))
    return numbered("D002", found)


def _faults(chance: random.Random) -> Iterator[Draft]:
    for (length, first, second), side in itertools.product(_SWAPS, SIDES):
        for run in itertools.islice(long_runs(length, chance), 3):
            order = list(range(length))
            order[first], order[second] = second, first
            right, crossed = joined(run), joined(run[i] for i in order)
            en, ja = (crossed.en, right.ja) if side == "en" else (right.en, crossed.ja)
            group = f"sentences-swapped-in-{side}"
            yield Draft("fault", group, *texts_of(Pair(en, ja), chance), _LOOK)
    yield from _enumerated(chance)
    yield from itertools.islice(_paragraphs(chance, _PLAIN), 10)
    yield from itertools.islice(_paragraphs(chance, _LABELLED), 8)
    yield from itertools.islice(_sentences(chance), 8)


def _enumerated(chance: random.Random) -> Iterator[Draft]:
    """Items behind (1) and (2), or sentences behind First and Second: swapped, then right."""
    for number, side in itertools.product(range(8), SIDES):
        items = chance.sample(_AGREED, chance.choice((2, 3)))
        right = _items_of(items)
        swapped = _items_of([items[1], items[0], *items[2:]])
        en, ja = (swapped[0], right[1]) if side == "en" else (right[0], swapped[1])
        yield Draft("fault", f"items-swapped-in-{side}", en, ja)
        yield Draft("trap", "items-in-order", *right)
        marks = _ORDINALS[number % len(_ORDINALS)]
        for run in itertools.islice(long_runs(2, chance), 1):
            english = " ".join(
                _behind(mark, pair.en) for mark, pair in zip(marks[0], run, strict=False)
            )
            right_order, crossed = (
                "".join(mark + pair.ja for mark, pair in zip(marks[1], pairs, strict=False))
                for pairs in (run, run[::-1])
            )
            texts = texts_of(Pair(english, right_order), chance)
            yield Draft("trap", "ordinals-in-order", *texts)
            texts = texts_of(Pair(english, crossed), chance)
            yield Draft("fault", "swapped-behind-ordinals", *texts)


def _behind(mark: str, sentence: str) -> str:
    return mark + (f"the{sentence[3:]}" if sentence.startswith("The ") else sentence)


def _items_of(items: list[tuple[str, str]]) -> tuple[str, str]:
    english = "; ".join(f"({n}) {en}" for n, (en, _) in enumerate(items, start=1))
    japanese = "、".join(f"（{n}）{ja}" for n, (_, ja) in enumerate(items, start=1))
    return f"The two sides agreed {english}.", f"双方は、{japanese}で一致した。"


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
