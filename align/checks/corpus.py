"""Checks of the whole corpus, over what is kept of each readout."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from align.model.anchor import Anchor
from align.model.check import CheckOptions, corpus_check
from align.model.finding import Finding, Wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
