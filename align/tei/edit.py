"""Puts new words into segments of a TEI text and leaves every other byte of it as it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from align.errors import AlignError
from align.tei.read import read_tei

if TYPE_CHECKING:
    from collections.abc import Mapping

    from align.model.anchor import Anchor


def with_texts(content: str, texts: Mapping[Anchor, str], name: str) -> str:
    """The file with other words in some of its segments.

    Args:
        content: the TEI of one text.
        texts: the new words by the anchor of their segment.
        name: of the file, for messages.

    Raises:
        AlignError: a segment has markup inside, which new words would lose; or the words cannot
            stand in a text.
    """
    before = read_tei(content, name).document
    for anchor, text in texts.items():
        content = _replaced(content, f"{before.lang}.{anchor}", text, name)
    after = read_tei(content, name).document
    expected = {s.anchor: texts.get(s.anchor, s.text) for s in before.segments()}
    if {s.anchor: s.text for s in after.segments()} != expected:
        first = next(iter(texts))
        what = f"the new words of {first} cannot stand in a text as they are"
        raise AlignError(name, what, "write them without line breaks and blanks at the ends")
    return content


def _replaced(content: str, ident: str, text: str, name: str) -> str:
    element = re.compile(
        rf"""(<(s|note)\b[^<>]*\bxml:id\s*=\s*["']{re.escape(ident)}["'][^<>]*>)([^<]*)(</\2\s*>)"""
    )
    found = element.findall(content)
    if len(found) != 1:
        what = f"{ident} has markup inside, which new words would lose"
        raise AlignError(name, what, "change it in the file")
    return element.sub(lambda match: match[1] + escape(text) + match[4], content)
