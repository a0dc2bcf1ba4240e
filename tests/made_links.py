"""A folder in memory, and pairs by chance whose links cross, skip segments or have one side."""

from __future__ import annotations

import contextlib
import io
from typing import TYPE_CHECKING, BinaryIO

from hypothesis import strategies as st

from align.export.contract import ExportOptions, Format, LinkedPair
from align.export.record import record_of
from align.model.alignment import Alignment, Bead
from align.model.anchor import Anchor
from align.model.bitext import Bitext
from align.model.document import Document, Paragraph, Segment, Source, Unit
from tests.made_units import READOUT, texts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.export.record import UnitRecord
    from align.model.alignment import Status
    from align.model.anchor import Lang

STATUSES: tuple[Status, ...] = ("auto", "confirmed")


class Folder:
    """A folder in memory."""

    def __init__(self, **files: str) -> None:
        self.files = {name: text.encode() for name, text in files.items()}

    @contextlib.contextmanager
    def create(self, name: str) -> Iterator[BinaryIO]:
        stream = io.BytesIO()
        yield stream
        self.files[name] = stream.getvalue()

    def open(self, name: str) -> contextlib.closing[io.BytesIO] | None:
        return contextlib.closing(io.BytesIO(self.files[name])) if name in self.files else None

    def text(self, name: str) -> str:
        return self.files[name].decode()


def folder_of(**files: str) -> Folder:
    """Files by their names, in which ``__`` stands for a full stop."""
    return Folder(**{name.replace("__", "."): text for name, text in files.items()})


def write(form: Format, *pairs: LinkedPair, options: ExportOptions | None = None) -> Folder:
    folder = Folder()
    assert form.write_pairs is not None
    form.write_pairs(pairs, folder.create, options or ExportOptions())
    return folder


def read(form: Format, folder: Folder, name: str) -> list[UnitRecord]:
    assert form.read_folder is not None
    return list(form.read_folder(name, folder.open))


def anchor(number: int) -> Anchor:
    """The segment with a number, counted from 1."""
    return Anchor(("1",)).segment("s", number)


def text_of(lang: Lang, paragraphs: Sequence[Sequence[str]], readout: str = READOUT) -> Document:
    """A document of one unit with these paragraphs of segments."""
    number, content = 0, []
    for paragraph in paragraphs:
        segments = []
        for text in paragraph:
            number += 1
            segments.append(Segment(anchor(number), text))
        content.append(Paragraph(tuple(segments)))
    unit = Unit(Anchor(("1",)), "paragraph", content=tuple(content))
    return Document(readout, lang, Source("", ""), (unit,), "2005-03-04")


def linked(
    english: Sequence[Sequence[str]],
    japanese: Sequence[Sequence[str]],
    *links: tuple[Sequence[int], Sequence[int]],
    readout: str = READOUT,
) -> LinkedPair:
    """Two texts, by paragraphs of segments, and links between segments counted from 1."""
    beads = tuple(
        Bead(
            tuple(map(anchor, source)),
            tuple(map(anchor, target)),
            0.9,
            "confirmed" if number else "auto",
        )
        for number, (source, target) in enumerate(links)
    )
    sides = text_of("en", english, readout), text_of("ja", japanese, readout)
    pair = Bitext(*sides, Alignment(readout, (), beads))
    return LinkedPair(pair, list(pair.units()))


@st.composite
def linked_pairs(draw: st.DrawFn, text: st.SearchStrategy[str] = texts) -> LinkedPair:
    """Two texts of some paragraphs, all whose segments are in beads; some beads are no links."""
    paragraphs = st.lists(st.lists(text, min_size=1, max_size=3), max_size=3)
    sides = draw(paragraphs), draw(paragraphs)
    free = [draw(st.permutations(range(1, sum(map(len, side)) + 1))) for side in sides]
    if draw(st.booleans()):  # mostly in order, as texts are
        free = [sorted(side) for side in free]
    beads = []
    while any(free):
        sizes = [draw(st.integers(0, min(2, len(side)))) for side in free]
        if not any(sizes):
            sizes = [min(1, len(side)) for side in free]
        ends = [sorted(side[:size]) for side, size in zip(free, sizes, strict=True)]
        free = [side[size:] for side, size in zip(free, sizes, strict=True)]
        probability = draw(st.integers(0, 100)) / 100
        status: Status = draw(st.sampled_from(STATUSES))
        beads.append(
            Bead(tuple(map(anchor, ends[0])), tuple(map(anchor, ends[1])), probability, status)
        )
    pair = Bitext(
        text_of("en", sides[0]), text_of("ja", sides[1]), Alignment(READOUT, (), tuple(beads))
    )
    return LinkedPair(pair, [unit for unit in pair.units() if draw(st.integers(0, 4))])


def permitted(form: Format, pair: LinkedPair) -> LinkedPair:
    """A pair with the units against which a format has no objection."""
    objection = form.objection
    units = [u for u in pair.units if objection is None or not objection(record_of(u))]
    return LinkedPair(pair.bitext, units)
