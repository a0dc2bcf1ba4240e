"""Cases of L002: 、 and ， in the clauses of one Japanese text, and commas that may differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.drafts import plain, polite
from tests.bench.fidelity.language.comma_sentences import (
    FULL_NUMBERS,
    LATIN,
    NAMES,
    NUMBERS,
    QUOTED,
)
from tests.bench.fidelity.language.made import Made, joined
from tests.bench.fidelity.language.stock_said import STOCK

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterator

    from tests.bench.fidelity.language.stock_events import Pair

_TURNS = 14
_TEN, _COMMA = "、", "，"
#: Stock with a 、, and with two or more.
_SOME = tuple(pair for pair in STOCK if _TEN in pair[1])
_MORE = tuple(pair for pair in STOCK if pair[1].count(_TEN) > 1)


def _text(pairs: list[Pair], chance: random.Random) -> Made:
    """Some pairs as one text of one style."""
    style = plain if chance.random() < 0.5 else polite
    return joined((en, style(ja)) for en, ja in pairs)


def _commas(ja: str) -> str:
    """With ， for every 、 outside of quotation marks.

    >>> _commas("一、二「三、四」五、")
    '一，二「三、四」五，'
    """
    head, *rest = ja.split("「")
    done = [head.replace(_TEN, _COMMA)]
    for part in rest:
        quoted, mark, after = part.partition("」")
        done.append(quoted + mark + after.replace(_TEN, _COMMA))
    return "「".join(done)


def _with_one(text: Made, place: int, *, among_commas: bool) -> Made:
    """The comma at `place`, counted among 、, is the odd one."""
    parts = text.ja.split(_TEN)
    place %= len(parts) - 1
    odd, main = (_TEN, _COMMA) if among_commas else (_COMMA, _TEN)
    ja = parts[0]
    for number, part in enumerate(parts[1:]):
        ja += (odd if number == place else main) + part
    return Made(text.en, ja, alone=True)


def _odd(place: int | None, *, among_commas: bool) -> Callable[[random.Random], Iterator[Made]]:
    """The odd comma stands first, last or, for None, anywhere."""

    def maker(chance: random.Random) -> Iterator[Made]:
        for _ in range(_TURNS):
            pairs = [chance.choice(_MORE), *chance.sample(_SOME, chance.randint(1, 3))]
            where = chance.randrange(9) if place is None else place
            yield _with_one(_text(pairs, chance), where, among_commas=among_commas)

    return maker


def within_one(chance: random.Random) -> Iterator[Made]:
    """Both in one sentence that stands alone."""
    for turn, pair in enumerate(chance.sample(_MORE, min(_TURNS, len(_MORE)))):
        yield _with_one(_text([pair], chance), turn, among_commas=turn % 2 == 0)


def sentence_apart(chance: random.Random) -> Iterator[Made]:
    """One sentence has ， throughout, those beside it 、."""
    for turn in range(_TURNS):
        pairs = chance.sample(_MORE, 2) + chance.sample(_SOME, 1)
        changed = turn % 3
        yield _text(
            [(en, _commas(ja) if at == changed else ja) for at, (en, ja) in enumerate(pairs)],
            chance,
        )


def beside_exempt(chance: random.Random) -> Iterator[Made]:
    """A comma that may differ, and one that may not."""
    exempt = (*NUMBERS, *LATIN, *NAMES)
    for turn in range(_TURNS):
        text = _text([chance.choice(_MORE), exempt[turn % len(exempt)]], chance)
        yield _with_one(text, turn % 2, among_commas=False)


FAULTS = {
    "one-comma-first": _odd(0, among_commas=False),
    "one-comma-last": _odd(-1, among_commas=False),
    "one-comma-anywhere": _odd(None, among_commas=False),
    "one-ten-among-commas": _odd(None, among_commas=True),
    "within-one-sentence": within_one,
    "sentence-apart": sentence_apart,
    "beside-exempt": beside_exempt,
}


def _only(*, commas: bool) -> Callable[[random.Random], Iterator[Made]]:
    def maker(chance: random.Random) -> Iterator[Made]:
        for _ in range(_TURNS):
            text = _text(chance.sample(_SOME, chance.randint(1, 4)), chance)
            yield Made(text.en, _commas(text.ja), alone=True) if commas else text

    return maker


def _beside(pairs: tuple[Pair, ...], *, commas: bool) -> Callable[[random.Random], Iterator[Made]]:
    """Each pair beside others, all with 、 or all with ，."""

    def maker(chance: random.Random) -> Iterator[Made]:
        for turn in range(_TURNS):
            rows = [pairs[turn % len(pairs)], *chance.sample(_SOME, chance.randint(0, 3))]
            chance.shuffle(rows)
            text = _text(rows, chance)
            yield Made(text.en, _commas(text.ja), alone=True) if commas else text

    return maker


def quotations(chance: random.Random) -> Iterator[Made]:
    """A document is quoted with its own comma."""
    for turn in range(_TURNS):
        en, ja = QUOTED[turn % len(QUOTED)]
        others = chance.sample(_SOME, chance.randint(0, 2))
        if turn % 2:
            text = _text([(en, ja), *others], chance)
            yield Made(text.en, _commas(text.ja), alone=True)
        else:
            head, quoted = ja.split("「")
            inner, after = quoted.split("」")
            other = f"{head}「{inner.replace(_TEN, _COMMA)}」{after}"
            yield _text([(en, other), *others], chance)


TRAPS = {
    "ten-only": _only(commas=False),
    "comma-only": _only(commas=True),
    "number": _beside(NUMBERS, commas=False),
    "number-among-commas": _beside(NUMBERS, commas=True),
    "full-width-number": _beside(FULL_NUMBERS, commas=False),
    "latin-list": _beside(LATIN, commas=False),
    "latin-list-among-commas": _beside(LATIN, commas=True),
    "name": _beside(NAMES, commas=False),
    "name-among-commas": _beside(NAMES, commas=True),
    "quotation": quotations,
}
