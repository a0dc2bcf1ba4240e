"""Precision, recall and F1 of what a tool tells, over all rows and class by class."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from tests.bench.drafts import SeededPair

CHECKS = frozenset({"T001", "T002"})


@dataclass(frozen=True, slots=True)
class Tally:
    """Findings that are right, wrong and missing, and rows that are quite right.

    >>> tally = Tally(right=3, wrong=1, missed=2, rows=4, clean=2)
    >>> f"{tally.precision:.2f} {tally.recall:.2f} {tally.f1:.2f}"
    '0.75 0.60 0.67'
    """

    right: int = 0
    wrong: int = 0
    missed: int = 0
    rows: int = 0
    clean: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.right + other.right,
            self.wrong + other.wrong,
            self.missed + other.missed,
            self.rows + other.rows,
            self.clean + other.clean,
        )

    @property
    def precision(self) -> float:
        """The share of what was told that is right; 1 if nothing was told."""
        told = self.right + self.wrong
        return self.right / told if told else 1.0

    @property
    def recall(self) -> float:
        """The share of what had to be told that was told; 1 if nothing had to be."""
        wanted = self.right + self.missed
        return self.right / wanted if wanted else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        parts = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / parts if parts else 1.0


def tally(gold: AbstractSet[tuple[str, str]], told: AbstractSet[tuple[str, str]]) -> Tally:
    """One row: what had to be told beside what was told.

    >>> tally({("T001", "a")}, {("T001", "a"), ("T002", "b")})
    Tally(right=1, wrong=1, missed=0, rows=1, clean=0)
    """
    return Tally(
        len(gold & told), len(told - gold), len(gold - told), rows=1, clean=int(gold == told)
    )


def by_class(
    rows: Sequence[SeededPair], told: Mapping[str, AbstractSet[tuple[str, str]]]
) -> dict[tuple[str, str], Tally]:
    """The tally of each class, by kind and name, in the order of the rows.

    Args:
        told: by the id of a row; a row without an entry was told nothing of.
    """
    tallies: dict[tuple[str, str], Tally] = defaultdict(Tally)
    for row in rows:
        tallies[row.kind, row.group] += tally(row.gold, told.get(row.id, frozenset()))
    return dict(tallies)


def total(tallies: Iterable[Tally]) -> Tally:
    """The sum of tallies."""
    return sum(tallies, Tally())


def read_findings(text: str) -> dict[str, set[tuple[str, str]]]:
    """What `align check FILE.tsv --format json` told of each row: only T001 and T002."""
    told: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for finding in json.loads(text)["findings"]:
        if finding["check"] in CHECKS:
            told[finding["unit"]].add((finding["check"], finding["concept"]))
    return dict(told)


def table(names: Sequence[str], results: Sequence[Mapping[tuple[str, str], Tally]]) -> str:
    """A Markdown table: all rows, then each class.

    For errors a cell is F1; for traps it is the share of rows of which nothing was told.
    """
    lines = ["| | " + " | ".join(names) + " |", "|---|" + "---|" * len(names)]
    totals = [total(result.values()) for result in results]
    for label in ("precision", "recall", "f1"):
        cells = [f"{getattr(one, label):.3f}" for one in totals]
        lines.append(_line(f"**{label.capitalize()}, all rows**", cells))
    for kind, label in (("error", "errors told exactly"), ("trap", "traps left alone")):
        sums = [total(t for (k, _), t in result.items() if k == kind) for result in results]
        lines.append(_line(f"**{label}**", [f"{s.clean:,} of {s.rows:,}" for s in sums]))
    for kind, group in results[0] if results else ():
        cells = [_cell(kind, result[kind, group]) for result in results]
        lines.append(_line(f"{kind}: {group}", cells))
    return "\n".join(lines)


def _cell(kind: str, one: Tally) -> str:
    return f"{one.f1:.2f}" if kind == "error" else f"{one.clean / one.rows:.2f}"


def _line(label: str, cells: Iterable[str]) -> str:
    return f"| {label} | " + " | ".join(cells) + " |"
