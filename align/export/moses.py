"""Moses: two plain files with one text a line, and OPUS's list of which segments they are.

``corpus.en`` and ``corpus.ja`` hold the texts, line by line; ``corpus.ids`` has four cells a
line, as OPUS writes it: both documents, then the ids of the segments of each. Texts may be
written as tokens set apart by spaces: English as Moses's tokenizer sets them (sacremoses),
Japanese as SudachiPy's longest words; tokens cannot be read back as the texts they were.
"""

from __future__ import annotations

import functools
import itertools
from contextlib import ExitStack
from typing import TYPE_CHECKING, BinaryIO

from align.errors import NO_REASON, AlignError, Reason
from align.export.contract import DEFAULTS, ExportOptions, Format
from align.export.record import UnitRecord, record_of
from align.model.anchor import LANGUAGES, other_language

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from align.export.contract import Creator, Opener
    from align.model.anchor import Lang
    from align.model.unit import TranslationUnit

_STEM = "corpus"


def write_moses(
    units: Iterable[TranslationUnit], create: Creator, options: ExportOptions = DEFAULTS
) -> None:
    """Write the units line by line; each text is one line."""
    with ExitStack() as opened:
        files = {
            suffix: opened.enter_context(create(f"{_STEM}.{suffix}"))
            for suffix in (*LANGUAGES, "ids")
        }
        for unit in units:
            record = record_of(unit)
            for lang in LANGUAGES:
                text = (record.en if lang == "en" else record.ja) or ""
                line = tokens(text, lang) if options.tokenized else text
                files[lang].write(f"{line}\n".encode())
            files["ids"].write(_ids(record).encode())


def _ids(record: UnitRecord) -> str:
    documents = (f"{lang}/{record.readout}.xml" for lang in LANGUAGES)
    return "\t".join((*documents, record.en_anchors, record.ja_anchors)) + "\n"


def tokens(text: str, lang: Lang) -> str:
    """The words of a text, set apart by spaces.

    >>> tokens("Japan's position, stated on March 4.", "en")
    'Japan &apos;s position , stated on March 4 .'
    >>> tokens("両大臣は会談した。", "ja")
    '両 大臣 は 会談 し た 。'
    """
    return _english()(text) if lang == "en" else _japanese(text)


@functools.cache
def _english() -> Callable[[str], str]:
    from sacremoses import MosesTokenizer

    return functools.partial(MosesTokenizer(lang="en").tokenize, return_str=True)


def _japanese(text: str) -> str:
    from align.text.morphology import longest_words

    return " ".join(word for word in longest_words(text) if word.strip())


def read_moses(name: str, opener: Opener) -> Iterator[UnitRecord]:
    """The units of two files with one text a line; ``corpus.ids`` beside them need not be there.

    Args:
        name: of one of the two files; the other has the same name with ``en`` and ``ja``
            exchanged in its last suffix.
        opener: opens a file by its name.

    Raises:
        AlignError: the other file is missing, or they have not the same number of lines.
    """
    stem, _, suffix = name.rpartition(".")
    if suffix not in LANGUAGES:
        raise AlignError(name, "ends neither in .en nor in .ja", "name one of the two texts")
    with ExitStack() as opened:
        streams = {}
        for lang in (suffix, other_language(suffix)):
            stream = opener(f"{stem}.{lang}")
            if stream is None:
                raise AlignError(name, f"there is no {stem}.{lang} beside it", "put it there")
            streams[lang] = opened.enter_context(stream)
        ids = opener(f"{stem}.ids")
        listed = opened.enter_context(ids) if ids is not None else None
        lines = itertools.zip_longest(
            _lines(streams["en"], f"{stem}.en"),
            _lines(streams["ja"], f"{stem}.ja"),
            _lines(listed, f"{stem}.ids") if listed else itertools.repeat(""),
        )
        for number, (en, ja, told) in enumerate(lines, start=1):
            if en is None and ja is None and listed is None:
                return
            if en is None or ja is None or told is None:
                what = (
                    f"the files have not the same number of lines (one ends before line {number})"
                )
                raise AlignError(stem, what, "give each text one line in each file")
            yield _record(number, en, ja, told, f"{stem}.ids:{number}")


def _record(number: int, en: str, ja: str, told: str, where: str) -> UnitRecord:
    if not told:
        return UnitRecord(str(number), en=en, ja=ja)
    documents = told.split("\t")
    if len(documents) != 4:
        raise AlignError(where, "has not four cells", "both documents, then the ids of each")
    english, _, en_anchors, ja_anchors = documents
    readout = english.removeprefix("en/").removesuffix(".gz").removesuffix(".xml")
    ends = "-".join(anchors.split()[0] for anchors in (en_anchors, ja_anchors) if anchors.split())
    return UnitRecord(
        f"{readout}#{ends}", readout, en=en, ja=ja, en_anchors=en_anchors, ja_anchors=ja_anchors
    )


def _lines(stream: BinaryIO, name: str) -> Iterator[str]:
    for number, line in enumerate(stream, start=1):
        try:
            yield line.decode().removesuffix("\n").removesuffix("\r")
        except UnicodeDecodeError as error:
            what = f"not UTF-8 (byte 0x{line[error.start]:02X} at offset {error.start})"
            raise AlignError(f"{name}:{number}", what, "save it as UTF-8") from None


def one_line_each(record: UnitRecord) -> Reason:
    """A text with a line break in it would take two lines."""
    both = f"{record.en}{record.ja}"
    return Reason("holds a line break") if "\n" in both or "\r" in both else NO_REASON


MOSES = Format(
    "moses",
    (".en", ".ja"),
    write_folder=write_moses,
    read_folder=read_moses,
    tokens=True,
    objection=one_line_each,
)
