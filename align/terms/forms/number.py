"""The singular or the plural of an English term, with its capitals."""

from __future__ import annotations

from align.terms.forms.english import head_of, is_plural_noun, plurals, singulars


def is_plural(text: str) -> bool:
    """Whether the head of a noun phrase is a plural.

    >>> is_plural("Six-Party Talks"), is_plural("Minister for Foreign Affairs")
    (True, False)
    """
    return is_plural_noun(head_of(text.lower())[1])


def in_number(text: str, *, plural: bool) -> str | None:
    """The noun phrase with its head in a number; None where there is no one such form.

    >>> in_number("Minister for Foreign Affairs", plural=True)
    'Ministers for Foreign Affairs'
    >>> in_number("SMR", plural=True), in_number("memorandum", plural=True)
    ('SMRs', None)
    """
    if is_plural(text) == plural:
        return text
    before, head, after = head_of(text)
    forms = (plurals if plural else singulars)(head.lower())
    if len(forms) != 1:
        return None
    (form,) = forms
    same = next((i for i, c in enumerate(form) if head[i : i + 1].lower() != c), len(form))
    return before + head[:same] + form[same:] + after
