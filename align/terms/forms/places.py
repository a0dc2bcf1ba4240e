"""How countries are written inside other words: combining forms, adjectives, visits."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from align.terms.forms.countries import COUNTRIES
from align.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from align.model.anchor import Lang
    from align.model.term import Concept

#: By a Japanese name of a country, its one-character form in compounds of official texts.
_COMBINING = {
    "日本": "日", "米国": "米", "アメリカ": "米", "アメリカ合衆国": "米", "英国": "英",
    "イギリス": "英", "フランス": "仏", "ドイツ": "独", "イタリア": "伊", "ロシア": "露ロ",
    "ロシア連邦": "露ロ", "ソ連": "ソ", "ソ連邦": "ソ", "ソビエト連邦": "ソ",
    "ソヴィエト連邦": "ソ", "中国": "中", "中華人民共和国": "中", "韓国": "韓",
    "大韓民国": "韓", "北朝鮮": "朝", "豪州": "豪", "オーストラリア": "豪", "カナダ": "加",
    "インド": "印", "スペイン": "西", "ポルトガル": "葡", "オランダ": "蘭", "ベルギー": "白",
    "オーストリア": "墺", "スイス": "瑞", "トルコ": "土", "ブラジル": "伯", "メキシコ": "墨",
    "フィリピン": "比", "ベトナム": "越", "タイ": "泰", "台湾": "台", "欧州": "欧",
    "モンゴル": "蒙", "インドネシア": "尼", "マレーシア": "馬",
}  # fmt: skip
#: A chain is one also where the glossary lacks some of its countries.
_ALL_FORMS = frozenset("".join(_COMBINING.values()))
#: By an English name, the words that say the same and are not made by a rule.
_DEMONYMS = {
    "france": "french", "germany": "german", "united kingdom": "british", "uk": "british",
    "great britain": "british", "england": "english", "netherlands": "dutch", "spain": "spanish",
    "poland": "polish", "denmark": "danish", "sweden": "swedish", "finland": "finnish",
    "ireland": "irish", "switzerland": "swiss", "türkiye": "turkish", "turkey": "turkish",
    "greece": "greek", "thailand": "thai", "philippines": "philippine|filipino",
    "norway": "norwegian", "peru": "peruvian", "afghanistan": "afghan", "kyrgyz republic": "kyrgyz",
    "kyrgyzstan": "kyrgyz", "united states": "american|us|u.s.",
    "united states of america": "american|us|u.s.", "republic of korea": "korean|rok",
    "south korea": "korean", "north korea": "north korean|dprk", "portugal": "portuguese",
    "czech republic": "czech", "czechia": "czech", "slovakia": "slovak", "new zealand": "nz",
    "lebanon": "lebanese", "argentina": "argentine", "cyprus": "cypriot", "iceland": "icelandic",
    "laos": "lao|laotian", "myanmar": "burmese", "netherland": "dutch", "wales": "welsh",
    "scotland": "scottish", "saudi arabia": "saudi", "uae": "emirati", "kazakhstan": "kazakh",
    "uzbekistan": "uzbek", "tajikistan": "tajik", "turkmenistan": "turkmen", "congo": "congolese",
    "russian federation": "russian", "people's republic of china": "chinese",
    "soviet union": "soviet", "european union": "european", "croatia": "croat", "serbia": "serb",
    "bangladesh": "bangladeshi", "malta": "maltese", "hungary": "hungarian", "belgium": "belgian",
    "egypt": "egyptian", "holy see": "vatican", "vietnam": "vietnamese", "viet nam": "vietnamese",
}  # fmt: skip

#: What a country's combining form stands before: 訪日, 対米, 在韓.
_BEFORE = "訪対駐来反親離渡帰遣"
#: What stands behind it: 米側, 露外相, 英首相.
_AFTER = (
    "側|国側|両|政府|当局|軍|国内|企業|外相|外務|外交|首相|大統領|総理|国務|国防|財務|副|大使|議会|上院|下院|紙|系"
    "|間|首脳|関係|特使|代表|次官|長官|提案|案|提供|製|産|艦|兵|海軍|空軍|陸軍|経済|市場"
)
#: Before a date or a stretch of time 日 and 中 are no countries: 本日, 5日, 会談中.
_NOT_AFTER = "0-9一二三四五六七八九十本同当今毎翌前昨終平休祝即連初両曜"


def combining_forms(concept: Concept) -> frozenset[str]:
    """The combining forms of a place, listed ones and known ones."""
    listed = {form for term in concept.terms for form in term.combining_forms}
    known = {
        form
        for term in concept.terms
        if term.lang == "ja" and term.approved
        for form in _COMBINING.get(term.text, "")
    }
    return frozenset(listed | known)


def adjectives(concept: Concept) -> frozenset[str]:
    """English words that name a place as its name does: Russian, Chinese, British; folded.

    They are made by rule, also such as there are not, which meet no text.
    """
    found: set[str] = set()
    for term in concept.terms:
        if term.lang == "en" and term.approved:
            name = fold(term.text).text.removeprefix("the ")
            found.update(filter(None, _DEMONYMS.get(name, "").split("|")))
            if " " not in name and len(name) > 3 and name not in _DEMONYMS:
                found |= {name + ending for ending in ("n", "an", "ian", "ese", "i", "ean")}
                if name[-1] in "aeioy":
                    found |= {name[:-1] + ending for ending in ("an", "ian", "ese", "i", "ean")}
    return frozenset(found)


@functools.lru_cache(maxsize=4096)
def is_country(concept: Concept) -> bool:
    """Whether a place is a state."""
    names = (fold(t.text).text.removeprefix("the ") for t in concept.terms if t.lang == "en")
    return any(name in COUNTRIES for name in names)


@functools.lru_cache(maxsize=8)
def _chain(forms: str) -> re.Pattern[str]:
    # ロ is a letter of many words: only one before no other katakana is Russia.
    form = f"(?:[{forms.replace('ロ', '')}]" + ("|ロ(?![ァ-ヺー]))" if "ロ" in forms else ")")
    return re.compile(
        f"(?<![{_NOT_AFTER}])"
        f"(?:(?P<chain>{form}(?:・?{form})+)(?!間に|に[はも]?[、。])"
        f"|(?:(?<=[{_BEFORE}])|(?<=[^滞存現所健自]在)|(?<=^在))(?P<after>{form})"
        f"|(?P<before>{form})(?=(?:{_AFTER}))"
        f"|(?P<mixed>{form})(?=・?(?:[a-z]|・[ァ-ヶ]))"
        "|(?P<japan>日)(?=[ァ-ヶ])"
        f"|(?<=[a-z・])(?P<last>{form})(?=[間両首外関])"
        ")"
    )


def country_chains(folded: str, concepts_of: Mapping[str, object]) -> Iterator[tuple[int, int]]:
    """The places of combining forms in a folded Japanese text: 日, 米 and 韓 of 日米韓.

    Args:
        folded: the text.
        concepts_of: something for each combining form of one character.

    >>> list(country_chains("日米韓外相会談と訪露", dict.fromkeys("日米韓露")))
    [(0, 1), (1, 2), (2, 3), (9, 10)]
    >>> list(country_chains("本日、会談中に4日間", dict.fromkeys("日中")))
    []
    """
    forms = "".join(sorted({*concepts_of, *_ALL_FORMS}))
    for match in _chain(forms).finditer(folded):
        for index in range(match.start(), match.end()):
            if folded[index] in concepts_of:
                yield index, index + 1


_VISIT_EN = re.compile(r"^(?:the )?visits? (?:to )?(?P<place>.+)$", re.IGNORECASE)
_VISIT_JA = re.compile("^[訪来]([^問れ])$")


def visited(concept: Concept) -> str:
    """The English name of the place that a concept is a visit to; "" for any other concept."""
    japanese = any(t.lang == "ja" and _VISIT_JA.match(t.text) for t in concept.terms)
    if not japanese:
        return ""
    matches = (_VISIT_EN.match(t.text) for t in concept.terms if t.lang == "en" and t.approved)
    return next((match["place"] for match in matches if match), "")


def visits(names: Mapping[Lang, frozenset[str]]) -> dict[Lang, set[str]]:
    """Other words for a visit to a place, by language, folded.

    Args:
        names: by language, the folded names of the place.
    """
    return {
        "ja": {
            name + rest
            for name in names["ja"]
            for rest in (
                *("を訪問", "訪問", "への訪問", "を公式訪問", "公式訪問", "を訪れ", "へ訪問"),
                *("に訪問", "を再訪", "に出張", "出張", "を実務訪問", "を来訪"),
            )
        },
        "en": {
            f"{verb} {name}"
            for name in names["en"]
            for verb in (
                *("visit to", "visits to", "visit", "visits", "visited", "visiting", "trip to"),
                *("travel to", "travels to", "travelled to", "traveled to", "traveling to"),
                *("visit to the", "visit the", "visited the", "visiting the"),
            )
        },
    }
