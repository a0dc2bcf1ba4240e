"""Japanese-English diplomatic readouts: anchors, alignment, terminology.

The functions and classes of this package are those of :mod:`align.api`, which is loaded when
the first of them is asked for; see docs/api.md.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from align.api import (
        IN_FORCE,
        STATUSES,
        AlignError,
        Alignment,
        Anchor,
        AnnotatedText,
        Annotation,
        Bead,
        Bitext,
        Boilerplate,
        Change,
        Check,
        CheckOptions,
        CheckOutcome,
        Checks,
        ClockTime,
        Concept,
        DateMention,
        Document,
        Duration,
        ExportOutcome,
        Finding,
        ImportIssue,
        ImportOutcome,
        ImportPlan,
        Lang,
        LeftOut,
        Level,
        Occurrence,
        Origin,
        Paragraph,
        Paths,
        Problem,
        Progress,
        ReadoutCounts,
        ReadoutRecord,
        RunOutcome,
        Segment,
        SegmentBead,
        Settings,
        Severity,
        Side,
        Source,
        Span,
        Status,
        Table,
        Term,
        TermBase,
        TermReading,
        TextOrigin,
        TranslationUnit,
        Unit,
        UnitRecord,
        Wording,
        Workspace,
        align_documents,
        align_segments,
        annotate,
        bitext_check,
        changes,
        check,
        check_table,
        check_workspace,
        citations,
        corpus_check,
        document_from_text,
        explain_check,
        export_workspace,
        findings_as_json,
        findings_as_lines,
        import_units,
        init_workspace,
        load_bitext,
        load_bitexts,
        load_document,
        load_glossaries,
        open_workspace,
        read_alignment,
        read_settings,
        read_source,
        read_tei,
        read_units,
        run_workspace,
        text_check,
        translation_units,
        unit_check,
        validate_workspace,
        write_alignment,
        write_tei,
        write_units,
    )

__version__ = "0.1.0"

__all__ = [
    "IN_FORCE", "STATUSES", "AlignError", "Alignment", "Anchor", "AnnotatedText", "Annotation",
    "Bead", "Bitext", "Boilerplate", "Change", "Check", "CheckOptions", "CheckOutcome", "Checks",
    "ClockTime", "Concept", "DateMention", "Document", "Duration", "ExportOutcome", "Finding",
    "ImportIssue", "ImportOutcome", "ImportPlan", "Lang", "LeftOut", "Level", "Occurrence",
    "Origin", "Paragraph", "Paths", "Problem", "Progress", "ReadoutCounts", "ReadoutRecord",
    "RunOutcome", "Segment", "SegmentBead", "Settings", "Severity", "Side", "Source", "Span",
    "Status", "Table", "Term", "TermBase", "TermReading", "TextOrigin", "TranslationUnit", "Unit",
    "UnitRecord", "Wording", "Workspace", "align_documents", "align_segments", "annotate",
    "bitext_check", "changes", "check", "check_table", "check_workspace", "citations",
    "corpus_check", "document_from_text", "explain_check", "export_workspace", "findings_as_json",
    "findings_as_lines", "import_units", "init_workspace", "load_bitext", "load_bitexts",
    "load_document", "load_glossaries", "open_workspace", "read_alignment", "read_settings",
    "read_source", "read_tei", "read_units", "run_workspace", "text_check", "translation_units",
    "unit_check", "validate_workspace", "write_alignment", "write_tei", "write_units",
]  # fmt: skip

if not TYPE_CHECKING:  # a type checker would take every name for one of this package

    def __getattr__(name: str) -> object:
        """Load the API for one of its names (PEP 562), so that importing the package is light."""
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        import importlib

        return getattr(importlib.import_module("align.api"), name)

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})
