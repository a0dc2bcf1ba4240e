"""Cuts Japanese text into words, and says what each may do in a phrase."""

from __future__ import annotations

import functools
import re
import tomllib
from importlib.resources import files

from align.terms.mining.kinds import BETWEEN, FIRST, INSIDE, LAST, WORD
from align.text.morphology import tagged_words

#: Joins two nouns to one phrase; the first two words of it are taken together.
_RELATION = re.compile("に(?:関する|対する|おける|よる)")
_INSIDE = frozenset(("の", "・", "=", "＝", "－", "-", "かつ", "と"))
_MAKES_WORDS = frozenset(("的", "性", "化"))
#: Behind a name and no part of it.
_HONORIFICS = frozenset("氏 さん 様 殿 君 夫妻".split())
_DIGITS = re.compile(r"[0-9０-９.,．，]+\Z")
_NUMERAL = re.compile("[〇一二三四五六七八九十百千万億兆数両]+\\Z")
_COUNTED = re.compile(
    "年|月|日|時|分|秒|回|度|件|人|名|点|つ|番|号|%|％|ドル|円|万|億|本|枚|隻|か月|カ月|週"
)
_LATIN = re.compile("[A-Za-zＡ-Ｚａ-ｚ]+\\Z")
_JAPANESE = re.compile("[\u3041-\u3096\u30a1-\u30fa\u3400-\u9fff々]")
_NOUNS = frozenset(("名詞", "形状詞", "接頭辞", "接尾辞", "記号"))
#: After a noun these make a verb of it: 協力し, 合意した.
_DO = frozenset(("する", "為る", "できる", "出来る", "致す", "いたす", "なさる"))


def cut_japanese(text: str) -> tuple[list[str], str]:
    """The words of a text and their kinds, as :func:`~align.terms.mining.english.cut_english`.

    >>> cut_japanese("六者会合に合意した。")
    (['六', '者', '会合', 'に', '合意', 'し', 'た', '。'], 'fiw.....')
    """
    words: list[str] = []
    kinds: list[str] = []
    verbal = False  # the word before may be the noun of a verb
    for surface, tags, base in tagged_words(text):
        joined = words[-1] + surface if words else surface
        if words and _RELATION.fullmatch(joined):
            words[-1], kinds[-1] = joined, INSIDE
            verbal = False
            continue
        if words and _belongs(words[-1], surface):
            words[-1] = joined
            kinds[-1] = WORD if _LATIN.match(joined[:1]) else BETWEEN
            verbal = False
            continue
        if verbal and base in _DO:
            kinds[-1] = BETWEEN
        if base == "だ" and surface == "な" and kinds[-1:] and kinds[-1] in (WORD, FIRST, LAST):
            kinds.append(INSIDE)
            words.append(surface)
            verbal = False
            continue
        if surface in _MAKES_WORDS and words[-1:] and words[-1] in _listed("between"):
            kinds[-1] = FIRST  # 一方 is no part of a term, 一方的 is
        kinds.append(_kind(surface.strip(), tags, kinds[-1] if kinds else "", words))
        words.append(surface)
        verbal = "サ変可能" in tags
    return words, "".join(kinds)


def japanese_role(word: str) -> str:
    """What a word that is no part of a term may be in a fixed phrase, one letter.

    Returns:
        e for an ending or a particle that makes an adverb, l for what joins two words, o for a
        verb, an adverb or a noun of time; "" for all others.

    >>> [japanese_role(word) for word in ("に", "の", "最後", "また", "は", "。")]
    ['e', 'l', 'o', 'o', '', '']
    """
    for role, name in (("e", "endings"), ("l", "links")):
        if word in _listed(name):
            return role
    return "" if word in _listed("never") or not _JAPANESE.search(word) else "o"


def is_verb_ending(word: str) -> bool:
    """Whether a word goes on with a verb before it: し, た, and not に.

    >>> [is_verb_ending(word) for word in ("し", "た", "に", "会談")]
    [True, True, False, False]
    """
    return word in _listed("endings") and word not in _listed("particles")


def _belongs(before: str, surface: str) -> bool:
    """Whether a figure or Latin letters go on: G and 8, 1 and 874; or a figure and its unit."""
    figure = _DIGITS.match(surface) is not None
    if _LATIN.match(before) or _DIGITS.match(before):
        return figure or _LATIN.match(surface) is not None
    return False


def _kind(word: str, tags: tuple[str, ...], before: str, words: list[str]) -> str:
    if word in _INSIDE or word in _listed("inside") or (word == "者" and before == FIRST):
        return INSIDE
    if _is_between(word, tags, words) or (tags[0] == "接尾辞" and not before):
        return BETWEEN
    if tags[0] == "接尾辞":
        return LAST
    begins = tags[0] in ("接頭辞", "形状詞") or "数詞" in tags or word in _listed("first")
    return FIRST if begins else WORD


def _is_between(word: str, tags: tuple[str, ...], words: list[str]) -> bool:
    """Whether a word is no noun, or a noun that is part of no term: a figure, a formal noun."""
    suffix = tags[0] == "接尾辞"  # 所 of 裁判所
    if tags[0] not in _NOUNS or word in _HONORIFICS or (word in _listed("between") and not suffix):
        return True
    if "助数詞" in tags or "代名詞" in tags or _DIGITS.match(word):
        return True
    if tags[0] == "記号" and not _LATIN.match(word):
        return True
    return bool(_COUNTED.match(word) and words and _is_numeral(words[-1]))


def _is_numeral(word: str) -> bool:
    return _DIGITS.match(word) is not None or _NUMERAL.match(word) is not None


@functools.cache
def _listed(name: str) -> frozenset[str]:
    text = (files(__package__) / "data" / "japanese.toml").read_text(encoding="utf-8")
    return frozenset(tomllib.loads(text)[name].split())
