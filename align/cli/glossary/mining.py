"""The command that proposes concepts that the glossaries lack."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from align.cli.console import (
    CANNOT,
    Root,
    Spoken,
    speak,
    tell,
    tell_error,
    workspace_around,
    workspace_of,
    write_stdout,
)


class MiningFormat(StrEnum):
    """How proposals are printed."""

    yaml = "yaml"
    json = "json"


class ProposedKind(StrEnum):
    """What is proposed."""

    all = "all"
    terms = "terms"
    phrases = "phrases"


def mine(  # noqa: PLR0913, PLR0917 one for each option
    files: Annotated[
        list[Path] | None,
        typer.Argument(metavar="FILE", help="Files with texts in both languages, as for align "
                       "check; else the texts of the workspace."),
    ] = None,
    root: Root = None,
    glossaries: Annotated[
        list[Path] | None,
        typer.Option("--glossary", metavar="FILE", help="A glossary in place of the workspace's; "
                     "may be repeated."),
    ] = None,
    least: Annotated[
        int, typer.Option("--least", metavar="N", min=2, help="Sentence pairs that must hold a "
                          "term and its rendering.")
    ] = 3,
    most: Annotated[
        int, typer.Option("--most", metavar="N", min=1, help="How many proposals to print.")
    ] = 50,
    kind: Annotated[
        ProposedKind, typer.Option("--kind", help="Terms, phrases of verbs, adverbs and "
                                   "prepositions, or both, terms first.")
    ] = ProposedKind.all,
    form: Annotated[
        MiningFormat, typer.Option("--format", help="As blocks of a glossary, or as JSON.")
    ] = MiningFormat.yaml,
    language: Spoken = None,
) -> None:  # fmt: skip
    """Propose concepts that the aligned texts hold and the glossaries lack, the surest first.

    Each is printed as a block for a glossary, with its evidence as comments: in how many sentence
    pairs it stands, how surely, where, and when first and last.
    """
    from align.pipeline.checking.files import without_second_halves
    from align.pipeline.glossary.mining import mine_files, mine_workspace
    from align.report.mined import proposal_as_yaml, proposals_as_json

    speak(language)
    if files:
        workspace = workspace_of(None, root) if root else workspace_around()
        given = without_second_halves(files)
        outcome = mine_files(given, workspace, least, glossaries or ())
    else:
        outcome = mine_workspace(workspace_of(None, root), least, glossaries or ())
    sought = [
        each
        for each in outcome.proposals
        if kind is ProposedKind.all or (each.type == "phrase") is (kind is ProposedKind.phrases)
    ]
    found = sought[:most]
    if form is MiningFormat.json:
        write_stdout(proposals_as_json(found, outcome.origins))
    else:
        write_stdout("\n".join(proposal_as_yaml(each, outcome.origins) for each in found))
    for error in outcome.errors:
        tell_error(error)
    if outcome.errors:
        raise typer.Exit(CANNOT)
    beads, count = len(outcome.origins), len(sought)
    tell(f"{count} proposals from {beads} sentence pairs, {len(found)} printed")
