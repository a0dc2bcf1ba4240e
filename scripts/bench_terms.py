"""How well `align check` tells seeded terminology errors, beside the rules of other tools."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.baselines import BASELINES
from tests.bench.glossary import GLOSSARY, bench_concepts
from tests.bench.scoring import by_class, read_findings, table
from tests.bench.seeded_terms import SEED, seeded_pairs
from tests.bench.six_party import SIX_PARTY_GLOSSARY, six_party_surfaces

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.bench.drafts import SeededPair

PROJECT = Path(__file__).resolve().parent.parent
ALIGN = [sys.executable, "-m", "align"]
COLUMNS = ("id", "en", "ja", "date")
Told = dict[str, set[tuple[str, str]]]


def write_pairs(path: Path, rows: Iterable[tuple[str, str, str, str]]) -> None:
    """A table with tabs; a cell with a line break stands in quotation marks, as Excel writes it."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, dialect="excel-tab", lineterminator="\n")
        writer.writerows([COLUMNS, *rows])


def told_by_align(rows: Iterable[tuple[str, str, str, str]], glossary: str) -> Told:
    """What the command tells of each row, in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        table_path, terms_path = Path(folder) / "pairs.tsv", Path(folder) / "glossary.yaml"
        write_pairs(table_path, rows)
        terms_path.write_text(glossary, encoding="utf-8")
        command = [*ALIGN, "check", str(table_path), "--glossary", str(terms_path)]
        done = subprocess.run(
            [*command, "--format", "json"],
            capture_output=True,
            check=False,
            cwd=PROJECT,
            env={**os.environ, "PYTHONUTF8": "1"},
            text=True,
            encoding="utf-8",
        )
    if done.returncode not in {0, 1}:  # 1: there are findings
        sys.exit(f"{' '.join(command)}: {done.stderr[-2000:]}")
    return read_findings(done.stdout)


def cells(row: SeededPair) -> tuple[str, str, str, str]:
    """The cells of a row."""
    return row.id, row.en, row.ja, row.date


def baseline_results(rows: list[SeededPair]) -> dict[str, Told]:
    """What the rules of each other tool tell."""
    concepts = bench_concepts()
    return {
        name: {row.id: rules(concepts, row.en, row.ja) for row in rows}
        for name, rules in BASELINES.items()
    }


def six_party(version: str) -> str:
    """How many surfaces of the Six-Party Talks give the check they must."""
    grid = six_party_surfaces()
    rows = [(f"s{n}", *one.pair, "2006-01-01") for n, one in enumerate(grid)]
    told = told_by_align(rows, SIX_PARTY_GLOSSARY)
    wrong = [
        f"{one.surface!r}: expected {one.check or 'nothing'}, told {sorted(checks) or 'nothing'}"
        for n, one in enumerate(grid)
        if (checks := {check for check, _ in told.get(f"s{n}", ())}) != {one.check} - {""}
    ]
    summary = f"Six-Party surfaces: {len(grid) - len(wrong)} of {len(grid)} right  {version}"
    return "\n".join([summary, *wrong])


def main(parts: list[str]) -> None:
    """Print the table; with `baselines` without our tool, with `wrong` each row we fail.

    With `speed` the speeds instead.
    """
    if unknown := set(parts) - {"baselines", "speed", "wrong"}:
        sys.exit(f"unknown: {', '.join(unknown)}; known: baselines, speed, wrong")
    rows = seeded_pairs()
    if "speed" in parts:
        from bench_terms_speed import speeds

        speeds(GLOSSARY.read_text(encoding="utf-8"), [cells(row) for row in rows])
        return
    results: dict[str, Told] = {}
    if "baselines" not in parts:
        results["align"] = told_by_align(map(cells, rows), GLOSSARY.read_text(encoding="utf-8"))
    ours = results.get("align", {})
    results |= baseline_results(rows)
    print(table(list(results), [by_class(rows, told) for told in results.values()]))
    signature = f"seed:{SEED}|rows:{len(rows)}|concepts:{len(bench_concepts())}"
    print(f"\nErrors: F1; traps: share left alone.  {signature}")
    if "baselines" not in parts:
        print(six_party(signature))
    if "wrong" in parts:
        print("\n".join(failures(rows, ours)))


def failures(rows: list[SeededPair], ours: Told) -> list[str]:
    """Each row of which something else was told than had to be."""
    return [
        f"{row.id}\n  {row.en!r}\n  {row.ja!r}\n  told {sorted(told)}, not {sorted(row.gold)}"
        for row in rows
        if (told := ours.get(row.id, set())) != row.gold
    ]
