"""Which phrases are worth an entry: names and compounds, not ordinary words."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from align.text.english_spelling import is_known

if TYPE_CHECKING:
    from align.model.term import ConceptType
    from align.terms.mining.phrases import Phrases

#: Kinds of words, as :meth:`align.terms.mining.sides.SideWords.kinds` numbers them.
_INSIDE = 4
_MOST_PLACES = 50
_LATIN = re.compile("[A-Za-z]")
_JAPANESE = re.compile("[\u3400-\u9fffァ-ヺ々]")
#: What the last word of a name makes of it.
_HEADS: dict[ConceptType, frozenset[str]] = {
    "instrument": frozenset(
        "accord act agreement charter communique communiqué constitution convention covenant "
        "declaration framework guideline guidelines initiative law memorandum pact partnership "
        "plan policy protocol resolution roadmap statement strategy treaty vision".split()
    ),
    "event": frozenset(
        "assembly ceremony conference consultation consultations dialogue exercise exposition "
        "forum games meeting meetings session summit talks visit workshop".split()
    ),
    "organisation": frozenset(
        "agency alliance army association authority bank board bureau cabinet commission committee "
        "community company corporation council court force forces foundation fund group institute "
        "ministry office organisation organization party secretariat union university".split()
    ),
    "place": frozenset(
        "airport bay city coast gulf island islands lake mountain peninsula port province region "
        "republic river sea strait territory valley zone".split()
    ),
    "role": frozenset(
        "adviser ambassador chairman commissioner delegate director envoy general governor "
        "minister president premier representative secretary spokesperson".split()
    ),
}


class PhraseShape(NamedTuple):
    """How a phrase is made and printed: words that carry its meaning, whether it is a name."""

    solid: int
    name: bool
    text: str


def shape_of(phrases: Phrases, phrase: int) -> PhraseShape:
    """The shape of a phrase, as most of its places have it.

    A place in a heading, or one at the beginning of a sentence, tells nothing of its capitals.
    """
    side, length = phrases.side, int(phrases.length[phrase])
    places = phrases.places_of(phrase)[:_MOST_PLACES].tolist()
    kinds = phrases.kinds[places[0] : places[0] + length]
    solid = int((kinds != _INSIDE).sum())
    if side.lang == "ja":
        return PhraseShape(solid, name=False, text=phrases.text(phrase))
    telling = [place for place in places if not side.is_titled(place)]
    within = [place for place in telling if not _begins_sentence(phrases, place)]
    votes = [_has_capitals(phrases, place, length) for place in (within or telling)]
    name = sum(votes) * 2 > len(votes) and (bool(within) or solid > 1)
    shown = Counter(side.text(place, length) for place in (within or telling or places))
    return PhraseShape(solid, name, shown.most_common(1)[0][0])


def _has_capitals(phrases: Phrases, place: int, length: int) -> bool:
    words = [word.strip() for word in phrases.side.words(place, length)]
    own = [w for n, w in enumerate(words) if phrases.kinds[place + n] != _INSIDE]
    return all(word[:1].isupper() or word[:1].isdigit() for word in own)


def _begins_sentence(phrases: Phrases, place: int) -> bool:
    return bool(phrases.begins[place]) or phrases.side.text(place - 1, 1)[-1:] in ".?!"


def is_worth_an_entry(english: str, shape: PhraseShape, japanese: str) -> bool:
    """Whether a pair is a term or a name rather than ordinary words.

    Args:
        english: the English phrase as it is printed.
        shape: that of the English phrase.
        japanese: the Japanese phrase.
    """
    if not _JAPANESE.search(japanese) or not _LATIN.search(english) or len(japanese) < 2:
        return False
    if shape.name or shape.solid > 1:
        return True
    return not is_known(english.lower()) and len(english) > 3


def likely_type(english: str, shape: PhraseShape) -> ConceptType:
    """What a concept seems to be, by the last word of its name; ``generic`` for what is no name.

    >>> likely_type("Action Plan", PhraseShape(2, True, "Action Plan"))
    'instrument'
    """
    if shape.name:
        head = re.split(r" (?:of|for|on|in|to|against) ", english)[0].split()[-1].lower()
        for kind, heads in _HEADS.items():
            if head in heads or head.removesuffix("s") in heads:
                return kind
    return "generic"
