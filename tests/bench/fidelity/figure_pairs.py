"""Pairs of sentences whose figures differ, or look different and are the same.

Made apart from the checks of figures: nothing here reads the program under test.
"""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from tests.bench.fidelity.case import FidelityCase
from tests.bench.fidelity.figures import (
    approximations,
    counts,
    dates,
    durations,
    idioms,
    measures,
    money,
    ordinals,
    relative,
    shares,
    spans,
    times,
    worked_out,
    yearless,
    years,
)
from tests.bench.fidelity.figures.frames import FRAMES, in_context, put

if TYPE_CHECKING:
    from tests.bench.fidelity.case import Kind
    from tests.bench.fidelity.figures.said import Group, Said

GROUPS: tuple[Group, ...] = (
    *dates.GROUPS, *spans.GROUPS, *years.GROUPS, *relative.GROUPS, *yearless.GROUPS, *times.GROUPS,
    *durations.GROUPS, *counts.GROUPS, *ordinals.GROUPS, *measures.GROUPS, *money.GROUPS,
    *shares.GROUPS, *approximations.GROUPS, *idioms.GROUPS, *worked_out.GROUPS,
)  # fmt: skip
_ATTEMPTS = 200
Pair = tuple[str, str]


def figure_pairs(seed: int = 1) -> list[FidelityCase]:
    """All cases of figures, the same for the same seed.

    Raises:
        ValueError: a group has fewer different pairs than it should.
    """
    known: dict[Pair, Kind] = {}
    cases: list[FidelityCase] = []
    for group in GROUPS:
        for kind in ("trap", "fault"):
            cases += _cases(group, kind, known, Random(f"{seed}-{group.name}-{kind}"))  # noqa: S311
    return cases


def _cases(group: Group, kind: Kind, known: dict[Pair, Kind], chance: Random) -> list[FidelityCase]:
    wanted = group.faults if kind == "fault" else group.traps
    cases: list[FidelityCase] = []
    for _ in range(_ATTEMPTS * wanted):
        if len(cases) == wanted:
            return cases
        said = group.make(chance)
        figure = (said.en, said.ja) if kind == "trap" else _faulty(said, chance)
        if not figure:
            continue
        en, ja = _sentence(said.role, figure, chance)
        if (en, ja) in known:
            continue
        known[en, ja] = kind
        cases.append(
            FidelityCase(
                id=f"{group.check}-{kind}-{group.name}-{len(cases) + 1:03}",
                check=group.check,
                kind=kind,
                group=group.name,
                en=en,
                ja=ja,
                date=said.date,
                also=group.also if kind == "fault" else frozenset(),
            )
        )
    if len(cases) < wanted:
        raise ValueError(f"{group.name}: only {len(cases)} different pairs of {wanted}")
    return cases


def _faulty(said: Said, chance: Random) -> Pair | None:
    """The slip made on one side."""
    ways: list[Pair] = []
    if said.wrong_en and said.wrong_en != said.en:
        ways.append((said.wrong_en, said.ja))
    if said.wrong_ja and said.wrong_ja != said.ja:
        ways.append((said.en, said.wrong_ja))
    return chance.choice(ways) if ways else None


def _sentence(role: str, figure: Pair, chance: Random) -> Pair:
    if role != "whole":
        figure = put(chance.choice(FRAMES[role]), *figure)
    return in_context(role, figure, chance)
