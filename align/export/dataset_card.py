"""The card of a dataset on Hugging Face (Hub documentation, Dataset Cards)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.export.contract import ExportOptions, ExportPart

#: The size categories of the Hub.
_SIZES = (
    (1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (1_000_000, "100K<n<1M"),
    (10_000_000, "1M<n<10M"), (100_000_000, "10M<n<100M"),
)  # fmt: skip
_CARD = """\
---
language:
- en
- ja
license: {license}
task_categories:
- translation
size_categories:
- {size}
configs:
- config_name: default
  data_files:
{files}---

# Japanese-English diplomatic readouts, aligned

{count:,} translation units of {order}, one a row: n English segments with m Japanese ones.
Written by readout-align {version}{made}.

- `en`, `ja`: the two texts. English segments are joined by a space, Japanese ones by nothing.
- `readout`, `en_anchors`, `ja_anchors`: where they stand; `p1.2.s3` is the third sentence of 1(2).
- `status`: `auto` (proposed by the aligner) or `confirmed` (by a person).
- `probability`: that the two texts translate each other, 0 to 1.
- `findings`: what the checks say of the unit.
- `en_url`, `ja_url`, `en_source`, `ja_source`: where each source was fetched, and its digest.
- `licence`: {licence}.
"""


def dataset_card(parts: Sequence[ExportPart], options: ExportOptions) -> str:
    """The text of ``README.md``: what the dataset is, and which files belong to which split.

    Args:
        parts: of the export.
        options: of the export.
    """
    count = sum(part.units for part in parts)
    size = next((name for limit, name in _SIZES if count < limit), "n>100M")
    licence = options.licence
    return _CARD.format(
        # The Hub knows licences by their SPDX id in small letters.
        license="unknown" if not licence else "other" if " " in licence else licence.lower(),
        size=size,
        files="".join(f'  - split: {p.name}\n    path: "{p.files}"\n' for p in parts),
        count=count,
        order="English into Japanese" if options.source == "en" else "Japanese into English",
        version=__version__,
        made=f" on {options.made}" if options.made else "",
        licence=licence or "not stated",
    )
