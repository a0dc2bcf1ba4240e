"""The main job over a whole corpus: which readouts need it, and what becomes of the results."""

from __future__ import annotations

import contextlib
import functools
from collections.abc import Callable, Collection
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from align.checks.registry import all_checks
from align.checks.run import CheckRunner
from align.errors import AlignError
from align.files.disk import read_bytes, write_atomic, write_over, write_remakeable
from align.files.limits import GLOSSARY, LEXICON
from align.model.anchor import LANGUAGES
from align.pipeline.attempt import attempt
from align.pipeline.checking.waivers import Waivers, load_waivers
from align.pipeline.children import Died, map_in_children
from align.pipeline.corpus import nothing_here
from align.pipeline.inputs import JobInputs, StoredFile, read_inputs
from align.pipeline.job import JobResult, run_job
from align.pipeline.kept import KeptRecords
from align.pipeline.tools import Tools, ToolsSpec
from align.report.index import write_index
from align.report.summary import Summary, summarize

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from align.model.finding import Waiver, Wording
    from align.model.record import ReadoutRecord
    from align.workspace import Workspace

#: Told what is being done: the stage, how many are done, how many there are.
Progress = Callable[[str, int, int], None]


#: Said wherever texts are aligned so.
NO_ENCODER_NOTICE = "without an encoder: aligned by lengths, numbers, anchors and the lexicon alone"


def _silent(stage: str, done: int, total: int) -> None:
    """No progress."""


@dataclass(slots=True)
class RunOutcome:
    """What a run has done and what it has to tell."""

    ingested: list[str] = field(default_factory=list)
    aligned: list[str] = field(default_factory=list)
    checked: list[str] = field(default_factory=list)
    notices: list[str | Wording] = field(default_factory=list)
    errors: list[AlignError] = field(default_factory=list)
    summary: Summary | None = None

    @property
    def done(self) -> str:
        """What was done again, in a few words."""
        ingested, aligned, checked = map(len, (self.ingested, self.aligned, self.checked))
        if ingested or aligned or checked:
            return f"{ingested} ingested, {aligned} aligned, {checked} checked"
        return "nothing" if self.errors else "nothing; everything was up to date"


def run(
    workspace: Workspace,
    remake: Collection[str] = (),
    progress: Progress | None = None,
    jobs: int = 1,
) -> RunOutcome:
    """Ingest what changed, align each pair, check, write findings and report.

    One bad file never stops the others: what went wrong is in ``errors``, and what can be done
    is done.

    Args:
        workspace: where.
        remake: ids of readouts whose texts are made from their sources again, losing edits.
        progress: told how far the run is; None where nobody wants to know.
        jobs: how many child processes work; with 1 the work is done in this process.

    Returns:
        What was done, what is to be told, what went wrong, and the corpus in figures.

    Raises:
        AlignError: there is no readout, or none of an id that is to be remade.
    """
    if jobs < 1:
        raise AlignError("jobs", f"{jobs} processes can do no work", "give 1 or more")
    outcome = RunOutcome(notices=[*workspace.sweep()])
    if workspace.settings.aligner.encoder == "none":
        outcome.notices.append(NO_ENCODER_NOTICE)
    waivers = load_waivers(workspace, outcome.errors)
    corpus = _Corpus(workspace, outcome, remake, waivers)
    records = corpus.bring_up_to_date(progress or _silent, jobs)
    if corpus.can_check:
        with attempt(outcome.errors, workspace.name(workspace.report)):
            runner = CheckRunner(all_checks(), workspace.settings.checks)
            judged = Waivers(waivers, corpus.readouts).judge(records, runner)
            index = write_index(judged.records, judged.corpus, judged.waived)
            write_remakeable(workspace.report, index)
            outcome.summary = summarize(judged.records, judged.corpus, judged.waived)
    return outcome


def open_tools(
    workspace: Workspace, errors: list[AlignError], glossaries: Sequence[Path] = ()
) -> Tools:
    """The tools of a workspace; a glossary that is wrong is told, and then nothing is checked.

    ``glossaries`` stand in place of those of the settings.
    """
    with attempt(errors, "glossaries"):
        files = tuple(
            StoredFile(workspace.name(path), read_bytes(path, GLOSSARY))
            for path in glossaries or workspace.glossaries()
        )
        return Tools(ToolsSpec(workspace.settings, files, workspace.cache, _lexicon(workspace)))
    return Tools(ToolsSpec(workspace.settings, None, workspace.cache, _lexicon(workspace)))


def _lexicon(workspace: Workspace) -> StoredFile | None:
    """The lexicon of the aligner; None where there is none."""
    path = workspace.lexicon
    if not path.exists():
        return None
    return StoredFile(workspace.name(path), read_bytes(path, LEXICON))


def prepare_jobs(spec: ToolsSpec) -> Callable[[JobInputs], JobResult]:
    """What a child process makes once: the function from inputs to results."""
    return functools.partial(run_job, tools=Tools(spec))


