"""Cases of L001: です・ます and である in one text, and texts that only look so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.drafts import plain, polite
from tests.bench.fidelity.language.made import Made, joined, made
from tests.bench.fidelity.language.stock_said import STOCK
from tests.bench.fidelity.language.style_sentences import (
    CAPTIONS,
    CLAUSES,
    GUESSES,
    HEADINGS,
    KOTO,
    NOMINAL,
    PARENTHESES,
    QUOTATIONS,
    TAIGEN,
)

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterator

    from tests.bench.fidelity.language.stock_events import Pair

_TURNS = 14
#: Pairs whose last words are である or です.
_COPULA = tuple(pair for pair in STOCK if "[である|です]" in pair[1])


def _mixed(pairs: list[Pair], odd: int, *, odd_plain: bool) -> Made:
    """All in one style but the sentence at `odd`."""
    main, other = (polite, plain) if odd_plain else (plain, polite)
    return joined(
        (en, (other if place == odd else main)(ja)) for place, (en, ja) in enumerate(pairs)
    )


def _odd_at(place: str, *, odd_plain: bool) -> Callable[[random.Random], Iterator[Made]]:
    def maker(chance: random.Random) -> Iterator[Made]:
        for _ in range(_TURNS):
            many = chance.randint(3, 4)
            odd = {"first": 0, "middle": 1, "last": many - 1}[place]
            yield _mixed(chance.sample(STOCK, many), odd, odd_plain=odd_plain)

    return maker


def one_each(chance: random.Random) -> Iterator[Made]:
    """Two sentences, one of each style."""
    for turn in range(_TURNS):
        yield _mixed(chance.sample(STOCK, 2), turn % 2, odd_plain=turn % 4 < 2)


def copula(chance: random.Random) -> Iterator[Made]:
    """である among です・ます, です among である."""
    for turn in range(_TURNS):
        odd = chance.choice(_COPULA)
        pairs = [odd, *(p for p in chance.sample(STOCK, 3) if p != odd)]
        pairs[0], pairs[turn % len(pairs)] = pairs[turn % len(pairs)], pairs[0]
        yield _mixed(pairs, pairs.index(odd), odd_plain=turn % 3 > 0)


def beside_exempt(chance: random.Random) -> Iterator[Made]:
    """A heading, a caption or a quotation, which may differ, and a sentence that may not."""
    exempt = [*HEADINGS, *CAPTIONS, *QUOTATIONS, *TAIGEN]
    for turn in range(_TURNS):
        first = chance.choice(exempt)
        pairs = [first, *chance.sample(STOCK, 3)]
        yield _mixed(pairs, 1 + turn % 3, odd_plain=turn % 2 == 0)


FAULTS = {
    "plain-first": _odd_at("first", odd_plain=True),
    "plain-in-the-middle": _odd_at("middle", odd_plain=True),
    "plain-last": _odd_at("last", odd_plain=True),
    "polite-first": _odd_at("first", odd_plain=False),
    "polite-in-the-middle": _odd_at("middle", odd_plain=False),
    "polite-last": _odd_at("last", odd_plain=False),
    "one-each": one_each,
    "copula": copula,
    "beside-exempt": beside_exempt,
}


def single(chance: random.Random) -> Iterator[Made]:
    """One sentence, of either style."""
    for pair in chance.sample(STOCK, _TURNS):
        yield joined([pair])


def one_style(chance: random.Random) -> Iterator[Made]:
    """Two to four sentences of one style."""
    for _ in range(_TURNS):
        yield joined(chance.sample(STOCK, chance.randint(2, 4)))


def _followed(pairs: tuple[Pair, ...]) -> Callable[[random.Random], Iterator[Made]]:
    """Each pair beside one to three sentences of one style."""

    def maker(chance: random.Random) -> Iterator[Made]:
        for turn in range(_TURNS):
            first = pairs[turn % len(pairs)]
            yield joined([first, *chance.sample(STOCK, chance.randint(1, 3))])

    return maker


TRAPS = {
    "one-sentence": single,
    "one-style": one_style,
    "heading": _followed(HEADINGS),
    "taigen-dome": _followed(TAIGEN),
    "caption": _followed(CAPTIONS),
    "quotation": _followed(QUOTATIONS),
    "list-in-koto": _followed(KOTO),
    "nominal": _followed(NOMINAL),
    "parentheses": _followed(PARENTHESES),
    "inner-clause": _followed(CLAUSES),
    "guess": lambda _: made(GUESSES),
}
