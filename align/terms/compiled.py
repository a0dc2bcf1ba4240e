"""A cache of glossaries by content, because reading YAML takes a millisecond per concept."""

from __future__ import annotations

import contextlib
import json
from typing import TYPE_CHECKING, Any

from align.errors import AlignError
from align.files.disk import digest, read_text, write_remakeable
from align.files.limits import CACHE
from align.model.finding import Wording
from align.model.term import Concept, Term
from align.terms.glossary import read_glossary
from align.terms.matching import TermBase
from align.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

#: The version of the cache format. Change it when cached files can no longer be read.
_CACHE_FORMAT = "compiled:1"


def compiled_terms(glossaries: Iterable[tuple[str, str]], cache: Path | None) -> TermBase:
    """Read glossaries, from the cache if possible, and make a term base of them.

    Args:
        glossaries: the text of each file and its name in messages.
        cache: the cache folder, which may be deleted at any time; None for no cache.

    Raises:
        AlignError: a glossary is wrong, with file and line.
    """
    concepts: list[Concept] = []
    folds: dict[str, str] = {}
    for text, name in glossaries:
        found, folded = _compiled(text, name, cache)
        concepts += found
        folds |= folded
    return TermBase(concepts, folds)


def _compiled(text: str, name: str, cache: Path | None) -> tuple[list[Concept], dict[str, str]]:
    if cache is None:
        return read_glossary(text, name), {}
    key = digest(f"{_CACHE_FORMAT}\0{name}\0{text}").partition(":")[2]
    path = cache / "glossaries" / f"{key}.json"
    if path.exists() and (kept := _load(path)):
        return kept
    concepts = read_glossary(text, name)
    folds = {term.text: fold(term.text).text for concept in concepts for term in concept.terms}
    with contextlib.suppress(AlignError):  # without a writable cache only time is lost
        data = json.dumps([[_dump(c) for c in concepts], folds], ensure_ascii=False)
        write_remakeable(path, data)
    return concepts, folds


def _load(path: Path) -> tuple[list[Concept], dict[str, str]] | None:
    """The cached concepts and folds; None for a damaged or foreign file."""
    try:
        concepts, folds = json.loads(read_text(path, CACHE))
        return [_restore(*entry) for entry in concepts], dict(folds)
    except (AlignError, ValueError, TypeError):
        return None


def _dump(concept: Concept) -> list[Any]:
    terms = [[t.lang, t.text, t.status, t.reason.en, t.reason.ja] for t in concept.terms]
    return [concept.id, concept.type, concept.place, terms]


def _restore(ident: str, kind: Any, place: str, terms: list[list[Any]]) -> Concept:
    return Concept(
        ident,
        kind,
        tuple(Term(lang, text, status, Wording(en, ja)) for lang, text, status, en, ja in terms),
        place,
    )
