"""Writes the corpus in a format of others: one file, or a folder of files."""

from __future__ import annotations

import datetime
import os
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from align import __version__
from align.errors import AlignError, Reason, nearest
from align.export.contract import DEFAULTS, ExportOptions, ExportPart, LinkedPair
from align.export.formats import format_named
from align.files.output import new_file, new_folder
from align.model.alignment import STATUSES
from align.model.anchor import LANGUAGES, date_of_id
from align.pipeline.attempt import attempt
from align.pipeline.check import judge
from align.pipeline.corpus import load_bitext, nothing_to_read, without_counterpart
from align.pipeline.exchange.manifest import MANIFEST, Manifest, manifest_in, write_manifest
from align.pipeline.exchange.origin import origin_of
from align.pipeline.exchange.selection import Gate, LeftOut, Selection
from align.pipeline.exchange.split import Split, divide
from align.pipeline.inputs import own_glossary
from align.pipeline.run import open_tools

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from contextlib import AbstractContextManager
    from typing import BinaryIO

    from align.export.contract import Creator, Format
    from align.files.output import NewFolder
    from align.model.bitext import Bitext
    from align.model.finding import Finding
    from align.model.unit import Origin, TranslationUnit
    from align.pipeline.run import Progress
    from align.pipeline.tools import Tools
    from align.workspace import Workspace


@dataclass(slots=True)
class ExportOutcome:
    """What an export has written and what it has not.

    Attributes:
        units: how many translation units are written.
        readouts: of how many readouts.
        left_out: the units that are not written, by reason.
        skipped: readouts that have one language only, a line each.
        errors: what keeps readouts back.
        parts: by the name of each part of a split, how many units it has.
    """

    units: int = 0
    readouts: int = 0
    left_out: LeftOut = field(default_factory=LeftOut)
    skipped: list[AlignError] = field(default_factory=list)
    errors: list[AlignError] = field(default_factory=list)
    parts: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """What is to be exported, and how.

    Attributes:
        format: the name of the format.
        selection: which units.
        options: how they are written; ``made`` and ``licence`` are set by the export.
        split: shares of parts; None for one part.
        described: the options of the call by name, for the list that lies in a folder.
    """

    format: str
    selection: Selection = field(default_factory=Selection)
    options: ExportOptions = DEFAULTS
    split: Split | None = None
    described: Mapping[str, str] = field(default_factory=dict)


