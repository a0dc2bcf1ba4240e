"""Which language a text is in: Japanese, English, or neither."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from align.model.anchor import Lang

_KANA = re.compile("[\u3041-\u3096\u30a1-\u30fa\uff66-\uff9d]")
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff々]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_OTHERS = {
    "Korean": re.compile("[\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3]"),
    "Cyrillic letters": re.compile("[\u0400-\u052f]"),
    "Greek": re.compile("[\u0386-\u03ff\u1f00-\u1fff]"),
    "Hebrew": re.compile("[\u05d0-\u05ea]"),
    "Arabic letters": re.compile("[\u0620-\u06ff]"),
    "Thai": re.compile("[\u0e01-\u0e5b]"),
}
_ANY = "other letters"

#: How many Latin letters correspond to one Japanese character; 2.4 in the sample corpus.
_LATIN_PER_JAPANESE = 2
#: A text with at least this share of one language is in that language for certain.
_CLEAR_SHARE = 0.75
#: A text is long enough to contradict the language a user has given if it has at least this
#: many Japanese characters, English words or characters of other scripts.
_ENOUGH_JAPANESE, _ENOUGH_WORDS, _ENOUGH_OTHER = 20, 12, 8

# The Japanese samples have 40 to 53 % kana; Chinese has kana in names only. A title or a list of
# names may consist of kanji only, so a short text without kana is not taken for Chinese unless
# it has characters or words that Japanese does not use.
_LEAST_KANA, _NO_KANA = 0.1, 0.02
_MANY_HAN = 100
_FEW_CHINESE, _CHINESE_SHARE = 4, 0.05
#: Chinese function words that are rare in Japanese names and titles.
_CHINESE = re.compile("[的是了在這們與說為對於將就也還我你他她它嗎沒]")

_WORD = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]+")
#: Function words, which are about a third of any text and never names. Words of one letter are
#: not included: they may be initials, or the s of "Japan's".
_GRAMMAR = {
    "English": "the of and that with for from this which by will have has had their been were are"
    " its they would should between both also to is be as you not or if an can on at it was",
    "French": "le la les des et une du que qui pour dans est sur au aux par ont avec ce cette ses"
    " leur leurs sont été il elle se ne pas plus",
    "German": "der die das und den von zu mit dem des ein eine einer einem für im ist sich auch"
    " nicht über werden wurde zur zum bis sie beide unser",
    "Spanish": "el la los las que en por con una del se su sobre entre ambos para lo sus al fue"
    " han este esta",
    "Portuguese": "os que em uma para com não dos das ao da pelo pela seu sua se entre foi sobre na"
    " ambos",
    "Italian": "il di che per della del gli nel con una alla dei delle sono la le si ha hanno lo"
    " al da",
    "Dutch": "het een van de en dat met voor op zijn door aan te zij ook niet werd om naar",
    "Swedish, Danish or Norwegian": "och det att som en av den till og er af på har ett om de ikke"
    " är et var",
    "Polish": "na się nie oraz że jest przez dla po ze jego też od są",
    "Czech or Slovak": "se na že je pro po který také aby při jsou byl sa ktorý aj",
    "Turkish": "ve bir bu ile için olarak da de iki olan daha",
    "Indonesian": "dan yang di dengan untuk pada dalam ini kedua akan dari ke para juga",
    "Vietnamese": "và của các trong với cho đã được là một những về hai này có",
}
_WORDS = {language: frozenset(words.split()) for language, words in _GRAMMAR.items()}
#: How many function words of another language, at least two different ones, identify it.
_FEWEST_FUNCTION_WORDS = 4
#: A text of _MANY_WORDS or more is English only if at least this share of its words are English
#: function words, and at least this many different ones. The samples have a share of 0.30.
_LEAST_ENGLISH, _FEWEST_ENGLISH, _MANY_WORDS = 0.03, 2, 25


@dataclass(frozen=True, slots=True)
class TextLanguage:
    """The language of a text as its characters and words show it."""

    lang: Lang | None  # None: neither Japanese nor English, or unknown
    sure: bool = False  # enough text, and very little of another language
    foreign: str = ""  # the name of another language ("Korean", "French"), or ""


def language_of_text(text: str) -> TextLanguage:
    """The language of a text by its main part.

    >>> language_of_text("ロシア外相との電話会談").lang, language_of_text("Talks with 日本").lang
    ('ja', 'en')
    >>> language_of_text("会談")
    TextLanguage(lang=None, sure=False, foreign='')
    >>> language_of_text("양국 장관은 목재 무역의 증가를 환영하고 합의하였다.").foreign
    'Korean'
    """
    kana, han, latin = (len(p.findall(text)) for p in (_KANA, _HAN, _LATIN))
    others = {name: len(pattern.findall(text)) for name, pattern in _OTHERS.items()}
    letters = sum(map(str.isalpha, text))
    others[_ANY] = max(0, letters - kana - han - latin - sum(others.values()))
    japanese, western = kana + han, latin / _LATIN_PER_JAPANESE
    other = sum(others.values())
    total = japanese + western + other
    if not total:
        return TextLanguage(None)
    if other > total / 2:
        name = max(others, key=lambda name: others[name])
        return TextLanguage(None, foreign=name if other >= _ENOUGH_OTHER else "")
    if japanese >= western:
        return _east_asian(text, kana, han, japanese / total)
    return _western(text, western / total)


def _east_asian(text: str, kana: int, han: int, share: float) -> TextLanguage:
    both = kana + han
    if kana >= _LEAST_KANA * both:
        return TextLanguage("ja", both >= _ENOUGH_JAPANESE and share >= _CLEAR_SHARE)
    if kana < _NO_KANA * both:
        telling = len(_CHINESE.findall(text)) + _not_japanese(text)
        if han >= _MANY_HAN or telling >= max(_FEW_CHINESE, _CHINESE_SHARE * han):
            return TextLanguage(None, foreign="Chinese")
    return TextLanguage(None)


def _not_japanese(text: str) -> int:
    """How many kanji are in no Japanese character set; most simplified Chinese ones are not."""
    return sum(not character.encode("cp932", "ignore") for character in _HAN.findall(text))


def _western(text: str, share: float) -> TextLanguage:
    found = _WORD.findall(text)
    words = Counter(map(str.lower, found))
    if _is_prose(found):
        counts = {
            language: [words[word] for word in known if word in words]
            for language, known in _WORDS.items()
        }
        english = counts.pop("English")
        name = max(counts, key=lambda language: sum(counts[language]))
        telling = sum(counts[name])
        if len(counts[name]) > 1 and telling >= _FEWEST_FUNCTION_WORDS and telling > sum(english):
            return TextLanguage(None, foreign=name)
        few = sum(english) < _LEAST_ENGLISH * len(found) or len(english) < _FEWEST_ENGLISH
        if len(found) >= _MANY_WORDS and few:
            return TextLanguage(None, foreign="another language")
    return TextLanguage("en", len(found) >= _ENOUGH_WORDS and share >= _CLEAR_SHARE)


def _is_prose(words: list[str]) -> bool:
    """Whether most words are in small letters, or all in capitals: then they are sentences.

    A list of names is no proof of a language: names from anywhere occur in every text.
    """
    small = sum(word[0].islower() for word in words)
    return small >= len(words) / 2 or not small
