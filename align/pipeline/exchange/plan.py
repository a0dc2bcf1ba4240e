"""What the units of a file mean for one readout: decisions about links, new texts, conflicts.

A file may be older than the corpus. A link that the tool has made is no decision, so one that is
not there any more says nothing. A text is only replaced where the file tells by a digest that it
was made from the text that stands there now; where both have changed, people are shown both.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

from align.bitext.decisions import digest_of, segments_of
from align.errors import Reason
from align.model.alignment import MACHINE, Bead
from align.model.anchor import LANGUAGES, Anchor
from align.model.document import SEGMENT_SEPARATOR
from align.pipeline.exchange.division import divided
from align.pipeline.exchange.matching import TextMatcher
from align.segment import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from align.export.record import UnitRecord
    from align.model.alignment import Status
    from align.model.anchor import Lang
    from align.model.bitext import Bitext

Anchors = tuple[Anchor, ...]
#: What keeps a unit from being brought in: nobody knows its place, or the corpus says otherwise.
IssueKind = Literal["unmatched", "conflict"]


@dataclass(frozen=True, slots=True)
class ImportIssue:
    """A unit that is not brought in, or not all of it.

    Attributes:
        kind: ``unmatched`` or ``conflict``.
        unit: its id in the file.
        why: in a few words.
        theirs: the text of the file; "" where it is not about a text.
        ours: the text of the corpus; "" likewise.
    """

    kind: IssueKind
    unit: str
    why: Reason
    theirs: str = ""
    ours: str = ""


@dataclass(slots=True)
class ImportPlan:
    """What a file changes in one readout.

    Attributes:
        readout: its id.
        beads: links that a person has decided on.
        texts: the new texts by language and anchor.
        issues: what is not brought in.
        unchanged: how many units say what the corpus says.
        outdated: how many are links of the tool's that are not there any more.
    """

    readout: str
    beads: list[Bead] = field(default_factory=list)
    texts: dict[tuple[Lang, Anchor], str] = field(default_factory=dict)
    issues: list[ImportIssue] = field(default_factory=list)
    unchanged: int = 0
    outdated: int = 0

    @property
    def changes(self) -> bool:
        """Whether anything is to be written."""
        return bool(self.beads or self.texts)


class Planner:
    """Compares the units of a file with one readout as it is now."""

    def __init__(self, pair: Bitext, assumed: Status | None = None) -> None:
        """Begin with an empty plan.

        Args:
            pair: the readout as it is now.
            assumed: the status of the links of a file that has no statuses; None to bring none
                of them in.
        """
        self.plan = ImportPlan(pair.readout)
        self._assumed = assumed
        self._pair = pair
        self._texts: Mapping[Lang, Mapping[Anchor, str]] = {
            "en": segments_of(pair.source),
            "ja": segments_of(pair.target),
        }
        self._beads = {
            (bead.source, bead.target): bead for bead in reversed(pair.alignment.sentences)
        }
        self._decided = [b for b in pair.alignment.sentences if b.status == "confirmed"]
        self._new: dict[tuple[Anchors, Anchors], Bead] = {}
        self._matcher: TextMatcher | None = None

    def add(self, records: Iterable[UnitRecord]) -> None:
        """Compare units, one after the other."""
        for record in records:
            ends = self._ends(record)
            if isinstance(ends, str):
                self.plan.issues.append(ImportIssue("unmatched", record.id, ends))
            else:
                self._compare(record, ends)

    # Where a unit stands

    def _ends(self, record: UnitRecord) -> tuple[Anchors, Anchors] | Reason:
        """The anchors of both sides, or why nobody knows them."""
        if not (record.en_anchors or record.ja_anchors):
            if record.en is None or record.ja is None:
                return Reason("has neither anchors nor both texts")
            self._matcher = self._matcher or TextMatcher(self._pair)
            return self._matcher.find(record.en, record.ja)
        sides: list[Anchors] = []
        for lang, text in zip(LANGUAGES, (record.en_anchors, record.ja_anchors), strict=True):
            try:
                anchors = tuple(map(Anchor.parse, text.split()))
            except ValueError:
                return Reason(f'"{text}" are no anchors')
            for anchor in anchors:
                if anchor not in self._texts[lang]:
                    return Reason(f"{lang}:{anchor} is not in the text")
            if len(set(anchors)) < len(anchors):
                return Reason(f"names an anchor twice: {text}")
            sides.append(anchors)
        return sides[0], sides[1]

    # What it says

    def _compare(self, record: UnitRecord, ends: tuple[Anchors, Anchors]) -> None:
        before = len(self.plan.issues)
        edits = self._edits(record, ends)
        bead = self._decision(record, ends, edited=bool(edits))
        if len(self.plan.issues) > before:
            return
        if bead is not None:
            self._new[ends] = bead
            self.plan.beads.append(bead)
        self.plan.texts.update(edits)
        if bead is None and not edits:
            self.plan.unchanged += 1

    def _edits(
        self, record: UnitRecord, ends: tuple[Anchors, Anchors]
    ) -> dict[tuple[Lang, Anchor], str]:
        """The new text of each segment that the file has changed."""
        found: dict[tuple[Lang, Anchor], str] = {}
        sides = (record.en, record.ja), (record.en_digest, record.ja_digest)
        for lang, anchors, text, made_from in zip(LANGUAGES, ends, *sides, strict=True):
            if text is not None and anchors:
                found.update(self._edits_of_side(record, lang, anchors, (text, made_from)))
        return found

    def _edits_of_side(
        self, record: UnitRecord, lang: Lang, anchors: Anchors, told: tuple[str, str]
    ) -> dict[tuple[Lang, Anchor], str]:
        text, made_from = told
        segments = [self._texts[lang][anchor] for anchor in anchors]
        now = SEGMENT_SEPARATOR[lang].join(segments)
        # Some tools join Japanese segments with a space, as if they were English.
        if text.strip() in (now, " ".join(segments)) or digest_of(text) == made_from:
            return {}
        if not made_from:
            why = Reason(f"another {lang} text, and the file does not say which it was made from")
            return self._conflict(record, why, text, now)
        if made_from != digest_of(now):
            why = Reason(f"the {lang} text has changed in both")
            return self._conflict(record, why, text, now)
        if not text.strip():
            return self._conflict(record, Reason(f"the {lang} text is empty"), text, now)
        parts = divided(text, segments, lang, sentences)
        if parts is None:
            why = Reason(f"nobody can tell which {lang} words belong to which of its segments")
            return self._conflict(record, why, text, now)
        return self._new_texts(record, lang, anchors, parts)

    def _new_texts(
        self, record: UnitRecord, lang: Lang, anchors: Anchors, parts: Sequence[str]
    ) -> dict[tuple[Lang, Anchor], str]:
        found: dict[tuple[Lang, Anchor], str] = {}
        for anchor, part in zip(anchors, parts, strict=True):
            old = self._texts[lang][anchor]
            earlier = self.plan.texts.get((lang, anchor), part)
            if earlier != part:
                why = Reason(f"two units change the {lang} text of {anchor}")
                return self._conflict(record, why, part, earlier)
            if part != old:
                found[lang, anchor] = part
        return found

    def _decision(
        self, record: UnitRecord, ends: tuple[Anchors, Anchors], *, edited: bool
    ) -> Bead | None:
        """The link as a person has decided on it; None where the file decides nothing new."""
        wanted = self._status(record)
        present = self._beads.get(ends)
        if present is not None and present.status == wanted:
            # Who has changed the words of a confirmed link has seen both texts.
            renewed = replace(present, digests=("", ""), now=("", ""))
            return renewed if edited and wanted == "confirmed" else None
        if wanted is None:
            self._note_strange_link(record, present)
            return None
        if present is not None and present.status == "confirmed":
            self._conflict(record, Reason("disputed in the file, confirmed in the corpus"))
            return None
        other = self._other(ends) if wanted == "confirmed" else None
        if other is not None:
            why = Reason(f"shares segments with {_ends_of(other)}, which a person has confirmed")
            self._conflict(record, why)
            return None
        known = present.probability if present else record.probability
        return Bead(*ends, 1.0 if known is None else known, wanted, record.responsible or MACHINE)

    def _status(self, record: UnitRecord) -> Status | None:
        """What a person has decided; None where a machine, or nobody, made the link."""
        match record.status:
            case "confirmed":
                return "confirmed"
            case "disputed":
                return "disputed"
            case "":
                return self._assumed
            case _:
                return None

    def _note_strange_link(self, record: UnitRecord, present: Bead | None) -> None:
        """Note a link that nobody has decided on and that is not the corpus's."""
        if present is not None and present.in_force:
            return
        if record.status:
            self.plan.outdated += 1
        else:
            self._conflict(record, Reason("links other segments than the corpus does"))

    def _other(self, ends: tuple[Anchors, Anchors]) -> Bead | None:
        """A confirmed link, of the corpus or of this file, that holds one of these anchors."""
        for bead in (*self._decided, *self._new.values()):
            same = (bead.source, bead.target) == ends
            shared = set(bead.source) & set(ends[0]) or set(bead.target) & set(ends[1])
            if bead.status == "confirmed" and shared and not same:
                return bead
        return None

    def _conflict(
        self, record: UnitRecord, why: Reason, theirs: str = "", ours: str = ""
    ) -> dict[tuple[Lang, Anchor], str]:
        """Note what the corpus contradicts; no new texts come of it."""
        self.plan.issues.append(ImportIssue("conflict", record.id, why, theirs, ours))
        return {}


def _ends_of(bead: Bead) -> str:
    return " ".join(f"{lang}:{anchor}" for lang, anchor in bead.anchors)
