"""Sentence boundaries in English and Japanese.

>>> sentences("町村大臣から述べた。「来たい。」と応じた。", "ja")
['町村大臣から述べた。', '「来たい。」と応じた。']
>>> sentences("Mr. Aso met the U.S. envoy. He left.", "en")
['Mr. Aso met the U.S. envoy.', 'He left.']
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.segment.english import english_sentences
from align.segment.japanese import japanese_sentences

if TYPE_CHECKING:
    from align.model.anchor import Lang

#: The version of the segmentation. Change it when the same text may get other sentences.
SIGNATURE = "segment:2"


def sentences(text: str, lang: Lang) -> list[str]:
    """The sentences of one paragraph in order; only the white space between them is dropped."""
    return english_sentences(text) if lang == "en" else japanese_sentences(text)
