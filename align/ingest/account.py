"""The account of a source: every character is in the document, or left out for a known reason.

A reader returns the account together with its blocks. ``source`` is read from the file by
separate code that does not depend on how the blocks are made. So a text that the reader skips
by mistake is still in the account, and the mistake is found.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

from align.errors import AlignError
from align.text.superscript import from_superscript

if TYPE_CHECKING:
    from collections.abc import Iterable

#: Why a text of a source is not printed: it is code; it is a fallback for programs that cannot
#: show something else; it is part of a picture or an option of a form; it is hidden; it was
#: deleted; Word does not use it; it is a reading (ruby) that is given elsewhere.
Reason = Literal[
    "script", "style", "head", "template", "fallback", "picture", "choice", "hidden", "ruby",
    "deleted", "field code", "unused page head", "unused note", "comment",
]  # fmt: skip
REASONS: frozenset[str] = frozenset(get_args(Reason))

#: How many ways to divide a source into printed and unprinted texts are tried at the same time.
_MOST_DIVISIONS = 1000
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class SourceText:
    """One text of a source as it is stored, and its line."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class UnprintedText:
    """One text of a source that is not printed, and the reason.

    All texts of one element have the same ``group``.
    """

    text: str
    line: int
    reason: Reason
    group: int = 0


@dataclass(frozen=True, slots=True)
class Account:
    """All texts of a source, the texts left out, and the characters the reader has added.

    ``in_order`` is true if the blocks hold the texts in the order of ``source``.
    """

    source: tuple[SourceText, ...]
    unprinted: tuple[UnprintedText, ...] = ()
    added: str = ""
    in_order: bool = True


def check_complete(account: Account, made: Iterable[str], name: str) -> None:
    """Check that the document and the texts left out together hold every character of the source.

    White space is ignored, and superscripts count as ordinary characters.

    Args:
        account: the account that the reader gave.
        made: the texts of the document.
        name: the name of the source, for messages.

    Raises:
        AlignError: words would be lost, added or moved; the message shows the first of them.
    """
    for piece in account.unprinted:
        if piece.reason not in REASONS:
            _refuse(name, piece.line, f'text left out for no known reason: "{_short(piece.text)}"')
    text = _bare("".join(made))
    left_out = "".join(_bare(piece.text) for piece in account.unprinted)
    source = "".join(_bare(piece.text) for piece in account.source)
    wanted, found = Counter(source + _bare(account.added)), Counter(text + left_out)
    if lost := wanted - found:
        line, words = _lost_words(account, text, lost)
        _refuse(name, line, f'text would be lost: "{words}"')
    if more := found - wanted:
        _refuse(name, 0, f'text would be added: "{"".join(more.elements())[:_SHOWN]}"')
    if account.in_order and (moved := _out_of_order(account, text)):
        _refuse(name, moved.line, f'text would be moved: "{_short(moved.text)}"')


def check_order(blocks: Iterable[str], made: Iterable[str], name: str) -> None:
    """Check that a document holds the words of its blocks in their order.

    Raises:
        AlignError: it does not.
    """
    before, after = _bare("".join(blocks)), _bare("".join(made))
    if before != after:
        both = zip(before, after, strict=False)
        at = next((i for i, (one, other) in enumerate(both) if one != other), 0)
        _refuse(name, 0, f'text would be lost or moved near "{before[at : at + _SHOWN]}"')


def _bare(text: str) -> str:
    """A text without white space, with superscripts as ordinary characters."""
    return from_superscript("".join(text.split()))


def _short(text: str) -> str:
    return " ".join(text.split())[:_SHOWN]


def _lost_words(account: Account, text: str, lost: Counter[str]) -> tuple[int, str]:
    """The first words that are missing, and their line."""
    left_out = Counter(_bare(piece.text) for piece in account.unprinted)
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
    # The words occur elsewhere too: report the one that is less frequent there than in the source.
    source = "".join(_bare(piece.text) for piece in account.source)
    for piece in suspects:
        bare = _bare(piece.text)
        if text.count(bare) < source.count(bare):
            return piece.line, _short(piece.text)
    return 0, "".join(lost.elements())[:_SHOWN]


def _out_of_order(account: Account, text: str) -> SourceText | None:
    """The first text of the source that comes next neither in the document nor in what is left out.

    A printed and an unprinted text may have the same words, so all ways to divide the source
    are tried at the same time. If there are too many of them, the order is not checked.
    """
    left_out = [bare for piece in account.unprinted if (bare := _bare(piece.text))]
    ways = {(0, 0)}
    for piece in account.source:
        if not (bare := _bare(piece.text)):
            continue
        ways = {(at + len(bare), out) for at, out in ways if text.startswith(bare, at)} | {
            (at, out + 1) for at, out in ways if left_out[out : out + 1] == [bare]
        }
        if not ways:
            return piece
        if len(ways) > _MOST_DIVISIONS:
            return None
    return None


def _refuse(name: str, line: int, what: str) -> None:
    where = f"{name}:{line}" if line else name
    raise AlignError(where, what, "please report this source as a fault of the tool")
