"""The lists that are open at a point of the text; they decide how a label is read."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from align.ingest.outline.section_styles import SectionStyles
    from align.values.labels import LabelReading

#: An ambiguous label may skip ordinals of its list up to this distance. Further ahead it is a
#: number in the text.
_FARTHEST_AHEAD = 3
#: For each list style of HTML, the style of a typed label that looks the same.
_TYPED = {
    "decimal": "arabic dot",
    "lower-alpha": "latin lower dot",
    "upper-alpha": "latin upper dot",
    "lower-roman": "roman lower dot",
    "upper-roman": "roman upper dot",
}
#: Ambiguous labels of these styles begin a list only if a second one follows. Otherwise they are
#: initials, decimals or references.
_NEED_A_SECOND = ("latin", "roman", "arabic path", "named")
BRACKETED = "frame "


@dataclass(slots=True)
class OpenLists:
    """The open lists, outermost first, each with its style and last ordinal."""

    sections: SectionStyles
    styles: list[str] = field(default_factory=list)
    last: list[int] = field(default_factory=list)
    has_top: bool = False
    #: The last ordinal of each style in the whole text so far.
    latest: dict[str, int] = field(default_factory=dict)

    def choose(
        self, readings: tuple[LabelReading, ...], has_second: Callable[[str], bool]
    ) -> LabelReading | None:
        """The best reading of a label: it continues an open list, else begins one, else any.

        Args:
            readings: all ways to read the label.
            has_second: says of a style whether its next label is number 2.

        Returns:
            None if all readings are ambiguous and none fits the open lists.
        """
        candidates = [self._in_open_style(reading) for reading in readings]
        accepted = [r for r in candidates if not r.ambiguous or self._is_expected(r, has_second)]
        following = [
            r for r in accepted if self.follows(r) is not None or self._continues_closed_list(r)
        ]
        beginning = [r for r in accepted if r.ordinal <= 1]
        return next(iter(following + beginning + accepted), None)

    def enter(self, reading: LabelReading) -> tuple[int, bool]:
        """Enter a label.

        Returns:
            Its depth, and whether it begins a new list.
        """
        is_top = self.sections.is_top(reading)
        if reading.style in self.styles:
            following = self.follows(reading)
            depth, begins = (
                self._innermost(reading.style) if following is None else following,
                False,
            )
        else:
            # The label of a section closes all lists except those of sections. A lower label
            # without a section above it is under the lead.
            top = is_top and not self.has_top
            depth, begins = (0 if top else max(len(self.styles), 1)), True
        self._open(depth, reading.style, reading.ordinal)
        self.has_top = self.has_top or (depth == 0 and is_top)
        return depth, begins

    def missing_above(self, reading: LabelReading) -> tuple[int, ...]:
        """Open the units above a label such as ``1.1`` that have no label of their own.

        Returns:
            Their ordinals; empty if they are open already.
        """
        if not reading.under or self._states_open(reading) or self.styles[:1] == ["heading"]:
            return ()
        for depth, ordinal in enumerate(reading.under):
            self._open(depth, f"arabic path {depth}", ordinal)
        self.has_top = True
        return reading.under

    def enter_bracketed_heading(self, style: str, depth: int) -> bool:
        """Enter a heading in ornamental brackets inside a list.

        Returns:
            Whether it is the first one of its kind in this list.
        """
        begins = style not in self.styles
        self._open(depth, style, 0)
        return begins

    def restart(self, reading: LabelReading) -> int:
        """Enter a label 1 of a list that has counted further already.

        Sections that start again with 1 must be under a unit that has no label on the page.

        Returns:
            The depth of the label, at least 1.
        """
        depth = max(self._innermost(reading.style), 1)
        self._open(depth, reading.style, reading.ordinal)
        return depth

    def restarts_list(self, reading: LabelReading) -> bool:
        """Whether this is a label 1 of a list that has counted further already."""
        return (
            reading.ordinal == 1
            and reading.style in self.styles
            and self.last[self._innermost(reading.style)] > 1
        )

    def follows(self, reading: LabelReading) -> int | None:
        """The depth of the innermost open list whose next label this is, if there is one."""
        for depth in range(len(self.styles) - 1, -1, -1):
            if self.styles[depth] == reading.style and self.last[depth] + 1 == reading.ordinal:
                return depth
        return None

    def close_bullets(self) -> None:
        """Close lists of bullets at an unlabelled paragraph: they have no ordinal to continue."""
        while (
            self.styles
            and self.styles[-1].startswith("bullet")
            and self.styles[-1] not in self.sections.bullets
        ):
            self.styles.pop()
            self.last.pop()

    def begin_section(self, *, holds_lists: bool) -> None:
        """Enter an unnumbered heading.

        Args:
            holds_lists: whether the lists below are under this heading. Otherwise only the
                lists inside the outermost one are closed.
        """
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

    def _in_open_style(self, reading: LabelReading) -> LabelReading:
        """The reading in the style of the open list it continues: ``<ol start=2>`` after 1."""
        if reading.ordinal > 1 and reading.style not in self.styles:
            for style, last in zip(reversed(self.styles), reversed(self.last), strict=True):
                if last + 1 == reading.ordinal and _have_same_style(style, reading.style):
                    return replace(reading, style=style)
        return reading

    def _continues_closed_list(self, reading: LabelReading) -> bool:
        """Whether a label continues a list that the label of a section has closed."""
        return (
            reading.style in self.sections.inner
            and self.latest.get(reading.style, 0) + 1 == reading.ordinal
        )

    def _is_expected(self, reading: LabelReading, has_second: Callable[[str], bool]) -> bool:
        """Whether an ambiguous label is the one that its list needs next."""
        if self._continues_closed_list(reading):
            return True
        if reading.under and not self._states_open(reading) and not self._may_open(reading):
            return False
        if reading.style in self.styles:
            last = self.last[self._innermost(reading.style)]
            ahead = 0 < reading.ordinal - last <= _FARTHEST_AHEAD
            return (
                ahead
                or self.follows(reading) is not None
                or (reading.ordinal == 1 and has_second(reading.style))
            )
        if reading.ordinal != 1:
            return False
        known = self._states_open(reading) if reading.under else False
        return known or not reading.style.startswith(_NEED_A_SECOND) or has_second(reading.style)

    def _states_open(self, reading: LabelReading) -> bool:
        return tuple(self.last[: len(reading.under)]) == reading.under

    def _may_open(self, reading: LabelReading) -> bool:
        """Whether ``2.1`` may open section 2: only if no other labels number sections."""
        outer = self.styles[0] if self.styles else ""
        return outer == "heading" or (
            outer in ("", "arabic path 0")
            and reading.ordinal == 1
            and reading.under == (self.latest.get("arabic path 0", 0) + 1,)
        )


def _have_same_style(one: str, other: str) -> bool:
    """Whether one is the style of list markup and the other the same style as typed text."""
    listed, typed = (one, other) if one.startswith("list ") else (other, one)
    return listed.startswith("list ") and _TYPED.get(listed.split()[-1]) == typed
