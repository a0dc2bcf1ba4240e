"""Cases of text left in the other language, or of foreign words that belong where they are."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from tests.bench.fidelity.content.rows import (
    Draft,
    in_context,
    joined,
    long_runs,
    numbered,
    texts_of,
    traps,
)
from tests.bench.fidelity.content.sheets import SIDES, in_turn, with_pairs
from tests.bench.fidelity.content.stock import Pair, pairs_of

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator

    from tests.bench.fidelity.case import FidelityCase

#: What is left in the other language is also missing in its own.
_LEFT = frozenset({"D001", "D005"})
_LOOK = frozenset({"D005"})
_MARKED = re.compile("⟦([^⟧]*)⟧")


def untranslated_cases(chance: random.Random) -> list[FidelityCase]:
    """All cases of D003."""
    return numbered("D003", itertools.chain(_faults(chance), _traps(chance)))


def _faults(chance: random.Random) -> Iterator[Draft]:
    for length, side in itertools.product((2, 3, 4), SIDES):
        for run in itertools.islice(long_runs(length, chance), 3):
            whole, place = joined(run), chance.randrange(length)
            mixed = [pair._replace(en=pair.ja, ja=pair.en) if i == place else pair
                     for i, pair in enumerate(run)]  # fmt: skip
            en = " ".join(pair.en for pair in mixed) if side == "en" else whole.en
            ja = whole.ja if side == "en" else _spaced(mixed)
            yield _fault(f"sentence-left-in-{side}", Pair(en, ja), chance)
    for length, side in itertools.product((1, 2), SIDES):
        for run in itertools.islice(long_runs(length, chance), 3):
            whole = joined(run)
            left = whole.ja if side == "en" else whole.en
            yield _fault(f"row-left-in-{side}", Pair(left, left), chance)
    yield from _spans(chance)
    for part in ("paragraph", "sentence"):
        yield from itertools.islice(_in_readouts(part, chance), 10)


def _spaced(pairs: list[Pair]) -> str:
    """Japanese in which an English sentence has blanks around it."""
    return re.sub(r"(?<=\.)(?=[^ -~])|(?<=。)(?=[A-Z])", " ", joined(pairs).ja)


def _fault(group: str, pair: Pair, chance: random.Random) -> Draft:
    return Draft("fault", group, *texts_of(pair, chance), _LEFT)


def _spans(chance: random.Random) -> Iterator[Draft]:
    """Some words are left in the other language."""
    for pair, side in itertools.product(pairs_of("untranslated_spans")["span"], SIDES):
        words = _MARKED.findall(pair.ja if side == "en" else pair.en)[0]
        en = _MARKED.sub(words if side == "en" else r"\1", pair.en)
        ja = _MARKED.sub(words if side == "ja" else r"\1", pair.ja)
        texts = in_context(Pair(en, ja), chance, alone=0.6)
        yield Draft("fault", f"span-left-in-{side}", *texts, _LOOK)


def _in_readouts(part: str, chance: random.Random) -> Iterator[Draft]:
    """A paragraph of a readout, or one sentence of it, is left in the other language."""
    for made, side in in_turn(chance):
        index = chance.choice(made.bodies())
        block = made.of(side).body[index]
        other = made.of("ja" if side == "en" else "en").body[index].sentences
        if part == "paragraph":
            block.sentences = [" ".join(other) if side == "ja" else "".join(other)]
        else:
            place = chance.randrange(len(other))
            blank = " " if side == "ja" else ""
            block.sentences[place] = blank * (place > 0) + other[place] + blank
        group = f"{part}-left-in-{side}-readout"
        yield Draft("fault", group, *made.printed(), _LEFT, made.date, readout=True)


def _traps(chance: random.Random) -> Iterator[Draft]:
    """Foreign words that are meant."""
    yield from traps(pairs_of("untranslated_traps"), 2, chance)
    yield from with_pairs(pairs_of("untranslated_traps"), 16, chance)
    for made, _ in itertools.islice(in_turn(chance), 12):
        yield Draft("trap", "right-readout", *made.printed(), date=made.date, readout=True)
