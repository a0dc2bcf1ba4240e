"""Checks of the forms of terms in one text."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from align.model.check import CheckOptions, Problem, text_check
from align.model.finding import Span, Wording
from align.terms.forms.counterpart import nearest_form

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.model.anchor import Lang
    from align.model.annotation import AnnotatedText
    from align.model.document import Segment
    from align.model.term import Occurrence, TermReading


@text_check("T001", "Deprecated term", "使用しない表記", "error", CheckOptions)
def deprecated_term(text: AnnotatedText, _: CheckOptions) -> Iterator[Problem]:
    """A term is used that the glossary marks as deprecated.

    Why it matters: readers search for the official term and quote it. A readout that uses a press
    form is not found, and looks like a change of position.

    With 六者会合 preferred and 六か国協議 deprecated, this fails:

        六か国協議の早期再開が重要である。

    and this passes:

        六者会合の早期再開が重要である。

    A deprecated form inside a longer approved term is no finding. Words that are right for another
    concept are a finding only where the other language names the concept for which they are
    deprecated, and not the other one. For a concept whose `enforcement` is advisory the finding is
    one step milder; where it is off there is none. To settle one: write the suggested form, or, if
    the form is right after all, give it the status "admitted" in the glossary.
    """
    for segment, occurrence in _unapproved(text):
        reading = occurrence.readings[0]
        if reading.term.status == "deprecated":
            yield _refused(text, segment, occurrence, reading, "deprecated", "使用しない表記です")


@text_check("T009", "Superseded term", "旧表記", "warning", CheckOptions)
def superseded_term(text: AnnotatedText, _: CheckOptions) -> Iterator[Problem]:
    """A term is used that the glossary marks as superseded: it was right once.

    Why it matters: with an old name the text looks old, or as if its author had not noticed the
    change.

    With キーウ preferred and キエフ superseded, valid to 30 March 2022, this fails in a text of
    2023:

        キエフで会談が行われた。

    and this passes:

        キーウで会談が行われた。

    In a text dated on or before the term's last day (`validTo`) the term is no finding. Where the
    term has no last day, or the text no date, it always is one. To settle one: write the suggested
    form, or correct `validTo` of the term.
    """
    day = day_of(text.document.date)
    for segment, occurrence in _unapproved(text):
        reading = occurrence.readings[0]
        until = reading.term.valid_to
        if reading.term.status == "superseded" and not (day and until and day <= until):
            yield _refused(text, segment, occurrence, reading, "superseded", "旧表記です")


@text_check(
    "T007",
    "Rendering outside its dates",
    "時期に合わない表記",
    "warning",
    CheckOptions,
    yields_to=("T001", "T009"),
)
def outside_its_dates(text: AnnotatedText, _: CheckOptions) -> Iterator[Problem]:
    """An approved term is used on a day on which it is not valid.

    Why it matters: nobody wrote キーウ in official texts of 2010. Such a form shows that the text
    was changed afterwards, or that its date is wrong.

    With キーウ valid from 31 March 2022, and キエフ valid to the day before, this fails in a text
    of 2010:

        キーウで会談が行われた。

    and this passes:

        キエフで会談が行われた。

    Only texts with a date are checked, and only terms in whose place the glossary has another one.
    To settle one: write the suggested form, or correct `validFrom` or `validTo` of the term.
    """
    day = day_of(text.document.date)
    if day is None:
        return
    for segment, annotation in text.segments():
        for occurrence in annotation.occurrences():
            readings = [r for r in occurrence.readings if r.approved]
            if not readings or any(r.term.valid_on(day) for r in readings):
                continue
            reading = readings[0]
            better = reading.concept.suggestion(text.lang, day)
            span = span_of(text.lang, segment, occurrence)
            if reading.concept.enforcement == "off" or better == reading.term.text:
                continue
            message = Wording(
                f'"{span.text}" is not valid on {day.isoformat()}; write "{better}"',
                f"「{span.text}」は{day.isoformat()}の時点の表記ではありません。"
                f"「{better}」としてください。",
            )
            yield Problem(
                message,
                (span,),
                concept=reading.concept.id,
                suggestion=better,
                advisory=reading.concept.advisory,
            )


@text_check(
    "T008",
    "Orthography",
    "表記の揺れ",
    "info",
    CheckOptions,
    yields_to=("T001", "T002", "T009"),
)
def orthography(text: AnnotatedText, _: CheckOptions) -> Iterator[Problem]:
    """A term is spelt otherwise than in the glossary: a hyphen, a long vowel, an accent.

    Why it matters: the reader understands it, but a search does not find it.

    With Working-level Meeting preferred, this fails:

        The Working level Meeting was held.

    and this passes:

        The Working-level Meeting was held.

    Hyphens, apostrophes, accents, the long vowel sign at the end of a katakana word, middle dots in
    katakana and ヴ are looked at; width, capitals, kinds of dashes and quotation marks, numerals
    (６者会合) and the counter か are not. To settle one: write the listed form, or list the other
    one as "admitted".
    """
    for segment, annotation in text.segments():
        for occurrence in annotation.occurrences():
            if any(r.kind != "orthography" for r in occurrence.readings):
                continue
            reading = occurrence.readings[0]
            if reading.concept.enforcement == "off":
                continue
            span, better = span_of(text.lang, segment, occurrence), reading.term.text
            message = Wording(
                f'"{span.text}" is written "{better}" in the glossary',
                f"「{span.text}」は用語集では「{better}」と表記されています。",
            )
            yield Problem(message, (span,), concept=reading.concept.id, suggestion=better)


def _unapproved(text: AnnotatedText) -> Iterator[tuple[Segment, Occurrence]]:
    for segment, annotation in text.segments():
        for occurrence in annotation.occurrences():
            if is_refused(occurrence):
                yield segment, occurrence


def is_refused(occurrence: Occurrence) -> bool:
    """Whether no concept approves these words, and one whose forms are enforced refuses them."""
    return not occurrence.approved and any(
        reading.concept.enforcement != "off" for reading in occurrence.readings
    )


def _refused(
    text: AnnotatedText,
    segment: Segment,
    occurrence: Occurrence,
    reading: TermReading,
    en: str,
    ja: str,
) -> Problem:
    concept, term = reading.concept, reading.term
    span = span_of(text.lang, segment, occurrence)
    better = nearest_form(concept, span.text, text.lang, day_of(text.document.date))
    why_en = f" ({term.reason.en})" if term.reason.en else ""
    why_ja = f"（{term.reason.ja}）" if term.reason.ja else ""
    message = Wording(
        f'"{span.text}" is {en}{why_en}' + (f'; write "{better}"' if better else ""),
        f"「{span.text}」は{ja}{why_ja}。" + (f"「{better}」としてください。" if better else ""),
    )
    return Problem(
        message, (span,), concept=concept.id, suggestion=better, advisory=concept.advisory
    )


def day_of(date: str) -> datetime.date | None:
    """The day of a date in ISO form; None for ""."""
    return datetime.date.fromisoformat(date) if date else None


def span_of(lang: Lang, segment: Segment, occurrence: Occurrence) -> Span:
    """The place of an occurrence as a finding gives it."""
    text = segment.text[occurrence.start : occurrence.end]
    return Span(lang, segment.anchor, occurrence.start, occurrence.end, text)
