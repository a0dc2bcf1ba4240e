"""Fixed phrases: of prepositions, adverbs and verbs, such as "at the outset", 冒頭, 非難した.

Each has a word that neither the glossary nor a link of terms explains. So "in the capital" is none
where capital is linked with 首都, and "in response" is one where これに対し stands on the other
side. Names are part of none, nor are nouns that the glossary knows.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from align.terms.mining.english import english_role
from align.terms.mining.japanese import is_verb_ending, japanese_role
from align.terms.mining.linking import link_phrases
from align.terms.mining.phrases import PhraseRules, Phrases
from align.terms.mining.termhood import shape_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from align.model.anchor import Lang
    from align.terms.mining.linking import Linked, PhraseLink
    from align.terms.mining.sides import SideWords

#: A link that is less sure explains no words.
_SURE = 0.3


class _Grammar(NamedTuple):
    """Which words make a fixed phrase, by their roles.

    Beside the roles of words that are no part of a term there is ``n`` for those that are, and
    ``j`` for those of them that end none: adjectives.

    Attributes:
        roles: all of them.
        begins: those that may begin a phrase.
        ends: those that may end one.
        closes: those behind which it goes on only where they begin it.
        alone: those that may be one by themselves where they may not end one.
        own: of these it has one that nothing explains.
        follows: for each those that may stand behind it.
        longest: words of the longest phrase.
    """

    roles: str
    begins: str
    ends: str
    closes: str
    alone: str
    own: str
    follows: Mapping[str, str]
    longest: int


#: The roles of :func:`~align.terms.mining.english.english_role` and its Japanese counterpart.
_GRAMMARS: Final[dict[Lang, _Grammar]] = {
    "en": _Grammar(
        roles="njpdqav",
        begins="jpqav",
        ends="njpav",
        closes="p",
        alone="",
        own="njav",
        follows={
            "n": "np",
            "j": "njp",
            "p": "dqnj",
            "d": "dnj",
            "q": "dnj",
            "a": "vpj",
            "v": "dqnjpa",
        },
        longest=6,
    ),
    "ja": _Grammar(
        roles="njelo",
        begins="njo",
        ends="jeo",
        closes="",
        alone="n",
        own="njo",
        follows={"n": "njoel", "j": "njoel", "e": "ejo", "l": "njo", "o": "njoel"},
        longest=7,
    ),
}
_BETWEEN, _FIRST, _INSIDE = 0, 2, 4
#: A single verb or adverb is proposed that is so strong; phrases may be weaker.
_LEAST_OF_WORDS = 0.6
#: So many words of a verb's ending are shown.
_ENDINGS = 3


class FixedPhrases:
    """The fixed phrases of both languages, and their links.

    Attributes:
        english: the English phrases.
        japanese: the Japanese phrases.
        linked: which translate each other.
    """

    def __init__(self, terms: tuple[Phrases, Phrases], linked: Linked, least: int) -> None:
        """Count phrases that have a word which no link of terms explains.

        Args:
            terms: the English and the Japanese terms.
            linked: their links.
            least: beads that must hold a phrase.
        """
        self.english, self.japanese = (
            Phrases(phrases.side, least, _rules(phrases.side, _taken(phrases, linked)))
            for phrases in terms
        )
        self.linked = link_phrases(self.english, self.japanese)


def _taken(phrases: Phrases, linked: Linked) -> NDArray[np.bool_]:
    """The words that links of terms explain."""
    taken = np.zeros(len(phrases.kinds), bool)
    for link in linked.links:
        if link.strength >= _SURE:
            phrase, places = _end(link, phrases.side.lang)
            taken[places[:, None] + np.arange(int(phrases.length[phrase]))] = True
    return taken


def _end(link: PhraseLink, lang: Lang) -> tuple[int, NDArray[np.int64]]:
    if lang == "en":
        return link.english, link.english_places
    return link.japanese, link.japanese_places


def _rules(side: SideWords, taken: NDArray[np.bool_]) -> PhraseRules:
    """What makes a fixed phrase of a language, by the roles of its words."""
    grammar, known = _GRAMMARS[side.lang], side.known()
    numbers = {role: number for number, role in enumerate(grammar.roles, start=1)} | {"": 0}
    roles = _roles(side, numbers)
    roles[(known != 0) & (roles == numbers["n"])] = 0

    def among(letters: str) -> NDArray[np.bool_]:
        listed = np.zeros(len(numbers), bool)
        listed[[numbers[letter] for letter in letters]] = True
        found: NDArray[np.bool_] = listed[roles]
        return found

    follows = np.zeros((len(numbers), len(numbers)), bool)
    for role, after in grammar.follows.items():
        follows[numbers[role], [numbers[letter] for letter in after]] = True
    joins = np.zeros(len(roles), bool)
    joins[1:] = follows[roles[:-1], roles[1:]] & (side.begins()[1:] == 0) & ~_capital(side)[1:]
    goes_on = np.append(known == 3, False)  # a cut before this word is inside a known term
    return PhraseRules(
        longest=grammar.longest,
        begins=among(grammar.begins) & ~goes_on[:-1],
        ends=among(grammar.ends) & ~goes_on[1:],
        joins=joins,
        closes=among(grammar.closes),
        alone=among(grammar.alone) & _longer(side) & ~goes_on[:-1] & ~goes_on[1:],
        own=among(grammar.own) & (known == 0) & ~taken,
    )


def _roles(side: SideWords, numbers: Mapping[str, int]) -> NDArray[np.uint8]:
    """The role of each word, as a number."""
    kinds, role_of = side.kinds(), english_role if side.lang == "en" else japanese_role
    roles = side.of_each_word(lambda word: numbers[role_of(word)])
    roles[(kinds != _BETWEEN) & (kinds != _INSIDE)] = numbers["n"]
    roles[(kinds == _FIRST) & _longer(side)] = numbers["j"]
    roles[_capital(side) & (roles == numbers["n"])] = 0  # part of a name
    if side.lang == "ja":
        figure = side.of_each_word(lambda word: word[:1].isdigit()).astype(bool)
        roles[1:][figure[:-1]] = 0  # what is counted
    return roles


def _capital(side: SideWords) -> NDArray[np.bool_]:
    found: NDArray[np.bool_] = side.of_each_word(lambda word: word[:1].isupper()).astype(bool)
    return found


def _longer(side: SideWords) -> NDArray[np.bool_]:
    """Which words have two characters or more."""
    found: NDArray[np.bool_] = side.of_each_word(lambda word: len(word) > 1).astype(bool)
    return found


# How they are proposed


def shown_english(english: Phrases, phrase: int) -> str:
    """A fixed phrase as it is printed within a sentence."""
    text = shape_of(english, phrase).text
    return text[:1].lower() + text[1:]


def shown_japanese(japanese: Phrases, link: PhraseLink) -> str:
    """A linked phrase with the ending of its verb that is commonest at its places."""
    length = int(japanese.length[link.japanese])
    shown: Counter[str] = Counter()
    for place in link.japanese_places.tolist():
        end = place + length
        while end < min(len(japanese.begins), place + length + _ENDINGS):
            if japanese.begins[end] or not is_verb_ending(japanese.side.text(end, 1)):
                break
            end += 1
        shown[japanese.side.text(place, end - place)] += 1
    return shown.most_common(1)[0][0]


def is_worth_a_phrase(english: Phrases, phrase: int, japanese: str, strength: float) -> bool:
    """Whether a fixed phrase may be worth an entry; single words are if they are surer."""
    single = int(english.length[phrase]) == 1
    if len(japanese) < 2 or (single and shape_of(english, phrase).name):
        return False
    return not single or strength >= _LEAST_OF_WORDS
