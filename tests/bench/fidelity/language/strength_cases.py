"""Cases of S002: one speech act rendered as a stronger or weaker one, and right renderings."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from tests.bench.fidelity.language.made import Made, joined, made
from tests.bench.fidelity.language.stock_said import ACTS, STOCK
from tests.bench.fidelity.language.strength_scales import (
    APOLOGIZED,
    ASKED,
    CONCERNED,
    CONSIDERED,
    DECIDED,
    DEEDS,
    DUTIES,
    ENCOURAGED,
    ENDEAVOURED,
    FLEETS,
    INTERESTED,
    NOTED_IT,
    OFFENCES,
    ORDERED,
    OTHER_WORDS,
    PLANS,
    PROMISED,
    PROPOSED,
    REQUESTED_OF,
    REQUIRED,
    SORRY,
    SUGGESTED,
    SUPPORTED,
    WELCOMED_IT,
    WILL,
)
from tests.bench.fidelity.language.strength_sentences import (
    AGREEMENTS,
    FUTURE,
    NEGATED,
    NOUNS,
    ONE_MIND,
    OTHER_ORDER,
    QUOTED,
    REQUESTS,
    THANKS,
    THIRD,
)
from tests.bench.fidelity.language.strength_stances import (
    CONDEMNED,
    CONDOLED,
    CONGRATULATED,
    DEEDS_OF_OTHERS,
    DEPLORED,
    EVENTS,
    EXCUSED,
    GAVE_WORD,
    GRATEFUL,
    HEEDED,
    MADE_SURE,
    NEVER,
    OCCASIONS,
    OPPOSED,
    STANCES,
    THOUGHT_OVER,
    UNWANTED,
    WATCHED,
    WISHED_FOR,
    WORRIED,
)
from tests.bench.fidelity.language.strength_words import (
    AGREED,
    CONFIRMED,
    DEEPLY,
    EXCHANGED,
    GIFTS,
    HOPED,
    NEEDS,
    NEWS,
    NOTED,
    POINTS,
    PROTESTED,
    REGRETTED,
    REQUESTED,
    SHARED,
    STRESSED,
    THANKED,
    TOUCHED,
    UNACCEPTABLE,
    URGED,
    WELCOMED,
    WISHES,
    WRONGS,
    Step,
)

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterator

    from tests.bench.fidelity.language.stock_events import Pair

_TURNS = 12

_Words = tuple[dict[str, str], dict[str, str]]


def _of(pairs: tuple[Pair, ...]) -> list[_Words]:
    return [({"en": en}, {"ja": ja}) for en, ja in pairs]


_WISHED: list[_Words] = [
    ({"who": who, "en": en}, {"who": dare, "ja": ja}) for who, en, dare, ja in WISHES
]


def _rendered(
    renderings: tuple[tuple[Step, Step], ...], words: list[_Words]
) -> Callable[[random.Random], Iterator[Made]]:
    """English of the first step, Japanese of the second."""

    def maker(chance: random.Random) -> Iterator[Made]:
        for turn in range(_TURNS):
            one, two = renderings[turn % len(renderings)]
            frame = turn // len(renderings) % 2
            en, ja = chance.choice(words)
            yield Made(one[0][frame].format(**en), two[1][frame].format(**ja))

    return maker


def _same(
    *steps: tuple[Step, list[_Words]],
) -> Callable[[random.Random], Iterator[Made]]:
    """Both languages of one step, the frames in every pairing that has one subject."""

    def maker(chance: random.Random) -> Iterator[Made]:
        for turn in range(2 * _TURNS):
            step, words = steps[turn % len(steps)]
            frame = chance.randrange(2)
            en, ja = chance.choice(words)
            yield Made(step[0][frame].format(**en), step[1][frame].format(**ja))

    return maker


FAULTS = {
    "agreed-for-exchanged": _rendered(((AGREED, EXCHANGED),), _of(NEEDS)),
    "exchanged-for-agreed": _rendered(((EXCHANGED, AGREED),), _of(NEEDS)),
    "agreed-for-shared": _rendered(((AGREED, SHARED),), _of(NEEDS)),
    "confirmed-and-exchanged": _rendered(
        ((CONFIRMED, EXCHANGED), (EXCHANGED, CONFIRMED)), _of(NEEDS)
    ),
    "shared-and-exchanged": _rendered(((SHARED, EXCHANGED), (EXCHANGED, SHARED)), _of(NEEDS)),
    "request-stronger": _rendered(
        ((URGED, REQUESTED), (URGED, HOPED), (REQUESTED, HOPED)), _WISHED
    ),
    "request-weaker": _rendered(((HOPED, URGED), (HOPED, REQUESTED), (REQUESTED, URGED)), _WISHED),
    "protest-stronger": _rendered(
        ((UNACCEPTABLE, REGRETTED), (PROTESTED, REGRETTED), (UNACCEPTABLE, PROTESTED)), _of(WRONGS)
    ),
    "protest-weaker": _rendered(
        ((REGRETTED, UNACCEPTABLE), (REGRETTED, PROTESTED), (PROTESTED, UNACCEPTABLE)), _of(WRONGS)
    ),
    "welcomed-and-noted": _rendered(((WELCOMED, NOTED), (NOTED, WELCOMED)), _of(NEWS)),
    "thanks": _rendered(((DEEPLY, THANKED), (THANKED, DEEPLY), (THANKED, NOTED)), _of(GIFTS)),
    "stressed-and-touched": _rendered(((STRESSED, TOUCHED), (TOUCHED, STRESSED)), _of(POINTS)),
    "support": _rendered(
        ((SUPPORTED, WELCOMED_IT), (NOTED_IT, SUPPORTED), (SUPPORTED, NOTED_IT)), _of(PLANS)
    ),
    "undertaking-stronger": _rendered(
        ((DECIDED, CONSIDERED), (PROMISED, ENDEAVOURED), (PROMISED, CONSIDERED)), _of(DEEDS)
    ),
    "undertaking-weaker": _rendered(
        ((CONSIDERED, DECIDED), (ENDEAVOURED, PROMISED), (CONSIDERED, ENDEAVOURED)), _of(DEEDS)
    ),
    "obligation": _rendered(
        ((REQUIRED, ENCOURAGED), (ENCOURAGED, REQUIRED), (ASKED, REQUIRED)), _of(DUTIES)
    ),
    "attention": _rendered(((CONCERNED, INTERESTED), (INTERESTED, CONCERNED)), _of(PLANS)),
    "undertaking-and-proposal": _rendered(
        ((WILL, CONSIDERED), (DECIDED, PROPOSED), (PROPOSED, DECIDED)), _of(DEEDS)
    ),
    "apology": _rendered(((APOLOGIZED, SORRY), (SORRY, APOLOGIZED)), _of(OFFENCES)),
    "order": _rendered(((ORDERED, REQUESTED_OF), (REQUESTED_OF, ORDERED)), _of(FLEETS)),
    "suggested": _rendered(((SUGGESTED, URGED), (URGED, SUGGESTED)), _WISHED),
    "disapproval-stronger": _rendered(
        (
            (CONDEMNED, WORRIED),
            (OPPOSED, WATCHED),
            (WORRIED, HEEDED),
            (NEVER, UNWANTED),
            (CONDEMNED, OPPOSED),
            (DEPLORED, WATCHED),
        ),
        _of(DEEDS_OF_OTHERS),
    ),
    "disapproval-weaker": _rendered(
        (
            (UNWANTED, NEVER),
            (WORRIED, CONDEMNED),
            (WATCHED, DEPLORED),
            (HEEDED, WORRIED),
            (WATCHED, OPPOSED),
            (DEPLORED, CONDEMNED),
        ),
        _of(DEEDS_OF_OTHERS),
    ),
    "expectation": _rendered(
        (
            (MADE_SURE, WISHED_FOR),
            (WISHED_FOR, MADE_SURE),
            (GAVE_WORD, THOUGHT_OVER),
            (THOUGHT_OVER, GAVE_WORD),
            (WISHED_FOR, GAVE_WORD),
        ),
        _of(EVENTS),
    ),
    "courtesy": _rendered(
        (
            (EXCUSED, GRATEFUL),
            (GRATEFUL, EXCUSED),
            (CONDOLED, CONGRATULATED),
            (CONGRATULATED, CONDOLED),
            (CONDOLED, GRATEFUL),
            (EXCUSED, CONGRATULATED),
        ),
        _of(OCCASIONS),
    ),
}


def right(chance: random.Random) -> Iterator[Made]:
    """Acts of the stock, one to four in a row."""
    for _ in range(_TURNS):
        acts = chance.sample(ACTS, chance.randint(1, 2))
        yield joined([*acts, *chance.sample(STOCK[:74], chance.randint(0, 2))])


def two_acts(chance: random.Random) -> Iterator[Made]:
    """Two acts of one scale in one row, each in its place."""
    pairs = list(itertools.permutations((AGREED, CONFIRMED, SHARED, EXCHANGED), 2))
    for one, two in chance.sample(pairs, _TURNS):
        first, second = chance.sample(NEEDS, 2)
        en = (one[0][0].format(en=first[0]), two[0][1].format(en=second[0]))
        ja = (one[1][0].format(ja=first[1]), two[1][1].format(ja=second[1]))
        yield Made(" ".join(en), "".join(ja))


TRAPS = {
    "right": right,
    "same-step-agreement": _same(
        *((step, _of(NEEDS)) for step in (AGREED, CONFIRMED, SHARED, EXCHANGED))
    ),
    "same-step-request": _same(*((step, _WISHED) for step in (URGED, REQUESTED, HOPED))),
    "same-step-protest": _same(
        *((step, _of(WRONGS)) for step in (UNACCEPTABLE, PROTESTED, REGRETTED))
    ),
    "same-step-thanks": _same(
        (DEEPLY, _of(GIFTS)), (THANKED, _of(GIFTS)), (WELCOMED, _of(NEWS)), (NOTED, _of(NEWS))
    ),
    "same-step-assertion": _same((STRESSED, _of(POINTS)), (TOUCHED, _of(POINTS))),
    "same-step-support": _same(
        *((step, _of(PLANS)) for step in (SUPPORTED, WELCOMED_IT, NOTED_IT))
    ),
    "same-step-undertaking": _same(
        *(
            (step, _of(DEEDS))
            for step in (DECIDED, PROMISED, ENDEAVOURED, CONSIDERED, WILL, PROPOSED)
        )
    ),
    "same-step-obligation": _same(*((step, _of(DUTIES)) for step in (REQUIRED, ASKED, ENCOURAGED))),
    "same-step-attention": _same((CONCERNED, _of(PLANS)), (INTERESTED, _of(PLANS))),
    "same-step-apology": _same((APOLOGIZED, _of(OFFENCES)), (SORRY, _of(OFFENCES))),
    "same-step-order": _same((ORDERED, _of(FLEETS)), (REQUESTED_OF, _of(FLEETS))),
    "same-step-disapproval": _same(
        *(
            (step, _of(DEEDS_OF_OTHERS))
            for step in (NEVER, CONDEMNED, OPPOSED, DEPLORED, WORRIED, UNWANTED, WATCHED, HEEDED)
        )
    ),
    "same-step-expectation": _same(
        *((step, _of(EVENTS)) for step in (MADE_SURE, WISHED_FOR, GAVE_WORD, THOUGHT_OVER))
    ),
    "same-step-courtesy": _same(
        *((step, _of(OCCASIONS)) for step in (EXCUSED, CONDOLED, CONGRATULATED, GRATEFUL))
    ),
    "stances": lambda _: made(STANCES),
    "other-words-of-two-steps": lambda _: made(OTHER_WORDS),
    "two-acts": two_acts,
    "agreement-in-other-words": lambda _: made(AGREEMENTS + ONE_MIND),
    "request-in-other-words": lambda _: made(REQUESTS),
    "thanks-in-other-words": lambda _: made(THANKS),
    "negated": lambda _: made(NEGATED),
    "noun": lambda _: made(NOUNS),
    "future-or-conditional": lambda _: made(FUTURE),
    "quotation": lambda _: made(QUOTED),
    "third-party": lambda _: made(THIRD),
    "other-order": lambda _: made(OTHER_ORDER),
}
