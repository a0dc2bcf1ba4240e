"""A workspace whose readouts are checked again whenever one of their files is saved."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from align.checks.registry import all_checks
from align.checks.run import CheckRunner
from align.pipeline.attempt import attempt
from align.pipeline.checking.waivers import Waivers, load_waivers
from align.pipeline.corpus import nothing_to_read
from align.pipeline.inputs import StoredFile, read_inputs
from align.pipeline.job import run_job
from align.pipeline.kept import KeptRecords
from align.pipeline.run import open_tools
from align.pipeline.watching.outcome import Look
from align.workspace import SETTINGS, open_workspace

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from align.errors import AlignError
    from align.model.finding import Finding, Waiver
    from align.model.record import ReadoutRecord
    from align.model.settings import Checks
    from align.pipeline.inputs import JobInputs
    from align.pipeline.tools import Tools


class _Known(NamedTuple):
    """What is known of one readout, and the inputs it was made from."""

    key: str
    record: ReadoutRecord | None
    errors: Sequence[AlignError]
    notices: Sequence[str]


class WatchedCorpus:
    """The readouts of a workspace.

    Findings are those that ``align run`` would have: a text that was edited is aligned again, but
    only in memory. Nothing is written. What is counted over the words of all texts is counted when
    all are looked at; of a readout that was saved since, nothing of it is told.
    """

    def __init__(self, root: Path, glossaries: Sequence[Path] = ()) -> None:
        """Nothing is read yet.

        Args:
            root: the folder of the workspace.
            glossaries: files in place of the workspace's own.

        Raises:
            AlignError: the folder is no workspace.
        """
        self._workspace = open_workspace(root)
        self._glossaries = glossaries
        self._known: dict[str, _Known] = {}
        self._digest = ""  # of what the tools are made from
        self._tools: Tools | None = None
        self._counted: list[Finding] = []  # over the words of all texts, when last looked at

    def folders(self) -> set[Path]:
        """The folders in which a save matters."""
        return {*self._workspace.folders(), *(path.parent for path in self._glossaries)}

    def look(self, saved: frozenset[Path]) -> Look | None:
        """The findings now; None where nothing that matters was saved.

        Args:
            saved: what was saved since the last look; nothing at the first.
        """
        look = Look()
        shared = saved & self._shared_files()
        readouts = {path.stem for path in saved - shared if self._is_of_readout(path)}
        if saved and not shared and not readouts:
            return None
        if saved and not shared and self._known:
            look.subjects = frozenset(readouts)
        with attempt(look.errors, str(self._workspace.root)):
            if look.subjects is None:
                self._workspace = open_workspace(self._workspace.root)
                self._open_tools(look.errors)
            self._judge(look)
        look.fail_at = self._workspace.settings.checks.fail_at
        return look

    def prepare(self) -> None:
        """Load what the next look will need, such as the encoder, while nobody waits for it."""
        if self._tools is None or self._tools.runner is None or not self._known:
            return
        sources = self._workspace.sources()
        run_job(read_inputs(self._workspace, min(self._known), sources, remake=True), self._tools)

    def _shared_files(self) -> set[Path]:
        """The files that the findings of every readout depend on."""
        space = self._workspace
        glossaries = self._glossaries or space.glossaries()
        files = (space.root / SETTINGS, space.waivers, space.lexicon, *glossaries)
        return {Path(os.path.realpath(path)) for path in files}

    def _is_of_readout(self, path: Path) -> bool:
        """Whether a file is a source, a text, the links or the glossary of one readout."""
        paths, root = self._workspace.settings.paths, self._workspace.root
        folders = (paths.texts, paths.sources, paths.readout_glossaries)
        return any(Path(os.path.realpath(root / each)) in path.parents for each in folders)

    def _open_tools(self, errors: list[AlignError]) -> None:
        """Make the tools again where something has changed that they are made from."""
        tools = open_tools(self._workspace, errors, self._glossaries)
        digest = tools.spec.digest()
        if digest != self._digest:
            self._tools, self._digest, self._known = tools, digest, {}

    def _judge(self, look: Look) -> None:
        workspace, tools = self._workspace, self._tools
        if tools is None or tools.runner is None:
            return  # the glossaries cannot be read, which has been told
        waivers = load_waivers(workspace, look.errors)
        before, self._known = self._known, self._known_now(look, tools, waivers)
        if look.subjects is not None:
            # Others are names of the files that editors put beside those they save.
            look.subjects &= {*before, *self._known}
            found = (one for name, one in self._known.items() if name in look.subjects)
            look.notices = list(dict.fromkeys(line for one in found for line in one.notices))
        records = [one.record for one in self._known.values() if one.record]
        own = not self._glossaries
        if look.subjects is None:
            runner, self._counted = tools.runner, []
        else:
            runner = _without_counting(self._workspace.settings.checks)
            self._counted = [f for f in self._counted if f.readout not in look.subjects]
        judged = Waivers(waivers, {*self._known}).judge(records, runner, tell_stale=own)
        look.findings = [*judged.everything, *self._counted]
        if look.subjects is None:
            self._counted = [f for f in look.findings if all_checks()[f.check].counts]

    def _known_now(
        self, look: Look, tools: Tools, waivers: Mapping[str, tuple[Waiver, ...]]
    ) -> dict[str, _Known]:
        """What is known of each readout; only those that were saved are read again."""
        sources = self._workspace.sources()
        texts, bad = self._workspace.readouts()
        look.errors += bad
        readouts = sorted({*texts, *(readout for readout, _ in sources.files)})
        if not readouts and not look.errors:
            look.errors.append(nothing_to_read(self._workspace))
        found: dict[str, _Known] = {}
        for readout in readouts:
            known = self._known.get(readout)
            if known is None or look.subjects is None or readout in look.subjects:
                own = waivers.get(readout, ())
                known = self._read(read_inputs(self._workspace, readout, sources, own), tools)
            found[readout] = known
            look.errors += known.errors
        return found

    def _read(self, inputs: JobInputs, tools: Tools) -> _Known:
        """What is known of a readout as its files are now."""
        key = inputs.key(self._digest)
        before = self._known.get(inputs.readout)
        if before is not None and before.key == key:
            return before
        if self._glossaries:
            inputs = replace(inputs, glossary=StoredFile(""))
        elif found := KeptRecords(self._workspace.cache / "results").find(inputs.readout, key):
            return _Known(key, found[0], (), found[1])
        result = run_job(inputs, tools)
        return _Known(key, result.record, result.errors, result.standing)


def _without_counting(settings: Checks) -> CheckRunner:
    """The checks in force but for those that count over all texts."""
    wanted = [ident for ident, check in all_checks().items() if not check.counts]
    return CheckRunner(all_checks(), settings, wanted)
