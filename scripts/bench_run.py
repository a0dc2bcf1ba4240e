"""What `align run` costs: time and memory of whole processes over generated corpora."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bench_corpus import write_corpus, write_glossary
from bench_growth import MOST, growths

from align.bitext import SIGNATURE as BITEXT_SIGNATURE
from align.bitext.encoder import default_encoder
from align.checks.registry import SIGNATURE as CHECKS_SIGNATURE
from align.ingest import SIGNATURE as INGEST_SIGNATURE
from align.report.page import REPORT_SIGNATURE
from align.segment import SIGNATURE as SEGMENT_SIGNATURE

if TYPE_CHECKING:
    from collections.abc import Callable

ALIGN = [sys.executable, "-m", "align"]
#: As installed: one thread a process, modules compiled once.
ENVIRONMENT = {
    **{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
}
SEED = 1
SIGNATURE = "|".join(
    (
        INGEST_SIGNATURE, SEGMENT_SIGNATURE, BITEXT_SIGNATURE, default_encoder().signature,
        CHECKS_SIGNATURE, REPORT_SIGNATURE, f"seed:{SEED}",
    )
)  # fmt: skip
_LOAD = "from align.bitext.encoder import default_encoder as e; e().encode(['One.'])"


@dataclass(frozen=True, slots=True)
class Cost:
    """What a command has cost: seconds, and the peak of each of its processes in MB."""

    wall: float
    cpu: float
    peaks: tuple[int, ...]

    def __str__(self) -> str:
        peaks = " + ".join(map(str, self.peaks))
        return f"{self.wall:.2f} s, {self.cpu:.2f} CPU s, {peaks} MB"


def cost(*command: str) -> Cost:
    """Run a command and watch it and its children."""
    with tempfile.TemporaryFile() as output:
        began = time.perf_counter()
        process = subprocess.Popen(command, env=ENVIRONMENT, stdout=output, stderr=output)
        peaks: dict[int, int] = {}
        watcher = threading.Thread(target=_watch, args=(process.pid, peaks))
        watcher.start()
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        watcher.join()
        if process.returncode:
            output.seek(0)
            sys.exit(f"{' '.join(command)}: {output.read().decode()[-2000:]}")
    found = sorted((peak // 1024 for peak in peaks.values()), reverse=True)
    return Cost(wall, used.ru_utime + used.ru_stime, tuple(found))


def run(root: Path, jobs: int = 1) -> Cost:
    """A whole run."""
    return cost(*ALIGN, "run", str(root), "--jobs", str(jobs))


def _watch(parent: int, peaks: dict[int, int]) -> None:
    """Note the peak memory in kB of a process and of its children, until it ends (proc(5))."""
    children = Path(f"/proc/{parent}/task/{parent}/children")
    while peak := _peak(parent):
        peaks[parent] = peak
        with contextlib.suppress(OSError):
            for child in map(int, children.read_text(encoding="ascii").split()):
                peaks[child] = max(peaks.get(child, 0), _peak(child))
        time.sleep(0.05)


def _peak(process: int) -> int:
    try:
        status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in status.splitlines() if "VmHWM" in line), 0)


def forget(root: Path, *, embeddings: bool) -> None:
    """Delete what a run has made, the embeddings only if asked to."""
    for name in ("corpus/en", "corpus/ja", "corpus/en-ja", "report", ".cache/results"):
        shutil.rmtree(root / name, ignore_errors=True)
    if embeddings:
        shutil.rmtree(root / ".cache", ignore_errors=True)


def edit(root: Path) -> None:
    """Change one sentence of one source."""
    path = min((root / "corpus/sources/en").iterdir())
    text = path.read_text(encoding="utf-8")
    path.write_text(f"{text.rstrip()} The talks were held over lunch.\n", encoding="utf-8")


def tell(what: str, told: object, signature: str = SIGNATURE) -> None:
    """One figure and what it was made under."""
    print(f"{what:<34} {told}  {signature}", flush=True)


def growth(_: Path) -> None:
    """Ten times the text, at most so many times the time."""
    for name, small, large, signature in growths(1_000):
        verdict = "" if large <= MOST * small else f", OVER {MOST}"
        told = f"{small:.3f} -> {large:.3f} CPU s, {large / small:.1f} times{verdict}"
        tell(f"{name}, 10 times the text", told, signature)


def daily(folder: Path, readouts: int) -> None:
    """What a run costs where little has changed."""
    nothing, loaded = (cost(sys.executable, "-c", code) for code in ("import numpy", _LOAD))
    wall, cpu = loaded.wall - nothing.wall, loaded.cpu - nothing.cpu
    tell("loading the encoder", f"{wall:.2f} s, {cpu:.2f} CPU s, {loaded.peaks[0]} MB")
    root = folder / "daily"
    write_corpus(root, readouts, SEED)
    tell(f"{readouts:,} readouts, all new", run(root))
    for _ in range(3):
        tell(f"{readouts:,} readouts, nothing to do", run(root))
    edit(root)
    tell(f"{readouts:,} readouts, one edited", run(root))
    forget(root, embeddings=False)
    tell(f"{readouts:,} readouts, embeddings kept", run(root))


def concepts(folder: Path, count: int) -> None:
    """What a large glossary adds to a run in which nothing is to do."""
    for number in (20, count):
        root = folder / f"concepts-{number}"
        write_corpus(root, 3, SEED, write_glossary(number))
        run(root)
        for _ in range(3):
            tell(f"{number:,} concepts, nothing to do", run(root))


def memory(folder: Path, sizes: tuple[int, int]) -> None:
    """The peak of each process over a small and a large corpus, in one process and in two."""
    for readouts in sizes:
        root = folder / f"memory-{readouts}"
        write_corpus(root, readouts, SEED)
        for jobs in (1, 2):
            forget(root, embeddings=True)
            tell(f"{readouts:,} readouts, all new, --jobs {jobs}", run(root, jobs))


def main(parts: list[str]) -> None:
    """Print the figures of the parts named, or of all."""
    known: dict[str, Callable[[Path], None]] = {
        "growth": growth,
        "concepts": lambda folder: concepts(folder, 10_000),
        "daily": lambda folder: daily(folder, 1_000),
        "memory": lambda folder: memory(folder, (300, 3_000)),
    }
    if unknown := set(parts) - set(known):
        sys.exit(f"unknown: {', '.join(unknown)}; known: {', '.join(known)}")
    with tempfile.TemporaryDirectory() as name:
        for part in parts or known:
            known[part](Path(name))
