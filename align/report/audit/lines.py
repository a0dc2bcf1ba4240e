"""One occurrence as a line of a concordance in HTML.

There may be hundreds of thousands, so they are put together here and not by a template.
"""

from __future__ import annotations

import functools
import html
from typing import TYPE_CHECKING

from markupsafe import Markup

from align.model.finding import Wording
from align.report.audit.figures import APPROVED, CONFORMITY_LABELS, KIND_LABELS, WRONG

if TYPE_CHECKING:
    from collections.abc import Iterable

    from align.model.anchor import Lang
    from align.report.audit.figures import AuditOccurrence, AuditSide, Conformity, RenderingKind


def _text(text: str) -> str:
    """A text between tags; not for attributes."""
    return html.escape(text, quote=False)


def lines(occurrences: Iterable[AuditOccurrence]) -> Markup:
    """Where each occurrence stands, then both languages with the keyword marked."""
    return Markup("\n".join(map(_line, occurrences)))  # noqa: S704 each part is escaped


def _line(each: AuditOccurrence) -> str:
    cited = _both(_cited(each.english, each.japanese))
    where = f"<b>{cited}</b> " if cited else ""
    return (
        f'<div class="line"><div class="where"><p>{_text(each.document)}</p>'
        f'<p>{where}<span class="number">{_text(each.date)}</span></p>'
        f"<p>{_conformity(each.conformity)}</p></div>"
        f"{_words(each.english, 'en')}{_words(each.japanese, 'ja')}</div>"
    )


def _cited(one: AuditSide, other: AuditSide) -> Wording:
    """The citations of both sides, for readers of English and of Japanese; once where alike."""
    english = dict.fromkeys(filter(None, (one.cited, other.cited)))
    japanese = dict.fromkeys(filter(None, (one.cited_ja, other.cited_ja)))
    return Wording(" · ".join(english), "・".join(japanese))


def _both(told: Wording) -> str:
    if told.en == told.ja:
        return _text(told.en)
    return (
        f'<span class="ui-en">{_text(told.en)}</span>'
        f'<span class="ui-ja" lang="ja">{_text(told.ja)}</span>'
    )


def _words(side: AuditSide, lang: Lang) -> str:
    form = ' class="wrong"' if side.kind in WRONG else ""
    unsaid = "" if side.word else ' class="unsaid"'
    word = f"<mark>{_text(side.word)}</mark>" if side.word else ""
    kind = "" if side.kind in APPROVED and side.kind != "former" else f"<p>{_kind(side.kind)}</p>"
    before, after = _text(side.before), _text(side.after)
    return f'<div lang="{lang}"{form}><p{unsaid}>{before}{word}{after}</p>{kind}</div>'


@functools.cache
def _kind(kind: RenderingKind) -> str:
    wrong = " wrong" if kind in WRONG else ""
    return f'<span class="kind{wrong}">{_both(KIND_LABELS[kind])}</span>'


@functools.cache
def _conformity(conformity: Conformity) -> str:
    return f'<span class="conformity {conformity}">{_both(CONFORMITY_LABELS[conformity])}</span>'
