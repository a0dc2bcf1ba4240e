"""What every format offers: a writer, most also a reader that gives back what was written.

A format is a value of :class:`Format` in a module of this package. One that is a single file writes
to a stream; one that is several files writes into a folder. Nothing here opens a file by its
path: the caller hands streams over, and makes what is written appear whole or not at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from align.export.record import UnitRecord

if TYPE_CHECKING:
    from align.errors import Reason
    from align.model.anchor import Lang
    from align.model.bitext import Bitext
    from align.model.unit import TranslationUnit


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """How units are written.

    Attributes:
        source: the language that stands as the source; the other is the target.
        reader: the language of messages.
        made: the time of the export in ISO 8601, UTC, in seconds; "" to leave it out.
        tokenized: whether texts are written as tokens set apart by spaces, where a format can.
        licence: the terms under which the texts may be used; "" where nobody states them.
    """

    source: Lang = "en"
    reader: Lang = "en"
    made: str = ""
    tokenized: bool = False
    licence: str = ""


#: How units are written where nobody says otherwise.
DEFAULTS = ExportOptions()


@dataclass(frozen=True, slots=True)
class LinkedPair:
    """One readout for formats that hold the texts and their links apart.

    ``units`` are the sentence beads to be written as links; other segments of the two documents
    are written without a link.
    """

    bitext: Bitext
    units: Sequence[TranslationUnit]


#: Opens a new file of the folder that is written, by its name.
Creator = Callable[[str], AbstractContextManager[BinaryIO]]
#: Opens a file beside the one that is read, by its name; None where there is none.
Opener = Callable[[str], AbstractContextManager[BinaryIO] | None]

StreamWriter = Callable[[Iterable["TranslationUnit"], BinaryIO, ExportOptions], None]
FolderWriter = Callable[[Iterable["TranslationUnit"], Creator, ExportOptions], None]
PairWriter = Callable[[Iterable[LinkedPair], Creator, ExportOptions], None]
StreamReader = Callable[[BinaryIO, str], Iterator[UnitRecord]]
#: Gives each unit with the line it begins in, from 1.
LinesReader = Callable[[BinaryIO, str], Iterator[tuple[int, UnitRecord]]]
FolderReader = Callable[[str, Opener], Iterator[UnitRecord]]


@dataclass(frozen=True, slots=True)
class ExportPart:
    """What was written for one part of a split, or for all.

    Attributes:
        name: train, validation or test.
        files: a pattern of its files, relative to the folder.
        units: how many it has.
    """

    name: str
    files: str
    units: int


@dataclass(frozen=True, slots=True)
class Format:
    """One format, with just one of the three writers.

    Attributes:
        name: as the command line calls it.
        suffixes: of its files, the usual one first.
        write_stream: writes one file.
        write_folder: writes several files of units.
        write_pairs: writes several files: texts, and links between them.
        read_stream: reads one file; its arguments are the stream and its name in messages.
        read_lines: as ``read_stream``, with the line of each unit; None for a format without lines.
        read_folder: reads a file and those that belong to it; its arguments are the name of the
            file and what opens the others.
        main: a regular expression for the names of the files that are read; None where their
            suffix tells. The others of a folder belong to them.
        one_sided: whether units with one side only are written too.
        annotated: whether the writer reads the terms of the texts.
        tokens: whether texts can be written as tokens.
        readme: the text of a README.md beside the files; None for a format that has none.
        objection: why this format cannot hold a unit, in a few words; "" where it can; None for
            a format that can hold any.
        not_held: the units of a pair that it cannot hold together, since their links cross; None
            for a format that can hold any.
    """

    name: str
    suffixes: tuple[str, ...]
    write_stream: StreamWriter | None = None
    write_folder: FolderWriter | None = None
    write_pairs: PairWriter | None = None
    read_stream: StreamReader | None = None
    read_lines: LinesReader | None = None
    read_folder: FolderReader | None = None
    main: str | None = None
    one_sided: bool = False
    readme: Callable[[Sequence[ExportPart], ExportOptions], str] | None = None
    annotated: bool = False
    tokens: bool = False
    objection: Callable[[UnitRecord], Reason] | None = None
    not_held: Callable[[LinkedPair], Sequence[TranslationUnit]] | None = None
