"""Other ways to write a term: digits, counters, hyphens, dots, long vowels.

All texts here are folded (:func:`align.text.fold.fold`). Two sorts are told apart: a *spelling*
is as good as the listed form (６者会合 for 六者会合); an *orthography* is one that an editor would
mend (Six Party Talks where Six-Party Talks is listed).
"""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from align.model.anchor import Lang

#: No term gets more variants than this; a term of many numerals would have hundreds.
_MOST = 48

_KANJI_DIGITS = "〇一二三四五六七八九"
_KANJI_NUMBER = re.compile("[〇一二三四五六七八九十百]+")
_NUMBER = re.compile(r"(?<![0-9a-z.,])[0-9]{1,3}(?![0-9a-z.,])")
_COUNTER = re.compile(
    "(?<=[0-9〇一二三四五六七八九十百数各両])[かカヵヶケ箇](?=[国所月年条島村州点])"
)
_COUNTERS = "かカヵヶケ箇"
_ENGLISH_NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve".split()
_ENGLISH_NUMBER = re.compile(rf"\b(?:{'|'.join(_ENGLISH_NUMBERS[2:])})\b")
_DIGITS = re.compile(r"(?<![0-9a-z.,])(?:[2-9]|1[0-2])(?=-| )")
_DOTTED = re.compile(r"\b(?:[a-z]\.){2,}")
_KATAKANA_WORD = re.compile("[ァ-ヺー]{3,}")
_VU = (("ヴァ", "バ"), ("ヴィ", "ビ"), ("ヴェ", "ベ"), ("ヴォ", "ボ"), ("ヴ", "ブ"))
#: British and American spellings of words that stand in names of bodies and instruments.
_ATLANTIC = (
    ("defence", "defense"),
    ("organisation", "organization"),
    ("programme", "program"),
    ("centre", "center"),
    ("labour", "labor"),
    ("neighbour", "neighbor"),
    ("harbour", "harbor"),
    ("licence", "license"),
    ("isation", "ization"),
)


def spellings(text: str, lang: Lang, *, acronym: bool) -> set[str]:
    """Ways to write a folded term that are as good as the listed one; without the term itself.

    >>> sorted(spellings("六者会合", "ja", acronym=False))
    ['6者会合']
    >>> sorted(spellings("six-party talks", "en", acronym=False))
    ['6-party talks', '6-party-talks', 'six-party-talks']
    >>> sorted(spellings("u.s.", "en", acronym=True)), sorted(spellings("un", "en", acronym=True))
    (['us'], ['u.n.'])
    """
    steps = _JAPANESE if lang == "ja" else _ENGLISH
    found = _closure(text, steps)
    if lang == "en" and acronym:
        found |= _acronym_spellings(text)
    found.discard(text)
    return found


def orthographies(text: str, lang: Lang) -> set[str]:
    """Ways to write a folded term that an editor would mend to the listed one.

    >>> sorted(orthographies("six-party talks", "en"))
    ['six party talks', 'sixparty talks']
    >>> sorted(orthographies("サイバー攻撃", "ja"))
    ['サイバ攻撃']
    """
    found = set(_english_slips(text) if lang == "en" else _japanese_slips(text))
    found.discard(text)
    return {form for form in found if form.strip()}


def _closure(text: str, steps: Iterable[Callable[[str], Iterator[str]]]) -> set[str]:
    """All forms that the steps lead to, each step once, up to a bound."""
    found = {text}
    for step in steps:
        for form in sorted(found):
            if len(found) < _MOST:
                found.update(step(form))
    return found


def _with_digits(text: str) -> Iterator[str]:
    """六 as 6 and 二十 as 20, each numeral of the term in both ways."""
    if matches := list(_KANJI_NUMBER.finditer(text))[:3]:
        yield from _replaced(text, [(m, (m[0], str(_value(m[0])))) for m in matches])


def _with_kanji_numerals(text: str) -> Iterator[str]:
    """6 as 六 and 20 as 二十, where a Japanese word follows."""
    matches = [m for m in _NUMBER.finditer(text) if text[m.end() : m.end() + 1] > "〇"][:3]
    if matches:
        yield from _replaced(text, [(m, (m[0], *_kanji(int(m[0])))) for m in matches])


def _replaced(text: str, choices: list[tuple[re.Match[str], tuple[str, ...]]]) -> Iterator[str]:
    for chosen in product(*(options for _, options in choices)):
        parts, end = [], 0
        for (match, _), option in zip(choices, chosen, strict=True):
            parts += [text[end : match.start()], option]
            end = match.end()
        yield "".join([*parts, text[end:]])


