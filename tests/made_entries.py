"""Glossary entries over the whole of their form, for tests with made examples."""

from __future__ import annotations

import datetime
from typing import Any, get_args

from hypothesis import strategies as st

from align.model.anchor import Lang
from align.model.term import (
    ApprovalStatus,
    CaseSensitivity,
    ConceptType,
    Enforcement,
    MentionScope,
    PartOfSpeech,
    TermBoundary,
    TermStatus,
    TermType,
)
from align.terms.entry.form import ConceptEntry
from align.text.fold import fold

#: What XML can hold; and what it, or a careless program, often changes.
_HARD = st.sampled_from([" ", "\u00a0", "\u3000", "\n", "\t", "&", "<", ">", '"', "'", "]]>"])
_CHARACTERS = st.characters(
    exclude_categories=["Cs", "Cc"],
    exclude_characters=["\ufffe", "\uffff"],
)
TEXTS = st.lists(_HARD | _CHARACTERS, max_size=8).map("".join)
_TRIMMED = TEXTS.map(lambda text: " ".join(text.split())).filter(bool)
_SEVERAL = st.lists(_TRIMMED, max_size=3)
_NAMES = st.from_regex(r"[^\W\d][\w.-]*", fullmatch=True) | st.sampled_from(["ªb", "_xAA_b", "六者会合", "a-"])  # fmt: skip
_DAYS = st.dates().map(datetime.date.isoformat) | st.dates().map(lambda day: f"{day:%Y-%m}".zfill(7))  # fmt: skip


def _one_of(literal: Any) -> st.SearchStrategy[str]:
    return st.sampled_from(get_args(literal))


def _some(required: dict[str, Any], optional: dict[str, Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(required, optional=optional)


@st.composite
def _periods(draw: st.DrawFn, first: str, last: str) -> dict[str, str]:
    """The days of a period, of which some are not known."""
    days = sorted(draw(st.lists(st.dates(), min_size=2, max_size=2)))
    written = (day.isoformat()[: draw(st.sampled_from([7, 10]))] for day in days)
    period = dict(zip((first, last), written, strict=True))
    return {key: day for key, day in period.items() if draw(st.booleans())}


@st.composite
def _terms(draw: st.DrawFn) -> dict[str, Any]:
    lang, term = draw(_one_of(Lang)), draw(_TRIMMED)
    optional: dict[str, Any] = {
        "reason": TEXTS | _some({}, {"en": TEXTS, "ja": TEXTS}),
        "termType": _one_of(TermType),
        "partOfSpeech": _one_of(PartOfSpeech),
        "reading": TEXTS,
        "romanization": TEXTS,
        "caseSensitivity": _one_of(CaseSensitivity),
        "boundary": _one_of(TermBoundary),
        "inflects": st.booleans(),
        "mentionScope": _one_of(MentionScope),
        "satisfiesOnly": st.booleans(),
        "notInside": st.lists(
            _TRIMMED.map(lambda more: f"{more}{term}").filter(
                lambda word: fold(term).text in fold(word).text
            ),
            max_size=2,
        ),
        "context": _SEVERAL,
        "tests": _some({}, {"hit": _SEVERAL, "miss": _SEVERAL}),
    }
    if lang == "ja":
        optional["combiningForms"] = st.lists(_TRIMMED.filter(lambda text: len(text) < 3), max_size=2)  # fmt: skip
    more = draw(_some({"status": _one_of(TermStatus)}, optional))
    return {"lang": lang, "term": term} | more | draw(_periods("validFrom", "validTo"))


@st.composite
def _concepts(draw: st.DrawFn, name: str) -> ConceptEntry:
    kind = draw(_one_of(ConceptType))
    approval = _some({"status": _one_of(ApprovalStatus)}, {"by": TEXTS, "date": _DAYS}).filter(
        lambda given: given["status"] != "approved" or bool(given.get("by", "").strip())
    )
    optional: dict[str, Any] = {
        "subjectField": TEXTS,
        "definition": TEXTS,
        "note": TEXTS,
        "source": TEXTS,
        "approval": approval,
        "enforcement": _one_of(Enforcement),
        "translate": st.booleans(),
        "broader": st.lists(_NAMES, max_size=2),
        "related": st.lists(_NAMES | st.just(name), max_size=3),
    }
    if kind == "person":
        office = st.tuples(_NAMES, _periods("from", "to")).map(lambda o: {"role": o[0]} | o[1])
        optional["offices"] = st.lists(office, max_size=2)
    terms = st.lists(_terms(), min_size=1, max_size=4)
    return ConceptEntry.model_validate(
        draw(_some({"id": st.just(name), "type": st.just(kind), "terms": terms}, optional))
    )


@st.composite
def glossaries(draw: st.DrawFn) -> list[ConceptEntry]:
    """Glossaries of up to three concepts, whose ids differ."""
    names = draw(st.lists(_NAMES, unique=True, max_size=3))
    return [draw(_concepts(name)) for name in names]