def now() -> str:
    """The time in ISO 8601, UTC, in seconds; ``SOURCE_DATE_EPOCH`` stands in its place if set."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    utc = datetime.UTC
    moment = (
        datetime.datetime.fromtimestamp(int(epoch), utc)
        if epoch.isdigit()
        else datetime.datetime.now(utc)
    )
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def export(
    workspace: Workspace,
    request: ExportRequest,
    output: Path | BinaryIO | None,
    progress: Progress | None = None,
    listen: Callable[[str, Reason], None] | None = None,
) -> ExportOutcome:
    """Write the units of a workspace that are wanted.

    One readout that cannot be loaded never stops the others. What is written appears whole or not
    at all.

    Args:
        workspace: where.
        request: what and how.
        output: the file; the folder of a format with several files or of a split; or a stream.
        progress: told how far the export is.
        listen: told each unit that is left out, and why.

    Raises:
        AlignError: the format, a readout's id or the output is wrong; there is no readout.
    """
    return _Exporter(workspace, request, progress, listen).write(output)


def refuse_own_files(workspace: Workspace, output: Path) -> None:
    """AlignError where an output would stand in the place of the corpus itself."""
    if workspace.holds(output):
        raise AlignError(str(output), "belongs to the corpus itself", "name another place")


class _Exporter:
    """One export while it is under way."""

    def __init__(
        self,
        workspace: Workspace,
        request: ExportRequest,
        progress: Progress | None,
        listen: Callable[[str, Reason], None] | None,
    ) -> None:
        self.workspace = workspace
        self.request = request
        self.format: Format = format_named(request.format)
        self.outcome = ExportOutcome(left_out=LeftOut(listen=listen))
        self.options = replace(
            request.options, made=now(), licence=workspace.settings.export.licence
        )
        self._gate = Gate(request.selection, self.format, self.outcome.left_out)
        self._progress = progress or (lambda *_: None)
        self._findings: dict[str, list[Finding]] = {}
        self._tools: Tools | None = None
        self._origins: dict[str, dict[str, str]] = {}
        self._readouts = self._wanted()

    def write(self, output: Path | BinaryIO | None) -> ExportOutcome:
        several = self.format.write_stream is None or self.request.split is not None
        if several and not isinstance(output, Path):
            raise AlignError("-o", f"{self.format.name} is several files", "name a folder: -o DIR")
        if isinstance(output, Path):
            refuse_own_files(self.workspace, output)
        before = manifest_in(output) if several and isinstance(output, Path) else None
        self._gather_findings()
        if isinstance(output, Path) and several:
            with new_folder(output) as folder:
                self._write_folder(folder, before)
        elif isinstance(output, Path):
            with new_file(output) as stream:
                self._write_stream(stream, self._readouts)
        elif output is not None:
            self._write_stream(output, self._readouts)
        return self.outcome

    # What is read

    def _wanted(self) -> list[str]:
        """The ids of the readouts that are asked for and have both languages."""
        found, bad = self.workspace.readouts()
        self.outcome.errors += bad
        if not found and not bad:
            raise nothing_to_read(self.workspace)
        wanted = self._asked_for(list(found))
        since = self.request.selection.since
        kept = []
        for readout in wanted:
            day = date_of_id(readout)
            if since and day is not None and day.isoformat() < since:
                continue
            if len(found[readout]) < len(LANGUAGES):
                error = without_counterpart(self.workspace, readout, found[readout][0])
                self.outcome.skipped.append(error)
            else:
                kept.append(readout)
        return kept

    def _asked_for(self, readouts: list[str]) -> list[str]:
        from fnmatch import fnmatchcase

        patterns = self.request.selection.readouts
        for pattern in patterns:
            if not any(fnmatchcase(readout, pattern) for readout in readouts):
                raise AlignError("--readout", f'no readout "{pattern}"', nearest(pattern, readouts))
        if not patterns:
            return readouts
        return [r for r in readouts if any(fnmatchcase(r, pattern) for pattern in patterns)]

    def _gather_findings(self) -> None:
        """The findings of all readouts, as the last run has kept them where nothing has changed."""
        judged, errors = judge(self.workspace)
        told = {str(error) for error in (*self.outcome.errors, *self.outcome.skipped)}
        wanted = set(self._readouts)
        for error in errors:
            if str(error) not in told and self._concerns(error, wanted):
                self.outcome.errors.append(error)
        for finding in judged.shown:
            self._findings.setdefault(finding.readout, []).append(finding)
        if self.format.annotated or any(c.field == "concept" for c in self._gate.selection.where):
            self._tools = open_tools(self.workspace, [])

    @staticmethod
    def _concerns(error: AlignError, wanted: set[str]) -> bool:
        """Whether an error is of a readout that is exported, or of none at all."""
        name = Path(error.where.partition(":")[0]).name.partition(".")[0]
        return name in wanted or date_of_id(name) is None

    def _pairs(self, readouts: Sequence[str]) -> Iterator[Bitext]:
        known = {str(error) for error in self.outcome.errors}
        for number, readout in enumerate(readouts):
            self._progress("export", number, len(readouts))
            errors: list[AlignError] = []
            pair: Bitext | None = None
            with attempt(errors, readout):
                pair = load_bitext(self.workspace, readout)
                pair = replace(
                    pair,
                    origin=origin_of(self.workspace, pair),
                    findings=tuple(self._findings.get(readout, ())),
                )
                if self._tools is not None:
                    own = own_glossary(self.workspace, readout)
                    pair = self._tools.of_readout(own).annotated(pair)
            self.outcome.errors += [error for error in errors if str(error) not in known]
            if pair is not None and not errors:
                self.outcome.readouts += 1
                self._origins[readout] = _told(pair.origin)
                yield pair

    def _units(self, readouts: Sequence[str]) -> Iterator[TranslationUnit]:
        for pair in self._pairs(readouts):
            for unit in self._gate.passed(pair.units(statuses=STATUSES)):
                self.outcome.units += 1
                yield unit

    def _linked(self, readouts: Sequence[str]) -> Iterator[LinkedPair]:
        for pair in self._pairs(readouts):
            linked = LinkedPair(pair, list(self._gate.passed(pair.units(statuses=STATUSES))))
            if self.format.not_held is not None:
                gone = {unit.id for unit in self.format.not_held(linked)}
                for ident in gone:
                    self.outcome.left_out.add(ident, Reason("crosses another link"))
                linked = LinkedPair(pair, [unit for unit in linked.units if unit.id not in gone])
            self.outcome.units += len(linked.units)
            yield linked

    # What is written

    def _write_stream(self, stream: BinaryIO, readouts: Sequence[str]) -> None:
        if self.format.write_stream is not None:
            self.format.write_stream(self._units(readouts), stream, self.options)

    def _write_files(self, create: Creator, readouts: Sequence[str]) -> None:
        if self.format.write_folder is not None:
            self.format.write_folder(self._units(readouts), create, self.options)
        elif self.format.write_pairs is not None:
            self.format.write_pairs(self._linked(readouts), create, self.options)

    def _write_folder(self, folder: NewFolder, before: Manifest | None) -> None:
        split = self.request.split
        lists: dict[str, list[str]] = {}
        parts: list[ExportPart] = []
        if split is None:
            self._write_files(folder.within(""), self._readouts)
            parts.append(ExportPart("train", f"**/*{self.format.suffixes[0]}", self.outcome.units))
        else:
            same = before is not None and before.seed == split.seed
            lists = divide(split, self._readouts, before.split if before and same else {})
            for name, readouts in lists.items():
                parts.append(self._write_part(folder, name, readouts))
                self.outcome.parts[name] = parts[-1].units
        if self.format.readme is not None:
            self._write_text(folder.create("README.md"), self.format.readme(parts, self.options))
        manifest = Manifest(
            format=self.format.name,
            tool=f"readout-align {__version__}",
            made=self.options.made,
            licence=self.options.licence,
            selection=dict(self.request.described),
            units=self.outcome.units,
            left_out={str(why): n for why, n in self.outcome.left_out.counts.items()},
            seed=split.seed if split else "",
            split=lists,
            origins=self._origins,
            files=dict(sorted(folder.digests.items())),
        )
        self._write_text(folder.create(MANIFEST), write_manifest(manifest))

    def _write_part(self, folder: NewFolder, name: str, readouts: list[str]) -> ExportPart:
        before = self.outcome.units
        suffix = self.format.suffixes[0]
        if self.format.write_stream is not None:
            pattern = f"{name}{suffix}"
            with folder.create(pattern) as stream:
                self._write_stream(stream, readouts)
        else:
            pattern = f"{name}/**/*{suffix}"
            self._write_files(folder.within(name), readouts)
        return ExportPart(name, pattern, self.outcome.units - before)

    @staticmethod
    def _write_text(opened: AbstractContextManager[BinaryIO], text: str) -> None:
        with opened as stream:
            stream.write(text.encode())


def _told(origin: Origin) -> dict[str, str]:
    """What is known of the sources of a readout, by name."""
    found = {
        "en_url": origin.english.url,
        "ja_url": origin.japanese.url,
        "en_source": origin.english.digest,
        "ja_source": origin.japanese.digest,
        "tool": origin.tool,
    }
    return {name: value for name, value in found.items() if value}
