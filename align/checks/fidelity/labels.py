"""Labels that differ between the versions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from align.checks.fidelity.evidence.inline_labels import differing_labels
from align.checks.fidelity.place import span_at
from align.model.check import CheckOptions, Problem, bitext_check
from align.model.finding import Span, Wording
from align.values.labels import read_label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.model.anchor import Anchor
    from align.model.bitext import Bitext
    from align.model.document import Unit


@bitext_check("A001", "Label or nesting differs", "項番・階層の相違", "info", CheckOptions)
def label_differs(bitext: Bitext, _: CheckOptions) -> Iterator[Problem]:
    """Paragraphs that translate each other have other numbers, or stand at other depths.

    Why it matters: 1(2) of one text is not 1(2) of the other, and a citation leads to another passage.

    Fails:

        (2) The two ministers discussed trade.
        （３）両大臣は貿易について議論した。

    Passes:

        (2) The two ministers discussed trade.
        （２）両大臣は貿易について議論した。

    Where numbers differ because a paragraph before them has no counterpart, D001 tells that paragraph, and
    this check is silent. Of several paragraphs in a row that differ in the same way, the first is told.
    Labels inside a text are compared, too, where both texts have as many of one kind: "(2) above" and
    上記（１）, "Annex B" and 別添Ａ, "Part III" and 第Ⅳ部, lists such as (1) … (2) … (3). (a) says nothing against
    （ア）. To settle one: correct the label, or cite by anchors.
    """
    if bitext.source.readout == "" and len(list(bitext.source.segments())) == 1:
        told_cells = list(_cells(bitext))
        yield from told_cells or _inside(bitext)
        return
    yield from _paragraphs(bitext)
    yield from _inside(bitext)


def _inside(bitext: Bitext) -> Iterator[Problem]:
    """The first label inside each link's texts that differs."""
    for unit in bitext.units("sentence"):
        if not unit.two_sided:
            continue
        places = differing_labels(unit.source.text, unit.target.text)
        if places:
            yield _span_problem(span_at(unit.source, *places[0]), span_at(unit.target, *places[1]))


def _paragraphs(bitext: Bitext) -> Iterator[Problem]:
    units = (
        {unit.anchor: unit for unit in bitext.source.units()},
        {unit.anchor: unit for unit in bitext.target.units()},
    )
    alone = _without_counterpart(bitext)
    told: _Shift | None = None
    for bead in bitext.alignment.paragraphs:
        if not bead.in_force or bead.type != "1-1":
            continue
        one, other = units[0].get(bead.source[0]), units[1].get(bead.target[0])
        if one is None or other is None:
            continue
        shift = _shift(one, other)
        if shift is None:
            continue
        if shift in (_SAME, told):
            told = shift if shift == told else None
            continue
        told = shift
        if not _explained(one, other, alone):
            yield _label_problem(one, other)


class _Shift(NamedTuple):
    depth: int
    ordinal: int


_SAME = _Shift(0, 0)


def _shift(one: Unit, other: Unit) -> _Shift | None:
    """How depth and number differ; None for units that nobody numbers."""
    if one.anchor.name or other.anchor.name or not (one.label and other.label):
        return None
    if one.generated != other.generated:
        return None
    paths = [_path(one.anchor), _path(other.anchor)]
    return _Shift(len(paths[1]) - len(paths[0]), paths[1][-1] - paths[0][-1])


def _path(anchor: Anchor) -> list[int]:
    return [int(re.sub(r"\D", "", part) or 0) for part in anchor.path]


def _label_problem(one: Unit, other: Unit) -> Problem:
    """The labels are no part of the segments, so that the units are named and no words."""
    labels = one.label.strip(), other.label.strip()
    depth = len(one.anchor.path), len(other.anchor.path)
    nested = f" (depth {depth[0]} and {depth[1]})" if depth[0] != depth[1] else ""
    nested_ja = f"（階層は{depth[0]}と{depth[1]}）" if depth[0] != depth[1] else ""
    return Problem(
        Wording(
            f'"{labels[0]}" in English is "{labels[1]}" in Japanese{nested}',
            f"英語版の「{labels[0]}」が、日本語版では「{labels[1]}」です{nested_ja}。",
        ),
        (),
        (one.anchor,),
        (other.anchor,),
    )


