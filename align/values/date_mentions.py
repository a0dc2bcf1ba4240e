"""Dates in running text: where they stand, which day they mean, which weekday is printed."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

from align.model.value import DateMention
from align.text.fold import fold_width
from align.values.date_patterns import WEEKDAY_JA, weekday_number
from align.values.date_resolver import DateReader
from align.values.english_dates import english_dates
from align.values.japanese_dates import japanese_dates

if TYPE_CHECKING:
    import datetime

    from align.model.anchor import Lang


_SIGN_OF_WEEKDAY: dict[Lang, re.Pattern[str]] = {
    "en": re.compile("[MTWFS](?:on|ue|ed|hu|ri|at|un|ON|UE|ED|HU|RI|AT|UN)"),
    "ja": re.compile(rf"曜|[(\[〔【]\s*{WEEKDAY_JA}"),
}


def may_have_weekday(text: str, lang: Lang) -> bool:
    """Whether a weekday may be printed in a text: a quick look before dates are read.

    >>> may_have_weekday("平成22年6月9日㈬", "ja"), may_have_weekday("6月9日", "ja")
    (True, False)
    """
    return bool(_SIGN_OF_WEEKDAY[lang].search(unicodedata.normalize("NFKC", text)))


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

    A date without a year is taken as the one nearest to the document's date. If that one is
    far away, or if the text names another year, the printed weekday decides between the years.
    同12日 and 同日 refer to the date mentioned before.

    Args:
        text: one segment as printed; offsets of the result count its characters.
        lang: the language of the text.
        document_date: the date of the readout; None where it is not known.
        previous: the last date of the segment before; None where there is none.

    Returns:
        One mention for each date. ``resolved`` is None where the day cannot be worked out.

    >>> import datetime
    >>> page = datetime.date(2016, 9, 13)
    >>> [str(m.resolved) for m in date_mentions("本13日、9月9日の実験及び同日の発表", "ja", page)]
    ['2016-09-13', '2016-09-09', '2016-09-09']
    >>> mention, = date_mentions("On Monday, 4 April it was", "en", page)
    >>> (mention.start, mention.end), mention.resolved, mention.weekday, mention.weekday_span
    ((11, 18), datetime.date(2016, 4, 4), 0, (3, 9))
    """
    folded = fold_width(text)
    found = (
        english_dates(folded.text) if lang == "en" else japanese_dates(folded.text, document_date)
    )
    mentions = []
    reader = DateReader(folded.text, lang, document_date, previous)
    for written, following in zip(found, [*found[1:], None], strict=False):
        resolved = reader.resolve(written, following)
        mention = DateMention(*folded.original(written.start, written.end), written.form, resolved)
        if written.weekday:
            name = folded.text[slice(*written.weekday)]
            span = folded.original(*written.weekday)
            mention = replace(mention, weekday=weekday_number(name), weekday_span=span)
        mentions.append(mention)
    return mentions
