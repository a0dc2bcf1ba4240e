"""Joins the lines of paragraphs that were wrapped to a fixed width.

Text with one short paragraph per line looks similar to wrapped text. So lines are joined only
if they end in the middle of a sentence, the next word would not have fitted, and no line of
the text is much longer.
"""

from __future__ import annotations

import functools
import itertools
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from align.ingest.outline.boilerplate import boilerplate_kind
from align.ingest.outline.notes import begins_note
from align.ingest.table import is_label
from align.text.script import width
from align.values.date_line import read_date
from align.values.labels import read_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.ingest.block import Block
    from align.model.anchor import Lang

#: Mail programs and editors wrap to a width between these, in columns.
_NARROWEST_WRAP, _WIDEST_WRAP = 30, 100
#: By how many columns a wrapped line may be shorter than the width: because of the line-breaking
#: rules for marks, or because it was broken by hand. The second is used only if several lines
#: (_SEVERAL) end in the middle of a sentence.
_TOLERANCE, _TOLERANCE_BY_HAND, _SEVERAL = 2, 6, 3
#: By how many columns a punctuation mark may exceed the width.
_HANGING = 2
#: Of the lines that end in the middle of a sentence, at least this share must be full: the next
#: word did not fit.
_LEAST_FULL = 0.75
#: Of the full lines, at least this share must have a sentence that probably continues on the next
#: line. In wrapped English prose, four of five lines begin with a small letter; in Japanese, half
#: begin with the kana of an ending. The second value is used if the sentence certainly continues
#: at several lines.
_LEAST_LIKELY, _LEAST_LIKELY_IF_SURE = 0.4, 0.2
#: At most this many longer lines are allowed for each line that was broken at the width.
_MOST_LONGER = 0.1
#: A line that cannot be broken anywhere.
_UNBREAKABLE = re.compile(r"[!-~]+")

# A heading may end in a noun or a verb, but not in one of these.
_UNFINISHED_JA = re.compile(r"[、，「『（(をがはも]\Z")
_UNFINISHED_EN = re.compile(
    r"(?:[a-z]-|\b(?:a|an|the|of|and|or|to|in|on|at|by|for|with|from|that|which|as|is|are|was"
    r"|were|has|have|had|be|been|will|would|their|its|his|her|this|these|between))\Z"
)
#: How a line begins that is the middle of a Japanese sentence.
_GOES_ON_JA = re.compile(r"[ぁ-んァィゥェォッャュョー、。，．」』）]")
#: What an editor does not divide at the beginning of a line: a word, or one wide character.
_TOKEN = re.compile(r"[「『（(\[“‘\"']*(?:[^\s\u1100-\uffff]+|.)[、。，．」』）]*")
#: A word that no separate line begins with; and a remark in brackets that belongs to a heading.
_PHRASE = re.compile(r"(?:on|of|in|by|for|and|or|with|at|to|between|from|during|held)\s")
_HYPHENATED = re.compile(r"\w[-‐]\Z")
_SECOND_OF_TWO = re.compile(r"(?:and|or|to)\b")


@dataclass(frozen=True, slots=True)
class _Break:
    """The end of a line that has another line directly below. All widths are in columns."""

    above: Block
    below: Block
    #: The width of the line above, and what it would be with the first word of the one below.
    used: int
    needed: int
    unterminated: bool  # whether the line above does not end a sentence
    surely_continues: bool  # whether its sentence certainly continues below
    likely_continues: bool  # whether its sentence probably (or certainly) continues below

    @property
    def is_separate(self) -> bool:
        """Whether the words show that the lines are not one paragraph: dates, captions, notes."""
        above, below = _standalone_kind(self.above.text), _standalone_kind(self.below.text)
        if above or below == "alone":
            return True
        return not self.likely_continues and bool(below or begins_note(self.below.text))

    @property
    def begins_item(self) -> bool:
        """Whether the line below begins with a label."""
        return read_label(self.below.text) is not None

    @property
    def is_of_heading(self) -> bool:
        """Whether the lines are one heading that was divided by meaning, not by width."""
        if (
            not self.unterminated
            or self.is_separate
            or not _NARROWEST_WRAP <= self.used <= _WIDEST_WRAP
        ):
            return False
        return bool(_PHRASE.match(self.below.text))


