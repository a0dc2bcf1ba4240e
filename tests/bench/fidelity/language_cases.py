"""Cases for the checks of language, of the speaker and of the strength of a speech act."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from tests.bench.fidelity.language import (
    closeness_cases,
    comma_cases,
    negation_cases,
    role_faults,
    role_traps,
    speaker_faults,
    speaker_traps,
    spelling_cases,
    strength_cases,
    style_cases,
)
from tests.bench.fidelity.language.made import cases

if TYPE_CHECKING:
    from tests.bench.fidelity.case import FidelityCase
    from tests.bench.fidelity.language.made import Groups

#: Of each check: its faults and its traps, by group.
_GROUPS: dict[str, tuple[Groups, Groups]] = {
    "S001": (
        {**speaker_faults.GROUPS, **role_faults.GROUPS},
        {**speaker_traps.GROUPS, **role_traps.GROUPS},
    ),
    "S002": (strength_cases.FAULTS, strength_cases.TRAPS),
    "S003": (negation_cases.FAULTS, negation_cases.TRAPS),
    "L001": (style_cases.FAULTS, style_cases.TRAPS),
    "L002": (comma_cases.FAULTS, comma_cases.TRAPS),
    "L003": (spelling_cases.FAULTS, spelling_cases.TRAPS),
    "N003": (closeness_cases.FAULTS, closeness_cases.TRAPS),
}
_FAULTS_A_GROUP = 16
_TRAPS_A_GROUP = 14
#: Of a check with fewer groups, more a group.
_TRAPS_OF = {"S003": 24}


def language_cases(seed: int = 1) -> list[FidelityCase]:
    """All cases of these checks, the same for the same seed."""
    rows: list[FidelityCase] = []
    for check, (faults, traps) in _GROUPS.items():
        chance = random.Random(f"{check} {seed}")  # noqa: S311
        rows += cases(check, "fault", faults, _FAULTS_A_GROUP, chance)
        rows += cases(check, "trap", traps, _TRAPS_OF.get(check, _TRAPS_A_GROUP), chance)
    return rows
