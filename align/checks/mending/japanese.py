"""Japanese words in the widths of the text that they are put into."""

from __future__ import annotations

import re

from align.model.finding import Wording

_WIDE = re.compile("[Ａ-Ｚａ-ｚ０-９]")
_NARROW = re.compile("[A-Za-z0-9]")
_HALF_KANA = re.compile("[ｦ-ﾟ]")
_TO_WIDE = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
_TO_NARROW = {code + 0xFEE0: code for code in range(0x21, 0x7F)}


def fit_japanese(surface: str, better: str, text: str) -> str | Wording:
    """The form to write, its letters, digits and brackets as wide as those of the text.

    Args:
        surface: the words that are replaced.
        better: the form as the glossary has it.
        text: the whole text, which is asked where the words have no letters.

    Returns:
        The form; or a reason, where the words are in half-width kana or have both widths.

    >>> fit_japanese("Ｇ－７", "G7", ""), fit_japanese("主要七か国", "G7", "2005年、Ｇ８")
    ('Ｇ７', 'G7')
    """
    if _HALF_KANA.search(surface):
        return Wording(
            f'"{surface}" is written in half-width kana', f"「{surface}」が半角の仮名で書かれている"
        )
    wide, narrow = len(_WIDE.findall(surface)), len(_NARROW.findall(surface))
    if wide and narrow:
        return Wording(
            f'"{surface}" has letters of both widths', f"「{surface}」に全角と半角が混在している"
        )
    if not (wide or narrow):
        wide, narrow = len(_WIDE.findall(text)), len(_NARROW.findall(text))
    letters = _WIDE.sub(lambda m: m[0].translate(_TO_NARROW), better)
    if wide > narrow:
        letters = _NARROW.sub(lambda m: m[0].translate(_TO_WIDE), letters)
    elif not (wide or narrow):
        letters = better
    return _brackets(letters, surface if re.search("[()（）]", surface) else text)


def _brackets(words: str, text: str) -> str:
    wide, narrow = len(re.findall("[（）]", text)), len(re.findall("[()]", text))
    if wide > narrow:
        return words.replace("(", "（").replace(")", "）")
    if narrow > wide:
        return words.replace("（", "(").replace("）", ")")
    return words
