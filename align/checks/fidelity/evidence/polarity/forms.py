"""What denies in a text: not and ない, the idioms in which they deny nothing, and words like "prevent"."""

from __future__ import annotations

import functools
import re
import tomllib
from importlib.resources import files
from typing import TYPE_CHECKING, Any, NamedTuple

from align.text.english_spelling import is_known

if TYPE_CHECKING:
    #: Where a word stands in a text.
    Place = tuple[int, int]


class EnglishIdiom(NamedTuple):
    """English that denies nothing, beside some Japanese only, or not beside some."""

    pattern: re.Pattern[str]
    when: re.Pattern[str] | None
    unless: re.Pattern[str] | None


class DenialForms(NamedTuple):
    """The patterns of the data file: what denies, what only seems to, and what answers what."""

    says_en: re.Pattern[str]
    means_en: re.Pattern[str]
    also_en: re.Pattern[str]
    idioms_en: tuple[EnglishIdiom, ...]
    says_ja: re.Pattern[str]
    means_ja: re.Pattern[str]
    idioms_ja: re.Pattern[str]
    plain_ja: re.Pattern[str]
    answers: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]


@functools.cache
def denial_forms() -> DenialForms:
    """The forms of the data file that comes with the package."""
    text = (files("align.checks.fidelity") / "data" / "denials.toml").read_text(encoding="utf-8")
    data = tomllib.loads(text)
    english, japanese = data["en"], data["ja"]
    return DenialForms(
        _joined(english["says"]),
        _joined(english["means"]),
        _joined(english["also"]),
        tuple(_idiom(row) for row in data["idiom_en"]),
        _joined(japanese["says"]),
        _joined(japanese["means"]),
        _joined(japanese["idioms"]),
        re.compile(japanese["plain"]),
        tuple(
            (re.compile(rf"\b(?:{en})", re.IGNORECASE), re.compile(ja))
            for en, ja in data["answers"]["pairs"]
        ),
    )


def _joined(patterns: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


def _idiom(row: dict[str, Any]) -> EnglishIdiom:
    when, unless = (re.compile(row[key]) if key in row else None for key in ("when", "unless"))
    return EnglishIdiom(re.compile(row["en"], re.IGNORECASE), when, unless)


#: Words that a beginning turns into their opposite: incomplete, disagreement.
_OPPOSITE = re.compile(
    r"\b(?:in(?!tend|vest|form|spect|struct|volv|creas|dicat|tens|sist|stal|stanc|sight|voice|bound)"
    r"|im(?!port|pli|press|prov|migra|prison|part)|ir|il|dis(?!cuss|cover|play|pos|trib|charg|patch|trict|ease|aster|course|tanc)"
    r"|non-?)(?P<rest>[a-z]{5,})\b",
    re.IGNORECASE,
)
#: What a plain "not" turns round again: not unknown, is not impossible, go unnoticed.
_TWICE = re.compile(
    r"\bnot\s+(?:be\s+|go\s+|left\s+|remain\s+|at\s+all\s+)*un(?!der|i|til|less)(?P<un>[a-z]{3,})\b"
    r"|(?:\b(?:is|are|was|were|be|been|being|am)\s+not|\bnot\s+(?:an?|be|been))\s+(?:in|im|il|ir)(?P<rest>[a-z]{5,})\b",
    re.IGNORECASE,
)


def denial_en(english: str, japanese: str, left: str = "") -> Place | None:
    """The first word by which an English text denies in so many words, beside a Japanese text.

    A word counts for nothing where "left", the same text, is blank: there the Japanese answers it.

    >>> denial_en("It does not include tea.", "茶を含む。")
    (8, 11)
    >>> denial_en("They cannot rule out aftershocks.", "余震が起こり得る。")
    >>> denial_en("The port will not open before May.", "開港は、早くとも5月となる。")
    """
    forms = denial_forms()
    if not forms.says_en.search(english):
        return None
    bare = english
    for idiom in forms.idioms_en:
        if idiom.when and not idiom.when.search(japanese):
            continue
        if not (idiom.unless and idiom.unless.search(japanese)):
            bare = idiom.pattern.sub(_blank, bare)
    bare = _TWICE.sub(_blank_if_turned, bare)
    for match in forms.says_en.finditer(bare):
        if "_" not in left[match.start() : match.end()]:
            return match.span()
    return None


def denial_ja(japanese: str) -> Place | None:
    """The first word by which a Japanese text denies in so many words.

    >>> denial_ja("茶を含まない。"), denial_ja("茶を含めざるを得ない。")
    ((4, 6), None)
    """
    forms = denial_forms()
    if not forms.says_ja.search(japanese):
        return None
    match = forms.says_ja.search(forms.idioms_ja.sub(_blank, japanese))
    return match.span() if match else None


def denies_en(text: str) -> bool:
    """Whether an English text has any word that may answer a ない of the other text.

    >>> denies_en("The Secretary has still to report."), denies_en("The Secretary agreed.")
    (True, False)
    """
    return turns_en(text) or bool(denial_forms().also_en.search(text))


def turns_en(text: str) -> bool:
    """Whether an English text has any word that denies, refuses, lacks or limits.

    >>> turns_en("The list is incomplete."), turns_en("The list remains valid.")
    (True, False)
    """
    forms = denial_forms()
    if forms.says_en.search(text) or forms.means_en.search(text):
        return True
    return any(is_known(match["rest"].lower()) for match in _OPPOSITE.finditer(text))


def denies_ja(text: str) -> bool:
    """Whether a Japanese text has any word that denies, refuses, lacks or limits.

    >>> denies_ja("これを拒否した。"), denies_ja("無線で伝えた。")
    (True, False)
    """
    return bool(denial_forms().means_ja.search(without_plain(text)))


#: A denial just before an English word, and just behind a Japanese one.
_BEFORE_EN = re.compile(
    r"(?:\b(?:not|never|no|nor|neither|without|cannot|hardly)\b|n['’]t\b)\s+(?:\w+\s+){0,3}$",
    re.IGNORECASE,
)
_BEHIND_JA = re.compile("[^、。]{0,6}?(?:ない|なかっ|なく|ず(?=[、，に])|ません|ざる)")


def denied(english: str, here: Place, japanese: str, there: Place) -> bool:
    """Whether a word of either text is denied where it stands: not broken, 破られなかった.

    >>> denied("It was not broken.", (11, 17), "それは維持された。", (3, 5))
    True
    """
    return bool(_BEFORE_EN.search(english[: here[0]]) or _BEHIND_JA.match(japanese, there[1]))


def without_plain(japanese: str) -> str:
    """A Japanese text, blank where a sign such as 無 denies nothing: 無線."""
    return denial_forms().plain_ja.sub(_blank, japanese)


def _blank(match: re.Match[str]) -> str:
    return "_" * len(match[0])


def _blank_if_turned(match: re.Match[str]) -> str:
    turned = is_known((match["un"] or match["rest"]).lower())
    return _blank(match) if turned else match[0]
