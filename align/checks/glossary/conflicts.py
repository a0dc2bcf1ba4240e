"""Checks of entries against each other: the same words in two of them."""

from __future__ import annotations

import datetime
from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from align.checks.glossary.entries import NAMES, at_term
from align.model.anchor import LANGUAGES
from align.model.check import CheckOptions, glossary_check
from align.model.finding import GlossaryProblem, Wording
from align.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.model.term import Concept, Term
    from align.terms.inspection import InspectedEntry, InspectedTerm, Inspection


class _Use(NamedTuple):
    """A term, and the entry that lists it."""

    entry: InspectedEntry
    listed: InspectedTerm

    @property
    def term(self) -> Term:
        return self.listed.term


def _same_words(inspection: Inspection) -> Iterator[tuple[_Use, _Use]]:
    """Each two entries in force that list the same words in one language, and where they do."""
    uses: dict[tuple[str, str], dict[str, _Use]] = defaultdict(dict)
    for entry in inspection.in_force:
        for each in entry.terms:
            key = each.term.lang, fold(each.term.text).text
            uses[key].setdefault(entry.concept.id, _Use(entry, each))
    for found in uses.values():
        yield from combinations(found.values(), 2)


@glossary_check(
    "G008", "Term that another entry forbids", "他の項目が禁じる表記", "error", CheckOptions
)
def forbidden_elsewhere(inspection: Inspection, _: CheckOptions) -> Iterator[GlossaryProblem]:
    """One entry lets a term be written that another entry forbids, and no guard tells when.

    Why it matters: the words are approved wherever one entry approves them, so the other one never
    has an effect; or two translators go by two entries.

    This fails:

        - id: six-party-talks
          type: event
          terms:
            - {lang: en, term: Six-Party Talks, status: preferred}
            - {lang: ja, term: 六者会合, status: preferred}
            - {lang: ja, term: 六者協議, status: deprecated}
        - id: six-way-consultation
          type: event
          terms:
            - {lang: en, term: six-way consultation, status: preferred}
            - {lang: ja, term: 六者協議, status: preferred}

    and this passes:

        - id: six-party-talks
          type: event
          terms:
            - {lang: en, term: Six-Party Talks, status: preferred}
            - {lang: ja, term: 六者会合, status: preferred}
            - {lang: ja, term: 六者協議, status: deprecated, context: [北朝鮮]}
        - id: six-way-consultation
          type: event
          terms:
            - {lang: en, term: six-way consultation, status: preferred}
            - {lang: ja, term: 六者協議, status: preferred}

    To settle one: agree on one status, or give the forbidden term a guard: `context`, `notInside`,
    `caseSensitivity`, `validFrom` or `validTo`.
    """
    for one, two in _same_words(inspection):
        if one.term.approved == two.term.approved:
            continue
        forbidden, allowed = (two, one) if one.term.approved else (one, two)
        if _is_guarded(forbidden.term) or _days_apart(forbidden, allowed):
            continue
        message = Wording(
            f'"{forbidden.term.text}" is forbidden here, and "{allowed.entry.concept.id}" lets it '
            f"be written ({allowed.entry.file}:{allowed.listed.line})",
            f"「{forbidden.term.text}」はここでは使用しない表記ですが、「{allowed.entry.concept.id}」"
            f"（{allowed.entry.file}:{allowed.listed.line}）では使用できる表記です。",
        )
        yield at_term(forbidden.entry, forbidden.listed, message)


@glossary_check("G009", "Same words without a guard", "区別のない同形語", "warning", CheckOptions)
def same_words(inspection: Inspection, _: CheckOptions) -> Iterator[GlossaryProblem]:
    """Two concepts have the same term in a language, and nothing tells which is meant.

    Why it matters: where a text has the term, a rendering of either concept is taken for right;
    so a wrong one may pass.

    This fails:

        - id: prime-minister-jp
          type: role
          terms:
            - {lang: en, term: Prime Minister, status: preferred}
            - {lang: ja, term: 総理大臣, status: preferred}
        - id: prime-minister-foreign
          type: role
          terms:
            - {lang: en, term: Prime Minister, status: preferred}
            - {lang: ja, term: 首相, status: preferred}

    and this passes, as somebody has seen that there are two:

        - id: prime-minister-jp
          type: role
          related: [prime-minister-foreign]
          terms:
            - {lang: en, term: Prime Minister, status: preferred}
            - {lang: ja, term: 総理大臣, status: preferred}
        - id: prime-minister-foreign
          type: role
          terms:
            - {lang: en, term: Prime Minister, status: preferred}
            - {lang: ja, term: 首相, status: preferred}

    No finding either: one of the terms has a guard (`context`, `notInside`, `caseSensitivity`), only
    answers (`satisfiesOnly`), or the two are of different days. Persons whose offices do not overlap
    are told apart by the date of a text. To settle one: add a guard, or name the other concept under
    `related` where the words do mean both.
    """
    for one, two in _same_words(inspection):
        asking = not (one.term.satisfies_only or two.term.satisfies_only)
        if (
            one.term.approved
            and two.term.approved
            and asking
            and not _is_guarded(one.term)
            and not _is_guarded(two.term)
            and not _days_apart(one, two)
            and not _name_each_other(one.entry.concept, two.entry.concept)
            and not _render_each_other(one.entry, two.entry)
        ):
            message = Wording(
                f'"{two.term.text}" also stands for "{one.entry.concept.id}" '
                f"({one.entry.file}:{one.listed.line}), and no guard tells which is meant",
                f"「{two.term.text}」は「{one.entry.concept.id}」"
                f"（{one.entry.file}:{one.listed.line}）の表記でもあり、いずれを指すか区別できません。",
            )
            yield at_term(two.entry, two.listed, message)


