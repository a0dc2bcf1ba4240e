"""Glossary entries: concepts, their terms in both languages, and what guards them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from align.model.finding import Wording

if TYPE_CHECKING:
    import datetime

    from align.model.anchor import Lang

#: Administrative status of a term (ISO 30042, administrativeStatus).
TermStatus = Literal["preferred", "admitted", "deprecated", "superseded"]
ConceptType = Literal[
    "person", "role", "organisation", "place", "event", "instrument", "generic", "phrase"
]
TermType = Literal["fullForm", "shortForm", "acronym", "variant"]
PartOfSpeech = Literal["noun", "properNoun", "verb", "adjective", "adverb", "other"]
#: ``sensitive``: capitals as listed; ``initial``: the first letter must be a capital;
#: ``insensitive``: any capitals.
CaseSensitivity = Literal["sensitive", "initial", "insensitive"]
#: ``word``: the term is a whole word; ``any``: it may be a part of one.
TermBoundary = Literal["word", "any"]
MentionScope = Literal["first", "subsequent", "any"]
#: ``hard``: the rendering is prescribed; ``advisory``: it is recommended; ``off``: it is free.
Enforcement = Literal["hard", "advisory", "off"]
ApprovalStatus = Literal["candidate", "approved"]

#: Types of concepts whose renderings are recommended, not prescribed, unless an entry says so.
ADVISORY_TYPES: frozenset[ConceptType] = frozenset({"role", "generic", "phrase"})

NO_REASON = Wording("", "")


@dataclass(frozen=True, slots=True)
class TermTests:
    """Sentences in which a term must be found (``hit``) or must not (``miss``)."""

    hit: tuple[str, ...] = ()
    miss: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Term:
    """One rendering of a concept in one language.

    Attributes:
        reason: why it should not be used.
        case: None for the default: an acronym as listed, a name of one word with a capital,
            anything else in any capitals.
        boundary: None for the default: words of Latin letters, digits and katakana are whole.
        inflects: whether plurals or verb forms are the term too; None for the default of the
            concept's type.
        satisfies_only: it may answer a term of the other language but never asks for one.
        combining_forms: short forms in compounds: 日 in 日米韓.
        not_inside: longer words in which it is another word: 大使館 for 大使.
        context: words of which one must stand in the same text for the term to be meant.
        valid_from: the first day on which it is right; None for always.
        valid_to: the last day on which it is right; None for always.
    """

    lang: Lang
    text: str
    status: TermStatus
    reason: Wording = NO_REASON
    term_type: TermType | None = None
    part_of_speech: PartOfSpeech | None = None
    reading: str = ""
    romanization: str = ""
    case: CaseSensitivity | None = None
    boundary: TermBoundary | None = None
    inflects: bool | None = None
    mention_scope: MentionScope = "any"
    satisfies_only: bool = False
    combining_forms: tuple[str, ...] = ()
    not_inside: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    valid_from: datetime.date | None = None
    valid_to: datetime.date | None = None
    tests: TermTests = TermTests()

    @property
    def approved(self) -> bool:
        """Whether this rendering may be used."""
        return self.status in ("preferred", "admitted")

    def valid_on(self, day: datetime.date) -> bool:
        """Whether the term is right on a day."""
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_to is None or day <= self.valid_to
        )


@dataclass(frozen=True, slots=True)
class Office:
    """An office that a person holds: the id of its role, and its first and last day if known."""

    role: str
    start: datetime.date | None
    end: datetime.date | None


@dataclass(frozen=True, slots=True)
class Approval:
    """Whether an authority has approved an entry; by whom and when, as written."""

    status: ApprovalStatus = "candidate"
    by: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Concept:
    """A glossary entry: a concept and its renderings in both languages.

    Attributes:
        place: file:line of the entry, for messages.
        enforcement: as given or by the concept's type.
        translate: False for what must stand alike in both languages.
        offices: of a person, in the order of the file.
    """

    id: str
    type: ConceptType
    terms: tuple[Term, ...]
    place: str = ""
    subject_field: str = ""
    definition: str = ""
    note: str = ""
    source: str = ""
    approval: Approval = Approval()
    enforcement: Enforcement = "hard"
    translate: bool = True
    broader: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()

    def preferred(self, lang: Lang) -> str:
        """The preferred rendering in a language, or "" where the entry has none."""
        return next((t.text for t in self.terms if (t.lang, t.status) == (lang, "preferred")), "")

    def suggestion(self, lang: Lang, day: datetime.date | None) -> str:
        """The rendering to write on a day: the preferred one, or else one that is right then."""
        fitting = [t for t in self.terms if t.lang == lang and (day is None or t.valid_on(day))]
        for status in ("preferred", "admitted", "superseded"):
            if found := next((t.text for t in fitting if t.status == status), ""):
                return found
        return self.preferred(lang)

    @property
    def advisory(self) -> bool:
        """Whether a missing rendering is a hint only."""
        return self.enforcement != "hard"


def default_enforcement(kind: ConceptType) -> Enforcement:
    """The enforcement of an entry that gives none."""
    return "advisory" if kind in ADVISORY_TYPES else "hard"


#: How a place of a text matches a term: as ``listed``; in another ``spelling`` that is the same
#: form (６者会合); in another ``orthography`` that an editor would mend (Six Party Talks where the
#: hyphen is listed); ``inflected``; or ``derived`` by rule (町村大臣 for 町村信孝).
MatchKind = Literal["listed", "spelling", "orthography", "inflected", "derived"]


@dataclass(frozen=True, slots=True)
class TermReading:
    """One meaning of a place in a text: a term of a concept, and how the place matches it.

    ``asks`` is whether the other language must render it; a reading that does not ask can only
    answer.
    """

    concept: Concept
    term: Term
    kind: MatchKind = "listed"
    asks: bool = True

    @property
    def approved(self) -> bool:
        """Whether the term may be used."""
        return self.term.approved


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A term found in a text at ``[start, end)``, counted in characters.

    The same words may stand for several concepts (外務大臣 is the title of many ministers), so
    there may be several readings.
    """

    start: int
    end: int
    readings: tuple[TermReading, ...]

    @property
    def approved(self) -> bool:
        """Whether some concept approves these words."""
        return any(reading.approved for reading in self.readings)
