"""Which of its meanings a word has, as the other language tells.

The same words may be right for one concept and refused for another: 地球温暖化 renders "global
warming" and must not render "climate change". What the aligned text says decides.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from align.model.annotation import AnnotatedText, Annotation

if TYPE_CHECKING:
    from align.model.anchor import Anchor, Lang
    from align.model.bitext import Bitext
    from align.model.term import Occurrence
    from align.model.unit import Side


def with_meanings(pair: Bitext) -> Bitext:
    """An annotated pair in which refused meanings are kept only where the other side means them."""
    if pair.texts is None or not any(map(_has_dispute, pair.texts)):
        return pair
    changed: dict[Lang, dict[Anchor, Annotation]] = {"en": {}, "ja": {}}
    for unit in pair.units("paragraph"):
        if unit.two_sided:
            for here, there in unit.directions:
                changed[here.lang] |= _decided(here, there)
    if not any(changed.values()):
        return pair
    english, japanese = (
        AnnotatedText(text.document, {**text.annotations, **changed[text.lang]})
        for text in pair.texts
    )
    return replace(pair, texts=(english, japanese))


def _has_dispute(text: AnnotatedText) -> bool:
    return any(
        _is_disputed(mention)
        for annotation in text.annotations.values()
        for mention in annotation.mentions
    )


def _decided(here: Side, there: Side) -> dict[Anchor, Annotation]:
    found = {}
    named: set[str] | None = None
    for segment, annotation in here.annotated():
        if not any(_is_disputed(mention) for mention in annotation.mentions):
            continue
        if named is None:
            named = set(there.concepts())
        mentions = tuple(_meant(mention, named) for mention in annotation.mentions)
        found[segment.anchor] = Annotation(mentions, annotation.values, annotation.strangers)
    return found


def _is_disputed(mention: Occurrence) -> bool:
    several = len(mention.readings) > 1
    return several and mention.approved and not all(r.approved for r in mention.readings)


def _meant(mention: Occurrence, named: set[str]) -> Occurrence:
    """A mention with its refused meanings only, where the other side names only these."""
    if not _is_disputed(mention):
        return mention
    right = [r for r in mention.readings if r.approved]
    refused = tuple(r for r in mention.readings if not r.approved and r.concept.id in named)
    if refused and not any(r.concept.id in named for r in right):
        return replace(mention, readings=refused)
    return mention
