"""Every format by its name. The module of a format is loaded when it is asked for."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from align.errors import AlignError, nearest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from align.export.contract import Format

#: By the name of a format, the module that holds it and its name there.
_PLACES: Mapping[str, tuple[str, str]] = {
    "tmx": ("tmx", "TMX"),
    "xliff": ("xliff", "XLIFF"),
    "xliff12": ("xliff12", "XLIFF12"),
    "tsv": ("delimited", "TSV"),
    "csv": ("delimited", "CSV"),
    "xlsx": ("xlsx", "XLSX"),
    "jsonl": ("jsonl", "JSONL"),
    "parquet": ("parquet", "PARQUET"),
    "moses": ("moses", "MOSES"),
    "xces": ("links.xces", "XCES"),
    "intertext": ("links.intertext", "INTERTEXT"),
    "hunalign": ("links.hunalign", "HUNALIGN"),
    "vecalign": ("links.vecalign", "VECALIGN"),
    "vertical": ("links.vertical", "VERTICAL"),
    "tei": ("links.tei_links", "TEI"),
}
#: All names, in the order of the help.
NAMES = tuple(_PLACES)
#: Those that can be written.
WRITTEN = tuple(name for name in NAMES if name != "tei")
#: Those that can be read.
READ = tuple(name for name in NAMES if name != "vertical")


def format_named(name: str, where: str = "FORMAT") -> Format:
    """The format of a name; AlignError with the nearest right one for any other."""
    if name not in _PLACES:
        raise AlignError(where, f'unknown format "{name}"', nearest(name, NAMES))
    module, constant = _PLACES[name]
    found: Format = getattr(importlib.import_module(f"align.export.{module}"), constant)
    return found
