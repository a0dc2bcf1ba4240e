"""The order of the stages, and doing again only what its inputs ask for."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from align import __version__
from align.checks import run_checks
from align.checks.registry import SIGNATURE as CHECKS_SIGNATURE
from align.errors import AlignError
from align.files import digest, read_bytes, read_text, write_atomic
from align.ingest import SIGNATURE as INGEST_SIGNATURE
from align.ingest.read import Reading, read_source
from align.model.anchor import LANGUAGES, READOUT_ID, Lang
from align.model.bitext import Alignment, Bitext
from align.report.findings import findings_as_json, findings_from_json
from align.report.html import REPORT_SIGNATURE, report_inputs, write_report
from align.report.summary import Summary, summarize
from align.segment import SIGNATURE as SEGMENT_SIGNATURE
from align.segment import sentences
from align.tei.alignment import read_alignment, write_alignment
from align.tei.read import TeiText, read_tei
from align.tei.write import write_tei

if TYPE_CHECKING:
    from pathlib import Path

    from align.model.finding import Finding
    from align.workspace import Workspace

INGEST = f"readout-align/{__version__}|{INGEST_SIGNATURE}|{SEGMENT_SIGNATURE}"

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


# One text


def tei_of(data: bytes, name: str, readout: str, lang: Lang, pointer: str) -> tuple[str, Reading]:
    """The TEI file a source becomes."""
    reading = read_source(data, name, readout, lang, sentences, pointer)
    return write_tei(reading.document, INGEST), reading


def ingest(
    workspace: Workspace, data: bytes, name: str, readout: str, lang: Lang, *, force: bool
) -> tuple[Path, bool, list[str]]:
    """Make one text of the corpus: its file, whether it changed, and remarks.

    ``name`` is the source's path from the workspace, or any name for one from elsewhere.
    A file that a person has edited is overwritten only by force.
    """
    path = workspace.text(readout, lang)
    before = read_bytes(path) if path.exists() else None
    if before is not None and not force:
        stored = read_tei(read_text(path), workspace.name(path))
        if stored.edited:
            raise AlignError(
                workspace.name(path),
                "was edited by hand and would be overwritten",
                "to lose the edits: --force",
            )
    text, reading = tei_of(data, name, readout, lang, workspace.pointer(path, name))
    changed = write_atomic(path, text, over=None if before is None else digest(before))
    return path, changed, remarks_of(name, reading)


def remarks_of(name: str, reading: Reading) -> list[str]:
    """What was noticed in a source, each with its line."""
    return [f"{name}:{remark.line}: {remark.text}" for remark in reading.remarks]


def readout_id(wanted: str, file: str, data: bytes, lang: Lang) -> str:
    """The id asked for, else one from the file's name, its date from the text if need be.

    >>> readout_id("", "japan-russia-talks-2005-03-04.en.txt", b"", "en")
    '2005-03-04-japan-russia-talks'
    """
    if wanted:
        if not READOUT_ID.fullmatch(wanted):
            raise AlignError("--id", f'"{wanted}" is no readout id', "write it YYYY-MM-DD-slug")
        return wanted
    stem = file.removesuffix(".txt").removesuffix(f".{lang}").lower()
    date = re.search(r"\d{4}-\d{2}-\d{2}", stem)
    slug = re.sub(r"[^a-z0-9]+", "-", stem.replace(date[0], "-") if date else stem).strip("-")
    day = date[0] if date else ""
    if not day and slug:
        day = read_source(data, file, "x", lang, sentences).document.date
    if not (day and slug):
        raise AlignError(
            file or "<stdin>", "no readout id in its name", "give --id YYYY-MM-DD-slug"
        )
    return f"{day}-{slug}"


# The corpus as it lies on disk


def load_text(workspace: Workspace, readout: str, lang: Lang) -> TeiText:
    """One text, which must be the one its file name says."""
    path = workspace.text(readout, lang)
    name = workspace.name(path)
    stored = read_tei(read_text(path), name)
    if (stored.document.readout, stored.document.lang) != (readout, lang):
        found = f"r{stored.document.readout}.{stored.document.lang}"
        raise AlignError(name, f"its xml:id is {found}", "rename the file or correct the xml:id")
    return stored


def load_bitext(workspace: Workspace, readout: str) -> Bitext:
    """One aligned pair; an alignment that is missing or older than its texts is an error."""
    versions = _versions(workspace, readout)
    path = workspace.alignment(readout)
    if not path.exists():
        raise AlignError(workspace.name(path), "not aligned yet", "run: align run")
    alignment = read_alignment(read_text(path), workspace.name(path))
    if alignment.made_from != versions:
        raise AlignError(
            workspace.name(path), "its texts have changed since it was made", "run: align run"
        )
    source, target = (load_text(workspace, readout, lang).document for lang in LANGUAGES)
    return Bitext(source, target, alignment)


def load_bitexts(workspace: Workspace) -> Iterator[Bitext]:
    """All pairs of the corpus; a readout with one side only is an error."""
    readouts = workspace.readouts()
    if not readouts:
        raise _nothing_here(workspace)
    for readout, languages in readouts.items():
        _check_both(workspace, readout, languages)
        yield load_bitext(workspace, readout)


def _versions(workspace: Workspace, readout: str) -> tuple[str, str]:
    english, japanese = (digest(read_bytes(workspace.text(readout, lang))) for lang in LANGUAGES)
    return english, japanese


def _check_both(workspace: Workspace, readout: str, languages: Collection[Lang]) -> None:
    for lang in LANGUAGES:
        if lang not in languages:
            there = workspace.name(workspace.text(readout, _other(lang)))
            wanted = workspace.name(workspace.source(readout, lang))
            raise AlignError(there, f"has no counterpart in {lang}", f"add {wanted}")


def _other(lang: Lang) -> Lang:
    return "ja" if lang == "en" else "en"


def _nothing_here(workspace: Workspace) -> AlignError:
    sources = workspace.name(workspace.source("x", "en").parent.parent)
    return AlignError(
        str(workspace.root), "no readouts here", f"put ID.txt into {sources}/en and {sources}/ja"
    )


# The main job


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
        _write_derived(workspace.findings, findings_as_json(findings, inputs))
        _write_derived(workspace.report, write_report(bitexts, findings, inputs))
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
        if same_source and (stored.edited or stored.signature == INGEST):
            return
        if stored.edited:
            outcome.notices.append(
                f"{workspace.name(path)}: edited by hand, so its changed source was not read;"
                f" to lose the edits: align run --remake {readout}"
            )
            return
    name = workspace.name(source)
    _, changed, remarks = ingest(workspace, read_bytes(source), name, readout, lang, force=remake)
    outcome.notices += remarks
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
        raise _nothing_here(workspace)
    bitexts = []
    for count, (readout, languages) in enumerate(readouts.items()):
        progress("align", count, len(readouts))
        if any((readout, lang) in outcome.unread for lang in set(LANGUAGES) - set(languages)):
            continue  # what keeps the other side away has been told
        try:
            _check_both(workspace, readout, languages)
            bitexts.append(_aligned(workspace, readout, outcome))
        except AlignError as error:
            if str(error) not in map(str, outcome.errors):
                outcome.errors.append(error)
    return bitexts


def _aligned(workspace: Workspace, readout: str, outcome: Outcome) -> Bitext:
    """The pair with an alignment that fits its texts, made anew where it does not."""
    from align.bitext.encoder import default_encoder
    from align.bitext.levels import align_documents, signature

    versions = _versions(workspace, readout)
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
        if before.made_from == versions and before.signature == signature(default_encoder()):
            return Bitext(source, target, before)
    alignment = align_documents(source, target, default_encoder(), versions, before)
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


def _write_derived(path: Path, text: str) -> None:
    """Write a file that can be remade at will, whatever stands there."""
    write_atomic(path, text, over=digest(read_bytes(path)) if path.exists() else None)


def check(workspace: Workspace) -> list[Finding]:
    """The findings of the corpus as it is aligned now; writes nothing."""
    terms = workspace.terms()
    severities = workspace.settings.checks.severity
    return [f for pair in load_bitexts(workspace) for f in run_checks(pair, terms, severities)]
