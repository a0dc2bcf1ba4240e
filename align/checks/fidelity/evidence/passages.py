"""Passages of a text, and what tells that the other language has nothing for them."""

from __future__ import annotations

import functools
import math
import re
from typing import TYPE_CHECKING, cast

from align.checks.fidelity.compared.sameness import covers, same_quantity
from align.checks.fidelity.compared.unit import figure_differences, figures_of
from align.checks.fidelity.evidence.conditions import left_out_conditions
from align.checks.fidelity.evidence.lexicon import lexicon
from align.checks.fidelity.evidence.listed import left_out_countries, left_out_items
from align.checks.fidelity.evidence.loss import (
    WITH_ENCODER,
    WITHOUT_ENCODER,
    LossEvidence,
    LostPassage,
)
from align.checks.fidelity.evidence.names import names_of
from align.checks.fidelity.evidence.parts import explains, parts_of
from align.checks.fidelity.evidence.unlinked import may_be_unlinked, unlinked_sentences
from align.checks.fidelity.place import sentences_of
from align.errors import AlignError
from align.values.figures.units import PARTIES

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping, Sequence

    from align.bitext.encoder import Encoder
    from align.checks.fidelity.evidence.lexicon import LexiconWord
    from align.checks.fidelity.evidence.loss import LossWeights
    from align.model.anchor import Lang
    from align.model.unit import Side, TranslationUnit
    from align.model.value import Quantity
    from align.values.figures.reader import TextFigures

#: How many Japanese characters stand for an English one, and how widely that varies.
_JAPANESE_PER_ENGLISH, _VARIANCE, _LEAST_VARIANCE = 0.37, 1.6, 20
_ACRONYM = re.compile(r"(?<![A-Za-z])[A-Z]{2,}(?![a-z])")
#: A text without the passage must have so many characters.
_SHORTEST_REST = 4


#: A passage whose other evidence is lower is not looked at with an encoder.
_WORTH_ENCODING = -2.8
#: So many passages are looked at with an encoder, the likeliest: each costs as much as the whole text.
_MOST_ENCODED = 16


def likeliest_loss(
    unit: TranslationUnit, here: Side, there: Side, enough: float = math.inf
) -> tuple[LostPassage, float]:
    """The passage of a side that most probably has no counterpart, and the log odds of that.

    Args:
        unit: both sides.
        here: the side that has the passage.
        there: the other one.
        enough: with so high odds a whole sentence is told; what would only raise them is not asked.
    """
    encoder = encoder_if_there()
    weights = WITHOUT_ENCODER if encoder is None else WITH_ENCODER
    may_be_alone = weights.alone if encoder is not None and may_be_unlinked(unit) else 0.0
    if not _may_be_worth_encoding(unit, here, there, weights, may_be_alone):
        return _best((), weights)
    found = list(passages(unit, here, there))
    if encoder is None:
        return _best(found, weights)
    sentences = frozenset(sentences_of(here)) if may_be_alone else frozenset()

    def most(passage: LostPassage) -> float:
        """The log odds that it may have where the aligner gives it no counterpart."""
        alone = may_be_alone if passage[:2] in sentences else 0.0
        return passage.evidence.score(weights) + alone

    worth = sorted((each for each in found if most(each) > _WORTH_ENCODING), key=lambda p: -most(p))
    del worth[_MOST_ENCODED:]
    if not worth:
        return _best(found, weights)
    worth = with_gains(worth, here.text, there.text, encoder)
    best, odds = _best(worth, weights)
    sure = odds > enough and best[:2] in sentences
    rivals = [most(each) for each in worth if not (sure and each is best)]
    if max(rivals, default=-math.inf) <= max(odds, 0.0):
        return best, odds  # the aligner, which takes the longest, cannot change it
    return _best(_with_alone(worth, here.lang, unlinked_sentences(unit, encoder)), weights)


def _with_alone(
    found: Sequence[LostPassage], lang: Lang, alone: Mapping[tuple[Lang, int, int], float]
) -> list[LostPassage]:
    """The passages with the probability that the aligner gives to their having no counterpart."""
    return [
        each._replace(evidence=each.evidence._replace(alone=alone.get((lang, *each[:2]), 0.0)))
        for each in found
    ]


