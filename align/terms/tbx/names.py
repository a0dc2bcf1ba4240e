"""Ids: those of a glossary as XML holds them, and those of foreign files as a glossary does."""

from __future__ import annotations

import re

#: As the form of a glossary wants an id (align.terms.entry.form.Name).
_NAME = re.compile(r"[^\W\d][\w.-]*")
#: Characters that every version of XML allows in an id. A letter of another script or "_x" is
#: written by its number, so that no two ids become one.
_CODED = re.compile(r"[^A-Za-z0-9_.\-ぁ-ゔァ-ヺ一-龥]|_(?=x[0-9A-F]+_)")


def xml_id(name: str) -> str:
    """An id of a glossary as an id of XML.

    >>> xml_id("六者会合-1"), xml_id("ªb"), xml_id("_xAA_b")
    ('六者会合-1', '_xAA_b', '_x5F_xAA_b')
    """
    return _CODED.sub(lambda found: f"_x{ord(found[0]):X}_", name)


def as_name(text: str) -> str:
    """An id of any form as one that a glossary takes; the same text gives the same id.

    >>> as_name("IATE:12 a"), as_name("1234"), as_name("six-party"), as_name("?")
    ('IATE-12-a', 'c1234', 'six-party', 'concept')
    """
    if _NAME.fullmatch(text):
        return text
    made = re.sub(r"[^\w.-]+", "-", text).strip("-")
    if not made.strip("-._"):
        return "concept"
    return made if _NAME.fullmatch(made) else f"c{made}"


class ConceptNames:
    """The ids that the concepts of one file have been given."""

    def __init__(self) -> None:
        self._used: set[str] = set()
        self._last: dict[str, int] = {}

    def unique(self, name: str) -> str:
        """The id, or with the first number behind it that makes it another one."""
        found, number = name, self._last.get(name, 1)
        while found in self._used:
            number += 1
            found = f"{name}-{number}"
        self._last[name] = number
        self._used.add(found)
        return found
