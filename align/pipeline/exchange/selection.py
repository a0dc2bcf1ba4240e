"""Which units are exported, and what is left out and why."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from align.export.record import record_of
from align.files.xml_text import half_character
from align.model.alignment import IN_FORCE
from align.model.finding import at_least

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from align.export.contract import Format
    from align.model.alignment import Status
    from align.model.finding import Severity
    from align.model.unit import TranslationUnit
    from align.pipeline.exchange.conditions import Condition
    from align.pipeline.exchange.training import TrainingFilter

#: How many units are named of each reason.
_NAMED = 5


@dataclass(frozen=True, slots=True)
class Selection:
    """What a caller wants of the corpus.

    Attributes:
        readouts: patterns of ids (``2005-*``); all readouts where it is empty.
        since: the first date of a readout, in ISO form; "" for no limit.
        min_status: ``confirmed`` leaves out what no person has confirmed.
        min_probability: of a bead, 0..1.
        where: conditions that all must hold.
        without_findings: units with a finding as grave as this are left out; None keeps them.
        filters: for corpora that train machines, in this order.
        one_sided: whether segments without counterpart are wanted where the format can hold them.
    """

    readouts: tuple[str, ...] = ()
    since: str = ""
    min_status: Status = "auto"
    min_probability: float = 0.0
    where: tuple[Condition, ...] = ()
    without_findings: Severity | None = None
    filters: Sequence[TrainingFilter] = ()
    one_sided: bool = False


@dataclass(slots=True)
class LeftOut:
    """What is not exported: by reason, how many units and the names of the first ones."""

    counts: dict[str, int] = field(default_factory=dict)
    names: dict[str, list[str]] = field(default_factory=dict)
    listen: Callable[[str, str], None] | None = None  # told each unit and the reason

    def add(self, unit: str, reason: str) -> None:
        """One more unit is left out."""
        self.counts[reason] = self.counts.get(reason, 0) + 1
        names = self.names.setdefault(reason, [])
        if len(names) < _NAMED:
            names.append(unit)
        if self.listen is not None:
            self.listen(unit, reason)

    def lines(self) -> Iterator[tuple[str, int, str]]:
        """Each reason, how many units, and their names in one line."""
        for reason, count in self.counts.items():
            names = ", ".join(self.names[reason])
            yield reason, count, names + (", …" if count > _NAMED else "")


@dataclass(frozen=True, slots=True)
class Gate:
    """Lets through the units that are wanted and that a format can hold."""

    selection: Selection
    format: Format
    left_out: LeftOut

    def passed(self, units: Iterator[TranslationUnit]) -> Iterator[TranslationUnit]:
        """The units that pass; the others are noted with the first reason."""
        for unit in units:
            if reason := self._reason(unit):
                self.left_out.add(unit.id, reason)
            else:
                yield unit

    def _reason(self, unit: TranslationUnit) -> str:
        wanted = self.selection
        if unit.status not in IN_FORCE:
            return unit.status
        if not unit.two_sided and not (self.format.one_sided or wanted.one_sided):
            return "one side only"
        if wanted.min_status == "confirmed" and unit.status != "confirmed":
            return "not confirmed"
        if unit.probability < wanted.min_probability:
            return f"probability below {wanted.min_probability:g}"
        for condition in wanted.where:
            if not condition.holds(unit):
                return f"not so: {condition.text}"
        return self._finding(unit) or self._unfit(unit) or self._filtered(unit)

    def _finding(self, unit: TranslationUnit) -> str:
        floor = self.selection.without_findings
        if floor is None:
            return ""
        grave = sorted({f.check for f in unit.findings if at_least(f.severity, floor)})
        return f"has findings: {', '.join(grave)}" if grave else ""

    def _unfit(self, unit: TranslationUnit) -> str:
        if any(half_character(side.text) for side in unit.sides):
            return "holds half of a character"
        if self.format.objection is None:
            return ""
        return self.format.objection(record_of(unit))

    def _filtered(self, unit: TranslationUnit) -> str:
        if not unit.two_sided:
            return ""
        return next(filter(None, (judge(unit) for judge in self.selection.filters)), "")