class _Corpus:
    """The readouts of a workspace while a run goes through them."""

    def __init__(
        self,
        workspace: Workspace,
        outcome: RunOutcome,
        remake: Collection[str],
        waivers: Mapping[str, tuple[Waiver, ...]],
    ) -> None:
        self.workspace = workspace
        self.waivers = waivers
        self.outcome = outcome
        self.remake = remake
        self.sources = workspace.sources()
        texts, bad_texts = workspace.readouts()
        outcome.errors += [*self.sources.errors, *bad_texts]
        known = {readout for readout, _ in (*self.sources.files, *self.sources.doubtful)}
        for readout in remake:
            if readout not in known:
                raise AlignError(readout, "has no source to be remade from", "check the id")
        self.readouts = sorted(known | set(texts))
        if not self.readouts and not outcome.errors:
            raise nothing_here(workspace)
        self._tell_lone_alignments()
        self._tools = open_tools(workspace, outcome.errors)
        self._shared = self._tools.spec.digest()
        self._kept = KeptRecords(workspace.cache / "results")
        self._records: dict[str, ReadoutRecord] = {}

    @property
    def can_check(self) -> bool:
        """Whether the glossaries could be read."""
        return self._tools.runner is not None

    def bring_up_to_date(self, progress: Progress, jobs: int) -> list[ReadoutRecord]:
        """Do the jobs of all readouts whose inputs have changed; the records of all of them."""
        total = len(self.readouts)
        for result, inputs in self._results(self._needed(progress), jobs):
            self._take(result, inputs)
        self._drop_others()
        progress("report", total - 1, total)
        return [self._records[readout] for readout in sorted(self._records)]

    def _needed(self, progress: Progress) -> Iterator[JobInputs]:
        """The inputs of each readout of which no record is kept, or whose page is gone."""
        for count, readout in enumerate(self.readouts):
            progress("readout", count, len(self.readouts))
            inputs: JobInputs | None = None
            with attempt(self.outcome.errors, readout):
                inputs = read_inputs(
                    self.workspace,
                    readout,
                    self.sources,
                    self.waivers.get(readout, ()),
                    remake=readout in self.remake,
                )
            if inputs is None:
                continue
            kept = None
            complete = all(inputs.texts[lang].data is not None for lang in LANGUAGES)
            if complete and not inputs.errors and not inputs.unread and not inputs.remake:
                kept = self._kept.find(readout, inputs.key(self._shared))
            if kept is not None and self.workspace.page(readout).is_file():
                self._records[readout], standing = kept
                self.outcome.notices += standing
            else:
                yield inputs

    def _results(
        self, needed: Iterable[JobInputs], jobs: int
    ) -> Iterator[tuple[JobResult, JobInputs]]:
        if jobs == 1:
            for inputs in needed:
                yield run_job(inputs, self._tools), inputs
            return
        prepare = functools.partial(prepare_jobs, self._tools.spec)
        for inputs, result in map_in_children(prepare, needed, jobs):
            if isinstance(result, Died):
                yield _of_dead_child(inputs, result), inputs
            else:
                yield result, inputs

    def _take(self, result: JobResult, inputs: JobInputs) -> None:
        """Write what a job has made, and keep its record if all went well."""
        readout = result.readout
        self.outcome.notices += [*result.notices, *result.standing]
        before = len(self.outcome.errors)
        for error in result.errors:
            with attempt(self.outcome.errors, readout):
                raise error
        with attempt(self.outcome.errors, readout):
            self._write(result, inputs)
            if result.record is not None and result.page is not None:
                write_over(self.workspace.page(readout), result.page)
                self._records[readout] = result.record
                self.outcome.checked.append(readout)
        if result.record is not None and len(self.outcome.errors) == before:
            key = _inputs_after(inputs, result).key(self._shared)
            self._kept.keep(result.record, key, result.standing)

    def _write(self, result: JobResult, inputs: JobInputs) -> None:
        readout = result.readout
        for lang, text in result.texts.items():
            path = self.workspace.text(readout, lang)
            if write_atomic(path, text, inputs.texts[lang].version):
                self.outcome.ingested.append(f"{lang}/{readout}")
        if result.alignment is not None:
            path = self.workspace.alignment(readout)
            if write_atomic(path, result.alignment, inputs.alignment.version):
                self.outcome.aligned.append(readout)

    def _tell_lone_alignments(self) -> None:
        known = set(self.readouts)
        for readout in self.workspace.alignments():
            if readout not in known:
                name = self.workspace.name(self.workspace.alignment(readout))
                told = f"{name}: both of its texts are gone; the links are kept"
                self.outcome.notices.append(told)

    def _drop_others(self) -> None:
        """Delete records and pages of readouts that are gone."""
        known = set(self.readouts)
        self._kept.drop_others(known)
        with contextlib.suppress(OSError):
            for page in self.workspace.page("x").parent.glob("*.html"):
                if page.stem not in known:
                    page.unlink()


def _inputs_after(inputs: JobInputs, result: JobResult) -> JobInputs:
    """What the next run finds, if nobody changes it: the inputs with what the job has written."""
    texts = {
        lang: replace(file, data=result.texts[lang].encode()) if lang in result.texts else file
        for lang, file in inputs.texts.items()
    }
    alignment = inputs.alignment
    if result.alignment is not None:
        alignment = replace(alignment, data=result.alignment.encode())
    return replace(inputs, texts=texts, alignment=alignment)


def _of_dead_child(inputs: JobInputs, died: Died) -> JobResult:
    how = f"signal {-died.code}" if died.code and died.code < 0 else f"exit code {died.code}"
    error = AlignError(
        inputs.readout, f"the process that worked on it died ({how})", "run again with --jobs 1"
    )
    return JobResult(inputs.readout, errors=[error])
