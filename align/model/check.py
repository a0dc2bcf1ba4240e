"""What a check is: a function from its input to problems, with an id, titles and options.

The scope of a check says what its function reads:

* ``text``: one text and what was found in it (:class:`~align.model.annotation.AnnotatedText`);
* ``unit``: one translation unit of a level (:class:`~align.model.unit.TranslationUnit`);
* ``bitext``: both texts and their links (:class:`~align.model.bitext.Bitext`), annotated;
* ``corpus``: the records of all readouts (:class:`~align.model.record.ReadoutRecord`);
* ``waiver``: the waivers that cover nothing (:class:`~align.model.finding.StaleWaiver`);
* ``glossary``: the glossary files themselves (:class:`~align.terms.inspection.Inspection`).

A check of the first three scopes sees one readout only, so it is part of that readout's job;
one of the corpus or of waivers runs after all jobs. One of glossaries reads no readout at all:
``align glossary check`` runs it. The first three also read the rows of a table, where a
row is a pair of texts of one segment each: only those whose subject is ``words``, since a row
has no labels, no date line and no links that people have decided about.

A package offers checks by the entry point ``readout_align.checks``: each names a module with
checks in it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict

from align.model.annotation import AnnotatedText
from align.model.bitext import Bitext
from align.model.finding import Finding, GlossaryProblem, Severity, Span, StaleWaiver, Wording
from align.model.record import ReadoutRecord
from align.model.unit import TranslationUnit

if TYPE_CHECKING:
    from align.model.alignment import Level
    from align.model.anchor import Anchor

Scope = Literal["text", "unit", "bitext", "corpus", "waiver", "glossary"]
#: What a check is about: the words of segments, or how the page of a readout is laid out.
Subject = Literal["words", "page"]


class CheckOptions(BaseModel):
    """The options of a check, set in ``align.toml`` under ``[checks.options.ID]``.

    This class is for checks without options. A check with options defines a subclass whose
    fields all have defaults.
    """

    model_config = ConfigDict(
        extra="forbid", frozen=True, alias_generator=lambda name: name.replace("_", "-")
    )


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem that a check of a readout has found.

    Severity and title are added when it becomes a :class:`Finding`. ``source`` and ``target``
    default to the anchors of the spans. ``advisory`` makes the finding one step less severe
    than the check.
    """

    message: Wording
    spans: tuple[Span, ...]
    source: tuple[Anchor, ...] = ()
    target: tuple[Anchor, ...] = ()
    concept: str = ""
    suggestion: str = ""
    advisory: bool = False


CheckInput = TypeVar("CheckInput")
Options = TypeVar("Options", bound=CheckOptions)
CheckOutput = TypeVar("CheckOutput")


@dataclass(frozen=True, slots=True)
class Check(Generic[CheckInput, Options, CheckOutput]):
    """A check: its function, and the id, titles, severity, scope and options it is used with."""

    id: str
    title: Wording
    severity: Severity
    scope: Scope
    find: Callable[[CheckInput, Options], Iterable[CheckOutput]]
    options: type[Options]
    level: Level = "sentence"  # of the units that one of scope ``unit`` reads
    subject: Subject = "words"
    yields_to: tuple[str, ...] = ()
    counts: bool = False  # over the words of all texts, which takes longer the more there are


AnyCheck = Check[Any, Any, Any]

_Text = Callable[[AnnotatedText, Options], Iterable[Problem]]
_Unit = Callable[[TranslationUnit, Options], Iterable[Problem]]
_Pair = Callable[[Bitext, Options], Iterable[Problem]]
_Waivers = Callable[[Sequence[StaleWaiver], Options], Iterable[Finding]]
_Corpus = Callable[[Sequence[ReadoutRecord], Options], Iterable[Finding]]
_Glossaries = Callable[[CheckInput, Options], Iterable[GlossaryProblem]]


def text_check(
    ident: str,
    en: str,
    ja: str,
    severity: Severity,
    options: type[Options],
    subject: Subject = "words",
    yields_to: tuple[str, ...] = (),
) -> Callable[[_Text[Options]], Check[AnnotatedText, Options, Problem]]:
    """Decorator that makes a function a check of one text.

    Args:
        ident: a letter and three digits, never used again for another check.
        en: its title in English.
        ja: its title in Japanese.
        severity: unless the settings say otherwise.
        options: the class of its options.
        subject: ``page`` for one that has nothing to say about a row of a table.
        yields_to: the checks whose finding at a place makes one of this check needless there.
    """
    return lambda find: Check(
        ident,
        Wording(en, ja),
        severity,
        "text",
        find,
        options,
        subject=subject,
        yields_to=yields_to,
    )


def unit_check(
    ident: str,
    en: str,
    ja: str,
    severity: Severity,
    options: type[Options],
    level: Level,
    yields_to: tuple[str, ...] = (),
) -> Callable[[_Unit[Options]], Check[TranslationUnit, Options, Problem]]:
    """Decorator for a check of one translation unit in force.

    The arguments are those of :func:`text_check`; ``level`` says whether the units are
    paragraphs or sentences.
    """
    return lambda find: Check(
        ident, Wording(en, ja), severity, "unit", find, options, level, yields_to=yields_to
    )


def bitext_check(
    ident: str,
    en: str,
    ja: str,
    severity: Severity,
    options: type[Options],
    subject: Subject = "words",
) -> Callable[[_Pair[Options]], Check[Bitext, Options, Problem]]:
    """Decorator for a check of both texts and their links; arguments as in :func:`text_check`."""
    return lambda find: Check(
        ident, Wording(en, ja), severity, "bitext", find, options, subject=subject
    )


def corpus_check(
    ident: str,
    en: str,
    ja: str,
    severity: Severity,
    options: type[Options],
    *,
    counts: bool = False,
) -> Callable[[_Corpus[Options]], Check[Sequence[ReadoutRecord], Options, Finding]]:
    """Decorator for a check of the records of all readouts.

    Its function returns findings, not problems, because only it knows which readout each
    belongs to. Their severity still follows the settings. ``counts`` is for one that counts over
    the words of all texts.
    """
    return lambda find: Check(
        ident, Wording(en, ja), severity, "corpus", find, options, counts=counts
    )


def waiver_check(
    ident: str, en: str, ja: str, severity: Severity, options: type[Options]
) -> Callable[[_Waivers[Options]], Check[Sequence[StaleWaiver], Options, Finding]]:
    """Decorator for a check of waivers that cover nothing; as :func:`corpus_check`."""
    return lambda find: Check(ident, Wording(en, ja), severity, "waiver", find, options)


def glossary_check(
    ident: str, en: str, ja: str, severity: Severity, options: type[Options]
) -> Callable[[_Glossaries[CheckInput, Options]], Check[CheckInput, Options, GlossaryProblem]]:
    """Decorator for a check of glossary files; as :func:`corpus_check`.

    Its function reads what :mod:`align.terms.inspection` gives, which this package does not know.
    """
    return lambda find: Check(ident, Wording(en, ja), severity, "glossary", find, options)
