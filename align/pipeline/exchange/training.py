"""Filters for corpora that train machines; each takes out what teaches a model nothing good."""

from __future__ import annotations

import hashlib
import unicodedata
from typing import TYPE_CHECKING, Protocol

from align.errors import NO_REASON, AlignError, Reason, nearest
from align.text.script import is_spaced, width

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from align.model.unit import TranslationUnit


class TrainingFilter(Protocol):
    """Says why a unit is taken out; "" where it stays. A filter may remember the units before."""

    def __call__(self, unit: TranslationUnit) -> Reason:
        """The reason in a few words, or ""."""


def read_filters(given: Iterable[str]) -> list[TrainingFilter]:
    """Filters by their names, several set apart by commas: ``duplicates,length-ratio=2.5``.

    Raises:
        AlignError: there is no such filter, or its threshold is no number.
    """
    return [_filter(word.strip()) for words in given for word in words.split(",")]


def _filter(word: str) -> TrainingFilter:
    name, sign, value = word.partition("=")
    if name not in _FILTERS:
        raise AlignError("--filter", f'unknown filter "{name}"', nearest(name, _FILTERS))
    make, usual = _FILTERS[name]
    if not sign:
        return make(usual or 0)
    if usual is None:
        raise AlignError("--filter", f'"{name}" takes no number', f"write {name}")
    try:
        return make(float(value))
    except ValueError:
        what = f'"{value}" is no number'
        raise AlignError("--filter", what, f"write {name}={usual}") from None


def _duplicates(_: float) -> TrainingFilter:
    """Pairs that stood before, apart from width, case and white space."""
    seen: set[bytes] = set()

    def judge(unit: TranslationUnit) -> Reason:
        both = "\0".join(
            " ".join(unicodedata.normalize("NFKC", side.text).casefold().split())
            for side in unit.sides
        )
        key = hashlib.blake2b(both.encode(), digest_size=16).digest()
        if key in seen:
            return Reason("a duplicate")
        seen.add(key)
        return NO_REASON

    return judge


def _length_ratio(most: float) -> TrainingFilter:
    """Pairs of which one text is much wider than the other; a full-width character counts two."""

    def judge(unit: TranslationUnit) -> Reason:
        narrow, wide = sorted(width(side.text) for side in unit.sides)
        if wide <= most * narrow:
            return NO_REASON
        return Reason(f"lengths differ more than {most:g} times")

    return judge


def _script(least: float) -> TrainingFilter:
    """Pairs with a text that is for the most part in the script of the other language."""

    def judge(unit: TranslationUnit) -> Reason:
        for side in unit.sides:
            letters = [is_spaced(c) for c in side.text if c.isalpha()]
            own = sum(spaced == (side.lang == "en") for spaced in letters)
            if letters and own < least * len(letters):
                return Reason(f"less than {least:g} of a text is in its script")
        return NO_REASON

    return judge


def _probability(least: float) -> TrainingFilter:
    def judge(unit: TranslationUnit) -> Reason:
        if unit.probability >= least:
            return NO_REASON
        return Reason(f"probability below {least:g}")

    return judge


#: By its name, what makes a filter of a threshold, and the threshold if none is given.
#: Of 2,940 pairs (the sample corpus and gold of news and documentation) 6 are more than three times
#: as wide as their counterpart, and fewer than 1 in 100 have less than a fifth in their script.
_FILTERS: Mapping[str, tuple[Callable[[float], TrainingFilter], float | None]] = {
    "duplicates": (_duplicates, None),
    "length-ratio": (_length_ratio, 3.0),
    "script": (_script, 0.2),
    "probability": (_probability, 0.5),
}
