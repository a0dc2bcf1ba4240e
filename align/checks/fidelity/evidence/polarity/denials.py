"""Words that deny by what they mean, in pairs: prevent and 防止, refuse and 拒否.

Such a word answers its counterpart, so it cannot also answer a plain "not" or ない of the other text.
"""

from __future__ import annotations

import re

from align.checks.fidelity.evidence.polarity.forms import denial_forms, without_plain


def without_answered(english: str, japanese: str) -> tuple[str, str]:
    """Both texts, blank where such a word of one answers such a word of the other.

    >>> without_answered("It is sufficient to prevent it.", "防止に十分ではない。")
    ('It is sufficient to _______ it.', '__に十分ではない。')
    """
    japanese = without_plain(japanese)
    for ours, theirs in denial_forms().answers:
        count = min(len(ours.findall(english)), len(theirs.findall(japanese)))
        if count:
            english = ours.sub(_blank, english, count=count)
            japanese = theirs.sub(_blank, japanese, count=count)
    return english, japanese


#: "Without" and its counterpart deny what follows them in both languages, and nothing else.
_WITHOUT_EN = re.compile(r"\bwithout\b", re.IGNORECASE)
_WITHOUT_JA = re.compile("(?:なし|無し)[でに](?!は)")


def without_without(english: str, japanese: str) -> tuple[str, str]:
    """Both texts, a "without" and a なしで that render each other being blank.

    >>> without_without("One may enter without a visa.", "査証なしで入国できる。")
    ('One may enter _______ a visa.', '査証___入国できる。')
    """
    here, there = _WITHOUT_EN.findall(english), _WITHOUT_JA.findall(japanese)
    if len(here) != 1 or len(there) != 1:
        return english, japanese
    return _WITHOUT_EN.sub(_blank, english), _WITHOUT_JA.sub(_blank, japanese)


def _blank(match: re.Match[str]) -> str:
    return "_" * len(match[0])
