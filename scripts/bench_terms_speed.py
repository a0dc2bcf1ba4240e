"""How fast terms are found and checked, and how fast a large glossary loads."""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from align.checks.registry import all_checks
from align.checks.run import CheckRunner
from align.model.settings import Checks
from align.model.term import Concept, Term, default_enforcement
from align.pipeline.checking.rows import TableRow
from align.pipeline.checking.table import TableChecker
from align.terms.compiled import dump_terms
from align.terms.glossary import read_glossary
from align.terms.matching import TermBase

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from align.model.term import ConceptType

_TYPES: tuple[ConceptType, ...] = (
    "organisation", "event", "instrument", "generic", "place", "person", "role",
)  # fmt: skip
_LETTERS = "etaoinshrdlucmfwypvbgkjq"
_KANJI = [chr(0x4E00 + index) for index in range(0, 6000, 2)]


def invented(count: int) -> list[Concept]:
    """Concepts with one invented term in each language; ``count`` terms in all."""
    dice = random.Random(7)
    words = [
        "".join(dice.choice(_LETTERS) for _ in range(dice.randint(3, 10))).capitalize()
        for _ in range(8000)
    ]
    found = []
    for number in range(count // 2):
        english = " ".join(dice.choice(words) for _ in range(dice.randint(1, 4)))
        japanese = "".join(dice.choice(_KANJI) for _ in range(dice.randint(2, 8)))
        kind = dice.choice(_TYPES)
        terms = (Term("en", english, "preferred"), Term("ja", japanese, "preferred"))
        found.append(Concept(f"c{number}", kind, terms, enforcement=default_enforcement(kind)))
    return found


def rate(work: Callable[[], Iterable[object]], count: int) -> float:
    """How many a CPU second, the best of three rounds."""
    best = 0.0
    for _ in range(3):
        start = time.process_time()
        for _each in work():
            pass
        best = max(best, count / (time.process_time() - start))
    return best


def speeds(glossary: str, rows: list[tuple[str, str, str, str]]) -> None:
    """Print matching and checking, over some rows; and the loading of 100,000 terms."""
    own = read_glossary(glossary, "glossary")
    wide = TermBase([*own, *invented(10_000 - sum(len(c.terms) for c in own))])
    terms = sum(len(concept.terms) for concept in wide.concepts)
    found = rate(
        lambda: (wide.mentions(en, "en") + wide.mentions(ja, "ja") for _, en, ja, _ in rows),
        len(rows),
    )
    print(f"matching: {found:,.0f} pairs/CPU s at {terms:,} terms")
    checker = TableChecker(TermBase(own), CheckRunner(all_checks(), Checks()))
    table = [TableRow(*row) for row in rows]
    checked = rate(lambda: checker.findings(table), len(rows))
    print(f"checking: {checked:,.0f} pairs/CPU s, all checks of words, {len(rows):,} rows")
    _load()
    _cold()


def _load() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "terms.json"
        dump_terms(TermBase(invented(100_000)), path)
        size = path.stat().st_size / 1e6
        script = (
            "import sys, time, resource; from pathlib import Path;"
            "from align.terms.compiled import load_terms; start = time.process_time();"
            "terms = load_terms(Path(sys.argv[1])); terms.mentions('Six-Party Talks', 'en');"
            "print(time.process_time() - start,"
            " resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)"
        )
        runs = [
            subprocess.run(
                [sys.executable, "-c", script, str(path)],
                capture_output=True, text=True, check=True,
            ).stdout.split()
            for _ in range(3)
        ]  # fmt: skip
    best = min(float(seconds) for seconds, _ in runs)
    print(f"loading: 100,000 terms in {best:.2f} CPU s, {runs[0][1]} MB, cache of {size:.0f} MB")


def _cold() -> None:
    with tempfile.TemporaryDirectory() as folder:
        table = Path(folder) / "one.tsv"
        table.write_text("id\ten\tja\nr\tThe Six Party Talks.\t六か国協議\n", encoding="utf-8")
        runs = []
        for _ in range(3):
            start = time.perf_counter()
            subprocess.run(
                [sys.executable, "-m", "align", "check", str(table)],
                capture_output=True, check=False, cwd=folder,
            )  # fmt: skip
            runs.append(time.perf_counter() - start)
    print(f"one pair, a new process: {min(runs) * 1000:.0f} ms")
