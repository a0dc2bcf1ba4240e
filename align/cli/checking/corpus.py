"""Checks the readouts of a workspace."""

from __future__ import annotations

import datetime
import itertools
from typing import TYPE_CHECKING

from align.cli.checking.asked import fails
from align.cli.checking.fixing import fix_corpus
from align.cli.console import leave, tell, workspace_of
from align.cli.findings import print_explained, print_findings, print_placed, write_all
from align.cli.named import refuse_those_off
from align.model.anchor import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from align.cli.checking.asked import Asked, Waiving
    from align.cli.checking.fixing import Fixing
    from align.cli.findings import FindingFormat
    from align.errors import AlignError
    from align.model.finding import Finding
    from align.pipeline.checking.waivers import Judged
    from align.workspace import Workspace


def check_corpus(
    folder: Path | None, asked: Asked, waiving: Waiving, fixing: Fixing | None
) -> None:
    """Print the findings of a workspace, and end the command."""
    from align.pipeline.check import judge

    workspace = workspace_of(folder, asked.root)
    refuse_those_off(workspace.settings.checks, asked.only)
    judged, errors = judge(workspace, asked.glossaries)
    if fixing:
        judged, errors = fix_corpus(workspace, judged, errors, asked.glossaries, asked.only, fixing)
    found = [f for f in judged.everything if not asked.only or f.check in asked.only]
    shown = [finding for finding in found if not finding.waived]
    if fixing and fixing.show:
        pass  # what would change has been printed
    elif waiving.write:
        _print_waivers(shown, judged, waiving)
    else:
        told: Iterable[Finding] = found if waiving.show else shown
        if asked.explained:
            from align.pipeline.checking.explain import explain_terms

            explanations = explain_terms(workspace, asked.glossaries, errors)
            print_explained(itertools.chain(told, explanations), asked.form)
        elif asked.form.of_files:
            _print_in_texts(workspace, told, judged, errors, asked.form)
        else:
            print_findings(told, asked.form)
    if waived := len(found) - len(shown):
        tell("1 finding waived" if waived == 1 else f"{waived} findings waived")
    leave(errors, fails=fails(shown, workspace.settings.checks.fail_at))


def _print_in_texts(
    workspace: Workspace,
    told: Iterable[Finding],
    judged: Judged,
    errors: list[AlignError],
    form: FindingFormat,
) -> None:
    """Print findings at their places in the TEI files."""
    from align.pipeline.placing.names import name_in_checkout
    from align.pipeline.placing.texts import place_in_texts

    texts = [
        name_in_checkout(path)
        for record in judged.records
        for lang in LANGUAGES
        if (path := workspace.text(record.readout, lang)).is_file()
    ]
    placed = place_in_texts(workspace, told)
    print_placed(placed, form, texts, errors, workspace.settings.checks.fail_at)


def _print_waivers(findings: Iterable[Finding], judged: Judged, waiving: Waiving) -> None:
    """Print the YAML of a waiver for each finding, once where one covers several."""
    from align.report.waiving import waiver_block

    day = datetime.date.today().isoformat() if waiving.by else ""
    texts = {record.readout: record.texts for record in judged.records}
    blocks: dict[str, str] = {}
    for finding in findings:
        if finding.check != "W001":
            found = texts.get(finding.readout, {})
            block = waiver_block(finding, found, waiving.reason, waiving.by, day)
            blocks.setdefault(block.partition("\n")[2], block)
    write_all(blocks.values())
