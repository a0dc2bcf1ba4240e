"""Divides the new text of a bead among its segments."""

from __future__ import annotations

import difflib
import itertools
from typing import TYPE_CHECKING

from align.model.document import SEGMENT_SEPARATOR

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.model.anchor import Lang
    from align.model.document import Segmenter


def divided(
    new: str, segments: Sequence[str], lang: Lang, segmenter: Segmenter
) -> list[str] | None:
    """The new text of each segment; None where nobody can tell which words are whose.

    A boundary between two segments stays where the words around it are as they were. Else the new
    text must have as many sentences as there are segments.

    Args:
        new: the text of all segments together, as somebody has changed it.
        segments: the texts they have now.
        lang: their language.
        segmenter: finds sentences.
    """
    if len(segments) == 1:
        return [new.strip()]
    parts = _by_boundaries(new, segments, lang)
    if parts is None:
        parts = segmenter(new, lang)
    parts = [part.strip() for part in parts]
    return parts if len(parts) == len(segments) and all(parts) else None


def _by_boundaries(new: str, segments: Sequence[str], lang: Lang) -> list[str] | None:
    joint = SEGMENT_SEPARATOR[lang]
    old = joint.join(segments)
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    blocks = matcher.get_matching_blocks()
    cuts, end = [0], 0
    for segment in segments[:-1]:
        end += len(segment)
        # The last character before the boundary and the first after it must both be there still.
        block = next((b for b in blocks if b.a < end and end + len(joint) < b.a + b.size), None)
        if block is None:
            return None
        cuts.append(block.b + end - block.a)
        end += len(joint)
    cuts.append(len(new))
    return [new[a:b] for a, b in itertools.pairwise(cuts)]
