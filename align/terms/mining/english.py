"""Cuts English text into words, and says what each may do in a phrase."""

from __future__ import annotations

import functools
import re
import tomllib
from importlib.resources import files
from typing import NamedTuple

from align.terms.forms.english import irregular_forms, is_plural_noun
from align.terms.mining.kinds import BETWEEN, FIRST, INSIDE, WORD

#: A word with the blanks before it. Dots stand inside abbreviations, hyphens inside compounds.
_TOKEN = re.compile(
    r"\s*(?:(?:[^\W\d_]\.){2,}|[A-Z]\.(?=\s+[A-Z])|\d[\d.,:]*(?:[^\W_]+)?(?:-[^\W_]+)*|[^\W_]+(?:[-&/][^\W_]+)*|['’]s?\b|\S)|\s+\Z"
)
_OWNER = frozenset(("'", "'s", "’", "’s"))
_ARTICLES = frozenset(("a", "an"))
_NUMBER = re.compile(r"[\d.,:]+(?:st|nd|rd|th|s|%)?(?:-\w+)?\Z")
#: Adjectives: they may begin a phrase and do not end one.
_ADJECTIVE = re.compile(r".{3,}(?:ous|[ai]ble|ful|ed)\Z")


class _Lists(NamedTuple):
    between: frozenset[str]
    inside: frozenset[str]


def cut_english(text: str) -> tuple[list[str], str]:
    """The words of a text, each with the blanks before it, and their kinds.

    Returns:
        The words, which together are the text, and a letter for each
        (:mod:`align.terms.mining.kinds`).

    >>> cut_english("He praised the early resumption of talks.")
    (['He', ' praised', ' the', ' early', ' resumption', ' of', ' talks', '.'], '..iwwiw.')
    """
    words = _TOKEN.findall(text)
    kinds: list[str] = []
    first = True
    for word in words:
        bare = word.strip()
        if bare in _ARTICLES and kinds[-1:] == [INSIDE]:
            kinds.append(INSIDE)  # launch of a missile
            continue
        kinds.append(_kind(bare.lower().rstrip("."), name=bare[:1].isupper() and not first))
        first = first and not bare[:1].isalnum()
    return words, "".join(kinds)


def key_of_english(word: str) -> str:
    """What two forms of a word have in common: small letters, the singular.

    >>> key_of_english("Talks"), key_of_english("policies"), key_of_english("crisis")
    ('talk', 'policy', 'crisis')
    """
    low = word.lower().replace("’", "'")
    if len(low) < 4 or not is_plural_noun(low):
        return low
    if low.endswith("ies"):
        return low[:-3] + "y"
    return low[:-2] if low.endswith(("sses", "xes", "ches", "shes")) else low[:-1]


def english_role(word: str) -> str:
    """What a word that is no noun may be in a fixed phrase, one letter.

    Returns:
        p for a preposition, d for a determiner, q for one that may begin a phrase (both), a for an
        adverb, v for a verb; "" for all others.

    >>> [english_role(word) for word in ("at", "the", "both", "finally", "condemned", "he")]
    ['p', 'd', 'q', 'a', 'v', '']
    """
    return _roles().get(word.lower()) or ("a" if word.lower().endswith("ly") else "")


@functools.cache
def _roles() -> dict[str, str]:
    verbs = _lists().between - _words("between")
    lists = {"v": verbs} | {
        name[0]: _words(name) for name in ("quantifiers", "determiners", "adverbs", "prepositions")
    }
    return {word: role for role, words in lists.items() for word in words}


@functools.lru_cache(maxsize=65536)
def _kind(low: str, *, name: bool) -> str:
    """The kind of a word in small letters; ``name``: it has a capital that no sentence asks for."""
    lists = _lists()
    if low in _OWNER:
        return INSIDE
    if not low[:1].isalnum() or low in lists.between or _NUMBER.match(low):
        return BETWEEN
    if low in lists.inside or (low in _words("numbers") and not name):
        return INSIDE
    if name:
        return WORD
    if low.endswith("ly") and low not in _words("ly"):
        return BETWEEN
    return FIRST if _ADJECTIVE.match(low) else WORD


@functools.cache
def _lists() -> _Lists:
    between = set(_words("between")) | _words("irregular")
    for verb in _words("verbs"):
        if verb not in _words("nouns"):
            between |= {verb, verb + "s", verb + "es"}
            if verb.endswith("y"):
                between.add(verb[:-1] + "ies")
        between |= _past_and_ing(verb)
    between -= _words("ing")
    return _Lists(frozenset(between), _words("inside"))


def _past_and_ing(verb: str) -> set[str]:
    known = irregular_forms(verb)
    found = {form for form in known if form not in (verb, verb + "s")}
    stem = verb.removesuffix("e")
    doubled = verb + verb[-1]
    past = verb[:-1] + "ied" if verb.endswith("y") and verb[-2] not in "aeiou" else stem + "ed"
    return found | {past, stem + "ing", doubled + "ed", doubled + "ing"}


@functools.cache
def _words(name: str) -> frozenset[str]:
    text = (files(__package__) / "data" / "english.toml").read_text(encoding="utf-8")
    return frozenset(tomllib.loads(text)[name].split())
