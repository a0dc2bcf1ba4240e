"""Vecalign (Thompson & Koehn 2019): texts with one segment a line, and links by line numbers.

For each readout ``ID.en.txt`` and ``ID.ja.txt`` hold the texts, ``ID.en.ids`` and ``ID.ja.ids``
the anchor of each line, and ``ID.vecalign`` the links: ``[0, 1]:[0]:0.07`` has the lines of both
sides, from 0, and a cost, which is 1 minus our probability.

Links may cross, have one side and hold any segments. A segment without a link is a line without a
cost, ``[3]:[]``, which vecalign's own reader takes too. There is no place for the status. A unit
with a line break in a text is left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.bitext.evaluate import read_rung
from align.errors import AlignError
from align.export.contract import DEFAULTS, ExportOptions, Format
from align.export.links.linked_texts import LinkedTexts, Position
from align.export.links.text_files import (
    LineTexts,
    decoded_lines,
    existing,
    write_lines,
)
from align.export.moses import one_line_each
from align.model.anchor import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from align.export.contract import Creator, LinkedPair, Opener
    from align.export.record import UnitRecord


def write_vecalign(
    pairs: Iterable[LinkedPair],
    create: Creator,
    options: ExportOptions = DEFAULTS,  # noqa: ARG001 nothing of them applies here
) -> None:
    """Write both texts, their ids and the links of each readout."""
    for pair in pairs:
        found = LinkedTexts(pair)
        write_lines(found, create)
        with create(f"{found.readout}.vecalign") as stream:
            stream.write("".join(f"{_line(one)}\n" for one in found.positions()).encode())


def _line(position: Position) -> str:
    sides = f"{list(position.source)}:{list(position.target)}"
    return f"{sides}:{1 - position.unit.probability:.2f}" if position.unit else sides


def read_vecalign(name: str, opener: Opener) -> Iterator[UnitRecord]:
    """The links of a file of vecalign.

    The texts have its name with ``.en.txt`` and ``.ja.txt``; the ids need not be there. A cost is
    only taken for a probability where they are.

    Args:
        name: of the file of links.
        opener: opens a file by its name.

    Raises:
        AlignError: it is no file of vecalign, a text is missing, or a link names a line that is
            not there.
    """
    with existing(name, opener) as opened:
        texts = LineTexts(name, opener)
        for number, line in decoded_lines(opened, name):
            if line.strip():
                yield from _records(line.removeprefix("\ufeff"), texts, f"{name}:{number}", number)


def _records(line: str, texts: LineTexts, where: str, number: int) -> Iterator[UnitRecord]:
    try:
        rung, cost = read_rung(line)
    except ValueError as error:
        raise AlignError(where, str(error), "check the format") from None
    for lang, places in zip(LANGUAGES, rung, strict=True):
        count = len(texts.texts[lang])
        for place in places:
            if place >= count:
                what = f"line {place} (from 0) of {count} lines of {texts.stem}.{lang}.txt"
                raise AlignError(where, what, "check that they belong together")
    no_link = texts.ids is not None and cost is None
    if all(rung) or (any(rung) and not no_link):
        score = None if cost is None else round(1 - cost, 2)
        yield texts.link(str(number), *rung).record(texts.stem, score=score)


VECALIGN = Format(
    "vecalign",
    (".vecalign",),
    write_pairs=write_vecalign,
    read_folder=read_vecalign,
    one_sided=True,
    objection=one_line_each,
)