@glossary_check("G010", "Two entries for one concept", "概念の重複", "warning", CheckOptions)
def concept_twice(inspection: Inspection, _: CheckOptions) -> Iterator[GlossaryProblem]:
    """Two entries have the same preferred terms in both languages.

    Why it matters: what is decided later about one of them does not hold for the other.

    This fails:

        - id: summit
          type: event
          terms:
            - {lang: en, term: summit, status: preferred}
            - {lang: ja, term: 首脳会議, status: preferred}
        - id: top-meeting
          type: event
          terms:
            - {lang: en, term: Summit, status: preferred}
            - {lang: ja, term: 首脳会議, status: preferred}

    and this passes:

        - id: summit
          type: event
          terms:
            - {lang: en, term: summit, status: preferred}
            - {lang: ja, term: 首脳会議, status: preferred}
        - id: top-meeting
          type: event
          terms:
            - {lang: en, term: summit talks, status: preferred}
            - {lang: ja, term: 首脳会談, status: preferred}

    To settle one: merge the two entries.
    """
    first: dict[tuple[str, str], InspectedEntry] = {}
    for entry in inspection.in_force:
        key = _preferred(entry)
        if not all(key):
            continue
        if key in first:
            other = first[key]
            message = Wording(
                f'has the same preferred terms as "{other.concept.id}" ({other.file}:{other.line})',
                f"「{other.concept.id}」（{other.file}:{other.line}）と優先語が同じです。",
            )
            yield GlossaryProblem(message, entry.file, entry.line, entry.concept.id)
        first.setdefault(key, entry)


@glossary_check(
    "G017", "Entry replaced by a later file", "後の用語集による置換え", "info", CheckOptions
)
def replaced_entry(inspection: Inspection, _: CheckOptions) -> Iterator[GlossaryProblem]:
    """A later glossary has an entry of the same id, which replaces this one whole.

    Why it matters: that is how a project departs from the house's glossary. Who reads only the
    house's should know that another rendering is in force.

    Files are read in the order of `glossaries` in `align.toml`, or of the command. An entry fails
    whose id a later file has too. One whose id stands in its own file only passes.

    The finding says which preferred terms differ. To settle one: nothing need be done where the
    change is meant; else take the later entry out, or give it an id of its own.
    """
    for entry in inspection.entries():
        later = inspection.by_id[entry.concept.id]
        if later.file == entry.file:
            continue
        changes = [
            (NAMES[lang], entry.concept.preferred(lang), later.concept.preferred(lang))
            for lang in LANGUAGES
            if entry.concept.preferred(lang) != later.concept.preferred(lang)
        ]
        message = Wording(
            f"replaced by {later.file}:{later.line}: "
            + ("; ".join(f'{n.en} "{old}" by "{new}"' for n, old, new in changes)
               or "the preferred terms stay the same"),
            f"{later.file}:{later.line} により置き換えられます："
            + ("、".join(f"{n.ja}「{old}」→「{new}」" for n, old, new in changes)
               or "優先語は変わりません"),
        )  # fmt: skip
        yield GlossaryProblem(message, entry.file, entry.line, entry.concept.id)


def _preferred(entry: InspectedEntry) -> tuple[str, str]:
    english, japanese = (fold(entry.concept.preferred(lang)).text for lang in LANGUAGES)
    return english, japanese


def _is_guarded(term: Term) -> bool:
    return bool(term.context or term.not_inside or term.case)


def _days_apart(one: _Use, two: _Use) -> bool:
    """Whether no day has both: by the days of the terms, or of the offices of two persons."""
    first, second = _days(one), _days(two)
    return all(a_end < b_start or b_end < a_start for a_start, a_end in first
               for b_start, b_end in second)  # fmt: skip


def _days(use: _Use) -> list[tuple[datetime.date, datetime.date]]:
    offices = [(each.start, each.end) for each in use.entry.concept.offices]
    given = offices or [(use.term.valid_from, use.term.valid_to)]
    return [(start or datetime.date.min, end or datetime.date.max) for start, end in given]


def _name_each_other(one: Concept, two: Concept) -> bool:
    return one.id in (*two.related, *two.broader) or two.id in (*one.related, *one.broader)


def _render_each_other(one: InspectedEntry, two: InspectedEntry) -> bool:
    """Whether both say the same, so that it does not matter which is meant (then G010 tells)."""
    return _preferred(one) == _preferred(two)
