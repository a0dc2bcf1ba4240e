"""Running checks: problems to findings, judged by the settings."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from align.checks.options import check_settings
from align.model.citation import Citations
from align.model.finding import SEVERITIES, Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from align.model.alignment import Bead, Level
    from align.model.anchor import Anchor, Lang
    from align.model.annotation import AnnotatedText
    from align.model.bitext import Bitext
    from align.model.check import AnyCheck, CheckOptions, Problem, Scope
    from align.model.document import Document
    from align.model.record import ReadoutRecord
    from align.model.settings import Checks

#: By language, for each segment the sentence bead in force that holds it.
_Answers = dict["Lang", dict["Anchor", "Bead"]]


@dataclass(frozen=True, slots=True)
class CheckRunner:
    """The checks in force and how the settings judge them.

    AlignError for settings that name a check or an option that there is not.
    """

    checks: Mapping[str, AnyCheck]
    settings: Checks

    def __post_init__(self) -> None:
        check_settings(self.settings, self.checks, lambda _: "settings")

    def text(self, text: AnnotatedText) -> list[Finding]:
        """Findings of one text alone, in its order."""
        document = text.document
        judge = _Judge(self.settings, (document,), {})
        return judge.findings(self._problems("text", (text,)))

    def bitext(self, bitext: Bitext) -> list[Finding]:
        """Findings of both texts and their links, in the order of the texts.

        ``bitext`` is annotated. A finding of one text names the sentences that answer to it in
        the other as well.
        """
        judge = _Judge(self.settings, (bitext.source, bitext.target), _answers(bitext))
        return judge.findings(
            [
                *self._problems("text", bitext.texts or ()),
                *self._problems_of_units(bitext),
                *self._problems("bitext", (bitext,)),
            ]
        )

    def corpus(self, records: Sequence[ReadoutRecord]) -> list[Finding]:
        """Findings of all readouts together."""
        return [
            replace(finding, severity=_severity(self.settings, check))
            for check in self._of("corpus")
            for finding in check.find(records, self.options(check))
        ]

    def options(self, check: AnyCheck) -> CheckOptions:
        """The options of a check as the settings have them."""
        options: CheckOptions = check.options.model_validate(
            self.settings.options.get(check.id, {})
        )
        return options

    def _of(self, scope: Scope) -> Iterator[AnyCheck]:
        return (check for check in self.checks.values() if check.scope == scope)

    def _problems(self, scope: Scope, read: Iterable[Any]) -> Iterator[tuple[AnyCheck, Problem]]:
        for check in self._of(scope):
            options = self.options(check)
            for each in read:
                for problem in check.find(each, options):
                    yield check, problem

    def _problems_of_units(self, bitext: Bitext) -> Iterator[tuple[AnyCheck, Problem]]:
        """Each unit goes through all checks of its level at once, so that none is kept."""
        of_levels: dict[Level, list[tuple[AnyCheck, CheckOptions]]] = {}
        for check in self._of("unit"):
            of_levels.setdefault(check.level, []).append((check, self.options(check)))
        for level, checks in of_levels.items():
            for unit in bitext.units(level):
                for check, options in checks:
                    for problem in check.find(unit, options):
                        yield check, problem


class _Judge:
    """Makes findings of the problems of one readout."""

    def __init__(self, settings: Checks, documents: Sequence[Document], answers: _Answers) -> None:
        self._settings = settings
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
            replace(span, citation=self._citations[span.lang].of(span.anchor, span.lang))
            for span in problem.spans
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
        )

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


def _answers(bitext: Bitext) -> _Answers:
    in_force = [bead for bead in bitext.alignment.sentences if bead.in_force]
    return {
        "en": {anchor: bead for bead in in_force for anchor in bead.source},
        "ja": {anchor: bead for bead in in_force for anchor in bead.target},
    }


def _severity(settings: Checks, check: AnyCheck) -> Severity:
    return settings.severity.get(check.id, check.severity)


def _milder(severity: Severity) -> Severity:
    return SEVERITIES[max(SEVERITIES.index(severity) - 1, 0)]
