"""How persons are written: orders of names, surnames with titles."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from align.terms.forms.titles import ENGLISH_TITLE, TITLE_AT_END
from align.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from align.model.term import Concept

_TITLE_FIRST = re.compile(rf"^(?:(?:[A-Z][\w-]* )*?(?:{ENGLISH_TITLE})\b\.? )+")
_READING = re.compile("[(（]([^()（）]+)[)）]")
_KANJI_NAME = re.compile("[々〇\u3400-\u4dbf\u4e00-\u9fff]{2,6}")
_KATAKANA_NAME = re.compile("[ァ-ヶー]+(?:[・=＝][ァ-ヶー]+)*")


@dataclass(frozen=True, slots=True)
class Names:
    """The names of a person in one language, folded.

    ``full`` are whole names in every order; ``surnames`` are names that stand for the person
    beside a title, or after the whole name has been given.
    """

    full: frozenset[str]
    surnames: frozenset[str]


def english_names(concept: Concept) -> Names:
    """The English names of a person.

    >>> from align.terms.glossary import read_glossary
    >>> (aso,) = read_glossary('''
    ... - id: aso
    ...   type: person
    ...   terms:
    ...     - {lang: en, term: Taro Aso, status: preferred}
    ...     - {lang: en, term: Minister Aso, status: admitted}
    ... ''', "g.yaml")
    >>> names = english_names(aso)
    >>> sorted(names.full), sorted(names.surnames)
    (['aso taro', 'taro aso'], ['aso'])
    """
    listed = [t.text for t in concept.terms if t.lang == "en" and t.approved]
    titled = {text for text in listed if _TITLE_FIRST.match(text)}
    whole = [text for text in listed if text not in titled and " " in text]
    known = {_TITLE_FIRST.sub("", text) for text in titled}
    surnames = {name for name in known if name and " " not in name}
    # A name in capitals is the surname: HAYASHI Yoshimasa.
    surnames |= {w for text in whole for w in text.split() if w.isupper() and len(w) > 2}
    surnames |= {text for text in listed if " " not in text and len(text) > 2}
    if not surnames:
        # Nothing tells which is the surname, so both ends of the name may be it.
        surnames = {end for text in whole for end in (text.split()[0], text.split()[-1])}
    full = {order for text in [*whole, *known] if " " in text for order in _orders(text)}
    return Names(_folded(full), _folded(surnames))


def _orders(name: str) -> Iterable[str]:
    words = name.split()
    yield name
    yield f"{words[0]} {words[-1]}"  # without middle names
    if len(words) == 2:
        yield f"{words[1]} {words[0]}"


def japanese_names(concept: Concept) -> Names:
    """The Japanese names of a person.

    >>> from align.terms.glossary import read_glossary
    >>> (aso,) = read_glossary('''
    ... - id: aso
    ...   type: person
    ...   terms:
    ...     - {lang: ja, term: 麻生太郎, status: preferred}
    ...     - {lang: ja, term: 麻生外務大臣, status: admitted}
    ... ''', "g.yaml")
    >>> names = japanese_names(aso)
    >>> sorted(names.full), sorted(names.surnames)
    (['麻生太郎'], ['麻生'])
    """
    full: set[str] = set()
    surnames: set[str] = set()
    for term in concept.terms:
        if term.lang != "ja" or not term.approved:
            continue
        text = _READING.sub("", term.text)
        bare = TITLE_AT_END.sub("", text)
        readings = [r for r in _READING.findall(term.text) if _KATAKANA_NAME.fullmatch(r)]
        for name in (bare, *readings):
            if _KATAKANA_NAME.fullmatch(name):
                full.add(name)
                surnames.add(re.split("[・=＝]", name)[-1])
        if _KANJI_NAME.fullmatch(bare):
            (surnames if bare != text and len(bare) <= 3 else full).add(bare)
    kanji = {name for name in full if _KANJI_NAME.fullmatch(name)}
    known = {s for s in surnames for name in kanji if name.startswith(s) and s != name}
    for name in kanji:
        if not any(name.startswith(s) for s in known):
            # Nothing tells where the surname ends: 山田太郎 may be called 山田 or 山.
            longest = 2 if len(name) < 5 else 3
            surnames |= {name[:length] for length in range(1, min(longest + 1, len(name)))}
    return Names(_folded(full), _folded(surnames - full))


def _folded(names: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(name).text for name in names if name)
