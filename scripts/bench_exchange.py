"""What it costs to write and to read many units, each measurement in a process of its own."""

from __future__ import annotations

import argparse
import contextlib
import os
import random
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from align import __version__
from align.bitext.decisions import digest_of
from align.export.contract import DEFAULTS
from align.export.formats import format_named
from align.export.record import record_of
from align.model.alignment import Alignment, Bead
from align.model.anchor import Anchor
from align.model.bitext import Bitext
from align.model.document import Document, Paragraph, Segment, Source, Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.model.anchor import Lang
    from align.model.unit import TranslationUnit

MILLION, HUNDRED_THOUSAND = 1_000_000, 100_000
_READOUT = 40  # units
_YEARS = 80
_SEED = 1
_STOCK = {
    "en": (
        "Minister {} stated that Japan attached importance to item {} of the agenda.",
        "Both sides agreed on {} points and decided to meet again in {} days.",
        "The talks began at {}:30 p.m. and lasted for about {} minutes.",
    ),
    "ja": (
        "{}大臣から、我が国は議題{}を重視している旨述べた。",
        "双方は、{}点について一致し、{}日後に改めて会談することとした。",
        "会談は午後{}時30分に始まり、約{}分間行われた。",
    ),
}


def units(count: int) -> Iterator[TranslationUnit]:
    """Units of readouts in the order of their days; the same for the same count."""
    chance = random.Random(_SEED)
    readouts = -(-count // _READOUT)
    left = count
    for number in range(readouts):
        year = 1946 + number * _YEARS // readouts
        pair = _pair(f"{year}-03-04-readout-{number}", min(_READOUT, left), chance)
        left -= _READOUT
        yield from pair.units()


def _pair(readout: str, count: int, chance: random.Random) -> Bitext:
    section = Anchor(("1",))
    anchors = [section.segment("s", n) for n in range(1, count + 1)]
    texts: dict[Lang, list[str]] = {"en": [], "ja": []}
    for _ in anchors:
        kind, *numbers = chance.randrange(3), chance.randrange(2, 99), chance.randrange(2, 99)
        for lang, own in texts.items():
            own.append(_STOCK[lang][kind].format(*numbers))
    english, japanese = (
        Document(readout, lang, Source("", ""), (Unit(section, "paragraph", content=(
            Paragraph(tuple(map(Segment, anchors, own))),
        )),), readout[:10])
        for lang, own in texts.items()
    )  # fmt: skip
    beads = tuple(
        Bead((anchor,), (anchor,), 0.97, digests=(digest_of(en), digest_of(ja)))
        for anchor, en, ja in zip(anchors, texts["en"], texts["ja"], strict=True)
    )
    return replace(
        Bitext(english, japanese, Alignment(readout, (Bead((section,), (section,), 1.0),), beads))
    )


def write_ours(form: str, count: int, output: Path) -> None:
    """Write units in one of our formats."""
    found = format_named(form)
    if found.write_stream is not None:
        with output.open("wb") as stream:
            found.write_stream(units(count), stream, DEFAULTS)
    elif found.write_folder is not None:
        output.mkdir()

        @contextlib.contextmanager
        def create(name: str) -> Iterator[BinaryIO]:
            path = output / name
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("wb") as stream:
                yield stream

        found.write_folder(units(count), create, DEFAULTS)


def read_ours(form: str, count: int, output: Path) -> None:
    """Read units back, one after the other."""
    found = format_named(form)
    assert found.read_stream is not None
    files = [output] if output.is_file() else sorted(output.rglob(f"*{found.suffixes[0]}"))
    total = 0
    for file in files:
        with file.open("rb") as stream:
            total += sum(1 for _ in found.read_stream(stream, str(file)))
    assert total == count, (total, count)


def make_only(_form: str, count: int, _output: Path) -> None:
    """What it costs to make the units that the others write."""
    for _ in units(count):
        pass


def write_toolkit(_form: str, count: int, output: Path) -> None:
    """The same units, with the same properties, written as TMX by translate-toolkit."""
    from lxml import etree
    from translate.storage import tmx

    store = tmx.tmxfile()
    for unit in units(count):
        store.addtranslation(unit.source.text, "en", unit.target.text, "ja")
        element = store.units[-1].xmlelement
        record = record_of(unit)
        for kind in _PROPERTIES:
            etree.SubElement(element, "prop", type=kind).text = str(getattr(record, kind))
    with output.open("wb") as stream:
        store.serialize(stream)


def read_toolkit(_form: str, count: int, output: Path) -> None:
    """TMX read by translate-toolkit: both texts and the properties of each unit."""
    from translate.storage import tmx

    with output.open("rb") as stream:
        store = tmx.tmxfile(stream, "en", "ja")
    total = 0
    for unit in store.units:
        found = {p.get("type"): p.text for p in unit.xmlelement.iterfind("prop")}
        total += bool(unit.source and unit.target and found)
    assert total == count


#: What both write beside the texts.
_PROPERTIES = (
    "readout", "date", "en_anchors", "ja_anchors", "bead", "status", "probability", "responsible",
    "en_digest", "ja_digest",
)  # fmt: skip
_TASKS = {
    task.__name__: task for task in (write_ours, read_ours, make_only, write_toolkit, read_toolkit)
}


def _measured(task: str, form: str, count: int, output: Path) -> tuple[float, float]:
    """Seconds and peak MB of one task in a process of its own, which imports before it counts."""
    command = [sys.executable, __file__, task, form, str(count), str(output)]
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
    seconds, peak = done.stdout.split()
    return float(seconds), float(peak)


def _signature() -> str:
    def of(package: str) -> str:
        try:
            return f"{package}/{version(package)}"
        except PackageNotFoundError:
            return f"{package}/none"

    packages = ("lxml", "orjson", "pyarrow", "xlsxwriter", "translate-toolkit")
    return "|".join((f"align/{__version__}", f"seed:{_SEED}", *map(of, packages)))


def main(arguments: list[str]) -> None:
    """Print all figures; a first argument below 1,000,000 makes every count so much smaller."""
    many = int(arguments[0]) if arguments else MILLION
    fewer = max(many // 10, 1)
    print(_signature())
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        making, peak = _measured("make_only", "", many, root)
        print(f"{'units alone':<24} {many:>9,} units  {making:6.1f} s  {peak:5.0f} MB")
        for form in ("tmx", "jsonl", "parquet", "tsv"):
            _write_and_read(form, many, root / f"units.{form}", making)
        _write_and_read("xlsx", fewer, root / "units.xlsx", making / 10)
        _write_and_read("xlsx", max(fewer // 10, 1), root / "few.xlsx", making / 100)
        _beside_toolkit(fewer, root, making / 10)


def _write_and_read(form: str, count: int, output: Path, making: float) -> None:
    """A format's own time: that of making the units is taken off."""
    seconds, peak = _measured("write_ours", form, count, output)
    print(f"{form + ', written':<24} {count:>9,} units  {seconds - making:6.1f} s  {peak:5.0f} MB")
    seconds, peak = _measured("read_ours", form, count, output)
    print(f"{form + ', read':<24} {count:>9,} units  {seconds:6.1f} s  {peak:5.0f} MB")


def _beside_toolkit(count: int, root: Path, making: float) -> None:
    for task in ("write_ours", "write_toolkit"):
        seconds, peak = _measured(task, "tmx", count, root / f"{task}.tmx")
        name = f"tmx, {task.partition('_')[2]}, written"
        print(f"{name:<24} {count:>9,} units  {seconds - making:6.1f} s  {peak:5.0f} MB")
    for task in ("read_ours", "read_toolkit"):
        seconds, peak = _measured(task, "tmx", count, root / "write_ours.tmx")
        name = f"tmx, {task.partition('_')[2]}, read"
        print(f"{name:<24} {count:>9,} units  {seconds:6.1f} s  {peak:5.0f} MB")


def _one_task() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("task", choices=_TASKS)
    parser.add_argument("form")
    parser.add_argument("count", type=int)
    parser.add_argument("output", type=Path)
    asked = parser.parse_args()
    if asked.form:
        format_named(asked.form)
    start = time.perf_counter()
    _TASKS[asked.task](asked.form, asked.count, asked.output)
    seconds = time.perf_counter() - start
    # Not ru_maxrss: that may be the peak of the process that started this one.
    status = Path("/proc/self/status").read_text(encoding="ascii")
    print(seconds, int(status.partition("VmHWM:")[2].split()[0]) / 1024)


if __name__ == "__main__":
    _one_task()
