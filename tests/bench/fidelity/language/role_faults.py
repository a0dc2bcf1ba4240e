"""Faults of S001 in which somebody does a thing to another, or two have changed places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.fidelity.language.made import Made
from tests.bench.fidelity.language.role_sentences import (
    BIDDEN,
    BODIES,
    BOTH,
    COUNTRIES,
    DONE_BY,
    FOR_WHAT,
    IN_TURN,
    JOINED,
    PARTIES,
    TOGETHER,
    TOWARD,
    VISITS,
)

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator

_TURNS = 16
#: A name that is gone may also be told as content lost; two that changed places, as their order.
_NAMED, _PLACES = frozenset({"D001"}), frozenset({"D002"})


def capital(text: str) -> str:
    """A sentence with a capital at its start.

    >>> capital("the Thai side left.")
    'The Thai side left.'
    """
    return text[0].upper() + text[1:]


def other_way(chance: random.Random) -> Iterator[Made]:
    """One thanks, asks, congratulates or hands over, and in Japanese the other one does."""
    for turn in range(_TURNS):
        (a, ichi), (b, ni) = chance.sample(PARTIES, 2)
        en, ja = TOWARD[turn % len(TOWARD)]
        yield Made(capital(en.format(a=a, b=b)), ja.format(a=ni, b=ichi))


def thanks_to_who_gave_them(chance: random.Random) -> Iterator[Made]:
    """One side gives thanks for a thing, and in Japanese the thanks are given to it."""
    for turn in range(_TURNS):
        a, ichi = chance.choice(PARTIES[1:])
        en, ja = FOR_WHAT[0][0], "供与されたポンプについて、{a}に対し謝意を表明し[た|ました]。"
        if turn % 2:
            en, ja = FOR_WHAT[1][0], "助産師の活動について、{a}に謝意を表明し[た|ました]。"
        yield Made(capital(en.format(a=a)), ja.format(a=ichi))


def destination(chance: random.Random) -> Iterator[Made]:
    """The country visited is another."""
    for turn in range(_TURNS):
        one, other = chance.sample(COUNTRIES, 2)
        en, ja = VISITS[turn % len(VISITS)]
        yield Made(en.format(c=one[0]), ja.format(c=other[1]), also=_NAMED)


def changed_places(chance: random.Random) -> Iterator[Made]:
    """Two parties act in turn, and in Japanese each does what the other one did."""
    for turn in range(_TURNS):
        (a, ichi), (b, ni) = chance.sample(PARTIES, 2)
        first, second = IN_TURN[turn % len(IN_TURN)]
        en, ja = JOINED[turn % len(JOINED)]
        text = ". ".join(map(capital, en.format(a=a, b=b, one=first[0], two=second[0]).split(". ")))
        yield Made(text, ja.format(a=ni, b=ichi, ichi=first[1], ni=second[1]), also=_PLACES)


def one_of_several(chance: random.Random) -> Iterator[Made]:
    """One of those who act together, or the one who acts alone, is another country."""
    for turn in range(_TURNS):
        one, other = chance.sample(COUNTRIES, 2)
        en, ja = TOGETHER[turn % len(TOGETHER)]
        yield Made(capital(en.format(c=one[0])), ja.format(c=other[1]), also=_NAMED)


def institution(chance: random.Random) -> Iterator[Made]:
    """A thing is done by another institution."""
    for turn in range(_TURNS):
        pair = list(BODIES[turn % len(BODIES)])
        chance.shuffle(pair)
        en, ja = DONE_BY[turn % len(DONE_BY)]
        yield Made(en.format(who=pair[0][0]), ja.format(who=pair[1][1]), also=_NAMED)


def at_whose_request(chance: random.Random) -> Iterator[Made]:
    """A thing is done at the request or the invitation of another one."""
    for turn in range(_TURNS):
        one, other = chance.sample(PARTIES[:7], 2)
        en, ja = BIDDEN[turn % len(BIDDEN)]
        yield Made(en.format(a=one[0]), ja.format(a=other[1]), also=_NAMED)


def both_or_one(chance: random.Random) -> Iterator[Made]:
    """Both sides speak, and in Japanese one of them; or the reverse."""
    for turn in range(_TURNS):
        one = chance.choice(PARTIES)
        en, ja = BOTH[turn % len(BOTH)]
        both = ("both sides", "双方"), ("both Ministers", "両大臣")
        pair = (one, both[turn // 2 % 2]) if turn % 2 else (both[turn // 2 % 2], one)
        yield Made(capital(en.format(who=pair[0][0])), ja.format(who=pair[1][1]), also=_NAMED)


GROUPS = {
    "other-way": other_way,
    "thanks-to-who-gave-them": thanks_to_who_gave_them,
    "destination": destination,
    "changed-places": changed_places,
    "one-of-several": one_of_several,
    "institution": institution,
    "at-whose-request": at_whose_request,
    "both-or-one": both_or_one,
}
