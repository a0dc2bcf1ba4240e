"""The names of files as other programs look them up."""

from __future__ import annotations

import os
from pathlib import Path

#: Where GitHub Actions says that the repository lies: it wants names from there.
_CHECKOUT = "GITHUB_WORKSPACE"


def name_in_checkout(path: Path) -> str:
    """A path as programs look it up: from the repository, else from the current folder.

    Standard input (``-``) keeps its name.
    """
    folder = Path(os.environ.get(_CHECKOUT) or ".")
    for base in (folder, Path()):
        relative = os.path.relpath(path, base)
        if ".." not in Path(relative).parts:
            return Path(relative).as_posix()
    return os.path.abspath(path)  # noqa: PTH100 links are not followed
