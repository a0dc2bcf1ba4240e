"""The check of printed weekdays against the dates they stand with."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from align.checks.registry import Problem, check
from align.model.finding import Span, Wording
from align.values.mention import date_mentions, weekday_contradiction

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.model.bitext import Bitext
    from align.model.document import Document, Unit
    from align.terms.matching import TermBase

_ENGLISH = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_JAPANESE = "月火水木金土日"


@check("A014", "Weekday contradicts its date", "日付と曜日の不一致", "warning")
def wrong_weekday(bitext: Bitext, _: TermBase) -> Iterator[Problem]:
    """A date is printed with a weekday that it did not fall on.

    Why it matters: one of the two is wrong, and a reader cannot know which.

    "June 9, 2010 (Thu)" fails; "June 9, 2010 (Wed)" and 平成22年6月9日（水） pass.

    A date without a year is taken as the one nearest to the date of the text. Where that is
    months away, or another year stands in the sentence, a weekday of the other year passes.

    To settle one: compare the other language, and correct the source.
    """
    for document in (bitext.source, bitext.target):
        for _unit, wording, span in contradictions(document):
            source = (span.anchor,) if document.lang == "en" else ()
            target = (span.anchor,) if document.lang == "ja" else ()
            yield Problem(wording, (span,), source, target, concept="", suggestion="")


def contradictions(document: Document) -> Iterator[tuple[Unit, Wording, Span]]:
    """Each weekday that contradicts its date, with the words of both."""
    dated = datetime.date.fromisoformat(document.date) if document.date else None
    previous = dated
    for unit in document.units():
        for segment in unit.own_segments():
            mentions = date_mentions(segment.text, document.lang, dated, previous)
            for mention in mentions:
                previous = mention.resolved or previous
                if mention.resolved is None or not weekday_contradiction(mention):
                    continue
                ends = mention.weekday_span or (mention.start, mention.end)
                start, end = min(mention.start, ends[0]), max(mention.end, ends[1])
                text = segment.text[start:end]
                right = mention.resolved.weekday()
                wording = Wording(
                    f'"{text}": {mention.resolved.isoformat()} was a {_ENGLISH[right]}',
                    f"「{text}」：{mention.resolved.isoformat()} は{_JAPANESE[right]}曜日です。",
                )
                yield unit, wording, Span(document.lang, segment.anchor, start, end, text)
