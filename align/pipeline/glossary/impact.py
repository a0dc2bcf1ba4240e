"""What a changed glossary would do to the findings of the corpus."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from align.errors import AlignError
from align.pipeline.check import judge

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from align.model.finding import Finding
    from align.workspace import Workspace


class Impact(NamedTuple):
    """The findings that a change would bring and take, and what cannot be checked."""

    gained: list[Finding]
    lost: list[Finding]
    errors: list[AlignError]


def impact(workspace: Workspace, file: Path, instead_of: Path | None = None) -> Impact:
    """Compare the findings of the corpus as it is with those under a changed glossary.

    Args:
        workspace: where; nothing is written.
        file: the changed glossary.
        instead_of: the glossary of the workspace whose place it takes; None for the one of the
            same file name, or where there is none, as a further layer over the others.

    Raises:
        AlignError: ``instead_of`` is no glossary of the workspace.
    """
    now = workspace.glossaries()
    before, errors = judge(workspace, now)
    after, later = judge(workspace, _changed(now, file, instead_of))
    told = {str(error) for error in errors}
    errors += [error for error in later if str(error) not in told]
    old, new = Counter(map(_key, before.shown)), Counter(map(_key, after.shown))
    return Impact(_beyond(after.shown, old), _beyond(before.shown, new), errors)


def _changed(now: Sequence[Path], file: Path, instead_of: Path | None) -> list[Path]:
    if instead_of is not None:
        places = [n for n, path in enumerate(now) if path.resolve() == instead_of.resolve()]
        if not places:
            known = ", ".join(str(path) for path in now)
            raise AlignError(str(instead_of), "is no glossary of the workspace", f"known: {known}")
    else:
        places = [n for n, path in enumerate(now) if path.name == file.name]
    if not places:
        return [*now, file]
    return [file if n == places[0] else path for n, path in enumerate(now)]


def _key(finding: Finding) -> tuple[object, ...]:
    """What makes two findings the same: not where in the order they stand."""
    words = tuple((s.lang, s.anchor, s.start, s.end) for s in finding.spans)
    place = finding.place
    return finding.readout, finding.check, finding.concept, place, words, finding.message.en


def _beyond(findings: Sequence[Finding], known: Counter[tuple[object, ...]]) -> list[Finding]:
    """The findings that are not among the known ones."""
    left = known.copy()
    found = []
    for finding in findings:
        key = _key(finding)
        if left[key]:
            left[key] -= 1
        else:
            found.append(finding)
    return found
