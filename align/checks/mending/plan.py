"""Which findings can be mended without doubt, and what to write."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from align.checks.fidelity.spelling import is_slip
from align.checks.mending.articles import starts_sentence
from align.checks.mending.beside import name_part, said_beside
from align.checks.mending.english import Around, Fitted, fit_english, with_capitals_of
from align.checks.mending.japanese import fit_japanese
from align.checks.mending.mend import Mend, Unmended
from align.checks.terminology.forms import day_of
from align.model.finding import Span, Wording

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Mapping, Sequence

    from align.model.anchor import Lang
    from align.model.annotation import AnnotatedText
    from align.model.finding import Finding
    from align.model.term import Concept, TermReading

#: The checks whose findings are mended: deprecated, superseded, spelt otherwise, misspelt.
MENDED_CHECKS = ("T001", "T009", "T008", "L003")
_WORD = re.compile(r"[^\W\d_]+")
#: What may stand inside the words of a term, and would be lost.
_INSIDE = re.compile(r"[()（）［］\[\]\n\t\r\u00ad\u200b¹²³⁰⁴-⁹※*]")
_NO_NOUNS = frozenset({"phrase"})


def plan(
    findings: Iterable[Finding], texts: Mapping[Lang, AnnotatedText]
) -> tuple[list[Mend], list[Unmended]]:
    """The mends of the findings of one readout or row, in the order of the text.

    Findings of other checks, and those that are waived, are passed over. A place that two
    findings are about is mended by the first of them.

    Args:
        findings: in the order of the text.
        texts: the annotated texts that they are of.
    """
    mends: list[Mend] = []
    unmended: list[Unmended] = []
    found = [f for f in findings if f.check in MENDED_CHECKS and f.spans and not f.waived]
    for finding in sorted(found, key=lambda f: MENDED_CHECKS.index(f.check)):
        text = texts[finding.spans[0].lang]
        mend = _mend(finding, text)
        if isinstance(mend, Wording):
            unmended.append(Unmended(finding, mend))
        elif not any(_overlap(mend.span, other.span) for other in mends):
            mends.append(mend)
    order = {finding: number for number, finding in enumerate(found)}
    return (
        sorted(mends, key=lambda mend: order[mend.finding]),
        sorted(unmended, key=lambda left: order[left.finding]),
    )


def _mend(finding: Finding, text: AnnotatedText) -> Mend | Wording:
    """What to write for a finding, or why it is left."""
    span = finding.spans[0]
    whole = next(s.text for s, _ in text.segments() if s.anchor == span.anchor)
    before, after = whole[: span.start], whole[span.end :]
    fitted = (
        _respelt(finding, before, after)
        if finding.check == "L003"
        else _term(finding, text, before, after)
    )
    if isinstance(fitted, Wording):
        return fitted
    start, end = span.start - fitted.before, span.end + fitted.after
    place = Span(span.lang, span.anchor, start, end, whole[start:end], span.citation)
    if place.text == fitted.words:
        return Wording(
            "the suggestion is what stands there already", "既に示された表記のとおりである"
        )
    return Mend(finding, place, fitted.words)


def _respelt(finding: Finding, before: str, after: str) -> Fitted | Wording:
    """The word of a finding of spelling, with the capitals of the one that stands there."""
    surface, word = finding.spans[0].text, finding.suggestion
    if not word or not _WORD.fullmatch(word):
        return Wording("no single word is suggested", "示された語が一語に定まらない")
    lang = finding.spans[0].lang
    sure = is_slip(surface, lang) or (starts_sentence(before) and is_slip(surface.lower(), lang))
    if not sure:
        return Wording(
            f'"{surface}" may be a word of its own or a name',
            f"「{surface}」は別の語又は名称であり得る",
        )
    if lang == "ja":
        return Fitted(word)
    if surface.isupper() and len(surface) > 1:
        return Fitted(word.upper())
    return Fitted(with_capitals_of(surface, surface.lower(), word, Around(before, after)))


def _term(finding: Finding, text: AnnotatedText, before: str, after: str) -> Fitted | Wording:
    """The form to write for a term, as it fits the place."""
    span = finding.spans[0]
    readings = _readings(span, text)
    if not readings:
        return Wording(
            "the glossary does not find the term there now", "用語集の用語が認められない"
        )
    better = _form(finding, readings, text)
    if isinstance(better, Wording):
        return better
    if reason := said_beside(span.text, better, before, after, text.lang):
        return reason
    if text.lang == "en":
        noun = readings[0].concept.type not in _NO_NOUNS
        around = Around(before, after, heading=span.anchor.named or span.anchor.kind == "h")
        return fit_english(span.text, readings[0].term.text, better, around, noun=noun)
    words = fit_japanese(span.text, better, _all_words(text))
    return words if isinstance(words, Wording) else Fitted(words)


def _form(finding: Finding, readings: Sequence[TermReading], text: AnnotatedText) -> str | Wording:
    """The form of the glossary to write, or why there is none without doubt."""
    surface, listed = finding.spans[0].text, readings[0].term.text
    better = finding.suggestion
    if reason := _ambiguous(finding, readings, text) or _something_inside(surface, listed):
        return reason
    if text.lang == "ja" and readings[0].kind == "inflected":
        return Wording(
            f'"{surface}" is an inflected form of "{listed}"',
            f"「{surface}」は「{listed}」の活用した形である",
        )
    if readings[0].concept.type != "person" or finding.check == "T008":
        return better
    return name_part(readings[0].concept, surface, better, text.lang) or Wording(
        f'it is not sure which part of "{better}" is meant',
        f"「{better}」のどの部分に当たるかが定まらない",
    )


def _readings(span: Span, text: AnnotatedText) -> Sequence[TermReading]:
    for occurrence in text.of(span.anchor).occurrences():
        if (occurrence.start, occurrence.end) == (span.start, span.end):
            return occurrence.readings
    return ()


def _ambiguous(
    finding: Finding, readings: Sequence[TermReading], text: AnnotatedText
) -> Wording | None:
    """Why the suggestion is not the one form to write in place of a term; None where it is."""
    if any(reading.kind == "derived" for reading in readings):
        return Wording(
            "the words are derived from the term, not the term itself",
            "用語そのものではなく、用語から派生した表記である",
        )
    if finding.check == "T008":
        forms = {reading.term.text for reading in readings}
        return _several(forms) if len(forms) > 1 else None
    if len({reading.concept.id for reading in readings}) > 1:
        names = ", ".join(sorted({reading.concept.id for reading in readings}))
        return Wording(
            f"the words may mean several things ({names})", f"複数の概念に当たり得る（{names}）"
        )
    day = day_of(text.document.date)
    return _not_the_form(readings[0].concept, finding.suggestion, text.lang, day)


def _not_the_form(
    concept: Concept, better: str, lang: Lang, day: datetime.date | None
) -> Wording | None:
    """Why the suggestion is not the one form to write on the day of the text."""
    forms = [t for t in concept.terms if t.lang == lang and t.approved]
    if not better or not forms:
        return Wording("the glossary has no form to write instead", "用語集に代わりの表記がない")
    if day is None and len(forms) > 1 and any(t.valid_from or t.valid_to for t in forms):
        return Wording(
            "the text has no date, and the forms of the glossary are right at different times",
            "本文に日付がなく、用語集の表記は時期により異なる",
        )
    valid = [t for t in forms if day is None or t.valid_on(day)]
    if better not in {t.text for t in valid}:
        return Wording(
            "no approved form is right on the day of the text",
            "本文の日付の時点で使用できる表記がない",
        )
    preferred = {t.text for t in valid if t.status == "preferred"}
    choice = preferred or {t.text for t in valid}
    return _several(choice) if len(choice) > 1 else None


def _several(forms: Iterable[str]) -> Wording:
    listed = sorted(forms)
    quoted = ", ".join(f'"{form}"' for form in listed)
    return Wording(
        f"several forms may be written: {quoted}",
        "複数の表記があり得る：" + "".join(f"「{form}」" for form in listed),
    )


def _something_inside(surface: str, listed: str) -> Wording | None:
    inside = [c for c in _INSIDE.findall(surface) if c not in listed]
    spaced = re.search(r"\s", surface) and not re.search(r"[\s\-‐–・]", listed)
    if inside or spaced or re.search(r"\s{2}|[^\S ]", surface):
        return Wording(
            "something stands inside the words that the new ones would lose",
            "語の途中に注記、空白などがあり、書き換えると失われる",
        )
    return None


def _all_words(text: AnnotatedText) -> str:
    return "".join(segment.text for segment, _ in text.segments())


def _overlap(one: Span, other: Span) -> bool:
    same = (one.lang, one.anchor) == (other.lang, other.anchor)
    return same and one.start < other.end and other.start < one.end
