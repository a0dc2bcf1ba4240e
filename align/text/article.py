"""Whether an English word takes "a" or "an"."""

from __future__ import annotations

import re

#: Words that begin otherwise than they are written.
_CONSONANT = re.compile(
    r"(?:uni(?!n)|uk|us(?:e|u|a)|eu|ew|one\b|once\b|ubi|ura|ute|uto)", re.IGNORECASE
)
_SILENT_H = re.compile(r"(?:hour|honest|hono|heir)", re.IGNORECASE)
#: Acronyms that are read letter by letter: these letters begin with a vowel.
_LETTERS = frozenset("AEFHILMNORSX")
_ACRONYM = re.compile(r"[A-Z]{1,5}(?:s|\b)(?![a-z])")
#: Acronyms that are read as words.
_READ_AS_WORDS = frozenset({"NATO", "START", "SALT", "SARS", "MERS", "FIFA", "NASA"})
_EIGHT = re.compile(r"(?:8|11\b|18\b)")


def takes_an(words: str) -> bool:
    """Whether "an" stands before these words.

    >>> [takes_an(w) for w in ("issue", "European", "hour", "FTA", "UN", "NATO", "G7", "8-party")]
    [True, False, True, True, False, False, False, True]
    """
    if acronym := _ACRONYM.match(words):
        letters = acronym[0].removesuffix("s")
        return letters[0] in ("AEIO" if letters in _READ_AS_WORDS else _LETTERS)
    if _EIGHT.match(words) or _SILENT_H.match(words):
        return True
    return words[:1].lower() in set("aeiou") and not _CONSONANT.match(words)
