"""The places of findings in the TEI files of a workspace."""

from __future__ import annotations

import itertools
import re
from functools import cached_property
from typing import TYPE_CHECKING

from align.errors import AlignError
from align.files.disk import read_text
from align.files.limits import TEI
from align.files.line_index import LineIndex
from align.model.anchor import LANGUAGES
from align.pipeline.placing.names import name_in_checkout
from align.report.machine.placed import FilePlace, PlacedFinding, placed
from align.tei.spans import segment_places

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from align.model.anchor import Anchor, Lang
    from align.model.finding import Finding, Span
    from align.tei.spans import SegmentPlaces
    from align.workspace import Workspace


def place_in_texts(workspace: Workspace, findings: Iterable[Finding]) -> Iterator[PlacedFinding]:
    """Findings of readouts at their places in the TEI files, in the order given."""
    for readout, found in itertools.groupby(findings, key=lambda finding: finding.readout):
        of_readout = list(found)
        texts = {
            lang: _TextPlaces(workspace.text(readout, lang), lang, of_readout) for lang in LANGUAGES
        }
        for finding in of_readout:
            lang, anchor = finding.place
            text = texts[lang]
            first = text.of_span(finding.spans[0]) if finding.spans else text.of_anchor(anchor)
            rest = (texts[span.lang].of_span(span) for span in finding.spans[1:])
            yield placed(finding, first, tuple(rest))


class _TextPlaces:
    """The places of segments in one TEI file, which is read when the first is asked for."""

    def __init__(self, path: Path, lang: Lang, findings: Iterable[Finding]) -> None:
        self._name = name_in_checkout(path)
        self._path, self._lang = path, lang
        self._wanted = {s.anchor for f in findings for s in f.spans if s.lang == lang}

    @cached_property
    def _content(self) -> str:
        try:
            return read_text(self._path, TEI)
        except AlignError:  # the text of a stale waiver, say, is gone
            return ""

    @cached_property
    def _lines(self) -> LineIndex:
        return LineIndex(self._content)

    @cached_property
    def _segments(self) -> dict[Anchor, SegmentPlaces]:
        return segment_places(self._content, self._wanted, self._lang)

    def of_span(self, span: Span) -> FilePlace:
        """The place of a span; where markup stands in it, the line its segment begins in."""
        segment = self._segments.get(span.anchor)
        found = segment.in_file(span.start, span.end) if segment else None
        if found is None:
            return self.of_anchor(span.anchor)
        return FilePlace(self._name, *self._lines.at(found[0]), *self._lines.at(found[1]))

    def of_anchor(self, anchor: Anchor) -> FilePlace:
        """The line that an element begins in; the first of the file where there is none."""
        written = rf"""xml:id\s*=\s*["']{self._lang}\.{re.escape(str(anchor))}["']"""
        found = re.search(written, self._content)
        return FilePlace(self._name, self._lines.at(found.start())[0] if found else 1)
