"""Writes glossary files: the inverse of reading them."""

from __future__ import annotations

import json
import re
import textwrap
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from align.terms.entry.form import ConceptEntry

#: Characters of a line; a term that needs more takes one line a key.
_LINE = 110
#: What reads as text without quotation marks, wherever it stands: it begins with a letter and
#: holds no sign that means something in YAML.
_PLAIN = re.compile(r"[^\W\d_][\w '.・()/（）「」『』、。ー-]*(?<! )")
#: What YAML or an older reader of it takes for something else than text.
_WORDS = frozenset("true false null yes no on off y n nan inf".split())


def write_glossary(entries: Iterable[ConceptEntry]) -> str:
    """The text of a glossary file: one block for each concept, a blank line between two."""
    return "\n".join(entry_as_yaml(entry) for entry in entries)


def entry_as_yaml(entry: ConceptEntry) -> str:
    """The block of one concept: what is as by default is left out.

    >>> from align.terms.entry.form import ConceptEntry
    >>> terms = [{"lang": "en", "term": "Talks", "status": "preferred"}]
    >>> made = {"id": "talks", "type": "event", "note": "no: it is text", "terms": terms}
    >>> print(entry_as_yaml(ConceptEntry.model_validate(made)), end="")
    - id: talks
      type: event
      note: "no: it is text"
      terms:
        - {lang: en, term: Talks, status: preferred}
    """
    lines: list[str] = []
    for key, value in entry_data(entry).items():
        if key == "terms":
            lines.append("terms:")
            for term in value:
                lines += _item(_term_lines(term), "  ")
        elif key == "offices":
            lines += ["offices:", *(f"  - {_inline(office)}" for office in value)]
        else:
            lines += _pair(key, value)
    return "\n".join(_item(lines, "")) + "\n"


def entry_data(entry: ConceptEntry) -> dict[str, Any]:
    """An entry by the keys of the file, without what is as by default.

    Days are text, and a reason that is the same in both languages is one text.
    """
    data = entry.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    for term in data["terms"]:
        reason = term.get("reason")
        if reason and reason.get("en") == reason.get("ja"):
            term["reason"] = reason["en"]
    return data


def _term_lines(term: Mapping[str, Any]) -> list[str]:
    line = _inline(term)
    if len(line) <= _LINE and not isinstance(term.get("tests"), dict):
        return [line]
    return [part for key, value in term.items() for part in _pair(key, value)]


def _item(lines: list[str], indent: str) -> list[str]:
    """The lines of an item of a list."""
    first, *others = lines
    return [f"{indent}- {first}", *(f"{indent}  {line}" if line else "" for line in others)]


def _pair(key: str, value: Any) -> list[str]:
    line = f"{key}: {_inline(value)}"
    if len(line) <= _LINE:
        return [line]
    if isinstance(value, dict):
        return [f"{key}:", *(f"  {part}" for k, v in value.items() for part in _pair(k, v))]
    if isinstance(value, list):
        return [f"{key}:", *(f"  - {_inline(each)}" for each in value)]
    if isinstance(value, str) and _can_be_folded(value):
        folded = textwrap.wrap(value, _LINE, break_long_words=False, break_on_hyphens=False)
        return [f"{key}: >-", *(f"  {part}" for part in folded)]
    return [line]


def _can_be_folded(text: str) -> bool:
    """Whether line breaks in place of blanks are undone by reading."""
    return " ".join(text.split(" ")) == " ".join(text.split()) and text == text.strip()


def _inline(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_inline(found)}" for key, found in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_inline, value)) + "]"
    if isinstance(value, bool):
        return str(value).lower()
    text = str(value)
    if _PLAIN.fullmatch(text) and text.lower() not in _WORDS:
        return text
    return json.dumps(text, ensure_ascii=False)
