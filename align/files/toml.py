"""TOML from files that may come from anybody."""

from __future__ import annotations

import re
import tomllib
from typing import Any

from align.errors import AlignError

#: Parts of one key. The reader's memory grows with the square of this: 10,000 took 416 MB.
_MOST_PARTS = 100


def load_toml(text: str, name: str) -> dict[str, Any]:
    """TOML as dictionaries; AlignError with its line for what is none, or is beyond reason."""
    for number, line in enumerate(text.split("\n"), start=1):
        if line.count(".") > _MOST_PARTS and not line.lstrip().startswith("#"):
            raise AlignError(f"{name}:{number}", f"more than {_MOST_PARTS} dots", "shorten it")
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # numbers of thousands of digits, too
        deep = isinstance(error, RecursionError)
        reason = "nested too deeply" if deep else str(error).split(" (at")[0]
        place = re.search(r"at line (\d+)", str(error))
        where = f"{name}:{place[1]}" if place else name
        raise AlignError(where, f"not TOML ({reason})") from None
