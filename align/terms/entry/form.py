"""The form of a glossary file: what its keys are and what they may hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    FailFast,
    Field,
    TypeAdapter,
    ValidationError,
    ValidationInfo,
    WithJsonSchema,
    field_validator,
    model_validator,
)

from align.errors import AlignError
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
from align.terms.entry.fields import (
    LONGEST_COMBINING,
    LONGEST_TERM,
    TRIMMED_SCHEMA,
    Day,
    Name,
    Names,
    Prose,
    Texts,
    Trimmed,
    camel,
    first_day,
    last_day,
    not_before,
)
from align.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Mapping


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, alias_generator=camel)


class ReasonEntry(_Entry):
    """A reason in both languages or in one of them."""

    en: Prose = ""
    ja: Prose = ""

    @property
    def wording(self) -> Wording:
        """The reason in both languages; a missing one is replaced by the other."""
        return Wording(self.en or self.ja, self.ja or self.en)


class _OrText:
    """In the schema: text may stand in place of what is wanted."""

    def __get_pydantic_json_schema__(self, core: Any, handler: Any) -> dict[str, Any]:
        return {"anyOf": [{"type": "string"}, handler(core)]}


_OR_TEXT = _OrText()


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
    term: Annotated[
        Trimmed,
        Field(max_length=LONGEST_TERM),
        WithJsonSchema(TRIMMED_SCHEMA | {"maxLength": LONGEST_TERM}),
    ]
    status: TermStatus
    reason: Annotated[ReasonEntry, BeforeValidator(_in_both), _OR_TEXT] = ReasonEntry()
    term_type: TermType | None = None
    part_of_speech: PartOfSpeech | None = None
    reading: Prose = ""
    romanization: Prose = ""
    case_sensitivity: CaseSensitivity | None = None
    boundary: TermBoundary | None = None
    inflects: bool | None = None
    mention_scope: MentionScope = "any"
    satisfies_only: bool = False
    combining_forms: Texts = ()
    not_inside: Texts = ()
    context: Texts = ()
    valid_from: Day = None
    valid_to: Day = None
    tests: TestsEntry = TestsEntry()

    @field_validator("combining_forms")
    @classmethod
    def _are_combining(cls, forms: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        if forms and info.data.get("lang") == "en":
            raise ValueError("are of Japanese terms only")
        if any(len(form) > LONGEST_COMBINING for form in forms):
            raise ValueError("must have one or two characters each")
        return forms

    @field_validator("not_inside")
    @classmethod
    def _hold_the_term(cls, words: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        term = info.data.get("term", "")
        for word in words:
            if fold(term).text not in fold(word).text:
                raise ValueError(f'"{word}" does not contain the term "{term}"')
        return words

    @field_validator("valid_to")
    @classmethod
    def _not_before_valid_from(cls, day: str | None, info: ValidationInfo) -> str | None:
        return not_before(day, info.data.get("valid_from"), "validFrom")

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
            valid_from=first_day(self.valid_from),
            valid_to=last_day(self.valid_to),
            tests=TermTests(self.tests.hit, self.tests.miss),
        )


class ApprovalEntry(_Entry):
    """Who approved an entry, and when."""

    status: ApprovalStatus
    by: Prose = ""
    date: Day = None

    @model_validator(mode="after")
    def _is_signed(self) -> ApprovalEntry:
        if self.status == "approved" and not self.by.strip():
            raise ValueError('an approved entry must say by whom: add "by"')
        return self


class OfficeEntry(_Entry):
    """An office that a person holds."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        alias_generator=lambda name: {"start": "from", "end": "to"}.get(name, name),
    )

    role: Name
    start: Day = None
    end: Day = None

    @field_validator("end")
    @classmethod
    def _not_before_start(cls, day: str | None, info: ValidationInfo) -> str | None:
        return not_before(day, info.data.get("start"), "from")

    @property
    def made(self) -> Office:
        """The office of this entry."""
        return Office(self.role, first_day(self.start), last_day(self.end))


class ConceptEntry(_Entry):
    """One concept as it is in the file."""

    id: Name
    type: ConceptType
    subject_field: Prose = ""
    definition: Prose = ""
    note: Prose = ""
    source: Prose = ""
    approval: ApprovalEntry = ApprovalEntry(status="candidate")
    enforcement: Enforcement | None = None
    translate: bool = True
    broader: Names = ()
    related: Names = ()
    offices: tuple[OfficeEntry, ...] = ()
    terms: Annotated[tuple[TermEntry, ...], Field(min_length=1)]

    @field_validator("offices")
    @classmethod
    def _are_of_a_person(
        cls, offices: tuple[OfficeEntry, ...], info: ValidationInfo
    ) -> tuple[OfficeEntry, ...]:
        if offices and info.data.get("type", "person") != "person":
            raise ValueError("only a concept of type person has offices")
        return offices

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
            approval=Approval(self.approval.status, self.approval.by, self.approval.date or ""),
            enforcement=self.enforcement or default_enforcement(self.type),
            translate=self.translate,
            broader=self.broader,
            related=self.related,
            offices=tuple(
                Office(o.role, first_day(o.start), last_day(o.end)) for o in self.offices
            ),
        )


def checked_entry(data: Mapping[str, Any], where: str) -> ConceptEntry:
    """The entry of some data by the keys of a glossary file.

    Args:
        data: its keys and what they hold.
        where: the place of the data, for messages.

    Raises:
        AlignError: an entry may not hold this.
    """
    try:
        return ConceptEntry.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(map(str, first["loc"]))
        message = first["msg"].removeprefix("Value error, ")
        raise AlignError(where, f"{key}: {message}" if key else message, "correct it") from None


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
