"""XCES as OPUS has it: one file of links for all readouts, and a text of each in XML.

``en-ja.xml`` holds the links, English first; ``xml/en/ID.xml`` and ``xml/ja/ID.xml`` hold the
texts. The id of a segment is its anchor. ``opus_read`` (opustools 1.7) opens them in place::

    opus_read -d talks -s en -t ja -af en-ja.xml -dl xml -p raw -wm moses

Texts written as tokens are elements ``w``, which ``-p xml``, the default, reads.

A link may have one side; segments without a link are in the texts only. Links may cross and hold
any segments. The probability is in ``certainty``; there is no place for the status. Texts made of
tokens cannot be read back as the texts they were.
"""

from __future__ import annotations

import gzip
import zlib
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, cast

from align.errors import AlignError
from align.export.contract import DEFAULTS, ExportOptions, Format
from align.export.links.linked_texts import (
    LinkedTexts,
    Position,
    ReadLink,
    is_segment_anchor,
)
from align.export.links.text_files import (
    joined,
    links_in,
    pictured,
    read_xml_text,
    xml_objection,
    xml_text,
)
from align.export.moses import tokens
from align.files.xml_text import escaped
from align.model.anchor import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lxml import etree

    from align.export.contract import Creator, LinkedPair, Opener
    from align.export.record import UnitRecord
    from align.model.anchor import Lang
    from align.model.document import Segment

_NAME = "en-ja.xml"
_DOCTYPE = '<!DOCTYPE cesAlign PUBLIC "-//CES//DTD XML cesAlign//EN" "">'
#: Where the texts of OPUS stand under the file of links, or beside it.
_FOLDERS = ("xml/", "raw/", "")
#: Characters of all texts of one readout: a readout of three hours has a hundredth of that.
_LARGEST = 100_000_000


def write_xces(
    pairs: Iterable[LinkedPair], create: Creator, options: ExportOptions = DEFAULTS
) -> None:
    """Write the texts of each readout, and the links of all in one file."""
    with create(_NAME) as stream:
        stream.write(f'<?xml version="1.0" encoding="UTF-8"?>\n{_DOCTYPE}\n'.encode())
        stream.write(b'<cesAlign version="1.0" fromDoc="en" toDoc="ja">\n')
        number = 0
        for pair in pairs:
            found = LinkedTexts(pair)
            for lang in LANGUAGES:
                with create(f"xml/{lang}/{found.readout}.xml") as text:
                    text.write("".join(_text(found, lang, options)).encode())
            documents = " ".join(
                f'{name}="{lang}/{found.readout}.xml"'
                for name, lang in zip(("fromDoc", "toDoc"), LANGUAGES, strict=True)
            )
            stream.write(f'<linkGrp targType="s" {documents}>\n'.encode())
            for link in found.positions():
                if link.unit is not None:
                    number += 1
                    stream.write(_link(found, link, number).encode())
            stream.write(b"</linkGrp>\n")
        stream.write(b"</cesAlign>\n")


def _link(found: LinkedTexts, link: Position, number: int) -> str:
    sides = (
        " ".join(str(found.segments[lang][place].anchor) for place in places)
        for lang, places in zip(LANGUAGES, (link.source, link.target), strict=True)
    )
    probability = link.unit.probability if link.unit else 0.0
    return f'<link id="SL{number}" xtargets="{";".join(sides)}" certainty="{probability:.2f}"/>\n'


def _text(found: LinkedTexts, lang: Lang, options: ExportOptions) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f'<text xml:lang="{lang}">\n'
    for number, paragraph in enumerate(found.paragraphs[lang], start=1):
        yield f'<p id="{number}">\n'
        for segment in paragraph:
            content = _tokens(segment, lang) if options.tokenized else xml_text(segment.text)
            yield f'<s id="{segment.anchor}">{content}</s>\n'
        yield "</p>\n"
    yield "</text>\n"


def _tokens(segment: Segment, lang: Lang) -> str:
    # The tokenizer of Moses escapes what XML escapes, and some brackets besides, by references
    # to characters; so its tokens are content already, and the others are made so.
    words = tokens(pictured(segment.text), lang).split()
    return "".join(f"<w>{word if lang == 'en' else escaped(word)}</w>" for word in words)


# Reading


class _Text(NamedTuple):
    lang: Lang
    name: str
    texts: dict[str, str]
    ids: frozenset[str]


