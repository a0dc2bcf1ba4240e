"""The form of a glossary file: what its keys are and what they may hold."""

from __future__ import annotations

import calendar
import datetime
import re
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    FailFast,
    Field,
    TypeAdapter,
)

from align.model.anchor import Lang
from align.model.finding import Wording
from align.model.term import (
    Approval,
    ApprovalStatus,
    CaseSensitivity,
    Concept,
    ConceptType,
    Enforcement,
    MentionScope,
    Office,
    PartOfSpeech,
    Term,
    TermBoundary,
    TermStatus,
    TermTests,
    TermType,
    default_enforcement,
)


def _trimmed(text: str) -> str:
    if text != text.strip() or not text:
        raise ValueError("must not be empty or begin or end with a blank")
    return text


def _name(text: str) -> str:
    # An NCName: glossary references in TEI are made of it.
    if not re.fullmatch(r"[^\W\d][\w.-]*", text):
        raise ValueError("must be letters, digits, '-', '.' and '_', and begin with a letter or _")
    return text


def _listed(value: object) -> object:
    return [value] if isinstance(value, str) else value


#: Characters of a term; a form of it may be somewhat longer.
LONGEST_TERM = 200
Trimmed = Annotated[str, AfterValidator(_trimmed)]
Name = Annotated[str, AfterValidator(_name)]
Texts = Annotated[tuple[Trimmed, ...], BeforeValidator(_listed)]
Names = Annotated[tuple[Name, ...], BeforeValidator(_listed)]

_PARTIAL = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?")


def _first_day(value: object) -> object:
    return _day(value, last=False)


def _last_day(value: object) -> object:
    return _day(value, last=True)


def _day(value: object, *, last: bool) -> object:
    """A day written YYYY-MM-DD, or the first or last one of YYYY-MM."""
    if value is None or isinstance(value, datetime.date):
        return value
    match = _PARTIAL.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        raise ValueError("must be a date: YYYY-MM-DD or YYYY-MM")
    year, month = int(match[1]), int(match[2])
    if not 1 <= month <= 12 or year < 1:
        raise ValueError("is a date that there is not")
    end = calendar.monthrange(year, month)[1]
    day = int(match[3]) if match[3] else (end if last else 1)
    if not 1 <= day <= end:
        raise ValueError("is a date that there is not")
    return datetime.date(year, month, day)


FirstDay = Annotated[datetime.date | None, BeforeValidator(_first_day)]
LastDay = Annotated[datetime.date | None, BeforeValidator(_last_day)]


def _camel(name: str) -> str:
    first, *others = name.split("_")
    return first + "".join(map(str.capitalize, others))


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, alias_generator=_camel)


class ReasonEntry(_Entry):
    """A reason in both languages or in one of them."""

    en: str = ""
    ja: str = ""

    @property
    def wording(self) -> Wording:
        """The reason in both languages; a missing one is replaced by the other."""
        return Wording(self.en or self.ja, self.ja or self.en)


def _in_both(reason: object) -> object:
    if isinstance(reason, str):
        return {"en": reason, "ja": reason}
    if not isinstance(reason, dict):
        raise ValueError("must be text, or {en: …, ja: …}")  # noqa: TRY004 pydantic wants this one
    return reason


class TestsEntry(_Entry):
    """Sentences in which the term must be found, or must not be."""

    hit: Texts = ()
    miss: Texts = ()


class TermEntry(_Entry):
    """One rendering as it is in the file."""

    lang: Lang
    term: Annotated[Trimmed, Field(max_length=LONGEST_TERM)]
    status: TermStatus
    reason: Annotated[ReasonEntry, BeforeValidator(_in_both)] = ReasonEntry()
    term_type: TermType | None = None
    part_of_speech: PartOfSpeech | None = None
    reading: str = ""
    romanization: str = ""
    case_sensitivity: CaseSensitivity | None = None
    boundary: TermBoundary | None = None
    inflects: bool | None = None
    mention_scope: MentionScope = "any"
    satisfies_only: bool = False
    combining_forms: Texts = ()
    not_inside: Texts = ()
    context: Texts = ()
    valid_from: FirstDay = None
    valid_to: LastDay = None
    tests: TestsEntry = TestsEntry()

    @property
    def made(self) -> Term:
        """The term of this entry."""
        return Term(
            lang=self.lang,
            text=self.term,
            status=self.status,
            reason=self.reason.wording,
            term_type=self.term_type,
            part_of_speech=self.part_of_speech,
            reading=self.reading,
            romanization=self.romanization,
            case=self.case_sensitivity,
            boundary=self.boundary,
            inflects=self.inflects,
            mention_scope=self.mention_scope,
            satisfies_only=self.satisfies_only,
            combining_forms=self.combining_forms,
            not_inside=self.not_inside,
            context=self.context,
            valid_from=self.valid_from,
            valid_to=self.valid_to,
            tests=TermTests(self.tests.hit, self.tests.miss),
        )


class ApprovalEntry(_Entry):
    """Who approved an entry, and when."""

    status: ApprovalStatus
    by: str = ""
    date: FirstDay = None


class OfficeEntry(_Entry):
    """An office that a person holds."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        alias_generator=lambda name: {"start": "from", "end": "to"}.get(name, name),
    )

    role: Name
    start: FirstDay = None
    end: LastDay = None


class ConceptEntry(_Entry):
    """One concept as it is in the file."""

    id: Name
    type: ConceptType
    subject_field: str = ""
    definition: str = ""
    note: str = ""
    source: str = ""
    approval: ApprovalEntry = ApprovalEntry(status="candidate")
    enforcement: Enforcement | None = None
    translate: bool = True
    broader: Names = ()
    related: Names = ()
    offices: tuple[OfficeEntry, ...] = ()
    terms: Annotated[tuple[TermEntry, ...], Field(min_length=1)]

    def made(self, place: str) -> Concept:
        """The concept of this entry, which stands at ``place``."""
        return Concept(
            id=self.id,
            type=self.type,
            terms=tuple(term.made for term in self.terms),
            place=place,
            subject_field=self.subject_field,
            definition=self.definition,
            note=self.note,
            source=self.source,
            approval=Approval(
                self.approval.status, self.approval.by, str(self.approval.date or "")
            ),
            enforcement=self.enforcement or default_enforcement(self.type),
            translate=self.translate,
            broader=self.broader,
            related=self.related,
            offices=tuple(Office(o.role, o.start, o.end) for o in self.offices),
        )


# Only the first wrong concept is reported: a file of another kind would give very many errors.
GLOSSARY_FILE = TypeAdapter(Annotated[list[ConceptEntry], FailFast()])

#: Every key that an entry may have, for the nearest right one in a message.
KEYS = {
    field.alias or name
    for entry in (ConceptEntry, TermEntry, ReasonEntry, TestsEntry, ApprovalEntry, OfficeEntry)
    for name, field in entry.model_fields.items()
}


def glossary_schema() -> dict[str, Any]:
    """The JSON Schema of a glossary file, for editors."""
    schema = GLOSSARY_FILE.json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Glossary"} | schema
