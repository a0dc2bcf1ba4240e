"""Explanations of terms as JSON and as lines; the wording of every reason in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from align.errors import one_line
from align.model.annotation import TermExplanation
from align.model.finding import Wording
from align.report.findings import json_pieces

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from align.model.anchor import Lang
    from align.model.annotation import Excuse, GuardReason, Verdict
    from align.model.finding import Finding, Span
    from align.model.term import MatchKind, TermReading

#: What is said of a place; {why} is a reason, {at} the places that answer.
VERDICTS: Mapping[Verdict, Wording] = {
    "not the term": Wording("not the term: {why}", "用語に当たらない：{why}"),
    "another meaning": Wording("not meant: another meaning fits", "別の語義と解される"),
    "inside a longer term": Wording(
        "not counted: inside a longer term", "より長い用語の一部であり、数えない"
    ),
    "deprecated": Wording("deprecated", "使用しない表記"),
    "superseded": Wording("superseded", "旧表記"),
    "only answers": Wording("does not ask: {why}", "訳語を求めない：{why}"),
    "free": Wording("does not ask: its rendering is free", "訳語を求めない：訳し方は自由"),
    "no rendering": Wording(
        "does not ask: the glossary has no rendering", "訳語を求めない：用語集に訳語がない"
    ),
    "no counterpart": Wording(
        "does not ask: nothing is aligned with it", "訳語を求めない：対応する文がない"
    ),
    "rendered": Wording("asks, answered by {at}", "訳語を求める：{at}が対応"),
    "paraphrased": Wording(
        "asks, answered in other words of the same stems",
        "訳語を求める：同じ語を用いた言い換えが対応",
    ),
    "excused": Wording("asks, excused: {why}", "訳語を求めるが、なくてよい：{why}"),
    "misspelt": Wording("asks, nearly answered by {at}", "訳語を求める：{at}は誤記と思われる"),
    "absent": Wording("asks, and nothing answers", "訳語を求める：対応する訳語がない"),
}
#: Why it was decided so.
REASONS: Mapping[GuardReason | Excuse, Wording] = {
    "part of a word": Wording("part of a word", "語の一部"),
    "capitals differ": Wording("capitals differ", "大文字・小文字が異なる"),
    "part of another name": Wording("part of another name", "別の名称の一部"),
    "denied by its prefix": Wording("denied by its prefix", "否定の接頭辞が付いている"),
    "another office": Wording("a lesser office", "副・次などの別の役職"),
    "inside an excluded word": Wording(
        "inside a word that the glossary excludes", "用語集が除外する語の一部"
    ),
    "context is missing": Wording(
        "none of the words stands in the text that the glossary requires",
        "用語集の求める前後の語がない",
    ),
    "surname without title": Wording("a surname without a title", "肩書のない姓"),
    "holder's title": Wording("the title of a person who is named", "氏名に付いた肩書"),
    "not one country's office": Wording(
        "an office of several countries, or of none", "一国の役職を指していない"
    ),
    "may only answer": Wording("a form that may only answer", "訳語としてのみ認める形"),
    "pronoun": Wording("a pronoun or the like stands for it", "代名詞などがこれを指す"),
    "title gives the office": Wording(
        "a Japanese title gives the office in place of the name", "表題では役職名でよい"
    ),
    "person named elsewhere": Wording(
        "the person is named elsewhere in the text", "氏名は本文の他の箇所にある"
    ),
    "subject left out": Wording("Japanese leaves the subject out", "日本語では主語が省かれている"),
    "country of an office": Wording(
        "the country of an office, which Japanese need not name", "役職・機関の国名は省略できる"
    ),
    "country named elsewhere": Wording(
        "the country is named elsewhere in the text", "国名は本文の他の箇所にある"
    ),
    "broader term in a title": Wording(
        "a title names it by its broader term", "表題では上位の用語でよい"
    ),
    "pair of countries": Wording(
        "words for both countries stand for it", "両国を指す語がこれを含む"
    ),
}
#: How a place matches a term.
KINDS: Mapping[MatchKind, Wording] = {
    "listed": Wording("listed", "見出しどおり"),
    "spelling": Wording("other spelling", "同じ表記の別形"),
    "orthography": Wording("other orthography", "表記の揺れ"),
    "inflected": Wording("inflected", "活用形"),
    "derived": Wording("derived", "規則による派生形"),
}
#: Terms of a place that a line names; the same title may be that of many persons.
_MOST_NAMED = 3


def explanation_as_line(explanation: TermExplanation, language: Lang) -> str:
    """Where, which words, which terms, what was decided, in the reader's language."""
    e = explanation
    place = f"{e.row or e.readout}:{_place(e.span, in_table=bool(e.row))}"
    terms = _terms(e.readings, language)
    decided = message_of(e).said(language)
    if language == "en":
        return one_line(f'{place}: "{e.span.text}" {terms}: {decided}')
    return one_line(f"{place}: 「{e.span.text}」 {terms}：{decided}")


