"""Names with a title that the glossary does not know: Foreign Minister Machimra."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rapidfuzz import process
from rapidfuzz.distance import OSA

from align.model.annotation import StrangeName
from align.terms.forms.people import english_names, japanese_names
from align.terms.forms.titles import BEFORE_ROLE, ENGLISH_TITLE, NAME_WITH_TITLE
from align.text.fold import fold
from align.text.morphology import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from align.model.anchor import Lang
    from align.model.term import Concept, Occurrence

_NAMED_EN = re.compile(
    rf"\b(?:{ENGLISH_TITLE})\.? (?P<name>[^\W\d_a-z][\w'’-]+(?: [^\W\d_a-z][\w'’-]+){{0,2}})"
)
_TITLE = re.compile(ENGLISH_TITLE)
#: Words with a capital that follow a title and are no name.
_NO_NAME = frozenset(
    "Meeting Meetings Talks Talk Telephone Level Conference Office Affairs General Council Summit"
    " Visit Dialogue Consultations Working Joint Luncheon Dinner Statement Press Special Deputy"
    " Minister Ministers President Secretary Ambassador Representative Director Chairman Prime"
    " Foreign Vice State Defense Defence Designate Elect Emeritus Extraordinary Plenipotentiary"
    " For Of To And In On At The Administration Cabinet Government Group Forum Committee Session"
    " They She He It We You Their His Her This That These Security Human Economic"
    " Video Bilateral Trilateral Informal Responsible Residence Award Charge".split()
)


class KnownNames:
    """The names of all persons of a glossary."""

    def __init__(self, persons: Iterable[Concept]) -> None:
        self._owners: dict[Lang, dict[str, Concept]] = {"en": {}, "ja": {}}
        for person in persons:
            for lang, names in (("en", english_names(person)), ("ja", japanese_names(person))):
                for name in sorted(names.full | names.surnames):
                    self._owners["en" if lang == "en" else "ja"].setdefault(name, person)

    def strangers(
        self, text: str, lang: Lang, mentions: Sequence[Occurrence]
    ) -> Iterator[StrangeName]:
        """The names with a title in a text that are no names of these persons.

        A glossary without persons knows no names, so that none is strange to it.
        """
        owners = self._owners[lang]
        if owners:
            find = _english if lang == "en" else _japanese
            for start, end in find(text):
                if not any(m.start < end and start < m.end for m in mentions):
                    yield self._stranger(text, start, end, owners)

    def _stranger(
        self, text: str, start: int, end: int, owners: Mapping[str, Concept]
    ) -> StrangeName:
        name = fold(text[start:end]).text
        known_names = [known for known in owners if len(known) > 3 or not name.isascii()]
        found = process.extractOne(
            name, known_names, scorer=OSA.distance, score_cutoff=1 if len(name) > 2 else 0
        )
        if found is None:
            return StrangeName(start, end)
        owner = owners[found[0]]
        return StrangeName(start, end, _as_listed(owner, found[0]), owner.id)


def _as_listed(owner: Concept, name: str) -> str:
    """A folded name as a term of its owner writes it."""
    for term in owner.terms:
        at = fold(term.text).text.find(name)
        if at >= 0 and len(fold(term.text).text) == len(term.text):
            return term.text[at : at + len(name)]
    return name


def _english(text: str) -> Iterator[tuple[int, int]]:
    for match in _NAMED_EN.finditer(text):
        words = match["name"].split()
        if not any(word.split("-")[0] in _NO_NAME or _TITLE.fullmatch(word) for word in words):
            yield match.span("name")


def _japanese(text: str) -> Iterator[tuple[int, int]]:
    folded = fold(text)
    for match in NAME_WITH_TITLE.finditer(folded.text):
        at, stop = match.span("name")
        # ウマロフ・キルゼニア外相: the second is the country.
        if "・" in match["name"] and folded.text[stop - 1 : stop] != "・":
            stop = at + match["name"].index("・")
        if match["name"][0] in BEFORE_ROLE or folded.text[at - 1 : at] in BEFORE_ROLE:
            continue
        words = words_of(folded.text)
        katakana = "ァ" <= match["name"][0] <= "ヶ"
        if at in words.places or not (katakana or at in words.names) or at not in words.edges:
            continue
        yield folded.original(at, stop)
