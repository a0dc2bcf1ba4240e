"""The values around a unit: a value that is missing in it may stand in the sentence beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.checks.fidelity.place import page_of_unit
from align.values.figures.reader import TextFigures, read_figures

if TYPE_CHECKING:
    from align.model.unit import Side, TranslationUnit


class Surroundings:
    """The values of the paragraph that holds a side, read when something is missing in the side."""

    def __init__(self, unit: TranslationUnit) -> None:
        self._unit = unit
        self._read: dict[str, TextFigures] = {}

    def of(self, side: Side) -> TextFigures:
        """The values of the whole paragraph or paragraphs that the side is part of."""
        if side.lang not in self._read:
            self._read[side.lang] = self._figures(side)
        return self._read[side.lang]

    @property
    def english(self) -> TextFigures:
        """Those around the English side."""
        return self.of(self._unit.source)

    @property
    def japanese(self) -> TextFigures:
        """Those around the Japanese side."""
        return self.of(self._unit.target)

    def _figures(self, side: Side) -> TextFigures:
        if side.whole is None:
            return TextFigures()
        units = {segment.anchor.unit for segment in side.segments}
        segments = [s for s in side.whole.document.segments() if s.anchor.unit in units]
        if len(segments) == len(side.segments):
            return TextFigures()
        gap = " " if side.lang == "en" else ""
        return read_figures(gap.join(s.text for s in segments), side.lang, page_of_unit(self._unit))
