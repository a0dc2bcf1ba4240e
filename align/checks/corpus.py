"""Checks of the whole corpus: over what is kept of each readout, and what people waived."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from align.model.anchor import Anchor
from align.model.check import CheckOptions, corpus_check, waiver_check
from align.model.finding import Finding, Wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from align.model.finding import Staleness, StaleWaiver
    from align.model.record import ReadoutRecord

_TITLE = Anchor(("title",))


@corpus_check("A021", "The same text twice", "本文の重複", "warning", CheckOptions)
def same_text(records: Sequence[ReadoutRecord], _: CheckOptions) -> Iterator[Finding]:
    """Two readouts hold the same text in one language.

    Why it matters: one of the two sources was filed under a wrong name, or one page was fetched
    twice. The other language's text then ties to a text that is not its own, and every figure of
    the corpus counts it twice.

    Two readouts whose English is the same below title and date line fail; two whose texts differ
    in a word pass.

    To settle one: compare the sources, and delete the readout that should not be there, with its
    texts and links.
    """
    for side, (lang, english, japanese) in enumerate(
        (("en", "English", "英語版"), ("ja", "Japanese", "日本語版"))
    ):
        found: dict[str, list[ReadoutRecord]] = defaultdict(list)
        for record in records:
            if record.bodies[side]:
                found[record.bodies[side]].append(record)
        for same in found.values():
            for record in same[1:]:
                first = same[0].readout
                message = Wording(
                    f"its {english} text is that of {first}",
                    f"{japanese}の本文が {first} と同一です。",
                )
                ends = ((_TITLE,), ()) if lang == "en" else ((), (_TITLE,))
                yield Finding(
                    check="A021",
                    severity="warning",
                    readout=record.readout,
                    title=same_text.title,
                    message=message,
                    spans=(),
                    source=ends[0],
                    target=ends[1],
                    concept="",
                    suggestion="",
                )


_WHY: Mapping[Staleness, Wording] = {
    "readout": Wording("there is no such readout", "該当する会談概要がありません"),
    "anchor": Wording("there is no such anchor", "該当する箇所がありません"),
    "text": Wording("the text has changed since", "その後本文が変更されています"),
    "finding": Wording("nothing is found there any more", "該当する指摘がなくなっています"),
}


@waiver_check("W001", "Stale waiver", "要再確認の容認", "warning", CheckOptions)
def stale_waiver(stale: Sequence[StaleWaiver], _: CheckOptions) -> Iterator[Finding]:
    """A waiver covers no finding, because what it was written for is gone or has changed.

    Why it matters: somebody decided about words that are no longer there. If the finding is still
    there, it is shown again, since the new words may need another decision; if not, the list of
    waivers says something about the corpus that is not so.

    A waiver written for T001 at this sentence:

        The leaders of the six-party talks met.

    is stale once the sentence has another word, comes to stand at another anchor, or is no longer
    found to be wrong:

        The leaders of the Six-Party Talks met.

    It is not stale while the sentence stays as it was, whatever changes around it. A waiver of a
    check that is switched off, or in a readout that cannot be read now, is left alone.

    To settle one: read the text. If the finding is there and still right as it stands, write the
    waiver anew (align check --waive); else take the waiver out of the file.
    """
    for one in stale:
        waiver, why = one.waiver, _WHY[one.why]
        anchor = (Anchor.parse(waiver.anchor),)
        place = f"{waiver.lang}:{waiver.anchor}"
        yield Finding(
            check="W001",
            severity="warning",
            readout=waiver.readout,
            title=stale_waiver.title,
            message=Wording(
                f"{waiver.line}: {waiver.check} at {place} is waived by {waiver.by}, but {why.en}",
                f"{waiver.line}: {place}の{waiver.check}は「{waiver.by}」が容認していますが、"
                f"{why.ja}。",
            ),
            spans=(),
            source=anchor if waiver.lang == "en" else (),
            target=anchor if waiver.lang == "ja" else (),
            concept=waiver.concept,
            suggestion="",
        )
