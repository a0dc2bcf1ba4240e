"""Which units are exported, and what is left out and why."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from align.errors import NO_REASON, Reason
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

    counts: dict[Reason, int] = field(default_factory=dict)
    names: dict[Reason, list[str]] = field(default_factory=dict)
    listen: Callable[[str, Reason], None] | None = None  # told each unit and the reason

    def add(self, unit: str, reason: Reason) -> None:
        """One more unit is left out."""
        self.counts[reason] = self.counts.get(reason, 0) + 1
        names = self.names.setdefault(reason, [])
        if len(names) < _NAMED:
            names.append(unit)
        if self.listen is not None:
            self.listen(unit, reason)

    def lines(self) -> Iterator[tuple[Reason, int, str]]:
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

    def _reason(self, unit: TranslationUnit) -> Reason:
        wanted = self.selection
        if unit.status not in IN_FORCE:
            return Reason("disputed") if unit.status == "disputed" else Reason("stale")
        if not unit.two_sided and not (self.format.one_sided or wanted.one_sided):
            return Reason("one side only")
        if wanted.min_status == "confirmed" and unit.status != "confirmed":
            return Reason("not confirmed")
        if unit.probability < wanted.min_probability:
            return Reason(f"probability below {wanted.min_probability:g}")
        for condition in wanted.where:
            if not condition.holds(unit):
                return Reason(f"not so: {condition.text}")
        return self._finding(unit) or self._unfit(unit) or self._filtered(unit)

    def _finding(self, unit: TranslationUnit) -> Reason:
        floor = self.selection.without_findings
        if floor is None:
            return NO_REASON
        grave = sorted({f.check for f in unit.findings if at_least(f.severity, floor)})
        return Reason(f"has findings: {', '.join(grave)}") if grave else NO_REASON

    def _unfit(self, unit: TranslationUnit) -> Reason:
        if any(half_character(side.text) for side in unit.sides):
            return Reason("holds half of a character")
        if self.format.objection is None:
            return NO_REASON
        return self.format.objection(record_of(unit))

    def _filtered(self, unit: TranslationUnit) -> Reason:
        if not unit.two_sided:
            return NO_REASON
        return next(filter(None, (judge(unit) for judge in self.selection.filters)), NO_REASON)
