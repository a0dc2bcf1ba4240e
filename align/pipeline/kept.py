"""Records of readouts, kept by the inputs they were made from; they can be deleted at any time."""

from __future__ import annotations

import contextlib
import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass as checked

from align.errors import AlignError
from align.files.disk import read_bytes, write_remakeable
from align.files.limits import CACHE
from align.model.record import CutBead, ReadoutCounts, ReadoutRecord
from align.report.findings import FindingRecord, finding_of, members_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


@checked(frozen=True)
class _Counts:
    paragraphs: tuple[int, int]
    sentences: tuple[int, int]
    beads: dict[str, int]
    unaligned: int
    unsure: int


@checked(frozen=True)
class _Kept:
    key: str
    readout: str
    titles: tuple[str, str]
    dates: tuple[str, str]
    bodies: tuple[str, str]
    counts: _Counts
    findings: tuple[FindingRecord, ...]
    texts: dict[str, str]
    beads: tuple[CutBead, ...]
    standing: tuple[str, ...]


_FILE = TypeAdapter(_Kept)


@dataclass(frozen=True, slots=True)
class KeptRecords:
    """The folder in which records are kept, one file a readout."""

    folder: Path

    def find(self, readout: str, key: str) -> tuple[ReadoutRecord, tuple[str, ...]] | None:
        """The record of a readout made from these inputs, and what is told of it at each run.

        None where there is none.
        """
        try:
            kept = _FILE.validate_json(read_bytes(self._path(readout), CACHE))
            if (kept.readout, kept.key) != (readout, key):
                return None
            findings = tuple(map(finding_of, kept.findings))
        except (AlignError, ValidationError, ValueError):
            return None  # whatever it is, it is made anew
        counts = ReadoutCounts(
            kept.counts.paragraphs,
            kept.counts.sentences,
            kept.counts.beads,
            kept.counts.unaligned,
            kept.counts.unsure,
        )
        titles, dates, bodies = kept.titles, kept.dates, kept.bodies
        found = ReadoutRecord(
            readout, titles, dates, bodies, counts, findings, kept.texts, kept.beads
        )
        return found, kept.standing

    def keep(self, found: ReadoutRecord, key: str, standing: Sequence[str] = ()) -> None:
        """Keep a record; where nothing can be written, it is made again by the next run."""
        data: dict[str, Any] = {
            "key": key,
            "readout": found.readout,
            "titles": found.titles,
            "dates": found.dates,
            "bodies": found.bodies,
            "counts": asdict(found.counts),
            "findings": [members_of(finding) for finding in found.findings],
            "texts": dict(found.texts),
            "beads": [asdict(bead) for bead in found.beads],
            "standing": list(standing),
        }
        with contextlib.suppress(AlignError):
            write_remakeable(self._path(found.readout), json.dumps(data, ensure_ascii=False))

    def drop_others(self, readouts: set[str]) -> None:
        """Delete the records of readouts that are gone."""
        with contextlib.suppress(OSError):
            for path in self.folder.iterdir():
                if path.suffix == ".json" and path.stem not in readouts:
                    path.unlink()

    def _path(self, readout: str) -> Path:
        return self.folder / f"{readout}.json"
