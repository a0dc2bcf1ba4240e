"""File names of the pages of concepts, whose ids may be any text."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

#: Safe on every file system, also on those that do not tell capitals apart.
_PLAIN = re.compile(r"[a-z0-9][a-z0-9_-]{0,79}")
_OTHER = re.compile(r"[^a-z0-9_-]+")
#: Windows has devices of these names ("Naming Files, Paths, and Namespaces").
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)")


def page_names(idents: Iterable[str]) -> dict[str, str]:
    """A file name without suffix for each id: the id itself where it can be one.

    >>> page_names(["g7", "G7", "con", "../etc", "六者会合"]).values()
    dict_values(['g7', 'g7--3a5357e2', 'con--1143da2b', 'etc--f7f9121f', 'c--f4b8cdd4'])
    """
    return {ident: _page_name(ident) for ident in idents}


def _page_name(ident: str) -> str:
    plain = _PLAIN.fullmatch(ident) and "--" not in ident and not _DEVICE.fullmatch(ident)
    if plain:
        return ident
    readable = _OTHER.sub("-", ident.lower()).strip("-_")[:60] or "c"
    digest = hashlib.sha256(ident.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{readable.replace('--', '-')}--{digest}"
