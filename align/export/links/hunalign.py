"""Hunalign: texts with one segment a line, and a ladder of the places where both may be cut.

For each readout ``ID.en.txt`` and ``ID.ja.txt`` hold the texts, ``ID.en.ids`` and ``ID.ja.ids``
the anchor of each line, and ``ID.ladder`` the links in the numeric format of hunalign's README
("Ladder format of alignments"): each line is a rung ``n TAB m TAB score``, where the first n
segments of the one text correspond to the first m of the other; the score is that of what begins
at the rung.

Rungs cannot cross and leave no segment out. So of links that cross, the ladder holds those with
the most segments; the others, and links whose segments do not follow each other, are not in it
(:func:`not_held` tells which). Beads are never merged. A segment without a link is a step of its
own with the score -1, which no probability is; of a link, the score is the probability. There is
no place for the status. A unit with a line break in a text is left out.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, NamedTuple

from align.errors import AlignError
from align.export.contract import DEFAULTS, ExportOptions, Format
from align.export.links.linked_texts import LinkedTexts
from align.export.links.text_files import (
    LineTexts,
    decoded_lines,
    existing,
    write_lines,
)
from align.export.moses import one_line_each

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from align.export.contract import Creator, LinkedPair, Opener
    from align.export.record import UnitRecord
    from align.model.unit import TranslationUnit

_NO_LINK = -1.0


def not_held(pair: LinkedPair) -> list[TranslationUnit]:
    """The units of a pair that a ladder cannot hold, in their order."""
    return LinkedTexts(pair).not_monotone()


def write_hunalign(
    pairs: Iterable[LinkedPair],
    create: Creator,
    options: ExportOptions = DEFAULTS,  # noqa: ARG001 nothing of them applies here
) -> None:
    """Write both texts, their ids and the ladder of each readout."""
    for pair in pairs:
        found = LinkedTexts(pair)
        write_lines(found, create)
        with create(f"{found.readout}.ladder") as stream:
            stream.write("".join(f"{rung}\n" for rung in _rungs(found)).encode())


def _rungs(found: LinkedTexts) -> Iterator[str]:
    i = j = 0
    for position in found.positions(found.monotone()):
        score = position.unit.probability if position.unit else _NO_LINK
        yield f"{i}\t{j}\t{score:.2f}"
        i, j = i + len(position.source), j + len(position.target)
    yield f"{i}\t{j}\t0"


class _Rung(NamedTuple):
    line: int
    source: int
    target: int
    score: float | None


def read_hunalign(name: str, opener: Opener) -> Iterator[UnitRecord]:
    """The steps of a ladder as links.

    The texts have the name of the ladder with ``.en.txt`` and ``.ja.txt``; the ids need not be
    there.

    Args:
        name: of the ladder.
        opener: opens a file by its name.

    Raises:
        AlignError: it is no ladder, a text is missing, or the ladder does not fit the texts.
    """
    with existing(name, opener) as opened:
        texts = LineTexts(name, opener)
        rungs = [_read_rung(line, f"{name}:{n}", n) for n, line in decoded_lines(opened, name)]
    _check(rungs, texts, name)
    for rung, following in itertools.pairwise(rungs):
        source = range(rung.source, following.source)
        target = range(rung.target, following.target)
        link = texts.link(str(rung.line), source, target)
        no_link = texts.ids is not None and rung.score == _NO_LINK
        if (source and target) or ((source or target) and not no_link):
            yield link.record(texts.stem, score=rung.score)


def _read_rung(line: str, where: str, number: int) -> _Rung:
    cells = line.removeprefix("\ufeff").split()
    try:
        source, target = int(cells[0]), int(cells[1])
        score = float(cells[2]) if len(cells) > 2 else None
    except (ValueError, IndexError):
        what = f'"{line}" is no rung of a ladder'
        raise AlignError(where, what, "write it as two numbers and a score") from None
    return _Rung(number, source, target, score)


def _check(rungs: list[_Rung], texts: LineTexts, name: str) -> None:
    """A ladder begins at 0 0, only rises, and ends at the ends of both texts."""
    if not rungs or (rungs[0].source, rungs[0].target) != (0, 0):
        raise AlignError(f"{name}:1", "the first rung is not 0 0", "add it")
    for rung, following in itertools.pairwise(rungs):
        if following.source < rung.source or following.target < rung.target:
            what = f"the ladder goes back from {rung.source} {rung.target}"
            raise AlignError(f"{name}:{following.line}", what, "rungs may not cross")
    last, lines = rungs[-1], (len(texts.texts["en"]), len(texts.texts["ja"]))
    if (last.source, last.target) != lines:
        what = f"the last rung is not {lines[0]} {lines[1]}, the numbers of lines of the texts"
        raise AlignError(f"{name}:{last.line}", what, "check that they belong together")


HUNALIGN = Format(
    "hunalign",
    (".ladder",),
    write_pairs=write_hunalign,
    read_folder=read_hunalign,
    one_sided=True,
    objection=one_line_each,
    not_held=not_held,
)
