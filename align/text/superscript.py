"""Superscript figures and letters, and the ordinary ones."""

from __future__ import annotations

FIGURES = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_SIGNS = {"-": "⁻", "−": "⁻", "+": "⁺"}
LETTERS = dict(zip("abcdefghijklmnoprstuvwxyz", "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ", strict=True))
#: All superscript characters.
SUPERSCRIPTS = frozenset((*FIGURES, *_SIGNS.values(), *LETTERS.values()))

_UP = str.maketrans("0123456789０１２３４５６７８９", FIGURES * 2)
_DOWN = str.maketrans(
    FIGURES + "０１２３４５６７８９⁻⁺−" + "".join(LETTERS.values()),
    "01234567890123456789-+-" + "".join(LETTERS),
)


def to_superscript(text: str) -> str:
    """Figures, and signs directly before them, as superscripts.

    >>> to_superscript("1,2"), to_superscript("-3"), to_superscript("th")
    ('¹,²', '⁻³', 'th')
    """
    signs = (
        _SIGNS.get(sign, sign) if following.isdecimal() else sign
        for sign, following in zip(text, text[1:] + " ", strict=True)
    )
    return "".join(signs).translate(_UP)


def from_superscript(text: str) -> str:
    """A text with superscripts as ordinary characters and full-width figures as half-width ones.

    >>> from_superscript("m²"), from_superscript("talksᵃ"), from_superscript("注１")
    ('m2', 'talksa', '注1')
    """
    return text.translate(_DOWN)
