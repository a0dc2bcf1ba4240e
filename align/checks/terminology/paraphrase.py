"""Whether a text says a term in other words of the same stems: resumed early, 早期に再開."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from align.terms.forms.english import irregular_forms
from align.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.model.anchor import Lang
    from align.model.term import Concept

#: Types whose terms are words, not names: these may be put as verbs or be taken apart.
_WORDS = frozenset({"generic", "phrase", "event", "instrument"})
_SMALL = frozenset(
    "of the a an to for on in and or with by at from as its their between against under".split()
)
_TOKEN = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_CHUNK = re.compile("[ァ-ヶー]+|[a-z0-9]+|[々〇\u3400-\u4dbf\u4e00-\u9fff]+|[ぁ-ん]+")
#: Words of a term may have this many others between them.
_SLACK = 2
#: What a stem loses, the first that fits: endings that make nouns before the short ones.
_STEM_ENDINGS = tuple(
    "ication ption ation ition sion tion ment ance ence sis ity ing ed es ly al s e y".split()
)
#: What may follow a stem: the endings of its noun, verb, adjective and adverb.
_ENDING = re.compile(
    "(?:e|s|es|ed|d|n|ing|y|ying|ication|ications|ies|ied|al|ally|ly|ence|ance|ment|ments|is|es|ses|se|sed|sing|sis|ze|zed"
    "|ption|ptions|ation|ations|ition|itions|ion|ions|sion|sions|tion|tions|ity|ities)?"
)
#: A preposition that is not the term's makes another thing of its words: rule by law.
_PREPOSITIONS = frozenset("by against without under from".split())


def is_paraphrased(concept: Concept, text: str, lang: Lang) -> bool:
    """Whether a text has all stems of an approved term close together."""
    if concept.type not in _WORDS:
        return False
    folded = fold(text).text
    listed = [t.text for t in concept.terms if t.lang == lang and t.approved]
    terms = [fold(text).text for text in listed if lang == "ja" or not _is_name(text)]
    check = _in_english if lang == "en" else _in_japanese
    return any(check(term, folded) for term in terms)


def _is_name(text: str) -> bool:
    """Whether all words of an English term have capitals, so that it is not taken apart."""
    words = [word for word in re.split(r"[\s-]+", text) if word.lower() not in _SMALL]
    return all(word[:1].isupper() or not word[:1].isalpha() for word in words)


def _in_english(term: str, text: str) -> bool:
    """Whether a sentence has all stems of a term within a few words, in any order."""
    words_of_term = re.split(r"[\s-]+", term)
    stems = [_stem(word) for word in words_of_term if word not in _SMALL]
    if not stems or any(len(stem) < 3 for stem in stems):
        return False
    return any(
        _close_together(stems, list(_words(sentence)), _PREPOSITIONS - {*words_of_term})
        for sentence in re.split(r"(?<=[.;:?!])\s", text)
    )


def _close_together(
    stems: list[str], words: list[tuple[int, str]], foreign: frozenset[str]
) -> bool:
    places = [[i for i, word in words if _is_form(word, stem)] for stem in stems]
    if not all(places):
        return False
    reach = len(stems) - 1 + _SLACK
    for first in places[0]:
        chosen = [min(options, key=lambda i: abs(i - first)) for options in places]
        low, high = min(chosen), max(chosen)
        between = {word for i, word in words if low < i < high and i not in chosen}
        if high - low <= reach and len(set(chosen)) == len(stems) and not between & foreign:
            return True
    return False


def _is_form(word: str, stem: str) -> bool:
    if word in irregular_forms(stem):
        return True
    return word.startswith(stem) and bool(_ENDING.fullmatch(word, len(stem)))


def _words(text: str) -> Iterator[tuple[int, str]]:
    """Words with their numbers; the parts of a compound too, but not those behind non-."""
    for index, match in enumerate(_TOKEN.finditer(text)):
        parts = match[0].split("-")
        if parts[0] not in ("non", "anti"):
            yield from ((index, part) for part in (match[0], *parts))


def _stem(word: str) -> str:
    """What noun, verb and adverb of a word begin with: analys, resum, launc."""
    for ending in _STEM_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def _in_japanese(term: str, text: str) -> bool:
    """The words of a compound with particles between them, in the same order."""
    for chunks in _divisions(term):
        if len(chunks) < 2:
            continue
        match = re.search(_BETWEEN.join(map(re.escape, chunks)), text)
        # The very words are no term here, or they would have been found as one.
        if match and match[0] != "".join(chunks):
            return True
    return False


#: Particles, or a name put in between: G8シーアイランド・サミット.
_BETWEEN = "(?:[ぁ-ん、]{0,4}|[ァ-ヶー・]{2,12})"


def _divisions(term: str) -> Iterator[list[str]]:
    """A term as words: katakana whole, kanji two by two, an odd one alone at either end."""
    runs = [run for run in _CHUNK.findall(term) if not re.fullmatch("[ぁ-ん]+", run)]
    for odd_first in (False, True):
        words: list[str] = []
        for run in runs:
            if not re.match("[々〇\u3400-\u9fff]", run) or len(run) < 3:
                words.append(run)
                continue
            start = 1 if odd_first and len(run) % 2 else 0
            words += [run[:start]] if start else []
            words += [run[i : i + 2] for i in range(start, len(run), 2)]
        yield words