def message_of(explanation: TermExplanation) -> Wording:
    """What was decided and why, in both languages."""
    return Wording(_message(explanation, "en"), _message(explanation, "ja"))


def pieces_with_decisions(told: Iterable[Finding | TermExplanation]) -> Iterator[str]:
    """The JSON text of findings, with the list ``decisions`` behind them.

    The explanations are kept until all findings are out.
    """
    kept: list[dict[str, Any]] = []

    def findings() -> Iterator[Finding]:
        for each in told:
            if isinstance(each, TermExplanation):
                kept.append(_members_of(each))
            else:
                yield each

    yield from json_pieces(findings(), kept)


def _members_of(explanation: TermExplanation) -> dict[str, Any]:
    message = message_of(explanation)
    file = {"file": explanation.file} if explanation.file else {}
    return {
        "readout": explanation.readout,
        "row": explanation.row,
        **file,
        **_span_members(explanation.span),
        "terms": [
            {
                "concept": reading.concept.id,
                "term": reading.term.text,
                "status": reading.term.status,
                "match": reading.kind,
            }
            for reading in explanation.readings
        ],
        "verdict": explanation.verdict,
        "reason": explanation.reason or "",
        "message": {"en": message.en, "ja": message.ja},
        "answers": list(map(_span_members, explanation.answers)),
    }


def _span_members(span: Span) -> dict[str, Any]:
    return {
        "lang": span.lang,
        "anchor": str(span.anchor),
        "text": span.text,
        "span": [span.start, span.end],
    }


def _message(explanation: TermExplanation, language: Lang) -> str:
    reason = explanation.reason
    why = REASONS[reason].said(language) if reason else ""
    in_table = bool(explanation.row)
    at = ("at {}", ", ") if language == "en" else ("（{}）", "、")
    blank = " " if language == "en" else ""
    answers = at[1].join(
        f"{span.text}{blank}{at[0].format(_place(span, in_table=in_table))}"
        for span in explanation.answers
    )
    return VERDICTS[explanation.verdict].said(language).format(why=why, at=answers)


def _terms(readings: tuple[TermReading, ...], language: Lang) -> str:
    named = [
        f"{r.concept.id} ({r.term.text}, {KINDS[r.kind].en})"
        if language == "en"
        else f"{r.concept.id}（{r.term.text}、{KINDS[r.kind].ja}）"
        for r in readings[:_MOST_NAMED]
    ]
    more = len(readings) - len(named)
    if language == "en":
        return ", ".join(named) + (f" and {more} more" if more else "")
    return "、".join(named) + (f"他{more}件" if more else "")


def _place(span: Span, *, in_table: bool) -> str:
    anchor = "" if in_table else f"{span.anchor}:"
    return f"{span.lang}:{anchor}{span.start + 1}-{span.end}"
