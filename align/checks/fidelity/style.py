"""The style of one Japanese text: the endings of its sentences, and its commas."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from align.model.check import CheckOptions, Problem, text_check
from align.model.finding import Span, Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.model.annotation import AnnotatedText
    from align.model.document import Segment

_PAIRS = {"「": "」", "『": "』", "（": "）", "(": ")", "“": "”", "【": "】"}
_POLITE = re.compile(
    r"(?:です|ます|(?<![覚冷励済悩澄騙醒])ました|ません|でした|ましょう|でしょう|ください|下さい)(?:が|か|ね|よ)?$"
)
_PLAIN = re.compile(
    r"(?:であった|である|だった|なかった|ない|した|った|れた|べた|えた|せた|いた|めた|けた|きた|じた|びた|ちた|りた|みた|げた|てた|んだ"
    r"|する|なる|ある|いる|いく|行く|れる|せる|べる|える|める|ける|げる|じる|きる|びる|ずる|たる|とる|まる|がる|かる|る|した。?|たい|ていく|だ|[うくすつぬむぶぐ])$"
)
#: Endings that belong to neither style, or to any: notes and headings.
_NEITHER = re.compile(
    r"(?:とおり|通り|こと|もの|ため|など|等|次第|予定|見込み|旨|模様|べき|以上|のみ|まで|なし|無し|あり|より|から|ほか|まま)$"
)
_INTRODUCES = re.compile(r"(?:以下|次|下記|左記)の(?:とおり|通り|ように|点)")
_CAPTION = re.compile(r"^\s*(?:[（(]?(?:写真|図|注|備考|参考|出典|※)|見本文|[（(].*[）)]$)")
_WIDE_COMMA = re.compile(
    r"(?<![0-9０-９A-Za-z])，|(?<=[0-9０-９A-Za-z])，(?=[^0-9０-９A-Za-z\s])|，(?=[ぁ-んァ-ヺ一-鿿])"
)
_TEN = re.compile("、")
#: What is quoted keeps its own commas.
_QUOTED = re.compile("「[^「」]*」|『[^『』]*』|“[^“”]*”")


class _Ending(NamedTuple):
    segment: Segment
    start: int
    end: int
    polite: bool


@text_check("L001", "Styles mixed", "文体の混在", "warning", CheckOptions)
def styles_mixed(text: AnnotatedText, _: CheckOptions) -> Iterator[Problem]:
    """Finished sentences of one Japanese text end in です・ます and in である.

    Why it matters: one text has one style.

    Fails:

        両大臣は会談しました。両大臣は地域情勢について議論した。

    Passes:

        両大臣は会談しました。大臣は「直ちに再開すべきである。」と述べました。今後の日程は未定。

    Headings, captions, notes, quotations, sentences in brackets and those that end in a noun are left out; so
    is what stands under a sentence that announces it (概要以下のとおり述べました。). The style that fewer sentences have is
    told. To settle one: give the sentence the style of the others.
    """
    if text.lang != "ja":
        return
    endings = list(_endings(text))
    polite = [one for one in endings if one.polite]
    plain = [one for one in endings if not one.polite]
    if not polite or not plain:
        return
    odd = polite if len(polite) < len(plain) else plain
    for one in odd:
        words = one.segment.text[one.start : one.end]
        usual = "である" if odd is polite else "です・ます"
        yield Problem(
            Wording(
                f'"{words}" is not in the style of the other sentences ({usual})',
                f"「{words}」は、他の文の文体（{usual}）と異なります。",
            ),
            (Span("ja", one.segment.anchor, one.start, one.end, words),),
        )


def _endings(text: AnnotatedText) -> Iterator[_Ending]:
    """The end of each finished sentence that has a style."""
    announced: tuple[str, ...] | None = None
    for segment, _annotation in text.segments():
        path = segment.anchor.path
        if segment.anchor.kind != "s" or segment.anchor.name in ("title", "date"):
            continue
        below = (
            announced is not None
            and len(path) > len(announced)
            and path[: len(announced)] == announced
        )
        if not below:
            announced = None
        hidden = _CAPTION.match(segment.text)
        introduced = False
        for start, end in _finished(segment.text):
            sentence = segment.text[start:end]
            style = _style(sentence)
            if style is not None and not below and not hidden and not introduced:
                low = max(start, end - 6)
                yield _Ending(segment, low, end + 1, style)
            if _INTRODUCES.search(sentence):
                introduced, announced = True, path


def _finished(text: str) -> Iterator[tuple[int, int]]:
    """The sentences that end in 。 outside brackets, without it."""
    start, open_brackets = 0, []
    for index, sign in enumerate(text):
        if sign in _PAIRS:
            open_brackets.append(_PAIRS[sign])
        elif open_brackets and sign == open_brackets[-1]:
            open_brackets.pop()
        elif sign == "。" and not open_brackets:
            yield start, index
            start = index + 1


def _style(sentence: str) -> bool | None:
    """Whether a sentence is polite; None where it has no style."""
    bare = re.sub(r"[（(][^（()）]*[）)]$", "", sentence.strip()).rstrip()
    if not bare or bare[-1] in '」』”"' or (bare[0] in _PAIRS and bare[-1] == _PAIRS[bare[0]]):
        return None
    if _POLITE.search(bare):
        return True
    if _NEITHER.search(bare) or not _PLAIN.search(bare):
        return None
    return False


@text_check("L002", "Commas mixed", "読点の混在", "warning", CheckOptions)
def commas_mixed(text: AnnotatedText, _: CheckOptions) -> Iterator[Problem]:
    """The clauses of one Japanese text are set apart by 、 and by ，.

    Why it matters: one text has one comma; official texts had ， until 2022 and have 、 since.

    Fails:

        両大臣は、会談を行い，意見を交換した。

    Passes:

        両大臣は、約1,000人を前に、Tokyo, Japan での会議に触れた。

    Commas in numbers and among Latin words are left out. The comma that stands less often is told. To settle
    one: write the other comma.
    """
    if text.lang != "ja":
        return
    wide, usual = _commas(text, _WIDE_COMMA), _commas(text, _TEN)
    if not wide or not usual:
        return
    odd = wide if len(wide) <= len(usual) else usual
    sign, other = ("，", "、") if odd is wide else ("、", "，")
    for segment, at in odd:
        yield Problem(
            Wording(
                f"this text has 「{other}」 elsewhere",
                f"この文書の他の箇所では「{other}」が用いられています。",
            ),
            (Span("ja", segment.anchor, at, at + 1, sign),),
            suggestion=other,
        )


def _commas(text: AnnotatedText, pattern: re.Pattern[str]) -> list[tuple[Segment, int]]:
    return [
        (segment, match.start())
        for segment, _annotation in text.segments()
        for match in pattern.finditer(_QUOTED.sub(lambda m: "_" * len(m[0]), segment.text))
    ]
