"""Words that are nearly a term: Putln for Putin, 町村信考 for 町村信孝."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from align.terms.forms.people import english_names, japanese_names
from align.terms.forms.titles import TITLE_BEFORE
from align.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.model.anchor import Lang
    from align.model.annotation import Annotation
    from align.model.document import Segment
    from align.model.term import Concept

#: What is spelt in one way; other words are near to many.
_NAMES = frozenset({"person", "place", "organisation", "event", "instrument"})
_KANA = re.compile("[ぁ-ん]")
_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")


def nearly(
    concept: Concept, segments: Sequence[tuple[Segment, Annotation]], lang: Lang
) -> tuple[Segment, int, int] | None:
    """The first place of some segments that is nearly a term of a concept and is no term itself.

    Returns:
        The segment and the characters ``[start, end)``; None where there is no such place.
    """
    if concept.type not in _NAMES:
        return None
    wanted = _wanted(concept, lang)
    for segment, annotation in segments:
        folded = fold(segment.text)
        taken = [(m.start, m.end) for m in annotation.mentions]
        for form in wanted:
            for at, stop in _windows(folded.text, form, lang):
                start, end = folded.original(at, stop)
                if any(s < end and start < e for s, e in taken):
                    continue
                titled = lang == "en" and bool(
                    TITLE_BEFORE.search(segment.text[max(0, start - 200) : start])
                )
                if _is_near(folded.text[at:stop], form, titled=titled):
                    return segment, start, end
    return None


def _wanted(concept: Concept, lang: Lang) -> list[str]:
    if concept.type == "person":
        # Not with titles: 同長官 is no misspelling of 金長官.
        names = (english_names if lang == "en" else japanese_names)(concept)
        forms = sorted(names.full) + sorted(names.surnames)
    else:
        forms = [fold(t.text).text for t in concept.terms if t.lang == lang and t.approved]
    return [form for form in dict.fromkeys(forms) if len(form) >= 3 and not _KANA.search(form)]


def _windows(text: str, form: str, lang: Lang) -> Iterator[tuple[int, int]]:
    if lang == "en":
        words = [match.span() for match in _WORD.finditer(text)]
        count = len(_WORD.findall(form)) or 1
        for index in range(len(words) - count + 1):
            yield words[index][0], words[index + count - 1][1]
        return
    # At least the first or the last character of a Japanese term is right.
    for index in range(len(text)):
        for length in (len(form), len(form) - 1, len(form) + 1):
            stop = index + length
            if stop > len(text) or _KANA.search(text, index, stop):
                continue
            if text[index] == form[0] or text[stop - 1] == form[-1]:
                yield index, stop


def _is_near(found: str, form: str, *, titled: bool) -> bool:
    if form.isascii() and len(form) < 5 and not (titled and found[:1] == form[:1]):
        return False  # short words are near to many
    allowed = 1 if len(form) < 10 else 2
    if found == form or abs(len(found) - len(form)) > allowed:
        return False
    return bool(OSA.distance(found, form, score_cutoff=allowed) <= allowed)
