"""Cases of N003: a word of closeness dropped or turned round, and words that only look so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.fidelity.language.closeness import (
    CLOCK,
    CLOCK_ABOUT,
    COUNTS,
    QUANTITIES,
    REVERSED,
    TIMES,
    WORDS,
    Quantity,
    Sense,
)
from tests.bench.fidelity.language.closeness_sentences import (
    ABOUT_THE_MATTER,
    ALIKE,
    AROUND,
    AT_LEAST,
    CONTRACTS,
    DEGREE,
    DURATION,
    ENDS,
    MOVED,
    NEARLY,
    OTHER_WORDS,
    SOME,
)
from tests.bench.fidelity.language.made import Made, joined, made
from tests.bench.fidelity.language.stock_said import COUNTED, STOCK

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterator

_TURNS = 16
_EXACT = "{v}"


def _filled(quantity: Quantity, words: tuple[str, str], chance: random.Random) -> Made:
    en, ja = chance.choice(quantity.values)
    text = quantity.en.format(q=words[0].format(v=en))
    return Made(
        text[0].upper() + text[1:],
        quantity.ja.format(q=words[1].format(v=ja)),
        frozenset({quantity.other}),
    )


def _words(quantity: Quantity, sense: Sense | None, side: int, chance: random.Random) -> str | None:
    """A word of the sense that goes with the quantity; the bare quantity for no sense."""
    if sense is None:
        return _EXACT
    fit = [word for word in WORDS[sense][side] if word not in quantity.no]
    return chance.choice(fit) if fit else None


def _pairs_of(
    senses: tuple[tuple[Sense | None, Sense | None], ...], pool: tuple[Quantity, ...] = QUANTITIES
) -> Callable[[random.Random], Iterator[Made]]:
    """English of the first sense, Japanese of the second."""

    def maker(chance: random.Random) -> Iterator[Made]:
        left = _TURNS
        for turn in range(20 * _TURNS):
            quantity = chance.choice(pool)
            english, japanese = senses[turn % len(senses)]
            en = _words(quantity, english, 0, chance)
            ja = _words(quantity, japanese, 1, chance)
            if en and ja and left:
                left -= 1
                yield _filled(quantity, (en, ja), chance)

    return maker


def _clock(english: bool, japanese: bool) -> Callable[[random.Random], Iterator[Made]]:
    """A time with its word of closeness on either side, on one, or on neither."""

    def maker(chance: random.Random) -> Iterator[Made]:
        for turn in range(_TURNS):
            en, ja = CLOCK[turn % len(CLOCK)]
            time, jikoku = chance.choice(TIMES)
            left = chance.choice(CLOCK_ABOUT[0]) if english else "at {v}"
            right = chance.choice(CLOCK_ABOUT[1]) if japanese else _EXACT
            yield Made(
                en.format(q=left.format(v=time)).replace("..", "."),
                ja.format(q=right.format(v=jikoku)),
                frozenset() if english == japanese else frozenset({"N002"}),
            )

    return maker


FAULTS = {
    "about-lost-in-english": _pairs_of(((None, "about"),)),
    "about-lost-in-japanese": _pairs_of((("about", None),)),
    "bound-lost-in-english": _pairs_of(((None, "more"), (None, "least"), (None, "near"))),
    "bound-lost-in-japanese": _pairs_of((("more", None), ("least", None), ("near", None))),
    "reversed": _pairs_of(REVERSED),
    "reversed-of-counts": _pairs_of(REVERSED[:4], COUNTS),
    "time-lost-in-english": _clock(english=False, japanese=True),
    "time-lost-in-japanese": _clock(english=True, japanese=False),
}


def _same(senses: tuple[Sense, ...]) -> Callable[[random.Random], Iterator[Made]]:
    def maker(chance: random.Random) -> Iterator[Made]:
        for case in _pairs_of(tuple((sense, sense) for sense in senses))(chance):
            yield Made(case.en, case.ja)

    return maker


def exact(chance: random.Random) -> Iterator[Made]:
    """Exact on both sides."""
    for case in _pairs_of(((None, None),))(chance):
        yield Made(case.en, case.ja)


def two_of_them(chance: random.Random) -> Iterator[Made]:
    """One quantity that is close and one that is exact, side by side."""
    close, plain = list(_same(("about", "near"))(chance)), list(exact(chance))
    for one, two in zip(close, plain, strict=True):
        first, second = (one, two) if chance.random() < 0.5 else (two, one)
        yield Made(f"{first.en} {second.en}", first.ja + second.ja)


def right(chance: random.Random) -> Iterator[Made]:
    """Right pairs of the stock, with a count among them."""
    for _ in range(_TURNS):
        count = chance.choice(COUNTED)
        more = [pair for pair in chance.sample(STOCK, chance.randint(0, 3)) if pair != count]
        yield joined([count, *more])


TRAPS = {
    "right": right,
    "exact": exact,
    "same-about": _same(("about",)),
    "same-bound": _same(("more", "least", "near", "less", "most")),
    "same-time": _clock(english=True, japanese=True),
    "exact-time": _clock(english=False, japanese=False),
    "close-and-exact": two_of_them,
    "other-words": lambda _: made(OTHER_WORDS),
    "moved": lambda _: made(MOVED),
    "some-of": lambda _: made(SOME),
    "around-the-world": lambda _: made(AROUND),
    "about-the-matter": lambda _: made(ABOUT_THE_MATTER),
    "yaku-in-words": lambda _: made(CONTRACTS),
    "koro-in-words": lambda _: made(ALIKE),
    "ijou-at-the-end": lambda _: made(ENDS),
    "degree": lambda _: made(DEGREE),
    "over-a-time": lambda _: made(DURATION),
    "at-least-and-more-than-words": lambda _: made(AT_LEAST),
    "nearly-done": lambda _: made(NEARLY),
}
