"""Cases of the same sentence rendered in two ways, and of rows that only look the same."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from tests.bench.fidelity.content.rows import Draft, numbered, widened
from tests.bench.fidelity.content.stock import groups_of, stock, styled

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterator, Sequence

    from tests.bench.fidelity.case import FidelityCase, Kind
    from tests.bench.fidelity.content.stock import Pair

Row = tuple[str, str]
_AGAIN, _MARKS, _STYLES = 32, 8, 22  # tables of one group, the second of each kind of mark
_FIRST, _OTHER = "first-of-two", "other-row"


def repeat_cases(chance: random.Random) -> list[FidelityCase]:
    """All cases of C001; rows of one table have one partner."""
    return numbered("C001", itertools.chain(_faults(chance), _traps(chance)))


def _table(
    kind: Kind, group: str, name: str, rows: tuple[Row, Row], days: tuple[str, str] = ("", "")
) -> Iterator[Draft]:
    """Two rows of a table; what is told is told of the second."""
    for (en, ja), day, second in zip(rows, days, (False, True), strict=True):
        yield Draft(
            kind if second else "trap", group if second else _FIRST, en, ja,
            date=day, partner=f"C001-{kind}-{name}",
        )  # fmt: skip


def _faults(chance: random.Random) -> Iterator[Draft]:
    for group, entries in groups_of("repeats").items():
        for number, (source, one, two) in enumerate(entries, 1):
            polite = chance.random() < 0.5
            same, *ways = (styled(text, polite=polite) for text in (source, one, two))
            chance.shuffle(ways)
            to_ja = group.startswith("english")
            first, second = ((same, way) if to_ja else (way, same) for way in ways)
            name = f"{group}-{number:03}"
            drafts = list(_table("fault", group, name, (first, second)))
            if number % 2:  # another row between the two
                en, ja, _ = chance.choice(stock())
                between = (en, styled(ja, polite=polite))
                drafts.insert(1, Draft("trap", _OTHER, *between, partner=drafts[0].partner))
            yield from drafts


def _traps(chance: random.Random) -> Iterator[Draft]:
    yield from _same(chance)
    for group, entries in groups_of("repeat_traps").items():
        for number, (en, ja, other_en, other_ja) in enumerate(entries, 1):
            for polite in (False, True) if "[" in ja else (False,):
                rows = (en, styled(ja, polite=polite)), (other_en, styled(other_ja, polite=polite))
                yield from _table("trap", group, f"{group}-{number:03}-{polite:d}", rows)
    yield from _marks(chance)
    for number, pair in enumerate(chance.sample(stock(), _STYLES), 1):
        rows = (pair.en, styled(pair.ja, polite=False)), (pair.en, styled(pair.ja, polite=True))
        days = f"{1999 + number}-02-10", f"{2000 + number}-06-24"
        group = "plain-against-polite-in-another-readout"
        yield from _table("trap", group, f"{group}-{number:03}", rows, days)


def _same(chance: random.Random) -> Iterator[Draft]:
    """The same row again."""
    for number, pair in enumerate(chance.sample(stock(), _AGAIN), 1):
        row = pair.en, styled(pair.ja, polite=number % 2 == 0)
        yield from _table("trap", "the-same-again", f"the-same-again-{number:03}", (row, row))


def _marks(chance: random.Random) -> Iterator[Draft]:
    """Rows that differ by blanks, width of digits or the final full stop only."""
    with_digits = [p for p in stock() if widened(p.ja) != p.ja]
    kinds: dict[str, tuple[Sequence[Pair], Callable[[str, str], Row]]] = {
        "other-width-of-digits": (with_digits, lambda en, ja: (en, widened(ja))),
        "other-blanks": (stock(), lambda en, ja: (en.replace(" ", "  ", 1), ja.replace("、", "、 "))),
        "no-final-full-stop": (stock(), lambda en, ja: (en.rstrip("."), ja.rstrip("。"))),
    }  # fmt: skip
    for group, (pairs, change) in kinds.items():
        for number, pair in enumerate(chance.sample(pairs, _MARKS), 1):
            row = pair.en, styled(pair.ja, polite=number % 2 == 0)
            yield from _table("trap", group, f"{group}-{number:03}", (row, change(*row)))
