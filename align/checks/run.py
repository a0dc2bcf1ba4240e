"""Running checks: problems to findings, judged by the settings."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from align.checks.options import check_settings
from align.model.bitext import Bitext
from align.model.citation import Citations
from align.model.finding import SEVERITIES, Finding, GlossaryFinding, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from align.model.alignment import Bead, Level
    from align.model.anchor import Anchor, Lang
    from align.model.annotation import AnnotatedText
    from align.model.check import AnyCheck, CheckOptions, Problem, Scope
    from align.model.document import Document
    from align.model.finding import StaleWaiver
    from align.model.record import ReadoutRecord
    from align.model.settings import Checks
    from align.terms.inspection import Inspection

#: By language, for each segment the sentence bead in force that holds it.
_Answers = dict["Lang", dict["Anchor", "Bead"]]
_WithOptions = tuple["AnyCheck", "CheckOptions"]


@dataclass(frozen=True, slots=True)
class _InForce:
    """The checks that are run, with their options, by scope."""

    by_scope: Mapping[Scope, Sequence[_WithOptions]]

    def problems(self, scope: Scope, read: Iterable[Any]) -> Iterator[tuple[AnyCheck, Problem]]:
        """What the checks of a scope find in each of the things they read."""
        for check, options in self.by_scope[scope]:
            for each in read:
                for problem in check.find(each, options):
                    yield check, problem

    def problems_of_pair(self, pair: Bitext) -> Iterator[tuple[AnyCheck, Problem]]:
        """What all checks but those of the corpus find in a pair."""
        yield from self.problems("text", pair.texts or ())
        yield from self._problems_of_units(pair)
        yield from self.problems("bitext", (pair,))

    def _problems_of_units(self, pair: Bitext) -> Iterator[tuple[AnyCheck, Problem]]:
        """Each unit goes through all checks of its level at once, so that none is kept."""
        of_levels: dict[Level, list[_WithOptions]] = {}
        for check, options in self.by_scope["unit"]:
            of_levels.setdefault(check.level, []).append((check, options))
        for level, checks in of_levels.items():
            for unit in pair.units(level):
                for check, options in checks:
                    for problem in check.find(unit, options):
                        yield check, problem


@dataclass(frozen=True, slots=True)
class CheckRunner:
    """The checks in force and how the settings judge them.

    AlignError for settings that name a check or an option that there is not. ``only`` are the
    ids of the checks that are wanted; all that are not switched off where it is empty.
    """

    checks: Mapping[str, AnyCheck]
    settings: Checks
    only: Collection[str] = ()
    _all: _InForce = field(init=False, repr=False, compare=False)
    _of_words: _InForce = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        check_settings(self.settings, self.checks, lambda _: "settings")
        wanted = [
            (check, self.options(check))
            for check in self.checks.values()
            if self.settings.severity.get(check.id) != "off"
            and (not self.only or check.id in self.only)
        ]
        of_words = [pair for pair in wanted if pair[0].subject == "words"]
        object.__setattr__(self, "_all", _in_force(wanted))
        object.__setattr__(self, "_of_words", _in_force(of_words))

    def text(self, text: AnnotatedText) -> list[Finding]:
        """Findings of one text alone, in its order."""
        return self._judged(self._all.problems("text", (text,)), text)

    def bitext(self, bitext: Bitext) -> list[Finding]:
        """Findings of both texts and their links, in the order of the texts.

        ``bitext`` is annotated. A finding of one text names the sentences that answer to it in
        the other as well.
        """
        return self._judged(self._all.problems_of_pair(bitext), bitext)

    def row(self, row: str, content: Bitext | AnnotatedText) -> list[Finding]:
        """Findings of one row of a table: a pair, or one text where a cell is empty.

        Args:
            row: its id.
            content: annotated; each cell is one segment. Only checks of words read it.
        """
        if isinstance(content, Bitext):
            return self._judged(self._of_words.problems_of_pair(content), content, row)
        return self._judged(self._of_words.problems("text", (content,)), content, row)

    def corpus(self, records: Sequence[ReadoutRecord]) -> list[Finding]:
        """Findings of all readouts together."""
        return self._found("corpus", records)

    def waivers(self, stale: Sequence[StaleWaiver]) -> list[Finding]:
        """Findings of waivers that cover nothing."""
        return self._found("waiver", stale)

    def glossaries(self, inspection: Inspection) -> list[GlossaryFinding]:
        """Findings of glossary files, in the order of the files and their lines."""
        order = {file.name: number for number, file in enumerate(inspection.files)}
        found = [
            GlossaryFinding(check.id, _severity(self.settings, check), check.title, problem)
            for check, options in self._all.by_scope["glossary"]
            for problem in check.find(inspection, options)
        ]
        return sorted(found, key=lambda f: (order[f.problem.file], f.problem.line, f.check))

    def runs(self, ident: str) -> bool:
        """Whether a check is in force."""
        return any(c.id == ident for checks in self._all.by_scope.values() for c, _ in checks)

    def _found(self, scope: Scope, read: Sequence[Any]) -> list[Finding]:
        return [
            replace(finding, severity=_severity(self.settings, check))
            for check, options in self._all.by_scope[scope]
            for finding in check.find(read, options)
        ]

    def options(self, check: AnyCheck) -> CheckOptions:
        """The options of a check as the settings have them."""
        given = self.settings.options.get(check.id, {})
        if self.settings.source and "source" in check.options.model_fields:
            given = {"source": self.settings.source, **given}
        options: CheckOptions = check.options.model_validate(given)
        return options

    def _judged(
        self,
        problems: Iterable[tuple[AnyCheck, Problem]],
        content: Bitext | AnnotatedText,
        row: str = "",
    ) -> list[Finding]:
        found = _one_at_a_place(list(problems))
        if not found:
            return []  # of most rows
        if isinstance(content, Bitext):
            documents, answers = (content.source, content.target), _answers(content)
            return _Judge(self.settings, documents, answers, row).findings(found)
        return _Judge(self.settings, (content.document,), {}, row).findings(found)


class _Judge:
    """Makes findings of the problems of one readout."""

    def __init__(
        self, settings: Checks, documents: Sequence[Document], answers: _Answers, row: str
    ) -> None:
        self._settings = settings
        self._row = row
        self._answers = answers
        self._readout = documents[0].readout
        self._citations = {document.lang: Citations(document) for document in documents}
        self._order = {
            document.lang: {s.anchor: index for index, s in enumerate(document.segments())}
            for document in documents
        }
        self._last = sum(map(len, self._order.values()))

    def findings(self, problems: Iterable[tuple[AnyCheck, Problem]]) -> list[Finding]:
        """All findings, in the order of the text."""
        found = [self._finding(check, problem) for check, problem in problems]
        return sorted(found, key=self._place)

    def _finding(self, check: AnyCheck, problem: Problem) -> Finding:
        spans = tuple(
            Span(s.lang, s.anchor, s.start, s.end, s.text, self._cited(s)) for s in problem.spans
        )
        severity = _severity(self._settings, check)
        source, target = self._ends(problem)
        return Finding(
            check=check.id,
            severity=_milder(severity) if problem.advisory else severity,
            readout=self._readout,
            title=check.title,
            message=problem.message,
            spans=spans,
            source=source,
            target=target,
            concept=problem.concept,
            suggestion=problem.suggestion,
            row=self._row,
        )

    def _cited(self, span: Span) -> str:
        return self._citations[span.lang].of(span.anchor, span.lang)

    def _ends(self, problem: Problem) -> tuple[tuple[Anchor, ...], tuple[Anchor, ...]]:
        """The anchors of both sides; those a check leaves out follow from its spans."""
        if problem.source or problem.target or not problem.spans:
            return problem.source, problem.target
        ends: dict[Lang, dict[Anchor, None]] = {"en": {}, "ja": {}}
        for span in problem.spans:
            ends[span.lang][span.anchor] = None
        source, target = tuple(ends["en"]), tuple(ends["ja"])
        if source and target:
            return source, target
        first = problem.spans[0]
        bead = self._answers.get(first.lang, {}).get(first.anchor)
        return (bead.source, bead.target) if bead else (source, target)

    def _place(self, finding: Finding) -> tuple[int, str, int, str]:
        lang, anchor = finding.place
        start = finding.spans[0].start if finding.spans else 0
        order = self._order.get(lang, {})
        return order.get(anchor, self._last), lang, start, finding.check


def _one_at_a_place(found: list[tuple[AnyCheck, Problem]]) -> list[tuple[AnyCheck, Problem]]:
    """The problems without those that yield to another one at their first place."""
    if not any(check.yields_to for check, _ in found):
        return found
    taken: dict[str, list[Span]] = {}
    for check, problem in found:
        taken.setdefault(check.id, []).extend(problem.spans)
    return [
        (check, problem)
        for check, problem in found
        if not problem.spans
        or not any(
            _overlap(problem.spans[0], span)
            for ident in check.yields_to
            for span in taken.get(ident, ())
        )
    ]


def _overlap(one: Span, other: Span) -> bool:
    same = (one.lang, one.anchor) == (other.lang, other.anchor)
    return same and one.start < other.end and other.start < one.end


def _answers(bitext: Bitext) -> _Answers:
    in_force = [bead for bead in bitext.alignment.sentences if bead.in_force]
    return {
        "en": {anchor: bead for bead in in_force for anchor in bead.source},
        "ja": {anchor: bead for bead in in_force for anchor in bead.target},
    }


def _in_force(checks: Iterable[_WithOptions]) -> _InForce:
    scopes: tuple[Scope, ...] = ("text", "unit", "bitext", "corpus", "waiver", "glossary")
    by_scope: dict[Scope, list[_WithOptions]] = {scope: [] for scope in scopes}
    for check, options in checks:
        by_scope[check.scope].append((check, options))
    return _InForce(by_scope)


def _severity(settings: Checks, check: AnyCheck) -> Severity:
    """How grave the findings of a check are that is not switched off."""
    wanted = settings.severity.get(check.id, check.severity)
    return check.severity if wanted == "off" else wanted


def _milder(severity: Severity) -> Severity:
    return SEVERITIES[max(SEVERITIES.index(severity) - 1, 0)]
