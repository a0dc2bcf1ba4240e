"""The checks of figures: numbers, dates and times, counts, money; each value as it is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.checks.fidelity.compared.unit import figure_differences
from align.checks.fidelity.place import span_at
from align.model.check import CheckOptions, Problem, unit_check
from align.model.finding import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.checks.fidelity.compared.difference import FigureCheck, FigureDifference
    from align.model.unit import TranslationUnit

#: A value that stands in a passage that was lost is told with that passage.
_LOST = ("D001", "D003")


@unit_check("N001", "Figure differs", "数の不一致", "error", CheckOptions, "sentence", _LOST)
def figure_differs(unit: TranslationUnit, _: CheckOptions) -> Iterator[Problem]:
    """A number of one language differs in the other, or is missing there.

    Why it matters: a figure is copied by hand, and a reader believes it.

    Fails:

        The ministers of 12 countries signed the agreement.
        11か国の大臣が協定に署名した。

    Passes:

        The ministers of twelve countries signed the agreement.
        12か国の大臣が協定に署名した。

    Numbers are compared as values: 1,200, 千二百 and "twelve hundred" are one. 一致, 一層, 唯一, 一日も早い and
    二国間 have no number in them. Labels, notes and small numbers that a text may say in other words
    are not asked for. To settle one: compare the source, and correct the text that is wrong.
    """
    yield from _told(unit, "N001")


@unit_check(
    "N002", "Date or time differs", "日時の不一致", "error", CheckOptions, "sentence", _LOST
)
def date_differs(unit: TranslationUnit, _: CheckOptions) -> Iterator[Problem]:
    """A date, a weekday, a time of day or a length of time differs, or is missing.

    Why it matters: a wrong day or hour makes the record useless, and nobody can see it in one text.

    Fails:

        They met on 12 November at 10:00 a.m.
        両者は11月11日午後10時に会談した。

    Passes:

        They met on 4 March 2005 at 10:00 p.m. for an hour and a half.
        両者は平成17年3月4日22時から1時間半会談した。

    本15日, 昨年 and the like are read from the date of the text; without it only what is printed is compared.
    Dates before 1873 in Japan are never compared. Local time and Japan time are two clocks: a text may
    give both. A weekday that one text does not print is no finding. A time without a.m. or p.m. where
    the other text has 午前 or 午後 is told one step milder. To settle one: compare the source.
    """
    yield from _told(unit, "N002")


@unit_check(
    "N003", "Approximation lost", "概数表現の欠落", "warning", CheckOptions, "sentence", _LOST
)
def approximation_lost(unit: TranslationUnit, _: CheckOptions) -> Iterator[Problem]:
    """A figure is about so much in one language, and exactly so much in the other.

    Why it matters: "about 20 minutes" and "20 minutes" are two statements.

    Fails:

        The call lasted 20 minutes.
        電話会談は約20分間行われた。

    Passes:

        The call lasted about 20 minutes.
        電話会談は20分程度行われた。

    約, およそ, 頃, 程度 and 前後 are "about", "around" and "some"; 以上, 超, 過ぎ and 強 are "more than", "over" and
    "just after"; 弱, 近く and 未満 are "nearly" and "less than". Where one text has "about" and the other 強, the
    finding is one step milder. To settle one: add the word, or take it out.
    """
    yield from _told(unit, "N003")


@unit_check(
    "N004",
    "Count or ordinal differs",
    "序数・数量表現の不一致",
    "error",
    CheckOptions,
    "sentence",
    _LOST,
)
def count_differs(unit: TranslationUnit, _: CheckOptions) -> Iterator[Problem]:
    """An ordinal, the number of those who meet (両, 三者, both) or the unit of a figure differs.

    Why it matters: the third round is not the second, and two ministers are not three.

    Fails:

        The two ministers attended the third meeting.
        三大臣は第2回会合に出席した。

    Passes:

        The two ministers attended the third meeting.
        両大臣は第3回会合に出席した。

    The same figure with another unit is told here, too: 5 ships and 5機, 300 km and 300マイル. To settle one:
    compare the source.
    """
    yield from _told(unit, "N004")


@unit_check(
    "N005", "Amount differs", "金額・割合の不一致", "error", CheckOptions, "sentence", _LOST
)
def amount_differs(unit: TranslationUnit, _: CheckOptions) -> Iterator[Problem]:
    """An amount of money, a percentage or a large number differs, or is missing.

    Why it matters: 億 and billion are counted in different steps, and a slip is a factor of ten.

    Fails:

        Japan will provide $10bn.
        日本は1000億ドルを供与する。

    Passes:

        Japan will provide $10bn to help 120 million people.
        日本は1億2,000万人を支援するため、100億ドルを供与する。

    The currency is compared, too. To settle one: compare the source.
    """
    yield from _told(unit, "N005")


def _told(unit: TranslationUnit, check: FigureCheck) -> Iterator[Problem]:
    for difference in figure_differences(unit):
        if difference.check == check:
            yield _problem(unit, difference)


def _problem(unit: TranslationUnit, difference: FigureDifference) -> Problem:
    one, other = difference.english, difference.japanese
    spans = []
    english = japanese = ""
    if one is not None:
        spans.append(span_at(unit.source, one.start, one.end))
        english = spans[-1].text
    if other is not None:
        spans.append(span_at(unit.target, other.start, other.end))
        japanese = spans[-1].text
    return Problem(
        _wording(english, japanese, difference.why),
        tuple(spans),
        unit.bead.source,
        unit.bead.target,
        advisory=difference.advisory,
    )


def _wording(english: str, japanese: str, why: str) -> Wording:
    if why == "hedge":
        return Wording(
            f'"{english}" and 「{japanese}」 are not equally exact',
            f"「{english}」と「{japanese}」では、概数か否かが異なります。",
        )
    if why == "half":
        return Wording(
            f'"{english}" does not say a.m. or p.m., 「{japanese}」 does',
            f"「{english}」は午前か午後かを示していませんが、「{japanese}」は示しています。",
        )
    if not japanese:
        return Wording(
            f'"{english}" has no counterpart in the Japanese',
            f"「{english}」に当たる語が日本語版にありません。",
        )
    if not english:
        return Wording(
            f"「{japanese}」 has no counterpart in the English",
            f"「{japanese}」に当たる語が英語版にありません。",
        )
    return Wording(
        f'"{english}" and 「{japanese}」 differ',
        f"「{english}」と「{japanese}」が一致しません。",
    )
