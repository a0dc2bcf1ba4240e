"""Both texts of a readout in page order, and where its links stand in them.

What the formats of this folder share: which segments a link holds, an order that covers both
texts, the links that an order without crossings can hold, and records of links that are read.
"""

from __future__ import annotations

import bisect
import re
from typing import TYPE_CHECKING, NamedTuple

from align.errors import AlignError
from align.export.record import UnitRecord
from align.files.xml_text import half_character
from align.model.anchor import ANCHOR_PATTERN, LANGUAGES
from align.model.document import SEGMENT_SEPARATOR, Paragraph, Table, Unit
from align.model.order import side_by_side

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from align.export.contract import LinkedPair
    from align.model.anchor import Anchor, Lang
    from align.model.document import Document, Segment
    from align.model.unit import TranslationUnit

_ANCHOR = re.compile(ANCHOR_PATTERN)


class Position(NamedTuple):
    """A link, or a segment without one.

    ``source`` and ``target`` are the indices of its segments in the two texts, from 0 and in
    order; ``unit`` is None for a segment without a link.
    """

    source: tuple[int, ...]
    target: tuple[int, ...]
    unit: TranslationUnit | None = None

    @property
    def type(self) -> str:
        """How many segments against how many."""
        return f"{len(self.source)}-{len(self.target)}"

    @property
    def two_sided(self) -> bool:
        """Whether it links segments of both texts."""
        return bool(self.source and self.target)


class LinkedTexts:
    """The segments of both texts by their indices, and the links between them.

    Attributes:
        readout: its id.
        paragraphs: by language, the segments of each paragraph of the page that has any.
        segments: by language, all segments in page order.
        links: the units of the pair as positions, in its order.
    """

    def __init__(self, pair: LinkedPair) -> None:
        """Look up where the links of a pair stand.

        Raises:
            AlignError: a link holds a segment that is not in its text, or a segment holds half of
                a character.
        """
        self.readout = pair.bitext.readout
        self.paragraphs: dict[Lang, list[tuple[Segment, ...]]] = {
            "en": list(paragraphs_of(pair.bitext.source)),
            "ja": list(paragraphs_of(pair.bitext.target)),
        }
        self.segments: dict[Lang, list[Segment]] = {
            lang: [segment for paragraph in found for segment in paragraph]
            for lang, found in self.paragraphs.items()
        }
        for lang, segments in self.segments.items():
            for segment in segments:
                if half_character(segment.text):
                    what = f"{lang}:{segment.anchor} holds half of a character"
                    raise AlignError(self.readout, what, "correct the text")
        self._index: dict[Lang, dict[Anchor, int]] = {
            lang: {segment.anchor: index for index, segment in enumerate(segments)}
            for lang, segments in self.segments.items()
        }
        self.links = [
            Position(
                self._places("en", unit.bead.source), self._places("ja", unit.bead.target), unit
            )
            for unit in pair.units
        ]

    def _places(self, lang: Lang, anchors: Iterable[Anchor]) -> tuple[int, ...]:
        known = self._index[lang]
        for anchor in anchors:
            if anchor not in known:
                what = f"a link holds {lang}:{anchor}, which is not in the text"
                raise AlignError(self.readout, what, "run: align run")
        return tuple(sorted(known[anchor] for anchor in anchors))

    def positions(self, links: Collection[Position] | None = None) -> list[Position]:
        """Links and all segments without one, side by side: by their place in English.

        Args:
            links: those that are wanted; None for all.
        """
        wanted = self.links if links is None else links
        linked = (
            {i for link in wanted for i in link.source},
            {j for link in wanted for j in link.target},
        )
        alone = [
            *(Position((i,), ()) for i in range(len(self.segments["en"])) if i not in linked[0]),
            *(Position((), (j,)) for j in range(len(self.segments["ja"])) if j not in linked[1]),
        ]
        return side_by_side(
            [*wanted, *alone], lambda p: (min(p.source, default=None), min(p.target, default=None))
        )

    def monotone(self) -> list[Position]:
        """The links that an order without crossings can hold, in their order.

        Of links that cross, those stay which hold the most segments together, of equal sets the
        more probable one. A link whose segments do not follow each other is never among them.
        """
        runs = [link for link in self.links if _is_run(link.source) and _is_run(link.target)]
        backbone = _heaviest_chain([link for link in runs if link.two_sided])
        taken = (
            {i for link in backbone for i in link.source},
            {j for link in backbone for j in link.target},
        )
        held = {id(link) for link in backbone}
        for link in runs:
            free = taken[0].isdisjoint(link.source) and taken[1].isdisjoint(link.target)
            if not link.two_sided and free:
                held.add(id(link))
                taken[0].update(link.source)
                taken[1].update(link.target)
        return [link for link in self.links if id(link) in held]

    def not_monotone(self) -> list[TranslationUnit]:
        """The units that :meth:`monotone` leaves out."""
        held = {id(link.unit) for link in self.monotone()}
        return [link.unit for link in self.links if link.unit and id(link.unit) not in held]


