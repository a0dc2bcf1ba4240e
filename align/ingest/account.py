"""The account of a source: each character is in the text made of it, or left out for a reason.

A reader gives the account beside its blocks. It takes ``source`` from the file by a path of
its own, which knows nothing of how the blocks are made: a reader that skips something by
mistake cannot skip it here too.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

from align.errors import AlignError
from align.text.superscript import from_superscript

if TYPE_CHECKING:
    from collections.abc import Iterable

#: Why a text of a source is not printed: it is code; it is shown only where a program or a
#: browser cannot show something else; it is part of a picture or a choice of a form; it is
#: hidden; it was deleted; Word does not use it; it is a reading (ruby) given otherwise.
Reason = Literal[
    "script", "style", "head", "template", "fallback", "picture", "choice", "hidden", "ruby",
    "deleted", "field code", "unused page head", "unused note", "comment",
]  # fmt: skip
REASONS: frozenset[str] = frozenset(get_args(Reason))

#: Ways to divide a source into text and furniture that are followed at a time.
_MOST_WAYS = 1000
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class SourceText:
    """One text of a source as it is stored, and its line."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Furniture:
    """One text of a source that is not printed, and why.

    The texts of one element have the same ``group``.
    """

    text: str
    line: int
    reason: Reason
    group: int = 0


@dataclass(frozen=True, slots=True)
class Account:
    """All texts of a source, those of them left out, and the signs the reader has added.

    ``in_order`` says that the blocks hold the texts in the order of ``source``.
    """

    source: tuple[SourceText, ...]
    furniture: tuple[Furniture, ...] = ()
    added: str = ""
    in_order: bool = True


def settle(account: Account, made: Iterable[str], name: str) -> None:
    """Compare the source with the text made of it and with what was left out.

    White space does not count, nor whether a sign is raised. Raises AlignError that
    shows the words if any would be lost, added or moved.
    """
    for piece in account.furniture:
        if piece.reason not in REASONS:
            _refuse(name, piece.line, f'text left out for no known reason: "{_short(piece.text)}"')
    text = _bare("".join(made))
    left_out = "".join(_bare(piece.text) for piece in account.furniture)
    source = "".join(_bare(piece.text) for piece in account.source)
    wanted, found = Counter(source + _bare(account.added)), Counter(text + left_out)
    if lost := wanted - found:
        line, words = _lost_words(account, text, lost)
        _refuse(name, line, f'text would be lost: "{words}"')
    if more := found - wanted:
        _refuse(name, 0, f'text would be added: "{"".join(more.elements())[:_SHOWN]}"')
    if account.in_order and (moved := _out_of_order(account, text)):
        _refuse(name, moved.line, f'text would be moved: "{_short(moved.text)}"')


def same_order(blocks: Iterable[str], made: Iterable[str], name: str) -> None:
    """Raise AlignError if a text does not hold the words of its blocks in their order."""
    before, after = _bare("".join(blocks)), _bare("".join(made))
    if before != after:
        both = zip(before, after, strict=False)
        at = next((i for i, (one, other) in enumerate(both) if one != other), 0)
        _refuse(name, 0, f'text would be lost or moved near "{before[at : at + _SHOWN]}"')


def _bare(text: str) -> str:
    """A text without white space, its raised signs as ordinary ones."""
    return from_superscript("".join(text.split()))


def _short(text: str) -> str:
    return " ".join(text.split())[:_SHOWN]


def _lost_words(account: Account, text: str, lost: Counter[str]) -> tuple[int, str]:
    """The first words that went missing, and their line."""
    left_out = Counter(_bare(piece.text) for piece in account.furniture)
    suspects = []
    for piece in account.source:
        bare = _bare(piece.text)
        if left_out[bare]:
            left_out[bare] -= 1
        elif lost.keys() & set(bare):
            suspects.append(piece)
    for piece in suspects:
        if _bare(piece.text) not in text:
            return piece.line, _short(piece.text)
    # The words stand elsewhere too: the one that stands there less often than in the source.
    source = "".join(_bare(piece.text) for piece in account.source)
    for piece in suspects:
        bare = _bare(piece.text)
        if text.count(bare) < source.count(bare):
            return piece.line, _short(piece.text)
    return 0, "".join(lost.elements())[:_SHOWN]


def _out_of_order(account: Account, text: str) -> SourceText | None:
    """The first text of the source that stands neither next in the text nor next in the furniture.

    A text may be the same as the furniture beside it, so all ways to divide them are
    followed at once; of a source with too many, the order is not told.
    """
    left_out = [bare for piece in account.furniture if (bare := _bare(piece.text))]
    ways = {(0, 0)}
    for piece in account.source:
        if not (bare := _bare(piece.text)):
            continue
        ways = {(at + len(bare), out) for at, out in ways if text.startswith(bare, at)} | {
            (at, out + 1) for at, out in ways if left_out[out : out + 1] == [bare]
        }
        if not ways:
            return piece
        if len(ways) > _MOST_WAYS:
            return None
    return None


def _refuse(name: str, line: int, what: str) -> None:
    where = f"{name}:{line}" if line else name
    raise AlignError(where, what, "please report this source as a fault of the tool")