def read_xces(name: str, opener: Opener) -> Iterator[UnitRecord]:
    """The links of a file of OPUS with the texts beside it.

    The texts are looked for in ``xml/`` and ``raw/`` and at the name that the file gives, as
    they are or compressed by gzip.

    Args:
        name: of the file of links.
        opener: opens a file by its name.

    Raises:
        AlignError: it is no XCES, a text is missing, or a link holds a segment that is not in it.
    """
    documents: tuple[str, str] | None = None
    texts: tuple[_Text, _Text] | None = None
    for element in links_in(name, opener, "cesAlign", "XCES"):
        where = f"{name}:{element.sourceline}"
        own = _documents(element, where)
        if own != documents or texts is None:
            documents = own
            texts = _both(own, where, opener)
        yield from _records(element, texts, where)


def _documents(element: etree._Element, where: str) -> tuple[str, str]:
    for ancestor in element.iterancestors():
        names = ancestor.get("fromDoc"), ancestor.get("toDoc")
        if names[0] and names[1]:
            return names[0], names[1]
    raise AlignError(where, "a link whose texts are not named", "name them: fromDoc, toDoc")


def _both(names: tuple[str, str], where: str, opener: Opener) -> tuple[_Text, _Text]:
    """The two texts of a group of links, in its order."""
    first, second = (_read_text(name, where, opener) for name in names)
    if first.lang == second.lang:
        what = f"{names[0]} and {names[1]} are of the same language"
        raise AlignError(where, what, "one is to be English and one Japanese")
    return first, second


def _read_text(name: str, where: str, opener: Opener) -> _Text:
    lang = _language(name, where)
    for path in _paths(name):
        opened = opener(path)
        if opened is None:
            continue
        with opened as stream:
            data = _Unpacked(stream, path) if path.endswith(".gz") else stream
            found = read_xml_text(
                cast("BinaryIO", data), path, lambda ident, words: _text_of(ident, words, lang)
            )
        return _Text(lang, name, found.texts, frozenset(found.anchors))
    raise AlignError(where, f"there is no {name} beside it", "put it there")


def _paths(name: str) -> Iterator[str]:
    bare = name.removesuffix(".gz")
    for folder in _FOLDERS:
        yield f"{folder}{bare}"
        yield f"{folder}{bare}.gz"


def _language(name: str, where: str) -> Lang:
    folders = name.split("/")[:-1]
    for lang in LANGUAGES:
        if lang in folders:
            return lang
    what = f"{name} is in no folder en or ja, so its language cannot be told"
    raise AlignError(where, what, "put the texts into folders en and ja")


def _text_of(ident: str, words: Sequence[str], lang: Lang) -> str | None:
    """Tokens as a text; None where the anchor tells which text it is, as tokens are not it."""
    return None if is_segment_anchor(ident) else joined(words, lang)


class _Unpacked:
    """What gzip gives, with its errors as ours."""

    def __init__(self, stream: BinaryIO, name: str) -> None:
        self._file = gzip.GzipFile(fileobj=stream)
        self._name = name
        self._size = 0

    def read(self, size: int) -> bytes:
        try:
            data = self._file.read(size)
        except (OSError, EOFError, zlib.error) as error:
            what = f"not a file compressed by gzip ({error})"
            raise AlignError(self._name, what, "unpack it") from None
        self._size += len(data)
        if self._size > _LARGEST:
            what = f"larger than {_LARGEST:,} bytes when unpacked"
            raise AlignError(self._name, what, "check that this is the right file")
        return data


def _records(
    element: etree._Element, texts: tuple[_Text, _Text], where: str
) -> Iterator[UnitRecord]:
    sides = element.get("xtargets", "").split(";")
    if len(sides) != 2:
        what = f'"{element.get("xtargets", "")}" has not two sides set apart by a semicolon'
        raise AlignError(where, what, 'write it as xtargets="s1 s2;s1"')
    ids: dict[Lang, list[str]] = {}
    found: dict[Lang, list[str] | None] = {}
    for side, text in zip(sides, texts, strict=True):
        ids[text.lang] = side.split()
        for ident in ids[text.lang]:
            if ident not in text.ids:
                what = f'there is no segment "{ident}" in {text.name}'
                raise AlignError(where, what, "correct the link")
        known = [text.texts[i] for i in ids[text.lang] if i in text.texts]
        found[text.lang] = known if len(known) == len(ids[text.lang]) else None
    if any(ids.values()):
        link = ReadLink(element.get("id", ""), (ids["en"], ids["ja"]), (found["en"], found["ja"]))
        yield link.record(_readout(texts[0].name), score=_number(element.get("certainty", "")))


def _readout(name: str) -> str:
    return name.rpartition("/")[2].removesuffix(".gz").removesuffix(".xml")


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


XCES = Format(
    "xces",
    (".xml",),
    write_pairs=write_xces,
    read_folder=read_xces,
    one_sided=True,
    main=r"en-ja\.xml",
    tokens=True,
    objection=xml_objection,
)
