"""The values of public data categories as glossaries know them, however a tool spells them."""

from __future__ import annotations

import re

_STATUSES = {
    "preferred": "preferred",
    "admitted": "admitted",
    "deprecated": "deprecated",
    "forbidden": "deprecated",
    "notrecommended": "deprecated",
    "prohibited": "deprecated",
    "rejected": "deprecated",
    "superseded": "superseded",
    "obsolete": "superseded",
}
_PARTS = {
    "noun": "noun",
    "propernoun": "properNoun",
    "verb": "verb",
    "adjective": "adjective",
    "adverb": "adverb",
    "other": "other",
}
_TYPES = {
    "fullform": "fullForm",
    "shortform": "shortForm",
    "abbreviation": "shortForm",
    "abbreviatedform": "shortForm",
    "acronym": "acronym",
    "initialism": "acronym",
    "variant": "variant",
}
_LANGUAGES = {"en": "en", "eng": "en", "ja": "ja", "jpn": "ja"}


def plain(name: str) -> str:
    """A name without what tools spell differently.

    >>> plain("x-Not_Recommended"), plain("Subject field")
    ('notrecommended', 'subjectfield')
    """
    return re.sub(r"[^a-z]", "", name.strip().lower().removeprefix("x-"))


def read_status(text: str) -> str:
    """The status that a value of a picklist of any generation means; "" for none of ours.

    >>> read_status("deprecatedTerm-admn-sts"), read_status("preferredTerm"), read_status("new")
    ('deprecated', 'preferred', '')
    """
    return _STATUSES.get(plain(text).removesuffix("admnsts").removesuffix("term"), "")


def read_part_of_speech(text: str) -> str:
    """The part of speech, or "" for one that glossaries do not know."""
    return _PARTS.get(plain(text), "")


def read_term_type(text: str) -> str:
    """The type of a term, or "". An abbreviation is a short form, an initialism an acronym."""
    return _TYPES.get(plain(text), "")


def read_language(tag: str) -> str:
    """The language of a tag such as en-GB or ja_JP; "" for another one.

    >>> read_language("en-GB"), read_language("JA"), read_language("fr")
    ('en', 'ja', '')
    """
    return _LANGUAGES.get(re.split("[-_]", tag.strip().lower())[0], "")
