"""Precision and recall of each check of fidelity."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

from tests.bench.scoring import Tally, total

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.bench.fidelity.case import FidelityCase

#: By the id of a case, the checks that told something of it.
Told = Mapping[str, AbstractSet[str]]
FIDELITY = frozenset(
    "N001 N002 N003 N004 N005 D001 D002 D003 D004 D005 C001 S001 S002 S003 L001 L002 L003 A001".split()
)


def scored(cases: Iterable[FidelityCase], told: Told) -> dict[str, Tally]:
    """The tally of each check.

    A fault is right where its check, or one that may tell it as well, tells something; whatever
    else is told of any case is wrong, and counts for the check that tells it.
    """
    tallies: dict[str, Tally] = defaultdict(Tally)
    for case in cases:
        found = told.get(case.id, frozenset()) & FIDELITY
        allowed = {case.check, *case.also} if case.kind == "fault" else set()
        right = bool(found & allowed)
        if case.kind == "fault":
            tallies[case.check] += Tally(right=int(right), missed=int(not right), rows=1)
        else:
            tallies[case.check] += Tally(clean=int(not found))
        for check in found - allowed:
            tallies[check] += Tally(wrong=1)
    return dict(sorted(tallies.items()))


def table(tallies: Mapping[str, Tally]) -> str:
    """A Markdown table, one row a check."""
    lines = ["| check | faults | told | wrong | precision | recall | F1 |", "|---" * 7 + "|"]
    for check, one in [*tallies.items(), ("**all**", total(tallies.values()))]:
        rates = " | ".join(f"{rate:.3f}" for rate in (one.precision, one.recall, one.f1))
        lines.append(f"| {check} | {one.rows} | {one.right} | {one.wrong} | {rates} |")
    return "\n".join(lines)
