"""Findings of the corpus as it is aligned now, or of texts in memory."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from align.checks.registry import all_checks
from align.checks.run import CheckRunner
from align.model.anchor import LANGUAGES
from align.model.annotation import AnnotatedText
from align.model.settings import Settings
from align.pipeline.attempt import attempt
from align.pipeline.checking.waivers import Judged, Waivers, load_waivers
from align.pipeline.corpus import load_bitext, load_text, nothing_to_read, without_counterpart
from align.pipeline.inputs import read_inputs
from align.pipeline.kept import KeptRecords
from align.pipeline.run import open_tools
from align.report.record import record_of_text
from align.terms.annotate import TermsAndValues
from align.terms.homographs import with_meanings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from align.errors import AlignError
    from align.model.anchor import Lang
    from align.model.bitext import Bitext
    from align.model.document import Document
    from align.model.finding import Finding, Waiver
    from align.model.record import ReadoutRecord
    from align.pipeline.tools import Tools
    from align.terms.matching import TermBase
    from align.workspace import Workspace


class CheckOutcome(NamedTuple):
    """The findings of a corpus, and what keeps some of its readouts from being checked."""

    findings: list[Finding]
    errors: list[AlignError]


def annotate_text(document: Document, terms: TermBase | None = None) -> AnnotatedText:
    """One text with its terms and values."""
    return AnnotatedText(document, TermsAndValues(terms).annotate(document))


def annotate_pair(pair: Bitext, terms: TermBase | None = None) -> Bitext:
    """Both texts with their terms and values."""
    return with_meanings(pair.annotated(TermsAndValues(terms)))


def check_text(
    document: Document, terms: TermBase | None = None, settings: Settings | None = None
) -> list[Finding]:
    """The findings of one text; AlignError for settings of checks that there are not."""
    return _runner(settings).text(annotate_text(document, terms))


def check_pair(
    pair: Bitext, terms: TermBase | None = None, settings: Settings | None = None
) -> list[Finding]:
    """The findings of a pair; AlignError for settings of checks that there are not.

    Without ``terms`` a pair that has been annotated is checked as it is.
    """
    known = terms is None and pair.texts is not None
    return _runner(settings).bitext(pair if known else annotate_pair(pair, terms))


def _runner(settings: Settings | None) -> CheckRunner:
    return CheckRunner(all_checks(), (settings or Settings()).checks)


def check(workspace: Workspace) -> CheckOutcome:
    """The findings that nobody has waived, as :func:`judge` has them, and the errors."""
    judged, errors = judge(workspace)
    return CheckOutcome(judged.shown, errors)


def judge(workspace: Workspace, glossaries: Sequence[Path] = ()) -> tuple[Judged, list[AlignError]]:
    """The findings of all readouts that can be checked, and what keeps the others back.

    What the last run has kept is used where nothing has changed since. Writes nothing.

    Args:
        workspace: where.
        glossaries: files in place of the workspace's own, and of those of single readouts; then
            nothing is used that was kept.
    """
    errors: list[AlignError] = []
    tools = open_tools(workspace, errors, glossaries)
    return judge_with(tools, workspace, errors, glossaries), errors


def judge_with(
    tools: Tools, workspace: Workspace, errors: list[AlignError], glossaries: Sequence[Path] = ()
) -> Judged:
    """The same with tools that are open; what keeps readouts back is added to ``errors``."""
    if tools.runner is None:
        return Judged([], [], [])
    waivers = load_waivers(workspace, errors)
    read = read_records(workspace, tools, errors, glossaries, waivers)
    own = not glossaries
    return Waivers(waivers, read.known).judge(read.records, tools.runner, tell_stale=own)


class ReadRecords(NamedTuple):
    """The records of a workspace, and the ids of its readouts, also of those without a record."""

    records: list[ReadoutRecord]
    known: set[str]


def read_records(
    workspace: Workspace,
    tools: Tools,
    errors: list[AlignError],
    glossaries: Sequence[Path] = (),
    waivers: Mapping[str, tuple[Waiver, ...]] = MappingProxyType({}),
) -> ReadRecords:
    """The record of each readout, as the last run has kept it or made anew.

    Args:
        workspace: where.
        tools: that make a record.
        errors: where to put what keeps readouts back.
        glossaries: files in place of the workspace's own; then nothing is used that was kept.
        waivers: by readout.
    """
    sources = workspace.sources()
    readouts, bad = workspace.readouts()
    errors += bad
    if not readouts and not errors:
        errors.append(nothing_to_read(workspace))
    kept = KeptRecords(workspace.cache / "results")
    shared = tools.spec.digest()
    records: list[ReadoutRecord] = []
    for readout, languages in readouts.items():
        with attempt(errors, readout):
            inputs = read_inputs(workspace, readout, sources, waivers.get(readout, ()))
            key = inputs.key(shared)
            usable = len(languages) == len(LANGUAGES) and not glossaries
            found = kept.find(readout, key) if usable else None
            if found:
                records.append(found[0])
                continue
            own = tools if glossaries else tools.of_readout(inputs.glossary)
            records.append(_record(workspace, readout, languages, own, errors))
    return ReadRecords(records, {*readouts, *(readout for readout, _ in sources.files)})


def _record(
    workspace: Workspace,
    readout: str,
    languages: Sequence[Lang],
    tools: Tools,
    errors: list[AlignError],
) -> ReadoutRecord:
    if len(languages) == len(LANGUAGES):
        pair = load_bitext(workspace, readout)
        return tools.record(pair)
    document = load_text(workspace, readout, languages[0]).document
    errors.append(without_counterpart(workspace, readout, languages[0]))
    return record_of_text(document, tools.findings_of_text(document))
