"""Cases of labels that differ, and of labels that are only written in another way."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from tests.bench.fidelity.content.rows import Draft, joined, long_runs, numbered, texts_of, traps
from tests.bench.fidelity.content.sheets import in_turn
from tests.bench.fidelity.content.stock import pairs_of

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator

    from tests.bench.fidelity.case import FidelityCase
    from tests.bench.fidelity.content.sheets import Scheme, Sheets, Side

_WIDE = "０１２３４５６７８９"
_CIRCLED = "〇①②③④⑤⑥⑦⑧⑨"
_EN_NUMBERS = ("{n}. ", "({n}) ", "{n}) ")
_JA_NUMBERS = ("{w}　", "（{w}）", "{n}. ", "{c}　", "({n}) ", "{w}．", "（{n}）")
_EN_LETTERS = ("({a}) ", "{a}. ", "{a}) ")
_JA_LETTERS = ("（{k}）", "{k}　", "({k}) ")
#: Letters by place; イ is the second of one and the first of the other.
_KANA = ("アウエオ", "イロハニ")
_TWO_LEVELS = (("{m}({n}) ", "{v}（{w}）"), ("{m}. ({n}) ", "{v}（{w}）"), ("{m}-{n} ", "{m}-{n} "))
_LABELLED: tuple[Scheme, ...] = ("numbers", "brackets", "nested")


def label_cases(chance: random.Random) -> list[FidelityCase]:
    """All cases of A001."""
    return numbered("A001", itertools.chain(_faults(chance), _traps(chance)))


def _number(form: str, number: int, above: int = 1) -> str:
    """A label with a number in it.

    >>> _number("（{w}）", 2), _number("{m}({n}) ", 3, above=1)
    ('（２）', '1(3) ')
    """
    return form.format(
        n=number, w=_WIDE[number], c=_CIRCLED[number], m=above, v=_WIDE[above]
    )  # fmt: skip


def _letter(form: str, place: int, kana: str = _KANA[1]) -> str:
    """A label with a letter in it.

    >>> _letter("({a}) ", 1), _letter("（{k}）", 1)
    ('(b) ', '（ロ）')
    """
    return form.format(a="abcdefg"[place], k=kana[place])


def _row(labels: tuple[str, str], chance: random.Random) -> tuple[str, str]:
    """A right row after these labels."""
    run = next(long_runs(chance.choice((1, 1, 2)), chance))
    en, ja = texts_of(joined(run), chance)
    return labels[0] + en, labels[1] + ja


def _faults(chance: random.Random) -> Iterator[Draft]:
    number_forms = list(itertools.product(_EN_NUMBERS, _JA_NUMBERS))
    for turn, (en, ja) in enumerate(chance.sample(number_forms, 20)):
        one, two = _apart(1 + turn % 4, turn)
        yield Draft("fault", "number", *_row((_number(en, one), _number(ja, two)), chance))
    for turn, (en, ja) in enumerate(itertools.product(_EN_LETTERS, _JA_LETTERS)):
        one, two = ((0, 1), (1, 2), (0, 2), (2, 1))[turn % 4]  # b against イ may be right
        yield Draft("fault", "letter", *_row((_letter(en, one), _letter(ja, two)), chance))
    for turn, (en, ja) in enumerate(_TWO_LEVELS * 2):
        one, two = _apart(1 + turn % 3, turn)
        above = 1 + turn % 2
        labels = _number(en, one, above), _number(ja, two, above)
        yield Draft("fault", "second-level", *_row(labels, chance))
    for group, pairs in pairs_of("label_faults").items():
        for pair in pairs:
            yield Draft("fault", group, *texts_of(pair, chance))
    for made, side in itertools.islice(in_turn(chance, _LABELLED), 16):
        group = _mislabel(made, side, chance)
        yield Draft("fault", group, *made.printed(), date=made.date, readout=True)


def _apart(number: int, turn: int) -> tuple[int, int]:
    """A number and its neighbour, the lower one in English and in Japanese in turn."""
    return (number, number + 1) if turn % 2 else (number + 1, number)


def _mislabel(made: Sheets, side: Side, chance: random.Random) -> str:
    """One label of a readout becomes the one that follows it."""
    body = made.of(side).body
    block = body[chance.choice([i for i in made.bodies() if body[i].label.strip()])]
    block.label = "".join(_next(c) for c in block.label)
    level = "sub-label" if any(b.heading for b in body) else "label"
    return f"{level}-differs-in-{side}-readout"


def _next(char: str) -> str:
    for digits in ("0123456789", _WIDE):
        if char in digits:
            return digits[digits.index(char) + 1]
    return char


def _traps(chance: random.Random) -> Iterator[Draft]:
    """Labels that correspond, numbers that are no labels, and a side without labels."""
    for turn, (en, ja) in enumerate(itertools.product(_EN_NUMBERS, _JA_NUMBERS)):
        for number in (1 + turn % 3, 4 + turn % 4):
            labels = _number(en, number), _number(ja, number)
            yield Draft("trap", "number-in-another-form", *_row(labels, chance))
    for turn, (en, ja) in enumerate(itertools.product(_EN_LETTERS, _JA_LETTERS)):
        for place in (turn % 2, 2 + turn % 2):
            labels = _letter(en, place), _letter(ja, place)
            yield Draft("trap", "letter-by-place", *_row(labels, chance))
        labels = _letter(en, 0), _letter(ja, 0, _KANA[0])
        yield Draft("trap", "letter-by-place", *_row(labels, chance))
    for turn, (en, ja) in enumerate(_TWO_LEVELS * 2):
        number, above = 1 + turn % 4, 1 + turn % 3
        labels = _number(en, number, above), _number(ja, number, above)
        yield Draft("trap", "second-level", *_row(labels, chance))
    yield from traps(pairs_of("label_traps"), 2, chance, before=False)
    for turn, (en, ja) in enumerate(itertools.product(_EN_NUMBERS, _JA_NUMBERS[:3])):
        bare = (_number(en, 1 + turn % 5), "") if turn % 2 else ("", _number(ja, 1 + turn % 5))
        yield Draft("trap", "one-side-without-label", *_row(bare, chance))
    for made, side in itertools.islice(in_turn(chance, ("numbers", "brackets")), 10):
        for block in made.of(side).body:
            block.label = ""
        yield _right("one-side-without-labels-readout", made)
    for made, _ in itertools.islice(in_turn(chance, _LABELLED), 18):
        yield _right("right-readout", made)
    for made, _ in itertools.islice(in_turn(chance, ("brackets",)), 10):
        for place, index in enumerate(made.bodies()):
            made.en.body[index].label = _letter("({a}) ", place)
            made.ja.body[index].label = _letter("（{k}）", place, "アイウエ")
        yield _right("letters-by-place-readout", made)


def _right(group: str, made: Sheets) -> Draft:
    return Draft("trap", group, *made.printed(), date=made.date, readout=True)
