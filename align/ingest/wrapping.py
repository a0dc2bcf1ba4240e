"""Lines that were one paragraph before somebody wrapped it to a width, joined again.

Text with one paragraph a line looks much like wrapped text where its lines are short. So
wrapping is believed only where lines break off within a sentence, the next word did not
fit, and no line of the text is far longer.
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
from align.values.date import read_date
from align.values.labels import read_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.ingest.block import Block
    from align.model.anchor import Lang

#: No mailer or editor wraps narrower or wider than this, in columns.
_NARROWEST_WRAP, _WIDEST_WRAP = 30, 100
#: Columns by which lines fall short of the width: by the rules for marks, and by hand, which
#: only shows where there are several.
_RAGGED, _RAGGED_BY_HAND, _SEVERAL = 2, 6, 3
#: Columns by which a mark may hang over it.
_HANGING = 2
#: Share of the lines that break off within a sentence where the next word did not fit.
_LEAST_FULL = 0.75
#: Share of the full lines whose sentence most likely goes on below; in wrapped English prose
#: four of five lines begin with a small letter, in Japanese half with kana of an ending.
#: Less is enough where several sentences cannot end where their lines do.
_LEAST_LIKELY, _LEAST_BESIDE_PROVEN = 0.4, 0.2
#: Lines longer than the width, for each that was broken at it.
_MOST_LONGER = 0.1
#: A line without any place to break it at.
_UNBREAKABLE = re.compile(r"[!-~]+")

# A heading may end in a noun or a verb, but in none of these.
_UNFINISHED_JA = re.compile(r"[、，「『（(をがはも]\Z")
_UNFINISHED_EN = re.compile(
    r"(?:[a-z]-|\b(?:a|an|the|of|and|or|to|in|on|at|by|for|with|from|that|which|as|is|are|was"
    r"|were|has|have|had|be|been|will|would|their|its|his|her|this|these|between))\Z"
)
#: What begins in the middle of a Japanese sentence.
_GOES_ON_JA = re.compile(r"[ぁ-んァィゥェォッャュョー、。，．」』）]")
#: What an editor keeps together at the beginning of a line: a word, or one wide character.
_TOKEN = re.compile(r"[「『（(\[“‘\"']*(?:[^\s\u1100-\uffff]+|.)[、。，．」』）]*")
#: A phrase that no line of its own begins with; and a remark that belongs to its heading.
_PHRASE = re.compile(r"(?:on|of|in|by|for|and|or|with|at|to|between|from|during|held)\s")
_HYPHENATED = re.compile(r"\w[-‐]\Z")
_SECOND_OF_TWO = re.compile(r"(?:and|or|to)\b")


@dataclass(frozen=True, slots=True)
class _Break:
    """The end of a line with another right below it. All widths in columns."""

    above: Block
    below: Block
    #: The width of the line above, and what it would be with the first word of the one below.
    used: int
    needed: int
    within: bool  # whether the line above ends no sentence
    proven: bool  # whether its sentence cannot end there ...
    likely: bool  # ... or most likely goes on below

    @property
    def apart(self) -> bool:
        """Whether the lines are not of one paragraph by what they say: dates, captions, notes."""
        above, below = _kind(self.above.text), _kind(self.below.text)
        if above or below == "alone":
            return True
        return not self.likely and bool(below or begins_note(self.below.text))

    @property
    def item(self) -> bool:
        """Whether a label begins the line below."""
        return read_label(self.below.text) is not None

    @property
    def is_of_heading(self) -> bool:
        """Whether two lines are one heading that was broken by sense, not for its width."""
        if not self.within or self.apart or not _NARROWEST_WRAP <= self.used <= _WIDEST_WRAP:
            return False
        return bool(_PHRASE.match(self.below.text))


def unwrap(lines: Sequence[Block], lang: Lang) -> list[Block]:
    """Join the lines of each paragraph that was wrapped; all others stay as they are."""
    breaks = [_break(a, b) for a, b in itertools.pairwise(lines) if a.group == b.group]
    within = [b for b in breaks if b.within and not b.apart and not b.item]
    ragged = _RAGGED_BY_HAND if len(within) >= _SEVERAL else _RAGGED
    limit = _best_width(within, lines, ragged)
    full = [b for b in within if b.needed > limit - ragged]
    wrapped = limit > 0 and _is_wrapped(within, full)
    margins = {b.below.margin for b in full if b.below.margin <= b.above.margin}
    by_line = {id(b.below): b for b in breaks}
    blocks: list[Block] = []
    for line in lines:
        found = by_line.get(id(line))
        if found and (
            found.is_of_heading
            or (wrapped and _continues(found, blocks[-1], margins, limit, ragged))
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
    # A small letter after a full stop follows an abbreviation, と follows what is quoted.
    quoted = end[-1] in "」』" and start[0] == "と"
    within = not above.terminated or quoted or (small and end[-1] not in ":;：；")
    # What ends no sentence and yet holds the end of one is no heading.
    cut = quoted or bool(_UNFINISHED_JA.search(end)) or "。" in end
    proven = within and (small or cut or (end[-1] + start[0]).isdecimal())
    likely = within and (
        proven or bool(_UNFINISHED_EN.search(end)) or bool(_GOES_ON_JA.match(start))
    )
    return _Break(
        above,
        below,
        used,
        used + (0 if _is_wide(first[0]) else 1) + width(first),
        within,
        proven,
        likely,
    )


@functools.lru_cache(maxsize=64)
def _kind(text: str) -> Literal["alone", "unless it goes on", ""]:
    """Whether a line stands alone by what it says, always or but for a sentence in its middle."""
    kind = boilerplate_kind(text)
    if is_label(text) or kind in ("caption", "notice"):
        return "alone"
    return "unless it goes on" if kind or read_date(text) else ""


def _best_width(within: Sequence[_Break], lines: Sequence[Block], ragged: int) -> int:
    """The width at which most lines broke off, if next to no line is longer; else 0.

    Linear in the lines: each votes for the widths it fits into and the next word does not.
    """
    wider = [0] * (_WIDEST_WRAP + _HANGING + 2)  # how many lines are at least as wide
    for columns in _widths(lines):
        wider[min(columns, len(wider) - 1)] += 1
    wider = list(itertools.accumulate(reversed(wider)))[::-1]
    votes = [0] * (_WIDEST_WRAP + 1)
    for found in within:
        for limit in range(found.used, min(found.needed + ragged, len(votes))):
            votes[limit] += 1
    best = 0
    for limit in range(_NARROWEST_WRAP, len(votes)):
        longer = wider[limit + _HANGING + 1]
        if votes[limit] > votes[best] and longer <= _MOST_LONGER * votes[limit]:
            best = limit
    return best


def _widths(lines: Sequence[Block]) -> list[int]:
    """The widths of the lines that could have been wrapped.

    A title that stands alone may be as wide as it likes, and an address cannot be broken.
    """
    count = Counter(line.group for line in lines)
    return [
        line.margin + width(line.text)
        for line in lines
        if (line.terminated or count[line.group] > 1) and not _UNBREAKABLE.fullmatch(line.text)
    ]


def _is_wrapped(within: Sequence[_Break], full: Sequence[_Break]) -> bool:
    """Whether lines were wrapped at all; ``full`` are those no next word would have fitted in."""
    proven = [b for b in within if b.proven]
    likely = sum(b.likely for b in full)
    least_likely = _LEAST_BESIDE_PROVEN if len(proven) >= _SEVERAL else _LEAST_LIKELY
    # A single line that kana go on from may as well be a heading above its text.
    if likely < least_likely * len(full) or not (proven or likely > 1):
        return False
    by_hand = sum(bool(_UNFINISHED_JA.search(b.above.text)) for b in proven) >= _SEVERAL
    return by_hand or sum(b.proven for b in full) >= _LEAST_FULL * len(proven)


def _continues(found: _Break, paragraph: Block, margins: set[int], limit: int, ragged: int) -> bool:
    """Whether the line below goes on with the paragraph because it did not fit above."""
    full = found.needed > limit - (ragged if found.within else 0)
    unfinished = _UNFINISHED_JA.search(found.above.text) is not None
    if not full and not (found.proven and (unfinished or 2 * found.used >= limit)):
        return False
    if found.apart or not _fits_margins(found, paragraph, margins):
        return False
    # A label within a sentence is the middle of an enumeration, unless its like stands above.
    return not found.item or (found.within and not _alike(paragraph.text, found.below.text))


def _fits_margins(found: _Break, paragraph: Block, margins: set[int]) -> bool:
    """Whether the line below stands where lines that go on stand; an indent begins a paragraph."""
    above, below = found.above, found.below
    if below.margin > above.margin:
        label = read_label(above.text) if above.line == paragraph.line else None
        if label is None:
            return False
        hanging = below.margin - above.margin - width(label.printed)
        return hanging == 0 or (found.within and hanging <= _HANGING)
    return found.within or not below.margin or below.margin in margins


def _alike(one: str, other: str) -> bool:
    labels = [read_label(text) for text in (one, other)]
    styles = [{r.style for r in label.readings} if label else set() for label in labels]
    return bool(styles[0] & styles[1])


def join_lines(before: str, after: str, lang: Lang) -> str:
    """Two lines of one paragraph as one.

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
