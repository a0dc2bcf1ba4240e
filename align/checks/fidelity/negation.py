"""Polarity: what one language says where the other one denies it or says the opposite."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from align.checks.fidelity.evidence.polarity.denials import without_answered, without_without
from align.checks.fidelity.evidence.polarity.forms import (
    denial_en,
    denial_ja,
    denied,
    denies_en,
    denies_ja,
    turns_en,
)
from align.checks.fidelity.evidence.polarity.opposites import opposite_words
from align.checks.fidelity.evidence.polarity.trade import turned_trade
from align.checks.fidelity.place import span_at
from align.checks.fidelity.untranslated import left_over
from align.model.check import CheckOptions, Problem, unit_check
from align.model.finding import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.checks.fidelity.evidence.polarity.forms import Place
    from align.model.unit import Side, TranslationUnit


@unit_check(
    "S003",
    "Negation differs",
    "否定の有無の相違",
    "warning",
    CheckOptions,
    "sentence",
    ("D001", "D003"),
)
def negation_differs(unit: TranslationUnit, _: CheckOptions) -> Iterator[Problem]:
    """One language denies what the other one says.

    Why it matters: a position is turned into its opposite, and both texts read well.

    Fails:

        The Minister stated that the opening of the office would be delayed further.
        大臣は、事務所の開設をこれ以上遅らせることはない旨述べた。

    Passes:

        The Minister stated that the opening of the office would not be delayed further.
        大臣は、事務所の開設をこれ以上遅らせることはない旨述べた。

    A text that denies in so many words (not, never, ない, ません) is told where the other one has no word
    at all that denies, refuses, lacks, limits or the like. Idioms that deny nothing, such as "cannot rule out" or
    ざるを得ない, stand in `data/denials.toml` of the package. "Increased" beside 減少 is told, too, and the other
    opposites of `data/opposites.toml`, where neither text has another word of the two, nor
    one that denies; and goods that go to a country in one text and come from it in the other. A word that denies by its meaning answers its counterpart ("prevent" and 防止), and then no
    plain "not" or ない of the other text. To settle one: compare the source.
    """
    if not unit.two_sided:
        return
    if left_over(unit.source.text, "en") or left_over(unit.target.text, "ja"):
        return  # D003 tells the passage
    english, japanese = without_without(unit.source.text, unit.target.text)
    found = denial_en(english, japanese), denial_ja(japanese)
    rest = without_answered(english, japanese) if found[0] or found[1] else ("", "")
    left = found[0] and denial_en(english, japanese, rest[0])
    if (found[0] or found[1]) and _says_the_opposite(english, japanese):
        return
    if left and not denies_ja(rest[1]):
        yield _problem(unit, unit.source, *left)
        return
    if found[1] and not denies_en(rest[0]):
        yield _problem(unit, unit.target, *found[1])
        return
    yield from _opposites(unit)


#: In a longer passage the two words may belong to different statements.
_MOST_WORDS = 40
#: What stops a movement or turns it round.
_TURNS_EN = re.compile(
    r"\b(?:curb|stem|rever|check|combat|counter|offset|turn|fight|tackl|address|contrast|oppos|former)",
    re.IGNORECASE,
)
_TURNS_JA = re.compile("歯止|抑|転じ|逆|食い止|打ち?消|脱却|克服|一方(?!的)|対策|相殺")


def _opposites(unit: TranslationUnit) -> Iterator[Problem]:
    """The first word whose opposite stands in the other text, where nothing denies or turns it."""
    english, japanese = unit.source.text, unit.target.text
    if len(english.split()) > _MOST_WORDS:
        return
    for here, there in turned_trade(english, japanese):
        yield _opposite(unit, here, there)
        return
    for here, there, beside_denial in opposite_words(english, japanese):
        if denied(english, here, japanese, there):
            continue
        rest = _blank(english, *here), _blank(japanese, *there)
        if not beside_denial and (turns_en(rest[0]) or denies_ja(rest[1])):
            continue
        if _TURNS_EN.search(rest[0]) or _TURNS_JA.search(rest[1]):
            continue
        yield _opposite(unit, here, there)
        return


def _opposite(unit: TranslationUnit, here: Place, there: Place) -> Problem:
    spans = span_at(unit.source, *here), span_at(unit.target, *there)
    wording = Wording(
        f'"{spans[0].text}" is the opposite of 「{spans[1].text}」',
        f"「{spans[0].text}」は「{spans[1].text}」と反対の意味です。",
    )
    return Problem(wording, spans, unit.bead.source, unit.bead.target)


def _says_the_opposite(english: str, japanese: str) -> bool:
    """Whether one text denies what the other one says the opposite of: "was not cancelled" and 開催された."""
    return any(
        denied(english, here, japanese, there)
        for here, there, _ in opposite_words(english, japanese)
    )


def _blank(text: str, start: int, end: int) -> str:
    return text[:start] + "_" * (end - start) + text[end:]


def _problem(unit: TranslationUnit, side: Side, start: int, end: int) -> Problem:
    span = span_at(side, start, end)
    if side.lang == "en":
        wording = Wording(
            f'"{span.text}": the Japanese denies nothing',
            f"「{span.text}」：日本語版に否定がありません。",
        )
    else:
        wording = Wording(
            f"「{span.text}」: the English denies nothing",
            f"「{span.text}」：英語版に否定がありません。",
        )
    return Problem(wording, (span,), unit.bead.source, unit.bead.target)
