"""Finds the segments that a unit without anchors is about, by its texts. Nothing is guessed."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from align.bitext.decisions import segments_of
from align.errors import Reason

if TYPE_CHECKING:
    from collections.abc import Mapping

    from align.model.anchor import Anchor, Lang
    from align.model.bitext import Bitext
    from align.model.document import Document

#: At most this many consecutive segments are one side of a unit.
_LONGEST_RUN = 8

Anchors = tuple["Anchor", ...]


def normal_form(text: str, lang: Lang) -> str:
    """A text as it is compared: widths do not count, nor does white space in Japanese.

    Some tools join Japanese segments with a space, as if they were English.

    >>> normal_form("両者は会った。 Ｇ７で。", "ja"), normal_form(" They  met.", "en")
    ('両者は会った。G7で。', 'They met.')
    """
    words = unicodedata.normalize("NFKC", text).split()
    return ("" if lang == "ja" else " ").join(words)


class Places:
    """Where each run of consecutive segments of a document stands, by its text."""

    def __init__(self, document: Document) -> None:
        self._lang = document.lang
        texts: Mapping[Anchor, str] = segments_of(document)
        anchors = list(texts)
        forms = [normal_form(texts[anchor], self._lang) for anchor in anchors]
        joint = "" if self._lang == "ja" else " "
        self._runs: dict[str, list[Anchors]] = {}
        for start in range(len(anchors)):
            for end in range(start + 1, min(start + _LONGEST_RUN, len(anchors)) + 1):
                form = joint.join(forms[start:end])
                self._runs.setdefault(form, []).append(tuple(anchors[start:end]))

    def of(self, text: str) -> list[Anchors]:
        """All runs with this text; the empty text stands at no place, which is one answer."""
        form = normal_form(text, self._lang)
        return self._runs.get(form, []) if form else [()]


class TextMatcher:
    """Finds units of one readout by both their texts."""

    def __init__(self, pair: Bitext) -> None:
        self._places = {"en": Places(pair.source), "ja": Places(pair.target)}
        beads = [bead for bead in pair.alignment.sentences if bead.in_force]
        self._linked = {(bead.source, bead.target) for bead in beads}
        self._by_source = {bead.source: bead.target for bead in beads if bead.source}
        self._by_target = {bead.target: bead.source for bead in beads if bead.target}

    def find(self, en: str, ja: str) -> tuple[Anchors, Anchors] | Reason:
        """The anchors of both sides, or why they are not found, in a few words.

        Where only one text stands in the readout, in just one place, the other side is what is
        linked to it: that text has another wording in the file.
        """
        english, japanese = self._places["en"].of(en), self._places["ja"].of(ja)
        if not english and not japanese:
            return Reason("neither text is in the readout")
        if not english:
            source = self._by_target.get(japanese[0]) if len(japanese) == 1 else None
            found = (source, japanese[0]) if source else None
            return found or Reason("the English text is not in the readout")
        if not japanese:
            target = self._by_source.get(english[0]) if len(english) == 1 else None
            found = (english[0], target) if target else None
            return found or Reason("the Japanese text is not in the readout")
        if len(english) == len(japanese) == 1:
            return english[0], japanese[0]
        linked = [(e, j) for e in english for j in japanese if (e, j) in self._linked]
        if len(linked) == 1:
            return linked[0]
        return Reason("its texts stand at several places")
