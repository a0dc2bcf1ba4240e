"""The check of printed weekdays against the dates they stand with."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from align.model.check import CheckOptions, Problem, text_check
from align.model.finding import Span, Wording
from align.segment.brackets import CLOSERS, PAIRS
from align.values.date_mentions import date_mentions, may_have_weekday, weekday_contradiction
from align.values.date_patterns import WEEKDAYS_EN, WEEKDAYS_JA

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.model.anchor import Lang
    from align.model.annotation import AnnotatedText
    from align.model.document import Document, Segment, Unit
    from align.model.value import DateMention

#: Days that must agree on another year than date line and id before the line is called wrong.
_WITNESSES = 2
#: Characters that may stand between a weekday and its closing bracket: 木・振替休日.
_LONGEST_NOTE = 16


@text_check("A014", "Weekday contradicts its date", "日付と曜日の不一致", "warning", CheckOptions)
def wrong_weekday(text: AnnotatedText, _: CheckOptions) -> Iterator[Problem]:
    """A date is printed with a weekday that it did not fall on.

    Why it matters: one of the two is wrong, and a reader cannot know which.

    "June 9, 2010 (Thu)" fails; "June 9, 2010 (Wed)" and 平成22年6月9日（水） pass.

    A date without a year is taken as the one nearest to the date of the text. Where that is
    months away, or another year stands in the sentence, a weekday of the other year passes.
    Where all weekdays of a text fit another year than its date line states, the date line is
    told.

    To settle one: compare the other language, and correct the source.
    """
    for wording, span in _contradictions(text.document):
        yield Problem(wording, (span,))


@dataclass(frozen=True, slots=True)
class _Dated:
    """A date of the text that is printed with its weekday."""

    unit: Unit
    segment: Segment
    mention: DateMention

    def span(self, lang: Lang) -> Span:
        """Date and weekday, with the bracket that closes after them."""
        mention, text = self.mention, self.segment.text
        ends = mention.weekday_span or (mention.start, mention.end)
        start, end = min(mention.start, ends[0]), max(mention.end, ends[1])
        end = _closed(text, start, end)
        return Span(lang, self.segment.anchor, start, end, text[start:end])


def _contradictions(document: Document) -> Iterator[tuple[Wording, Span]]:
    """Each weekday that contradicts its date, with the words of both.

    Where it is the year of the date line that contradicts the weekdays of the whole text,
    that is told once, at the date line.
    """
    if not any(may_have_weekday(s.text, document.lang) for s in document.segments()):
        return
    stated = datetime.date.fromisoformat(document.date) if document.date else None
    wrong = [one for one in _dated(document, stated) if weekday_contradiction(one.mention)]
    line = _date_line(document, stated) if stated and wrong else None
    days = len({one.mention.resolved for one in wrong})
    if stated and line and (year := _year_meant(document, stated, days)):
        span = line.span(document.lang)
        yield _wrong_year(span, year), span
        return
    for one in wrong:
        resolved, span = one.mention.resolved, one.span(document.lang)
        if resolved is not None:
            yield _wrong_weekday(span, resolved), span


def _wrong_weekday(span: Span, day: datetime.date) -> Wording:
    right = day.weekday()
    return Wording(
        f'"{span.text}": {day.isoformat()} was a {WEEKDAYS_EN[right]}',
        f"「{span.text}」とありますが、{day.year}年{day.month}月{day.day}日は"
        f"{WEEKDAYS_JA[right]}曜日です。",
    )


def _wrong_year(span: Span, year: int) -> Wording:
    return Wording(
        f'"{span.text}": the weekdays of this text are those of {year}',
        f"「{span.text}」とありますが、本文の曜日は{year}年のものと一致します。",
    )


def _dated(document: Document, written: datetime.date | None) -> Iterator[_Dated]:
    """The dates with a weekday, read as in a text written on a day."""
    previous = written
    for unit in document.units():
        for segment in unit.own_segments():
            for mention in date_mentions(segment.text, document.lang, written, previous):
                previous = mention.resolved or previous
                if mention.weekday is not None:
                    yield _Dated(unit, segment, mention)


def _year_meant(document: Document, stated: datetime.date, wrong: int) -> int | None:
    """The year whose weekdays the text prints, where the date line states another.

    That is the year of the readout id, or, where no less than two ``wrong`` days say so, the
    year before or after; and all weekdays must fit it.
    """
    named = re.match(r"\d{4}", document.readout)
    years = {int(named[0])} if named else set()
    for year in sorted(years | {stated.year - 1, stated.year + 1}, key=lambda y: y not in years):
        day = _in_year(stated, year)
        needed = 1 if year in years else _WITNESSES
        if day and year != stated.year and wrong >= needed and _all_fit(document, stated, day):
            return year
    return None


def _all_fit(document: Document, stated: datetime.date, day: datetime.date) -> bool:
    """Whether every weekday of the text is right if its date line should state another day."""
    for one in _dated(document, day):
        mention = one.mention
        if one.unit.anchor.path == ("date",) and mention.resolved == stated:
            mention = replace(mention, resolved=day)
        if weekday_contradiction(mention):
            return False
    return True


def _date_line(document: Document, stated: datetime.date) -> _Dated | None:
    """The date of the date line, with its weekday or without."""
    for unit in document.units():
        if unit.anchor.path == ("date",):
            for segment in unit.own_segments():
                for mention in date_mentions(segment.text, document.lang, stated):
                    if mention.resolved == stated:
                        return _Dated(unit, segment, mention)
    return None


def _in_year(day: datetime.date, year: int) -> datetime.date | None:
    try:
        return day.replace(year=year)
    except ValueError:  # 29 February
        return None


def _closed(text: str, start: int, end: int) -> int:
    """Where a date ends that is followed by the rest of its bracket: （木・祝）, (Thu.)."""
    open_brackets = [c for c in text[start:end] if c in PAIRS or c in CLOSERS]
    if not open_brackets or open_brackets[-1] not in PAIRS:
        return end
    close = text.find(PAIRS[open_brackets[-1]], end, end + _LONGEST_NOTE)
    return end if close < 0 else close + 1
