"""Words that say how near a figure is: about, just after, more than, 約, 頃, 強, 以上."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from align.model.anchor import Lang
    from align.model.value import Hedge

_END = r"(?:\s+(?:the|a|an|from|at|on|to|US|U\.S\.))?(?:\s+(?:last|past|next|previous|coming|first))?\s*[~(]?$"
#: "about the nine" is of whom something was said.
_END_OF_ABOUT = _END.replace("the|", "").replace("[~(]", "~")
_BEFORE: dict[Lang, tuple[tuple[Hedge, re.Pattern[str]], ...]] = {
    "en": (
        ("under", re.compile(
            r"\b(?:(?:no|not)\s+(?:more|longer|higher|greater)\s+than|up\s+to|at\s+(?:the\s+)?most|within(?!\s+the\s+(?!next|coming|first|past|last))|a\s+maximum\s+of"
            rf"|(?:not\s+)exceed(?:ing|s)?|not\s+(?:go|rise)\s+(?:beyond|above)|no\s+later\s+than){_END}",
            re.IGNORECASE)),
        ("over", re.compile(
            r"\b(?:(?:just|shortly|soon|a\s+little|slightly|a\s+bit|well)\s+(?:after|past|over)"
            r"|(?:more|greater|longer|higher)\s+than|(?<!\ball )(?<!\bspread )(?<!\bhanded )(?<!\bhand )(?<!\bhanding )(?<!\bpresided )(?<!\btook )over(?!\s+the\s)|upwards?\s+of"
            r"|in\s+excess\s+of|exceed(?:s|ed|ing)?|above|at\s+least|no\s+(?:fewer|less)\s+than"
            rf"|not\s+less\s+than|surpass(?:es|ed|ing)?|topp?(?:s|ed|ing)){_END}",
            re.IGNORECASE)),
        ("under", re.compile(
            r"\b(?:(?:just|shortly|soon|a\s+little|slightly|a\s+bit)\s+(?:before|under|short\s+of)"
            r"|(?:less|fewer|lower|shorter)\s+than|nearly|almost|under|below|close\s+to"
            rf"|not\s+quite|nearing|approaching){_END}", re.IGNORECASE)),
        ("about", re.compile(
            r"(?:\b(?:about|around|approximately|approx\.?|circa|ca\.|roughly|some|estimated(?!\s+at)"
            r"|(?:in|of|on)\s+the\s+(?:region|order|vicinity|neighbou?rhood)\s+of|somewhere\s+between)"
            rf"{_END_OF_ABOUT})|~\s?$",
            re.IGNORECASE)),
    ),
    "ja": (
        ("over", re.compile(r"(?:少なくとも|最低|優に)\s*$")),
        ("under", re.compile(r"(?:最大で?|最長|最高|多くとも|上限額?(?!を)|限度額を?)[はが]?\s*$")),
        ("about", re.compile(r"(?:約|およそ|おおよそ|ほぼ|概ね|おおむね|凡そ|大体|推定|推計)\s*$")),
    ),
}  # fmt: skip
_AFTER: dict[Lang, tuple[tuple[Hedge, re.Pattern[str]], ...]] = {
    "en": (
        ("about", re.compile(r"(?:\s+[a-z]+){0,2}?(?:\s+or\s+(?:so|thereabouts)|,\s+give\s+or\s+take)\b")),
        ("over", re.compile(r"(?:\s+[a-z]+){0,2}?(?:\s+(?:or|and)\s+(?:more|over|above|longer|older|greater|higher)\b(?!\s+(?:[0-9]|an?\b|the\b|\w+(?:teen|ty|hundred|thousand)\b))|-odd\b|\+)"
                            r"|-plus\b")),
        ("under", re.compile(r"(?:\s+[a-z]+){0,2}?\s+or\s+(?:less|fewer)\b")),
    ),
    "ja": (
        ("over", re.compile(
            r"間?(?:強|余り|余(?=[のり、。名人社件隻か国年日])|あまり|超|以上|過ぎ|すぎ|を?(?:少し|やや|僅かに|わずかに|優に)?"
            r"(?:超え(?!な|ず)|越え(?!な|ず)|過ぎ)|を(?:少し|やや|僅かに|わずかに|優に|大きく|大幅に|はるかに)?上回|よりも?(?:十分に?|はるかに|大幅に|やや)?(?:高|多|長)|を下らな)")),
        ("over", re.compile(r"直後")),
        ("under", re.compile(
            r"間?(?:直前|弱(?![い者体])|以内|を(?:上限|限度)と|近い|近く(?![、にの]?[おあ][いっる])|枚?張?足らず|未満|以下|(?:(?<=時半)|(?<=[時午]))(?:の?(?:少し|やや|わずか))?前(?![日回年月後者線])"
            r"|を(?:超え|上回ら|越え)(?:な|ず)|を(?:少し|やや|僅かに|わずかに|十分に?|大きく|大幅に|はるかに)?下回|よりも?(?:十分に?|はるかに|大幅に|やや)?(?:低|少な|短)|を切|に満た[なず])")),
        ("about", re.compile(r"間?(?:頃|ころ|ごろ|前後|程度|ほど|くらい|ぐらい|内外|見当)")),
    ),
}  # fmt: skip
#: What leaves open whether a figure is exact: 300億円規模, 77か国に上る.
_OPEN_JA = re.compile(
    r"間?(?:(?P<open>規模|[をの]?(?:目途|目処|めど)|(?:\([^()]*\))?まで)|にも?(?:上[るりっ]|のぼ|達し))"
)
#: 過去2週間以内 is "in the past two weeks".
_UNTIL_NOW = re.compile("(?:過去|今後|直近)の?$")
#: How many characters before and after a figure are searched.
_SEARCH_WIDTH = 34
_COUNTED = re.compile(
    r"[\u4e00-\u9fffァ-ヺー]{0,8}?(?=を?(?:優に|大きく|やや|少し|僅かに|わずかに)?超|近い|以内|以下|以上|超|余り|余の|程度|ほど|前後|近く|弱|強|未満)"
)


#: "over two days" is how long it took, "more than two days" how near the figure is.
_OVER_A_TIME = re.compile(
    r"(?<!just )(?<!little )(?<!slightly )(?<!well )(?<!bit )(?<!for )(?<!lasted )(?<!lasting )\bover\s+(?:the\s+\w+\s+|an?\s+)?$",
    re.IGNORECASE,
)
_LENGTH = re.compile(r"\b(?:second|minute|hour|day|week|month|year|decade)s?\b")


def hedge_of(text: str, lang: Lang, start: int, end: int) -> Hedge:
    """How near the text says that a figure at ``[start, end)`` is.

    >>> hedge_of("just after 9:10", "en", 11, 15), hedge_of("約20分強", "ja", 1, 4)
    ('over', 'over')
    >>> hedge_of("午後3時頃", "ja", 0, 4), hedge_of("at 3 p.m.", "en", 3, 9)
    ('about', '')
    """
    after = _hedge_after(text, lang, start, end)
    if after is not None:
        return after
    before = text[max(0, start - _SEARCH_WIDTH) : start]
    if lang == "en" and _OVER_A_TIME.search(before) and _LENGTH.search(text[start : end + 12]):
        return ""
    for hedge, pattern in _BEFORE[lang]:
        if pattern.search(before):
            return hedge
    match = _OPEN_JA.match(text, end) if lang == "ja" else None
    if match is None:
        return ""
    return "open" if match["open"] else "reaches"


def _hedge_after(text: str, lang: Lang, start: int, end: int) -> Hedge | None:
    """What stands behind a figure; None where nothing there says how near it is."""
    if lang == "ja" and text.startswith("以内", end) and _UNTIL_NOW.search(text, 0, start):
        return "open"
    for hedge, pattern in _AFTER[lang]:
        if pattern.match(text, end):
            return hedge
    counted = _COUNTED.match(text, end) if lang == "ja" else None
    if counted and counted.end() > end:
        return hedge_of(text, lang, start, counted.end())
    return None
