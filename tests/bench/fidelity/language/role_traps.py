"""Traps of S001: the same does the same to the same, though the words or the order are others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.fidelity.language.made import Made, made
from tests.bench.fidelity.language.role_faults import capital
from tests.bench.fidelity.language.role_sentences import (
    BIDDEN,
    BODIES,
    BOTH,
    COUNTRIES,
    DONE_BY,
    FOR_WHAT,
    IN_TURN,
    JOINED,
    JOINED_BACK,
    PARTIES,
    TOGETHER,
    TOWARD,
    VISITS,
    VISITS_ALIKE,
)

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator

_TURNS = 14
#: Without a subject, in Japanese, and with the one it is done to in the passive.
_DROPPED = (
    ("{a} thanked {b} for the rescue dogs.", "救助犬について{b}に謝意を表明し[た|ました]。"),
    ("{a} asked {b} to send midwives.", "{b}は、{a}から、助産師の派遣を求められ[た|ました]。"),
    ("{b} was thanked by {a} for the rescue dogs.",
     "{a}は、救助犬について{b}に謝意を表明し[た|ました]。"),
    ("{a} handed {b} the list of wrecks.", "{b}は、{a}から沈船の名簿を手渡され[た|ました]。"),
    ("{a} received the map from {b}.", "{a}は、{b}から地図の提供を受け[た|ました]。"),
    ("{a} explained the delay, and {b} thanked {a} for it.",
     "{a}から遅延について説明し、{b}から{a}に対し謝意が示され[た|ました]。"),
)  # fmt: skip


def same_way(chance: random.Random) -> Iterator[Made]:
    """Who thanks, asks or hands over is the same."""
    for turn in range(_TURNS):
        (a, ichi), (b, ni) = chance.sample(PARTIES, 2)
        en, ja = TOWARD[turn % len(TOWARD)]
        yield Made(capital(en.format(a=a, b=b)), ja.format(a=ichi, b=ni))


def dropped_or_passive(chance: random.Random) -> Iterator[Made]:
    """Japanese drops the subject, or begins with the other one."""
    for turn in range(_TURNS):
        (a, ichi), (b, ni) = chance.sample(PARTIES, 2)
        en, ja = _DROPPED[turn % len(_DROPPED)]
        yield Made(capital(en.format(a=a, b=b)), ja.format(a=ichi, b=ni), alone=True)


def for_what(chance: random.Random) -> Iterator[Made]:
    """Thanks for a thing that came from a country."""
    for turn in range(_TURNS):
        a, ichi = chance.choice(PARTIES)
        en, ja = FOR_WHAT[turn % len(FOR_WHAT)]
        yield Made(capital(en.format(a=a)), ja.format(a=ichi), alone=True)


def visits(chance: random.Random) -> Iterator[Made]:
    """The country visited is the same."""
    yield from made(VISITS_ALIKE)
    for turn in range(_TURNS):
        one = chance.choice(COUNTRIES)
        en, ja = VISITS[turn % len(VISITS)]
        yield Made(en.format(c=one[0]), ja.format(c=one[1]))


def other_order(chance: random.Random) -> Iterator[Made]:
    """Two parties act in turn; their clauses may stand in the other order."""
    for turn in range(_TURNS):
        (a, ichi), (b, ni) = chance.sample(PARTIES, 2)
        first, second = IN_TURN[turn % len(IN_TURN)]
        frames = JOINED if turn % 2 else JOINED_BACK
        en, ja = frames[turn % len(frames)]
        text = ". ".join(map(capital, en.format(a=a, b=b, one=first[0], two=second[0]).split(". ")))
        yield Made(text, ja.format(a=ichi, b=ni, ichi=first[1], ni=second[1]))


def together(chance: random.Random) -> Iterator[Made]:
    """Those who act are the same, and so is an institution."""
    for turn in range(_TURNS):
        one = chance.choice(COUNTRIES)
        en, ja = TOGETHER[turn % len(TOGETHER)]
        yield Made(capital(en.format(c=one[0])), ja.format(c=one[1]))
        body = chance.choice(chance.choice(BODIES))
        en, ja = DONE_BY[turn % len(DONE_BY)]
        yield Made(en.format(who=body[0]), ja.format(who=body[1]))


def bidden_and_both(chance: random.Random) -> Iterator[Made]:
    """Who asked, and who speaks, is the same."""
    for turn in range(_TURNS):
        one = chance.choice(PARTIES)
        en, ja = BIDDEN[turn % len(BIDDEN)]
        yield Made(en.format(a=one[0]), ja.format(a=one[1]))
        en, ja = BOTH[turn % len(BOTH)]
        who = chance.choice((("the two Ministers", "両大臣"), ("both sides", "双方"),
                             ("they", "両者"), ("Japan and Peru", "両国")))  # fmt: skip
        yield Made(capital(en.format(who=who[0])), ja.format(who=who[1]))


GROUPS = {
    "same-way": same_way,
    "dropped-or-passive": dropped_or_passive,
    "for-what": for_what,
    "visits": visits,
    "other-order": other_order,
    "together": together,
    "bidden-and-both": bidden_and_both,
}
