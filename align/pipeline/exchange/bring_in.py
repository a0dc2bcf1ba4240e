"""Brings a file of units back into the corpus: decisions about links, and changed texts."""

from __future__ import annotations

import itertools
import re
import unicodedata
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from align.bitext.decisions import digest_of, segments_of
from align.errors import AlignError, nearest
from align.files.disk import digest, read_text, write_atomic
from align.files.limits import ALIGNMENT
from align.model.alignment import MACHINE
from align.model.anchor import LANGUAGES
from align.model.document import SEGMENT_SEPARATOR
from align.pipeline.attempt import attempt
from align.pipeline.corpus import load_bitext
from align.pipeline.exchange.incoming import read_records
from align.pipeline.exchange.plan import ImportPlan, Planner
from align.pipeline.run import open_tools
from align.tei.alignment import write_alignment
from align.tei.edit import with_texts
from align.tei.read import read_tei

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from align.export.record import UnitRecord
    from align.model.alignment import Alignment, Bead, Status
    from align.model.anchor import Anchor, Lang
    from align.model.bitext import Bitext
    from align.model.document import Document
    from align.pipeline.run import Progress
    from align.pipeline.tools import Tools
    from align.workspace import Workspace

_NOT_IN_ID = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class ImportRequest:
    """What is to be brought in, and how.

    Attributes:
        path: the file, or the folder of an export.
        format: its name; "" to tell it by the file.
        readout: the readout all units are of; "" where the units say so.
        by: the name of the person who answers for links that do not say who decided; "" for
            nobody.
        assumed: the status of links in a file that has no statuses; None to take none of them.
        write: whether the corpus is changed; else it is only told what would be.
    """

    path: Path
    format: str = ""
    readout: str = ""
    by: str = ""
    assumed: Status | None = None
    write: bool = False


@dataclass(slots=True)
class ImportOutcome:
    """What a file means for the corpus.

    Attributes:
        plans: of each readout, in the order of the file.
        unknown: units of readouts that there are not, by the id the file gives.
        written: the files that are changed.
        errors: what keeps readouts back.
    """

    plans: list[ImportPlan] = field(default_factory=list)
    unknown: dict[str, int] = field(default_factory=dict)
    written: list[Path] = field(default_factory=list)
    errors: list[AlignError] = field(default_factory=list)


def bring_in(
    workspace: Workspace, request: ImportRequest, progress: Progress | None = None
) -> ImportOutcome:
    """Compare a file with the corpus, and bring in what people have decided and changed.

    Each readout is written as a whole or not at all; one that cannot be read stops no other.

    Args:
        workspace: where.
        request: what and how.
        progress: told how many readouts have been compared, of how many there are.

    Raises:
        AlignError: the file is wrong, there is no such readout, or nobody answers for links.
    """
    return _Importer(workspace, request).run(progress or (lambda *_: None))


