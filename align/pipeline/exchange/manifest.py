"""``export.json``: what a folder of an export holds, and how it came about."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from align.errors import AlignError
from align.files.disk import read_text
from align.files.folder import visible
from align.files.limits import FileKind

if TYPE_CHECKING:
    from pathlib import Path

MANIFEST = "export.json"
_KIND = FileKind("list of an export", 100_000_000)


class Manifest(BaseModel):
    """The file as it is written.

    Attributes:
        format: the name of the format.
        tool: the version that wrote it.
        made: when, in ISO 8601, UTC.
        licence: the terms under which the texts may be used; "" where nobody states them.
        selection: the options of the call, by name.
        units: how many are written.
        left_out: by reason, how many are not.
        seed: of the split; "" where there is none.
        split: by the name of each part, the ids of its readouts.
        origins: by readout, where its sources were fetched and their digests.
        files: by its name, the digest of each file.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    format: str
    tool: Annotated[str, Field(pattern="^readout-align ")]
    made: str
    licence: str = ""
    selection: dict[str, str] = {}
    units: int
    left_out: dict[str, int] = {}
    seed: str = ""
    split: dict[str, list[str]] = {}
    origins: dict[str, dict[str, str]] = {}
    files: dict[str, str]


def write_manifest(manifest: Manifest) -> str:
    """The text of the file."""
    return json.dumps(manifest.model_dump(), ensure_ascii=False, indent=2) + "\n"


def manifest_in(folder: Path) -> Manifest | None:
    """The list of the export that lies in a folder; None where the folder is not there, or empty.

    Raises:
        AlignError: something else lies there, which no export may replace.
    """
    if not folder.is_dir() or not visible(folder):
        return None
    path = folder / MANIFEST
    other = AlignError(str(folder), "holds files that no export has written", "name a new folder")
    if not path.is_file():
        raise other
    try:
        found = Manifest.model_validate_json(read_text(path, _KIND))
    except ValidationError:
        raise other from None
    for each in folder.rglob("*"):
        name = each.relative_to(folder).as_posix()
        if not each.is_dir() and name != MANIFEST and name not in found.files:
            raise AlignError(str(each), "was not written by the export that lies here",
                             "take it away, or name a new folder")  # fmt: skip
    return found
