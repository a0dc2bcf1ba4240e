"""Commands on glossaries."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from align.cli.console import FOUND, Root, print_told, tell, workspace_of, write_stdout


def schema() -> None:
    """Print the JSON Schema of a glossary file, for editors."""
    import json

    from align.terms.entries import glossary_schema

    write_stdout(json.dumps(glossary_schema(), ensure_ascii=False, indent=2, sort_keys=True) + "\n")


def run_tests(
    files: Annotated[
        list[Path] | None,
        typer.Argument(metavar="FILE", help="Glossaries that belong together; else those of the "
                       "workspace."),
    ] = None,
    root: Root = None,
) -> None:  # fmt: skip
    """Run the tests of the terms; print those that fail, and exit 1 if there is one."""
    from align.pipeline.checking.terms import glossary_files, term_base
    from align.terms.selftest import count_tests, failed_tests

    workspace = None if files and not root else workspace_of(None, root)
    terms = term_base(glossary_files(workspace, files or ()))
    failed = 0
    for each in failed_tests(terms):
        failed += 1
        where = f"{each.concept.place}: {each.concept.id}"
        if each.hit:
            print_told(f'{where}: "{each.term.text}" is not found in: {each.text}')
        else:
            print_told(f'{where}: "{each.term.text}" must not be found in: {each.text}')
    count = count_tests(terms)
    if failed:
        tell(f"{failed} of {count} tests failed")
        raise typer.Exit(FOUND)
    print_told("1 test passed" if count == 1 else f"{count} tests passed")
