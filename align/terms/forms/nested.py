"""Terms within terms: 国連安保理決議 holds 国連安保理, which may be written 安保理.

A term that holds another concept's term may be written with any approved form of that concept,
and in Japanese with の after it: 六者会合共同声明, 六者会合の共同声明.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from align.terms.forms.english import plurals
from align.text.script import is_spaced

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.model.anchor import Lang

#: A term gets no more than this many forms by exchange.
_MOST = 24
#: How English ties a text to the body it is of.
_ISSUED = ("issued by", "adopted by", "of", "by")
#: Shorter parts are too often parts by chance.
_SHORTEST = {"en": 3, "ja": 2}


class NestedTerm(NamedTuple):
    """A listed term, folded, and the number of its concept."""

    text: str
    concept: int


class Exchanger:
    """Exchanges the terms within terms of one language."""

    def __init__(self, terms: Sequence[NestedTerm], lang: Lang) -> None:
        self._terms = [term for term in terms if len(term.text) >= _SHORTEST[lang]]
        self._lang: Lang = lang
        self._automaton = AhoCorasick(
            [term.text for term in self._terms], matchkind=MatchKind.Standard
        )
        self._forms: dict[int, list[str]] = {}
        for term in self._terms:
            self._forms.setdefault(term.concept, []).append(term.text)

    def forms(self, text: str, concept: int) -> set[str]:
        """Other forms of a folded term of a concept, by exchange of the longest term within it."""
        found: set[str] = set()
        within = self._longest_within(text, concept)
        if within is not None:
            start, end, inner = within
            before, after = text[:start], text[end:]
            for form in self._forms[inner][:_MOST]:
                found.add(f"{before}{form}{after}")
                found.update(self._reordered(before, form, after))
        found.discard(text)
        return found

    def _longest_within(self, text: str, concept: int) -> tuple[int, int, int] | None:
        best: tuple[int, int, int] | None = None
        for pattern, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            inner = self._terms[pattern].concept
            if inner == concept or end - start == len(text) or not _is_word(text, start, end):
                continue
            if best is None or end - start > best[1] - best[0]:
                best = start, end, inner
        return best

    def _reordered(self, before: str, form: str, after: str) -> Iterator[str]:
        if self._lang == "ja":
            if not before and re.match("[\u4e00-\u9fffァ-ヶ]", after):
                yield f"{form}の{after}"
            if not before and after.startswith("の"):
                yield f"{form}{after[1:]}"
        elif not before and after.startswith(" "):
            for inner in (f"the {form}", form, *_plural(form)):
                yield f"{after[1:]} of {inner}"
            yield from (f"{after[1:]} {by} the {form}" for by in _ISSUED)
        elif not after and (match := re.fullmatch("(.+) of (?:the )?", before)):
            yield f"{form} {match[1]}"
            yield from (f"{match[1]} {by} the {form}" for by in _ISSUED)


def _plural(text: str) -> list[str]:
    before, blank, last = text.rpartition(" ")
    return [f"{before}{blank}{form}" for form in sorted(plurals(last))]


def _is_word(text: str, start: int, end: int) -> bool:
    left = start and is_spaced(text[start - 1]) and is_spaced(text[start])
    right = end < len(text) and is_spaced(text[end]) and is_spaced(text[end - 1])
    return not left and not right