def _may_be_worth_encoding(
    unit: TranslationUnit, here: Side, there: Side, weights: LossWeights, alone: float
) -> bool:
    """Whether any passage of the text can have so much evidence: a quick look at most pairs."""
    most = alone + _at_most(unit, here, there, weights)
    if most + weights.names * _MOST_NAMES <= _WORTH_ENCODING:
        return False  # the names, which take the longest, need not be looked for
    names = min(len(missing_names(unit, here, there)), _MOST_NAMES)
    return most + weights.names * names > _WORTH_ENCODING


def _at_most(unit: TranslationUnit, here: Side, there: Side, weights: LossWeights) -> float:
    """What any passage of the text can weigh without an encoder, names left out."""
    unanswered = sum(missing for _, missing in unanswered_words(unit, here, there))
    marked = bool(_left_out(unit, here, there))
    figures = figures_of(unit)
    ours, theirs = figures if here.lang == "en" else figures[::-1]
    lost = 0.0
    if ours.quantities or ours.dates:
        lost, _ = _figures_of(ours, theirs, _with_another_value(unit, here.lang), 0, len(here.text))
    return (
        weights.bias
        + weights.unanswered * math.sqrt(unanswered)
        + weights.missing * lost
        + weights.short * _too_short(here.text, there.text, here.lang)
        + max(weights.answered, 0) * _MOST_ANSWERED
        + weights.marked * marked
    )


#: The root of the number of words of a long text.
_MOST_ANSWERED = 5


def unanswered_words(
    unit: TranslationUnit, here: Side, there: Side
) -> tuple[tuple[LexiconWord, bool], ...]:
    """The words of a side, and whether the other one fails to answer each; found once a unit."""
    return unit.once(f"words of {here.lang}", lambda _: tuple(_unanswered(here, there)))


#: What an acronym stands for, before it: 世界保健機関（WHO）.
_SPELT_OUT: dict[Lang, re.Pattern[str]] = {
    "en": re.compile(
        r"(?:[A-Z][\w-]+\s+(?:(?:of|for|and|on|the)\s+)*){2,8}[(](?P<short>[A-Z]{2,})[)]"
    ),
    "ja": re.compile(r"[一-鿿ァ-ヺー・0-9０-９]{3,}[(（](?P<short>[A-ZＡ-Ｚ]{2,})[0-9０-９]*[)）]"),
}


def _unanswered(here: Side, there: Side) -> Iterator[tuple[LexiconWord, bool]]:
    """The words of a side; those that an acronym of the other side stands for are answered."""
    spelt = [
        match.span()
        for match in _SPELT_OUT[here.lang].finditer(here.text)
        if match["short"] in there.text
    ]
    for word, missing in lexicon().unanswered(here.text, there.text, here.lang):
        yield word, missing and not any(low <= word.start < high for low, high in spelt)


def _left_out(unit: TranslationUnit, here: Side, there: Side) -> tuple[tuple[int, int], ...]:
    """The items of lists and the conditions that the other side leaves out; found once a unit."""
    return unit.once(
        f"left out of {here.lang}",
        lambda _: (
            *left_out_items(here.text, there.text, here.lang, unanswered_words(unit, here, there)),
            *left_out_countries(here.text, there.text, here.lang),
            *left_out_conditions(here.text, there.text, here.lang),
        ),
    )


def missing_names(unit: TranslationUnit, here: Side, there: Side) -> tuple[int, ...]:
    """Where the names of a side begin that the other one has not; found once a unit."""
    return unit.once(
        f"names of {here.lang}",
        lambda _: tuple(
            start for start, missing in names_of(here.text, there.text, here.lang) if missing
        ),
    )


#: More names than that tell no more.
_MOST_NAMES = 2


def _best(found: Sequence[LostPassage], weights: LossWeights) -> tuple[LostPassage, float]:
    nothing = LostPassage(0, 0, LossEvidence(0, 0, 0, 0, 0, 0, 0))
    scored = [(each.evidence.score(weights), -n, each) for n, each in enumerate(found)]
    score, _, best = max(scored, default=(-math.inf, 0, nothing))
    return best, score


@functools.cache
def encoder_if_there() -> Encoder | None:
    """The offline encoder; None where its package is not installed."""
    try:
        from align.bitext.encoder import default_encoder

        return default_encoder()
    except (AlignError, ModuleNotFoundError):  # the second one where numpy is missing too
        return None


