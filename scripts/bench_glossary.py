"""What glossaries cost as files of other tools, and how well first mentions are told."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

from align import __version__
from align.checks.registry import SIGNATURE as CHECKS_SIGNATURE
from align.pipeline.check import check_text
from align.pipeline.glossary.exchange import FORMATS
from align.terms import SIGNATURE as TERMS_SIGNATURE
from align.terms.entry.form import ConceptEntry
from align.terms.entry.written import write_glossary
from align.terms.glossary import read_glossary
from align.terms.matching import TermBase
from tests.bench.first_mention import mention_cases
from tests.bench.scoring import Tally
from tests.conftest import document

PROJECT = Path(__file__).resolve().parent.parent
CONCEPTS = 10_000
#: Runs a command, then prints its CPU seconds and its peak in MB.
_MEASURE = (
    "import resource, subprocess, sys;"
    "done = subprocess.run(sys.argv[1:], capture_output=True).returncode;"
    "used = resource.getrusage(resource.RUSAGE_CHILDREN);"
    "print(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, done)"
)
#: What translate-toolkit does with the same file: read it, and touch both terms of each concept.
_TOOLKIT = (
    "import sys; from translate.storage import tbx;"
    "store = tbx.tbxfile.parsefile(sys.argv[1]);"
    "print(sum(bool(unit.source and unit.target) for unit in store.units))"
)


def entries(count: int) -> list[ConceptEntry]:
    """Concepts of four terms each; the same for the same count."""
    return [
        ConceptEntry.model_validate(
            {
                "id": f"c{n}",
                "type": "generic",
                "definition": f"a thing of number {n}",
                "terms": [
                    {"lang": "en", "term": f"thing number {n}", "status": "preferred"},
                    {"lang": "en", "term": f"object number {n}", "status": "admitted"},
                    {"lang": "ja", "term": f"第{n}号の物", "status": "preferred"},
                    {"lang": "ja", "term": f"{n}号物体", "status": "deprecated", "reason": "old"},
                ],
            }
        )
        for n in range(count)
    ]


def _measured(*command: str) -> str:
    """CPU seconds and peak of a command in a process of its own."""
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    words = [sys.executable, "-c", _MEASURE, *command]
    done = subprocess.run(words, check=True, capture_output=True, text=True, env=environment)
    seconds, peak, code = done.stdout.split()
    assert code == "0", command
    return f"{float(seconds):6.1f} s {float(peak):6.0f} MB"


def exchange(count: int) -> None:
    """Each format written and read by the commands; TBX 2008 read by translate-toolkit beside."""
    align = str(Path(sys.executable).with_name("align"))
    packages = "|".join(f"{name}/{version(name)}" for name in ("lxml", "translate-toolkit"))
    print(f"{count:,} concepts of four terms  align/{__version__}|{TERMS_SIGNATURE}|{packages}")
    with tempfile.TemporaryDirectory() as folder:
        glossary = Path(folder) / "own.yaml"
        glossary.write_text(write_glossary(entries(count)), encoding="utf-8")
        print(f"{'format':<12} {'written':>18} {'read':>18}")
        for form, found in FORMATS.items():
            file = Path(folder) / f"{form}{found.suffixes[0] if found.suffixes else '.tbx'}"
            words = (align, "glossary", "export", str(glossary), "-f", form, "-o", str(file))
            written = _measured(*words)
            new = str(Path(folder) / f"{form}.yaml")
            read = _measured(align, "glossary", "import", str(file), "-f", form, "-o", new)
            print(f"{form:<12} {written:>18} {read:>18}")
        toolkit = _measured(sys.executable, "-c", _TOOLKIT, str(Path(folder) / "tbx-2008.tbx"))
        print(f"{'toolkit':<12} {'':>18} {toolkit:>18}  tbx-2008, read only")
        print(f"{'check':<12} {'':>18} {_measured(align, 'glossary', 'check', str(glossary)):>18}")


def first_mentions() -> None:
    """How well F001 and F002 tell planted faults and leave right texts alone."""
    path = PROJECT / "glossaries/diplomacy.yaml"
    terms = TermBase(read_glossary(path.read_text(encoding="utf-8"), path.name))
    cases = mention_cases()
    print(f"first mentions  {CHECKS_SIGNATURE}|{TERMS_SIGNATURE}|seed:1")
    for ident in ("F001", "F002"):
        tally = Tally()
        for case in (case for case in cases if case.check == ident):
            findings = check_text(document(case.text, case.lang), terms)
            told = sum(found.check == ident for found in findings)
            fault = case.kind == "fault"
            tally += Tally(
                right=int(fault and told > 0), wrong=max(told - fault, 0),
                missed=int(fault and not told), rows=int(fault), clean=int(not fault),
            )  # fmt: skip
        print(
            f"{ident}  faults {tally.rows} told {tally.right}  traps {tally.clean}"
            f" accused {tally.wrong}  F1 {tally.f1:.3f}"
        )


def main(arguments: list[str]) -> None:
    """Print all figures; a number is how many concepts."""
    exchange(int(arguments[0]) if arguments else CONCEPTS)
    first_mentions()
