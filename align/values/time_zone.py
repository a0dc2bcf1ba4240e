"""Time zones named beside a time: local time or Japan time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from align.values.numeral import KANJI_TO_TEN

if TYPE_CHECKING:
    from align.model.anchor import Lang
    from align.model.value import Zone

_JAPAN = {
    "en": r"JST|(?i:(?:Japan(?:ese)?|Tokyo)\s+(?:standard\s+|local\s+)?time)",
    "ja": r"(?:日本(?:国内|標準)?|東京|我が国)時間",
}
_LOCAL = {
    "en": r"[Ll]ocal\s+[Tt]ime|[ECMP][SD]T|CES?T|EES?T|BST|MSK|KST|IST|"
    r"(?!(?:First|Last|This|That|Some|Any|One|Universal|Greenwich|Coordinated|Mean)\b)"
    r"(?:U\.?S\.?\s+|[A-Z][\w'-]+\s+){1,3}(?:[Ss]tandard\s+|[Dd]aylight\s+|[Ss]ummer\s+)?[Tt]ime",
    "ja": r"(?:現地|当地|同地)(?:標準)?時間"
    r"|(?:[ァ-ヺー・]{2,}|[\u4e00-\u9fff]{0,3}国|[米英仏独露伊加豪])(?:[東西中]部|山岳部|太平洋)?(?:標準|夏)?時間",
}
_DAY_EN = (
    r"(?:,?\s*(?:on\s+)?(?:(?:[A-Z][a-z]+\.?,?\s+){0,2}(?:the\s+)?[0-9]{1,2}(?:st|nd|rd|th)?"
    r"(?:\s+[A-Z][a-z]+)?(?:,?\s+[0-9]{4})?|(?:of\s+)?the\s+(?:same|next|following|previous)\s+day))?"
)
_DAY_JA = (
    rf"(?:[本同翌昨明前当]?(?:[0-9{KANJI_TO_TEN}]{{1,3}}[月日年]){{0,3}}日?"
    r"(?:\([^()]{1,4}\))?の?)"
)
_BEFORE = {
    "en": rf"(?P<zone>ZONE)\)?\s*[:,]?\s*(?:(?:from|at|on)\s+)?{_DAY_EN}[\s,(]*(?:at\s+|from\s+)?"
    r"(?:about\s+|around\s+|approximately\s+)?$",
    "ja": rf"(?P<zone>ZONE)\)?\s*[::]?\s*[のでは]?\s*{_DAY_JA}\s*[、,]?\s*(?:約|およそ|ほぼ)?$",
}
_AFTER = {
    "en": rf"{_DAY_EN}[\s,;]*[(\[]?\s*(?:in\s+)?(?P<zone>ZONE)",
    "ja": r"(?:頃|ごろ|過ぎ|すぎ|前)?\s*[((\[、]\s*(?P<zone>ZONE)",
}


def _patterns(shapes: dict[str, str]) -> dict[str, list[tuple[Zone, re.Pattern[str]]]]:
    zones: tuple[tuple[Zone, dict[str, str]], ...] = (("japan", _JAPAN), ("local", _LOCAL))
    return {
        lang: [(zone, re.compile(shape.replace("ZONE", names[lang]))) for zone, names in zones]
        for lang, shape in shapes.items()
    }


#: All names of time zones, in both languages.
ZONE_NAMES = re.compile("|".join(f"\\b(?:{p})\\b" for p in (_JAPAN["en"], _LOCAL["en"]))
                         + f"|{_JAPAN['ja']}|{_LOCAL['ja']}")  # fmt: skip

_ZONE_BEFORE = _patterns(_BEFORE)
_ZONE_AFTER = _patterns(_AFTER)
#: How many characters before or after a time are searched for its zone.
_SEARCH_WIDTH = 48


def zone_before(text: str, lang: Lang, low: int, start: int) -> tuple[Zone, int] | None:
    """The zone named before a time, and the offset of its name; None where there is none.

    Args:
        text: a text folded by ``fold_width``.
        lang: its language.
        low: the first offset that may be searched (the end of the time before).
        start: where the time begins.

    >>> zone_before("現地時間22日午後6時", "ja", 0, 7)
    ('local', 0)
    """
    low = max(low, start - _SEARCH_WIDTH)
    for zone, pattern in _ZONE_BEFORE[lang]:
        if match := pattern.search(text[low:start]):
            return zone, low + match.start("zone")
    return None


def zone_after(text: str, lang: Lang, end: int, high: int) -> tuple[Zone, int] | None:
    """The zone named after a time, and the offset of its name; None where there is none.

    Args:
        text: a text folded by ``fold_width``.
        lang: its language.
        end: where the time ends.
        high: the last offset that may be searched (the start of the time after).

    >>> zone_after("1:40 a.m. on June 23, Japan time", "en", 9, 32)
    ('japan', 22)
    """
    for zone, pattern in _ZONE_AFTER[lang]:
        if match := pattern.match(text[:high], end):
            return zone, match.start("zone")
    return None
