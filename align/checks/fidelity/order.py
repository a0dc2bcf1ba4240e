"""Passages in another order, sentences rendered in two ways, and labels that differ."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from align.checks.fidelity.compared.sameness import covers, same_quantity, same_time
from align.checks.fidelity.lexicon import lexicon
from align.checks.fidelity.place import page_of_unit, sentences_of, span_at
from align.model.check import CheckOptions, Problem, bitext_check, unit_check
from align.model.finding import Span, Wording
from align.values.figures.reader import TextFigures, read_figures
from align.values.labels import read_label

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Sequence

    from align.model.anchor import Anchor
    from align.model.bitext import Bitext
    from align.model.document import Unit
    from align.model.unit import Side, TranslationUnit

# ---------------------------------------------------------------- order

#: How much each of two swapped sentences must share with the other one's place, and how much it
#: may share with its own.
_LEAST_SHARED, _MOST_OWN = 1.5, 0.5
_MOST_SENTENCES = 6


@unit_check("D002", "Order differs", "順序の相違", "warning", CheckOptions, "sentence", ("D001",))
def order_differs(unit: TranslationUnit, _: CheckOptions) -> Iterator[Problem]:
    """Sentences or paragraphs stand in another order in the other language.

    Why it matters: an answer stands before its question, and citations by number go wrong.

    Fails:

        The ministers welcomed the fisheries agreement. They condemned the nuclear test.
        両大臣は核実験を非難した。両大臣は漁業協定を歓迎した。

    Passes:

        The ministers welcomed the fisheries agreement. They condemned the nuclear test.
        両大臣は漁業協定を歓迎した。両大臣は核実験を非難した。

    A link that crosses the links around it is told, and so are two sentences of one link whose words and
    figures each answer the other one's place. To settle one: put the sentences in the order of the source.
    """
    if not unit.two_sided:
        return
    if unit.bead.crossing:
        yield Problem(_ORDER, (), unit.bead.source, unit.bead.target)
        return
    swapped = _swapped(unit)
    if swapped:
        english, japanese = swapped
        yield Problem(
            _ORDER,
            (*_spans(unit.source, english), *_spans(unit.target, japanese)),
            unit.bead.source,
            unit.bead.target,
        )


_ORDER = Wording(
    "this stands in another order in the other language",
    "この部分は、もう一方の版と順序が異なります。",
)
_Parts = list[tuple[int, int]]


def _spans(side: Side, parts: _Parts) -> Iterator[Span]:
    for start, end in parts:
        yield span_at(side, start, end)


def _swapped(unit: TranslationUnit) -> tuple[_Parts, _Parts] | None:
    """Two sentences of each side that answer each other crosswise."""
    if unit.target.text.count("。") < 2:
        return None
    english, japanese = sentences_of(unit.source), sentences_of(unit.target)
    if len(english) != len(japanese) or not 2 <= len(english) <= _MOST_SENTENCES:
        return None
    shared = _shared(
        [unit.source.text[s:e] for s, e in english],
        [unit.target.text[s:e] for s, e in japanese],
        page_of_unit(unit),
    )
    for i in range(len(english)):
        for k in range(i + 1, len(english)):
            crosswise = min(shared[i][k], shared[k][i])
            if crosswise >= _LEAST_SHARED and shared[i][i] + shared[k][k] <= _MOST_OWN:
                return [english[i], english[k]], [japanese[i], japanese[k]]
    return None


def _shared(
    english: Sequence[str], japanese: Sequence[str], page: datetime.date | None
) -> list[list[float]]:
    """How much each pair of sentences shares that no other pair of the two sides does."""
    words = lexicon()
    shared = [[0.0] * len(japanese) for _ in english]
    for i, text in enumerate(english):
        seen: set[tuple[int, ...]] = set()
        for word in words.words(text, "en"):
            if word.entries in seen:
                continue
            seen.add(word.entries)
            answers = [
                k
                for k, other in enumerate(japanese)
                if any(w in other for e in word.entries for w in words.japanese[e] if len(w) > 1)
            ]
            if len(answers) == 1:
                weak = not words.weak.isdisjoint(word.entries)
                shared[i][answers[0]] += 0.5 if weak else 1.0
    ours = [read_figures(text, "en", page) for text in english]
    theirs = [read_figures(text, "ja", page) for text in japanese]
    for i, one in enumerate(ours):
        for k, other in enumerate(theirs):
            alone = not any(_figures_shared(one, t) for j, t in enumerate(theirs) if j != k)
            if alone:
                shared[i][k] += _figures_shared(one, other)
    return shared


def _figures_shared(one: TextFigures, other: TextFigures) -> float:
    dates = sum(any(covers(o, d) for o in other.dates) for d in one.dates if d.day)
    times = sum(any(same_time(t, o) for o in other.times) for t in one.times)
    amounts = sum(
        any(same_quantity(q, o) for o in other.quantities)
        for q in one.quantities
        if q.demanded == "itself"
    )
    return float(dates + times + amounts)


# ---------------------------------------------------------------- repeats

#: Shorter sentences, such as headings, may be rendered as their place needs.
_SHORTEST_REPEAT = {"en": 24, "ja": 10}


@bitext_check("C001", "Repeat rendered otherwise", "同一文の訳の不統一", "info", CheckOptions)
def inconsistent_repeat(bitext: Bitext, _: CheckOptions) -> Iterator[Problem]:
    """A sentence that stands twice in one language has two renderings in the other.

    Why it matters: a reader takes two wordings for two statements.

    "The outline of the talks is as follows." with 概要は以下のとおりです。 in one place and 会談の概要は次のとおり。
    in another fails; with the same sentence in both it passes.

    Widths, white space and punctuation do not matter. Headings and short sentences are left out. To settle
    one: give both the same rendering.
    """
    first: dict[tuple[str, str], tuple[str, TranslationUnit]] = {}
    for unit in bitext.units("sentence"):
        if not unit.two_sided or unit.source.anchors[0].kind != "s":
            continue
        for here, there in unit.directions:
            text, other = _bare(here.text), _bare(there.text)
            if len(text) < _SHORTEST_REPEAT[here.lang]:
                continue
            known, before = first.setdefault((here.lang, text), (other, unit))
            if known != other:
                there_before = before.target if there.lang == "ja" else before.source
                yield Problem(
                    Wording(
                        f"this is rendered in another way at {there_before.cited('en')}",
                        f"同じ文が{there_before.cited('ja')}では別の訳になっています。",
                    ),
                    (),
                    unit.bead.source,
                    unit.bead.target,
                )
                break


def _bare(text: str) -> str:
    return re.sub(r"[\s　、，,。．.「」“”\"'’]", "", text).lower()


# ---------------------------------------------------------------- labels


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
    this check is silent. Of several paragraphs in a row that differ in the same way, the first is told. To
    settle one: correct the label, or cite by anchors.
    """
    if bitext.source.readout == "" and len(list(bitext.source.segments())) == 1:
        yield from _cells(bitext)
        return
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
    """The labels that two cells of a table begin with."""
    english, japanese = (next(iter(d.segments())) for d in (bitext.source, bitext.target))
    one, other = read_label(english.text), read_label(japanese.text)
    if one is None or other is None:
        return
    styles = {r.style: r.ordinal for r in one.readings if r.ordinal}
    same = {r.style: r.ordinal for r in other.readings if r.ordinal}
    if not styles or not same or set(styles.values()) & set(same.values()):
        return
    spans = (
        Span("en", english.anchor, 0, len(one.printed.rstrip()), one.printed.rstrip()),
        Span("ja", japanese.anchor, 0, len(other.printed.rstrip()), other.printed.rstrip()),
    )
    yield Problem(
        Wording(
            f'"{spans[0].text}" in English is "{spans[1].text}" in Japanese',
            f"英語版の「{spans[0].text}」が、日本語版では「{spans[1].text}」です。",
        ),
        spans,
    )
