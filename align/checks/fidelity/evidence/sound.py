"""Whether a name in kana and a name in Latin letters sound alike."""

from __future__ import annotations

import functools
import re

from rapidfuzz.fuzz import ratio

from align.text.morphology import kana_of_surname

_ROWS = {
    "": "アイウエオ", "k": "カキクケコ", "g": "ガギグゲゴ", "s": "サシスセソ", "z": "ザジズゼゾ",
    "t": "タチツテト", "d": "ダヂヅデド", "n": "ナニヌネノ", "h": "ハヒフヘホ", "b": "バビブベボ",
    "p": "パピプペポ", "m": "マミムメモ", "r": "ラリルレロ",
}  # fmt: skip
_KANA = {sign: consonant + vowel for consonant, row in _ROWS.items()
         for sign, vowel in zip(row, "aiueo", strict=True)}  # fmt: skip
_KANA |= {"ヤ": "ya", "ユ": "yu", "ヨ": "yo", "ワ": "wa", "ヲ": "o", "ン": "n", "ヴ": "vu", "ー": "",
          "ッ": "", "ァ": "a", "ィ": "i", "ゥ": "u", "ェ": "e", "ォ": "o", "ャ": "ya", "ュ": "yu", "ョ": "yo",
          "フ": "fu", "チ": "chi", "シ": "shi", "ツ": "tsu", "ジ": "ji"}  # fmt: skip
#: A name that Japanese in Latin letters can be: consonants alternate with vowels.
ROMAJI = re.compile(
    r"(?:(?:k|g|s|z|t|d|n|h|b|p|m|r|y|w|f|j|ch|sh|ts|ky|gy|ny|hy|by|py|my|ry)?[aiueo]|(?<=^o)h|h$|n(?![aiueoy])"
    r"|m(?=[bpm])|(?:kk|ss|tt|pp|ssh|tch)[aiueoy])+",
    re.IGNORECASE,
)
_SMALL_VOWELS = "ァィゥェォ"
#: Letters that are heard as one consonant across the two spellings.
_CLASSES = (
    ("sch", "s"), ("ch", "s"), ("sh", "s"), ("th", "s"), ("ph", "b"), ("ck", "k"), ("qu", "k"),
    ("ts", "s"), ("tz", "s"), ("zh", "s"), ("dj", "s"), ("gh", "g"), ("kh", "h"), ("x", "ks"),
)  # fmt: skip
_SINGLE = str.maketrans("lvfpcqgzjtd", "rbbbkkkssss")


def skeleton(name: str) -> str:
    """The consonants of a name in Latin letters, one letter for those that are heard alike.

    >>> skeleton("Lavrov"), skeleton(romaji("ラヴロフ"))
    ('rbrb', 'rbrb')
    """
    text = re.sub(r"[^a-z]", "", name.lower().translate(_PLAIN_LETTERS))
    for letters, sound in _CLASSES:
        text = text.replace(letters, sound)
    text = re.sub("[aiueoyw]", "", text.translate(_SINGLE))
    return re.sub(r"(.)\1+", r"\1", text)


_PLAIN_LETTERS = str.maketrans(
    "áàâäãåéèêëíìîïóòôöõøúùûüçñšžčćłý", "aaaaaaeeeeiiiioooooouuuucnszccly"
)


def romaji(kana: str) -> str:
    """Katakana in Latin letters, roughly.

    >>> romaji("ジョンソン"), romaji("キシダ")
    ('jonson', 'kishida')
    """
    found = ""
    for sign in kana:
        letters = _KANA.get(sign, "")
        if found and sign in _SMALL_VOWELS + "ャュョ":
            found = found[:-1] + letters.lstrip(
                "y" if found[-2:-1] in "jc" or found[-3:-1] == "sh" else ""
            )
        else:
            found += letters
    return found


def names_alike(english: str, japanese: str) -> bool | None:
    """Whether two names are one, of which each may have several parts: Rungsiri-West, ウェスト.

    >>> names_alike("Rungsiri-West", "ルンシリ＝ウェスト"), names_alike("Rungsiri-West", "ウェスト")
    (True, True)
    """
    ours = [part for part in re.split("[\\s-]", english) if part]
    theirs = [part for part in re.split("[=＝・]", japanese) if part]
    answers = {sound_alike(one, other) for one in ours for other in theirs}
    if True in answers:
        return True
    return None if None in answers or not answers else False


@functools.lru_cache(maxsize=4096)
def sound_alike(english: str, japanese: str) -> bool | None:
    """Whether two surnames are one: True, False, or None where that cannot be told.

    Args:
        english: a surname in Latin letters.
        japanese: a surname in katakana or kanji.

    >>> sound_alike("Lavrov", "ラヴロフ"), sound_alike("Johnson", "岸田"), sound_alike("Kishida", "岸田")
    (True, False, True)
    """
    kana = japanese
    katakana = bool(re.fullmatch("[ァ-ヺー・＝=]+", japanese))
    if not katakana:
        kana = _OWN_READINGS.get(japanese) or kana_of_surname(japanese)
        if not kana:
            return None
    latin = _short(romaji(kana.rpartition("・")[2]))
    written = _short(english.lower().translate(_PLAIN_LETTERS))
    likeness = ratio(written, latin)
    if not katakana:
        return _alike_in_kanji(english, japanese, likeness, same_start=written[:2] == latin[:2])
    ours, theirs = skeleton(english), skeleton(latin)
    heard = ratio(ours, theirs) if ours and theirs else likeness
    score = (likeness + heard) / 2
    if score >= _ALIKE:
        return True
    return False if score < _UNLIKE else None


def _alike_in_kanji(
    english: str, japanese: str, likeness: float, *, same_start: bool
) -> bool | None:
    """Whether a name in kanji is the English one, by how alike its reading is."""
    if likeness >= _SAME_READING:
        return True
    if ROMAJI.fullmatch(english) or likeness >= _OTHER_READING:
        return None  # a name in kanji has many readings: 鳥海 is Toriumi or Chokai
    # Names in kanji may be Chinese or Korean, whose surnames are short.
    western = len(english) >= _WESTERN or (len(japanese) > 1 and not same_start)
    return False if western else None


def _short(latin: str) -> str:
    """Without the marks of long vowels: Ohno, Oono and Ono are one."""
    return re.sub(r"oh(?![aiueo])|ou|oo", "o", latin.replace("uu", "u").replace("mb", "nb"))


#: How alike (0 to 100) names are that are one, and that are two; tried on 57 names of ministers
#: against each other.
_ALIKE, _UNLIKE = 70.0, 56.0
_SAME_READING, _OTHER_READING = 80.0, 55.0
#: Chinese and Korean surnames are shorter.
_WESTERN = 7
#: Surnames of ministers that the dictionary reads in another way.
_OWN_READINGS = {
    "玄葉": "ゲンバ",
    "茂木": "モテギ",
    "高村": "コウムラ",
    "岩屋": "イワヤ",
    "林": "ハヤシ",
}
