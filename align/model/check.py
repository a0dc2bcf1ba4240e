"""The contract of a check: what it reads, what it gives, how it is chosen and judged.

A check is one function from what it reads to problems. What it reads is its scope:

* ``text``: one text and what was found in it (:class:`~align.model.annotation.AnnotatedText`);
* ``unit``: one translation unit of a level (:class:`~align.model.unit.TranslationUnit`);
* ``bitext``: both texts and their links (:class:`~align.model.bitext.Bitext`), annotated;
* ``corpus``: what is kept of all readouts (:class:`~align.model.record.ReadoutRecord`).

A check of the first three scopes sees one readout only, so it is part of that readout's job;
one of the corpus runs after all jobs. A package offers checks by the entry point
``readout_align.checks``: each names a module with checks in it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict

from align.model.annotation import AnnotatedText
from align.model.bitext import Bitext, Level
from align.model.finding import Finding, Severity, Span, Wording
from align.model.record import ReadoutRecord
from align.model.unit import TranslationUnit

if TYPE_CHECKING:
    from align.model.anchor import Anchor

Scope = Literal["text", "unit", "bitext", "corpus"]


class CheckOptions(BaseModel):
    """The options of a check, set under ``[checks.options.ID]``; a check without any has these.

    A check with options derives a class of its own, whose fields have defaults.
    """

    model_config = ConfigDict(
        extra="forbid", frozen=True, alias_generator=lambda name: name.replace("_", "-")
    )


@dataclass(frozen=True, slots=True)
class Problem:
    """What a check of one readout has seen.

    Severity and title are added when it becomes a :class:`Finding`. Where ``source`` and
    ``target`` are left out, they are the anchors of the spans. ``advisory`` makes the finding
    one step milder than the check's severity.
    """

    message: Wording
    spans: tuple[Span, ...]
    source: tuple[Anchor, ...] = ()
    target: tuple[Anchor, ...] = ()
    concept: str = ""
    suggestion: str = ""
    advisory: bool = False


Read = TypeVar("Read")
Options = TypeVar("Options", bound=CheckOptions)
Given = TypeVar("Given")


@dataclass(frozen=True, slots=True)
class Check(Generic[Read, Options, Given]):
    """A check: its function and all that is said about it."""

    id: str
    title: Wording
    severity: Severity
    scope: Scope
    find: Callable[[Read, Options], Iterable[Given]]
    options: type[Options]
    level: Level = "sentence"  # of the units that one of scope ``unit`` reads


AnyCheck = Check[Any, Any, Any]

_Text = Callable[[AnnotatedText, Options], Iterable[Problem]]
_Unit = Callable[[TranslationUnit, Options], Iterable[Problem]]
_Pair = Callable[[Bitext, Options], Iterable[Problem]]
_Corpus = Callable[[Sequence[ReadoutRecord], Options], Iterable[Finding]]


def text_check(
    ident: str, en: str, ja: str, severity: Severity, options: type[Options]
) -> Callable[[_Text[Options]], Check[AnnotatedText, Options, Problem]]:
    """Make a function a check of one text.

    Args:
        ident: a letter and three digits, never used again for another check.
        en: its title in English.
        ja: its title in Japanese.
        severity: unless the settings say otherwise.
        options: the class of its options.
    """
    return lambda find: Check(ident, Wording(en, ja), severity, "text", find, options)


def unit_check(
    ident: str, en: str, ja: str, severity: Severity, options: type[Options], level: Level
) -> Callable[[_Unit[Options]], Check[TranslationUnit, Options, Problem]]:
    """Make a function a check of one translation unit in force, of paragraphs or sentences."""
    return lambda find: Check(ident, Wording(en, ja), severity, "unit", find, options, level)


def bitext_check(
    ident: str, en: str, ja: str, severity: Severity, options: type[Options]
) -> Callable[[_Pair[Options]], Check[Bitext, Options, Problem]]:
    """Make a function a check of both texts and their links."""
    return lambda find: Check(ident, Wording(en, ja), severity, "bitext", find, options)


def corpus_check(
    ident: str, en: str, ja: str, severity: Severity, options: type[Options]
) -> Callable[[_Corpus[Options]], Check[Sequence[ReadoutRecord], Options, Finding]]:
    """Make a function a check of what is kept of all readouts.

    It gives findings, not problems, since it alone knows the readout each is of; their
    severity is set by the settings all the same.
    """
    return lambda find: Check(ident, Wording(en, ja), severity, "corpus", find, options)
