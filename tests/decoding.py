"""Whole texts in every encoding, and what a reading of bytes comes to.

For tests/test_decode.py and scripts/bench-decoder.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

from lxml import etree

from align.encoding.decode import decode
from align.errors import AlignError
from tests.foreign import TEXTS
from tests.snippets import ENCODERS, Snippet

if TYPE_CHECKING:
    from collections.abc import Iterator

CORPUS = Path(__file__).parent.parent / "corpus"
#: The share of fragments of 20 to 400 bytes that are read right. Others must be refused.
LEAST_RIGHT = 0.995

Outcome = Literal["right", "refused", "wrong"]


def documents() -> Iterator[Snippet]:
    """Each text of the sample corpus in every encoding that has its characters."""
    for lang, kind in (("en", "English"), ("ja", "prose")):
        for path in sorted((CORPUS / lang).glob("*.xml")):
            found = etree.parse(path).iterfind(".//{*}text//{*}p")
            text = "\n".join(" ".join("".join(p.itertext()).split()) for p in found)
            for encoder, (encoding, encode) in ENCODERS.items():
                try:
                    data = encode(text)
                except UnicodeEncodeError:
                    continue
                yield Snippet(kind, encoder, text, data, encoding, "")


def foreign_texts() -> Iterator[tuple[str, str, bytes]]:
    """Each text of another language in each of its encodings, with both names."""
    for language, (text, codecs) in TEXTS.items():
        for codec in codecs:
            yield language, codec, text.encode(codec, "ignore")


def outcome(snippet: Snippet) -> Outcome:
    """Whether a snippet is read as it was written, refused, or read as something else."""
    lang: Literal["en", "ja"] = "en" if snippet.kind == "English" else "ja"
    try:
        found = decode(snippet.data, "x", lang, snippet.declared)
    except AlignError:
        return "refused"
    return "right" if found.text == snippet.text else "wrong"
