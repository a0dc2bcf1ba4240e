"""Cases of content lost: a sentence, a clause or a paragraph left out, or only said shorter."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from tests.bench.fidelity.content.inside import left_out
from tests.bench.fidelity.content.rows import (
    Draft,
    in_context,
    joined,
    long_runs,
    numbered,
    read_by,
    texts_of,
    traps,
)
from tests.bench.fidelity.content.sheets import SIDES, in_turn, with_pairs
from tests.bench.fidelity.content.stock import Pair, pairs_of

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator

    from tests.bench.fidelity.case import FidelityCase
    from tests.bench.fidelity.content.sheets import Side

_SENTENCES, _READOUTS = 8, 10  # faults of one group and side
_MARKED = re.compile("⟦([^⟧]*)⟧")


def lost_cases(chance: random.Random) -> list[FidelityCase]:
    """All cases of D001."""
    found = itertools.chain(_faults(chance), _traps(chance), left_out(chance))
    return numbered("D001", found)


def _faults(chance: random.Random) -> Iterator[Draft]:
    for place, side in itertools.product(("first", "middle", "last"), SIDES):
        yield from itertools.islice(_sentences(place, side, chance), _SENTENCES)
    yield from _clauses(chance)
    for whole in (False, True):
        yield from itertools.islice(_in_readouts(chance, whole=whole), 2 * _READOUTS)


def _sentences(place: str, side: Side, chance: random.Random) -> Iterator[Draft]:
    """A sentence that matters is left out of a row of two to four."""
    lengths = (3, 4) if place == "middle" else (2, 3, 4)
    for turn, length in enumerate(itertools.cycle(lengths)):
        run = next(itertools.islice(long_runs(length, chance), turn, None))
        index = {"first": 0, "middle": 1, "last": length - 1}[place]
        if run[index].light:
            continue
        rest = joined(run[:index] + run[index + 1 :])
        whole = joined(run)
        cut = Pair(rest.en, whole.ja) if side == "en" else Pair(whole.en, rest.ja)
        group = f"{place}-sentence-left-out-of-{side}"
        yield Draft("fault", group, *texts_of(cut, chance), read_by(run[index].en))


def _clauses(chance: random.Random) -> Iterator[Draft]:
    """A clause that matters is left out."""
    for pairs, side in itertools.product(pairs_of("lost_clauses").values(), SIDES):
        for pair in pairs:
            lost = " ".join(_MARKED.findall(pair.en))
            en, ja = in_context(_without(pair, side), chance, alone=0.6)
            yield Draft("fault", f"clause-left-out-of-{side}", en, ja, read_by(lost))


def _without(pair: Pair, side: Side) -> Pair:
    """A pair without what is marked on one side."""
    en = _MARKED.sub("" if side == "en" else r"\1", pair.en)
    ja = _MARKED.sub("" if side == "ja" else r"\1", pair.ja)
    return pair._replace(en=en[0].upper() + en[1:], ja=ja)


def _in_readouts(chance: random.Random, *, whole: bool) -> Iterator[Draft]:
    """A paragraph, or a sentence of one, is left out of a readout."""
    for made, side in in_turn(chance):
        index = chance.choice(made.bodies())
        pairs, block = made.sources[index], made.of(side).body[index]
        if whole:
            lost = joined(pairs).en
            block.sentences.clear()
            block.label = ""
        else:
            place = chance.randrange(len(pairs))
            if pairs[place].light:
                continue
            lost = pairs[place].en
            del block.sentences[place]
        group = f"{'paragraph' if whole else 'sentence'}-left-out-of-{side}-readout"
        yield Draft("fault", group, *made.printed(), read_by(lost), made.date, readout=True)


def _traps(chance: random.Random) -> Iterator[Draft]:
    """Texts of different length that say the same."""
    yield from traps(pairs_of("lost_traps"), 2, chance)
    yield from with_pairs(pairs_of("lost_traps"), 24, chance)
    for length in (2, 3, 4):
        for run in itertools.islice(long_runs(length, chance), 6):
            yield Draft("trap", "right-row", *texts_of(joined(run), chance))
    for made, _ in itertools.islice(in_turn(chance), 12):
        yield Draft("trap", "right-readout", *made.printed(), date=made.date, readout=True)
