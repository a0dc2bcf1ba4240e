"""What a waiver says of a finding: where it stands, and which text stands there."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING

from align.errors import one_line
from align.files.disk import digest
from align.model.document import SEGMENT_SEPARATOR

if TYPE_CHECKING:
    from collections.abc import Mapping

    from align.model.document import Document
    from align.model.finding import Finding

_SHORT = 16  # hexadecimal digits: two texts of one anchor never share them by chance


def short_digest(text: str) -> str:
    """The digest by which a waiver knows the text that a person has seen.

    >>> short_digest("They met.")
    'ab226026642c9001'
    """
    return digest(text).partition(":")[2][:_SHORT]


def texts_of(*documents: Document) -> dict[str, str]:
    """The short digest of each segment, and of each unit's own text, by language and anchor."""
    found: dict[str, str] = {}
    for document in documents:
        units: dict[str, list[str]] = defaultdict(list)
        for segment in document.segments():
            found[f"{document.lang}.{segment.anchor}"] = short_digest(segment.text)
            units[f"{document.lang}.{segment.anchor.unit}"].append(segment.text)
        joint = SEGMENT_SEPARATOR[document.lang]
        found |= {anchor: short_digest(joint.join(texts)) for anchor, texts in units.items()}
    return found


def text_seen(finding: Finding, texts: Mapping[str, str]) -> str:
    """The short digest of the text that a finding points to; that of "" where there is none."""
    return texts.get(address(finding), short_digest(""))


def address(finding: Finding) -> str:
    """Language and anchor of the first place of a finding: en.p1.s2."""
    lang, anchor = finding.place
    return f"{lang}.{anchor}"


def waiver_block(
    finding: Finding, texts: Mapping[str, str], reason: str = "", by: str = "", date: str = ""
) -> str:
    """The YAML of a waiver that covers a finding; what is "" is left for a person to fill in.

    Args:
        finding: of a readout.
        texts: the digests of the texts of that readout (:func:`texts_of`).
        reason: why it is right as it stands.
        by: the name of who says so.
        date: the day, in ISO form.
    """
    members = {
        "concept": finding.concept,
        "text": text_seen(finding, texts),
        "reason": reason,
        "by": by,
        "date": date,
    }
    lines = [
        f"# {one_line(finding.message.en)}",
        f"- readout: {finding.readout}",
        f"  anchor: {address(finding)}",
        f"  check: {finding.check}",
        *(f"  {name}: {_quoted(value)}" for name, value in members.items()),
    ]
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
