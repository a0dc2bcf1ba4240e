"""The likeliest renderings of one phrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from align.model.annotation import EMPTY_ANNOTATION
from align.terms.mining.association import log_likelihood
from align.terms.mining.cut import cut_segment

if TYPE_CHECKING:
    from align.model.anchor import Lang
    from align.terms.mining.corpus import MinedCorpus
    from align.terms.mining.linking import Linked
    from align.terms.mining.phrases import Phrases


def ranked_renderings(corpus: MinedCorpus, text: str, lang: Lang) -> list[str]:
    """What renders a phrase, the likeliest first: its links, then what else goes together with it.

    Args:
        corpus: what was counted.
        text: the phrase, in any of its forms.
        lang: its language.

    Returns:
        Nothing for a phrase that too few beads hold, or that is none.
    """
    words = cut_segment("", text, lang, EMPTY_ANNOTATION).words
    linked: list[str] = []
    others: list[str] = []
    for counted in (corpus, corpus.fixed):
        here, there = counted.english, counted.japanese
        if lang == "ja":
            here, there = there, here
        phrase = here.find(words)
        if phrase >= 0:
            renderings = _linked(counted.linked, phrase, lang)
            linked += map(there.text, renderings)
            others += map(there.text, _by_ratio(here, there, phrase))
    return list(dict.fromkeys(linked + others))


def _linked(linked: Linked, phrase: int, lang: Lang) -> list[int]:
    """What links a phrase, the commonest first."""
    beads: dict[int, int] = {}
    for link in linked.links:
        ours, theirs = (link.english, link.japanese)[:: 1 if lang == "en" else -1]
        if ours == phrase:
            beads[theirs] = beads.get(theirs, 0) + len(link.beads)
    return sorted(beads, key=lambda other: -beads[other])


def _by_ratio(here: Phrases, there: Phrases, phrase: int) -> list[int]:
    """What goes together with a phrase, the surest first; of equals the longest."""
    beads = here.beads_of(phrase)
    others, both = np.unique(there.in_beads(beads), return_counts=True)
    ratio = log_likelihood(
        both.astype(float),
        np.array(float(len(beads))),
        there.beads[others].astype(float),
        float(here.side.beads),
    )
    order = np.lexsort((-there.length[others], -ratio))[:20]
    return [int(other) for other in others[order]]
