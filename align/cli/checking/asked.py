"""What a call of ``align check`` asks for, and how it ends."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from align.cli.console import CANNOT, FOUND, tell_error
from align.cli.findings import FindingFormat
from align.errors import AlignError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from align.model.finding import Finding
    from align.model.settings import Checks


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be checked with, and how findings are to be printed."""

    root: Path | None
    glossaries: list[Path]
    only: list[str]
    form: FindingFormat
    explained: bool


@dataclass(frozen=True, slots=True)
class Waiving:
    """What a call says about waivers."""

    write: bool
    show: bool
    by: str
    reason: str


def refuse_those_off(settings: Checks, only: Iterable[str]) -> None:
    """AlignError for a check that is asked for and switched off in the settings."""
    for ident in only:
        if settings.severity.get(ident) == "off":
            what = f"{ident} is switched off in the settings"
            raise AlignError("--check", what, "give it a severity there")


def fails(findings: Iterable[Finding], settings: Checks) -> bool:
    """Whether a finding is as severe as those that the settings let fail."""
    from align.model.finding import at_least

    return any(at_least(finding.severity, settings.fail_at) for finding in findings)


def leave(errors: list[AlignError], *, fails: bool) -> None:
    """Tell what went wrong, and leave with the exit code that fits; nothing for a clean end."""
    for error in errors:
        tell_error(error)
    if errors:
        raise typer.Exit(CANNOT)
    if fails:
        raise typer.Exit(FOUND)
