"""How a pair made for one check of language gets its context, its style and its number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.bench.drafts import plain, polite
from tests.bench.fidelity.case import FidelityCase
from tests.bench.fidelity.language.stock_events import NEUTRAL

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterable, Mapping

    from tests.bench.fidelity.case import Kind
    from tests.bench.fidelity.language.stock_events import Pair

    #: What makes the pairs of each group; a maker may take them by chance.
    Groups = Mapping[str, Callable[[random.Random], Iterable["Made"]]]

NO_CHECKS: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Made:
    """A pair before it has a context and a number.

    Args:
        ja: with ``[plain|polite]`` endings, or finished.
        also: other checks that may tell the same fault with equal right.
        alone: nothing may stand beside it.
    """

    en: str
    ja: str
    also: frozenset[str] = NO_CHECKS
    alone: bool = False


def made(pairs: Iterable[Pair]) -> list[Made]:
    """Pairs that need nothing else."""
    return [Made(en, ja) for en, ja in pairs]


def joined(pairs: Iterable[Pair]) -> Made:
    """Some pairs as one, in their order; nothing more may stand beside it.

    >>> joined([("A.", "甲。"), ("B.", "乙。")])
    Made(en='A. B.', ja='甲。乙。', also=frozenset(), alone=True)
    """
    kept = list(pairs)
    return Made(" ".join(en for en, _ in kept), "".join(ja for _, ja in kept), alone=True)


def cases(
    check: str,
    kind: Kind,
    groups: Groups,
    count: int,
    chance: random.Random,
) -> list[FidelityCase]:
    """So many cases of every group, all different; a small group gives what it has."""
    rows: list[FidelityCase] = []
    seen: set[tuple[str, str]] = set()
    for group, maker in groups.items():
        pool = list(maker(chance))
        chance.shuffle(pool)
        number = 0
        for turn in range(4 * count):
            draft = pool[turn % len(pool)]
            en, ja = _dressed(draft, chance)
            if number == count or (en, ja) in seen:
                continue
            seen.add((en, ja))
            number += 1
            name = f"{check}-{kind}-{group}-{number:03}"
            rows.append(FidelityCase(name, check, kind, group, en, ja, also=draft.also))
    return rows


def _dressed(draft: Made, chance: random.Random) -> tuple[str, str]:
    """The pair in one style, often with up to two neutral sentences around it."""
    before: list[Pair] = []
    after: list[Pair] = []
    if not draft.alone:
        more = chance.sample(NEUTRAL, chance.choice((0, 0, 1, 1, 2)))
        cut = chance.randint(0, len(more))
        before, after = more[:cut], more[cut:]
    pairs = [*before, (draft.en, draft.ja), *after]
    style = plain if chance.random() < 0.5 else polite
    return " ".join(en for en, _ in pairs), "".join(style(ja) for _, ja in pairs)
