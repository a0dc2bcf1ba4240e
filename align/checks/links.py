"""The check of links that people have decided about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.model.check import CheckOptions, Problem, bitext_check
from align.model.finding import Span, Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.model.alignment import Bead
    from align.model.anchor import Anchor
    from align.model.bitext import Bitext
    from align.model.document import Document

#: Which side's text is no longer what the link was decided for: English, Japanese.
_CHANGED = {
    (True, False): ("its English has", "英語版"),
    (False, True): ("its Japanese has", "日本語版"),
    (True, True): ("both texts have", "両版"),
}


@bitext_check("A020", "Stale link", "要再確認の対応", "error", CheckOptions, "page")
def stale_link(bitext: Bitext, _: CheckOptions) -> Iterator[Problem]:
    """A person confirmed or disputed a link, and its text has changed since.

    Why it matters: what was decided about the former words says nothing about the present
    ones. Until somebody looks again, the link is neither checked nor exported.

    A link confirmed for "They agreed to halve the dues." fails once the text says "They agreed
    to double the dues."; it passes while both texts are as they were, also at other anchors.

    To settle one: read both texts; then set the link's status to confirmed again with its
    targets right, or take the link out of the file in corpus/en-ja.
    """
    alignment = bitext.alignment
    texts = _texts(bitext.source), _texts(bitext.target)
    for bead in (*alignment.paragraphs, *alignment.sentences):
        if bead.status == "stale":
            yield _problem(bead, *texts)


def _problem(bead: Bead, source: dict[Anchor, str], target: dict[Anchor, str]) -> Problem:
    spans = [Span("en", a, 0, len(source[a]), source[a]) for a in bead.source if a in source]
    spans += [Span("ja", a, 0, len(target[a]), target[a]) for a in bead.target if a in target]
    changed = bead.now[0] != bead.digests[0], bead.now[1] != bead.digests[1]
    english, japanese = _CHANGED.get(changed, _CHANGED[True, True])
    ends = " ".join(f"{lang}:{anchor}" for lang, anchor in bead.anchors)
    message = Wording(
        f"the link {ends}, decided by {bead.responsible}, is stale: {english} changed since",
        f"「{bead.responsible}」が判断した対応（{ends}）は、その後{japanese}が変更されたため、"
        "再確認が必要です。",
    )
    return Problem(message, tuple(spans), bead.source, bead.target)


def _texts(document: Document) -> dict[Anchor, str]:
    return {segment.anchor: segment.text for segment in document.segments()}
