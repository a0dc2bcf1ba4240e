"""Reads the list of waivers; every error names its line."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING, Annotated

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

from align.checks.registry import all_checks
from align.errors import AlignError, nearest
from align.files.yaml import explained, load_yaml, yaml_line
from align.model.anchor import ANCHOR_PATTERN, Lang, check_readout_id
from align.model.finding import Waiver

if TYPE_CHECKING:
    from collections.abc import Mapping

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_LANGUAGES: Mapping[str, Lang] = {"en": "en", "ja": "ja"}


def _filled_in(text: str) -> str:
    if not text.strip():
        raise ValueError("must be filled in")
    return text


def _day(value: object) -> object:
    """A day as YAML has it, or in quotation marks; no number of seconds."""
    if isinstance(value, str) and _DATE.fullmatch(value):
        return value
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return value
    raise ValueError("must be a day, YYYY-MM-DD")


FilledIn = Annotated[str, AfterValidator(_filled_in)]


class WaiverEntry(BaseModel):
    """One waiver as it is in the file."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    readout: str
    anchor: Annotated[str, Field(pattern=rf"^(?:en|ja)\.{ANCHOR_PATTERN}$")]
    check: str
    concept: str = ""
    text: Annotated[str, Field(pattern=r"^[0-9a-f]{16}$")]
    reason: FilledIn
    by: FilledIn
    date: Annotated[datetime.date, BeforeValidator(_day)]


_FILE = TypeAdapter(Annotated[list[WaiverEntry], FailFast()])


def read_waivers(text: str, name: str) -> list[Waiver]:
    """The waivers of a list.

    Args:
        text: the YAML.
        name: the name of the file, for messages.

    Raises:
        AlignError: the file is not a list of waivers, one names a check that there is not, or two
            cover the same findings. The message names file and line.
    """
    root = load_yaml(text, name)
    if root is None:
        return []
    try:
        entries = _FILE.validate_python(root)
    except ValidationError as error:
        raise explained(error, root, name, WaiverEntry.model_fields, _FORMS) from None
    found: dict[Waiver, Waiver] = {}
    for index, entry in enumerate(entries):
        check_readout_id(entry.readout, f"{name}:{yaml_line(root, (index, 'readout'))}")
        if entry.check not in all_checks():
            place = f"{name}:{yaml_line(root, (index, 'check'))}"
            what = f'unknown check "{entry.check}"'
            raise AlignError(place, what, nearest(entry.check, all_checks()))
        waiver = _waiver(entry, f"{name}:{yaml_line(root, (index,))}")
        same = found.setdefault(_covered(waiver), waiver)
        if same is not waiver:
            raise AlignError(
                waiver.line, f"this is waived already at {same.line}", "keep one of them"
            )
    return list(found.values())


def _waiver(entry: WaiverEntry, line: str) -> Waiver:
    lang, _, anchor = entry.anchor.partition(".")
    return Waiver(
        entry.readout,
        _LANGUAGES[lang],
        anchor,
        entry.check,
        entry.concept,
        entry.text,
        entry.reason,
        entry.by,
        entry.date.isoformat(),
        line,
    )


def _covered(waiver: Waiver) -> Waiver:
    """What a waiver covers, without who decided and why."""
    return Waiver(
        waiver.readout, waiver.lang, waiver.anchor, waiver.check, waiver.concept, waiver.text,
        "", "", "",
    )  # fmt: skip


_FORMS = {"anchor": "en.p1.s2", "text": '"0123456789abcdef"', "date": "2026-01-31"}
