"""Lines that are on the page but not of the readout, in both languages."""

from __future__ import annotations

import re

# Whole lines only: the same words inside a sentence are text.
_PATTERNS = (
    # links to elsewhere on the site and on the page
    r"(?:back|return|go back) to (?:the )?[\w ,'-]{1,60}",
    r"(?:page ?)?top(?: of (?:the )?page)?",
    r"(?:related|relevant) (?:information|links?|articles?)(?: \(.{1,60}\))?",
    r"(?:japanese|english)(?: version| page)?(?: ?[(（][^()（）]{1,20}[)）])?",
    r"press releases?|news",
    r"print(?: this page)?|share(?: this page)?",
    r"(?:この)?ページの?(?:トップ|先頭|上)(?:へ(?:戻る)?|に戻る)?",
    r"(?:目次|一覧|トップ(?:ページ)?|前のページ|ホーム)(?:へ|に)?(?:戻る|もどる)",
    r"[^。、]{1,30}[へに](?:戻る|もどる)",
    r"(?:英語|日本語|英文|和文)(?:版|ページ|サイト)?(?: ?[(（][^()（）]{1,20}[)）])?",
    r"報道発表|関連リンク|関連情報",
    # the end of the text
    r"[(（]?(?:end|了|以上)[)）]?",
    # notices about the text
    r"[(（]?(?:provisional|unofficial|tentative) translation[)）]?",
    r"[(（\[]?仮訳[)）\]]?",
    r"[^.。]{0,40}not an official document",
    r"[^。]{0,40}公式文書ではありません",
)
_LINE = re.compile("|".join(f"(?:{p})" for p in _PATTERNS), re.IGNORECASE)
_ORNAMENT = re.compile(r"[\s#*＊・·|｜<>＜＞«»\[\]［］▲△↑→←^=_~〜―─—–-]+")


def is_boilerplate(text: str) -> bool:
    """Whether a whole block is a link, an end mark or a notice.

    >>> [is_boilerplate(t) for t in ("Back to Index", "目次へ戻る", "（了）", "* * *")]
    [True, True, True, True]
    >>> [is_boilerplate(t) for t in ("Back to Index was a joke.", "報道発表を行った。")]
    [False, False]
    """
    line = text.strip().strip("<>＜＞[]［］▲△↑→←*").strip()
    return bool(_ORNAMENT.fullmatch(text) or _LINE.fullmatch(line))
