"""Checks of the names and titles of persons."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from align.checks.terminology.forms import day_of, span_of
from align.model.check import CheckOptions, Problem, text_check
from align.model.finding import Span, Wording
from align.terms.forms.people import english_names
from align.text.fold import fold

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from align.model.annotation import AnnotatedText, Annotation
    from align.model.document import Segment
    from align.model.term import Concept, Occurrence, Office

#: From this day on the ministry writes Japanese names with the surname first.
_SURNAME_FIRST_FROM = "2020-01-01"
_FORMER = re.compile(
    r"(?:\b(?:former|then|late|ex|previous|outgoing|incoming)[\s-](?:[A-Z]\w+ ){0,3}"
    "|[元前故]|当時の?)$",
    re.IGNORECASE,
)


#: Where the order holds that a name has not.
_WHERE = {
    "consistent": Wording("elsewhere", "他の氏名は"),
    "by-date": Wording("in texts of this date", "この時期の文書では"),
}


class NameOptions(CheckOptions):
    """``unknown`` is whether a name that nothing in the glossary is near to is told too."""

    unknown: bool = True


@text_check(
    "P001", "Unknown name", "未知の氏名", "warning", NameOptions, yields_to=("T001", "T002", "T009")
)
def unknown_name(text: AnnotatedText, options: NameOptions) -> Iterator[Problem]:
    """A name with a title is not in the glossary: it is misspelt, or not yet listed.

    Why it matters: a name with one wrong letter is somebody else's, and no search finds it.

    With Sergey Lavrov in the glossary, this fails:

        Foreign Minister Lavrow was in Tokyo.

    and this passes:

        Foreign Minister Lavrov was in Tokyo.

    A name that differs in one letter from a listed one is a finding each time. Any other unknown
    name is one step milder and told once in a text; with `unknown = false` under
    `[checks.options.P001]` it is not told. A glossary without persons gives no findings. To settle
    one: correct the name, or add the person to the glossary.
    """
    told: set[str] = set()
    for segment, annotation in text.segments():
        for name in annotation.strangers:
            written = segment.text[name.start : name.end]
            parts = set(re.split(r"[\s・]+", written))
            if not name.nearest and (not options.unknown or parts & told):
                continue
            told |= parts
            span = Span(text.lang, segment.anchor, name.start, name.end, written)
            message = (
                Wording(
                    f'"{written}" is nearly "{name.nearest}"',
                    f"「{written}」は「{name.nearest}」の誤記と思われます。",
                )
                if name.nearest
                else Wording(
                    f'the name "{written}" is not in the glossary',
                    f"氏名「{written}」は用語集にありません。",
                )
            )
            yield Problem(
                message,
                (span,),
                concept=name.concept,
                suggestion=name.nearest,
                advisory=not name.nearest,
            )


class OrderOptions(CheckOptions):
    """Which order Japanese names have in English.

    ``consistent``: any, but one in a text; ``by-date``: the surname first from 2020 on, last
    before; ``any``: nothing is checked.
    """

    order: Literal["consistent", "by-date", "any"] = "consistent"


@text_check("P002", "Order of a name", "氏名の順", "info", OrderOptions)
def name_order(text: AnnotatedText, options: OrderOptions) -> Iterator[Problem]:
    """The parts of a Japanese name stand in the wrong order in English, or have wrong capitals.

    Why it matters: a reader who meets both orders cannot tell which part is the surname.

    With Nobutaka Machimura and Taro Aso in the glossary, this fails:

        Nobutaka Machimura and Aso Taro met.

    and this passes:

        Nobutaka Machimura and Taro Aso met.

    `order` under `[checks.options.P002]` says what is right: `consistent` (the default), the order
    that most names of the text have, and given name first where both are as frequent; `by-date`,
    the surname first from 1 January 2020 on and last before, in texts with a date; `any`, nothing
    is checked. Capitals mark the surname: "Hayashi YOSHIMASA" is a finding with the first two. To
    settle one: change the order of the name, or its capitals.
    """
    if text.lang != "en" or options.order == "any":
        return
    found = [
        (segment, occurrence, concept, _surname_first(occurrence, segment, concept))
        for segment, annotation in text.segments()
        for occurrence, concept in _japanese_names(segment, annotation)
    ]
    wanted = _wanted_order([first for *_, first in found], text.document.date, options)
    for segment, occurrence, concept, first in found:
        span = span_of("en", segment, occurrence)
        given = span.text.split()[-1 if first else 0]
        if given.isupper() and len(given) > 2 and not span.text.isupper():
            yield _odd(span, concept, "capitals mark the surname", "大文字にするのは姓です")
        elif wanted is not None and first != wanted:
            place = _WHERE[options.order]
            en = f"{place.en} the surname stands {'first' if wanted else 'last'}"
            ja = f"{place.ja}{'姓・名' if wanted else '名・姓'}の順です"
            yield _odd(span, concept, en, ja)


def _odd(span: Span, concept: Concept, en: str, ja: str) -> Problem:
    message = Wording(f'"{span.text}": {en}', f"「{span.text}」：{ja}。")
    return Problem(message, (span,), concept=concept.id)


def _wanted_order(orders: list[bool], date: str, options: OrderOptions) -> bool | None:
    """Whether the surname stands first; None where either is right."""
    if options.order == "by-date":
        return date >= _SURNAME_FIRST_FROM if date else None
    if not orders:
        return None
    return orders.count(True) * 2 > len(orders)


def _japanese_names(
    segment: Segment, annotation: Annotation
) -> Iterator[tuple[Occurrence, Concept]]:
    """The whole names of Japanese persons: those whose given name stands first somewhere."""
    for occurrence in annotation.occurrences():
        concept = occurrence.readings[0].concept
        name = fold(segment.text[occurrence.start : occurrence.end]).text
        whole = concept.type == "person" and name in english_names(concept).full
        if whole and name.count(" ") == 1 and _is_japanese(concept):
            yield occurrence, concept


def _is_japanese(concept: Concept) -> bool:
    """Whether a name in kanji, without a reading in katakana, has a surname that comes last."""
    japanese = [t.text for t in concept.terms if t.lang == "ja" and t.approved]
    kanji = any(re.fullmatch("[々\u3400-\u9fff]{3,6}", text) for text in japanese)
    katakana = any(re.search("[ァ-ヶ]", text) for text in japanese)
    surnames = english_names(concept).surnames
    english = [t.text for t in concept.terms if t.lang == "en" and t.approved]
    last = any(text.split()[-1].lower() in surnames for text in english if text.count(" ") == 1)
    return kanji and not katakana and last


def _surname_first(occurrence: Occurrence, segment: Segment, concept: Concept) -> bool:
    first = segment.text[occurrence.start : occurrence.end].split()[0]
    return first.lower() in english_names(concept).surnames


@text_check("P003", "Title does not fit", "肩書と時期", "warning", CheckOptions)
def title_of_another_time(text: AnnotatedText, _: CheckOptions) -> Iterator[Problem]:
    """A person has a title that they held at another time than the date of the text.

    Why it matters: the title says in which capacity somebody spoke.

    With Taro Aso as foreign minister from 2005-10 to 2007-08 and prime minister from 2008-09 to
    2009-09 (`offices`), this fails in a text of 2006:

        Prime Minister Aso explained the position of Japan.

    and this passes:

        Foreign Minister Aso explained the position of Japan.

    "Former", "then", 元, 前 and 当時 before the title are accepted. Only titles that the person
    held at some time are checked, and only in texts with a date. To settle one: correct the title,
    or the dates of the person's offices.
    """
    day = day_of(text.document.date)
    if day is None:
        return
    for segment, annotation in text.segments():
        for occurrence in annotation.occurrences():
            concept = occurrence.readings[0].concept
            offices = [office for r in occurrence.readings for office in r.concept.offices]
            titles = _titles_of(occurrence, annotation)
            # 菅総理 may be either of two prime ministers: one of them must have been it then.
            now = {office.role for office in offices if _holds(office, day)}
            if not titles & {office.role for office in offices} or titles & now:
                continue
            if not _is_former(segment, titles, annotation, occurrence):
                span = span_of(text.lang, segment, occurrence)
                message = Wording(
                    f'"{span.text}": {concept.id} did not hold this office on {day.isoformat()}',
                    f"「{span.text}」：{day.isoformat()}の時点の役職ではありません。",
                )
                yield Problem(message, (span,), concept=concept.id)


def _titles_of(occurrence: Occurrence, annotation: Annotation) -> set[str]:
    """The ids of the roles whose terms stand in a name or directly beside it, the longest ones."""
    beside = [
        mention
        for mention in annotation.mentions
        if mention.start <= occurrence.end + 1
        and occurrence.start <= mention.end + 1
        and any(reading.concept.type == "role" for reading in mention.readings)
    ]
    return {
        reading.concept.id
        for mention in beside
        if not any(
            other.start <= mention.start and mention.end <= other.end and other is not mention
            for other in beside
        )
        for reading in mention.readings
        if reading.concept.type == "role"
    }


def _holds(office: Office, day: datetime.date) -> bool:
    return (office.start is None or office.start <= day) and (
        office.end is None or day <= office.end
    )


def _is_former(
    segment: Segment, titles: set[str], annotation: Annotation, occurrence: Occurrence
) -> bool:
    """Whether the words before a name or its title say that it was held at another time."""
    starts = [occurrence.start] + [
        mention.start
        for mention in annotation.mentions
        if mention.start <= occurrence.end + 1
        and occurrence.start <= mention.end + 1
        and any(reading.concept.id in titles for reading in mention.readings)
    ]
    return any(_FORMER.search(segment.text[max(0, start - 80) : start]) for start in starts)
