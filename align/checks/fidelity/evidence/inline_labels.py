"""Labels inside a text: "(2) above", "Annex B", "(1) … (2) … (3)"; which of them differ."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from align.values.labels import LATIN, ROMAN
from align.values.numeral import KANJI_TO_TEN, read_numeral

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.model.anchor import Lang

    #: The places of a label in the English and in the Japanese text.
    Places = tuple[tuple[int, int], tuple[int, int]]


class InlineLabel(NamedTuple):
    """A label at ``[start, end)`` and its number in each system that it may belong to."""

    start: int
    end: int
    ordinals: dict[str, int]


_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_KANJI = f"[{KANJI_TO_TEN}]{{1,3}}"
_DIGITS = "[0-9０-９]{1,2}"
_LETTERS = "(?:[A-Za-zＡ-Ｚａ-ｚ]|[ivxIVX]{2,5}|[Ⅰ-Ⅻⅰ-ⅻ])"
#: Kana that count: アイウエオ, イロハニホヘト. イ is the second or the first.
_KANA = {"ア": 1, "ウ": 3, "エ": 4, "オ": 5, "ロ": 2, "ハ": 3, "ニ": 4, "ホ": 5, "ヘ": 6, "ト": 7}
_KANA_LABEL = "[アイウエオロハニホヘト](?![ァ-ヺー])"
_BODY = "(?:[A-ZＡ-Ｚ](?![A-Za-z])|[IVX]{1,5}(?![A-Za-z])|[Ⅰ-Ⅻⅰ-ⅻ])"
#: A larger figure in brackets is an age or an amount, not a label.
_LARGEST = 20


class _Kind(NamedTuple):
    """Labels that are compared with each other only, with a pattern for each language."""

    patterns: dict[Lang, re.Pattern[str]]
    #: Whether a Roman numeral and a figure are the same label: Part III, 第３部.
    folds: bool


def _kind(english: str, japanese: str, *, folds: bool = False) -> _Kind:
    return _Kind({"en": re.compile(english), "ja": re.compile(japanese)}, folds)


#: Figures after Annex, Chapter or Part are N001's.
_KINDS = (
    _kind(rf"\((?P<b>{_DIGITS})\)", rf"[(（](?P<b>{_DIGITS}|{_KANJI})[)）]|(?P<c>[⑴-⒇])"),
    _kind(
        rf"(?<![A-Za-z])\((?P<b>{_LETTERS})\)",
        rf"[(（](?P<b>{_LETTERS}|{_KANA_LABEL})[)）]|(?P<c>[⒜-⒵])",
    ),
    _kind(
        r"\b(?:[Ii]tem|[Pp]oint|[Ss]ub-?paragraph)\s+\((?P<b>[a-h])\)",
        rf"(?:(?<=[0-9０-９]の)|(?<=[)）]))(?P<b>{_KANA_LABEL})",
    ),
    _kind(
        r"\b(?:Annex|Appendix|Attachment|Enclosure)\s+(?P<b>[A-Z])\b",
        r"(?:別添|別紙|附属書|付属書|付録|附録)\s*(?P<b>[A-ZＡ-Ｚ])(?![A-Za-zＡ-Ｚａ-ｚ])",
    ),
    _kind(
        rf"\bNote\s+(?P<b>{_DIGITS})\b",
        rf"(?<![一-鿿ァ-ヺ])(?:注|註)\s*(?P<b>{_DIGITS}|{_KANJI})(?![件点つ個名])",
    ),
    _kind(
        rf"\bPart\s+(?P<b>{_BODY})\b",
        rf"第\s*(?P<b>{_BODY}|{_DIGITS}|{_KANJI})\s*部(?![長隊門局署会課員])",
        folds=True,
    ),
    _kind(
        r"\b(?:Group|Plan|Option|Category|Type|Zone|Hall)\s+(?P<b>[A-Z])\b",
        r"(?:グループ|プラン|オプション|カテゴリー?|タイプ|ゾーン|ホール)\s*"
        r"(?P<b>[A-ZＡ-Ｚ])(?![A-Za-zＡ-Ｚａ-ｚ])",
    ),
)


def differing_labels(english: str, japanese: str) -> Places | None:
    """The first label that is another one in the other text; None where none is.

    Labels of one kind are compared where both texts have as many of them, and all of one system;
    ア and ロ count as letters do.

    >>> differing_labels("As in (2) above, they met.", "上記（１）のとおり会談した。")
    ((6, 9), (2, 5))
    >>> differing_labels("See Part IV.", "第Ⅳ部を参照。")
    >>> differing_labels("(a) and (b)", "（ア）及び（イ）")
    >>> differing_labels("Items (a) and (c)", "（イ）及び（ロ）")
    ((14, 17), (5, 8))
    >>> differing_labels("1. We met. (a) He spoke. (b) She left.", "１　会談した。２　彼が話した。（ア）彼女は去った。")
    ((11, 14), (7, 9))
    >>> differing_labels("(1) Seas. (i) He spoke. (ii) She left.", "(1)海洋。(i)彼が話した。(2)彼女は去った。")
    ((24, 28), (15, 18))
    >>> differing_labels("(1) Seas. (i) He spoke. (ii) She left.", "(1)海洋。(i)彼が話した。(ii)彼女は去った。")
    >>> differing_labels("1. Trade 2. Health 3. Space", "①貿易 ②保健 ②宇宙")
    ((19, 21), (8, 9))
    """
    for kind in _KINDS:
        ours = _found(kind, english, "en")
        theirs = _found(kind, japanese, "ja") if ours else []
        if ours and len(ours) == len(theirs) and (pair := _unlike(ours, theirs)):
            return pair
    return _broken_list(english, japanese) or _other_nesting(english, japanese)


def _found(kind: _Kind, text: str, lang: Lang) -> list[InlineLabel]:
    found = []
    matches = list(kind.patterns[lang].finditer(text))
    bodies = [match[match.lastgroup or "b"] for match in matches]
    for match, body in zip(matches, bodies, strict=True):
        ordinals = ordinals_of(body)
        if body == "イ" and ("ア" in bodies or "ロ" in bodies):
            ordinals["latin"] = 2 if "ア" in bodies else 1
        if kind.folds and "roman" in ordinals:
            ordinals["number"] = ordinals["roman"]
        if ordinals.get("number", 0) <= _LARGEST:
            found.append(InlineLabel(*match.span(), ordinals))
    return found


def ordinals_of(body: str) -> dict[str, int]:
    """What a label states in each system: c is the third letter and a hundred is none.

    >>> ordinals_of("Ⅳ"), ordinals_of("ｂ"), ordinals_of("三"), ordinals_of("i")
    ({'roman': 4}, {'latin': 2}, {'number': 3}, {'roman': 1, 'latin': 9})
    """
    sign = unicodedata.normalize("NFKC", body).strip("()").lower()
    if number := read_numeral(sign):
        return {"number": number}
    if sign in _KANA:
        return {"latin": _KANA[sign]}
    found = {}
    if sign in ROMAN:
        found["roman"] = ROMAN.index(sign) + 1
    if len(sign) == 1 and sign in LATIN and not re.match("[Ⅰ-ⅿ]", body):
        found["latin"] = LATIN.index(sign) + 1
    return found


def _unlike(ours: list[InlineLabel], theirs: list[InlineLabel]) -> Places | None:
    """The first pair that differs, where the numbers differ in each system that all share."""
    systems = set.intersection(*(set(label.ordinals) for label in (*ours, *theirs)))
    told = None
    for system in sorted(systems):
        left, right = (
            [label.ordinals[system] for label in labels] for labels in (ours, theirs)
        )  # fmt: skip
        if sorted(left) == sorted(right):
            return None
        at = next(i for i, pair in enumerate(zip(left, right, strict=True)) if pair[0] != pair[1])
        told = told or (ours[at][:2], theirs[at][:2])
    return told


#: Labels of a list in running text, one pattern for each way to write them.
LISTS: dict[Lang, tuple[re.Pattern[str], ...]] = {
    "en": (
        re.compile(r"(?<!\S)(?P<b>[0-9]{1,2})\.(?=\s+[A-Za-z])"),
        re.compile(r"(?<![\w(])(?P<b>[0-9]{1,2})\)(?=\s)"),
        re.compile(r"\((?P<b>[0-9]{1,2})\)"),
        re.compile(r"\((?P<b>[a-z]|[ivx]{2,4})\)"),
        re.compile(f"(?P<b>[{_CIRCLED}])"),
    ),
    "ja": (
        re.compile(rf"(?:^|(?<=[\s。：:]))(?P<b>{_DIGITS})(?:[.．、]|[ 　]+)(?=[^0-9０-９\s月日年時分])"),
        re.compile(rf"(?:^|(?<=[\s、，。：:]))(?P<b>{_DIGITS})[.．](?=\s*[^0-9０-９\s])"),
        re.compile(rf"(?<![\w(（])(?P<b>{_DIGITS})[)）]"),
        re.compile(rf"[(（](?P<b>{_DIGITS})[)）]"),
        re.compile(rf"[(（](?P<b>{_KANJI})[)）]"),
        re.compile(r"[(（](?P<b>[a-zａ-ｚ]|[ivx]{2,4})[)）]"),
        re.compile(f"(?P<b>[{_CIRCLED}])"),
    ),
}  # fmt: skip
#: Two numbers may stand in a text by chance; three in order are a list, and two from its beginning.
_SHORTEST_LIST = 3


def _broken_list(english: str, japanese: str) -> Places | None:
    """A label by which one list leaves the order that the other text's list of that length keeps."""
    ours, theirs = list(_lists(english, "en")), list(_lists(japanese, "ja"))
    for left in ours:
        for right in theirs:
            numbers = [_places_of(labels) for labels in (left, right)]
            if len(left) != len(right) or numbers[0] == numbers[1]:
                continue
            if sum(_in_order(each) for each in numbers) != 1:
                continue
            wrong = [i for i, (a, b) in enumerate(zip(*numbers, strict=True)) if a != b]
            if len(wrong) == 1:
                return left[wrong[0]][:2], right[wrong[0]][:2]
    return None


