"""One problem at one place, ready to be shown, and what people decide about it.

The place is in a readout, in a row of a table, or in a glossary.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from align.model.anchor import Anchor, Lang

Severity = Literal["info", "warning", "error"]
SEVERITIES: tuple[Severity, ...] = ("info", "warning", "error")


def at_least(severity: Severity, floor: Severity) -> bool:
    """Whether a severity is as high as ``floor`` or higher.

    >>> at_least("warning", "error"), at_least("error", "error")
    (False, True)
    """
    return SEVERITIES.index(severity) >= SEVERITIES.index(floor)


@dataclass(frozen=True, slots=True)
class Span:
    """Characters ``[start, end)`` of one segment in one language; ``text`` is what stands there.

    ``citation`` is the citation by printed labels; "" until it has been taken from the document.
    """

    lang: Lang
    anchor: Anchor
    start: int
    end: int
    text: str
    citation: str = ""

    def cited(self, reader: Lang) -> str:
        """The citation in the reader's language (冒頭 or lead)."""
        printed = "" if self.anchor.name else self.citation
        return printed or self.anchor.cited(reader)


@dataclass(frozen=True, slots=True)
class Wording:
    """A message in English and Japanese."""

    en: str
    ja: str

    def said(self, reader: Lang) -> str:
        """The message in the reader's language."""
        return self.en if reader == "en" else self.ja


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong, where, and what to write instead.

    ``spans`` are the words in question; there are none if they are not in the texts any more.
    ``source`` and ``target`` are the anchors of the segments compared, so that a reader sees
    where a missing term was looked for. ``row`` is the id of the row of a table; such a finding
    has no readout. ``file`` is the file as it was named by the person who asked, and ``line`` the
    line in which the row begins; "" and 0 for a finding of a readout, or where nobody knows.
    ``waived`` is the reason why people let the finding stand; "" if nobody has.
    """

    check: str
    severity: Severity
    readout: str
    title: Wording
    message: Wording
    spans: tuple[Span, ...]
    source: tuple[Anchor, ...]
    target: tuple[Anchor, ...]
    concept: str
    suggestion: str
    row: str = ""
    waived: str = ""
    file: str = ""
    line: int = 0

    @property
    def unit(self) -> str:
        """The id of the row; else the readout and the first anchor of each side.

        That is how :attr:`align.model.unit.TranslationUnit.id` names a unit too.
        """
        ends = (str(anchors[0]) for anchors in (self.source, self.target) if anchors)
        return self.row or f"{self.readout}#{'-'.join(ends)}"

    @property
    def place(self) -> tuple[Lang, Anchor]:
        """The first place of the finding: language and anchor."""
        if self.spans:
            return self.spans[0].lang, self.spans[0].anchor
        return ("en", self.source[0]) if self.source else ("ja", self.target[0])

    def cited(self, reader: Lang) -> str:
        """The citation of the first place, in the reader's language."""
        return self.spans[0].cited(reader) if self.spans else self.place[1].cited(reader)


@dataclass(frozen=True, slots=True)
class Waiver:
    """A person's recorded, reasoned decision that a finding is right as it stands.

    It covers the findings of one check about one concept ("" for a check of no concept) whose
    first place is ``anchor`` in a language, while the text there is the one that was seen.
    """

    readout: str
    lang: Lang
    anchor: str
    check: str
    concept: str
    text: str  # the short digest of the text at the anchor
    reason: str
    by: str
    date: str
    line: str = field(default="", compare=False)  # file:line, for messages


#: What is no longer as it was when a person waived a finding.
Staleness = Literal["readout", "anchor", "text", "finding"]


@dataclass(frozen=True, slots=True)
class StaleWaiver:
    """A waiver that covers nothing, and what is gone or has changed."""

    waiver: Waiver
    why: Staleness


@dataclass(frozen=True, slots=True)
class GlossaryProblem:
    """What a check of glossaries has found; severity and title are added by those who run it.

    Attributes:
        message: what is wrong. One without Japanese is an error whose wording the command line has.
        file: the name of the glossary file.
        line: the line in question, from 1.
        concept: the id of the entry.
        suggestion: the term to write instead; "" where that is not the matter.
    """

    message: Wording
    file: str
    line: int
    concept: str
    suggestion: str = ""


@dataclass(frozen=True, slots=True)
class GlossaryFinding:
    """A problem of a glossary, with the check that found it."""

    check: str
    severity: Severity
    title: Wording
    problem: GlossaryProblem

    @property
    def place(self) -> str:
        """File and line, as messages name them."""
        return f"{self.problem.file}:{self.problem.line}"
