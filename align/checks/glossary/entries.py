"""Checks of single entries: what cannot be read, and what stands twice."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from align.model.anchor import LANGUAGES
from align.model.check import CheckOptions, glossary_check
from align.model.finding import GlossaryProblem, Wording
from align.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.model.anchor import Lang
    from align.terms.inspection import InspectedEntry, InspectedTerm, Inspection

#: The names of the languages in messages.
NAMES: dict[Lang, Wording] = {"en": Wording("English", "英語"), "ja": Wording("Japanese", "日本語")}


@glossary_check("G001", "Entry that cannot be read", "読み取れない項目", "error", CheckOptions)
def unreadable_entry(inspection: Inspection, _: CheckOptions) -> Iterator[GlossaryProblem]:
    """An entry has a key that there is not, lacks one, or has a value that is not allowed.

    Why it matters: no readout can be checked with such a glossary. `align check` stops at the
    first such entry; this check tells all of them.

    This fails, since the key is written `partOfSpeech`:

        - id: summit
          type: event
          terms:
            - {lang: en, term: summit, status: preferred, partofspeech: noun}
            - {lang: ja, term: 首脳会議, status: preferred}

    and this passes:

        - id: summit
          type: event
          terms:
            - {lang: en, term: summit, status: preferred, partOfSpeech: noun}
            - {lang: ja, term: 首脳会議, status: preferred}

    To settle one: correct the entry. `align glossary schema` prints what may be written.
    """
    return _faults(inspection, "other")


@glossary_check("G002", "Blank at the edge", "前後の空白", "error", CheckOptions)
def blank_at_the_edge(inspection: Inspection, _: CheckOptions) -> Iterator[GlossaryProblem]:
    """A term, or another text of one line, begins or ends with a blank, or is empty.

    Why it matters: such a term is found nowhere, and nobody sees why. Blanks come in with cells
    that are copied from a spreadsheet or a web page.

    This fails:

        - id: summit
          type: event
          terms:
            - {lang: en, term: "summit ", status: preferred}
            - {lang: ja, term: 首脳会議, status: preferred}

    and this passes:

        - id: summit
          type: event
          terms:
            - {lang: en, term: summit, status: preferred}
            - {lang: ja, term: 首脳会議, status: preferred}

    To settle one: take the blank out.
    """
    return _faults(inspection, "blank")


def _faults(inspection: Inspection, kind: str) -> Iterator[GlossaryProblem]:
    for file in inspection.files:
        for fault in file.faults:
            if fault.kind == kind:
                told = f"{fault.error.what}; {fault.error.todo}"
                yield GlossaryProblem(Wording(told, ""), file.name, fault.line, fault.concept)


@glossary_check("G003", "Entry twice in one file", "同じ id の重複", "error", CheckOptions)
def entry_twice(inspection: Inspection, _: CheckOptions) -> Iterator[GlossaryProblem]:
    """Two entries of one file have the same id.

    Why it matters: which of the two is meant? No readout can be checked before somebody says.
    An entry in another file is no second one: it replaces the one of the file before (G017).

    This fails:

        - id: summit
          type: event
          terms:
            - {lang: en, term: summit, status: preferred}
            - {lang: ja, term: 首脳会議, status: preferred}
        - id: summit
          type: event
          terms:
            - {lang: en, term: summit talks, status: preferred}
            - {lang: ja, term: 首脳会談, status: preferred}

    and this passes:

        - id: summit
          type: event
          terms:
            - {lang: en, term: summit, status: preferred}
            - {lang: ja, term: 首脳会議, status: preferred}
        - id: summit-talks
          type: event
          terms:
            - {lang: en, term: summit talks, status: preferred}
            - {lang: ja, term: 首脳会談, status: preferred}

    To settle one: merge the two, or give the second an id of its own.
    """
    for file in inspection.files:
        first: dict[str, int] = {}
        for entry in file.entries:
            ident = entry.concept.id
            if ident in first:
                message = Wording(
                    f'"{ident}" is in line {first[ident]} already',
                    f"「{ident}」は {first[ident]} 行目に既にあります。",
                )
                yield GlossaryProblem(message, file.name, entry.line, ident)
            first.setdefault(ident, entry.line)


@glossary_check("G004", "Two preferred terms", "優先語の重複", "error", CheckOptions)
def two_preferred(inspection: Inspection, _: CheckOptions) -> Iterator[GlossaryProblem]:
    """A concept has two preferred terms in one language.

    Why it matters: the preferred term is the one to write, so there can be only one.

    This fails:

        - id: summit
          type: event
          terms:
            - {lang: en, term: summit, status: preferred}
            - {lang: en, term: summit meeting, status: preferred}
            - {lang: ja, term: 首脳会議, status: preferred}

    and this passes:

        - id: summit
          type: event
          terms:
            - {lang: en, term: summit, status: preferred}
            - {lang: en, term: summit meeting, status: admitted}
            - {lang: ja, term: 首脳会議, status: preferred}

    To settle one: make one of them `admitted`; or `superseded`, where it was right once.
    """
    for entry in inspection.entries():
        for lang in LANGUAGES:
            preferred = [each for each in entry.of(lang) if each.term.status == "preferred"]
            for other in preferred[1:]:
                yield _second_preferred(entry, lang, preferred[0], other)


def _second_preferred(
    entry: InspectedEntry, lang: Lang, first: InspectedTerm, other: InspectedTerm
) -> GlossaryProblem:
    one, two, name = first.term.text, other.term.text, NAMES[lang]
    message = Wording(
        f'"{two}" is preferred in {name.en}, and so is "{one}"; make one of them admitted',
        f"{name.ja}の優先語が「{one}」と「{two}」の二つあります。一方を許容語にしてください。",
    )
    return GlossaryProblem(message, entry.file, other.line, entry.concept.id)


@glossary_check("G005", "Term twice in one entry", "表記の重複", "warning", CheckOptions)
def term_twice(inspection: Inspection, _: CheckOptions) -> Iterator[GlossaryProblem]:
    """A concept lists the same term twice in one language, perhaps in other widths or capitals.

    Why it matters: where the two have the same status, one of them says nothing, since widths,
    hyphens and kana marks are found anyhow. Where one is forbidden and one is not, a text can
    hardly be judged.

    This fails:

        - id: g20-summit
          type: event
          terms:
            - {lang: en, term: G20 Summit, status: preferred}
            - {lang: ja, term: G20サミット, status: preferred}
            - {lang: ja, term: Ｇ２０サミット, status: admitted}

    and this passes:

        - id: g20-summit
          type: event
          terms:
            - {lang: en, term: G20 Summit, status: preferred}
            - {lang: ja, term: G20サミット, status: preferred}
            - {lang: ja, term: 20か国・地域首脳会合, status: admitted}

    Terms whose capitals differ are two where their status differs, since a text may be wrong in
    its capitals alone. To settle one: take one of the two out.
    """
    for entry in inspection.entries():
        seen: dict[tuple[Lang, str], list[InspectedTerm]] = defaultdict(list)
        for each in entry.terms:
            seen[each.term.lang, fold(each.term.text).text].append(each)
        for first, *others in seen.values():
            for other in others:
                if not _differ_in_capitals(first, other):
                    message = Wording(
                        f'"{other.term.text}" is the same term as "{first.term.text}" in line '
                        f"{first.line}",
                        f"「{other.term.text}」は {first.line} 行目の「{first.term.text}」と同じ表記です。",
                    )
                    yield GlossaryProblem(message, entry.file, other.line, entry.concept.id)


def _differ_in_capitals(first: InspectedTerm, other: InspectedTerm) -> bool:
    one, two = first.term, other.term
    same = one.text.lower() == two.text.lower() and one.text != two.text
    return same and one.approved != two.approved


def at_term(
    entry: InspectedEntry, each: InspectedTerm, message: Wording, suggestion: str = ""
) -> GlossaryProblem:
    """A problem at the line of a term."""
    return GlossaryProblem(message, entry.file, each.line, entry.concept.id, suggestion)
