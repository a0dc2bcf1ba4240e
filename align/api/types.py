"""The types that the public API takes and gives, and what own checks are written with."""

from __future__ import annotations

from align.errors import AlignError
from align.export.record import UnitRecord
from align.model.alignment import IN_FORCE, STATUSES, Alignment, Bead, Level, SegmentBead, Status
from align.model.anchor import Anchor, Lang
from align.model.annotation import AnnotatedText, Annotation
from align.model.bitext import Bitext
from align.model.check import (
    Check,
    CheckOptions,
    Problem,
    bitext_check,
    corpus_check,
    text_check,
    unit_check,
)
from align.model.document import Boilerplate, Document, Paragraph, Segment, Source, Table, Unit
from align.model.finding import Finding, Severity, Span, Wording
from align.model.record import ReadoutCounts, ReadoutRecord
from align.model.revision import Change
from align.model.settings import Checks, Paths, Settings
from align.model.term import Concept, Occurrence, Term, TermReading
from align.model.unit import Origin, Side, TextOrigin, TranslationUnit
from align.model.value import ClockTime, DateMention, Duration
from align.pipeline.check import CheckOutcome
from align.pipeline.exchange.bring_in import ImportOutcome
from align.pipeline.exchange.export import ExportOutcome
from align.pipeline.exchange.plan import ImportIssue, ImportPlan
from align.pipeline.exchange.selection import LeftOut
from align.pipeline.run import Progress, RunOutcome
from align.terms.matching import TermBase
from align.workspace import Workspace

__all__ = [
    "IN_FORCE", "STATUSES", "AlignError", "Alignment", "Anchor", "AnnotatedText", "Annotation",
    "Bead", "Bitext", "Boilerplate", "Change", "Check", "CheckOptions", "CheckOutcome", "Checks",
    "ClockTime", "Concept", "DateMention", "Document", "Duration", "ExportOutcome", "Finding",
    "ImportIssue", "ImportOutcome", "ImportPlan", "Lang", "LeftOut", "Level", "Occurrence",
    "Origin", "Paragraph", "Paths", "Problem", "Progress", "ReadoutCounts", "ReadoutRecord",
    "RunOutcome", "Segment", "SegmentBead", "Settings", "Severity", "Side", "Source", "Span",
    "Status", "Table", "Term", "TermBase", "TermReading", "TextOrigin", "TranslationUnit", "Unit",
    "UnitRecord", "Wording", "Workspace", "bitext_check", "corpus_check", "text_check",
    "unit_check",
]  # fmt: skip
