"""Words that stand for a name, so that its absence is no finding.

English restores names that Japanese drops; either language may say "he", 同大臣 or "the two
countries" where the other gives the name.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from align.model.anchor import Lang
    from align.model.term import Concept

_OFFICE_EN = (
    "Minister|President|Secretary|Chancellor|Premier|Ambassador|Representative|Chair(?:man)?"
    "|Director-General|Secretary-General|Commissioner|Envoy|Leader|Governor|Speaker|Adviser"
)
_OFFICE_JA = "大臣|外相|首相|総理|大統領|長官|部長|局長|次官|大使|代表|議長|氏|官|相|委員長|主席|国王"

_PERSON: dict[Lang, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:he|she|his|her|him|hers|they|their|them|both|the two|the latter|the former)\b"
        rf"|\b(?:the|his|her|their|both|two|my|your)\s+(?:\w+\s+){{0,3}}(?:{_OFFICE_EN})s?\b(?!\s+[A-Z])",
        re.IGNORECASE,
    ),
    "ja": re.compile(
        f"(?:[同両貴各](?:[^、。\\s]{{0,4}})(?:{_OFFICE_JA}|首脳|者|国|側))|先方|双方|両者|当方|彼|自身|自ら"
        f"|(?<![々\u3400-\u9fffァ-ヶー])(?:{_OFFICE_JA})(?=[はがもにとのをへ、])"
    ),
}
_PLACE: dict[Lang, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:both|two|three|four|five|their|these|other|the|its|our)\s+(?:\w+\s+)?"
        r"(?:countr(?:y|ies)|nations?|sides?|governments?|capitals?|peoples?|parties)\b"
        r"|\b(?:bilateral|trilateral|quadrilateral|they|their|them|we|our|its?|both)\b",
        re.IGNORECASE,
    ),
    "ja": re.compile(
        "両国|両政府|二国間|2国間|２国間|[三四五六3-6３-６][かカヵヶケ箇]国|[三四五六]者|各国|同国|我が国|わが国"
        "|先方|双方|貴国|自国|国内|我が方|日本側|両首脳|両大臣|両外相|同地|現地|当地"
    ),
}
_BODY: dict[Lang, re.Pattern[str]] = {
    "en": re.compile(
        r"(?:^|[.;] |, |and |that )(?:it|they|this)\b(?! (?:was|is|would be|has been|had been) "
        r"(?:agreed|confirmed|decided|important|necessary|noted|expected|essential|hoped))",
        re.IGNORECASE,
    ),
    "ja": re.compile("(?:同|当該|本|両)(?:機関|組織|連合|委員会|理事会|会議|会合|条約|協定|宣言|声明|枠組み|首脳|国)|これ|それ"),
}
_BY_TYPE = {
    "person": _PERSON,
    "place": _PLACE,
    "organisation": _BODY,
    "event": _BODY,
    "instrument": _BODY,
}


def stands_for(concept: Concept, text: str, lang: Lang) -> bool:
    """Whether words of a text may stand for a concept that it does not name."""
    patterns = _BY_TYPE.get(concept.type)
    return bool(patterns and patterns[lang].search(text))


def licences(concept: Concept, text: str, lang: Lang) -> int:
    """How many words of a text may stand for a concept."""
    patterns = _BY_TYPE.get(concept.type)
    return sum(1 for _ in patterns[lang].finditer(text)) if patterns else 0
