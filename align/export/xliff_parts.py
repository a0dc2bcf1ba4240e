"""What XLIFF 1.2 and 2.1 have in common: paragraph pairs, fields of metadata, text with markup."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, NamedTuple

from align.bitext.decisions import digest_of
from align.errors import AlignError
from align.files.xml_stream import inline_text
from align.files.xml_text import escaped, half_character, pieces
from align.model.anchor import LANGUAGES, other_language
from align.model.order import side_by_side

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from lxml import etree

    from align.export.record import UnitRecord
    from align.model.anchor import Anchor, Lang
    from align.model.unit import Side, TranslationUnit

#: By the name of a property, the field of a record that is the same for a whole readout.
READOUT_FIELDS = {
    "readout": "readout",
    "date": "date",
    "licence": "licence",
    "tool": "tool",
    "changed": "changed",
    "url-en": "en_url",
    "url-ja": "ja_url",
    "source-en": "en_source",
    "source-ja": "ja_source",
}
#: The same for the fields of one unit.
UNIT_FIELDS = {
    "id": "id",
    "anchor-en": "en_anchors",
    "anchor-ja": "ja_anchors",
    "status": "status",
    "responsible": "responsible",
    "digest-en": "en_digest",
    "digest-ja": "ja_digest",
}


class ParagraphPair(NamedTuple):
    """The units of sentences that share a paragraph of either language, in the source's order."""

    name: str  # the anchors of its paragraphs
    units: list[TranslationUnit]


def by_readout(units: Iterable[TranslationUnit]) -> Iterator[tuple[str, list[TranslationUnit]]]:
    """The units of each readout; those of one readout stand together in ``units``."""
    for readout, own in itertools.groupby(units, key=lambda unit: unit.readout):
        yield readout, list(own)


def paragraph_pairs(units: Iterable[TranslationUnit], source: Lang) -> Iterator[ParagraphPair]:
    """Divide the units of one readout where both languages begin another paragraph.

    Args:
        units: of sentences, in any order.
        source: the language whose order counts.
    """
    group: list[TranslationUnit] = []
    held: set[tuple[Lang, Anchor]] = set()
    for unit in side_by_side(units, lambda unit: _places(unit, source)):
        own = {(side.lang, anchor.unit) for side in unit.sides for anchor in side.anchors}
        if group and not own & held:
            yield _pair(group)
            group, held = [], set()
        group.append(unit)
        held |= own
    if group:
        yield _pair(group)


def sides(unit: TranslationUnit, source: Lang) -> tuple[Side, Side]:
    """The side that stands as the source, then the other."""
    return (unit.source, unit.target) if source == "en" else (unit.target, unit.source)


def _places(unit: TranslationUnit, source: Lang) -> tuple[int | None, int | None]:
    first, second = sides(unit, source)
    return first.place, second.place


def _pair(units: list[TranslationUnit]) -> ParagraphPair:
    ends = (
        " ".join(dict.fromkeys(str(a.unit) for unit in units for a in unit.sides[side].anchors))
        for side in (0, 1)
    )
    return ParagraphPair("|".join(ends), units)


def marked_up(text: str, code: Callable[[str], str]) -> str:
    """A text as content; ``code`` writes a character that XML cannot hold."""
    found = pieces(text)
    if len(found) == 1:
        return escaped(text)
    return "".join(
        escaped(piece) if number % 2 == 0 else code(piece) for number, piece in enumerate(found)
    )


def plain(text: str) -> str:
    """A text as an attribute or a value; characters that XML cannot hold are left out."""
    return escaped("".join(pieces(text)[::2]))


def text_of(element: etree._Element, character: Callable[[etree._Element], str]) -> str:
    """The text of a segment by any tool: what stands in codes is none, what they span is.

    Args:
        element: a source or a target.
        character: the text of an empty inline element, mostly "".
    """
    return inline_text(element, lambda inner: character(inner) if _is_code(inner) else None)


#: Inline elements that stand for native codes or mark a point (XLIFF 1.2, 2.4; 2.1, 4.2.3).
_CODES = frozenset(
    {"x", "bx", "ex", "ph", "bpt", "ept", "it", "sc", "ec", "sm", "em", "cp"}
)  # fmt: skip


def _is_code(element: etree._Element) -> bool:
    return not isinstance(element.tag, str) or element.tag.rpartition("}")[2] in _CODES


def character_of(code: str) -> str:
    r"""The character with a hexadecimal number; "" for none, and for half of a surrogate pair.

    >>> character_of("0001"), character_of("D800"), character_of("x")
    ('\x01', '', '')
    """
    try:
        character = chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
    return "" if half_character(character) else character


def probability_of(value: str) -> float | None:
    """A probability as a file gives it; None where it gives none from 0 to 1.

    >>> probability_of("0.90"), probability_of(""), probability_of("nan"), probability_of("high")
    (0.9, None, None, None)
    """
    try:
        number = float(value)
    except ValueError:
        return None
    return number if 0 <= number <= 1 else None


def with_valid_digests(record: UnitRecord, source: Lang) -> UnitRecord:
    """The record without digests where its source is not the text that they were made from.

    A tool has then joined or divided segments, and the texts are not those of the anchors. The
    digests of a stale link are those of earlier texts, and are kept.
    """
    text, digest = (
        (record.en, record.en_digest) if source == "en" else (record.ja, record.ja_digest)
    )
    if not digest or record.status == "stale" or digest == digest_of(text or ""):
        return record
    return record._replace(en_digest="", ja_digest="")


def forget_before(file: etree._Element) -> None:
    """Free the files that stand before one: they have been read."""
    root = file.getparent()
    if root is not None:
        while (before := file.getprevious()) is not None:
            root.remove(before)


def source_language(found: str, other: str, where: str) -> Lang:
    """The language of the sources of a file.

    Args:
        found: the source language as the file gives it, such as ``en-US``.
        other: the target language; "" for none.
        where: file and line, for messages.

    Raises:
        AlignError: they are not English and Japanese.
    """
    # Some tools write the locale of their system, en_US, where BCP 47 has en-US.
    source, target = (re.split("[-_]", language.lower())[0] for language in (found, other))
    for lang in LANGUAGES:
        if source == lang and target in ("", other_language(lang)):
            return lang
    what = f'is from "{found}" into "{other}"'
    raise AlignError(where, what, "only English and Japanese are read")