def _lists(text: str, lang: Lang) -> Iterator[list[InlineLabel]]:
    for pattern in LISTS[lang]:
        labels = [
            InlineLabel(*match.span(), ordinals_of(match["b"])) for match in pattern.finditer(text)
        ]
        shortest = _SHORTEST_LIST - (bool(labels) and labels[0].start == 0)
        if len(labels) >= shortest and all(label.ordinals for label in labels):
            yield labels


#: Labels of lists inside lists, by their kinds.
_NESTED: dict[Lang, re.Pattern[str]] = {
    "en": re.compile(
        r"(?P<point>(?<!\S)[0-9]{1,2}\.(?=\s+[A-Z]))|(?P<round>\([0-9]{1,2}\))|(?P<letter>\((?:[a-z]|[ivx]{2,4})\))"
    ),
    "ja": re.compile(
        r"(?P<point>(?:^|(?<=[\s。：:]))[0-9０-９]{1,2}(?:[.．、]|[ 　]+)(?=[^0-9０-９\s月日年時分]))"
        rf"|(?P<round>[(（]{_DIGITS}[)）])|(?P<letter>[(（](?:[a-zａ-ｚア-ン]|[ivx]{{2,4}})[)）])"
    ),
}


def _other_nesting(english: str, japanese: str) -> Places | None:
    """The first label that stands at another depth: 1, (a), (b) beside 1, 2, （ア）."""
    ours, theirs = list(_NESTED["en"].finditer(english)), list(_NESTED["ja"].finditer(japanese))
    if len(ours) != len(theirs) or len(ours) < _SHORTEST_LIST:
        return None
    kinds: tuple[list[str], list[str]] = ([], [])  # in the order in which they appear
    for one, other in zip(ours, theirs, strict=True):
        depths = []
        for known, match in zip(kinds, (one, other), strict=True):
            kind = match.lastgroup or ""
            if kind not in known:
                known.append(kind)
            depths.append(known.index(kind))
        if depths[0] != depths[1]:
            return one.span(), other.span()
    return None


def _places_of(labels: list[InlineLabel]) -> list[int]:
    return [place_of(label.ordinals) for label in labels]


def place_of(ordinals: dict[str, int]) -> int:
    """The place in a list: a number, or that of a letter in the alphabet; 0 for neither."""
    return ordinals.get("number") or ordinals.get("latin", 0)


def _in_order(numbers: list[int]) -> bool:
    return numbers == list(range(1, len(numbers) + 1))
