"""Whether a place that looks like a term is one: the rules that stand against it.

A rule says why a place is not the term, or why it does not ask for a rendering, or nothing.
``align check --explain`` prints what the rules said.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from align.terms.surfaces import KINDS, is_acronym
from align.terms.titles import BEFORE_ROLE, ENGLISH_TITLE, TITLE_AFTER, TITLE_BEFORE
from align.text.fold import fold, with_capitals
from align.text.morphology import words_of

if TYPE_CHECKING:
    from align.model.anchor import Lang
    from align.model.term import Concept, Term
    from align.terms.surfaces import Meaning

#: Why a place is not the term (the first group), or does not ask for a rendering (the second).
GuardReason = Literal[
    "part of a word",
    "capitals differ",
    "part of another name",
    "denied by its prefix",
    "inside an excluded word",
    "context is missing",
    "surname without title",
    "holder's title",
    "not one country's office",
    "may only answer",
]

_CapitalsRule = Literal["any", "initial", "listed"]
_WITH_CAPITAL = frozenset({"person", "place", "organisation", "role"})
_AS_LISTED = frozenset({"listed", "spelling", "inflected"})
_KANJI = re.compile("[々〇\u3400-\u4dbf\u4e00-\u9fff]")
_KATAKANA = re.compile("[ァ-ヺー]")
#: Behind a term in kanji: these make it another word (大使館, 中国地方).
_OTHER_WORD = ("館", "地方", "山地", "街道")
#: Behind the name of a place: the name of something else, which need not render the place.
_NAMED_AFTER_PLACE = re.compile(
    "橋|石|溝|大学|銀行|新聞|航空|放送|テレビ|酒|語|海|町|村|市|郡|寺|神社|城|家屋|料理|史|文学|製|産"
)
_CHANGING = frozenset(word[0] for word in _OTHER_WORD)
_DENYING = frozenset("-非")
#: Behind a title: what belongs to the office, or is another office: 大統領府, 大臣政務官.
_OFFICE_OF = frozenset("館府官室選令公夫制職権候庁省補政次副秘級")
#: Before a body: one of a town or a province, not of the state.
_LOCAL = frozenset("県市町村都区州郡")
_DIRECTION_JA = re.compile("(?:[東西南北]|中央|赤道|ラテン・?)$")
_DIRECTION_EN = re.compile(
    r"\b(?:North|South|East|West|Northern|Southern|Eastern|Western|Central|Latin|New|Equatorial"
    r"|Papua New|Upper|Lower|NORTH|SOUTH|EAST|WEST|LATIN|NEW)[ -]$"
)
_DENIED = re.compile("(?:\\bnon-|\\banti-|非)\\Z")
_NAME_AFTER = re.compile(r"(?:'s?)? +(?!of\b|for\b|and\b)[A-Z][\w'-]+")
_NOUN_AFTER = re.compile(
    r" (?:[A-Z]|crisis|war|issue|conflict|situation|question|government|side|delegation|embassy"
    r"|economy|conference|recovery|team|people|border|problem|policy)"
)
_ENGLISH_SMALL = frozenset("us who it start diet aid aids care can may up or and in on at is am".split())


@dataclass(frozen=True, slots=True)
class Place:
    """A place of a text that holds a pattern: offsets in the text, and in its folded form."""

    text: str
    lang: Lang
    start: int
    end: int
    folded: str
    folded_start: int
    folded_end: int
    follows_place: bool = False  # whether the name of a place or a body ends where it begins

    @property
    def surface(self) -> str:
        """What stands there."""
        return self.text[self.start : self.end]


class Guard:
    """The rules of one meaning of a pattern."""

    __slots__ = ("_acronyms", "open", "_capitals", "_concept", "_context", "_listed", "_not_inside",
                 "_surname", "_term", "_whole")  # fmt: skip

    def __init__(self, concept: Concept, term: Term, meaning: Meaning) -> None:
        self._concept = concept
        self._term = term
        self._surname = meaning.surname
        self._listed = with_capitals(term.text)
        exact = concept.type != "person" and KINDS[meaning.kind] in _AS_LISTED
        self._capitals = _capitals_rule(concept, term, surname=meaning.surname)
        self._acronyms = tuple(w for w in self._listed.split() if is_acronym(w)) if exact else ()
        self._whole = term.boundary != "any"
        self._not_inside = tuple(fold(word).text for word in term.not_inside)
        self._context = tuple(fold(word).text for word in term.context)
        #: Whether no rule but the prefix and the word behind it can stand against a place.
        self.open = not (
            self._capitals != "any"
            or self._acronyms
            or self._not_inside
            or self._context
            or self._surname
            or term.satisfies_only
            or concept.type in ("place", "role")
            or (concept.type == "person" and term.lang == "ja" and len(term.text) < 3)
            or (concept.type == "generic" and term.lang == "ja" and len(term.text) <= _SHORT)
            or (concept.type == "organisation" and term.lang == "ja")
        )

    def against(self, place: Place) -> GuardReason | None:
        """Why a place is not the term."""
        if not self._fits_capitals(place.surface, place.text):
            # "parliaments" may answer a name in capitals, but is not itself the name.
            if self._capitals != "initial" or self._surname or not self._term.approved:
                return "capitals differ"
            if _all_capitals(place.text):
                return "capitals differ"
        before = place.folded[place.folded_start - 1 : place.folded_start]
        if before in _DENYING and _DENIED.search(place.folded[: place.folded_start]):
            return "denied by its prefix"
        if self._not_inside and _is_inside(place, self._not_inside):
            return "inside an excluded word"
        if self._context and not any(word in place.folded for word in self._context):
            return "context is missing"
        if place.lang == "ja":
            return self._against_japanese(place)
        if self._concept.type == "place":
            if _DIRECTION_EN.search(place.text[: place.start]):
                return "part of another name"
            if self._listed.lower().startswith("the ") and _NOUN_AFTER.match(place.text, place.end):
                return "part of another name"  # the Ukraine Conference is not "the Ukraine"
        if self._surname and (_in_compound(place) or _in_longer_name(place)):
            return "part of another name"
        return None

    def silent(self, place: Place) -> GuardReason | None:
        """Why a place that is the term does not ask for a rendering."""
        if self._term.satisfies_only:
            return "may only answer"
        if self._capitals == "initial" and not place.surface[:1].isupper():
            return "capitals differ"
        if self._surname and place.lang == "en":
            if not TITLE_BEFORE.search(place.text[: place.start]):
                return "surname without title"
        elif self._surname:
            if not TITLE_AFTER.match(place.folded, place.folded_end):
                return "surname without title"
        elif self._concept.type == "role":
            return _silent_role(place)
        elif self._concept.type == "place":
            if place.lang == "ja" and _NAMED_AFTER_PLACE.match(place.folded, place.folded_end):
                return "part of another name"
        elif self._concept.type == "generic":
            if place.lang == "ja" and _has_suffix(place):
                return "part of another name"
        elif self._concept.type == "organisation" and place.lang == "ja":
            before = place.folded[place.folded_start - 1 : place.folded_start]
            if before in _LOCAL and _KANJI.match(place.folded, place.folded_start):
                return "part of another name"
        return None

    def _against_japanese(self, place: Place) -> GuardReason | None:
        folded, start, end = place.folded, place.folded_start, place.folded_end
        if self._whole and _crosses_words(place, strict=self._concept.type == "place"):
            return "part of a word"
        if self._concept.type == "place" and _DIRECTION_JA.search(folded[:start]):
            return "part of another name"
        if self._whole and _KANJI.match(folded, end - 1) and folded.startswith(_OTHER_WORD, end):
            return "part of a word"
        if self._concept.type == "person" and not self._surname and end - start < 3:
            # A listed surname may be another word: 町村 is also "towns and villages".
            kanji = _KANJI.match(folded, start) and not TITLE_AFTER.match(folded, end)
            if kanji and start not in words_of(folded).names:
                return "surname without title"
        if self._surname and _KANJI.match(folded, start):
            # A surname in kanji is too short to be told without its title.
            if not TITLE_AFTER.match(folded, end):
                return "surname without title"
            if start and _KANJI.match(folded, start - 1) and folded[start - 1] not in "元前新故現":
                return "part of a word"
        return None

    def _fits_capitals(self, surface: str, text: str) -> bool:
        rule = self._capitals
        if rule == "any" and not self._acronyms:
            return True
        plain = with_capitals(surface)
        if rule == "initial":
            small = plain.lower() in _ENGLISH_SMALL and _all_capitals(text)
            return plain[:1].isupper() and not small
        if rule == "listed":
            bare, wanted = plain.replace(".", ""), self._listed.replace(".", "")
            if not bare.startswith(wanted) and bare.rstrip("s") != wanted.rstrip("s"):
                return False
            # In a heading all in capitals a small word looks like an acronym.
            return not (bare.lower() in _ENGLISH_SMALL and _all_capitals(text))
        words = {*plain.split(), *re.split(r"[\s-]+", plain)}
        return _all_capitals(surface) or all(
            {acronym, acronym.replace(".", ""), acronym + "s"} & words
            for acronym in self._acronyms
        )


def _capitals_rule(concept: Concept, term: Term, *, surname: bool) -> _CapitalsRule:
    if surname:
        return "initial" if term.lang == "en" else "any"
    if term.case:
        rules: dict[str, _CapitalsRule] = {
            "sensitive": "listed", "initial": "initial", "insensitive": "any",
        }  # fmt: skip
        return rules[term.case]
    if is_acronym(with_capitals(term.text)):
        return "listed"
    one_name = " " not in term.text and term.text[:1].isupper() and concept.type in _WITH_CAPITAL
    return "initial" if one_name else "any"


def _all_capitals(text: str) -> bool:
    letters = [c for c in text if c.isalpha() and c.isascii()]
    return len(letters) > 6 and not any(c.islower() for c in letters)


def _is_inside(place: Place, words: tuple[str, ...]) -> bool:
    """Whether one of some longer words covers the place."""
    for word in words:
        at = place.folded.find(word, max(0, place.folded_end - len(word)))
        while 0 <= at <= place.folded_start:
            if at + len(word) >= place.folded_end:
                return True
            at = place.folded.find(word, at + 1)
    return False


#: A capitalised word beside a surname that is neither a title nor the first of its sentence.
_WORD_BEFORE = re.compile(r"\b(?P<word>\w[\w'-]+) $")
_WORD_AFTER = re.compile(r" (?P<word>\w[\w-]+)")
_TITLE_WORD = re.compile(rf"(?:{ENGLISH_TITLE})s?\Z")
_NO_NAME = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May"
    " June July August September October November December On In At To By With For The And"
    " But When While After Before Both Former Then Administration Government Cabinet Statement"
    " Doctrine Initiative Visit Foundation Plan From As If Since That Also".split()
)


def _in_longer_name(place: Place) -> bool:
    """Whether a surname is a part of the name of somebody else: Henrik in Henrik Vossburg."""
    written = place.text[: place.start]
    before = None if TITLE_BEFORE.search(written) else _WORD_BEFORE.search(written)
    after = _WORD_AFTER.match(place.text, place.end)
    words = [m["word"] for m in (before, after) if m]
    return any(
        word[0].isupper() and word not in _NO_NAME and not _TITLE_WORD.match(word)
        for word in words
    )


def _in_compound(place: Place) -> bool:
    """Whether a hyphen ties a name to another: Park-Smith."""
    before, after = place.text[: place.start], place.text[place.end :]
    return bool(re.search(r"\w-$", before) or re.match(r"-\w", after))


def _silent_role(place: Place) -> GuardReason | None:
    """A title beside its holder's name, or of no one country, needs no rendering of its own."""
    if place.lang == "en":
        if _NAME_AFTER.match(place.text, place.end):
            return "holder's title"
        if re.search(r"\b(?:both|two|three|four|their|respective)\b[\w ]{0,12}$",
                     place.text[: place.start], re.IGNORECASE):  # fmt: skip
            return "not one country's office"
        return None
    if place.folded[place.folded_end : place.folded_end + 1] and place.folded[place.folded_end] in _OFFICE_OF:
        return "part of another name"
    if place.follows_place:
        return None
    before = place.folded[: place.folded_start]
    if before[-1:] in BEFORE_ROLE:
        return "not one country's office"
    if _KATAKANA.match(before[-1:]) or _KANJI.match(before[-1:]):
        return "holder's title"
    return None