def unwrap(lines: Sequence[Block], lang: Lang) -> list[Block]:
    """Join the lines of each wrapped paragraph; all other lines stay as they are.

    Args:
        lines: one block for each line; lines of one group have no blank line between them.
        lang: decides how two lines are joined, see :func:`join_lines`.
    """
    breaks = [_break(a, b) for a, b in itertools.pairwise(lines) if a.group == b.group]
    unterminated = [b for b in breaks if b.unterminated and not b.is_separate and not b.begins_item]
    tolerance = _TOLERANCE_BY_HAND if len(unterminated) >= _SEVERAL else _TOLERANCE
    limit = _best_width(unterminated, lines, tolerance)
    full = [b for b in unterminated if b.needed > limit - tolerance]
    wrapped = limit > 0 and _is_wrapped(unterminated, full)
    margins = {b.below.margin for b in full if b.below.margin <= b.above.margin}
    by_line = {id(b.below): b for b in breaks}
    blocks: list[Block] = []
    for line in lines:
        found = by_line.get(id(line))
        if found and (
            found.is_of_heading
            or (wrapped and _continues(found, blocks[-1], margins, limit, tolerance))
        ):
            blocks[-1] = replace(blocks[-1], text=join_lines(blocks[-1].text, line.text, lang))
        else:
            blocks.append(line)
    return blocks


def _break(above: Block, below: Block) -> _Break:
    end, start = above.text, below.text
    used = above.margin + width(end)
    token = _TOKEN.match(start)
    first = token[0] if token else start
    small = start[0].isascii() and start[0].islower()
    # A small letter after a full stop: the full stop belongs to an abbreviation. と after a closing
    # quotation mark: the sentence continues after the quotation.
    quoted = end[-1] in "」』" and start[0] == "と"
    unterminated = not above.ends_sentence or quoted or (small and end[-1] not in ":;：；")
    # A line with a 。 in it that does not end a sentence is not a heading.
    cut = quoted or bool(_UNFINISHED_JA.search(end)) or "。" in end
    surely_continues = unterminated and (small or cut or (end[-1] + start[0]).isdecimal())
    likely_continues = unterminated and (
        surely_continues or bool(_UNFINISHED_EN.search(end)) or bool(_GOES_ON_JA.match(start))
    )
    return _Break(
        above,
        below,
        used,
        used + (0 if _is_wide(first[0]) else 1) + width(first),
        unterminated,
        surely_continues,
        likely_continues,
    )


@functools.lru_cache(maxsize=64)
def _standalone_kind(text: str) -> Literal["alone", "unless it goes on", ""]:
    """Whether the words of a line show that it is no part of a paragraph.

    "unless it goes on": a date or boilerplate may still be the end of a sentence above it.
    """
    kind = boilerplate_kind(text)
    if is_label(text) or kind in ("caption", "notice"):
        return "alone"
    return "unless it goes on" if kind or read_date(text) else ""


def _best_width(unterminated: Sequence[_Break], lines: Sequence[Block], tolerance: int) -> int:
    """The width at which most lines were broken, if almost no line is longer; else 0.

    Takes linear time: each line votes for the widths that hold it, but not the next word.
    """
    wider = [0] * (_WIDEST_WRAP + _HANGING + 2)  # how many lines are at least as wide
    for columns in _widths(lines):
        wider[min(columns, len(wider) - 1)] += 1
    wider = list(itertools.accumulate(reversed(wider)))[::-1]
    votes = [0] * (_WIDEST_WRAP + 1)
    for found in unterminated:
        for limit in range(found.used, min(found.needed + tolerance, len(votes))):
            votes[limit] += 1
    best = 0
    for limit in range(_NARROWEST_WRAP, len(votes)):
        longer = wider[limit + _HANGING + 1]
        if votes[limit] > votes[best] and longer <= _MOST_LONGER * votes[limit]:
            best = limit
    return best


