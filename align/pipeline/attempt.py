"""One bad thing stops nothing: errors are gathered, and the work goes on with the rest."""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING

from align.errors import AlignError

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextlib.contextmanager
def attempt(errors: list[AlignError], name: str) -> Iterator[None]:
    """Add what goes wrong inside to ``errors``, each message once.

    A fault of the tool's own, in one file, is told as one of that file (``name``) and must
    not keep the others back. With ALIGN_DEBUG set it is raised, for its traceback.
    """
    try:
        yield
    except AlignError as error:
        _add(errors, error)
    except Exception as error:
        if os.environ.get("ALIGN_DEBUG"):
            raise
        first = (str(error).splitlines() or [""])[0]
        what = f"internal error ({type(error).__name__}: {first})"
        _add(errors, AlignError(name, what, "please report this file as a fault of the tool"))


def _add(errors: list[AlignError], error: AlignError) -> None:
    if str(error) not in map(str, errors):
        errors.append(error)
