"""Checks mended texts again: a mend that gives rise to a finding is none."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from align.checks.mending.plan import MENDED_CHECKS
from align.model.finding import Wording, at_least

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.checks.mending.mend import Mend
    from align.model.anchor import Anchor, Lang
    from align.model.finding import Finding


#: What these tell of an approved form was so before; only, the form that was refused asked nothing.
_OF_THE_OTHER_SIDE = ("D001", "T002", "T003", "T005", "T010", "T011")


def worse_than(
    before: Sequence[Finding], after: Sequence[Finding], mends: Sequence[Mend]
) -> dict[Mend, Wording]:
    """The mends whose sentences have a finding that they had not, each with that finding."""
    known = Counter(map(_key, before))
    by_place: dict[tuple[Lang, Anchor], list[Mend]] = {}
    for mend in mends:
        known[_key(mend.finding)] -= 1  # it must be gone
        by_place.setdefault((mend.span.lang, mend.span.anchor), []).append(mend)
    worse: dict[Mend, Wording] = {}
    for finding in after:
        known[_key(finding)] -= 1
        grave = finding.check in MENDED_CHECKS or (
            at_least(finding.severity, "warning") and finding.check not in _OF_THE_OTHER_SIDE
        )
        if known[_key(finding)] >= 0 or not grave:
            continue
        places: list[tuple[Lang, Anchor]] = [(s.lang, s.anchor) for s in finding.spans]
        places += [("en", anchor) for anchor in finding.source]
        places += [("ja", anchor) for anchor in finding.target]
        for place in places:
            for mend in by_place.get(place, ()):
                worse.setdefault(mend, _new_finding(finding, mend))
    return worse


def _key(finding: Finding) -> tuple[str, Lang, Anchor, str, str]:
    words = finding.spans[0].text if finding.spans else ""
    return (finding.check, *finding.place, finding.concept, words)


def _new_finding(finding: Finding, mend: Mend) -> Wording:
    return Wording(
        f'"{mend.words}" would be a finding in its turn ({finding.check}: {finding.message.en})',
        f"「{mend.words}」とすると新たな指摘が生じる（{finding.check}：{finding.message.ja}）",
    )
