"""Checks of the numbering: one text at a time, from its labels and anchors alone."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from align.model.check import CheckOptions, Problem, text_check
from align.model.document import Document, Paragraph, Unit
from align.model.finding import Span, Wording
from align.values.labels import GOJUON, IROHA, LATIN, ROMAN, read_bare_label, read_label
from align.values.numeral import KANJI_TO_TEN

if TYPE_CHECKING:
    from align.model.anchor import Anchor
    from align.model.annotation import AnnotatedText

#: The signs of the styles that do not count in figures, by the beginning of the style's name.
_SIGNS: dict[str, Sequence[str]] = {
    "gojuon": GOJUON,
    "iroha": IROHA,
    "latin": LATIN,
    "roman": ROMAN,
    "kanji": KANJI_TO_TEN,
}

#: What is odd about the numbering of a text, and at which unit.
Oddities = Callable[[Document], Iterator[tuple[Unit, Wording]]]


@text_check("A010", "Gap in the numbering", "番号の欠番", "warning", CheckOptions, "page")
def gap(text: AnnotatedText, _: CheckOptions) -> Iterator[Problem]:
    """A printed number is missing between two others, or before the first.

    Why it matters: a paragraph may have been lost on the way, or the source misnumbers, and
    then "1(2)" means two things in two languages.

    These labels fail: (1), (3). These pass: (1), (2), (3).

    To settle one: compare the source. The printed labels stay the anchors either way.
    """
    return _problems(text.document, _gaps)


@text_check("A011", "Repeated label", "番号の重複", "warning", CheckOptions, "page")
def repeat(text: AnnotatedText, _: CheckOptions) -> Iterator[Problem]:
    """A label stands twice in one list.

    Why it matters: a citation of it would name two paragraphs. The second one has the
    ordinal before it and a letter, such as 2a, so that both can be told apart for good.

    These labels fail: 1., 2., 2., 3. These pass: 1., 2., 3.

    To settle one: compare the source; if it was mended, ingest it again.
    """
    return _problems(text.document, _repeats)


@text_check(
    "A012",
    "Labels of one style at different depths",
    "同種の番号の階層の不一致",
    "warning",
    CheckOptions,
    "page",
)
def nesting(text: AnnotatedText, _: CheckOptions) -> Iterator[Problem]:
    """Labels of one style stand at different depths of one text.

    Why it matters: a level was skipped or a label misprinted, so that the outline is not the
    one its author meant.

    These labels fail: 1. (1) (a), then 2. (a). These pass: 1. (1) (a), then 2. (1) (a).

    To settle one: compare the source.
    """
    return _problems(text.document, _nestings)


@text_check(
    "A013",
    "Possible label taken for text",
    "番号の可能性のある段落先頭",
    "info",
    CheckOptions,
    "page",
)
def doubtful(text: AnnotatedText, _: CheckOptions) -> Iterator[Problem]:
    """A paragraph begins with what may be a label, but the numbering around it says otherwise.

    Why it matters: if it is a label, the paragraph has the wrong anchor.

    A paragraph "2 Trade" fails where no "1" stands before it; "2005 was" passes.

    To settle one: if it is a label, add what is missing to the list in the source.
    """
    return _problems(text.document, _doubts)


@text_check("A015", "Unit made for a list", "補われた項", "warning", CheckOptions, "page")
def invented(text: AnnotatedText, _: CheckOptions) -> Iterator[Problem]:
    """A list starts again at its first label, and nothing is printed that it could stand under.

    Why it matters: the unit that holds the list has an anchor, but no label of its own that
    a reader could find on the page.

    These labels fail: (1), (2), (1), (2). These pass: 1. (1) (2), 2. (1) (2).

    To settle one: compare the source; a heading may have been lost.
    """
    return _problems(text.document, _inventions)


def _gaps(document: Document) -> Iterator[tuple[Unit, Wording]]:
    """Labelled units whose printed ordinal leaves out the one before."""
    running = _running(document)
    for siblings in _families(document):
        last = 0
        for unit in siblings:
            ordinal = _number(unit)
            if not last and unit.anchor in running:
                last = ordinal - 1
            if unit.label and ordinal > last + 1:
                yield unit, _missing(unit, last, ordinal)
            last = max(last, ordinal)


def _missing(unit: Unit, last: int, ordinal: int) -> Wording:
    """Which numbers are left out between the last one and this, in the signs of its list."""
    label, first, final = unit.label.strip(), _sign(unit, last + 1), _sign(unit, ordinal - 1)
    before = _sign(unit, last) if last else "nothing"
    match ordinal - 1 - last:
        case 1:
            en, ja = f"is {first} missing?", f"{first}"
        case 2:
            en, ja = f"are {first} and {final} missing?", f"{first}と{final}"
        case _:
            en, ja = f"are {first} to {final} missing?", f"{first}から{final}まで"
    return Wording(
        f'"{label}" follows {before}: {en}',
        f"「{label}」の前にあるはずの{ja}が見当たりません。",
    )


def _sign(unit: Unit, ordinal: int) -> str:
    """How the list of a unit prints an ordinal, without brackets: 3, c, iii, ハ."""
    label = read_label(unit.label)
    own = _number(unit)
    style = next((r.style for r in label.readings if r.ordinal == own), "") if label else ""
    signs = next((signs for name, signs in _SIGNS.items() if style.startswith(name)), None)
    if signs is None or not ordinal <= len(signs):
        return str(ordinal)
    sign = signs[ordinal - 1]
    return sign.upper() if " upper" in style else sign


def _repeats(document: Document) -> Iterator[tuple[Unit, Wording]]:
    """Labelled units whose ordinal another one had taken."""
    for unit in document.units():
        if unit.label and unit.anchor.ordinal[-1].isalpha():
            label = unit.label.strip()
            yield (
                unit,
                Wording(
                    f'label "{label}" stands twice; this one is {unit.anchor}',
                    f"番号「{label}」が重複しているため、この項を{unit.anchor}としました。",
                ),
            )


def _nestings(document: Document) -> Iterator[tuple[Unit, Wording]]:
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
                    f"「{label}」は第{depth}階層、同種の番号は第{depths[style]}階層にあります。",
                ),
            )


def _doubts(document: Document) -> Iterator[tuple[Unit, Wording]]:
    """Units with a paragraph whose first characters may be a label."""
    for unit in document.units():
        for part in unit.content:
            if unit.anchor.named or not isinstance(part, Paragraph) or not part.segments:
                continue
            text = part.segments[0].text
            label = read_label(text) or read_bare_label(text)
            if label and label.printed.strip()[:1].isdecimal():
                printed = label.printed.strip()
                yield (
                    unit,
                    Wording(
                        f'"{printed}" at the beginning was taken for text, not for a label',
                        f"段落の先頭の「{printed}」は、番号ではなく本文として扱いました。",
                    ),
                )


def _inventions(document: Document) -> Iterator[tuple[Unit, Wording]]:
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
                    f"{first.anchor.unit}から始まる列挙の上位の項が見当たらないため、"
                    f"{unit.anchor}を補いました。",
                ),
            )


def _problems(document: Document, oddities: Oddities) -> Iterator[Problem]:
    for unit, wording in oddities(document):
        segment = next(unit.segments(), None)
        if segment is None:  # a label with nothing after it
            ends = ((unit.anchor,), ()) if document.lang == "en" else ((), (unit.anchor,))
            yield Problem(wording, (), *ends)
        else:
            span = Span(document.lang, segment.anchor, 0, len(segment.text), segment.text)
            yield Problem(wording, (span,))


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
