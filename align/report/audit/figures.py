"""What an audit tells: occurrences, renderings by year, documents, findings, changes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

from align.model.finding import Wording

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from align.model.anchor import Lang
    from align.model.finding import Severity
    from align.model.term import ConceptType

#: What stands for a concept on one side. A form: ``preferred``, ``admitted``; ``former``, which was
#: right on the day of the text; ``deprecated``, ``superseded``; ``unapproved``, which the glossary
#: does not have; ``misspelt``. Or no form: a ``paraphrase``; ``excused``, where the side need not
#: name it; ``fewer``, where it names it less often than the other side; ``none``; ``free``, where
#: nothing is asked; ``alone``, where there is no counterpart.
RenderingKind = Literal[
    "preferred",
    "admitted",
    "former",
    "deprecated",
    "superseded",
    "unapproved",
    "misspelt",
    "paraphrase",
    "excused",
    "fewer",
    "none",
    "free",
    "alone",
]
APPROVED: frozenset[RenderingKind] = frozenset({"preferred", "admitted", "former"})
WRONG: frozenset[RenderingKind] = frozenset(
    {"deprecated", "superseded", "unapproved", "misspelt", "none"}
)
#: ``conforming``: an approved form on both sides; ``deviating``: a wrong form, or none where one
#: is due; ``open``: neither.
Conformity = Literal["conforming", "deviating", "open"]
CONFORMITIES: tuple[Conformity, ...] = ("conforming", "deviating", "open")
#: The year of what has no date.
UNDATED = ""


class AuditSide(NamedTuple):
    """One language of an occurrence: a keyword in its context.

    ``form`` is as the glossary lists it, ``word`` as it is printed; both are "" where no form
    stands there. Then ``before`` is the text that answers to the other side.
    """

    anchor: str
    cited: str  # for readers of English
    cited_ja: str
    before: str
    word: str
    after: str
    form: str
    kind: RenderingKind


class AuditOccurrence(NamedTuple):
    """One place of a concept in a pair of texts.

    ``key`` names it in every audit of these texts, also when its rendering changes.
    """

    key: str
    concept: str
    document: str
    unit: str
    date: str  # in ISO form, or ""
    conformity: Conformity
    english: AuditSide
    japanese: AuditSide

    @property
    def year(self) -> str:
        """Four digits, or "" without a date."""
        return self.date[:4]


class AuditFinding(NamedTuple):
    """A finding as the audit keeps it; ``waived`` is the reason, "" for an open one."""

    key: str
    check: str
    severity: Severity
    concept: str
    document: str
    unit: str
    cited: str
    cited_ja: str
    title: str
    title_ja: str
    message: str
    message_ja: str
    waived: str
    date: str


class GoneOccurrence(NamedTuple):
    """An occurrence of the older audit that is not in this one, with what stood on each side."""

    concept: str
    document: str
    unit: str
    en_form: str
    en_kind: RenderingKind
    ja_form: str
    ja_kind: RenderingKind


class Tally(NamedTuple):
    """How many occurrences conform, deviate, and are neither."""

    conforming: int = 0
    deviating: int = 0
    open: int = 0

    @property
    def occurrences(self) -> int:
        """All of them."""
        return sum(self)

    @property
    def share(self) -> float | None:
        """The conforming ones among those that can be judged, 0..1; None where none can."""
        judged = self.conforming + self.deviating
        return self.conforming / judged if judged else None

    @property
    def percent(self) -> str:
        """The share for people; "" where there is none. 100 % is said only of all, 0 % of none.

        >>> Tally(2, 1).percent, Tally(9999, 1).percent, Tally(1, 9999).percent, Tally(3).percent
        ('66.7 %', '99.9 %', '0.1 %', '100 %')
        """
        if self.share is None:
            return ""
        if self.share in (0, 1):
            return f"{self.share * 100:.0f} %"
        return f"{min(max(self.share * 100, 0.1), 99.9):.1f} %"


def together(tallies: Sequence[Tally]) -> Tally:
    """The sum of tallies.

    >>> together([Tally(1, 2, 0), Tally(3, 0, 1)])
    Tally(conforming=4, deviating=2, open=1)
    """
    return Tally(*(sum(column) for column in zip(*tallies, strict=True))) if tallies else Tally()


@dataclass(frozen=True, slots=True)
class Rendering:
    """What stands for a concept in one language, and how often in each year."""

    lang: Lang
    form: str  # "" where no form stands there
    kind: RenderingKind
    years: Mapping[str, int]

    @property
    def count(self) -> int:
        """How often in all years."""
        return sum(self.years.values())

    @property
    def first(self) -> str:
        """The first year; "" where no occurrence has a date."""
        return min((year for year in self.years if year), default="")

    @property
    def last(self) -> str:
        """The last year; "" where no occurrence has a date."""
        return max((year for year in self.years if year), default="")


class DocumentLine(NamedTuple):
    """One document: a readout, or a file of units."""

    name: str
    title: str
    title_ja: str
    date: str
    tally: Tally
    findings: int
    waived: int


@dataclass(frozen=True, slots=True)
class ConceptLine:
    """One concept in figures.

    ``page`` is the name of its page without the suffix; ``renderings`` are the most frequent
    first; ``years`` has the tally of each year.
    """

    id: str
    type: ConceptType
    english: str
    japanese: str
    page: str
    renderings: tuple[Rendering, ...] = ()
    years: Mapping[str, Tally] = field(default_factory=dict)
    findings: int = 0
    waived: int = 0

    @property
    def tally(self) -> Tally:
        """The occurrences of all years."""
        return together(list(self.years.values()))

    def of(self, lang: Lang) -> list[Rendering]:
        """The renderings in one language."""
        return [rendering for rendering in self.renderings if rendering.lang == lang]


class CheckLine(NamedTuple):
    """The open findings of one check at one severity, and the waived ones."""

    check: str
    severity: Severity
    title: str
    title_ja: str
    findings: int
    waived: int


class ShareChange(NamedTuple):
    """How often a rendering stood in the old audit and stands in this one."""

    concept: str
    lang: Lang
    form: str
    kind: RenderingKind
    before: int
    before_of: int  # occurrences of the concept
    now: int
    now_of: int


@dataclass(frozen=True, slots=True)
class Changes:
    """What is otherwise than in an older audit.

    The counts are of all; of the lists there may be more in the tables than the pages show.
    """

    counts: Mapping[str, int]  # new, gone, changed, findings_new, findings_resolved
    shares: tuple[ShareChange, ...]

    @property
    def nothing(self) -> bool:
        """Whether all is as it was."""
        return not any(self.counts.values()) and not self.shares


@dataclass(frozen=True, slots=True)
class AuditFigures:
    """The whole audit in figures."""

    concepts: tuple[ConceptLine, ...]
    documents: int
    units: int
    years: Mapping[str, Tally]
    worst: tuple[DocumentLine, ...]  # documents with most findings
    checks: tuple[CheckLine, ...]
    findings: int
    waived: int
    changes: Changes | None = None

    @property
    def tally(self) -> Tally:
        """All occurrences."""
        return together(list(self.years.values()))

    @property
    def seen(self) -> list[ConceptLine]:
        """The concepts that occur."""
        return [concept for concept in self.concepts if concept.years]

    @property
    def unseen(self) -> list[ConceptLine]:
        """The concepts that never occur."""
        return [concept for concept in self.concepts if not concept.years]


#: What people call a kind.
KIND_LABELS: Mapping[RenderingKind, Wording] = {
    "preferred": Wording("preferred", "優先"),
    "admitted": Wording("admitted", "許容"),
    "former": Wording("right at the time", "当時の正式表記"),
    "deprecated": Wording("deprecated", "使用しない表記"),
    "superseded": Wording("superseded", "旧表記"),
    "unapproved": Wording("not in the glossary", "用語集にない訳"),
    "misspelt": Wording("misspelt", "誤記"),
    "paraphrase": Wording("in other words", "言い換え"),
    "excused": Wording("need not be named", "訳出不要"),
    "fewer": Wording("named less often", "回数が少ない"),
    "none": Wording("no rendering", "訳なし"),
    "free": Wording("free", "任意"),
    "alone": Wording("no counterpart", "対応なし"),
}
CONFORMITY_LABELS: Mapping[Conformity, Wording] = {
    "conforming": Wording("conforming", "適合"),
    "deviating": Wording("deviating", "不適合"),
    "open": Wording("not judged", "判定対象外"),
}
