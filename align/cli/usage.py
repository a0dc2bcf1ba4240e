"""Wrong calls of the command, each told in one line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import typer
from typer.core import TyperGroup

from align.errors import AlignError, nearest

if TYPE_CHECKING:
    from collections.abc import Sequence

#: What typer raises for a wrong call; it exports subclasses of it only.
UsageError: type[Exception] = typer.BadParameter.__mro__[1]

_NOT_ONE_OF = re.compile(r"'(.*)' is not one of (.*)")
_EXTRA = re.compile(r"extra argument\S* \((.*)\)$")


class Commands(TyperGroup):
    """A group of commands that names the nearest one for a word it does not know."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command; an unknown one is an AlignError."""
        if self.get_command(ctx, args[0]) is None and not args[0].startswith("-"):
            raise AlignError(
                ctx.command_path, f'no command "{args[0]}"', nearest(args[0], self.commands)
            )
        return super().resolve_command(ctx, args)


def usage_error(error: Any, command: Any, words: Sequence[str]) -> AlignError:
    """What typer says about a wrong call, with what to do.

    Args:
        error: A ``UsageError``.
        command: The command line's root, to find the command meant.
        words: The arguments of the call.
    """
    path, command = _command_meant(command, words)
    what, todo = _told(error, command)
    return AlignError(path, what, todo or f"see {path} --help")


def _told(error: Any, command: Any) -> tuple[str, str]:  # noqa: PLR0911 one for each kind
    """What is wrong, and what to do where that is more than to read the manual."""
    param = getattr(error, "param", None)
    name = _name(param) if param else getattr(error, "option_name", "")
    if hasattr(error, "possibilities"):
        options = [option for p in command.params for option in p.opts if option.startswith("--")]
        hint = nearest(name, options)
        return f"no option {name}", hint if hint.startswith("did you mean") else ""
    if hasattr(error, "param_type"):
        return f"{name} is missing", ""
    if param and (wrong := _NOT_ONE_OF.search(error.message)):
        *others, last = re.findall(r"'([^']*)'", wrong[2])
        return f'{name} cannot be "{wrong[1]}"', f"write {', '.join(others)} or {last}"
    if name and not param:
        takes_none = "does not take" in error.message
        return f"{name} takes no value" if takes_none else f"{name} needs a value", ""
    if error.message.startswith("Missing command"):
        return "no command is given", ""
    if extra := _EXTRA.search(error.message):
        return f"too many arguments ({extra[1]})", ""
    return (f"{name}: " if name else "") + error.message.rstrip("."), ""


def _command_meant(command: Any, words: Sequence[str]) -> tuple[str, Any]:
    """The command that a call names, and the words that name it."""
    path = "align"
    for word in words:
        known = getattr(command, "commands", {})
        if word in known:
            path, command = f"{path} {word}", known[word]
    return path, command


def _name(param: Any) -> str:
    """An option by its long name, an argument as the manual writes it."""
    long = [option for option in param.opts if option.startswith("--")]
    return str(long[0] if long else param.metavar or param.name)
