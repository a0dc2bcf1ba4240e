"""What is written in place of a form that must not be used, and what is left as it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from align.model.finding import Finding, Span, Wording


@dataclass(frozen=True, slots=True)
class Mend:
    """New words for a place. ``span`` may begin before that of the finding: an article is in it."""

    finding: Finding
    span: Span
    words: str


@dataclass(frozen=True, slots=True)
class Unmended:
    """A finding that could not be mended, and why: the end of a sentence in both languages."""

    finding: Finding
    why: Wording
