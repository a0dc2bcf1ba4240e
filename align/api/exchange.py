"""Units for other tools, and what other tools hand back."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from align.errors import AlignError
from align.export.contract import ExportOptions
from align.export.formats import format_named
from align.files.output import new_file
from align.pipeline.exchange import bring_in, export, incoming
from align.pipeline.exchange.conditions import read_condition
from align.pipeline.exchange.selection import Selection
from align.pipeline.exchange.split import read_split
from align.pipeline.exchange.training import read_filters

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import BinaryIO, Literal

    from align.export.record import UnitRecord
    from align.model.anchor import Lang
    from align.model.finding import Severity
    from align.model.unit import TranslationUnit
    from align.pipeline.exchange.bring_in import ImportOutcome
    from align.pipeline.exchange.export import ExportOutcome
    from align.pipeline.sources import StrPath
    from align.workspace import Workspace

__all__ = ["export_workspace", "import_units", "read_units", "write_units"]


def write_units(
    units: Iterable[TranslationUnit],
    output: StrPath | BinaryIO,
    format: str,  # noqa: A002 the word that the command line uses
    *,
    source: Lang = "en",
    licence: str = "",
) -> None:
    """Write units in a format of one file: tmx, xliff, xliff12, tsv, csv, xlsx or jsonl.

    Args:
        units: what :func:`translation_units` gives; they are written as they come.
        output: the path of the file, which appears whole or not at all; or a stream for bytes.
        format: its name.
        source: the language that stands as the source.
        licence: the terms under which the texts may be used.

    Raises:
        AlignError: there is no such format, it is several files, or the file cannot be written.
    """
    found = format_named(format, "format")
    if found.write_stream is None:
        raise AlignError("format", f"{format} is several files", "use export_workspace")
    options = ExportOptions(source, made=export.now(), licence=licence)
    if isinstance(output, str | os.PathLike):
        with new_file(Path(output)) as stream:
            found.write_stream(units, stream, options)
    else:
        found.write_stream(units, output, options)


def read_units(content: StrPath | bytes, format: str = "") -> Iterator[UnitRecord]:  # noqa: A002 as above
    """The units of a file of any tool, one after the other.

    Args:
        content: the path of a file, of a folder that an export has written; or bytes.
        format: its name; "" to tell it by the file. Bytes need one.

    Raises:
        AlignError: the file is wrong, or of no format that can be read.

    >>> import align
    >>> table = "id\\ten\\tja\\n1\\tThey met.\\t両者は会った。\\n"
    >>> [(unit.id, unit.ja) for unit in align.read_units(table.encode(), "tsv")]
    [('1', '両者は会った。')]
    """
    if isinstance(content, bytes):
        return incoming.records_of_bytes(content, format)
    return incoming.read_records(Path(content), format)


def export_workspace(  # noqa: PLR0913 one for each option of the command
    workspace: Workspace,
    format: str,  # noqa: A002 as above
    output: StrPath | BinaryIO,
    *,
    source: Lang = "en",
    readouts: Sequence[str] = (),
    since: str = "",
    min_status: Literal["auto", "confirmed"] = "auto",
    min_probability: float = 0.0,
    where: Sequence[str] = (),
    without_findings: Severity | None = None,
    filters: Sequence[str] = (),
    one_sided: bool = False,
    split: str = "",
    seed: str = "1",
) -> ExportOutcome:
    """Write the aligned corpus in a format of other tools, as ``align export`` does.

    Args:
        workspace: where.
        format: its name.
        output: the path of the file or folder, or a stream for a format of one file.
        source: the language that stands as the source.
        readouts: ids or patterns; all where there are none.
        since: the first day of a readout, YYYY-MM-DD.
        min_status: ``confirmed`` leaves out what no person has confirmed.
        min_probability: of a bead, 0..1.
        where: conditions such as ``date>=2005``.
        without_findings: units with findings of this severity and above are left out.
        filters: for training, such as ``length-ratio=3``.
        one_sided: whether segments without counterpart are wanted too.
        split: shares of train, validation and test, such as ``.9/.05/.05``.
        seed: what orders the readouts of a split.

    Returns:
        How many units are written, what is left out and why, and what went wrong.

    Raises:
        AlignError: an argument is wrong, or there is no readout.
    """
    selection = Selection(
        tuple(readouts), since, min_status, min_probability, tuple(map(read_condition, where)),
        without_findings, read_filters(filters), one_sided,
    )  # fmt: skip
    request = export.ExportRequest(
        format, selection, ExportOptions(source), read_split(split, seed) if split else None
    )
    goal = Path(output) if isinstance(output, str | os.PathLike) else output
    return export.export(workspace, request, goal)


def import_units(
    workspace: Workspace,
    path: StrPath,
    *,
    format: str = "",  # noqa: A002 as above
    readout: str = "",
    by: str = "",
    confirm: bool = False,
    write: bool = False,
) -> ImportOutcome:
    """Bring a file back into the corpus, as ``align import`` does.

    Args:
        workspace: where.
        path: of the file, or of the folder of an export.
        format: its name; "" to tell it by the file.
        readout: the readout all units are of; "" where they say so.
        by: who answers for the links.
        confirm: whether the links of a file that has no statuses are decisions.
        write: whether the corpus is changed; else the outcome tells what would be.

    Raises:
        AlignError: the file is wrong, there is no such readout, or nobody answers for links.
    """
    request = bring_in.ImportRequest(
        Path(path), format, readout, by, "confirmed" if confirm else None, write
    )
    return bring_in.bring_in(workspace, request)
