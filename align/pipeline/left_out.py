"""What a source holds besides its readout: sentences are named, the rest is counted."""

from __future__ import annotations

import re
from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from align.ingest.block import is_sentence
from align.model.finding import Wording
from align.text.script import width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.ingest.read import IngestedText

_ASIDE = Wording("not of the readout", "本文外")
_UNPRINTED = Wording("not printed", "印刷されない部分")
_JAPANESE = {
    "link": "リンク", "frame": "ページの枠", "notice": "注記", "end": "終わりの印",
    "caption": "写真・図表の説明", "ornament": "飾り",
    "script": "スクリプト", "style": "スタイル", "head": "ページの見出し情報",
    "template": "テンプレート", "fallback": "代わりの内容", "picture": "図の中", "choice": "選択肢",
    "hidden": "非表示", "deleted": "削除", "field code": "フィールドコード",
    "unused page head": "使われない柱", "unused note": "参照されない注", "comment": "コメント",
}  # fmt: skip
#: What no person reads: never named.
_CODE = frozenset(("script", "style", "head", "template", "field code"))
#: Columns beyond which a line says more than an entry of a menu.
_LONGEST_ENTRY = 120
_SHOWN = 60
# Some elements hold their markup as text.
_TAG = re.compile(r"<[^<>]*>")


def sentences_left_out(reading: IngestedText) -> list[tuple[int, Wording]]:
    """The line and the wording of a remark on each sentence that is no text of the readout."""
    found = [
        (block.line, _remark(_ASIDE, block.kind, block.text))
        for block in reading.boilerplate
        if _says_something(block.text)
    ]
    kept = _bare("".join(reading.document.strings()))
    for line, reason, text in _unprinted(reading):
        if _says_something(text) and _bare(text) not in kept:
            found.append((line, _remark(_UNPRINTED, reason, text)))
    return found


def counts_left_out(reading: IngestedText) -> Wording | None:
    """How many pieces of each kind are no text of the readout; None if there are none.

    The texts of one element count as one; readings (ruby) are not counted, since the text
    holds them, with other brackets or none.
    """
    aside = Counter(str(block.kind) for block in reading.boilerplate)
    unprinted = Counter(reason for _, reason, _ in _unprinted(reading))
    both = [(title, sorted(c.items())) for title, c in ((_ASIDE, aside), (_UNPRINTED, unprinted))]
    told = [(title, counts) for title, counts in both if counts]
    if not told:
        return None
    return Wording(
        "; ".join(
            f"{title.en}: " + ", ".join(f"{count} {kind}" for kind, count in counts)
            for title, counts in told
        ),
        "、".join(
            f"{title.ja}：" + "・".join(f"{_JAPANESE[kind]}{count}件" for kind, count in counts)
            for title, counts in told
        ),
    )


def _unprinted(reading: IngestedText) -> Iterator[tuple[int, str, str]]:
    """Line, reason and text of what is not printed, texts of one element together."""
    printed_otherwise = "ruby"
    pieces = (piece for piece in reading.unprinted if piece.reason != printed_otherwise)
    for (line, reason, _), texts in groupby(pieces, lambda p: (p.line, p.reason, p.group)):
        text = _TAG.sub(" ", "".join(piece.text for piece in texts))
        yield line, reason, "" if reason in _CODE else " ".join(text.split())


def _says_something(text: str) -> bool:
    return is_sentence(text) or width(text) > _LONGEST_ENTRY


def _remark(title: Wording, kind: str, text: str) -> Wording:
    words = text if len(text) <= _SHOWN else f"{text[:_SHOWN].rstrip()}…"
    return Wording(
        f'{title.en} ({kind}): "{words}"', f"{title.ja}（{_JAPANESE[kind]}）：「{words}」"
    )


def _bare(text: str) -> str:
    return "".join(text.split())
