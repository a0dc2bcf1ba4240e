"""Checks of the numbering: one text at a time, from its labels and anchors alone."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from align.checks.registry import Problem, check
from align.ingest.labels import read_label, read_shy_label
from align.model.document import Document, Paragraph, Unit
from align.model.finding import Span, Wording

if TYPE_CHECKING:
    from align.model.anchor import Anchor
    from align.model.bitext import Bitext
    from align.terms.matching import TermBase

#: What is odd about the numbering of a text, and at which unit.
Oddities = Callable[[Document], Iterator[tuple[Unit, Wording]]]

#: The checks of one text by id, for those who have no second text to check it against.
STRUCTURE: dict[str, Oddities] = {}


@check("A010", "Gap in the numbering", "番号の欠番", "warning")
def gap(bitext: Bitext, _: TermBase) -> Iterator[Problem]:
    """A printed number is missing between two others, or before the first.

    Why it matters: a paragraph may have been lost on the way, or the source misnumbers, and
    then "1(2)" means two things in two languages.

    These labels fail: (1), (3). These pass: (1), (2), (3).

    To settle one: compare the source. The printed labels stay the anchors either way.
    """
    return _problems(bitext, gaps)


@check("A011", "Repeated label", "番号の重複", "warning")
def repeat(bitext: Bitext, _: TermBase) -> Iterator[Problem]:
    """A label stands twice in one list.

    Why it matters: a citation of it would name two paragraphs. The second one has the
    ordinal before it and a letter, such as 2a, so that both can be told apart for good.

    These labels fail: 1., 2., 2., 3. These pass: 1., 2., 3.

    To settle one: compare the source; if it was mended, ingest it again.
    """
    return _problems(bitext, repeats)


@check("A012", "Labels of one style at different depths", "同種の番号の階層の不一致", "warning")
def nesting(bitext: Bitext, _: TermBase) -> Iterator[Problem]:
    """Labels of one style stand at different depths of one text.

    Why it matters: a level was skipped or a label misprinted, so that the outline is not the
    one its author meant.

    These labels fail: 1. (1) (a), then 2. (a). These pass: 1. (1) (a), then 2. (1) (a).

    To settle one: compare the source.
    """
    return _problems(bitext, nestings)


@check("A013", "Possible label taken for text", "番号の可能性のある文字列", "info")
def doubtful(bitext: Bitext, _: TermBase) -> Iterator[Problem]:
    """A paragraph begins with what may be a label, but the numbering around it says otherwise.

    Why it matters: if it is a label, the paragraph has the wrong anchor.

    A paragraph "2 Trade" fails where no "1" stands before it; "2005 was" passes.

    To settle one: if it is a label, add what is missing to the list in the source.
    """
    return _problems(bitext, doubts)


@check("A015", "Unit made for a list", "補われた項", "warning")
def invented(bitext: Bitext, _: TermBase) -> Iterator[Problem]:
    """A list starts again at its first label, and nothing is printed that it could stand under.

    Why it matters: the unit that holds the list has an anchor, but no label of its own that
    a reader could find on the page.

    These labels fail: (1), (2), (1), (2). These pass: 1. (1) (2), 2. (1) (2).

    To settle one: compare the source; a heading may have been lost.
    """
    return _problems(bitext, inventions)


def gaps(document: Document) -> Iterator[tuple[Unit, Wording]]:
    """Labelled units whose printed ordinal leaves out the one before."""
    running = _running(document)
    for siblings in _families(document):
        last = 0
        for unit in siblings:
            ordinal = _number(unit)
            if not last and unit.anchor in running:
                last = ordinal - 1
            if unit.label and ordinal > last + 1:
                label, missing = unit.label.strip(), last + 1
                yield (
                    unit,
                    Wording(
                        f'"{label}" follows {last or "nothing"}: is {missing} missing?',
                        f"「{label}」の前に{missing}番が見当たりません。",
                    ),
                )
            last = max(last, ordinal)


def repeats(document: Document) -> Iterator[tuple[Unit, Wording]]:
    """Labelled units whose ordinal another one had taken."""
    for unit in document.units():
        if unit.label and unit.anchor.ordinal[-1].isalpha():
            label = unit.label.strip()
            yield (
                unit,
                Wording(
                    f'label "{label}" stands twice; this one is {unit.anchor}',
                    f"番号「{label}」が重複しているため、この項を {unit.anchor} としました。",
                ),
            )


def nestings(document: Document) -> Iterator[tuple[Unit, Wording]]:
    """The first unit of each label style at another depth than where the style began."""
    depths: dict[str, int] = {}
    told: set[tuple[str, int]] = set()
    for unit in document.units():
        style = _style(unit)
        depth = len(unit.anchor.path)
        if style and depths.setdefault(style, depth) != depth and (style, depth) not in told:
            told.add((style, depth))
            label = unit.label.strip()
            yield (
                unit,
                Wording(
                    f'"{label}" stands at depth {depth}, its like at depth {depths[style]}',
                    f"「{label}」は{depth}段目、同種の番号は{depths[style]}段目にあります。",
                ),
            )


def doubts(document: Document) -> Iterator[tuple[Unit, Wording]]:
    """Units with a paragraph whose first characters may be a label."""
    for unit in document.units():
        for part in unit.content:
            if unit.anchor.named or not isinstance(part, Paragraph) or not part.segments:
                continue
            text = part.segments[0].text
            label = read_label(text) or read_shy_label(text)
            if label and label.printed.strip()[:1].isdecimal():
                printed = label.printed.strip()
                yield (
                    unit,
                    Wording(
                        f'"{printed}" at the beginning was taken for text, not for a label',
                        f"冒頭の「{printed}」は番号ではなく本文として扱いました。",
                    ),
                )


def inventions(document: Document) -> Iterator[tuple[Unit, Wording]]:
    """Units that hold nothing but a list."""
    for unit in document.units():
        if unit.anchor.path == ("0",) or unit.label or unit.anchor.named:
            continue
        if next(unit.own_segments(), None) is None:
            first = next(unit.segments())
            yield (
                unit,
                Wording(
                    f"the list at {first.anchor.unit} stands under nothing printed;"
                    f" {unit.anchor} was made for it",
                    f"{first.anchor.unit} から始まる列挙の上位の項が見当たらないため、"
                    f"{unit.anchor} を補いました。",
                ),
            )


STRUCTURE.update(A010=gaps, A011=repeats, A012=nestings, A013=doubts, A015=inventions)


def _problems(bitext: Bitext, oddities: Oddities) -> Iterator[Problem]:
    for document in (bitext.source, bitext.target):
        for unit, wording in oddities(document):
            segment = next(unit.segments(), None)
            if segment is None:
                continue
            span = Span(document.lang, segment.anchor, 0, len(segment.text), segment.text)
            source = (segment.anchor,) if document.lang == "en" else ()
            target = (segment.anchor,) if document.lang == "ja" else ()
            yield Problem(wording, (span,), source, target, concept="", suggestion="")


def _families(document: Document) -> Iterator[list[Unit]]:
    """Units that stand side by side: the sections, then the children of each unit."""
    top = [p for p in document.content if isinstance(p, Unit) and not p.anchor.named]
    yield top
    for unit in itertools.chain.from_iterable(u.units() for u in top):
        yield [p for p in unit.content if isinstance(p, Unit) and p.kind != "continuation"]


def _running(document: Document) -> set[Anchor]:
    """Units whose label goes on from the last of its style, whichever section that stands in."""
    latest: dict[str, int] = {}
    found: set[Anchor] = set()
    for unit in document.units():
        if unit.label and (label := read_label(unit.label)):
            style = label.readings[0].style
            if _number(unit) == latest.get(style, 0) + 1:
                found.add(unit.anchor)
            latest[style] = _number(unit)
    return found


def _number(unit: Unit) -> int:
    return int(unit.anchor.ordinal.rstrip("abcdefghijklmnopqrstuvwxyz"))


def _style(unit: Unit) -> str:
    label = read_label(unit.label) if unit.label and not unit.generated else None
    if label is None or label.readings[0].ordinal == 0:
        return ""
    return label.readings[0].style if len({r.style for r in label.readings}) == 1 else ""
