"""Finds notices: statements about the text itself (provisional translation, embargo).

A block is a notice only as a whole: one sentence must state what the text is (for example a
provisional translation), and all other sentences must be about the text, too. A sentence that
only mentions a translation is text.
"""

from __future__ import annotations

import re

#: A block with more characters than this is a paragraph, whatever its words.
_LONGEST = 400
_SENTENCE = re.compile(r"[^。．.!！]+(?:[。．!！]+|\.+(?=\s|[)）\]］]|\Z)|\Z)|[.。．!！]+")
_MARKS = '()（）[]［］【】<>＜＞〈〉《》*＊※†‡#＃~〜-–—―•・:： 　\t"“”'
_LEAD = re.compile(
    r"(?:note|n\.b|disclaimer|remarks?|注意?|註|備考|お断り|なお)[\s:：、，.]*", re.IGNORECASE
)

_STATUS = (
    r"(?:provisional|unofficial|non-?official|tentative|informal|courtesy|preliminary|working"
    r"|interim|machine|automatic(?:ally)?|ai|reference|draft|convenience)"
)
_TRANSLATION = (
    rf"{_STATUS}(?:[ -](?:english|japanese|language))*[ -](?:translat(?:ion|ed)|text|version)"
)
_SELF = (
    r"(?:(?:the|this|these|all)\s)?(?:foregoing|above|following|present|below|herein|here|this|english|japanese"
    r"|text|document|statement|page|press release|version|transcript|translation)"
)
#: Statements of what the text is; each pattern matches a whole sentence or phrase.
_STATEMENT_EN = re.compile(
    r"(?:(?:this|the (?:following|above|foregoing)|here) is )?"
    rf"(?:an? |the )?{_TRANSLATION}\b.{{0,80}}"
    rf"|{_SELF}\b.{{0,60}}?\b(?:is|are|was|were|has been|have been)\b.{{0,50}}?"
    rf"\b(?:{_STATUS}\b.{{0,40}}?\btranslat\w+|(?:an? )?translat(?:ion|ed)\b|{_STATUS}\Z)"
    r".{0,80}"
    rf"|{_SELF}\b.{{0,60}}?\bnot an official (?:document|translation|text).{{0,40}}"
    r"|.{0,40}not an official document"
    r"|(?:english|japanese|informal|official|unofficial)?\s?translation"
    r"|(?:translated|translation) (?:by|from) .{1,60}"
    r"|for (?:your )?(?:reference|information)(?: purposes?)? only",
    re.IGNORECASE,
)
_MENTIONED = re.compile(
    r"\b(?:discuss|exchang|agree|welcom|present(?:ed)|sign|hand|receiv|submit)\w*"
)
#: Other sentences that a notice may have.
_ADDITION_EN = re.compile(
    r"\b(?:original|authentic|prevails?|official|authoritative|translation|translated|issued?|release[ds]?"
    r"|publication|published|reference|discrepanc\w+|text|version|date indicated)\b",
    re.IGNORECASE,
)
_HANDLING = re.compile(
    r"(?:for immediate release|check against delivery|(?:under )?embargo"
    r"|(?:strictly )?(?:under )?embargo(?:ed)?(?: (?:until|till|to|for)\b|[:：]).{0,80}"
    r"|(?:as )?(?:prepared for )?deliver(?:y|ed)|not for (?:release|publication|broadcast).{0,80}"
    r"|advance (?:copy|text)|(?:for )?press use only"
    r"|(?:解禁|エンバーゴ|報道解禁)(?:日時|時刻)?.{0,40}|.{0,30}(?:解禁|エンバーゴ)(?:日時)?|.{0,30}まで報道(?:を)?(?:控え|禁).{0,20})",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(r".{0,20}(?:copyright|all rights reserved|©).{0,80}", re.IGNORECASE)

_WORK = r"(?:仮|暫定|非公式|参考|試|機械|自動)(?:仮|和|英|邦)?(?:翻)?訳"
_STATEMENT_JA = re.compile(
    # The kind of text, alone or in brackets.
    r"(?:外務省|政府|事務局|日本側?|日本語|英語|英文|和文|邦文)?(?:版|文)?の?・?"
    rf"(?:{_WORK}(?:文|版)?|(?:暫定|非公式|仮)版|[英和邦]訳)"
    rf"|(?:外務省|政府|事務局|日本語|英語|英文|和文|邦文)[^。、]{{0,8}}{_WORK}(?:文|版)?"
    # A sentence about the text itself.
    r"|(?:本|この|以上|上記|以下|下記|これ|次|当|日本語|英語|英文|和文|邦文|ここ)[^。]{0,60}"
    rf"(?:{_WORK}|翻訳|訳文|公式文書|正文|正式)[^。]{{0,30}}"
    r"(?:です|である|であり[^。]{0,40}|もの|ます|ません|ではない|参考まで|ご[^。]{1,20}(?:ください|下さい))"
    r"|.{0,40}公式文書ではありません"
    rf"|(?:本文|以上|上記|以下|下記|次)は、?{_WORK}(?:文|版)?"
    rf"|{_WORK}(?:文|版)?(?:です|である|につき[^。]{{0,30}})"
)
_ADDITION_JA = re.compile(
    r"原文|正文|原本|公式|正式|訳|英語|日本語|英文|和文|発表|日付|参考|優先|ご(?:覧|了承|参照|留意)"
)


def is_notice(text: str) -> bool:
    """Whether a whole block states what the text is or when it may be used.

    >>> is_notice("(*)The foregoing is a provisional translation. The original is in Japanese.")
    True
    >>> [is_notice(t) for t in ("（仮訳）", "本文は仮訳です。", "条約の仮訳を交換した。")]
    [True, True, False]
    >>> is_notice("The ministers discussed a provisional translation of the accord.")
    False
    """
    if len(text) > _LONGEST:
        return False
    sentences = [s for raw in _SENTENCE.findall(text) if (s := _bare(raw))]
    if not sentences:
        return False
    whole = _bare(text)
    if _HANDLING.fullmatch(whole) or _COPYRIGHT.fullmatch(whole):
        return True
    cores = [_is_statement(s) for s in sentences]
    return any(cores) and all(
        core or _ADDITION_EN.search(s) or _ADDITION_JA.search(s)
        for core, s in zip(cores, sentences, strict=True)
    )


def _is_statement(sentence: str) -> bool:
    if _STATEMENT_JA.fullmatch(sentence):
        return True
    return bool(_STATEMENT_EN.fullmatch(sentence)) and not _MENTIONED.search(sentence)


def _bare(sentence: str) -> str:
    """A sentence without the marks around it and a heading such as "Note:"."""
    bare = sentence.strip(_MARKS + ".。．!！")
    return bare[lead.end() :].strip(_MARKS) if (lead := _LEAD.match(bare)) else bare
