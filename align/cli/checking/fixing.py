"""What `align check --fix` and `--diff` do: write what is mended, or show it."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from align.cli.console import STDIN, tell, write_stdout
from align.errors import AlignError
from align.model.finding import Wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from align.checks.mending.mend import Mend, Unmended
    from align.pipeline.checking.waivers import Judged
    from align.pipeline.mending.readout import MendedFile
    from align.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Fixing:
    """What a call says about mending: whether it is only shown, and whether in published texts."""

    show: bool
    published: bool


def fixing_of(
    *, fix: bool, show: bool, published: bool, others: Sequence[tuple[str, bool]]
) -> Fixing | None:
    """What a call says about mending; None where it says nothing.

    Args:
        fix: whether files are to be written.
        show: whether the changes are to be shown.
        published: whether published texts are mended too.
        others: options that are not for mending, and whether they are given.

    Raises:
        AlignError: the options do not go together.
    """
    if not (fix or show):
        if published:
            raise AlignError("--published", "is for --fix and --diff", "add one of them")
        return None
    if fix and show:
        raise AlignError("--fix", "is not for --diff", "leave one of them out")
    for option, given in others:
        if given:
            raise AlignError(option, "is not for --fix and --diff", "leave it out")
    return Fixing(show, published)


def fix_corpus(
    workspace: Workspace,
    judged: Judged,
    errors: list[AlignError],
    glossaries: Sequence[Path],
    only: Sequence[str],
    fixing: Fixing,
) -> tuple[Judged, list[AlignError]]:
    """Mend the texts of a workspace, or show what would be; the findings that there are then."""
    from align.pipeline.attempt import attempt
    from align.pipeline.check import judge
    from align.pipeline.mending.corpus import mend_corpus, write_mended

    waivers = workspace.name(workspace.waivers)
    if any(error.where.startswith(waivers) for error in errors):
        # What people have waived would be mended.
        unread = AlignError("--fix", "nothing is mended without the list of waivers", "correct it")
        return judged, [*errors, unread]
    found = mend_corpus(workspace, judged.everything, glossaries, only, published=fixing.published)
    mends: list[Mend] = []
    files: list[MendedFile] = []
    for readout in found.readouts:
        before = len(found.errors)
        if not fixing.show:
            with attempt(found.errors, "--fix"):
                write_mended(workspace, readout)
        if len(found.errors) == before:
            mends += readout.mends
            files += readout.files
        _tell_unmended(readout.unmended)
    _tell_mended(mends, files, fixing)
    new = [error for error in found.errors if str(error) not in set(map(str, errors))]
    if mends and not fixing.show:
        judged, errors = judge(workspace, glossaries)
    return judged, [*errors, *new]


def fix_table(
    workspace: Workspace | None, file: Path, glossaries: Sequence[Path], only: Sequence[str],
    fixing: Fixing,
) -> None:  # fmt: skip
    """Mend the cells of a table, or show what would be."""
    from align.checks.mending.plan import MENDED_CHECKS
    from align.files.disk import digest, open_bytes, write_atomic
    from align.pipeline.checking.table import table_checker
    from align.pipeline.mending.table import mend_table

    if str(file) == "-":
        raise AlignError(STDIN, "is not mended in place", "name a file")
    if file.suffix.lower() != ".tsv":
        raise AlignError(
            str(file), "is not mended in place: it is no table", "name a table FILE.tsv"
        )
    if fixing.published:
        raise AlignError("--published", "is not for tables, which have no status", "leave it out")
    with open_bytes(file) as stream:
        data = stream.read()
    wanted = [ident for ident in MENDED_CHECKS if not only or ident in only]
    found = mend_table(data, str(file), table_checker(workspace, glossaries), wanted)
    if found.mends and not fixing.show:
        write_atomic(file, found.file.after, digest(data))
    _tell_unmended(found.unmended)
    _tell_mended(found.mends, [found.file] if found.mends else [], fixing)


def _tell_mended(mends: Sequence[Mend], files: Sequence[MendedFile], fixing: Fixing) -> None:
    """Print the differences where they are only shown, and tell how many places there are."""
    if fixing.show:
        write_stdout("".join(unified_diff(file for file in files if not file.links)))
    count = len(mends)
    if fixing.show:
        tell(
            Wording(
                f"{_places(count)} would be mended",
                f"修正の対象は{count}か所です（ファイルは変更していません）",
            )
        )
    else:
        tell(Wording(f"{_places(count)} mended", f"{count}か所を修正しました"))
        for file in (file for file in files if file.links):
            tell(
                Wording(
                    f"{file.name}: digests of the changed sentences renewed, links kept",
                    f"{file.name}：対応付けを保ち、変更した文のダイジェストを更新しました",
                )
            )


def _places(count: int) -> str:
    return "1 place" if count == 1 else f"{count} places"


def _tell_unmended(unmended: Iterable[Unmended]) -> None:
    for left in unmended:
        finding = left.finding
        span, words = finding.spans[0], finding.spans[0].text
        place = f"{finding.row or finding.readout}:{span.lang}"
        if not finding.row:
            place += f":{span.anchor}"
        place += f":{span.start + 1}-{span.end}"
        tell(
            Wording(
                f'{place}: {finding.check} "{words}" not mended, because {left.why.en}',
                f"{place}: {finding.check} 「{words}」は修正しませんでした。理由：{left.why.ja}",
            )
        )


def unified_diff(files: Iterable[MendedFile]) -> Iterator[str]:
    """What changes in files, as `diff -u` and `git` write it."""
    for file in files:
        before, after = _lines(file.before), _lines(file.after)
        for line in difflib.unified_diff(before, after, file.name, file.name, n=1):
            yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _lines(data: bytes) -> list[str]:
    """The lines of a file with their ends; only a line feed ends one."""
    pieces = data.decode().split("\n")
    return [piece + "\n" for piece in pieces[:-1]] + ([pieces[-1]] if pieces[-1] else [])
