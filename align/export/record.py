"""A translation unit as a file holds it: texts and addresses, without its documents.

Writers make records of units, readers give records back. For a format that can hold a whole
record, reading what was written gives the same record.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from align.bitext.decisions import digest_of

if TYPE_CHECKING:
    from align.model.anchor import Lang
    from align.model.finding import Finding
    from align.model.unit import TranslationUnit


class UnitRecord(NamedTuple):
    """One translation unit; "" (or None, or ()) stands for what a file does not say.

    It is a tuple and no dataclass, since a corpus has millions and a tuple is made in a fifth of
    the time.

    Attributes:
        id: as :attr:`align.model.unit.TranslationUnit.id`, or the file's own name of it.
        readout: the id of the readout.
        date: of the readout in ISO form.
        en: the English text, its segments joined by spaces; None where a file holds no texts.
        ja: the Japanese text, its segments joined by nothing; None as for ``en``.
        en_anchors: the anchors of the English segments, set apart by spaces.
        ja_anchors: the same of the Japanese ones.
        status: of the bead.
        probability: of the bead, 0..1.
        responsible: the id of the person who decided on the bead, or ``auto``.
        findings: each as ``CHECK severity: message``.
        en_digest: the digest of the English text when it was written (see
            :func:`align.bitext.decisions.digest_of`), by which an edit is told later.
        ja_digest: the same of the Japanese one.
        en_url: where the English source was fetched.
        ja_url: where the Japanese source was fetched.
        en_source: the digest of the English source's bytes.
        ja_source: the digest of the Japanese source's bytes.
        licence: the terms under which the texts may be used.
        tool: the signature of what made the alignment.
        changed: when the readout's files were last written, in ISO 8601, UTC.
    """

    id: str
    readout: str = ""
    date: str = ""
    en: str | None = None
    ja: str | None = None
    en_anchors: str = ""
    ja_anchors: str = ""
    status: str = ""
    probability: float | None = None
    responsible: str = ""
    findings: tuple[str, ...] = ()
    en_digest: str = ""
    ja_digest: str = ""
    en_url: str = ""
    ja_url: str = ""
    en_source: str = ""
    ja_source: str = ""
    licence: str = ""
    tool: str = ""
    changed: str = ""

    @property
    def bead(self) -> str:
        """How many segments against how many; "" where the anchors are not known."""
        if not (self.en_anchors or self.ja_anchors):
            return ""
        return f"{_count(self.en_anchors)}-{_count(self.ja_anchors)}"


def _count(anchors: str) -> int:
    return anchors.count(" ") + 1 if anchors else 0


def record_of(unit: TranslationUnit, reader: Lang = "en") -> UnitRecord:
    """What a file can hold of a unit; ``reader`` is the language of its findings' messages."""
    bead, origin = unit.bead, unit.origin
    en, ja = unit.source.text, unit.target.text
    anchors = list(map(str, bead.source)), list(map(str, bead.target))
    return UnitRecord(
        # As the unit's own id, without making the anchors' names again.
        f"{unit.readout}#{'-'.join(names[0] for names in anchors if names)}",
        unit.readout,
        unit.date,
        en,
        ja,
        " ".join(anchors[0]),
        " ".join(anchors[1]),
        bead.status,
        bead.probability,
        bead.responsible,
        tuple(finding_note(finding, reader) for finding in unit.findings),
        bead.digests[0] or digest_of(en),
        bead.digests[1] or digest_of(ja),
        origin.english.url,
        origin.japanese.url,
        origin.english.digest,
        origin.japanese.digest,
        origin.licence,
        origin.tool,
        origin.changed,
    )


def finding_note(finding: Finding, reader: Lang) -> str:
    """A finding in one line: ``T002 warning: …``. Tables set several apart by `` | ``."""
    message = finding.message.said(reader)
    return f"{finding.check} {finding.severity}: {' '.join(message.split()).replace('|', '/')}"
