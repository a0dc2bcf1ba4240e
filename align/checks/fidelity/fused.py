"""Two English words written as one: workclosely, itHe, willbe."""

from __future__ import annotations

import functools
from importlib.resources import files

from align.checks.fidelity.untranslated import GRAMMAR_WORDS
from align.text.english_spelling import is_known


@functools.cache
def _fused_parts() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """First parts, second parts, and whole words that only look fused."""
    text = (files(__package__) / "data" / "fused.txt").read_text(encoding="utf-8")
    found: dict[str, set[str]] = {}
    name = ""
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        if line[0] != " ":
            name, _, line = line.partition(":")  # noqa: PLW2901 the rest of the line
        found.setdefault(name, set()).update(line.split())
    return frozenset(found["first"]), frozenset(found["second"]), frozenset(found["whole"])


def is_common(word: str) -> bool:
    """Whether a word is one of those that are often fused, or of grammar."""
    first, second, _ = _fused_parts()
    return word.lower() in first or word.lower() in second or word.lower() in GRAMMAR_WORDS


def is_fused(first: str, second: str) -> bool:
    """Whether "itHe" is two words: one of them is a common word, and no name begins so."""
    if first in _BEGINS_NAMES:
        return False
    if second in _BEGINS_SENTENCES and (is_known(first) or len(first) > _LEAST_PART):
        return True
    return is_common(first) and (is_common(second) or len(first) > 3)


#: Names with a capital inside begin so: McDonald, YouTube.
_BEGINS_NAMES = frozenset("mc mac de le la van von di du fitz al el you pay face".split())
_BEGINS_SENTENCES = frozenset(
    "the he she they it we this these those both in on at however also furthermore as".split()
)


@functools.lru_cache(maxsize=20_000)
def is_two_words(word: str) -> bool:
    """Whether a word in small letters is two common words in one.

    >>> [is_two_words(word) for word in ("workclosely", "therefore", "tothe", "framework")]
    [True, False, True, False]
    """
    firsts, seconds, whole = _fused_parts()
    if word in whole or word in firsts or word in seconds:
        return False
    if word.endswith("the") and word[:-3] in _BEFORE_THE:
        return True
    return any(word[:at] in firsts and word[at:] in seconds for at in range(3, len(word) - 2))


#: Words of grammar that are fused with others; words also begin and end with the shorter ones.
_FUSED = (
    "the", "and", "with", "that", "from", "this", "which", "their", "will", "would", "were", "was",
)  # fmt: skip
_FUSED_SHORT = ("of", "to", "by")
_LEAST_PART = 4
#: With these, verbs are made that no dictionary may have: crowdsourced, overcommitted.
_MAKE_VERBS = (
    "over", "under", "inter", "counter", "super", "self", "cross", "crowd", "down", "back", "fore", "hand", "home",
    "multi", "micro", "post", "trans", "hyper",
)  # fmt: skip
#: The letters that a verb of the past has at least: stated, noted is too short to tell.
_LEAST_VERB = 6


def holds_grammar_word(word: str) -> bool:
    """Whether a word that no dictionary has is a word of grammar and another word in one.

    >>> [holds_grammar_word(word) for word in ("willbe", "thetreaty", "crowdsourced", "Andtalk")]
    [True, True, False, False]
    """
    if word[0].isupper() or is_known(word):
        return False
    if any(word[:at] in GRAMMAR_WORDS and word[at:] in GRAMMAR_WORDS for at in range(2, len(word))):
        return True
    for part in (*_FUSED, *_FUSED_SHORT):
        rests = (word[len(part) :] if word.startswith(part) else "",
                 word[: -len(part)] if word.endswith(part) else "")  # fmt: skip
        least = _LEAST_PART if part in _FUSED else _LEAST_PART + 1
        if any(len(rest) >= least and is_known(rest) for rest in rests):
            return True
    return _ends_in_a_verb(word)


def _ends_in_a_verb(word: str) -> bool:
    """Whether a word ends in a verb of the past that is a word of its own: sideannounced."""
    if not word.endswith("ed") or word.startswith(_MAKE_VERBS):
        return False
    ways = range(_LEAST_PART, len(word) - _LEAST_VERB + 1)
    return any(is_known(word[:at]) and is_known(word[at:]) for at in ways)


_BEFORE_THE = frozenset("of to in on by at for with from and that is as between under".split())
