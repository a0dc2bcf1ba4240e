"""The settings of a workspace, read from ``align.toml``."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from align.model.anchor import LANGUAGES, Lang
from align.model.finding import Severity


def _both_languages(value: tuple[Lang, ...]) -> tuple[Lang, ...]:
    if value != LANGUAGES:
        raise ValueError('only ["en", "ja"] is supported')
    return value


def _inside(path: str) -> str:
    parts = path.replace("\\", "/").split("/")
    if not path or path.startswith("/") or ".." in parts or ":" in parts[0]:
        raise ValueError("must be a path inside the workspace")
    return path


InnerPath = Annotated[str, AfterValidator(_inside)]


#: What a check may be set to: how grave its findings are, or that it is not run.
SeverityOrOff = Literal["info", "warning", "error", "off"]


class _Section(BaseModel):
    model_config = ConfigDict(
        extra="forbid", frozen=True, alias_generator=lambda name: name.replace("_", "-")
    )


class Paths(_Section):
    """Folders and files, relative to the workspace."""

    sources: InnerPath = "corpus/sources"
    texts: InnerPath = "corpus"
    report: InnerPath = "report"
    waivers: InnerPath = "corpus/waivers.yaml"
    lexicon: InnerPath = "corpus/lexicon.tsv"
    readout_glossaries: InnerPath = "glossaries/readouts"  # ID.yaml: over the others, for one


class Aligner(_Section):
    """What the aligner knows texts by."""

    encoder: Annotated[str, Field(min_length=1)] = "use3"  # or "none", or the folder of a model


class Checks(_Section):
    """Severities and options of checks, and which severity makes a run fail."""

    fail_at: Severity = "error"
    source: Lang | None = None  # the language that is written first
    severity: dict[str, SeverityOrOff] = Field(default_factory=dict)
    options: dict[str, dict[str, Any]] = Field(default_factory=dict)  # by check, then by name


class Export(_Section):
    """What is said of the texts where they are exported."""

    licence: str = ""  # the terms under which they may be used: an SPDX id, or words


class Settings(_Section):
    """All of ``align.toml``."""

    languages: Annotated[tuple[Lang, ...], AfterValidator(_both_languages)] = LANGUAGES
    glossaries: tuple[InnerPath, ...] = ()
    paths: Paths = Paths()
    aligner: Aligner = Aligner()
    checks: Checks = Checks()
    export: Export = Export()