def _widths(lines: Sequence[Block]) -> list[int]:
    """The widths of the lines that could have been wrapped.

    Titles on a line of their own (of any width) and addresses (unbreakable) are left out.
    """
    count = Counter(line.group for line in lines)
    return [
        line.margin + width(line.text)
        for line in lines
        if (line.ends_sentence or count[line.group] > 1) and not _UNBREAKABLE.fullmatch(line.text)
    ]


def _is_wrapped(unterminated: Sequence[_Break], full: Sequence[_Break]) -> bool:
    """Whether the lines were wrapped; ``full`` are those where the next word did not fit."""
    surely_continues = [b for b in unterminated if b.surely_continues]
    likely_continues = sum(b.likely_continues for b in full)
    least_share = _LEAST_LIKELY_IF_SURE if len(surely_continues) >= _SEVERAL else _LEAST_LIKELY
    # If only one line is followed by kana, it may be a heading above its text.
    if likely_continues < least_share * len(full) or not (surely_continues or likely_continues > 1):
        return False
    by_hand = sum(bool(_UNFINISHED_JA.search(b.above.text)) for b in surely_continues) >= _SEVERAL
    return by_hand or sum(b.surely_continues for b in full) >= _LEAST_FULL * len(surely_continues)


def _continues(
    found: _Break, paragraph: Block, margins: set[int], limit: int, tolerance: int
) -> bool:
    """Whether the line below continues the paragraph because it did not fit above."""
    full = found.needed > limit - (tolerance if found.unterminated else 0)
    unfinished = _UNFINISHED_JA.search(found.above.text) is not None
    if not full and not (found.surely_continues and (unfinished or 2 * found.used >= limit)):
        return False
    if found.is_separate or not _fits_margins(found, paragraph, margins):
        return False
    # A label in the middle of a sentence is part of an enumeration in that sentence, unless the
    # paragraph above begins with a label of the same style.
    return not found.begins_item or (
        found.unterminated and not _have_same_label_style(paragraph.text, found.below.text)
    )


def _fits_margins(found: _Break, paragraph: Block, margins: set[int]) -> bool:
    """Whether the line below has the margin of a continued line; an indent begins a paragraph."""
    above, below = found.above, found.below
    if below.margin > above.margin:
        label = read_label(above.text) if above.line == paragraph.line else None
        if label is None:
            return False
        hanging = below.margin - above.margin - width(label.printed)
        return hanging == 0 or (found.unterminated and hanging <= _HANGING)
    return found.unterminated or not below.margin or below.margin in margins


def _have_same_label_style(one: str, other: str) -> bool:
    labels = [read_label(text) for text in (one, other)]
    styles = [{r.style for r in label.readings} if label else set() for label in labels]
    return bool(styles[0] & styles[1])


def join_lines(before: str, after: str, lang: Lang) -> str:
    """Join two lines of one paragraph: with a space in English, without one in Japanese.

    >>> join_lines("in", "Orta", "en"), join_lines("日露両国は", "同じ", "ja")
    ('in Orta', '日露両国は同じ')
    >>> join_lines("non-", "proliferation", "en"), join_lines("mid-", "and long-term", "en")
    ('non-proliferation', 'mid- and long-term')
    """
    if _HYPHENATED.search(before) and after[0].isalnum() and not _SECOND_OF_TWO.match(after):
        return before + after
    wide = _is_wide(before[-1]) or _is_wide(after[0])
    return before + after if wide and lang == "ja" else f"{before} {after}"


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WFA" and not character.isascii()