#: Longer terms are not met by chance where two words meet.
_SHORT = 4


def _crosses_words(place: Place, *, strict: bool) -> bool:
    """Whether a short term in kanji lies across the words of its sentence: 国連 in 両国連絡.

    A dictionary may divide a compound wrongly, so a term of three characters or more must be off
    at both its ends, unless ``strict``.
    """
    folded, start, end = place.folded, place.folded_start, place.folded_end
    if end - start > _SHORT or not _beside_kanji(folded, start, end):
        return False
    edges = words_of(folded).edges
    off = (start not in edges) + (end not in edges)
    return off == 2 or (off == 1 and (strict or end - start < 3))


#: Suffixes that leave a word what it is.
_OPEN_SUFFIX = frozenset("側等間中後前時上内外達的下別毎化性")


def _has_suffix(place: Place) -> bool:
    """Whether a suffix makes another word of a term: 点 in 基準点."""
    folded, end = place.folded, place.folded_end
    after = folded[end : end + 1]
    if not after or not _KANJI.match(after) or after in _OPEN_SUFFIX:
        return False
    return end in words_of(folded).suffixes


def _beside_kanji(folded: str, start: int, end: int) -> bool:
    before, after = folded[start - 1 : start], folded[end : end + 1]
    return bool(
        (_KANJI.match(before) and _KANJI.match(folded, start))
        or (_KANJI.match(after) and (_KANJI.match(folded, end - 1) or _KATAKANA.match(folded, end - 1)))
    )


def may_be_other_word(folded: str, start: int, end: int) -> bool:
    """Whether what stands beside a match may make another word of it: non-, 非, 館."""
    return (
        folded[start - 1 : start] in _DENYING
        or folded[end : end + 1] in _CHANGING
        or (end - start <= _SHORT and _beside_kanji(folded, start, end))
    )
