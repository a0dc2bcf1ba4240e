"""How well the checks of fidelity tell planted faults and leave right texts alone."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from align.checks.registry import SIGNATURE, all_checks
from align.checks.run import CheckRunner
from align.model.settings import Checks
from align.pipeline.checking.rows import TableRow
from align.pipeline.checking.table import TableChecker
from align.terms.glossary import read_glossary
from align.terms.matching import TermBase
from tests.bench.fidelity.content_cases import content_cases
from tests.bench.fidelity.figure_pairs import figure_pairs
from tests.bench.fidelity.language_cases import language_cases
from tests.bench.fidelity.scoring import FIDELITY, scored, table

if TYPE_CHECKING:
    from tests.bench.fidelity.case import FidelityCase
    from tests.bench.fidelity.scoring import Told

PROJECT = Path(__file__).resolve().parent.parent
SEED = 1


def checker() -> TableChecker:
    """What `align check FILE.tsv` uses: all checks, and the glossary of the package."""
    path = PROJECT / "glossaries/diplomacy.yaml"
    terms = TermBase(read_glossary(path.read_text(encoding="utf-8"), path.name))
    return TableChecker(terms, CheckRunner(all_checks(), Checks(), only=FIDELITY))


def told_of_rows(cases: list[FidelityCase]) -> Told:
    """What is told of each row; rows with one partner are one table, every other its own."""
    tables: dict[str, list[FidelityCase]] = defaultdict(list)
    for case in cases:
        tables[case.partner or case.id].append(case)
    check, told = checker(), defaultdict(set)
    for rows in tables.values():
        cells = [TableRow(case.id, case.en, case.ja, case.date) for case in rows]
        for finding in check.findings(cells):
            told[finding.unit].add(finding.check)
    return told


def told_of_readouts(cases: list[FidelityCase]) -> Told:
    """What `align run` and `align check` tell of readouts in a workspace of their own."""
    names = {f"{case.date}-case-{number}": case.id for number, case in enumerate(cases)}
    with tempfile.TemporaryDirectory() as folder:
        align(folder, "init", ".")
        for text in Path(folder, "corpus").rglob("*.*"):
            text.unlink()
        for name, case in zip(names, cases, strict=True):
            for lang, text in (("en", case.en), ("ja", case.ja)):
                path = Path(folder, "corpus/sources", lang, f"{name}.txt")
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
        align(folder, "run", ".")
        found = json.loads(align(folder, "check", ".", "--format", "json"))["findings"]
    told: Told = defaultdict(set)
    for finding in found:
        told[names[finding["readout"]]].add(finding["check"])
    return told


def align(folder: str, *arguments: str) -> str:
    """What a command prints, in a process of its own."""
    command = [sys.executable, "-m", "align", *arguments]
    done = subprocess.run(command, capture_output=True, check=False, cwd=folder, text=True)
    if done.returncode not in {0, 1}:  # 1: there are findings
        sys.exit(f"{' '.join(command)}: {done.stdout[-1000:]}{done.stderr[-1000:]}")
    return done.stdout


def speed(rows: list[FidelityCase]) -> str:
    """Pairs a CPU second through these checks alone."""
    check = checker()
    cells = [TableRow(case.id, case.en, case.ja, case.date) for case in rows]
    list(check.findings(cells[:100]))
    start = time.process_time()
    list(check.findings(cells))
    return f"{len(cells) / (time.process_time() - start):,.0f} pairs a CPU second"


def main(parts: list[str]) -> None:
    """Print the table; with `rows` without readouts, with `wrong` each case we fail.

    Further words are ids of checks: then only their cases.
    """
    known = {"rows", "wrong", *FIDELITY}
    if unknown := set(parts) - known:
        sys.exit(f"unknown: {', '.join(sorted(unknown))}; known: {', '.join(sorted(known))}")
    wanted = FIDELITY & set(parts) or FIDELITY
    cases = [*content_cases(SEED), *figure_pairs(SEED), *language_cases(SEED)]
    cases = [case for case in cases if case.check in wanted]
    rows = [case for case in cases if not case.readout]
    told = told_of_rows(rows)
    if "rows" in parts:
        cases = rows
    elif readouts := [case for case in cases if case.readout]:
        told |= told_of_readouts(readouts)
    print(table(scored(cases, told)))
    print(f"\nseed:{SEED}|cases:{len(cases)}|{SIGNATURE}; {speed(rows)}")
    if "wrong" in parts:
        print("\n".join(failures(cases, told)))


def failures(cases: list[FidelityCase], told: Told) -> list[str]:
    """Each case of which something else was told than had to be."""
    lines = []
    for case in cases:
        found = told.get(case.id, set()) & FIDELITY
        allowed = {case.check, *case.also} if case.kind == "fault" else set()
        if found - allowed or (case.kind == "fault" and not found & allowed):
            lines.append(f"{case.id}\n  {case.en!r}\n  {case.ja!r} {case.date}\n  {sorted(found)}")
    return lines