def paragraphs_of(document: Document) -> Iterator[tuple[Segment, ...]]:
    """The segments of each heading, paragraph and cell of a table, as they stand on the page."""
    for part in document.content:
        if isinstance(part, Unit):
            yield from _paragraphs_of_unit(part)


def _paragraphs_of_unit(unit: Unit) -> Iterator[tuple[Segment, ...]]:
    if unit.heading:
        yield unit.heading
    for part in unit.content:
        match part:
            case Paragraph() if part.segments:
                yield part.segments
            case Table():
                yield from (c.segments for row in part.rows for c in row if c.segments)
            case Unit():
                yield from _paragraphs_of_unit(part)
            case _:
                pass


def _is_run(places: Sequence[int]) -> bool:
    """Whether segments follow each other; a side without any does."""
    return not places or places[-1] - places[0] == len(places) - 1


def _heaviest_chain(links: Sequence[Position]) -> list[Position]:
    """The links without a crossing that hold the most segments, and are the most probable.

    ``ends`` and ``weights`` are those of the chains that no other chain beats: one that ends
    later in the second text is heavier. So the best chain before a link is found by bisection.
    """
    order = sorted(links, key=lambda link: (link.source[0], link.target[0]))
    done = sorted(range(len(order)), key=lambda k: order[k].source[-1])
    ends: list[int] = []
    weights: list[tuple[int, float]] = []  # how many segments, then the sum of probabilities
    last: list[int] = []  # the number of the last link of each chain
    weight_of = [(0, 0.0)] * len(order)
    before: list[int | None] = [None] * len(order)
    entered = 0
    for number, link in enumerate([*order, None]):
        while entered < len(done) and (
            link is None or order[done[entered]].source[-1] < link.source[0]
        ):
            k = done[entered]
            entered += 1
            end, weight = order[k].target[-1], weight_of[k]
            at = bisect.bisect_right(ends, end)
            if at and weights[at - 1] >= weight:
                continue
            stop = at
            while stop < len(ends) and weights[stop] <= weight:
                stop += 1
            ends[at:stop], weights[at:stop], last[at:stop] = [end], [weight], [k]
        if link is not None:
            at = bisect.bisect_left(ends, link.target[0])
            before[number] = last[at - 1] if at else None
            size, probability = weights[at - 1] if at else (0, 0.0)
            weight_of[number] = (
                size + len(link.source) + len(link.target),
                probability + (link.unit.probability if link.unit else 0.0),
            )
    chain: list[Position] = []
    step = last[-1] if last else None
    while step is not None:
        chain.append(order[step])
        step = before[step]
    return chain[::-1]


class ReadLink(NamedTuple):
    """A link of a file: the ids of its segments and their texts, English and then Japanese.

    ``texts`` is None for a side whose texts are not known.
    """

    name: str
    ids: tuple[Sequence[str], Sequence[str]]
    texts: tuple[Sequence[str] | None, Sequence[str] | None]

    @property
    def ours(self) -> bool:
        """Whether all ids are anchors of segments."""
        return all(is_segment_anchor(one) for ids in self.ids for one in ids)

    def record(self, readout: str, status: str = "", score: float | None = None) -> UnitRecord:
        """What the link says; only a link between anchors has a readout and a probability."""
        if not self.ours:
            return self.unanchored(status)
        en, ja = self._joined()
        first = "-".join(ids[0] for ids in self.ids if ids)
        probability = score if score is not None and 0 <= score <= 1 else None
        return UnitRecord(
            f"{readout}#{first}",
            readout,
            en=en,
            ja=ja,
            en_anchors=" ".join(self.ids[0]),
            ja_anchors=" ".join(self.ids[1]),
            status=status,
            probability=probability,
        )

    def unanchored(self, status: str = "") -> UnitRecord:
        """The link by its texts alone."""
        en, ja = self._joined()
        return UnitRecord(self.name, en=en, ja=ja, status=status)

    def _joined(self) -> tuple[str | None, str | None]:
        en, ja = (
            None if texts is None else SEGMENT_SEPARATOR[lang].join(texts)
            for lang, texts in zip(LANGUAGES, self.texts, strict=True)
        )
        return en, ja


def is_segment_anchor(text: str) -> bool:
    """Whether an id is the anchor of a segment.

    >>> [is_segment_anchor(text) for text in ("p1.2.s3", "p1.2", "s3")]
    [True, False, False]
    """
    found = _ANCHOR.fullmatch(text)
    return found is not None and found[2] is not None
