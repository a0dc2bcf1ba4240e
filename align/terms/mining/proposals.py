"""Concepts that the glossary lacks, proposed from what translates each other."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from align.terms.mining.association import log_likelihood, strength
from align.terms.mining.termhood import is_worth_an_entry, likely_type, shape_of

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from align.model.term import ConceptType
    from align.terms.mining.corpus import MinedCorpus
    from align.terms.mining.linking import PhraseLink

#: A pair is proposed whose phrases stand together in most of the beads that hold either.
_LEAST_STRENGTH = 0.5
#: In a corpus of a hundred beads, two that hold both by chance reach 19.
_LEAST_RATIO = 20.0
#: Another rendering is named that has at least so much of the first one's beads.
_LEAST_SHARE = 0.2


@dataclass(frozen=True, slots=True)
class MinedRendering:
    """A Japanese phrase that renders a proposal: its text, and the beads it was linked in."""

    text: str
    beads: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Proposal:
    """A concept that may be worth an entry.

    Attributes:
        ident: an id of the form that glossaries have.
        type: what it seems to be; a guess by the last word of a name.
        english: the English term.
        renderings: the Japanese ones, the commonest first.
        english_beads: how many beads hold the English term.
        japanese_beads: how many hold the first rendering.
        beads: the numbers of those that hold both.
        ratio: log-likelihood of both (Dunning 1993).
        strength: Dice of both, held down where counts are low, 0..1.
    """

    ident: str
    type: ConceptType
    english: str
    renderings: tuple[MinedRendering, ...]
    english_beads: int
    japanese_beads: int
    beads: tuple[int, ...]
    ratio: float
    strength: float

    @property
    def japanese(self) -> str:
        """The commonest rendering."""
        return self.renderings[0].text


def proposals(corpus: MinedCorpus, least: int, taken: Container[str] = ()) -> list[Proposal]:
    """The concepts that the beads hold and the glossary lacks, the surest first.

    Args:
        corpus: what was counted.
        least: beads that must hold a term and its rendering.
        taken: ids that the glossary has.
    """
    by_english: dict[int, list[PhraseLink]] = defaultdict(list)
    for link in corpus.linked.links:
        by_english[link.english].append(link)
    found = [
        made
        for phrase, links in by_english.items()
        if (made := _proposal(corpus, phrase, links, least)) is not None
    ]
    found.sort(key=lambda p: (-p.ratio, p.english))
    return list(_named_apart(_one_for_each(found), taken))


def _proposal(
    corpus: MinedCorpus, phrase: int, links: Sequence[PhraseLink], least: int
) -> Proposal | None:
    english, japanese = corpus.english, corpus.japanese
    links = sorted(links, key=lambda link: (-len(link.beads), -link.strength))
    first = links[0].japanese
    both = np.intersect1d(english.beads_of(phrase), japanese.beads_of(first))
    counts = [np.array(float(n)) for n in (len(both), english.beads[phrase], japanese.beads[first])]
    sure = float(strength(*counts))
    ratio = float(log_likelihood(counts[0], counts[1], counts[2], float(corpus.beads)))
    if len(both) < least or sure < _LEAST_STRENGTH or ratio < _LEAST_RATIO:
        return None
    shape, rendering = shape_of(english, phrase), japanese.text(first)
    text = shape.text
    if not is_worth_an_entry(text, shape, rendering):
        return None
    enough = [link for link in links if len(link.beads) >= _LEAST_SHARE * len(links[0].beads)]
    return Proposal(
        ident="",
        type=likely_type(text, shape),
        english=text,
        renderings=tuple(
            MinedRendering(japanese.text(link.japanese), tuple(link.beads.tolist()))
            for link in enough
        ),
        english_beads=int(counts[1]),
        japanese_beads=int(counts[2]),
        beads=tuple(both.tolist()),
        ratio=ratio,
        strength=sure,
    )


def _one_for_each(found: Sequence[Proposal]) -> Iterator[Proposal]:
    """Of proposals with one Japanese term the surest; the others are parts or forms of it."""
    seen: set[str] = set()
    for each in found:
        if each.japanese not in seen:
            seen.add(each.japanese)
            yield each


def _named_apart(found: Iterator[Proposal], taken: Container[str]) -> Iterator[Proposal]:
    """The proposals with ids that no other concept has."""
    mine: set[str] = set()
    for each in found:
        plain = unicodedata.normalize("NFKD", each.english).encode("ascii", "ignore").decode()
        base = re.sub(r"[^a-z0-9]+", "-", plain.lower().replace("'", "")).strip("-") or "concept"
        ident, number = base, 2
        while ident in taken or ident in mine:
            ident, number = f"{base}-{number}", number + 1
        mine.add(ident)
        yield replace(each, ident=ident)
