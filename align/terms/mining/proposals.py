"""Concepts that the glossary lacks, proposed from what translates each other."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from align.terms.mining.association import log_likelihood, strength
from align.terms.mining.fixed import is_worth_a_phrase, shown_english, shown_japanese
from align.terms.mining.termhood import is_worth_an_entry, likely_type, shape_of

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from align.model.term import ConceptType
    from align.terms.mining.corpus import MinedCorpus
    from align.terms.mining.fixed import FixedPhrases
    from align.terms.mining.linking import PhraseLink
    from align.terms.mining.phrases import Phrases

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
        type: what it seems to be: ``phrase`` for a fixed phrase; else a guess by the last word of
            a name.
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

    Fixed phrases come after all terms.

    Args:
        corpus: what was counted.
        least: beads that must hold a term and its rendering.
        taken: ids that the glossary has.
    """
    found = [*_found(corpus, least, _term), *_found(corpus.fixed, least, _fixed)]
    return list(_named_apart(_one_for_each(found), taken))


def _found(
    counted: MinedCorpus | FixedPhrases, least: int, made: Callable[[_Evidence], Proposal | None]
) -> list[Proposal]:
    """What is proposed of terms or of fixed phrases, the surest first."""
    by_english: dict[int, list[PhraseLink]] = defaultdict(list)
    for link in counted.linked.links:
        by_english[link.english].append(link)
    found = []
    for links in by_english.values():
        evidence = _evidence(counted.english, counted.japanese, links)
        if (
            len(evidence.beads) >= least
            and evidence.strength >= _LEAST_STRENGTH
            and evidence.ratio >= _LEAST_RATIO
            and (proposal := made(evidence)) is not None
        ):
            found.append(proposal)
    return sorted(found, key=lambda p: (-p.ratio, p.english))


class _Evidence(NamedTuple):
    """An English phrase with the commonest of its renderings, counted."""

    english: Phrases
    japanese: Phrases
    links: Sequence[PhraseLink]  # the commonest first
    beads: NDArray[np.int64]  # those that hold both
    ratio: float
    strength: float


def _evidence(english: Phrases, japanese: Phrases, links: Sequence[PhraseLink]) -> _Evidence:
    links = sorted(links, key=lambda link: (-len(link.beads), -link.strength))
    phrase, first = links[0].english, links[0].japanese
    both = np.intersect1d(english.beads_of(phrase), japanese.beads_of(first))
    counts = [np.array(float(n)) for n in (len(both), english.beads[phrase], japanese.beads[first])]
    ratio = float(log_likelihood(counts[0], counts[1], counts[2], float(english.side.beads)))
    return _Evidence(english, japanese, links, both, ratio, float(strength(*counts)))


def _term(told: _Evidence) -> Proposal | None:
    """A term, if it is worth an entry."""
    link = told.links[0]
    shape, rendering = shape_of(told.english, link.english), told.japanese.text(link.japanese)
    if not is_worth_an_entry(shape.text, shape, rendering):
        return None
    texts = {each.japanese: told.japanese.text(each.japanese) for each in told.links}
    return _proposal(told, likely_type(shape.text, shape), shape.text, texts)


def _fixed(told: _Evidence) -> Proposal | None:
    """A fixed phrase, if it is worth an entry."""
    texts = {each.japanese: shown_japanese(told.japanese, each) for each in told.links}
    link = told.links[0]
    if not is_worth_a_phrase(told.english, link.english, texts[link.japanese], told.strength):
        return None
    return _proposal(told, "phrase", shown_english(told.english, link.english), texts)


def _proposal(
    told: _Evidence, kind: ConceptType, english: str, japanese: Mapping[int, str]
) -> Proposal:
    first = told.links[0]
    enough = [link for link in told.links if len(link.beads) >= _LEAST_SHARE * len(first.beads)]
    return Proposal(
        ident="",
        type=kind,
        english=english,
        renderings=tuple(
            MinedRendering(japanese[link.japanese], tuple(link.beads.tolist())) for link in enough
        ),
        english_beads=int(told.english.beads[first.english]),
        japanese_beads=int(told.japanese.beads[first.japanese]),
        beads=tuple(told.beads.tolist()),
        ratio=told.ratio,
        strength=told.strength,
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
