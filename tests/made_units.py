"""Pairs of documents made of beads, for tests that need no aligner; and ugly ones by chance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from align.model.alignment import Alignment, Bead
from align.model.anchor import Anchor
from align.model.bitext import Bitext
from align.model.document import Document, Paragraph, Segment, Source, Unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.model.alignment import Status
    from align.model.anchor import Lang

READOUT = "2005-03-04-made"
#: What breaks tools: markup, line ends, directions, combining characters, vendor characters,
#: characters beyond the first plane, what spreadsheets take for formulas.
UGLY = (
    "<b>&amp;</b>", "a\tb", "]]>", "\u200f\u202eabc", "e\u0301が", "①㈱髙﨑", "𠮷野家", "=1+1", "'=x",
    "－（該当なし）", '"quoted", he said', "_x0041_", " ", "\u2028", "\u0085", "“”", "a\u00a0b",
)  # fmt: skip


def pair_of(
    *beads: tuple[Sequence[str], Sequence[str]],
    readout: str = READOUT,
    statuses: Sequence[Status] = (),
    probabilities: Sequence[float] = (),
    date: str = "",
) -> Bitext:
    """A pair of one paragraph each whose beads have these texts, in order."""
    sides: dict[Lang, list[Segment]] = {"en": [], "ja": []}
    made = []
    for number, texts in enumerate(beads):
        ends = []
        for (_, segments), own in zip(sides.items(), texts, strict=True):
            anchors = []
            for text in own:
                anchors.append(Anchor(("1",)).segment("s", len(segments) + 1))
                segments.append(Segment(anchors[-1], text))
            ends.append(tuple(anchors))
        status: Status = statuses[number] if number < len(statuses) else "auto"
        probability = probabilities[number] if number < len(probabilities) else 0.9
        made.append(Bead(ends[0], ends[1], probability, status))
    english, japanese = (
        Document(
            readout, lang, Source("", ""),
            (Unit(Anchor(("1",)), "paragraph", content=(Paragraph(tuple(segments)),)),), date,
        )
        for lang, segments in sides.items()
    )  # fmt: skip
    unit = Anchor(("1",))
    return Bitext(
        english, japanese, Alignment(readout, (Bead((unit,), (unit,), 1.0),), tuple(made))
    )


texts = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30),
    st.lists(st.sampled_from(UGLY), min_size=1, max_size=3).map("".join),
)
_statuses: st.SearchStrategy[Status] = st.sampled_from(["auto", "confirmed"])


@st.composite
def pairs(draw: st.DrawFn, least: int = 1) -> Bitext:
    """A pair of some beads up to 3-3 of any text, each side with ``least`` segments or more."""
    side = st.lists(texts, min_size=least, max_size=3)
    beads = draw(st.lists(st.tuples(side, side).filter(any), min_size=1, max_size=4))
    count = len(beads)
    return pair_of(
        *beads,
        statuses=draw(st.lists(_statuses, min_size=count, max_size=count)),
        probabilities=draw(
            st.lists(st.integers(0, 100).map(lambda n: n / 100), min_size=count, max_size=count)
        ),
        date=draw(st.sampled_from(["", "2005-03-04"])),
    )
