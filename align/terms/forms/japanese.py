"""Japanese inflection: what the forms of a phrase's last word begin with."""

from __future__ import annotations

import re

#: The vowel rows of the verbs that inflect in five vowels, by the kana of their plain form.
_ROWS = {
    "う": "わいうえお",
    "く": "かきくけこ",
    "ぐ": "がぎぐげご",
    "す": "さしすせそ",
    "つ": "たちつてと",
    "ぬ": "なにぬねの",
    "ぶ": "ばびぶべぼ",
    "む": "まみむめも",
    "る": "らりるれろ",
}
#: The plain forms that a past form in these kana may be of.
_PAST = {"った": "うつる", "んだ": "ぬぶむ", "いた": "く", "いだ": "ぐ", "した": "す"}
_VOWEL_STEM = re.compile("[いきしちにひみりぎじびぴえけせてねへめれげぜでべぺ見出来]$")


def stems(text: str) -> set[str]:
    """What all forms of a phrase begin with, where it ends in a verb or in ない; else nothing.

    >>> sorted(stems("一致した")), sorted(stems("述べた")), sorted(stems("容認できない"))
    (['一致さ', '一致し', '一致す', '一致せ'], ['述べ'], ['容認でき'])
    >>> sorted(stems("意見交換を行った"))[:3], sorted(stems("制裁"))
    (['意見交換を行い', '意見交換を行う', '意見交換を行え'], [])
    """
    for find in (_polite, _negative, _of_suru, _past, _of_vowel_stem, _plain):
        if found := find(text):
            return found
    return set()


def _polite(text: str) -> set[str]:
    for ending in ("ました", "ます"):
        if text.endswith(ending) and len(text) > len(ending) + 1:
            return _of_polite(text.removesuffix(ending))
    return set()


def _negative(text: str) -> set[str]:
    stem = re.sub("(?:な[いく]|ず)$", "", text)
    return {stem} if stem != text and len(text) > 3 else set()


def _of_suru(text: str) -> set[str]:
    match = re.search("(?:して|した|する|しない)$", text)
    return {text[: match.start()] + sign for sign in "しすさせ"} if match else set()


def _past(text: str) -> set[str]:
    for past, plain in _PAST.items():
        if text.endswith(past) and len(text) > len(past):
            stem = text.removesuffix(past)
            return {f"{stem}{kana}" for p in plain for kana in _ROWS[p]} | {stem + past[0]}
    return set()


def _of_vowel_stem(text: str) -> set[str]:
    return {text[:-1]} if text[-1] in "たる" and _VOWEL_STEM.search(text[:-1]) else set()


def _plain(text: str) -> set[str]:
    if len(text) < 3 or text[-1] not in _ROWS:
        return set()
    return {f"{text[:-1]}{kana}" for kana in _ROWS[text[-1]]} | {text[:-1] + "っ"}


def noun_of(text: str) -> str:
    """The noun that a phrase in する is made of; "" where there is none.

    >>> noun_of("一致した"), noun_of("求めた")
    ('一致', '')
    """
    noun = re.sub("(?:を(?:表明)?)?(?:しました|します|して|した|する)$", "", text)
    return noun if noun != text and re.search("[\u4e00-\u9fffァ-ヶー]{2}$", noun) else ""


def _of_polite(stem: str) -> set[str]:
    if stem.endswith("し"):
        return {stem[:-1] + sign for sign in "しすさせ"}
    for row in _ROWS.values():
        if stem[-1] == row[1]:
            return {f"{stem[:-1]}{kana}" for kana in row} | {stem[:-1] + "っ", stem}
    return {stem}
