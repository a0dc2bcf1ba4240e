"""What `align audit` costs over many generated units, and how soon its pages open."""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from bench_run import ALIGN, ENVIRONMENT

from align.checks.registry import SIGNATURE as CHECKS_SIGNATURE
from align.terms import SIGNATURE as TERMS_SIGNATURE
from tests.bench.audit_units import table

if TYPE_CHECKING:
    import resource

SEED = 1
SIGNATURE = f"{CHECKS_SIGNATURE}|{TERMS_SIGNATURE}|seed:{SEED}"
_SMALLER = 20_000
_RUNS = 5
#: Writes into the page, when it has been read and laid out, how long that took.
_MEASURE = """<script>addEventListener("load",()=>{document.body.getBoundingClientRect();
document.body.setAttribute("data-ms",Math.round(performance.now()))})</script>"""


def audit(count: int, folder: Path) -> tuple[float, float, Path]:
    """CPU seconds, peak memory in MB and the folder of an audit, in a process of its own."""
    units = folder / f"{count}.tsv"
    with units.open("w", encoding="utf-8") as stream:
        stream.writelines(table(count, SEED))
    output = folder / f"audit-{count}"
    call = [*ALIGN, "--language", "en", "audit", str(units), "-o", str(output)]
    process = subprocess.Popen(call, env=ENVIRONMENT, cwd=folder, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"exit code {process.returncode}")
    return _cpu(usage), usage.ru_maxrss / 1024, output


def _cpu(usage: resource.struct_rusage) -> float:
    return usage.ru_utime + usage.ru_stime


def opening(page: Path, chromium: str) -> float:
    """Median milliseconds from the beginning of a load to the end of the layout."""
    copy = page.with_name("measured.html")
    copy.write_text(page.read_text(encoding="utf-8") + _MEASURE, encoding="utf-8")
    call = [chromium, "--headless", "--no-sandbox", "--disable-gpu",
            "--window-size=1280,900", "--dump-dom", copy.as_uri()]  # fmt: skip
    times = []
    for _ in range(_RUNS):
        shown = subprocess.run(call, capture_output=True, text=True, check=True).stdout
        times.append(float(shown.partition('data-ms="')[2].partition('"')[0]))
    copy.unlink()
    return statistics.median(times)


def main(arguments: list[str]) -> None:
    """Print all figures."""
    count = int(arguments[0]) if arguments else 100_000
    print(f"generated units, one process and one core  {SIGNATURE}")
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for units in dict.fromkeys((min(_SMALLER, count), count)):
            began = time.perf_counter()
            cpu, memory, output = audit(units, folder)
            wall = time.perf_counter() - began
            print(
                f"audit of {units:>9,} units  {cpu:>6.1f} CPU s ({wall:.0f} s),"
                f" peak {memory:.0f} MB",
                flush=True,
            )
        with (output / "audit.json").open(encoding="utf-8") as stream:
            next(stream)
            totals = json.loads(next(stream).partition(":")[2].rstrip(",\n"))
        print(f"occurrences {totals['occurrences']:,}, findings {totals['findings']:,}")
        pages = sorted(output.rglob("*.html"), key=lambda page: page.stat().st_size)
        size = sum(page.stat().st_size for page in pages) / 1e6
        print(f"{len(pages):,} pages, {size:.0f} MB")
        for what, page in (("largest page", pages[-1]), ("overview", output / "index.html")):
            told = f"{what:<12} {page.stat().st_size / 1000:,.0f} kB"
            if chromium:
                print(f"{told}, laid out in {opening(page, chromium):.0f} ms", flush=True)
            else:
                print(f"{told}; not opened: there is no chromium here")


if __name__ == "__main__":
    main(sys.argv[1:])