def passages(unit: TranslationUnit, here: Side, there: Side) -> Iterator[LostPassage]:
    """The sentences and clauses of a side with what is known of them without an encoder.

    A passage is part of the text: what has no counterpart at all is for the links to say.
    """
    text, other = here.text, there.text
    words = unanswered_words(unit, here, there)
    figures = figures_of(unit)
    ours, theirs = figures if here.lang == "en" else figures[::-1]
    other_values = _with_another_value(unit, here.lang)
    short = _too_short(text, other, here.lang)
    names = missing_names(unit, here, there)
    left_out = frozenset(_left_out(unit, here, there))
    for start, end in sorted({*parts_of(here), *left_out}):
        left = (text[:start] + text[end:]).strip()
        if here.lang == "en" and explains(text, start, end):
            continue
        if len(left) >= _SHORTEST_REST and text[start:end].strip() not in other:
            counts = _words_of(words, start, end)
            missing, has = _figures_of(ours, theirs, other_values, start, end)
            acronyms = {a for a in _ACRONYM.findall(text[start:end]) if a in other}
            lost = float(min(sum(start <= name < end for name in names), _MOST_NAMES))
            known = missing, float(min(has + len(acronyms), _MOST_FIGURES))
            marked = float((start, end) in left_out)
            evidence = LossEvidence(0.0, *counts, *known, lost, short, marked=marked)
            yield LostPassage(start, end, evidence)


def with_gains(
    found: Sequence[LostPassage], text: str, other: str, encoder: Encoder
) -> list[LostPassage]:
    """The passages with what leaving them out gains."""
    gains = _gains(
        tuple((each.start, each.end) for each in found), text, other, cast("Hashable", encoder)
    )
    return [
        each._replace(evidence=each.evidence._replace(gain=gain))
        for each, gain in zip(found, gains, strict=True)
    ]


@functools.lru_cache(maxsize=1024)  # whoever saves a text changes one of its paragraphs
def _gains(
    passages: tuple[tuple[int, int], ...], text: str, other: str, encoder: Encoder
) -> tuple[float, ...]:
    rests = [(text[:start] + text[end:]).strip() for start, end in passages]
    vectors = encoder.encode([other, text, *rests])
    cosines = vectors[1:] @ vectors[0]
    return tuple(float(cosine - cosines[0]) for cosine in cosines[1:])


def _words_of(
    words: Sequence[tuple[LexiconWord, bool]], start: int, end: int
) -> tuple[float, float]:
    weak = lexicon().weak
    counts = [0.0, 0.0]
    for word, missing in words:
        if start <= word.start < end:
            counts[not missing] += 1.0 if weak.isdisjoint(word.entries) else 0.5
    return counts[0] ** 0.5, counts[1] ** 0.5


def _with_another_value(unit: TranslationUnit, lang: Lang) -> frozenset[int]:
    """Where the figures begin that have another value in the other text: they are not lost."""
    both = [
        (each.english, each.japanese)
        for each in figure_differences(unit)
        if each.english is not None and each.japanese is not None
    ]
    return frozenset((english if lang == "en" else japanese).start for english, japanese in both)


#: More figures than that tell no more.
_MOST_FIGURES = 2


def _figures_of(
    ours: TextFigures, theirs: TextFigures, other: frozenset[int], start: int, end: int
) -> tuple[float, float]:
    """How many figures the other text lacks, and how many it has; ``other`` are not counted."""
    counts = [0, 0]
    for one in ours.quantities:
        if start <= one.start < end and one.demanded != "nothing" and one.start not in other:
            answered = any(same_quantity(one, other) for other in theirs.quantities)
            counts[answered] += answered or not _counts_parties(one)
    for date in ours.dates:
        if start <= date.start < end and date.demanded == "itself" and date.start not in other:
            counts[any(covers(other, date) for other in theirs.dates)] += 1
    return float(min(counts[0], _MOST_FIGURES)), float(min(counts[1], _MOST_FIGURES))


def _counts_parties(figure: Quantity) -> bool:
    """Whether a figure only says how many meet, which the other text says by their names: 両大臣."""
    return figure.worded and figure.kind == "count" and figure.unit in PARTIES


#: So much longer or shorter says no more.
_LEAST_SHORT, _MOST_SHORT = -3.0, 4.0


def _too_short(text: str, other: str, lang: Lang) -> float:
    """How many standard deviations the other text is shorter than expected."""
    english, japanese = (len(text), len(other)) if lang == "en" else (len(other), len(text))
    spread = math.sqrt(english * _VARIANCE + _LEAST_VARIANCE)
    longer = (japanese - _JAPANESE_PER_ENGLISH * english) / spread
    return min(max(-longer if lang == "en" else longer, _LEAST_SHORT), _MOST_SHORT)
