"""The main job, and doing again only what its inputs ask for."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from align import __version__
from align.bitext.decisions import is_current
from align.checks.registry import SIGNATURE as CHECKS_SIGNATURE
from align.errors import AlignError
from align.files.disk import digest, read_bytes, read_text, write_atomic, write_over
from align.files.limits import ALIGNMENT, FINDINGS, source_kind
from align.model.anchor import LANGUAGES, Lang
from align.model.bitext import Bitext
from align.model.revision import renumbered
from align.pipeline.aligner import load_encoder
from align.pipeline.attempt import attempt
from align.pipeline.corpus import check_both, load_text, nothing_here, versions
from align.pipeline.decisions import changed_decisions, take_digests
from align.pipeline.text import SIGNATURE as TEXT_SIGNATURE
from align.pipeline.text import ingest, remarks_of
from align.pipeline.tools import make_tools
from align.report.findings import findings_as_json, findings_from_json
from align.report.html import REPORT_SIGNATURE, report_inputs, write_report
from align.report.summary import Summary, summarize
from align.tei.alignment import AlignmentFile, read_alignment_file, write_alignment

if TYPE_CHECKING:
    from pathlib import Path

    from align.bitext.encoder import Encoder
    from align.model.document import Document
    from align.model.finding import Finding, Wording
    from align.workspace import Sources, Workspace

#: Told what is being done: the stage, how many are done, how many there are.
Progress = Callable[[str, int, int], None]


def _silent(stage: str, done: int, total: int) -> None:
    """No progress."""


@dataclass(slots=True)
class Outcome:
    """What a run has done and what it has to tell."""

    ingested: list[str] = field(default_factory=list)
    aligned: list[str] = field(default_factory=list)
    checked: bool = False
    notices: list[str | Wording] = field(default_factory=list)
    errors: list[AlignError] = field(default_factory=list)
    summary: Summary | None = None

    @property
    def done(self) -> str:
        """What was done again, in a few words."""
        steps = [
            f"{len(self.ingested)} ingested" if self.ingested else "",
            f"{len(self.aligned)} aligned" if self.aligned else "",
            "checked, report written" if self.checked else "",
        ]
        return ", ".join(filter(None, steps)) or "nothing; everything was up to date"


def run(
    workspace: Workspace, remake: Collection[str] = (), progress: Progress = _silent
) -> Outcome:
    """Ingest what changed, align each pair, check, write findings and report.

    One bad file never stops the others: what went wrong is in ``errors``, and the pairs it
    concerns are left out of the report.
    """
    outcome = Outcome(notices=[*workspace.sweep()])
    sources = workspace.sources()
    texts, bad_texts = workspace.readouts()
    outcome.errors += [*sources.errors, *bad_texts]
    known = {readout for readout, _ in (*sources.files, *sources.doubtful)}
    for readout in remake:
        if readout not in known:
            raise AlignError(readout, "has no source to be remade from", "check the id")
    readouts = sorted(known | set(texts))
    if not readouts and not outcome.errors:
        raise nothing_here(workspace)
    bitexts: list[Bitext] = []
    for count, readout in enumerate(readouts):
        progress("align", count, len(readouts))
        pair = _readout(workspace, readout, sources, outcome, remake=readout in remake)
        if pair is not None:
            bitexts.append(pair)
    for readout in workspace.alignments():
        if readout not in readouts:
            name = workspace.name(workspace.alignment(readout))
            outcome.notices.append(f"{name}: both of its texts are gone; the links are kept")
    progress("check", 0, len(bitexts))
    _check(workspace, bitexts, outcome)
    return outcome


def _readout(
    workspace: Workspace,
    readout: str,
    sources: Sources,
    outcome: Outcome,
    *,
    remake: bool,
) -> Bitext | None:
    """Bring one readout up to date; None where it cannot be aligned, which has been told."""
    with attempt(outcome.errors, readout):
        # Before a source is read: a decision is about the texts that its person saw.
        take_digests(workspace, readout)
    unread = {lang for lang in LANGUAGES if (readout, lang) in sources.doubtful}
    for lang in LANGUAGES:
        source = sources.files.get((readout, lang))
        if source is None:
            continue
        before = len(outcome.errors)
        with attempt(outcome.errors, workspace.name(source)):
            _ingest_if_needed(workspace, readout, lang, source, outcome, remake=remake)
        if len(outcome.errors) > before:
            unread.add(lang)
    languages = [lang for lang in LANGUAGES if workspace.text(readout, lang).exists()]
    for lang in languages:
        if (readout, lang) not in sources.files:
            _report_lost_source(workspace, readout, lang, outcome)
    if any(lang not in languages for lang in unread):
        return None  # what keeps the other side away has been told
    with attempt(outcome.errors, readout):
        check_both(workspace, readout, languages)
        return _aligned(workspace, readout, outcome)
    return None


def _ingest_if_needed(
    workspace: Workspace,
    readout: str,
    lang: Lang,
    source: Path,
    outcome: Outcome,
    *,
    remake: bool,
) -> None:
    path = workspace.text(readout, lang)
    data = read_bytes(workspace.inside(source), source_kind(source.name))
    before: Document | None = None
    if path.exists() and not remake:
        stored = load_text(workspace, readout, lang)
        same_source = stored.document.source.digest == digest(data)
        if same_source and (stored.edited or stored.signature == TEXT_SIGNATURE):
            return
        if stored.edited:
            outcome.notices.append(
                f"{workspace.name(path)}: edited by hand, so its changed source was not read;"
                f" to lose the edits: align run --remake {readout}"
            )
            return
        before = stored.document
    name = workspace.name(source)
    _, changed, reading = ingest(workspace, data, name, readout, lang, force=remake)
    outcome.notices += remarks_of(name, reading)
    if not changed:
        return
    outcome.ingested.append(f"{lang}/{readout}")
    moved = renumbered(before, load_text(workspace, readout, lang).document) if before else []
    if moved:
        places = ", ".join(f"{old} -> {new}" for old, new in moved)
        outcome.notices.append(f"{workspace.name(path)}: texts now at other anchors: {places}")


def _report_lost_source(workspace: Workspace, readout: str, lang: Lang, outcome: Outcome) -> None:
    path = workspace.text(readout, lang)
    try:
        pointer = load_text(workspace, readout, lang).document.source.path
    except AlignError:
        return  # reported when the pair is aligned
    if pointer and not (path.parent / pointer).exists():
        outcome.notices.append(f"{workspace.name(path)}: its source is gone; the text is kept")


def _aligned(workspace: Workspace, readout: str, outcome: Outcome) -> Bitext | None:
    """The pair with an alignment that fits its texts, made anew where it does not."""
    made_from = versions(workspace, readout)
    source, target = (load_text(workspace, readout, lang).document for lang in LANGUAGES)
    path = workspace.alignment(readout)
    file: AlignmentFile | None = None
    over: str | None = None
    if path.exists():
        over = digest(read_bytes(path, ALIGNMENT))
        file = read_alignment_file(read_text(path, ALIGNMENT), workspace.name(path))
        if file.alignment.readout != readout:
            raise AlignError(
                workspace.name(path), f"aligns {file.alignment.readout}", "rename it to that id"
            )
    before = file.alignment if file else None
    fits = (
        file is not None
        and not file.problems
        and file.alignment.made_from == made_from
        and is_current(file.alignment, source, target)
    )
    encoder: Encoder | None = None
    with attempt(outcome.errors, "encoder"):
        encoder = load_encoder()
    if encoder is None:
        # What fits can be used as it is; for the rest the missing packages have been told.
        return Bitext(source, target, before) if before is not None and fits else None
    from align.bitext.levels import align_documents, signature

    if before is not None and fits and before.signature == signature(encoder):
        return Bitext(source, target, before)
    alignment = align_documents(source, target, encoder, made_from, before)
    if write_atomic(path, write_alignment(alignment), over):
        outcome.aligned.append(readout)
        if before is not None:
            outcome.notices += changed_decisions(workspace.name(path), before, source, target)
    return Bitext(source, target, alignment)


def _check(workspace: Workspace, bitexts: list[Bitext], outcome: Outcome) -> None:
    """Findings and report, where their inputs have changed; neither without the glossaries."""
    with attempt(outcome.errors, workspace.name(workspace.report)):
        for path in (workspace.findings, workspace.report):
            workspace.inside(path)
        terms = workspace.terms()
        inputs = _report_inputs(workspace, bitexts)
        findings = _stored_findings(workspace, inputs)
        if findings is None or report_inputs(workspace.report) != inputs:
            tools = make_tools(workspace.settings, terms)
            findings = [finding for pair in bitexts for finding in tools.findings(pair)]
            write_over(workspace.findings, findings_as_json(findings, inputs))
            write_over(workspace.report, write_report(bitexts, findings, inputs))
            outcome.checked = True
        outcome.summary = summarize(bitexts, findings)


def _report_inputs(workspace: Workspace, bitexts: list[Bitext]) -> str:
    """One digest of all that findings and report depend on."""
    paths = [
        path
        for pair in bitexts
        for path in (
            *(workspace.text(pair.readout, lang) for lang in LANGUAGES),
            workspace.alignment(pair.readout),
        )
    ]
    return digest(
        json.dumps(
            [
                __version__,
                CHECKS_SIGNATURE,
                REPORT_SIGNATURE,
                workspace.settings.model_dump(mode="json"),
                workspace.glossary_digests(),
                [digest(read_bytes(path)) for path in paths],
            ]
        )
    )


def _stored_findings(workspace: Workspace, inputs: str) -> list[Finding] | None:
    """The findings of an earlier run over the same inputs."""
    if not workspace.findings.exists():
        return None
    try:
        return findings_from_json(read_bytes(workspace.findings, FINDINGS), inputs)
    except AlignError:
        return None  # a file too large to be read is made again
