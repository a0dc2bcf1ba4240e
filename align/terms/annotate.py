"""Finds the terms and values of a text, once for all checks."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from align.model.annotation import Annotation
from align.text.fold import fold
from align.values.clock_times import clock_times
from align.values.date_mentions import date_mentions
from align.values.durations import durations

if TYPE_CHECKING:
    from collections.abc import Mapping

    from align.model.anchor import Anchor
    from align.model.document import Document
    from align.model.value import Value
    from align.terms.matching import TermBase


class TermsAndValues:
    """Finds the terms of a term base and all values; without a term base, values only."""

    def __init__(self, terms: TermBase | None = None) -> None:
        self._terms = terms

    def annotate(self, document: Document) -> Mapping[Anchor, Annotation]:
        """See :class:`align.model.annotation.Annotator`."""
        found: dict[Anchor, Annotation] = {}
        written = datetime.date.fromisoformat(document.date) if document.date else None
        previous = written
        around = folded_text(document) if self._terms else ""
        for segment in document.segments():
            text, lang = segment.text, document.lang
            dates = date_mentions(text, lang, written, previous)
            previous = next((d.resolved for d in reversed(dates) if d.resolved), previous)
            values: list[Value] = [*dates, *clock_times(text, lang), *durations(text, lang)]
            mentions = self._terms.mentions(text, lang, around) if self._terms else []
            found[segment.anchor] = Annotation(
                tuple(mentions),
                tuple(sorted(values, key=lambda v: (v.start, v.end))),
                self._terms.strangers(text, lang, mentions) if self._terms else (),
            )
        return found


def folded_text(document: Document) -> str:
    """All segments folded: a word that gives a term its meaning may stand in another sentence."""
    return fold("\n".join(segment.text for segment in document.segments())).text
