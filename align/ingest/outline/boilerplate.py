"""Lines that are on the page but not part of the readout, in both languages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from align.ingest.outline.notices import is_notice

if TYPE_CHECKING:
    from align.ingest.block import Block
    from align.model.document import BoilerplateKind

_ASIDE = r"(?: ?[(（\[［][^()（）]{1,40}[)）\]］])?"
#: What a CMS prints after a link that opens a new window.
_NEW_WINDOW = (
    r"[(（\[［]?(?:(?:別|新規|新しい)(?:の)?(?:ウィンドウ|ウインドウ|タブ)[でに](?:開く|開きます|表示)"
    r"|opens? in a new (?:window|tab)|new window|other site|external (?:link|site)"
    r"|外部(?:サイト|リンク)(?:へ)?)[)）\]］]?"
)

_BETWEEN = r"[\s|｜/／<>＜＞«»]{0,6}"
_OPEN, _CLOSE, _COUNT = r"[(（\[［【]?", r"[)）\]］】]?", r" ?(?:[(（]?[0-9０-９]{1,2}[)）]?)?"

# These patterns match whole lines only: the same words inside a sentence are text.
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
        r"skip to (?:main )?content",
        (
            r"(?:(?:next|previous|prev|back)(?: (?:page|section|item|chapter|article|document))?"
            rf"{_BETWEEN}){{1,3}}"
        ),
        r"(?:この)?ページの?(?:トップ|先頭|上|最初)(?:へ(?:戻る|もどる)?|に戻る)?",
        r"(?:目次|一覧|トップ(?:ページ)?|前のページ|ホーム|本文)(?:へ|に)?(?:戻る|もどる)?へ?",
        rf"(?:[^。、，\s　]{{1,40}}[へに](?:戻る|もどる|進む|すすむ){_BETWEEN}){{1,3}}",
        rf"(?:[前次](?:へ|ページへ?|頁へ?|の(?:項目|ページ|頁|記事|章|節)へ?){_BETWEEN}){{1,3}}",
        (
            r"(?:英語|日本語|英文|和文|中国語|韓国語|仏語|ロシア語|露語)(?:版|ページ|サイト|訳)?"
            rf"(?:はこちら)?{_ASIDE}"
        ),
        r"報道発表|関連リンク|関連情報|関連記事|関連ページ|参考(?:リンク|情報)|印刷(?:用ページ)?",
        r"press releases?|news|announcements?",
        r"(?:[^。]{0,40}?[(（]PDF[)）])",
    ),
    "end": (r"[(（\[［/–—-]? ?(?:end|了|以上|終わり|おわり)\.? ?[)）\]］/–—-]?",),
    "caption": (
        rf"{_OPEN}(?:photo(?:graph)?|image|picture)s?{_COUNT}{_CLOSE}",
        (
            rf"{_OPEN}(?:photo(?:graph)?|image|picture)s?(?:{_COUNT}{_CLOSE} ?[:：.．]"
            rf"|{_CLOSE}:? (?:credit|by|courtesy)\b|[)）\]］]).{{1,160}}"
        ),
        rf"{_OPEN}(?:写真|画像){_COUNT}{_CLOSE}",
        (
            rf"{_OPEN}(?:写真|画像|撮影|提供)(?:提供|{_COUNT}){_CLOSE} ?[:：／/].{{1,100}}"
            r"|[(（\[［【](?:写真|画像)[^。]{0,60}[)）\]］】][^。]{0,60}"
            r"|(?:写真|画像) ?[0-9０-９]{1,2}[\s　.．][^。]{1,80}"
        ),
    ),
    "frame": (
        r"(?:page )?(?:last )?(?:updated|modified|reviewed)(?: on)?:?.{0,30}[0-9]{4}.{0,20}",
        r"(?:最終)?更新(?:日|日時)?[:：].{0,30}",
        r"(?:unique )?(?:id|ref(?:erence)?(?: no)?\.?) ?[:：].{1,40}",
        r"(?:from|to|cc|sent|reply-to): ?.{1,100}",
        # Breadcrumbs: the path of the page in its site.
        r"[^.。>＞›»]{1,60}(?: ?[>＞›»→] ?[^.。>＞›»]{1,90}){2,8}",
        r"(?:[^|｜。]{1,40}[|｜]){2,12}[^|｜。]{1,40}",
    ),
}
_LINE = {
    kind: re.compile("|".join(f"(?:{p})" for p in patterns), re.IGNORECASE)
    for kind, patterns in _PATTERNS.items()
}
_ORNAMENT = re.compile(r"[\s#*＊・·|｜<>＜＞«»\[\]［］▲△▼▽↑→←^=_~〜―─—–-]+")
_BRACKETS = " <>＜＞[]［］▲△▼▽↑→←*»«　"
_WINDOW = re.compile(_NEW_WINDOW, re.IGNORECASE)
#: A line with more characters than this is a paragraph, whatever its words.
_LONGEST = 240
#: The same for the text of a link.
_LONGEST_LINK = 80


def boilerplate_kind(text: str) -> BoilerplateKind | None:
    """The kind of boilerplate that a whole block is; None where it is text.

    >>> [boilerplate_kind(t) for t in ("Back to Index", "（了）", "* * *")]
    ['link', 'end', 'ornament']
    >>> boilerplate_kind("英語版別ウィンドウで開く")
    'link'
    >>> [boilerplate_kind(t) for t in ("Back to Index was a joke.", "報道発表を行った。")]
    [None, None]
    """
    if len(text) > _LONGEST:
        return "notice" if is_notice(text) else None
    if _ORNAMENT.fullmatch(text):
        return "ornament"
    line, windows = _WINDOW.subn("", text)
    line = line.strip().strip(_BRACKETS)
    if not line:
        return "link"
    if is_notice(text):
        return "notice"
    for kind, pattern in _LINE.items():
        if pattern.fullmatch(line):
            return kind
    # A line that opens a new window is a link, unless it is a sentence that contains one.
    short = len(line) <= _LONGEST_LINK and not line.endswith(("。", "．", "."))
    return "link" if windows and short else None


def boilerplate_of(block: Block) -> BoilerplateKind | None:
    """The kind of boilerplate of a block, by its markup or else by its words; None for text."""
    match block.place:
        case "outside":
            return "frame"
        case "link" | "caption":
            return block.place
        case _:
            return None if block.cell else boilerplate_kind(block.text)
