"""Checks that put terms to the matcher: whether each is found where it should be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from align.checks.glossary.entries import at_term
from align.model.anchor import LANGUAGES
from align.model.check import CheckOptions, glossary_check
from align.model.finding import GlossaryProblem, Wording
from align.terms.selftest import failed_tests
from align.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.model.anchor import Lang
    from align.model.term import Concept, Term
    from align.terms.inspection import InspectedTerm, Inspection
    from align.terms.matching import TermBase

#: Sentences around a term in which it must be found, if it can be found at all.
_FRAMES: dict[Lang, tuple[str, ...]] = {
    "en": ("{}", "They discussed {} in detail.", "Minister {} spoke.", "the {} of Japan"),
    "ja": ("{}", "双方は、{}について協議した。", "{}大臣は述べた。", "日本の{}は述べた。"),
}


@glossary_check("G011", "Forbidden term around an allowed one", "使用できる表記を含む使用しない表記",
                "warning", CheckOptions)  # fmt: skip
def around_allowed(inspection: Inspection, _: CheckOptions) -> Iterator[GlossaryProblem]:
    """A forbidden term contains an allowed one of its entry, and no guard says when it is meant.

    Why it matters: the same words may stand side by side by right. "the Ukraine" is wrong for the
    country, and right in "the Ukraine crisis".

    This fails:

        - id: ukraine
          type: place
          terms:
            - {lang: en, term: Ukraine, status: preferred}
            - {lang: en, term: the Ukraine, status: deprecated}
            - {lang: ja, term: ウクライナ, status: preferred}

    and this passes:

        - id: ukraine
          type: place
          terms:
            - {lang: en, term: Ukraine, status: preferred}
            - {lang: en, term: the Ukraine, status: deprecated, notInside: the Ukraine crisis}
            - {lang: ja, term: ウクライナ, status: preferred}

    An allowed term that only answers (`satisfiesOnly`) is not looked at, and English words are
    compared whole: "Kievan" does not contain "Kiev". To settle one: give the
    forbidden term `notInside` or `context`; or name it under `notInside` of the allowed one.
    """
    for entry in inspection.in_force:
        for lang in LANGUAGES:
            terms = entry.of(lang)
            for one in terms:
                if one.term.approved or one.term.context or one.term.not_inside:
                    continue
                asking = (t for t in terms if t.term.approved and not t.term.satisfies_only)
                inner = next((t for t in asking if _contains(one, t)), None)
                if inner is not None and one.term.text not in inner.term.not_inside:
                    text = inner.term.text
                    message = Wording(
                        f'"{one.term.text}" is forbidden and contains "{text}", which is allowed; '
                        "no guard says where the words may stand side by side",
                        f"使用しない表記「{one.term.text}」は使用できる表記「{text}」を含みますが、"
                        "両者を区別する条件がありません。",
                    )
                    yield at_term(entry, one, message)


def _contains(outer: InspectedTerm, inner: InspectedTerm) -> bool:
    around, within = fold(outer.term.text).text, fold(inner.term.text).text
    if around == within:
        return False
    if outer.term.lang == "ja":
        return within in around
    return bool(re.search(rf"(?<!\w){re.escape(within)}(?!\w)", around))


@glossary_check("G013", "Term that is never found", "一致しない表記", "error", CheckOptions)
def never_found(inspection: Inspection, _: CheckOptions) -> Iterator[GlossaryProblem]:
    """A term is found in no sentence: a longer term takes its place each time, or its guards do.

    Why it matters: the term says nothing, and who added it believes it does.

    This fails, since a surname in kanji is told by its title only, and with the title it is
    another term:

        - id: aso-taro
          type: person
          terms:
            - {lang: en, term: Taro Aso, status: preferred}
            - {lang: ja, term: 麻生太郎, status: preferred}
            - {lang: ja, term: 麻生, status: admitted, notInside: 麻生}

    and this passes:

        - id: aso-taro
          type: person
          terms:
            - {lang: en, term: Taro Aso, status: preferred}
            - {lang: ja, term: 麻生太郎, status: preferred}
            - {lang: ja, term: 麻生大臣, status: admitted}

    The term is tried alone, in sentences, with its words of `context`, and in its own tests. To
    settle one: see what `align check --explain` says of a sentence with it; then take it out, or
    correct its guards.
    """
    for entry in inspection.in_force:
        for each in entry.terms:
            texts = _sentences(each.term)
            if any(_is_found(inspection.terms, entry.concept, each.term, text) for text in texts):
                continue
            longer = _longer(inspection.terms, each.term)
            by = Wording(
                f'it is always a part of "{longer}"' if longer else "its own guards rule it out",
                f"常に「{longer}」の一部とみなされます"
                if longer
                else "自らの条件により除外されます",
            )
            message = Wording(
                f'"{each.term.text}" is found in no sentence: {by.en}',
                f"「{each.term.text}」はどの文でも一致しません（{by.ja}）。",
            )
            yield at_term(entry, each, message)


def _sentences(term: Term) -> Iterator[str]:
    for frame in _FRAMES[term.lang]:
        text = frame.replace("{}", term.text)
        yield text
        yield from (f"{word} {text}" for word in term.context)
    yield from term.tests.hit


def _is_found(terms: TermBase, concept: Concept, term: Term, text: str) -> bool:
    return any(
        (reading.concept.id, reading.term.text) == (concept.id, term.text)
        for occurrence in terms.occurrences(text, term.lang)
        for reading in occurrence.readings
    )


def _longer(terms: TermBase, term: Term) -> str:
    """A term that stands where this one does in some sentence; "" where there is none."""
    for text in _sentences(term):
        at = text.find(term.text)
        for found in terms.occurrences(text, term.lang):
            if at >= 0 and found.start <= at and at + len(term.text) <= found.end:
                return found.readings[0].term.text
    return ""


@glossary_check("G014", "Failing test of a term", "表記の試験の失敗", "error", CheckOptions)
def failing_test(inspection: Inspection, _: CheckOptions) -> Iterator[GlossaryProblem]:
    """A sentence that a term is tested with does not come out as the test says.

    Why it matters: the tests are what somebody expected of the entry. `align glossary test` runs
    them alone.

    This fails:

        - id: summit
          type: event
          terms:
            - lang: en
              term: summit
              status: preferred
              tests: {hit: [They met at the top.]}
            - {lang: ja, term: 首脳会議, status: preferred}

    and this passes:

        - id: summit
          type: event
          terms:
            - lang: en
              term: summit
              status: preferred
              tests: {hit: [They met at the summit.]}
            - {lang: ja, term: 首脳会議, status: preferred}

    To settle one: correct the guards of the term, or the sentence.
    """
    for failed in failed_tests(inspection.terms):
        entry = inspection.by_id[failed.concept.id]
        each = next(t for t in entry.terms if t.term == failed.term)
        term, text = failed.term.text, failed.text
        message = (
            Wording(
                f'"{term}" is not found in its test: {text}',
                f"「{term}」が試験文に見つかりません：{text}",
            )
            if failed.hit
            else Wording(
                f'"{term}" must not be found in its test: {text}',
                f"「{term}」が、見つかってはならない試験文にあります：{text}",
            )
        )
        yield at_term(entry, each, message)
