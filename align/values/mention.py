"""Dates in running text: where they stand, which day they mean, which weekday is printed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from align.model.value import DateMention
from align.text.fold import narrow
from align.values.date import weekday_number
from align.values.english import written_english
from align.values.japanese import written_japanese
from align.values.resolve import DateReader

if TYPE_CHECKING:
    import datetime

    from align.model.anchor import Lang


def weekday_contradiction(mention: DateMention) -> bool:
    """Whether the printed weekday is not that of the day meant.

    >>> [weekday_contradiction(m) for m in date_mentions("June 9, 2010 (Thu)", "en")]
    [True]
    >>> [weekday_contradiction(m) for m in date_mentions("平成22年6月9日（水）", "ja")]
    [False]
    """
    if mention.resolved is None or mention.weekday is None:
        return False
    return mention.resolved.weekday() != mention.weekday


def date_mentions(
    text: str,
    lang: Lang,
    document_date: datetime.date | None = None,
    previous: datetime.date | None = None,
) -> list[DateMention]:
    """All dates of a text, in order.

    A date without year is the one nearest to the document's, unless that is far away, or a
    year stands in the text, and the printed weekday fits another year; 同12日 and 同日 look
    back to the date mentioned before, which for the first of a text is ``previous``.

    >>> import datetime
    >>> page = datetime.date(2016, 9, 13)
    >>> [str(m.resolved) for m in date_mentions("本13日、9月9日の実験及び同日の発表", "ja", page)]
    ['2016-09-13', '2016-09-09', '2016-09-09']
    >>> mention, = date_mentions("On Monday, 4 April it was", "en", page)
    >>> (mention.start, mention.end), mention.resolved, mention.weekday, mention.weekday_span
    ((11, 18), datetime.date(2016, 4, 4), 0, (3, 9))
    """
    folded = narrow(text)
    written = (
        written_english(folded.text)
        if lang == "en"
        else written_japanese(folded.text, document_date)
    )
    mentions = []
    reader = DateReader(folded.text, lang, document_date, previous)
    for raw, following in zip(written, [*written[1:], None], strict=False):
        resolved = reader.resolve(raw, following)
        mention = DateMention(*folded.original(raw.start, raw.end), raw.form, resolved)
        if raw.weekday:
            name = folded.text[slice(*raw.weekday)]
            span = folded.original(*raw.weekday)
            mention = replace(mention, weekday=weekday_number(name), weekday_span=span)
        mentions.append(mention)
    return mentions
