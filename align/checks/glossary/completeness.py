"""Checks of what an entry lacks, and of what in it contradicts itself."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from align.checks.glossary.entries import NAMES, at_term
from align.model.anchor import LANGUAGES
from align.model.check import CheckOptions, glossary_check
from align.model.finding import GlossaryProblem, Wording
from align.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.terms.inspection import InspectedEntry, Inspection


@glossary_check(
    "G012", "Not translated, but different", "訳さない語の不一致", "warning", CheckOptions
)
def untranslated_differs(inspection: Inspection, _: CheckOptions) -> Iterator[GlossaryProblem]:
    """An entry with `translate: false` has other preferred terms in the two languages.

    Why it matters: T010 asks that the term stand unchanged in both, which no text can do.

    This fails:

        - id: aukus
          type: organisation
          translate: false
          terms:
            - {lang: en, term: AUKUS, status: preferred}
            - {lang: ja, term: オーカス, status: preferred}

    and this passes:

        - id: aukus
          type: organisation
          translate: false
          terms:
            - {lang: en, term: AUKUS, status: preferred}
            - {lang: ja, term: AUKUS, status: preferred}
            - {lang: ja, term: オーカス, status: deprecated, reason: {en: press usage, ja: 報道での呼称}}

    Widths do not count. To settle one: take `translate: false` out, or make the terms the same.
    """
    for entry in inspection.in_force:
        english, japanese = (entry.concept.preferred(lang) for lang in LANGUAGES)
        same = fold(english).text == fold(japanese).text
        if not entry.concept.translate and english and japanese and not same:
            message = Wording(
                f'must not be translated, but is "{english}" and "{japanese}"',
                f"訳さない語ですが、「{english}」と「{japanese}」とで異なります。",
            )
            yield GlossaryProblem(message, entry.file, entry.line, entry.concept.id)


@glossary_check("G015", "No term to write", "書くべき表記の欠落", "warning", CheckOptions)
def no_preferred(inspection: Inspection, _: CheckOptions) -> Iterator[GlossaryProblem]:
    """A concept has no preferred term in one of the languages.

    Why it matters: T002 can ask for no rendering, and T001 has nothing to suggest.

    This fails:

        - id: summit
          type: event
          terms:
            - {lang: en, term: summit, status: preferred}
            - {lang: ja, term: 頂上会談, status: deprecated}

    and this passes:

        - id: summit
          type: event
          terms:
            - {lang: en, term: summit, status: preferred}
            - {lang: ja, term: 首脳会議, status: preferred}
            - {lang: ja, term: 頂上会談, status: deprecated}

    To settle one: add the term that is to be written.
    """
    for entry in inspection.in_force:
        for lang in LANGUAGES:
            if not entry.concept.preferred(lang):
                name = NAMES[lang]
                message = Wording(
                    f"has no preferred term in {name.en}", f"{name.ja}の優先語がありません。"
                )
                yield GlossaryProblem(message, entry.file, entry.line, entry.concept.id)


@glossary_check(
    "G018", "Forbidden without a reason", "理由のない使用しない表記", "info", CheckOptions
)
def no_reason(inspection: Inspection, _: CheckOptions) -> Iterator[GlossaryProblem]:
    """A deprecated or superseded term gives no reason.

    Why it matters: whoever is told not to write it asks why, and nobody remembers.

    This fails:

        - id: summit
          type: event
          terms:
            - {lang: en, term: summit, status: preferred}
            - {lang: ja, term: 首脳会議, status: preferred}
            - {lang: ja, term: 頂上会談, status: deprecated}

    and this passes:

        - id: summit
          type: event
          terms:
            - {lang: en, term: summit, status: preferred}
            - {lang: ja, term: 首脳会議, status: preferred}
            - {lang: ja, term: 頂上会談, status: deprecated, reason: {en: press usage, ja: 報道での呼称}}

    To settle one: add `reason`, in both languages.
    """
    for entry in inspection.in_force:
        for each in entry.terms:
            if not each.term.approved and not each.term.reason.en:
                message = Wording(
                    f'"{each.term.text}" is {each.term.status} for no reason',
                    f"使用しない表記「{each.term.text}」の理由がありません。",
                )
                yield at_term(entry, each, message)


@glossary_check("G019", "Days that do not fit", "有効期間の不整合", "warning", CheckOptions)
def days_do_not_fit(inspection: Inspection, _: CheckOptions) -> Iterator[GlossaryProblem]:
    """A superseded term and the one in its place are both right on some day, or neither is.

    Why it matters: on such a day T007 and T009 contradict each other, or no term can be written.

    This fails, since both are right from 1 to 30 April 2022:

        - id: kyiv
          type: place
          terms:
            - {lang: en, term: Kyiv, status: preferred}
            - {lang: ja, term: キーウ, status: preferred, validFrom: "2022-04-01"}
            - {lang: ja, term: キエフ, status: superseded, validTo: "2022-04-30"}

    and this passes:

        - id: kyiv
          type: place
          terms:
            - {lang: en, term: Kyiv, status: preferred}
            - {lang: ja, term: キーウ, status: preferred, validFrom: "2022-03-31"}
            - {lang: ja, term: キエフ, status: superseded, validTo: "2022-03-30"}

    Terms without these days are no finding. To settle one: let the one begin on the day after the
    other ends.
    """
    for entry in inspection.in_force:
        for lang in LANGUAGES:
            terms = entry.of(lang)
            ends = [t for t in terms if t.term.status == "superseded" and t.term.valid_to]
            begins = [t.term.valid_from for t in terms if t.term.status == "preferred"]
            for each in ends:
                end, begin = each.term.valid_to, next((day for day in begins if day), None)
                if end and begin and begin != end + datetime.timedelta(days=1):
                    gap = begin > end
                    message = Wording(
                        f'"{each.term.text}" ends on {end} and the preferred term begins on {begin}: '
                        + ("no term is right between" if gap else "both are right between"),
                        f"「{each.term.text}」は {end} まで、優先語は {begin} からであり、"
                        + ("その間に正しい表記がありません。" if gap else "期間が重なっています。"),
                    )
                    yield at_term(entry, each, message)


@glossary_check("G020", "Short form of two places", "略称の重複", "warning", CheckOptions)
def short_form_of_two(inspection: Inspection, _: CheckOptions) -> Iterator[GlossaryProblem]:
    """Two places list the same one-character form for compounds.

    Why it matters: 日印 would be Japan and either of two countries.

    This fails:

        - id: india
          type: place
          terms:
            - {lang: en, term: India, status: preferred}
            - {lang: ja, term: インド, status: preferred, combiningForms: 印}
        - id: indonesia
          type: place
          terms:
            - {lang: en, term: Indonesia, status: preferred}
            - {lang: ja, term: インドネシア, status: preferred, combiningForms: 印}

    and this passes:

        - id: india
          type: place
          terms:
            - {lang: en, term: India, status: preferred}
            - {lang: ja, term: インド, status: preferred, combiningForms: 印}
        - id: indonesia
          type: place
          terms:
            - {lang: en, term: Indonesia, status: preferred}
            - {lang: ja, term: インドネシア, status: preferred, combiningForms: 尼}

    To settle one: take the form out of one of the two.
    """
    first: dict[str, InspectedEntry] = {}
    for entry in inspection.in_force:
        for each in entry.terms:
            for form in each.term.combining_forms:
                other = first.setdefault(form, entry)
                if other is not entry:
                    message = Wording(
                        f'the short form "{form}" is listed by "{other.concept.id}" already '
                        f"({other.file}:{other.line})",
                        f"略称「{form}」は「{other.concept.id}」（{other.file}:{other.line}）に"
                        "既にあります。",
                    )
                    yield at_term(entry, each, message)