def _value(numeral: str) -> int:
    if not set(numeral) & set("十百"):
        return int("".join(str(_KANJI_DIGITS.index(c)) for c in numeral))
    total, digit = 0, 0
    for character in numeral:
        if character in "十百":
            total += (digit or 1) * (10 if character == "十" else 100)
            digit = 0
        else:
            digit = _KANJI_DIGITS.index(character)
    return total + digit


def _kanji(number: int) -> Iterator[str]:
    yield "".join(_KANJI_DIGITS[int(d)] for d in str(number))
    if 10 <= number < 100:
        tens, ones = divmod(number, 10)
        yield (
            (_KANJI_DIGITS[tens] if tens > 1 else "") + "十" + (_KANJI_DIGITS[ones] if ones else "")
        )


def _counters(text: str) -> Iterator[str]:
    """六か国 as 六カ国, 六ヵ国, 六ヶ国, 六ケ国 and 六箇国."""
    if _COUNTER.search(text):
        yield from (_COUNTER.sub(counter, text) for counter in _COUNTERS)


def _middle_dots(text: str) -> Iterator[str]:
    """セルゲイ・ラヴロフ without the dot or with another mark, and 日・EU for 日EU."""
    if "・" in text:
        yield from (text.replace("・", mark) for mark in ("", "=", "-", ",", " "))
    dotted = re.sub("(?<=[日米英仏独伊露中韓朝豪加印欧])(?=[a-z])", "・", text)
    if dotted != text:
        yield dotted


def _long_vowel_signs(text: str) -> Iterator[str]:
    """プーチン typed with a dash for its long vowel sign."""
    if "ー" in text:
        yield text.replace("ー", "-")


def _english_digits(text: str) -> Iterator[str]:
    digits = _ENGLISH_NUMBER.sub(lambda m: str(_ENGLISH_NUMBERS.index(m[0])), text)
    words = _DIGITS.sub(lambda m: _ENGLISH_NUMBERS[int(m[0])], text)
    yield from {digits, words}


def _atlantic(text: str) -> Iterator[str]:
    for british, american in _ATLANTIC:
        if british in text:
            yield text.replace(british, american)
        elif american in text and not (american == "program" and "programme" in text):
            yield text.replace(american, british)


def _and_signs(text: str) -> Iterator[str]:
    if " & " in text:
        yield text.replace(" & ", " and ")
    elif " and " in text:
        yield text.replace(" and ", " & ")


def _hyphens_for_spaces(text: str) -> Iterator[str]:
    """A compound before a noun takes a hyphen: a working-level meeting."""
    blanks = [match.start() for match in re.finditer(" ", text)]
    if 1 <= len(blanks) <= 4:
        yield text.replace(" ", "-")
        yield from (f"{text[:at]}-{text[at + 1 :]}" for at in blanks)


_JAPANESE = (_with_digits, _with_kanji_numerals, _counters, _middle_dots, _long_vowel_signs)


def _numbered(text: str) -> Iterator[str]:
    """TPP11 as TPP-11 and TPP 11."""
    if match := re.fullmatch("([a-z]{1,5})[- ]?([0-9]{1,3})", text):
        yield from (f"{match[1]}{mark}{match[2]}" for mark in ("", "-", " "))


_ENGLISH = (_english_digits, _atlantic, _and_signs, _numbered, _hyphens_for_spaces)


def _acronym_spellings(text: str) -> set[str]:
    if _DOTTED.fullmatch(text):
        return {text.replace(".", "")}
    if re.fullmatch("[a-z]{2,4}", text):
        return {"".join(f"{letter}." for letter in text)}
    return set()


def _english_slips(text: str) -> Iterator[str]:
    if "-" in text:
        yield text.replace("-", " ")
        yield text.replace("-", "")
        for match in re.finditer("-", text):
            yield f"{text[: match.start()]} {text[match.end() :]}"
    if "'" in text:
        yield text.replace("s'", "s").replace("'s", "s")
        yield text.replace("s'", "'s")
        yield re.sub(r"'s\b", "s'", text)
    plain = _without_accents(text)
    if plain != text:
        yield plain


def _without_accents(text: str) -> str:
    import unicodedata

    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def _japanese_slips(text: str) -> Iterator[str]:
    for word in _KATAKANA_WORD.findall(text):
        if word.endswith("ー") and len(word) > 3:
            yield text.replace(word, word[:-1])
        elif word[-1] in "アカサタナハマヤラワガザダバパタラマ" or word[-1] in "ァャ":
            yield text.replace(word, word + "ー")
    press = text
    for sign, plain in _VU:
        press = press.replace(sign, plain)
    yield press
