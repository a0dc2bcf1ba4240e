"""Terms without an entry that are rendered in several ways."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

from align.terms.mining.termhood import shape_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from align.model.anchor import Lang
    from align.terms.mining.corpus import MinedCorpus
    from align.terms.mining.phrases import Phrases

#: A second rendering stands in so many beads at least, and all in so many.
_LEAST, _LEAST_ALL = 2, 5
#: The renderings explain so much of where the term stands, and each stands mostly beside it.
_EXPLAINED, _OWN = 0.6, 0.6
#: Renderings that share so much of the shorter one are longer and shorter forms of one phrase.
_SHARED = 0.6


class UsedRendering(NamedTuple):
    """One rendering of a term: its number, the beads, and the first word of its places there."""

    phrase: int
    beads: tuple[int, ...]
    places: tuple[int, ...]
    term_places: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SeveralRenderings:
    """A term with its renderings, the commonest first; ``lang`` is the term's language."""

    lang: Lang
    phrase: int
    renderings: tuple[UsedRendering, ...]


def several_renderings(corpus: MinedCorpus) -> Iterator[SeveralRenderings]:
    """The terms of both languages that no glossary has and that are rendered in several ways."""
    english, japanese = corpus.english, corpus.japanese
    for lang, here, there in (("en", english, japanese), ("ja", japanese, english)):
        found: dict[int, list[UsedRendering]] = defaultdict(list)
        for link in corpus.linked.links:
            ours, theirs = link.english, link.japanese
            places, other_places = link.english_places, link.japanese_places
            if lang == "ja":
                ours, theirs, places, other_places = theirs, ours, other_places, places
            found[ours].append(
                UsedRendering(
                    theirs,
                    tuple(link.beads.tolist()),
                    tuple(other_places.tolist()),
                    tuple(places.tolist()),
                )
            )
        for phrase, used in found.items():
            if len(used) > 1 and _is_term(here, phrase):
                kept = _apart(here, there, phrase, used)
                if len(kept) > 1:
                    yield SeveralRenderings("en" if lang == "en" else "ja", phrase, tuple(kept))


def _is_term(phrases: Phrases, phrase: int) -> bool:
    """A name, or a phrase of several words: never a single ordinary word."""
    shape = shape_of(phrases, phrase)
    if phrases.side.lang == "en":
        return shape.name or shape.solid > 1
    return shape.solid > 1 and len(shape.text) > 2


def _apart(
    here: Phrases, there: Phrases, phrase: int, used: Sequence[UsedRendering]
) -> list[UsedRendering]:
    """The renderings that are terms and no forms of one another; none where little is explained."""
    used = sorted(used, key=lambda each: (-len(each.beads), each.phrase))
    explained = sum(len(each.beads) for each in used)
    kept: list[UsedRendering] = []
    for each in used:
        alone = _without(each, [there.beads_of(other.phrase) for other in kept])
        if (
            len(alone.beads) >= _LEAST
            and len(alone.beads) >= _OWN * int(there.beads[each.phrase])
            and _is_term(there, each.phrase)
            and all(_differs(there, each.phrase, other.phrase) for other in kept)
        ):
            kept.append(alone)
    total = sum(len(each.beads) for each in kept)
    enough = total >= _LEAST_ALL and explained >= _EXPLAINED * int(here.beads[phrase])
    return kept if enough else []


def _without(used: UsedRendering, others: Sequence[NDArray[np.int64]]) -> UsedRendering:
    """A rendering without the beads that hold one of the others."""
    apart = [n for n, bead in enumerate(used.beads) if not any(bead in other for other in others)]
    return UsedRendering(
        used.phrase,
        *(tuple(row[n] for n in apart) for row in (used.beads, used.places, used.term_places)),
    )


def _differs(phrases: Phrases, one: int, other: int) -> bool:
    """Whether two phrases are two terms, not forms or extents of one."""
    first, second = (phrases.text(each).lower().replace(" ", "") for each in (one, other))
    if phrases.side.lang == "ja":
        first, second = (text.replace("の", "").replace("・", "") for text in (first, second))
    block = SequenceMatcher(None, first, second, autojunk=False).find_longest_match()
    return block.size < _SHARED * min(len(first), len(second))
