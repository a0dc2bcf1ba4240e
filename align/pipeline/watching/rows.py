"""The findings of tables, where a row that has not changed is not checked again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from align.model.bitext import Renderings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from align.model.anchor import Lang
    from align.model.finding import Finding, Wording
    from align.pipeline.checking.rows import TableRow
    from align.pipeline.checking.table import TableChecker

_Question = tuple["Lang", str, str, "Wording"]


class _AskedRenderings(Renderings):
    """Renderings that note what a row asks of those before it, and the answers."""

    def __init__(self, before: Renderings) -> None:
        super().__init__()
        self._before = before
        self.asked: list[tuple[_Question, Wording | None]] = []

    def first(self, lang: Lang, text: str, other: str, cited: Wording) -> Wording | None:
        """See :meth:`align.model.bitext.Renderings.first`."""
        answer = self._before.first(lang, text, other, cited)
        self.asked.append(((lang, text, other, cited), answer))
        return answer


@dataclass(frozen=True, slots=True)
class _KnownRow:
    findings: tuple[Finding, ...]
    asked: tuple[tuple[_Question, Wording | None], ...]

    def holds(self, before: Renderings) -> bool:
        """Whether the rows before this one still answer as they did; each question is asked."""
        return [before.first(*question) for question, _ in self.asked] == [a for _, a in self.asked]


class RememberedRows:
    """Checks the rows of one file again and again, each by itself and with those before it."""

    def __init__(self, checker: TableChecker) -> None:
        self._checker = checker
        self._known: dict[TableRow, _KnownRow] = {}

    def findings(self, rows: Iterable[TableRow]) -> Iterator[Finding]:
        """The findings of all rows, in their order."""
        before = Renderings()
        now: dict[TableRow, _KnownRow] = {}
        for row in rows:
            key = replace(row, line=0)
            known = self._known.get(key)
            if known is None or not known.holds(before):
                asked = _AskedRenderings(before)
                known = _KnownRow(tuple(self._checker.of_row(key, asked)), tuple(asked.asked))
            now[key] = known
            for finding in known.findings:
                yield replace(finding, line=row.line)
        self._known = now
