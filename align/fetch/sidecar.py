"""The sidecar of a fetched source: ``ID.html.json`` beside ``ID.html``."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from align.errors import AlignError, nearest

#: What a sidecar's name has after that of its source.
SUFFIX = ".json"


@dataclass(frozen=True, slots=True)
class Provenance:
    """The URL, the time and the digest of one fetched source."""

    url: str  # as requested
    retrieved: str  # ISO 8601, UTC, in seconds; the time of the request, also for a cached body
    digest: str
    charset: str  # as the server declared it, or ""
    final_url: str = ""  # where redirects led, or "" where there were none


class Sidecar(BaseModel):
    """The sidecar as written in the file."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    url: Annotated[str, Field(pattern=r"^https?://")]
    final_url: Annotated[str, Field(pattern=r"^https?://")] | None = None
    retrieved: Annotated[str, Field(pattern=r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")]
    digest: Annotated[str, Field(pattern=r"^sha256:[0-9a-f]{64}$")]
    charset: str


def write_provenance(provenance: Provenance) -> str:
    """The text of a sidecar: the same keys in the same order for the same provenance."""
    fields = {
        "url": provenance.url,
        "final_url": provenance.final_url,
        "retrieved": provenance.retrieved,
        "digest": provenance.digest,
        "charset": provenance.charset,
    }
    if not provenance.final_url:
        del fields["final_url"]
    return json.dumps(fields, ensure_ascii=False, indent=2) + "\n"


def read_provenance(text: str, name: str) -> Provenance:
    """What :func:`write_provenance` wrote; AlignError with its line for anything else."""
    try:
        found = Sidecar.model_validate_json(text)
    except ValidationError as error:
        raise _explain(error, text, name) from None
    return Provenance(
        found.url, found.retrieved, found.digest, found.charset, found.final_url or ""
    )


def _explain(error: ValidationError, text: str, name: str) -> AlignError:
    # A misspelt key is also a missing one; the misspelling is what helps.
    errors = error.errors()
    first = next((e for e in errors if e["type"] == "extra_forbidden"), errors[0])
    if first["type"] == "json_invalid":
        return AlignError(name, f"not JSON ({first['ctx']['error']})", "fetch the page anew")
    if not first["loc"]:
        return AlignError(name, "is not a JSON object", "fetch the page anew")
    key = str(first["loc"][0])
    place = f"{name}:{_line(text, key)}"
    if first["type"] == "extra_forbidden":
        return AlignError(place, f'unknown key "{key}"', nearest(key, Sidecar.model_fields))
    if first["type"] == "missing":
        return AlignError(name, f'"{key}" is missing', "fetch the page anew")
    return AlignError(place, f'"{key}": {first["msg"]}', "correct it, or fetch the page anew")


def _line(text: str, key: str) -> int:
    return text[: max(text.find(f'"{key}"'), 0)].count("\n") + 1
