"""The rows of the terminology benchmark: seeded errors and traps, the same for the same seed.

Each class has the same number of rows. An error names what must be told of it; of a trap nothing
may be told. All texts are samples, written for this benchmark.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from tests.bench import deprecated, missing, trap_forms, trap_prints, trap_words
from tests.bench.drafts import finished

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.bench.drafts import Draft, Kind, SeededPair

SEED = 1
ROWS = {"error": 46, "trap": 46}  # of each class
CLASSES: dict[Kind, dict[str, Callable[[], Iterator[Draft]]]] = {
    "error": {**deprecated.CLASSES, **missing.CLASSES},
    "trap": {**trap_forms.CLASSES, **trap_prints.CLASSES, **trap_words.CLASSES},
}


def seeded_pairs(seed: int = SEED) -> list[SeededPair]:
    """All rows, class by class."""
    rows: list[SeededPair] = []
    for kind, classes in CLASSES.items():
        for group, drafts in classes.items():
            chance = random.Random(f"{seed}:{kind}:{group}")  # noqa: S311
            rows += finished(group, kind, drafts(), ROWS[kind], chance)
    return rows
