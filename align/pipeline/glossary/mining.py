"""Concepts that glossaries lack, found in aligned texts."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, NamedTuple

from align.errors import AlignError
from align.files.folder import user_cache
from align.model.annotation import Annotation
from align.model.record import CutBead
from align.pipeline.attempt import attempt
from align.pipeline.check import read_records
from align.pipeline.checking.files import rows_of
from align.pipeline.checking.terms import glossary_files, term_base
from align.pipeline.checking.waivers import load_waivers
from align.pipeline.run import open_tools
from align.terms.mining.cut import cut_segment

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from align.model.anchor import Lang
    from align.model.record import CutSegment
    from align.pipeline.checking.rows import TableRow
    from align.terms.matching import TermBase
    from align.terms.mining.proposals import Proposal
    from align.workspace import Workspace


class BeadOrigin(NamedTuple):
    """Where a bead stands: its id, and its date, "" where none is known."""

    ident: str
    date: str


class MiningOutcome(NamedTuple):
    """What was found, where each bead stands by its number, and what kept texts back."""

    proposals: list[Proposal]
    origins: list[BeadOrigin]
    errors: list[AlignError]


def mine_workspace(
    workspace: Workspace, least: int, glossaries: Sequence[Path] = ()
) -> MiningOutcome:
    """The concepts that a workspace's sentence beads hold and its glossaries lack.

    Args:
        workspace: where.
        least: beads that must hold a term and its rendering.
        glossaries: files in place of the workspace's own.
    """
    errors: list[AlignError] = []
    tools = open_tools(workspace, errors, glossaries)
    if tools.terms is None:
        return MiningOutcome([], [], errors)
    waivers = load_waivers(workspace, errors)
    records = read_records(workspace, tools, errors, glossaries, waivers).records
    origins = [
        BeadOrigin(ident_of(record.readout, bead), record.dates[0] or record.dates[1])
        for record in records
        for bead in record.beads
    ]
    found = _proposed((bead for record in records for bead in record.beads), least, tools.terms)
    return MiningOutcome(found, origins, errors)


def mine_files(
    files: Iterable[Path], workspace: Workspace | None, least: int, glossaries: Sequence[Path] = ()
) -> MiningOutcome:
    """The same over the rows of files; one that cannot be read is told, the others are counted.

    Raises:
        AlignError: a glossary cannot be read.
    """
    errors: list[AlignError] = []
    cache = workspace.cache if workspace else user_cache()
    terms = term_base(glossary_files(workspace, glossaries), cache)
    origins: list[BeadOrigin] = []

    def beads() -> Iterator[CutBead]:
        for file in files:
            with attempt(errors, str(file)), contextlib.closing(rows_of(file)) as rows:
                for row in rows:
                    if row.en.strip() and row.ja.strip():
                        origins.append(BeadOrigin(row.id, row.date))
                        yield _cut_row(row, terms)

    return MiningOutcome(_proposed(beads(), least, terms), origins, errors)


def ident_of(readout: str, bead: CutBead) -> str:
    """The id of a bead, as :attr:`align.model.unit.TranslationUnit.id` names it."""
    return f"{readout}#{bead.source[0].anchor}-{bead.target[0].anchor}"


def _cut_row(row: TableRow, terms: TermBase) -> CutBead:
    def cut(text: str, lang: Lang) -> tuple[CutSegment]:
        return (cut_segment("1", text, lang, Annotation(tuple(terms.mentions(text, lang)))),)

    return CutBead(cut(row.en, "en"), cut(row.ja, "ja"))


def _proposed(beads: Iterable[CutBead], least: int, terms: TermBase) -> list[Proposal]:
    """What is proposed; AlignError where numpy is missing."""
    try:
        from align.terms.mining.corpus import MinedCorpus
        from align.terms.mining.proposals import proposals
    except ModuleNotFoundError as error:
        what = f"its packages are not installed ({error})"
        todo = 'install the extra "encoder": see README.md'
        raise AlignError("align glossary mine", what, todo) from None
    taken = frozenset(concept.id for concept in terms.concepts)
    return proposals(MinedCorpus(beads), least, taken)
