"""Checks of the first mention: an acronym and what it stands for, a person's whole name."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from align.checks.terminology.expansions import bare_expansion, expansions, same_width, uses
from align.checks.terminology.forms import span_of
from align.model.check import CheckOptions, Problem, text_check
from align.model.finding import Span, Wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.model.anchor import Anchor
    from align.model.annotation import AnnotatedText, Annotation
    from align.model.document import Segment
    from align.model.term import Concept, Occurrence, TermReading

#: What readouts write without saying what it stands for.
_KNOWN = tuple(
    (
        "ADB AI AIDS APEC ASEAN AU BRICS CEO COVID DPRK DVD EC EEZ EU FIFA G7 G8 G20 GDP GMT HIV ID"
        " IOC IT JICA JST MP NATO NGO NHK NPO ODA OECD PDF PR ROK SARS SNS TV UAE UK UN UNESCO"
        " UNICEF URL US USA USSR WHO WTO 国連"
    ).split()
)
#: The types of concepts whose acronyms are expanded; a role's short form is no acronym.
_EXPANDED = frozenset({"organisation", "instrument", "event"})


class AcronymOptions(CheckOptions):
    """``exempt`` are the acronyms and short forms that need no expansion."""

    exempt: tuple[str, ...] = _KNOWN


class _Place(NamedTuple):
    """A place in a text: the number of its segment, and its first character there."""

    segment: int
    start: int


class _Mention(NamedTuple):
    place: _Place
    end: int
    reading: TermReading


@text_check("F001", "Acronym before its expansion", "略語の初出", "info", AcronymOptions)
def acronym_before_expansion(text: AnnotatedText, options: AcronymOptions) -> Iterator[Problem]:
    """An acronym is used first, and what it stands for is said only later.

    Why it matters: who reads from the beginning does not know what is meant.

    Fails:

        KEDO built a port. The Korean Peninsula Energy Development Organization (KEDO) was closed.

    Passes:

        The Korean Peninsula Energy Development Organization (KEDO) was closed. KEDO built a port.

    In Japanese, short forms such as 安保理 count too where the glossary gives them as `shortForm`
    or `acronym`. What an acronym stands for is told by brackets, by the glossary, or in English by
    its initials. An acronym in a title or a heading is no finding; an expansion there counts.
    Nothing is told where the text never says what the acronym stands for. `exempt` under
    `[checks.options.F001]` lists what needs no expansion (UN, EU, G7 …). To settle one: write the
    expansion, with the acronym in brackets, where the acronym stands first.
    """
    exempt = {same_width(each) for each in options.exempt}
    told: set[Anchor | str] = set()
    by_brackets = dict(_by_words(text))
    for name, (span, words) in by_brackets.items():
        if name not in exempt:
            told.add(name)
            yield _early(
                span, words, f"{words} ({name})" if text.lang == "en" else f"{words}（{span.text}）"
            )
    for span, full in _by_glossary(text):
        if not {_plain(span.text), *told} & exempt and _plain(span.text) not in told:
            told.add(_plain(span.text))
            yield _early(span, full, full)


def _early(span: Span, words: str, better: str) -> Problem:
    message = Wording(
        f'"{span.text}" is used before the text says what it stands for ("{words}")',
        f"「{span.text}」が、正式な名称（{words}）より前に使われています。",
    )
    return Problem(message, (span,), suggestion=better)


@text_check(
    "F002",
    "Full form missing at first mention",
    "初出の正式表記の欠落",
    "info",
    AcronymOptions,
    subject="page",
    yields_to=("F001", "T001", "T009"),
)
def full_form_missing(text: AnnotatedText, options: AcronymOptions) -> Iterator[Problem]:
    """A form for later mentions is used, and the full form does not stand before it.

    Why it matters: "Minister Aso" alone does not say who it was, and an acronym not what it means.

    With Taro Aso in the glossary, and Minister Aso with `mentionScope: subsequent`, this fails:

        Minister Aso met his colleague.
        Mr. Taro Aso explained the position.

    and this passes:

        Mr. Taro Aso met his colleague.
        Minister Aso explained the position.

    Looked at are approved forms with `mentionScope: subsequent`, and acronyms of organisations,
    instruments and events that have a full form in the glossary, unless the acronym is preferred or
    `exempt` under `[checks.options.F002]` lists it. Any other listed form of the concept counts as
    the full form, and so does the expansion of an acronym by brackets. A mention in the title or in
    a heading before counts as the first one; for a person one anywhere in the lead does. Rows of
    tables are not looked at: they are taken from texts. To settle one: write the full form where
    the concept is named first.
    """
    exempt = {same_width(each) for each in options.exempt}
    full = _first_full_forms(text)
    defined = _first_expansions(text)
    told: set[str] = set()
    for number, segment, occurrence in _occurrences(text):
        reading = _only_reading(occurrence)
        if reading is None or reading.concept.id in told or not _asks_full_form(reading, text.lang):
            continue
        span = span_of(text.lang, segment, occurrence)
        here = _Place(number, occurrence.end)  # Mr. Li may be a part of Mr. Li Zhaoxing
        known = [full.get(reading.concept.id), defined.get(_plain(span.text))]
        if _plain(span.text) in exempt or any(each and each < here for each in known):
            continue
        told.add(reading.concept.id)
        better = _full_form(reading.concept, text.lang)
        message = Wording(
            f'"{span.text}" is used without its full form ("{better}") at or before this place',
            f"「{span.text}」は初出ですが、正式な表記（{better}）がここまでにありません。",
        )
        yield Problem(message, (span,), concept=reading.concept.id, suggestion=better)


def _by_words(text: AnnotatedText) -> Iterator[tuple[str, tuple[Span, str]]]:
    """Each acronym that is used before the words that say what it stands for, and these."""
    segments = [segment for segment, _ in text.segments()]
    defined = {
        each.name: (_Place(number, each.start), each.words)
        for number, segment in reversed(list(enumerate(segments)))
        for each in reversed(expansions(segment.text, text.lang))
    }
    used: dict[str, tuple[_Place, Span]] = {}
    for number, segment in enumerate(segments):
        if not _is_head(segment.anchor):
            for use in uses(segment.text, text.lang):
                written = segment.text[use.start : use.end]
                span = Span(text.lang, segment.anchor, use.start, use.end, written)
                used.setdefault(use.name, (_Place(number, use.start), span))
    for name, (place, span) in used.items():
        found = defined.get(name) or _bare(segments, name, text.lang)
        if found and found[0] > place:
            yield name, (span, found[1])


def _bare(segments: Sequence[Segment], name: str, lang: str) -> tuple[_Place, str] | None:
    """The first place of the words whose initials an acronym is, with no bracket beside them."""
    for number, segment in enumerate(segments if lang == "en" else ()):
        if match := bare_expansion(segment.text, name):
            return _Place(number, match.start()), match[0]
    return None


def _by_glossary(text: AnnotatedText) -> Iterator[tuple[Span, str]]:
    """Each short form of the glossary that stands before the full form of its concept."""
    full = _first_full_forms(text)
    defined = _first_expansions(text)
    seen: set[str] = set()
    for number, segment, occurrence in _occurrences(text):
        reading = _only_reading(occurrence)
        if (
            reading is None
            or reading.concept.id in seen
            or not _is_abbreviation(reading, text.lang)
        ):
            continue
        seen.add(reading.concept.id)
        span = span_of(text.lang, segment, occurrence)
        here = _Place(number, occurrence.start)
        later = full.get(reading.concept.id)
        known = defined.get(_plain(span.text))
        if later and later > here and not (known and known <= here):
            yield span, _full_form(reading.concept, text.lang)


def _occurrences(text: AnnotatedText) -> Iterator[tuple[int, Segment, Occurrence]]:
    """The terms of a text with the numbers of their segments, those of headings left out."""
    for number, (segment, annotation) in enumerate(text.segments()):
        if not _is_head(segment.anchor):
            for occurrence in annotation.occurrences():
                yield number, segment, occurrence


def _first_full_forms(text: AnnotatedText) -> dict[str, _Place]:
    """By concept, the first place of a full form; a person in the lead is named at the start."""
    found: dict[str, _Place] = {}
    for number, (segment, annotation) in enumerate(text.segments()):
        lead = segment.anchor.path == ("0",)
        for mention in annotation.mentions:
            for reading in mention.readings:
                if not _is_short(reading, mention.end - _start_of_title(mention, annotation)):
                    whole = reading.concept.type == "person" and lead
                    place = _Place(0, 0) if whole else _Place(number, mention.start)
                    found[reading.concept.id] = min(place, found.get(reading.concept.id, place))
    return found


def _first_expansions(text: AnnotatedText) -> dict[str, _Place]:
    found: dict[str, _Place] = {}
    for number, (segment, _) in enumerate(text.segments()):
        for each in expansions(segment.text, text.lang):
            found.setdefault(each.name, _Place(number, each.start))
    return found


def _only_reading(occurrence: Occurrence) -> TermReading | None:
    """The approved reading of a place that can mean one concept only."""
    concepts = {reading.concept.id for reading in occurrence.readings}
    return occurrence.readings[0] if len(concepts) == 1 and occurrence.approved else None


def _start_of_title(mention: Occurrence, annotation: Annotation) -> int:
    """Where a mention begins, with the office right before it: Secretary of State | Clinton."""
    return min(
        (
            other.start
            for other in annotation.mentions
            if other.readings[0].concept.type == "role" and 0 <= mention.start - other.end <= 1
        ),
        default=mention.start,
    )


def _is_short(reading: TermReading, length: int) -> bool:
    """Whether a place says less than the full form: an acronym, a surname with a title.

    A form made by rule is short unless it is longer than those for later mentions: Secretary of
    State Clinton is the full title, where Secretary Clinton is listed for later.
    """
    term = reading.term
    if term.mention_scope == "subsequent" or term.term_type in ("acronym", "shortForm"):
        return True
    later = [
        len(t.text)
        for t in reading.concept.terms
        if t.lang == term.lang and t.mention_scope == "subsequent"
    ]
    return reading.kind == "derived" and (not later or length <= max(later))


def _is_abbreviation(reading: TermReading, lang: str) -> bool:
    kinds = ("acronym", "shortForm") if lang == "ja" else ("acronym",)
    return (
        reading.term.term_type in kinds
        and reading.concept.type in _EXPANDED
        and not reading.term.satisfies_only
        and reading.kind in ("listed", "spelling")
    )


def _asks_full_form(reading: TermReading, lang: str) -> bool:
    term = reading.term
    free = reading.concept.enforcement == "off" or term.satisfies_only
    if free or not _full_form(reading.concept, lang):
        return False
    if term.mention_scope == "subsequent":
        return reading.kind != "derived"
    acronym = term.term_type == "acronym" and term.status != "preferred"
    return acronym and _is_abbreviation(reading, lang)


def _full_form(concept: Concept, lang: str) -> str:
    """The full form of a concept: the preferred one, if it is none for later mentions; else ""."""
    forms = [
        t
        for t in concept.terms
        if t.lang == lang
        and t.approved
        and t.mention_scope != "subsequent"
        and t.term_type not in ("acronym", "shortForm")
    ]
    return next((t.text for t in forms if t.status == "preferred"), forms[0].text if forms else "")


def _plain(surface: str) -> str:
    """An acronym without its dots and its width, as settings name it."""
    return same_width(surface).replace(".", "")


def _is_head(anchor: Anchor) -> bool:
    """Whether a segment is of the title, the date line or a heading."""
    return anchor.named or anchor.kind == "h"
