"""The main job, and doing again only what its inputs ask for."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from align import __version__
from align.checks import run_checks
from align.checks.registry import SIGNATURE as CHECKS_SIGNATURE
from align.errors import AlignError
from align.files.disk import digest, read_bytes, read_text, write_atomic, write_over
from align.model.anchor import LANGUAGES, Lang
from align.model.bitext import Alignment, Bitext
from align.pipeline.corpus import check_both, load_text, nothing_here, versions
from align.pipeline.text import SIGNATURE as TEXT_SIGNATURE
from align.pipeline.text import ingest, remarks_of
from align.report.findings import findings_as_json, findings_from_json
from align.report.html import REPORT_SIGNATURE, report_inputs, write_report
from align.report.summary import Summary, summarize
from align.tei.alignment import read_alignment, write_alignment

if TYPE_CHECKING:
    from align.model.finding import Finding
    from align.workspace import Workspace

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
    notices: list[str] = field(default_factory=list)
    errors: list[AlignError] = field(default_factory=list)
    unread: set[tuple[str, Lang]] = field(default_factory=set)  # sources with errors
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
    outcome = Outcome()
    _ingest_all(workspace, remake, progress, outcome)
    terms = workspace.terms()
    bitexts = _align_all(workspace, progress, outcome)
    inputs = _report_inputs(workspace, bitexts)
    findings = _stored_findings(workspace, inputs)
    if findings is None or report_inputs(workspace.report) != inputs:
        progress("check", 0, len(bitexts))
        severities = workspace.settings.checks.severity
        findings = [f for pair in bitexts for f in run_checks(pair, terms, severities)]
        write_over(workspace.findings, findings_as_json(findings, inputs))
        write_over(workspace.report, write_report(bitexts, findings, inputs))
        outcome.checked = True
    outcome.summary = summarize(bitexts, findings)
    return outcome


def _ingest_all(
    workspace: Workspace, remake: Collection[str], progress: Progress, outcome: Outcome
) -> None:
    sources = workspace.sources()
    known = {readout for readout, _ in sources}
    for readout in remake:
        if readout not in known:
            raise AlignError(readout, "has no source to be remade from", "check the id")
    for count, (readout, lang) in enumerate(sources):
        progress("ingest", count, len(sources))
        try:
            _ingest_if_needed(workspace, readout, lang, readout in remake, outcome)
        except AlignError as error:
            outcome.errors.append(error)
            outcome.unread.add((readout, lang))
    present = set(sources)
    for readout, languages in workspace.readouts().items():
        for lang in languages:
            if (readout, lang) not in present:
                _report_lost_source(workspace, readout, lang, outcome)


def _ingest_if_needed(
    workspace: Workspace, readout: str, lang: Lang, remake: bool, outcome: Outcome
) -> None:
    source = workspace.source(readout, lang)
    path = workspace.text(readout, lang)
    if path.exists() and not remake:
        stored = load_text(workspace, readout, lang)
        same_source = stored.document.source.digest == digest(read_bytes(source))
        if same_source and (stored.edited or stored.signature == TEXT_SIGNATURE):
            return
        if stored.edited:
            outcome.notices.append(
                f"{workspace.name(path)}: edited by hand, so its changed source was not read;"
                f" to lose the edits: align run --remake {readout}"
            )
            return
    name = workspace.name(source)
    _, changed, reading = ingest(workspace, read_bytes(source), name, readout, lang, force=remake)
    outcome.notices += remarks_of(name, reading)
    if changed:
        outcome.ingested.append(f"{lang}/{readout}")


def _report_lost_source(workspace: Workspace, readout: str, lang: Lang, outcome: Outcome) -> None:
    path = workspace.text(readout, lang)
    try:
        pointer = load_text(workspace, readout, lang).document.source.path
    except AlignError:
        return  # reported when the pair is aligned
    if pointer and not (path.parent / pointer).exists():
        outcome.notices.append(f"{workspace.name(path)}: its source is gone; the text is kept")


def _align_all(workspace: Workspace, progress: Progress, outcome: Outcome) -> list[Bitext]:
    readouts = workspace.readouts()
    if not readouts and not outcome.errors:
        raise nothing_here(workspace)
    bitexts = []
    for count, (readout, languages) in enumerate(readouts.items()):
        progress("align", count, len(readouts))
        if any((readout, lang) in outcome.unread for lang in set(LANGUAGES) - set(languages)):
            continue  # what keeps the other side away has been told
        try:
            check_both(workspace, readout, languages)
            bitexts.append(_aligned(workspace, readout, outcome))
        except AlignError as error:
            if str(error) not in map(str, outcome.errors):
                outcome.errors.append(error)
    return bitexts


def _aligned(workspace: Workspace, readout: str, outcome: Outcome) -> Bitext:
    """The pair with an alignment that fits its texts, made anew where it does not."""
    from align.bitext.encoder import default_encoder
    from align.bitext.levels import align_documents, signature

    made_from = versions(workspace, readout)
    source, target = (load_text(workspace, readout, lang).document for lang in LANGUAGES)
    path = workspace.alignment(readout)
    before: Alignment | None = None
    over: str | None = None
    if path.exists():
        over = digest(read_bytes(path))
        before = read_alignment(read_text(path), workspace.name(path))
        if before.readout != readout:
            raise AlignError(
                workspace.name(path), f"aligns {before.readout}", "rename it to that id"
            )
        if before.made_from == made_from and before.signature == signature(default_encoder()):
            return Bitext(source, target, before)
    alignment = align_documents(source, target, default_encoder(), made_from, before)
    if write_atomic(path, write_alignment(alignment), over):
        outcome.aligned.append(readout)
    return Bitext(source, target, alignment)


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
    return findings_from_json(read_bytes(workspace.findings), inputs)
