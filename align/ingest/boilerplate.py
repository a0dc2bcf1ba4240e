"""Lines that are on the page but not of the readout, in both languages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from align.ingest.block import Block
    from align.model.document import BoilerplateKind

_ASIDE = r"(?: ?[(（\[［][^()（）]{1,40}[)）\]］])?"
#: What a CMS writes behind a link that opens a window of its own.
_NEW_WINDOW = (
    r"[(（\[［]?(?:(?:別|新規|新しい)(?:の)?(?:ウィンドウ|ウインドウ|タブ)[でに](?:開く|開きます|表示)"
    r"|opens? in a new (?:window|tab)|new window|other site|external (?:link|site)"
    r"|外部(?:サイト|リンク)(?:へ)?)[)）\]］]?"
)

# Whole lines only: the same words inside a sentence are text.
_PATTERNS: dict[BoilerplateKind, tuple[str, ...]] = {
    "link": (
        r"(?:back|return|go back) to (?:the )?[\w ,'’/()-]{1,80}",
        r"(?:page ?)?top(?: of (?:the |this )?page)?|(?:go |back )?to top|home",
        (
            r"(?:related|relevant|see also|reference) ?(?:information|links?|articles?|pages?)?:?"
            r"(?: ?\(.{1,60}\))?"
        ),
        rf"(?:japanese|english|français|french)(?: version| page| site)?{_ASIDE}",
        r"print(?: this page)?|share(?: this page)?|tweet|sitemap|site map",
        r"skip to (?:main )?content|next|previous|prev",
        r"(?:この)?ページの?(?:トップ|先頭|上|最初)(?:へ(?:戻る|もどる)?|に戻る)?",
        r"(?:目次|一覧|トップ(?:ページ)?|前のページ|ホーム|本文)(?:へ|に)?(?:戻る|もどる)?へ?",
        r"[^。、，]{1,40}[へに](?:戻る|もどる)",
        (
            r"(?:英語|日本語|英文|和文|中国語|韓国語|仏語|ロシア語|露語)(?:版|ページ|サイト|訳)?"
            rf"(?:はこちら)?{_ASIDE}"
        ),
        r"報道発表|関連リンク|関連情報|関連記事|関連ページ|参考(?:リンク|情報)|印刷(?:用ページ)?",
        r"press releases?|news|announcements?",
        r"(?:[^。]{0,40}?[(（]PDF[)）])",
    ),
    "end": (r"[(（\[［]?(?:end|了|以上)[)）\]］]?",),
    "notice": (
        (
            r"[(（\[［]?(?:this is an? )?(?:provisional|unofficial|tentative|informal) translation"
            r"[^.。]{0,60}\.?[)）\]］]?"
        ),
        r"[(（\[［]?(?:暫定|非公式)?(?:仮|英|和)訳[)）\]］]?",
        r"[^.。]{0,40}not an official document\.?",
        r"[^。]{0,40}公式文書ではありません。?",
        r"[^。.]{0,20}(?:copyright|all rights reserved|©)[^。]{0,80}",
        r"(?:for immediate release|embargoed until .{1,40})",
    ),
    "caption": (
        (
            r"[(（\[［]?(?:photo|photograph|photos|image|picture)s?(?: ?[:：]| by | courtesy )"
            r"[^.。]{1,120}\.?[)）\]］]?"
        ),
        r"[(（\[［]?(?:写真|画像|撮影|提供)(?:提供|[0-9０-９]+)? ?[:：／/][^。]{1,100}[)）\]］]?",
        r"[(（]写真[^。]{0,60}[)）]|[(（]photo[^.]{0,60}[)）]",
    ),
    "frame": (
        # Crumbs: where on the site the page stands.
        r"[^.。>＞›»]{1,60}(?: ?[>＞›»→] ?[^.。>＞›»]{1,90}){2,8}",
        r"(?:[^|｜。]{1,40}[|｜]){2,12}[^|｜。]{1,40}",
    ),
}
_LINE = {
    kind: re.compile("|".join(f"(?:{p})" for p in patterns), re.IGNORECASE)
    for kind, patterns in _PATTERNS.items()
}
_ORNAMENT = re.compile(r"[\s#*＊・·|｜<>＜＞«»\[\]［］▲△▼▽↑→←^=_~〜―─—–-]+")
_FRAMES = " <>＜＞[]［］▲△▼▽↑→←*»«　"
_WINDOW = re.compile(_NEW_WINDOW, re.IGNORECASE)
#: A longer line is a paragraph, whatever it holds.
_LONGEST = 240
#: The same for the words of a link.
_LONGEST_LINK = 80


def boilerplate_kind(text: str) -> BoilerplateKind | None:
    """What kind of boilerplate a whole block is, if it is any.

    >>> [boilerplate_kind(t) for t in ("Back to Index", "（了）", "* * *")]
    ['link', 'end', 'ornament']
    >>> boilerplate_kind("英語版別ウィンドウで開く")
    'link'
    >>> [boilerplate_kind(t) for t in ("Back to Index was a joke.", "報道発表を行った。")]
    [None, None]
    """
    if len(text) > _LONGEST:
        return None
    if _ORNAMENT.fullmatch(text):
        return "ornament"
    line, windows = _WINDOW.subn("", text)
    line = line.strip().strip(_FRAMES)
    if not line:
        return "link"
    for kind, pattern in _LINE.items():
        if pattern.fullmatch(line):
            return kind
    # What opens a window is a link, unless it is a sentence that holds one.
    short = len(line) <= _LONGEST_LINK and not line.endswith(("。", "．", "."))
    return "link" if windows and short else None


def boilerplate_of(block: Block) -> BoilerplateKind | None:
    """What kind of boilerplate a block is by its markup, else by its words."""
    match block.place:
        case "outside":
            return "frame"
        case "link" | "caption":
            return block.place
        case _:
            return None if block.cell else boilerplate_kind(block.text)
