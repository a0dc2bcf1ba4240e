"""Commands on glossaries."""

from __future__ import annotations

import typer

from align.cli.glossary import editing, exchange, inspecting, mining
from align.cli.usage import Commands

glossary_app = typer.Typer(
    cls=Commands,
    no_args_is_help=True,
    help="Check, exchange and edit glossaries, and try out what a change does.",
)
glossary_app.command()(inspecting.check)
glossary_app.command("test")(inspecting.run_tests)
glossary_app.command()(inspecting.schema)
glossary_app.command()(exchange.export)
glossary_app.command("import")(exchange.bring_in)
glossary_app.command()(mining.mine)
for command in (editing.add, editing.edit, editing.approve, editing.impact):
    glossary_app.command()(command)
