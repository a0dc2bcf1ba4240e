"""The Japanese of what the command says, found by the English it was said in.

Errors are raised in English, with their values filled in. Only where one is printed for a
reader of Japanese is its template looked up, so that no module but this one knows of languages.
"""

from __future__ import annotations

import functools
import re
import tomllib
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from align.errors import AlignError

HOLE = "{}"
_VALUE = re.compile(r"\{(\d)\}")


@dataclass(frozen=True, slots=True)
class Entry:
    """One template: its fixed parts in English, and its wording in Japanese.

    An ``inner`` one is what a library says; it stands only inside another message.
    """

    parts: tuple[str, ...]
    japanese: str
    inner: bool

    @property
    def weight(self) -> int:
        """How much of a text is fixed; of templates that fit, the heaviest is meant."""
        return sum(map(len, self.parts))

    @property
    def worded(self) -> bool:
        """Whether it has words, not only marks around its values."""
        return any(map(str.isalpha, "".join(self.parts)))

    def values(self, text: str) -> tuple[str, ...] | None:
        """What stands in the holes, or None where the text is not of this template."""
        if not (text.startswith(self.parts[0]) and all(part in text for part in self.parts)):
            return None
        match = re.fullmatch("(.*?)".join(map(re.escape, self.parts)), text, re.DOTALL)
        return match.groups() if match else None

    def filled(self, values: Sequence[str]) -> str:
        """The Japanese with its values."""
        return _VALUE.sub(lambda hole: values[int(hole[1]) - 1], self.japanese)


@functools.cache
def catalogue() -> Mapping[str, Entry]:
    """All templates by their English."""
    stored = tomllib.loads(files("align.cli").joinpath("ja.toml").read_text(encoding="utf-8"))
    return {
        english: Entry(tuple(english.split(HOLE)), japanese, section == "inner")
        for section, entries in stored.items()
        for english, japanese in entries.items()
    }


@functools.cache
def _heaviest_first() -> tuple[Entry, ...]:
    return tuple(sorted(catalogue().values(), key=lambda entry: -entry.weight))


def in_japanese(text: str) -> str:
    """A text in Japanese, its values too where they are messages; as it is if unknown."""
    return _translated(text, _heaviest_first())


def _translated(text: str, entries: Iterable[Entry]) -> str:
    for entry in entries:
        if (values := entry.values(text)) is not None:
            return entry.filled([_value(value) for value in values])
    return text


def _value(text: str) -> str:
    """A value is a name, which stays as it is, or a message inside another."""
    if " " not in text and text not in catalogue():
        return text
    return _translated(text, (entry for entry in _heaviest_first() if entry.worded))


def error_in_japanese(error: AlignError) -> str:
    """An error's line: the place as it is, then sentences.

    >>> from align.errors import AlignError
    >>> error_in_japanese(AlignError("a.xml", "no such file", "check the path"))
    'a.xml: ファイルがありません。パスを確認してください。'
    """
    sentences = [in_japanese(text) + "。" for text in (error.what, error.todo) if text]
    return f"{error.where}: {''.join(sentences)}"
