"""What people have waived, put to the findings of a corpus."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from align.files.disk import read_text
from align.files.limits import WAIVERS
from align.model.finding import Staleness, StaleWaiver
from align.pipeline.attempt import attempt
from align.pipeline.checking.waiver_file import read_waivers
from align.report.waiving import address, text_seen

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from align.checks.run import CheckRunner
    from align.errors import AlignError
    from align.model.finding import Finding, Waiver
    from align.model.record import ReadoutRecord
    from align.workspace import Workspace


def load_waivers(workspace: Workspace, errors: list[AlignError]) -> dict[str, tuple[Waiver, ...]]:
    """The waivers of a workspace by readout; none where the list cannot be read, which is told."""
    found: dict[str, list[Waiver]] = {}
    with attempt(errors, workspace.name(workspace.waivers)):
        path = workspace.waivers
        if path.exists():
            for waiver in read_waivers(read_text(path, WAIVERS), workspace.name(path)):
                found.setdefault(waiver.readout, []).append(waiver)
    return {readout: tuple(waivers) for readout, waivers in found.items()}


def with_reasons(
    findings: Iterable[Finding], waivers: Collection[Waiver], texts: Mapping[str, str]
) -> list[Finding]:
    """The findings of one readout; each that is waived says why.

    Args:
        findings: all of them.
        waivers: those of this readout.
        texts: the digests of its texts, see :class:`~align.model.record.ReadoutRecord`.
    """
    reasons = {_key(waiver): waiver.reason for waiver in waivers}
    return [
        replace(finding, waived=reasons.get(_key_of(finding, texts), "")) if reasons else finding
        for finding in findings
    ]


class Judged(NamedTuple):
    """The findings of a corpus with the decisions of people.

    ``records`` hold the findings that nobody has waived, ``corpus`` those that concern several
    readouts or the waivers themselves. ``everything`` are all findings in order, those that are
    waived with their reason.
    """

    records: list[ReadoutRecord]
    corpus: list[Finding]
    everything: list[Finding]

    @property
    def waived(self) -> int:
        """How many findings are waived."""
        return sum(bool(finding.waived) for finding in self.everything)

    @property
    def shown(self) -> list[Finding]:
        """The findings that nobody has waived."""
        return [finding for finding in self.everything if not finding.waived]


@dataclass(frozen=True, slots=True)
class Waivers:
    """The waivers of a workspace.

    ``readouts`` are all that there are, also those that cannot be read now.
    """

    by_readout: Mapping[str, tuple[Waiver, ...]]
    readouts: Collection[str]

    def judge(
        self, records: Sequence[ReadoutRecord], runner: CheckRunner, *, tell_stale: bool = True
    ) -> Judged:
        """Put the waivers to all findings.

        Args:
            records: of all readouts that could be read, with all their findings.
            runner: the checks in force; those of the corpus and of waivers are run here.
            tell_stale: False where the findings are not those of the workspace's glossaries.
        """
        texts = {record.readout: record.texts for record in records}
        reasoned = [
            replace(record, findings=tuple(self._with_reasons(record.findings, texts)))
            for record in records
        ]
        corpus = self._with_reasons(runner.corpus(reasoned), texts)
        everything = [*(f for record in reasoned for f in record.findings), *corpus]
        if tell_stale:
            stale = runner.waivers(self._stale(everything, texts, runner))
            corpus, everything = [*corpus, *stale], [*everything, *stale]
        shown = [
            replace(record, findings=tuple(f for f in record.findings if not f.waived))
            for record in reasoned
        ]
        return Judged(shown, [f for f in corpus if not f.waived], everything)

    def _with_reasons(
        self, findings: Iterable[Finding], texts: Mapping[str, Mapping[str, str]]
    ) -> list[Finding]:
        return [
            told
            for finding in findings
            for told in with_reasons(
                [finding],
                self.by_readout.get(finding.readout, ()),
                texts.get(finding.readout, {}),
            )
        ]

    def _stale(
        self,
        findings: Iterable[Finding],
        texts: Mapping[str, Mapping[str, str]],
        runner: CheckRunner,
    ) -> list[StaleWaiver]:
        covering = {_key_of(f, texts.get(f.readout, {})) for f in findings if f.waived}
        stale: list[StaleWaiver] = []
        for waiver in (w for waivers in self.by_readout.values() for w in waivers):
            unread = waiver.readout in self.readouts and waiver.readout not in texts
            if _key(waiver) not in covering and runner.runs(waiver.check) and not unread:
                stale.append(StaleWaiver(waiver, _why(waiver, texts.get(waiver.readout))))
        return stale


def _why(waiver: Waiver, texts: Mapping[str, str] | None) -> Staleness:
    if texts is None:
        return "readout"
    text = texts.get(f"{waiver.lang}.{waiver.anchor}")
    if text is None:
        return "anchor"
    return "finding" if text == waiver.text else "text"


_Key = tuple[str, str, str, str, str]


def _key(waiver: Waiver) -> _Key:
    anchor = f"{waiver.lang}.{waiver.anchor}"
    return waiver.readout, anchor, waiver.check, waiver.concept, waiver.text


def _key_of(finding: Finding, texts: Mapping[str, str]) -> _Key:
    seen = text_seen(finding, texts)
    return finding.readout, address(finding), finding.check, finding.concept, seen
