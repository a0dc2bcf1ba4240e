"""All values of one text: dates, days of the week, times, and quantities."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from align.values.clock_times import clock_times
from align.values.figures.calendar import CALENDARS, weekdays
from align.values.figures.day_parts import parts_of_days
from align.values.figures.english.quantities import english_quantities
from align.values.figures.hedges import hedge_of
from align.values.figures.japanese.positional import with_digits
from align.values.figures.japanese.quantities import japanese_quantities
from align.values.figures.plain import plain
from align.values.figures.relative import relative_times

if TYPE_CHECKING:
    import datetime

    from align.model.anchor import Lang
    from align.model.value import (
        CalendarDate,
        ClockTime,
        Hedge,
        PartOfDay,
        Quantity,
        RelativeTime,
        Weekday,
    )

_MAY_HOLD = {
    "en": re.compile(
        r"[0-9]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty"
        r"|sixty|seventy|eighty|ninety|hundreds?|thousands?|million|billion|trillion|dozens?|several|few|scores|tens|both|first|second|third|fourth"
        r"|\w+th|yesterday|today|tomorrow|tonight|morning|evening|afternoon|night|week|that|spring|summer|autumn|winter|half|fortnight|century|annex|jubilee|\w*centen\w+|\w+ennium|again|clock|appendix|attachment|halv\w+|doubl\w+|tripl\w+|quadrupl\w+|twice|quarters?|thirds|fifths|tenths|noon|midnight|zero|o'clock|bilateral|trilateral|an?\s(?:hour|day|week|month|year|decade)|decades?|last|next"
        r"|this|pair|couple|Christmas|New\sYear\S*|January|February|March|April|May|June|July|August|September|October|November|December)\b|days?\b",
        re.IGNORECASE,
    ),
    "ja": re.compile(
        r"[0-9一二三四五六七八九十百千万億兆両双初最曜年月日半倍旦晦週零数何朝夕夜晩]|正午|きょう|あす|きのう|けさ|第|クリスマス"
    ),
}
_MAY_HOLD_TIME = {
    "en": re.compile(
        r"[0-9][:.h][0-9]|[0-9]\s?[ap]\.?m|o'clock|noon|midday|midnight|zero\s+hour|hours|hrs|morning|afternoon|evening|night"
        r"|\b(?:half|quarter|five|ten|twenty|minutes?)\s+(?:past|to)\b|\b(?:after|before|past)\s+(?:one|two|three"
        r"|four|five|six|seven|eight|nine|ten|eleven|twelve)\b",
        re.IGNORECASE,
    ),
    "ja": re.compile(r"[0-9一二三四五六七八九十零〇]\s*時|正午|[0-9]:[0-9]"),
}
#: Web and mail addresses; the number of the country of a telephone (+81-3 is 03 at home); and the
#: meeting of two and two ministers.
_ADDRESS = re.compile(
    r"(?:https?://|www\.)[!-~]*[\w/]|[\w.+-]+@[\w.-]+\w|\+[0-9]{1,3}(?=[\s(-]+[0-9])"
    r"|(?<![0-9])2\s?(?:\+|プラス)\s?2(?![0-9])|\b[Tt]wo[\s-][Pp]lus[\s-][Tt]wo\b"
)
_MAY_COUNT = {
    "en": re.compile(
        r"day|morrow|night|morning|evening|afternoon|week|month|year|spring|summer|autumn|fall|winter",
        re.IGNORECASE,
    ),
    "ja": re.compile(
        "[日間月年][後前]|年内|[本今昨明翌前同先来再去][々後0-9〇一二三四五六七八九十日週月年朝夕夜晩春夏秋冬]|一昨|きょう|あす|きのう|おととい|けさ"
    ),
}
_HALF_SAID = re.compile(
    r"午[前後]|[朝夕夜未早深]|[ap]\.?\s?m|morning|afternoon|evening|night", re.IGNORECASE
)


#: A value of any kind, at a place of a text.
Placed = TypeVar(
    "Placed", "CalendarDate", "Weekday", "TimeOfDay", "Quantity", "RelativeTime", "PartOfDay"
)


_HALF_FOLLOWS = re.compile(
    r"\s+(?:on\s+|in\s+the\s+|that\s+|this\s+)?(?:\w+day\s+)?(?:morning|afternoon|evening|night)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class TimeOfDay:
    """A time of day and how near to it the text says that it is."""

    clock: ClockTime
    hedge: Hedge
    halved: bool = False  # whether it is said with a.m., 午後 or the like, or in words

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.clock.start

    @property
    def end(self) -> int:
        """Where it ends (exclusive)."""
        return self.clock.end


@dataclass(frozen=True, slots=True)
class TextFigures:
    """The values of one text, each kind in the order of the text."""

    dates: tuple[CalendarDate, ...] = ()
    weekdays: tuple[Weekday, ...] = ()
    times: tuple[TimeOfDay, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    relatives: tuple[RelativeTime, ...] = ()
    parts: tuple[PartOfDay, ...] = ()
    page: datetime.date | None = None  # the day of the text

    def between(self, start: int, stop: int) -> TextFigures:
        """Those that begin in a part of the text; their offsets stay those of the whole."""

        def inside(found: tuple[Placed, ...]) -> tuple[Placed, ...]:
            return tuple(each for each in found if start <= each.start < stop)

        return TextFigures(
            inside(self.dates), inside(self.weekdays), inside(self.times),
            inside(self.quantities), inside(self.relatives), inside(self.parts), self.page,
        )  # fmt: skip


NO_FIGURES = TextFigures()


def read_figures(text: str, lang: Lang, page: datetime.date | None = None) -> TextFigures:
    """The values of a text as printed; offsets count its characters.

    Args:
        text: one segment, or several as one text.
        lang: its language.
        page: the date of the document, which settles 本15日 and "last year"; None if unknown.

    >>> import datetime
    >>> found = read_figures("本15日（水）午後10時から約20分間", "ja", datetime.date(2017, 9, 15))
    >>> found.dates[0].iso, found.weekdays[0].number, found.times[0].clock.time.hour
    ('2017-09-15', 2, 22)
    >>> [(q.amount, q.unit, q.hedge) for q in found.quantities]
    [(20.0, 'minute', 'about')]
    """
    folded = _without_addresses(plain(text))
    if lang == "ja":
        folded = with_digits(folded)
    if not _MAY_HOLD[lang].search(folded):
        return NO_FIGURES
    times: tuple[TimeOfDay, ...] = ()
    if _MAY_HOLD_TIME[lang].search(folded):
        times = tuple(
            TimeOfDay(
                clock,
                hedge_of(folded, lang, clock.start, clock.end),
                _is_halved(folded, clock.start, clock.end),
            )
            for clock in clock_times(text, lang)
        )
    clocks = [(time.start, time.end) for time in times]
    dates, taken = CALENDARS[lang](folded, page)
    dates = [date for date in dates if not _inside((date.start, date.end), clocks)]
    read = english_quantities if lang == "en" else japanese_quantities
    quantities = sorted(read(folded, [*taken, *clocks]), key=lambda q: (q.start, q.end))
    return TextFigures(
        tuple(sorted((_without_stop(d, folded) for d in dates), key=lambda d: (d.start, d.end))),
        tuple(weekdays(folded, lang)),
        times,
        tuple(_as_a_rest(_trimmed(quantity, folded), folded) for quantity in quantities),
        tuple(relative_times(folded, lang)) if _MAY_COUNT[lang].search(folded) else (),
        tuple(parts_of_days(folded, lang)),
        page,
    )


def _is_halved(text: str, start: int, end: int) -> bool:
    """Whether a time is said with its half of the day, or in words alone: half past nine."""
    in_words = not any(sign.isdigit() for sign in text[start:end])
    return bool(in_words or _HALF_SAID.search(text, start, end) or _HALF_FOLLOWS.match(text, end))


def _without_addresses(text: str) -> str:
    """The text with blanks in the place of addresses: their digits say nothing."""
    if not any(sign in text for sign in ("://", "@", "www.", "+", "プラス", "lus")):
        return text
    return _ADDRESS.sub(lambda match: " " * len(match[0]), text)


def _inside(span: tuple[int, int], taken: list[tuple[int, int]]) -> bool:
    return any(span[0] < stop and start < span[1] for start, stop in taken)


def _without_stop(date: CalendarDate, text: str) -> CalendarDate:
    """A date without the full stop after it, which may be that of "Jan."."""
    return replace(date, end=date.end - 1) if text[date.end - 1] == "." else date


#: The rest of what is said to be used up: the other text may leave it to the reader.
_REST = re.compile(r"(?:残る|残りの?|残余の?|\bremaining\s)$")
_REST_WIDTH = 12


def _as_a_rest(quantity: Quantity, text: str) -> Quantity:
    """A quantity, marked where it is said to be what is left: 残る30分間."""
    before = text[max(0, quantity.start - _REST_WIDTH) : quantity.start]
    return replace(quantity, rest=True) if _REST.search(before) else quantity


def _trimmed(quantity: Quantity, text: str) -> Quantity:
    """A quantity without white space at its ends."""
    surface = text[quantity.start : quantity.end]
    lead, trail = len(surface) - len(surface.lstrip()), len(surface) - len(surface.rstrip())
    if not lead and not trail:
        return quantity
    return replace(quantity, start=quantity.start + lead, end=quantity.end - trail)
