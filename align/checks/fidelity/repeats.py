"""Sentences that are rendered in two ways."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from align.model.bitext import Renderings
from align.model.check import CheckOptions, Problem, bitext_check
from align.model.finding import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.model.bitext import Bitext

#: Shorter sentences, such as headings, may be rendered as their place needs.
_SHORTEST_REPEAT = {"en": 24, "ja": 10}


@bitext_check("C001", "Repeat rendered otherwise", "同一文の訳の不統一", "info", CheckOptions)
def inconsistent_repeat(bitext: Bitext, _: CheckOptions) -> Iterator[Problem]:
    """A sentence that stands twice in one language has two renderings in the other.

    Why it matters: a reader takes two wordings for two statements.

    "The outline of the talks is as follows." with 概要は以下のとおりです。 in one place and 会談の概要は次のとおり。
    in another fails; with the same sentence in both it passes.

    Widths, white space, punctuation and polite endings do not matter. Headings and short sentences are
    left out. The rows of a table are compared with those before them. To settle one: give both the same
    rendering.
    """
    before = bitext.renderings or Renderings()
    for unit in bitext.units("sentence"):
        if not unit.two_sided or unit.source.anchors[0].kind != "s":
            continue
        for here, there in unit.directions:
            text, other = _bare(here.text), _bare(there.text)
            if len(text) < _SHORTEST_REPEAT[here.lang]:
                continue
            cited = Wording(there.cited("en"), there.cited("ja"))
            first = before.first(here.lang, text, other, cited)
            if first is not None:
                yield Problem(
                    Wording(
                        f"this is rendered in another way at {first.en}",
                        f"同じ文が{first.ja}では別の訳になっています。",
                    ),
                    (),
                    unit.bead.source,
                    unit.bead.target,
                )
                break


#: How polite and plain sentences end; between readouts that is no other rendering.
_ENDING = re.compile("[ぁ-ん]+$")


def _bare(text: str) -> str:
    """A text without what is no other wording: widths, blanks, marks, capitals, the last ending."""
    bare = re.sub(r"[\W_]", "", unicodedata.normalize("NFKC", text)).lower()
    return _ENDING.sub("", bare)
