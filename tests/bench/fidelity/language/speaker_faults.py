"""Faults of S001: English names one speaker, Japanese another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.fidelity.language.made import Made
from tests.bench.fidelity.language.said_what import (
    CONTENTS,
    FROM,
    JAPAN,
    OFFICES,
    PASSIVE,
    PEOPLE,
    POINTED,
    SIDES,
    VERBS,
    Speaker,
    said,
)

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator

    from tests.bench.fidelity.language.stock_events import Pair

#: A name of a person or a country that is gone may also be told as content lost.
_NAMED = frozenset({"D001"})
_TURNS = 14
#: The Soviet side may be called Russian.
_SAME_STATE = {SIDES[0], SIDES[6]}


def _differ(
    chance: random.Random, frames: tuple[Pair, ...], pool: tuple[Speaker, ...]
) -> Iterator[Made]:
    for turn in range(_TURNS):
        one, two = chance.sample(pool, 2)
        if {one, two} == _SAME_STATE:
            continue
        frame = frames[turn % len(frames)]
        yield Made(
            *said(frame, chance.choice(one.en), chance.choice(two.ja), chance.choice(CONTENTS)),
            also=frozenset() if pool is OFFICES else _NAMED,
        )


def our_side_as_theirs(chance: random.Random) -> Iterator[Made]:
    """The Japanese side spoke, and Japanese gives 先方 or the side by name."""
    for turn in range(_TURNS):
        ja = "先方" if turn % 2 else chance.choice(chance.choice(SIDES).ja)
        pair = said(VERBS[turn % len(VERBS)], JAPAN.en[0], ja, chance.choice(CONTENTS))
        yield Made(*pair, also=_NAMED)


def their_side_as_ours(chance: random.Random) -> Iterator[Made]:
    """The other side spoke, and Japanese gives 日本側, 我が方 or 当方."""
    for turn in range(_TURNS):
        other, ja = chance.choice(SIDES), chance.choice(JAPAN.ja)
        pair = said(VERBS[turn % len(VERBS)], other.en[0], ja, chance.choice(CONTENTS))
        yield Made(*pair, also=_NAMED)


def sides(chance: random.Random) -> Iterator[Made]:
    """One country's side for another's."""
    yield from _differ(chance, VERBS, SIDES)


def offices(chance: random.Random) -> Iterator[Made]:
    """One office for another."""
    yield from _differ(chance, VERBS, OFFICES)


def people(chance: random.Random) -> Iterator[Made]:
    """One named person for another."""
    yield from _differ(chance, VERBS, PEOPLE)


def person_as_other_side(chance: random.Random) -> Iterator[Made]:
    """A Japanese minister spoke, and Japanese gives 先方; or a foreign one, and it gives 当方."""
    for turn in range(_TURNS):
        one = chance.choice(PEOPLE)
        ja = chance.choice(("当方", "我が方", "日本側")) if one.other else "先方"
        pair = said(VERBS[turn % len(VERBS)], one.en[0], ja, chance.choice(CONTENTS))
        yield Made(*pair, also=_NAMED)


def from_and_yori(chance: random.Random) -> Iterator[Made]:
    """The speaker stands before から or より."""
    yield from _differ(chance, FROM, (JAPAN, *SIDES))
    yield from _differ(chance, FROM, PEOPLE)


def pointed_out(chance: random.Random) -> Iterator[Made]:
    """指摘した, with the speaker first or late."""
    yield from _differ(chance, POINTED, OFFICES)


def passive(chance: random.Random) -> Iterator[Made]:
    """It was pointed out by one; Japanese has another."""
    yield from _differ(chance, PASSIVE, (JAPAN, *SIDES))


def second_of_two(chance: random.Random) -> Iterator[Made]:
    """Two sides speak in turn; Japanese gives both speeches to one."""
    for turn in range(_TURNS):
        other = chance.choice(SIDES)
        first, second = chance.sample(CONTENTS, 2)
        one = said(VERBS[turn % len(VERBS)], JAPAN.en[0], JAPAN.ja[0], first)
        two = said(VERBS[(turn + 3) % len(VERBS)], other.en[0], JAPAN.ja[0], second)
        en, ja = (one[0], two[0]), (one[1], two[1])
        yield Made(" ".join(en), "".join(ja), also=_NAMED)


GROUPS = {
    "our-side-as-theirs": our_side_as_theirs,
    "their-side-as-ours": their_side_as_ours,
    "sides": sides,
    "offices": offices,
    "people": people,
    "person-as-other-side": person_as_other_side,
    "kara-yori": from_and_yori,
    "pointed-out": pointed_out,
    "passive": passive,
    "second-of-two": second_of_two,
}
