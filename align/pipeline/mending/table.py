"""Mending the cells of a table, and nothing else of its file."""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from align.checks.mending.mend import Unmended
from align.checks.mending.plan import MENDED_CHECKS, plan
from align.errors import AlignError
from align.files.cells import cell_places
from align.files.delimited import read_cells
from align.files.line_index import LineIndex
from align.model.bitext import Bitext
from align.pipeline.checking.rows import read_rows
from align.pipeline.mending.again import worse_than
from align.pipeline.mending.readout import MendedFile

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from align.checks.mending.mend import Mend
    from align.pipeline.checking.rows import TableRow
    from align.pipeline.checking.table import TableChecker

_MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class MendedTable:
    """What becomes of a table: its mends, what is left and why, and its file."""

    mends: tuple[Mend, ...]
    unmended: tuple[Unmended, ...]
    file: MendedFile


def mend_table(
    data: bytes, name: str, checker: TableChecker, wanted: Collection[str] = MENDED_CHECKS
) -> MendedTable:
    """Mend what can be mended in the rows of a table. Writes nothing.

    Args:
        data: the bytes of the table.
        name: of the table, for messages.
        checker: what checks its rows, with all checks.
        wanted: the ids of the checks whose findings are mended.

    Raises:
        AlignError: the table cannot be read, or a row not be changed without changing more.
    """
    text = data.decode("utf-8", "strict") if _is_utf8(data) else ""
    mends: list[Mend] = []
    unmended: list[Unmended] = []
    pieces: list[tuple[int, int, str]] = []
    records = read_cells(io.BytesIO(data), name, "\t")
    _, header = next(records, (1, []))
    columns = {lang: header.index(lang) for lang in ("en", "ja") if lang in header}
    starts = LineIndex(text).starts
    expected: list[TableRow] = []
    for row, (line, cells) in zip(read_rows(io.BytesIO(data), name), records, strict=False):
        made, left = _mended_row(row, checker, wanted)
        mends += made
        unmended += left
        expected.append(_with_words(row, made))
        places = cell_places(text, starts[line - 1], cells, f"{name}:{line}") if made else []
        for mend in made:
            cell = places[columns[mend.span.lang]]
            place = cell.in_file(mend.span.start, mend.span.end)
            pieces.append((*place, cell.written(mend.words)))
    for start, end, words in sorted(pieces, reverse=True):
        text = text[:start] + words + text[end:]
    after = text.encode() if pieces else data
    if pieces and list(read_rows(io.BytesIO(after), name)) != expected:
        what = "is not mended in place: the new words would be read otherwise"
        raise AlignError(name, what, "change the cells by hand")
    return MendedTable(tuple(mends), tuple(unmended), MendedFile(name, data, after))


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False  # the line is told when the rows are read
    return True


def _mended_row(
    row: TableRow, checker: TableChecker, wanted: Collection[str]
) -> tuple[Sequence[Mend], list[Unmended]]:
    content, findings = checker.read(row)
    mendable = [finding for finding in findings if finding.check in wanted]
    if content is None or not mendable:
        return (), []
    texts = content.texts or () if isinstance(content, Bitext) else (content,)
    mends, unmended = plan(mendable, {text.lang: text for text in texts})
    while mends:
        worse = worse_than(findings, checker.read(_with_words(row, mends))[1], mends)
        if not worse:
            break
        mends = [mend for mend in mends if mend not in worse]
        unmended += [Unmended(mend.finding, why) for mend, why in worse.items()]
    return mends, unmended


def _with_words(row: TableRow, mends: Iterable[Mend]) -> TableRow:
    """A row with its new words."""
    cells = {"en": row.en, "ja": row.ja}
    for mend in sorted(mends, key=lambda mend: -mend.span.start):
        lang, cell = mend.span.lang, cells[mend.span.lang]
        cells[lang] = cell[: mend.span.start] + mend.words + cell[mend.span.end :]
    return replace(row, en=cells["en"], ja=cells["ja"])
