"""Reads glossary files; every error names its line."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    FailFast,
    Field,
    TypeAdapter,
    ValidationError,
)

from align.errors import AlignError, nearest
from align.files.yaml import load_yaml, yaml_line
from align.model.anchor import Lang
from align.model.finding import Wording
from align.model.term import Concept, ConceptType, Term, TermStatus


def _trimmed(text: str) -> str:
    if text != text.strip() or not text:
        raise ValueError("must not be empty or begin or end with a blank")
    return text


Trimmed = Annotated[str, AfterValidator(_trimmed)]


class ReasonEntry(BaseModel):
    """A reason in both languages or in one of them."""

    model_config = ConfigDict(extra="forbid", frozen=True)

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


class TermEntry(BaseModel):
    """One rendering as it is in the file."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    lang: Lang
    term: Trimmed
    status: TermStatus
    reason: Annotated[ReasonEntry, BeforeValidator(_in_both)] = ReasonEntry()


class ConceptEntry(BaseModel):
    """One concept as it is in the file."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: Annotated[str, Field(pattern=r"^[A-Za-z_][\w.-]*$")]
    type: ConceptType
    definition: str = ""
    note: str = ""
    terms: Annotated[tuple[TermEntry, ...], Field(min_length=1)]


# Only the first wrong concept is reported: a file of another kind would give very many errors.
_FILE = TypeAdapter(Annotated[list[ConceptEntry], FailFast()])
_KEYS = {key for entry in (ConceptEntry, TermEntry, ReasonEntry) for key in entry.model_fields}


def read_glossary(text: str, name: str) -> list[Concept]:
    """The concepts of one glossary file.

    Args:
        text: the YAML.
        name: the name of the file, for messages.

    Raises:
        AlignError: the file is not a list of concepts, an id is repeated, or a concept has two
            preferred terms in one language. The message names file and line.
    """
    root = load_yaml(text, name)
    if root is None:
        return []
    try:
        entries = _FILE.validate_python(root)
    except ValidationError as error:
        raise _explain(error, root, name) from None
    concepts: dict[str, Concept] = {}
    for index, entry in enumerate(entries):
        place = f"{name}:{yaml_line(root, (index, 'id'))}"
        if entry.id in concepts:
            raise AlignError(
                place, f'concept "{entry.id}" is already at {concepts[entry.id].place}',
                "merge the two",
            )  # fmt: skip
        _check_preferred(entry, place)
        terms = tuple(Term(t.lang, t.term, t.status, t.reason.wording) for t in entry.terms)
        concepts[entry.id] = Concept(entry.id, entry.type, terms, place)
    return list(concepts.values())


def _check_preferred(entry: ConceptEntry, place: str) -> None:
    for lang in ("en", "ja"):
        preferred = [t.term for t in entry.terms if (t.lang, t.status) == (lang, "preferred")]
        if len(preferred) > 1:
            raise AlignError(
                place, f'"{entry.id}" has two preferred terms in {lang}: {", ".join(preferred)}',
                "make one of them admitted",
            )  # fmt: skip


def _explain(error: ValidationError, root: Any, name: str) -> AlignError:
    # A misspelt key also gives an error for the missing key. The misspelling is more useful.
    errors = error.errors()
    first = next((e for e in errors if e["type"] == "extra_forbidden"), errors[0])
    where = f"{name}:{yaml_line(root, first['loc'])}"
    key = str(first["loc"][-1]) if first["loc"] else ""
    if first["type"] == "extra_forbidden":
        return AlignError(where, f'unknown key "{key}"', nearest(key, _KEYS))
    if first["type"] == "missing":
        return AlignError(where, f'"{key}" is missing', "add it")
    message = first["msg"].removeprefix("Value error, ")
    if not key:
        return AlignError(where, message, "correct it")
    given = first["input"]
    if isinstance(given, str | int | float):
        return AlignError(where, f'{key}: {message} (found "{given}")', "correct it")
    return AlignError(where, f"{key}: {message}", "correct it")
