"""Whether settings name checks and options that there are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from align.errors import AlignError, nearest

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from align.model.check import AnyCheck
    from align.model.settings import Checks


def check_settings(
    settings: Checks, checks: Mapping[str, AnyCheck], place: Callable[[str], str]
) -> None:
    """Raise AlignError for an unknown check or option, or a value that an option cannot take.

    Args:
        settings: what is asked for.
        checks: those that there are, by id.
        place: where a key of the settings stands, for the message.
    """
    for ident in (*settings.severity, *settings.options):
        if ident not in checks:
            raise AlignError(place(ident), f'unknown check "{ident}"', nearest(ident, checks))
    for ident, given in settings.options.items():
        _check_options(checks[ident], given, place)


def _check_options(check: AnyCheck, given: dict[str, Any], place: Callable[[str], str]) -> None:
    try:
        check.options.model_validate(given)
    except ValidationError as error:
        first = error.errors()[0]
        key = str(first["loc"][0]) if first["loc"] else check.id
        if first["type"] == "extra_forbidden":
            fields = check.options.model_fields.items()
            known = [field.alias or name for name, field in fields]
            todo = nearest(key, known) if known else "take it out: this check has no options"
            what = f'unknown option "{key}" of {check.id}'
            raise AlignError(place(key), what, todo) from None
        what = f'"{check.id}.{key}": {first["msg"]}'
        raise AlignError(place(key), what, "correct it") from None
