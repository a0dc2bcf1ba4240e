"""What a call names: a workspace or files, glossaries, checks."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from align.cli.console import workspace_around, workspace_of
from align.errors import AlignError, nearest

if TYPE_CHECKING:
    from align.model.settings import Checks
    from align.workspace import Workspace

#: The option that names glossaries.
Glossaries = Annotated[
    list[Path] | None,
    typer.Option("--glossary", metavar="FILE", help="In place of the workspace's glossaries; may "
                 "be repeated."),
]  # fmt: skip
#: The option that names checks.
Only = Annotated[
    list[str] | None,
    typer.Option("--check", metavar="ID", help="Only this check; several are set apart by commas."),
]


def told_apart(what: Iterable[Path]) -> tuple[Path | None, list[Path]]:
    """The workspace that a call names, or its files, each once; of both or two, AlignError."""
    named = list(dict.fromkeys(what))
    files = [path for path in named if _is_file(path)]
    folders = [path for path in named if path not in files]
    if files and folders:
        what_is = f"is a folder, and {files[0]} is a file"
        raise AlignError(str(folders[0]), what_is, "check the one, then the other")
    if len(folders) > 1:
        what_is = f"is a second folder beside {folders[0]}"
        raise AlignError(str(folders[1]), what_is, "check one workspace after the other")
    if not files:
        return (folders[0] if folders else None), []
    from align.pipeline.checking.files import without_second_halves

    return None, without_second_halves(files)


def workspace_of_files(root: Path | None) -> Workspace | None:
    """The workspace whose settings and glossaries are for files; None where there is none."""
    return workspace_of(None, root) if root else workspace_around()


def refuse_stdin(files: Iterable[Path]) -> None:
    """AlignError where standard input is among the files."""
    if Path("-") in files:
        raise AlignError("-", "is standard input, which is not read here", "name a file")


def _is_file(what: Path) -> bool:
    return str(what) == "-" or (bool(what.suffix) and not what.is_dir()) or what.is_file()


def checks_named(given: Iterable[str]) -> list[str]:
    """The ids of the checks of texts that are asked for."""
    from align.checks.registry import all_checks

    wanted = [ident.strip().upper() for words in given for ident in words.split(",")]
    for ident in wanted:
        if ident not in all_checks():
            raise AlignError("--check", f'unknown check "{ident}"', nearest(ident, all_checks()))
        if all_checks()[ident].scope == "glossary":
            raise AlignError("--check", f"{ident} reads glossaries", "run: align glossary check")
    return wanted


def refuse_those_off(settings: Checks, only: Iterable[str]) -> None:
    """AlignError for a check that is asked for and switched off in the settings."""
    for ident in only:
        if settings.severity.get(ident) == "off":
            what = f"{ident} is switched off in the settings"
            raise AlignError("--check", what, "give it a severity there")
