"""The columns of a table of units, and a record as a row of text cells."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from align.errors import AlignError
from align.export.record import UnitRecord

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from align.model.anchor import Lang

#: What people read first stands first; English stands before Japanese where that is the source.
_COLUMNS = (
    "id", "date", "en", "ja", "bead", "status", "probability", "findings", "responsible",
    "readout", "en_anchors", "ja_anchors", "en_digest", "ja_digest", "en_url", "ja_url",
    "en_source", "ja_source", "licence", "tool", "changed",
)  # fmt: skip
#: Without these a table says nothing of units.
NEEDED = ("en", "ja")
KNOWN = frozenset(_COLUMNS)
_FINDINGS = " | "


def columns(source: Lang) -> tuple[str, ...]:
    """The names of all columns in their order; those of the source come first.

    >>> columns("ja")[2:4]
    ('ja', 'en')
    """
    if source == "en":
        return _COLUMNS
    swapped = {"en": "ja", "ja": "en"}
    return tuple(
        swapped[name[:2]] + name[2:] if name[:2] in swapped and name[2:3] in ("", "_") else name
        for name in _COLUMNS
    )


def cells(record: UnitRecord, names: Sequence[str]) -> list[str]:
    """The cells of a record as text, in the order of the columns."""
    texts = record._asdict()
    texts["bead"] = record.bead
    texts["probability"] = "" if record.probability is None else str(record.probability)
    texts["findings"] = _FINDINGS.join(record.findings)
    return [texts[name] or "" for name in names]


def record_from(row: Mapping[str, str], where: str) -> UnitRecord:
    """The record of a row: the inverse of :func:`cells`.

    Args:
        row: the cells by the names of their columns; those that are missing are empty.
        where: file and line, for messages.

    Raises:
        AlignError: the probability is no number from 0 to 1.
    """
    fields: dict[str, Any] = {
        name: text for name, text in row.items() if name in KNOWN and name != "bead"
    }
    fields["probability"] = _probability(row.get("probability", ""), where)
    findings = row.get("findings", "")
    fields["findings"] = tuple(findings.split(_FINDINGS)) if findings else ()
    return UnitRecord(**{"id": "", **fields})


def _probability(text: str, where: str) -> float | None:
    if not text.strip():
        return None
    try:
        found = float(text)
    except ValueError:
        found = math.nan
    if not 0 <= found <= 1:
        raise AlignError(where, f'"{text}" is no probability', "write a number from 0 to 1")
    return found
