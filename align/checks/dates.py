"""The checks of date lines: against the readout's id, and against each other."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from align.checks.registry import Problem, check
from align.model.anchor import date_of_id
from align.model.finding import Span, Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.model.bitext import Bitext
    from align.model.document import Document, Unit
    from align.terms.matching import TermBase

#: An id has the day of the event where it took place. Washington may have it while Tokyo, or
#: the other way round, has the day after or before: a text may be dated a day earlier.
_MOST_DAYS_BEFORE = 1
#: A text is published on the same day or soon after; one of a Friday on the Monday. The sample
#: corpus has at most one day. Later dates exist, but a slip of the pen is as likely.
_MOST_DAYS_AFTER = 3


@check("A016", "Date line contradicts the id", "文書の日付とIDの日付の不一致", "warning")
def date_against_id(bitext: Bitext, _: TermBase) -> Iterator[Problem]:
    """A text is dated more than one day before, or more than three days after, its id's date.

    Why it matters: the id is what the readout is found and cited by. Either it names another
    day than that of the event, or the date line is wrong, or the text is of another readout.

    With the id 2005-03-04-telephone-talks, "May 4, 2005" fails; "March 4, 2005" passes, and so
    does 平成17年3月7日, since a text may be published some days later.

    To settle one: look up the day of the event. If the id is wrong, rename the source, and
    delete the text and the links made under the old name; else correct the date line.
    """
    for document in (bitext.source, bitext.target):
        for _unit, wording, span in misdated(document):
            source = (span.anchor,) if document.lang == "en" else ()
            target = (span.anchor,) if document.lang == "ja" else ()
            yield Problem(wording, (span,), source, target, concept="", suggestion="")


@check("A017", "Date lines differ", "日本語と英語の日付の不一致", "warning")
def date_against_other(bitext: Bitext, _: TermBase) -> Iterator[Problem]:
    """The date lines of the two languages name different days.

    Why it matters: one of the two is wrong, or the texts are of two different events.

    "March 4, 2005" with 平成17年3月5日 fails; with 平成17年3月4日 it passes.

    To settle one: compare the pages, and correct the date line that is wrong.
    """
    english, japanese = bitext.source, bitext.target
    spans = tuple(span for side in (english, japanese) for _unit, span in _date_lines(side)[:1])
    if len(spans) == 2 and english.date != japanese.date:
        wording = Wording(
            f"the English text is dated {english.date}, the Japanese one {japanese.date}",
            f"英語の日付は {english.date}、日本語の日付は {japanese.date} です。",
        )
        anchors = [(span.anchor,) for span in spans]
        yield Problem(wording, spans, anchors[0], anchors[1], concept="", suggestion="")


def misdated(document: Document) -> Iterator[tuple[Unit, Wording, Span]]:
    """The date line that contradicts the date in the readout's id, with the words of both."""
    held = date_of_id(document.readout)
    for unit, span in _date_lines(document)[:1]:
        if held is None:
            return
        days = (datetime.date.fromisoformat(document.date) - held).days
        if -_MOST_DAYS_BEFORE <= days <= _MOST_DAYS_AFTER:
            return
        apart = f"{abs(days):,} day{'s' * (abs(days) != 1)} {'after' if days > 0 else 'before'}"
        wording = Wording(
            f'"{span.text}" is {apart} {held.isoformat()}, the date in the id',
            f"「{span.text}」は、IDの日付（{held.isoformat()}）の"
            f"{abs(days):,}日{'後' if days > 0 else '前'}です。",
        )
        yield unit, wording, span


def _date_lines(document: Document) -> list[tuple[Unit, Span]]:
    """The date line of a text, where it could be read."""
    return [
        (unit, Span(document.lang, segment.anchor, 0, len(segment.text), segment.text))
        for unit in document.units()
        for segment in unit.own_segments()
        if unit.anchor.path == ("date",) and document.date
    ]
