"""The lists open at a point of the text, and how a label is read in their light."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from align.ingest.outline.section_styles import SectionStyles
    from align.values.labels import LabelReading

#: By how much a weak label may be ahead of its list: more is a number, not a gap.
_FARTHEST_AHEAD = 3
#: What a browser prints for a list, and the style of a label typed in the same way.
_TYPED = {
    "decimal": "arabic dot",
    "lower-alpha": "latin lower dot",
    "upper-alpha": "latin upper dot",
    "lower-roman": "roman lower dot",
    "upper-roman": "roman upper dot",
}
#: Weak labels that begin a list only where a second one comes: initials, decimals, references.
_NEED_A_SECOND = ("latin", "roman", "arabic path", "named")
FRAME = "frame "


@dataclass(slots=True)
class OpenLists:
    """The lists open at a point of the text, outermost first, each with its last ordinal."""

    sections: SectionStyles
    styles: list[str] = field(default_factory=list)
    last: list[int] = field(default_factory=list)
    has_top: bool = False
    #: The last ordinal of each style in the whole text so far.
    latest: dict[str, int] = field(default_factory=dict)

    def choose(
        self, readings: tuple[LabelReading, ...], goes_on: Callable[[str], bool]
    ) -> LabelReading | None:
        """The reading that goes on with an open list, else one that begins a list, else any.

        ``goes_on`` tells of a style whether the next label of it is a second one.
        """
        adopted = [self._adopted(reading) for reading in readings]
        sound = [r for r in adopted if not r.ambiguous or self._expected(r, goes_on)]
        following = [r for r in sound if self.follows(r) is not None or self._runs_on(r)]
        beginning = [r for r in sound if r.ordinal <= 1]
        return next(iter(following + beginning + sound), None)

    def enter(self, reading: LabelReading) -> tuple[int, bool]:
        """Take a label: the depth it stands at, and whether it begins a list."""
        is_top = self.sections.is_top(reading)
        if reading.style in self.styles:
            following = self.follows(reading)
            depth, begins = (
                self._innermost(reading.style) if following is None else following,
                False,
            )
        else:
            # A section's label closes all lists but other sections'; a lower label
            # without a section stands under the lead.
            top = is_top and not self.has_top
            depth, begins = (0 if top else max(len(self.styles), 1)), True
        self._open(depth, reading.style, reading.ordinal)
        self.has_top = self.has_top or (depth == 0 and is_top)
        return depth, begins

    def missing_above(self, reading: LabelReading) -> tuple[int, ...]:
        """The ordinals of the units that ``1.1`` states and nobody printed: those are opened."""
        if not reading.under or self._states_open(reading) or self.styles[:1] == ["heading"]:
            return ()
        for depth, ordinal in enumerate(reading.under):
            self._open(depth, f"arabic path {depth}", ordinal)
        self.has_top = True
        return reading.under

    def enter_frame(self, style: str, depth: int) -> bool:
        """Take a heading in ornamental brackets within a list; whether it is the first so."""
        begins = style not in self.styles
        self._open(depth, style, 0)
        return begins

    def restart(self, reading: LabelReading) -> int:
        """Take the first label of a run whose list had got further: the depth it stands at.

        A run of sections that starts again stands under something, if nobody says what.
        """
        depth = max(self._innermost(reading.style), 1)
        self._open(depth, reading.style, reading.ordinal)
        return depth

    def has_passed(self, reading: LabelReading) -> bool:
        """Whether a first label comes after its list has got further."""
        return (
            reading.ordinal == 1
            and reading.style in self.styles
            and self.last[self._innermost(reading.style)] > 1
        )

    def follows(self, reading: LabelReading) -> int | None:
        """The depth of the innermost open list of which a label is the next one."""
        for depth in range(len(self.styles) - 1, -1, -1):
            if self.styles[depth] == reading.style and self.last[depth] + 1 == reading.ordinal:
                return depth
        return None

    def close_bullets(self) -> None:
        """An unlabelled paragraph has come: a bullet states no ordinal to go on from."""
        while (
            self.styles
            and self.styles[-1].startswith("bullet")
            and self.styles[-1] not in self.sections.bullets
        ):
            self.styles.pop()
            self.last.pop()

    def begin_section(self, *, holds_lists: bool) -> None:
        """An unnumbered heading has come, which holds the lists below it or stands among them."""
        if holds_lists:
            self.styles, self.last, self.has_top = ["heading"], [0], True
        else:
            del self.styles[1:], self.last[1:]

    def _open(self, depth: int, style: str, ordinal: int) -> None:
        del self.styles[depth:], self.last[depth:]
        while len(self.styles) < depth:
            self.styles.append("")
            self.last.append(0)
        self.styles.append(style)
        self.last.append(ordinal)
        self.latest[style] = ordinal

    def _innermost(self, style: str) -> int:
        return len(self.styles) - 1 - self.styles[::-1].index(style)

    def _adopted(self, reading: LabelReading) -> LabelReading:
        """The reading as one of the open list it goes on with: ``<ol start=2>`` after a typed 1."""
        if reading.ordinal > 1 and reading.style not in self.styles:
            for style, last in zip(reversed(self.styles), reversed(self.last), strict=True):
                if last + 1 == reading.ordinal and _are_kin(style, reading.style):
                    return replace(reading, style=style)
        return reading

    def _runs_on(self, reading: LabelReading) -> bool:
        """Whether a label goes on with a list that a section heading has closed."""
        return (
            reading.style in self.sections.inner
            and self.latest.get(reading.style, 0) + 1 == reading.ordinal
        )

    def _expected(self, reading: LabelReading, goes_on: Callable[[str], bool]) -> bool:
        """Whether a weak label's list has come to it."""
        if self._runs_on(reading):
            return True
        if reading.under and not self._states_open(reading) and not self._may_open(reading):
            return False
        if reading.style in self.styles:
            last = self.last[self._innermost(reading.style)]
            ahead = 0 < reading.ordinal - last <= _FARTHEST_AHEAD
            return (
                ahead
                or self.follows(reading) is not None
                or (reading.ordinal == 1 and goes_on(reading.style))
            )
        if reading.ordinal != 1:
            return False
        known = self._states_open(reading) if reading.under else False
        return known or not reading.style.startswith(_NEED_A_SECOND) or goes_on(reading.style)

    def _states_open(self, reading: LabelReading) -> bool:
        return tuple(self.last[: len(reading.under)]) == reading.under

    def _may_open(self, reading: LabelReading) -> bool:
        """Whether ``2.1`` may open section 2: where no other labels number sections."""
        outer = self.styles[0] if self.styles else ""
        return outer == "heading" or (
            outer in ("", "arabic path 0")
            and reading.ordinal == 1
            and reading.under == (self.latest.get("arabic path 0", 0) + 1,)
        )


def _are_kin(one: str, other: str) -> bool:
    """Whether one is the style of a generated list and the other what a person types for it."""
    listed, typed = (one, other) if one.startswith("list ") else (other, one)
    return listed.startswith("list ") and _TYPED.get(listed.split()[-1]) == typed
