"""The checks of date lines: against the readout's id, and against each other."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from align.model.anchor import date_of_id
from align.model.check import CheckOptions, Problem, bitext_check, text_check
from align.model.finding import Span, Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.model.annotation import AnnotatedText
    from align.model.bitext import Bitext
    from align.model.document import Document


class DateOptions(CheckOptions):
    """How far a date line may be from the day of the event.

    An id has the day of the event where it took place. Washington may have it while Tokyo has
    the day after, or the other way round: a text may be dated a day earlier. A text is published
    on the same day or soon after; one of a Friday on the Monday. The sample corpus has at most
    one day. Later dates exist, but a slip of the pen is as likely.
    """

    most_days_before: int = 1
    most_days_after: int = 3


@text_check(
    "A016",
    "Date line contradicts the id",
    "文書の日付とIDの日付の不一致",
    "warning",
    DateOptions,
    "page",
)
def date_against_id(text: AnnotatedText, options: DateOptions) -> Iterator[Problem]:
    """A text is dated more than one day before, or more than three days after, its id's date.

    Why it matters: the id is what the readout is found and cited by. Either it names another
    day than that of the event, or the date line is wrong, or the text is of another readout.

    With the id 2005-03-04-telephone-talks, "May 4, 2005" fails; "March 4, 2005" passes, and so
    does 平成17年3月7日, since a text may be published some days later.

    To settle one: look up the day of the event. If the id is wrong, rename the source, and
    delete the text and the links made under the old name; else correct the date line.
    """
    document = text.document
    held = date_of_id(document.readout)
    for span in _date_lines(document)[:1]:
        if held is None:
            return
        days = (datetime.date.fromisoformat(document.date) - held).days
        if -options.most_days_before <= days <= options.most_days_after:
            return
        apart = f"{abs(days):,} day{'s' * (abs(days) != 1)} {'after' if days > 0 else 'before'}"
        wording = Wording(
            f'"{span.text}" is {apart} {held.isoformat()}, the date in the id',
            f"「{span.text}」は、IDの日付（{held.isoformat()}）の"
            f"{abs(days):,}日{'後' if days > 0 else '前'}です。",
        )
        yield Problem(wording, (span,))


@bitext_check("A017", "Date lines differ", "日英の日付の不一致", "warning", CheckOptions, "page")
def date_against_other(bitext: Bitext, _: CheckOptions) -> Iterator[Problem]:
    """The date lines of the two languages name different days.

    Why it matters: one of the two is wrong, or the texts are of two different events.

    "March 4, 2005" with 平成17年3月5日 fails; with 平成17年3月4日 it passes.

    To settle one: compare the pages, and correct the date line that is wrong.
    """
    english, japanese = bitext.source, bitext.target
    spans = tuple(span for side in (english, japanese) for span in _date_lines(side)[:1])
    if len(spans) == 2 and english.date != japanese.date:
        wording = Wording(
            f"the English text is dated {english.date}, the Japanese one {japanese.date}",
            f"英語版の日付は{english.date}、日本語版の日付は{japanese.date}です。",
        )
        yield Problem(wording, spans)


def _date_lines(document: Document) -> list[Span]:
    """The date line of a text, where it could be read."""
    return [
        Span(document.lang, segment.anchor, 0, len(segment.text), segment.text)
        for unit in document.units()
        for segment in unit.own_segments()
        if unit.anchor.path == ("date",) and document.date
    ]
