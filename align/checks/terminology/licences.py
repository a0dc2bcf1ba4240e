"""Words that stand for a name, so that its absence is no finding.

English restores names that Japanese drops; either language may say "he", 同大臣 or "the two
countries" where the other gives the name.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from align.terms.forms.places import is_country

if TYPE_CHECKING:
    from align.model.anchor import Lang
    from align.model.term import Concept

_OFFICE_EN = (
    "Minister|President|Secretary|Chancellor|Premier|Ambassador|Representative|Chair(?:man)?"
    "|Director-General|Secretary-General|Commissioner|Envoy|Leader|Governor|Speaker|Adviser"
)
_OFFICE_JA = (
    "大臣|外相|首相|総理|大統領|長官|部長|局長|次官|大使|代表|議長|氏|官|相|委員長|主席|国王"
)

_PERSON: dict[Lang, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:he|she|his|her|him|hers|they|their|them|both|the two|the latter|the former)\b"
        rf"|\b(?:the|his|her|their|both|two|my|your)\s+(?:\w+\s+){{0,3}}(?:{_OFFICE_EN})s?\b(?!\s+[A-Z])",
        re.IGNORECASE,
    ),
    "ja": re.compile(
        f"(?:[同両貴各](?:[^、。\\s]{{0,4}})(?:{_OFFICE_JA}|首脳|者|国|側))|先方|双方|両者|当方|彼|自身|自ら|自分|小職"
        f"|(?<![々\u3400-\u9fffァ-ヶー])(?:{_OFFICE_JA})(?=[はがもにとのをへや、・]|及び|並びに)"
    ),
}
_PLACE: dict[Lang, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:both|two|three|four|five|their|these|its|our)\s+(?:\w+\s+)?"
        r"(?:countr(?:y|ies)|nations?|sides?|governments?|capitals?|peoples?|parties)\b",
        re.IGNORECASE,
    ),
    "ja": re.compile(
        "両国|両政府|二国間|2国間|２国間|[三四五六3-6３-６][かカヵヶケ箇]国|[三四五六]者|各国|同国"
        "|先方|双方|貴国|自国"
    ),
}
#: Words by which Japan speaks of itself.
_OWN: dict[Lang, re.Pattern[str]] = {
    "en": re.compile(r"\b(?:we|our|us)\b", re.IGNORECASE),
    "ja": re.compile("我が国|わが国|我が方|日本側|国内|政府"),
}
_SPOT: dict[Lang, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:there|the (?:city|capital|island|islands|region|area|sea))\b", re.IGNORECASE
    ),
    "ja": re.compile("同地|現地|当地|同(?:市|島|地域|海域|半島|諸島)|そこ"),
}
_IT = re.compile(
    r"(?:^|[.;] )its\b|(?:^|[.;] |, |and |that )it\b(?! (?:was|is|would be|has been|had been) "
    r"(?:agreed|confirmed|decided|important|necessary|noted|expected|essential|hoped))",
    re.IGNORECASE,
)


def _body(nouns: str) -> dict[Lang, re.Pattern[str]]:
    return {"en": _IT, "ja": re.compile(f"(?<![\u3400-\u9fff])[同本両](?:{nouns})|当該")}


_BY_TYPE = {
    "person": _PERSON,
    "organisation": _body(
        "省|庁|社|党|軍|局|院|行|国|機関|機構|組織|団体|連合|連盟|委員会|理事会|会議|議会|基金|裁判所|政府|本部"
    ),
    "event": _body("会議|会合|会談|協議|対話|大会|総会|式典|訪問|演習"),
    "instrument": _body("条約|協定|宣言|声明|決議|議定書|覚書|憲章"),
}


def licences(concept: Concept, text: str, lang: Lang) -> int:
    """How many words of a text may stand for a concept that it does not name."""
    patterns = _patterns(concept)
    return sum(1 for pattern in patterns for _ in pattern[lang].finditer(text))


def _patterns(concept: Concept) -> list[dict[Lang, re.Pattern[str]]]:
    if concept.type == "place":
        if not is_country(concept):
            return [_SPOT]
        return [_PLACE, _OWN] if any(t.text == "日本" for t in concept.terms) else [_PLACE]
    found = [_BY_TYPE[concept.type]] if concept.type in _BY_TYPE else []
    if concept.type == "organisation" and (heads := _heads(concept)):
        found.append({"en": re.compile(rf"\b[Tt]he (?:{heads})\b(?! of\b)"), "ja": _NOTHING})
    return found


_NOTHING = re.compile("(?!)")
_HEAD = re.compile(
    "Ministry|Council|Commission|Agency|Organi[sz]ation|Union|Association|Committee|Court"
    "|Parliament|Assembly|Bank|Fund|Secretariat|Authority|Office|League"
)


@functools.lru_cache(maxsize=1024)
def _heads(concept: Concept) -> str:
    """What a body may be called after its full name: the Ministry, the Council."""
    terms = " ".join(t.text for t in concept.terms if t.lang == "en" and t.approved)
    return "|".join(sorted(set(_HEAD.findall(terms))))


#: A noun before は or が; には, では and the like mark no subject.
_SUBJECT = re.compile(
    "(?<![々〇\u3400-\u9fffァ-ヶー])(?P<noun>[々〇\u3400-\u9fffァ-ヶー]++)[はが](?![\u3400-\u9fff]?あ)"
)
#: What a sentence is about, not who acts.
_MATTER = re.compile(
    "(?:会談|会合|協議|会議|結果|問題|関係|件|日程|議論|情勢|状況|点|内容|文書|声明|決議|発射|実験|訪問|交渉|条約|協定|宣言"
    "|核|連携|協力|交換|必要|重要|者会合|方針|立場|事案|行為|措置|制裁|紹介|言及|説明|発言|一致|確認|合意)$"
)


_ACT = re.compile(
    "(?:述べ|求め|表明|指摘|説明|伝え|応じ|要請|確認|発言|言及|歓迎|評価|謝意|旨|訴え|要望|提案|期待|希望|抗議)[^。]{0,8}$"
)


def leaves_out_subject(text: str) -> bool:
    """Whether some sentence of a Japanese text leaves out who acts.

    >>> texts = "主賓は代表団と懇談した。", "正午、懇談した。", "この問題は重要と述べた。"
    >>> [leaves_out_subject(text) for text in texts]
    [False, True, True]
    """
    for sentence in filter(None, map(str.strip, text.split("。"))):
        nouns = [match["noun"] for match in _SUBJECT.finditer(sentence)]
        matters = all(_MATTER.search(noun) for noun in nouns)
        if not nouns or (matters and _ACT.search(sentence)):
            return True
    return False
