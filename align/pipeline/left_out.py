"""What a source holds besides its readout: sentences are named, the rest is counted."""

from __future__ import annotations

import re
from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from align.ingest.block import is_sentence
from align.text.script import width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.ingest.read import Reading

#: What no person reads: never named.
_CODE = frozenset(("script", "style", "head", "template", "field code"))
#: Columns beyond which a line says more than an entry of a menu.
_LONGEST_ENTRY = 120
_SHOWN = 60
# Some elements hold their markup as text.
_TAG = re.compile(r"<[^<>]*>")


def sentences_left_out(reading: Reading) -> list[tuple[int, str]]:
    """The line and the wording of a remark on each sentence that is no text of the readout."""
    found = [
        (block.line, f"not of the readout ({block.kind}): {_first_words(block.text)}")
        for block in reading.aside
        if _says_something(block.text)
    ]
    kept = _bare("".join(reading.document.strings()))
    for line, reason, text in _unprinted(reading):
        if _says_something(text) and _bare(text) not in kept:
            found.append((line, f"not printed ({reason}): {_first_words(text)}"))
    return sorted(found)


def counts_left_out(reading: Reading) -> str:
    """How many pieces of each kind are no text of the readout, or "" if there are none.

    The texts of one element count as one; readings (ruby) are not counted, since the text
    holds them, with other brackets or none.
    """
    aside = Counter(block.kind for block in reading.aside)
    unprinted = Counter(reason for _, reason, _ in _unprinted(reading))
    told = [
        f"{title}: " + ", ".join(f"{count} {kind}" for kind, count in sorted(counts.items()))
        for title, counts in (("not of the readout", aside), ("not printed", unprinted))
        if counts
    ]
    return "; ".join(told)


def _unprinted(reading: Reading) -> Iterator[tuple[int, str, str]]:
    """Line, reason and text of what is not printed, texts of one element together."""
    printed_otherwise = "ruby"
    pieces = (piece for piece in reading.furniture if piece.reason != printed_otherwise)
    for (line, reason, _), texts in groupby(pieces, lambda p: (p.line, p.reason, p.group)):
        text = _TAG.sub(" ", "".join(piece.text for piece in texts))
        yield line, reason, "" if reason in _CODE else " ".join(text.split())


def _says_something(text: str) -> bool:
    return is_sentence(text) or width(text) > _LONGEST_ENTRY


def _first_words(text: str) -> str:
    return f'"{text}"' if len(text) <= _SHOWN else f'"{text[:_SHOWN].rstrip()}…"'


def _bare(text: str) -> str:
    return "".join(text.split())
