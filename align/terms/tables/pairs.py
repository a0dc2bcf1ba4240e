"""Simple lists of terms, as most people keep them: one row a concept, a column a language."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any

from align.errors import AlignError
from align.terms.entry.foreign import ForeignConcept

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

#: The columns of such a list by what people call them; a name is compared in small letters.
_NAMES = {
    "id": ("id", "no", "no.", "番号"),
    "en": ("en", "english", "英語", "英", "英文", "en-us", "en-gb"),
    "ja": ("ja", "japanese", "日本語", "日", "和文", "ja-jp"),
    "forbiddenEn": ("forbidden en", "forbiddenen", "forbidden english", "使用不可（英語）"),
    "forbiddenJa": ("forbidden ja", "forbiddenja", "forbidden japanese", "使用不可（日本語）"),
    "type": ("type", "種別"),
    "subjectField": ("subjectfield", "subject field", "subject", "分野"),
    "definition": ("definition", "定義"),
    "note": ("note", "notes", "備考", "注記"),
    "source": ("source", "出典", "典拠"),
}
_BY_NAME = {name: key for key, names in _NAMES.items() for name in names}
#: Between several renderings in one cell.
_SEVERAL = re.compile(r"\s*(?:[\n;；]|\s/\s)\s*")


def is_list_of_pairs(header: Sequence[str]) -> bool:
    """Whether the first row names two languages.

    >>> is_list_of_pairs(["No.", "日本語", "英語"]), is_list_of_pairs(["id", "lang", "term"])
    (True, False)
    """
    return {"en", "ja"} <= {_BY_NAME.get(_plain(name)) for name in header}


def _plain(name: str) -> str:
    return unicodedata.normalize("NFKC", name).strip().lower().replace("(", "（").replace(")", "）")


def read_pairs(
    header: Sequence[str], rows: Iterable[tuple[int, Sequence[str]]], name: str
) -> Iterator[ForeignConcept]:
    """The concepts of a list of pairs.

    The first rendering of a cell is preferred, those after it (on lines of their own, or after a
    semicolon) are admitted. A concept without an id gets one of its English or Japanese, and one
    without a type is generic.

    Args:
        header: the names of the columns, as people write them; unknown ones are an error.
        rows: the line of each row, and its cells.
        name: of the table, for messages.

    Raises:
        AlignError: a column is unknown or stands twice, or a row has no rendering.
    """
    keys = [_BY_NAME.get(_plain(each), "") for each in header]
    for key, given in zip(keys, header, strict=True):
        if not key and given.strip():
            known = ", ".join(_NAMES)
            raise AlignError(f"{name}:1", f'unknown column "{given}"', f"known: {known}")
        if key and keys.count(key) > 1:
            raise AlignError(f"{name}:1", f'two columns are called "{key}"', "take one of them out")
    taken: set[str] = set()
    for line, texts in rows:
        cells = {key: text.strip() for key, text in zip(keys, texts, strict=False) if key}
        if not any(cells.values()):
            continue
        where = f"{name}:{line}"
        terms = list(_terms(cells))
        if not terms:
            raise AlignError(where, "a row without a term", "write its English and its Japanese")
        ident = _ident(cells, taken)
        more = {
            key: cells[key] for key in ("subjectField", "definition", "note", "source")
            if cells.get(key)
        }  # fmt: skip
        kind = cells.get("type") or "generic"
        yield ForeignConcept({"id": ident, "type": kind} | more | {"terms": terms}, where)


def _terms(cells: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    for lang, forbidden in (("en", "forbiddenEn"), ("ja", "forbiddenJa")):
        seen: set[str] = set()
        for key in (lang, forbidden):
            for text in _SEVERAL.split(cells.get(key, "")):
                if text and text not in seen:
                    allowed = "admitted" if seen else "preferred"
                    status = allowed if key == lang else "deprecated"
                    seen.add(text)
                    yield {"lang": lang, "term": text, "status": status}


def _ident(cells: Mapping[str, str], taken: set[str]) -> str:
    """An id of its own: the one that is given, or the first rendering as a name."""
    text = cells.get("id") or _SEVERAL.split(cells.get("en") or cells.get("ja") or "term")[0]
    made = re.sub(r"[^\w]+", "-", unicodedata.normalize("NFKC", text).lower()).strip("-_") or "term"
    if not re.match(r"[^\W\d]", made):
        made = f"c{made}"
    ident, number = made, 2
    while ident in taken:
        ident, number = f"{made}-{number}", number + 1
    taken.add(ident)
    return ident
