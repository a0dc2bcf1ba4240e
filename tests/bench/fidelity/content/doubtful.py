"""Cases of pairs that a person should look at: a paragraph about something else, or loose words."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from tests.bench.fidelity.content.rows import Draft, numbered
from tests.bench.fidelity.content.sheets import SCHEMES, in_turn, sheets
from tests.bench.fidelity.content.stock import pairs_of, readouts, styled

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator

    from tests.bench.fidelity.case import FidelityCase
    from tests.bench.fidelity.content.sheets import Sheets
    from tests.bench.fidelity.content.stock import Pair

#: What stood there is lost, and its figures and speakers differ from what stands there now.
_ALSO = frozenset({"D001", "N001", "N002", "N003", "N004", "N005", "S001", "S002"})
_FAULTS, _RIGHT, _LOOSE = 48, 60, 56


def doubtful_cases(chance: random.Random) -> list[FidelityCase]:
    """All cases of D005."""
    return numbered("D005", itertools.chain(_faults(chance), _traps(chance)))


def _faults(chance: random.Random) -> Iterator[Draft]:
    """The text of a paragraph is replaced on one side by a sentence about something else."""
    others = itertools.cycle(pairs_of("other_subjects")["other-subject"])
    for turn, (made, side) in enumerate(itertools.islice(in_turn(chance), _FAULTS)):
        index = chance.choice(made.bodies())
        other = _elsewhere(made, chance) if turn % 3 == 0 else next(others)
        polite = "ました。" in made.ja.printed()
        text = other.en if side == "en" else styled(other.ja, polite=polite)
        made.of(side).body[index].sentences = [text]
        group = f"paragraph-replaced-in-{side}"
        yield Draft("fault", group, *made.printed(), _ALSO, made.date, readout=True)


def _elsewhere(made: Sheets, chance: random.Random) -> Pair:
    """A sentence from the middle of another readout."""
    other = chance.choice([r for r in readouts() if r.day.isoformat() != made.date])
    return chance.choice(other.paragraphs[2])


def _traps(chance: random.Random) -> Iterator[Draft]:
    """Right readouts, some with a loose rendering."""
    for made, _ in itertools.islice(in_turn(chance), _RIGHT):
        yield Draft("trap", "right-readout", *made.printed(), date=made.date, readout=True)
    loose = pairs_of("loose_pairs")["loose-rendering"]
    for turn in range(_LOOSE):
        extra, readout = loose[turn % len(loose)], readouts()[turn % len(readouts())]
        made = sheets(readout, SCHEMES[turn % len(SCHEMES)], chance, extra)
        yield Draft("trap", "loose-rendering", *made.printed(), date=made.date, readout=True)
