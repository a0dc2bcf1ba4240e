"""Which rendering fits the form of the other side: 玄葉大臣 for Minister Gemba."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from align.terms.forms.patterns import is_acronym

if TYPE_CHECKING:
    import datetime

    from align.model.anchor import Lang
    from align.model.term import Concept

#: English titles and the Japanese ones that render them before a name, the longest first.
_TITLES = (
    ("Chief Cabinet Secretary", ("官房長官",)),
    ("High Representative", ("上級代表", "代表")),
    ("Special Representative", ("特別代表",)),
    ("Director-General", ("局長",)),
    ("Foreign Secretary", ("外相", "外務大臣")),
    ("Foreign Minister", ("外務大臣", "外相", "外交部長", "外交部長官")),
    ("Prime Minister", ("総理大臣", "総理", "首相")),
    ("Deputy Minister", ("次官", "副大臣")),
    ("Chairman", ("委員長", "議長")),
    ("Ambassador", ("大使", "本部長")),
    ("President", ("大統領",)),
    ("Secretary", ("国務長官", "長官")),
    ("Minister", ("大臣", "長官", "部長", "外相")),
)


def counterpart(concept: Concept, text: str, lang: Lang, day: datetime.date | None) -> str:
    """The rendering to write for a text that renders a concept in the other language.

    Args:
        concept: the concept.
        text: its words in the other language.
        lang: the language to write.
        day: the date of the readout, if known.

    Returns:
        A name with the same title, a short form for an acronym; else what the concept suggests.

    >>> from align.terms.glossary import read_glossary
    >>> (gemba,) = read_glossary('''
    ... - id: gemba
    ...   type: person
    ...   terms:
    ...     - {lang: en, term: Koichiro Gemba, status: preferred}
    ...     - {lang: ja, term: 玄葉光一郎, status: preferred}
    ...     - {lang: ja, term: 玄葉大臣, status: admitted}
    ... ''', "g.yaml")
    >>> counterpart(gemba, "Minister Gemba", "ja", None)
    '玄葉大臣'
    """
    preferred = concept.suggestion(lang, day)
    forms = [t.text for t in concept.terms if t.lang == lang and t.approved]
    if concept.type == "person":
        return next((form for form in _titled(text, lang, forms)), preferred)
    if is_acronym(text) and not is_acronym(preferred):
        return next((form for form in forms if is_acronym(form)), preferred)
    return preferred


def nearest_form(concept: Concept, text: str, lang: Lang, day: datetime.date | None) -> str:
    """The rendering to write in place of a refused form of the same language.

    The one that is written most like it, if one is: G7 for G-7, not Group of Seven.
    """
    preferred = concept.suggestion(lang, day)
    forms = [
        t.text
        for t in concept.terms
        if t.lang == lang and t.approved and (day is None or t.valid_on(day))
    ]
    if not forms:
        return preferred
    likeness = {form: OSA.normalized_similarity(text.lower(), form.lower()) for form in forms}
    best = max(forms, key=lambda form: (likeness[form], form == preferred))
    return best if likeness[best] > max(0.6, likeness.get(preferred, 0.0)) else preferred


def _titled(text: str, lang: Lang, forms: list[str]) -> list[str]:
    for english, japanese in _TITLES:
        if lang == "ja" and text.startswith(english):
            return [form for title in japanese for form in forms if form.endswith(title)]
        if lang == "en" and text.endswith(japanese):
            return [form for form in forms if form.startswith(english)]
    return []