class _Importer:
    """One import while it is under way."""

    def __init__(self, workspace: Workspace, request: ImportRequest) -> None:
        self.workspace = workspace
        self.request = request
        self.outcome = ImportOutcome()
        self._tools: Tools | None = None
        found, self.outcome.errors = workspace.readouts()
        self._known = {r for r, languages in found.items() if len(languages) == len(LANGUAGES)}
        if request.readout and request.readout not in self._known:
            todo = nearest(request.readout, self._known)
            raise AlignError("--readout", f'no pair "{request.readout}"', todo)

    def run(self, progress: Progress) -> ImportOutcome:
        records = self._of_readout(read_records(self.request.path, self.request.format))
        for readout, units in itertools.groupby(records, key=lambda record: record.readout):
            progress("import", len(self.outcome.plans), len(self._known))
            if readout in self._known:
                with attempt(self.outcome.errors, readout):
                    self._bring_in(readout, units)
            else:
                self.outcome.unknown[readout] = sum(1 for _ in units)
        return self.outcome

    def _of_readout(self, records: Iterable[UnitRecord]) -> Iterator[UnitRecord]:
        """The units, each with its readout; of one readout only, where one is asked for."""
        wanted = self.request.readout
        for record in records:
            if not wanted:
                yield record
            elif record.readout in ("", wanted):
                yield record._replace(readout=wanted)
            elif record.readout not in self._known:  # another corpus's name of it
                yield record._replace(readout=wanted, en_anchors="", ja_anchors="")

    def _bring_in(self, readout: str, units: Iterable[UnitRecord]) -> None:
        pair = load_bitext(self.workspace, readout)
        planner = Planner(pair, self.request.assumed)
        planner.add(units)
        plan = planner.plan
        self.outcome.plans.append(plan)
        if plan.changes:
            alignment = self._with_decisions(pair, plan)
            if self.request.write:
                self._write(pair, plan, alignment)

    # Who has decided

    def _with_decisions(self, pair: Bitext, plan: ImportPlan) -> Alignment:
        """The alignment with the links of the plan in the place of those that share an anchor."""
        people = dict(pair.alignment.people)
        decided: list[Bead] = []
        for bead in plan.beads:
            if bead.responsible == MACHINE or bead.responsible not in people:
                who = self._person(people)
                bead = replace(bead, responsible=who)  # noqa: PLW2901 the same bead, signed
            decided.append(bead)
        taken = {end for bead in decided for end in bead.anchors}
        same = {(bead.source, bead.target) for bead in decided}
        kept = [
            bead
            for bead in pair.alignment.sentences
            if (bead.source, bead.target) not in same
            and (bead.by_person or not taken.intersection(bead.anchors))
        ]
        return replace(pair.alignment, sentences=(*kept, *decided), people=tuple(people.items()))

    def _person(self, people: dict[str, str]) -> str:
        """The id of the person who answers; a new one gets an id made of the name."""
        name = " ".join(self.request.by.split())
        if not name:
            raise AlignError(
                str(self.request.path),
                "decides on links, and does not say who has decided",
                "name the person: --by NAME",
            )
        for ident, known in people.items():
            if known == name:
                return ident
        plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
        stem = _NOT_IN_ID.sub("-", plain).strip("-")
        stem = stem if stem and stem[0].isalpha() and stem != MACHINE else "person"
        numbered = itertools.chain((stem,), (f"{stem}-{n}" for n in itertools.count(2)))
        ident = next(ident for ident in numbered if ident not in people)
        people[ident] = name
        return ident

    # What is written

    def _write(self, pair: Bitext, plan: ImportPlan, before: Alignment) -> None:
        """Write the texts and the alignment; all are made before the first is written."""
        path = self.workspace.alignment(pair.readout)
        stored = read_text(path, ALIGNMENT)
        changed: list[tuple[Path, str, str]] = []
        documents: list[Document] = []
        versions: list[str] = []
        for lang in LANGUAGES:
            text = self.workspace.text(pair.readout, lang)
            old = read_text(text)
            new = self._edited(old, plan, lang, self.workspace.name(text))
            documents.append(read_tei(new, self.workspace.name(text)).document)
            versions.append(digest(new))
            if new != old:
                changed.append((text, new, digest(old)))
        source, target = documents
        before = _seen(before, plan, source, target)
        tools = self._opened_tools()
        alignment = tools.align(source, target, (versions[0], versions[1]), before)
        changed.append((path, write_alignment(alignment), digest(stored)))
        for file, content, over in changed:
            if write_atomic(file, content, over):
                self.outcome.written.append(file)

    @staticmethod
    def _edited(content: str, plan: ImportPlan, lang: Lang, name: str) -> str:
        texts: dict[Anchor, str] = {
            a: text for (side, a), text in plan.texts.items() if side == lang
        }
        return with_texts(content, texts, name) if texts else content

    def _opened_tools(self) -> Tools:
        if self._tools is None:
            self._tools = open_tools(self.workspace, [])
        return self._tools


def _seen(before: Alignment, plan: ImportPlan, source: Document, target: Document) -> Alignment:
    """The alignment with the present texts noted for the links of the plan.

    Its people have seen the texts as the file has them, which are those that are written.
    """
    decided = {(bead.source, bead.target) for bead in plan.beads}
    texts = segments_of(source), segments_of(target)

    def noted(bead: Bead) -> Bead:
        if (bead.source, bead.target) not in decided:
            return bead
        en, ja = (
            digest_of(SEGMENT_SEPARATOR[lang].join(side[anchor] for anchor in anchors))
            for lang, side, anchors in zip(
                LANGUAGES, texts, (bead.source, bead.target), strict=True
            )
        )
        return replace(bead, digests=(en, ja), now=("", ""))

    return replace(before, sentences=tuple(map(noted, before.sentences)))
