"""Faults planted in content, order, wording, labels and repeats, and right texts like them.

All texts are samples, composed of a stock of pairs written for this benchmark; no person in them
is real. The same seed gives the same cases.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from tests.bench.fidelity.content.doubled import doubled_cases
from tests.bench.fidelity.content.doubtful import doubtful_cases
from tests.bench.fidelity.content.labels import label_cases
from tests.bench.fidelity.content.lost import lost_cases
from tests.bench.fidelity.content.order import order_cases
from tests.bench.fidelity.content.repeats import repeat_cases
from tests.bench.fidelity.content.untranslated import untranslated_cases

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.bench.fidelity.case import FidelityCase

SEED = 1
CHECKS: dict[str, Callable[[random.Random], list[FidelityCase]]] = {
    "D001": lost_cases,
    "D002": order_cases,
    "D003": untranslated_cases,
    "D004": doubled_cases,
    "D005": doubtful_cases,
    "A001": label_cases,
    "C001": repeat_cases,
}


def content_cases(seed: int = SEED) -> list[FidelityCase]:
    """All cases, check by check."""
    cases: list[FidelityCase] = []
    for check, made in CHECKS.items():
        cases += made(random.Random(f"{seed}:{check}"))  # noqa: S311
    return cases
