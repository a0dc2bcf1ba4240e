"""A text with widths folded, character by character, so that offsets stay as they are."""

from __future__ import annotations

_FULL_WIDTH: dict[int, int | str] = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_OTHERS: dict[int, int | str] = {
    **dict.fromkeys(map(ord, "‐‑‒–—―−﹣－"), "-"),
    **dict.fromkeys(map(ord, "‘’‚‛′"), "'"),
    **dict.fromkeys(map(ord, "“”„‟″"), '"'),
    **dict.fromkeys(map(ord, "\u3000\xa0\u2007\u202f\u2009"), " "),
    **dict.fromkeys(map(ord, "〜～∼"), "~"),
    ord("￥"): "¥", ord("㈪"): "月", ord("㈫"): "火", ord("㈬"): "水", ord("㈭"): "木",
    ord("㈮"): "金", ord("㈯"): "土", ord("㈰"): "日",
}  # fmt: skip
_TABLE: dict[int, int | str] = {**_FULL_WIDTH, **_OTHERS}


def plain(text: str) -> str:
    """The text with half-width digits, Latin letters and signs, of the same length.

    >>> plain("平成１７年３月４日～５日")
    '平成17年3月4日~5日'
    """
    return text if text.isascii() else text.translate(_TABLE)