def _without_counterpart(bitext: Bitext) -> tuple[set[Anchor], set[Anchor]]:
    found: tuple[set[Anchor], set[Anchor]] = (set(), set())
    for bead in bitext.alignment.paragraphs:
        if bead.in_force and not (bead.source and bead.target):
            found[0].update(bead.source)
            found[1].update(bead.target)
    return found


def _explained(one: Unit, other: Unit, alone: tuple[set[Anchor], set[Anchor]]) -> bool:
    """Whether a paragraph of the same list, before this one, has no counterpart."""
    for unit, missing in zip((one, other), alone, strict=True):
        path = unit.anchor.path
        if any(a.path[:-1] == path[:-1] and len(a.path) == len(path) for a in missing):
            return True
    return False


def _cells(bitext: Bitext) -> Iterator[Problem]:
    """The labels that two cells of a table begin with, level by level: 1, then (2)."""
    english, japanese = (next(iter(d.segments())) for d in (bitext.source, bitext.target))
    ours, theirs = list(_labels_of(english.text)), list(_labels_of(japanese.text))
    if _is_marked(theirs, japanese.text):
        ours = ours or _number(english.text)
    if _is_marked(ours, english.text):
        theirs = theirs or _number(japanese.text)
    levels = list(zip(ours, theirs, strict=False))
    for one, other in levels:
        if one.ordinals & other.ordinals:
            continue
        words = english.text[one.start : one.end], japanese.text[other.start : other.end]
        yield _span_problem(
            Span("en", english.anchor, one.start, one.end, words[0]),
            Span("ja", japanese.anchor, other.start, other.end, words[1]),
        )
        return


def _span_problem(english: Span, japanese: Span) -> Problem:
    return Problem(
        Wording(
            f'"{english.text}" in English is "{japanese.text}" in Japanese',
            f"英語版の「{english.text}」が、日本語版では「{japanese.text}」です。",
        ),
        (english, japanese),
    )


#: A number alone is a label where the other cell has one.
_NUMBER = re.compile(r"\s*(?P<number>[0-9０-９]{1,2})[\s　]+(?=[^0-9０-９\s])")


def _is_marked(labels: list[_CellLabel], text: str) -> bool:
    """Whether the first label has a point or brackets, so that it can be nothing else."""
    return bool(labels) and bool(re.search(r"[.)．）、]", text[: labels[0].end + 1]))


def _number(text: str) -> list[_CellLabel]:
    match = _NUMBER.match(text)
    return [_CellLabel(*match.span("number"), frozenset({int(match["number"])}))] if match else []


class _CellLabel(NamedTuple):
    start: int
    end: int
    ordinals: frozenset[int]


#: A number directly before a bracket: 1(2).
_BEFORE_BRACKET = re.compile(
    r"\s*(?P<number>[0-9０-９]{1,2})[.．]?\s?(?=[(（][0-9０-９]{1,2}[)）])"
)
_MOST_LEVELS = 3


def _labels_of(text: str) -> Iterator[_CellLabel]:
    """The labels that a cell begins with, and the numbers that each may state."""
    at = 0
    for _ in range(_MOST_LEVELS):
        if match := _BEFORE_BRACKET.match(text, at):
            yield _CellLabel(*match.span("number"), frozenset({int(match["number"])}))
            at = match.end()
            continue
        label = read_label(text[at:])
        ordinals = (
            frozenset(r.ordinal for r in label.readings if r.ordinal) if label else frozenset()
        )
        if label is None or not ordinals:
            return
        yield _CellLabel(at, at + len(label.printed.rstrip()), ordinals)
        at += len(label.printed)
