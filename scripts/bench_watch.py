"""How long after a save `align check --watch` has printed the findings."""

from __future__ import annotations

import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from bench_corpus import write_corpus
from bench_run import ALIGN, ENVIRONMENT

from align.bitext import SIGNATURE as BITEXT_SIGNATURE
from align.checks.registry import SIGNATURE as CHECKS_SIGNATURE
from align.terms import SIGNATURE as TERMS_SIGNATURE

if TYPE_CHECKING:
    from collections.abc import Callable

PROJECT = Path(__file__).resolve().parent.parent
SEED = 1
SAVES = 15
SIGNATURE = f"{BITEXT_SIGNATURE}|{CHECKS_SIGNATURE}|{TERMS_SIGNATURE}|seed:{SEED}"
_READOUTS = 300
#: Seconds in which nobody saves, after the first findings.
_PREPARES = 6


def latencies(target: Path, file: Path, changed: Callable[[str, int], str]) -> list[float]:
    """Seconds from each save to the end of what is printed then.

    Args:
        target: what is watched.
        file: that is saved.
        changed: gives its new text from the one before and the number of the save.
    """
    call = [*ALIGN, "--language", "en", "check", "--watch", str(target)]
    with subprocess.Popen(
        call, env=ENVIRONMENT, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    ) as process:
        _wait(process)
        time.sleep(_PREPARES)
        times = []
        for number in range(SAVES):
            new = file.with_name(".saved")
            text = changed(file.read_text(encoding="utf-8"), number)
            new.write_text(text, encoding="utf-8")
            began = time.perf_counter()
            new.replace(file)
            _wait(process)
            times.append(time.perf_counter() - began)
            time.sleep(0.3)
        process.terminate()
    return times


def _wait(process: subprocess.Popen[str]) -> None:
    if process.stdout is None:
        raise ValueError("its output is not read")
    for line in process.stdout:
        if line.rstrip().endswith("watching"):
            return
    sys.exit("it has ended")


def table(rows: int) -> str:
    """A table of rows that all differ."""
    chance = random.Random(SEED)
    lines = ["id\ten\tja"]
    for row in range(rows):
        number, day = chance.randrange(10**6), chance.randint(1, 28)
        lines.append(
            f"r{row}\tThe Ministers discussed item {number} of the abduction issue on {day} March"
            f" 2005.\t両大臣は平成17年3月{day}日、拉致問題に関する議題{number}について議論した。"
        )
    return "\n".join(lines) + "\n"


def main(arguments: list[str]) -> None:
    """Print the median and the longest time of each case."""
    rows = int(arguments[0]) if arguments else 10_000
    print(f"from a save to the last line of findings, {SAVES} saves  {SIGNATURE}")
    with tempfile.TemporaryDirectory() as folder:
        for count in dict.fromkeys((1_000, rows)):
            file = Path(folder, f"{count}.tsv")
            file.write_text(table(count), encoding="utf-8")
            _tell(f"one row of {count:,} in a table", latencies(file, file, _other_row))
        samples = Path(folder, "samples")
        samples.mkdir()
        for name in ("corpus", "glossaries"):
            shutil.copytree(PROJECT / name, samples / name)
        shutil.copy(PROJECT / "align.toml", samples)
        large = Path(folder, "large")
        large.mkdir()
        write_corpus(large, _READOUTS, SEED)
        for name, root in (("14 samples", samples), (f"{_READOUTS} generated readouts", large)):
            subprocess.run(
                [*ALIGN, "run", str(root)], env=ENVIRONMENT, capture_output=True, check=False
            )
            text = min((root / "corpus/ja").glob("*.xml"))
            _tell(f"one text of {name}", latencies(root, text, _other_text))
            text = max((root / "corpus/ja").glob("*.xml"), key=lambda path: path.stat().st_size)
            _tell(f"the longest text of {name}", latencies(root, text, _other_text))
            (glossary,) = (*root.glob("terms.yaml"), *root.glob("glossaries/*.yaml"))
            _tell(f"the glossary of {name}", latencies(root, glossary, _other_glossary))


def _other_row(text: str, number: int) -> str:
    lines = text.splitlines()
    lines[len(lines) // 2] = lines[len(lines) // 2].replace("議論した", f"議論した{number}")
    return "\n".join(lines) + "\n"


def _other_text(text: str, number: int) -> str:
    before, mark, after = text.rpartition("。</s>")
    return f"{before}{number}{mark}{after}"


def _other_glossary(text: str, number: int) -> str:
    return f"{text}# {number}\n"


def _tell(name: str, times: list[float]) -> None:
    median, longest = (round(1000 * each) for each in (statistics.median(times), max(times)))
    print(f"{name:<44} median {median:>5} ms, longest {longest:>5} ms", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
