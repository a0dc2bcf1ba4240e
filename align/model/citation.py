"""How people cite a place of a document: by the labels printed on its page."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from align.model.anchor import Anchor, Lang
    from align.model.document import Document, Unit

_OPENING = re.compile(r"^[\s(\[（［〔【<〈《]+")
_CLOSING = re.compile(r"[\s)\]）］〕】>〉》.．,，、:：]+$")
#: A label that states the full path to its unit: 2.1, ２－１.
_FULL_PATH = re.compile(r"\d+(?:[.-]\d+)+")
#: Characters that are printed in a circle: ①, ㋐.
_CIRCLED = re.compile("[①-⑳㉑-㉟㊱-㊿㋐-㋾ⓐ-ⓩⒶ-Ⓩ❶-❿]")


class Citations:
    """The citations of one document.

    A citation joins the printed labels from the top unit down. The first is given as printed,
    without its full stop. Those below it are given in round brackets, whatever brackets the
    page prints; circled figures stay as they are. Widths are normalised: １．（２）（イ） is cited
    1(2)(イ). A unit without a printed label is cited by its ordinal, as :meth:`Anchor.cited`
    does; so is one that repeats a label (``3a``), because its label names another unit.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self._found: dict[tuple[str, ...], str] | None = None  # not before somebody asks

    def of(self, anchor: Anchor, reader: Lang) -> str:
        """The citation of a unit, or of the unit a segment stands in.

        Names (title, lead) are in the reader's language, labels as the document prints them.
        An anchor that is not in the document is cited by its ordinals.
        """
        if anchor.name:
            return anchor.cited(reader)
        return self._cited().get(anchor.path) or anchor.cited(reader)

    def _cited(self) -> dict[tuple[str, ...], str]:
        if self._found is None:
            self._found = {}
            for unit in self._document.units():
                above = self._found.get(unit.anchor.path[:-1], "")
                self._found[unit.anchor.path] = _cited(unit, above)
        return self._found


def citations(document: Document, reader: Lang) -> dict[Anchor, str]:
    """The citation of each unit of a document, in its order; see :class:`Citations`."""
    cited = Citations(document)
    return {unit.anchor: cited.of(unit.anchor, reader) for unit in document.units()}


def _cited(unit: Unit, above: str) -> str:
    anchor = unit.anchor
    if anchor.name:
        return ""
    sign = _bare_label(unit.label)
    if not sign or anchor.ordinal[-1].isalpha():
        return above + (f"({anchor.ordinal})" if len(anchor.path) > 1 else anchor.ordinal)
    if _FULL_PATH.fullmatch(sign):
        return sign
    if _CIRCLED.fullmatch(sign):
        return above + sign
    bracketed = bool(above) or bool(_OPENING.match(unit.label)) or len(anchor.path) > 1
    return above + (f"({sign})" if bracketed else sign)


def _bare_label(label: str) -> str:
    """A label without brackets and full stop; "" for a bullet or no label.

    >>> labels = ("１．", "（イ）", "(a) ", "⑵", "①　", "第１章　", "・", "")
    >>> [_bare_label(label) for label in labels]
    ['1', 'イ', 'a', '2', '①', '第1章', '', '']
    """
    bare = _CLOSING.sub("", _OPENING.sub("", label))
    if _CIRCLED.fullmatch(bare):
        return bare
    narrow = unicodedata.normalize("NFKC", bare)
    narrow = _CLOSING.sub("", _OPENING.sub("", narrow)).translate(_HYPHENS)
    return narrow if any(map(str.isalnum, narrow)) else ""


_HYPHENS: Mapping[int, str] = dict.fromkeys(map(ord, "‐‑–−"), "-")
