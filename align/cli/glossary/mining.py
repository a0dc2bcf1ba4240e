"""The command that proposes concepts that the glossaries lack."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from align.cli.console import Root, Spoken, leave, speak, tell, workspace_of, write_stdout
from align.cli.named import Glossaries, refuse_stdin, told_apart, workspace_of_files


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
    what: Annotated[
        list[Path] | None,
        typer.Argument(metavar="DIR|FILE...", help="A workspace, else the one the current folder "
                       "lies in; or files with texts in both languages, as for align check."),
    ] = None,
    root: Root = None,
    glossaries: Glossaries = None,
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
    from align.pipeline.glossary.mining import mine_files, mine_workspace
    from align.report.mined import proposal_as_yaml, proposals_as_json

    speak(language)
    folder, files = told_apart(what or [])
    refuse_stdin(files)
    if files:
        outcome = mine_files(files, workspace_of_files(root), least, glossaries or ())
    else:
        outcome = mine_workspace(workspace_of(folder, root), least, glossaries or ())
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
    leave(outcome.errors)
    beads, count = len(outcome.origins), len(sought)
    tell(f"{count} proposals from {beads} sentence pairs, {len(found)} printed")
