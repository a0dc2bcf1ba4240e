"""Raised figures and letters, and the ordinary ones they are printed for."""

from __future__ import annotations

FIGURES = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_SIGNS = {"-": "⁻", "−": "⁻", "+": "⁺"}
LETTERS = dict(zip("abcdefghijklmnoprstuvwxyz", "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ", strict=True))
#: All signs that stand raised.
RAISED = frozenset((*FIGURES, *_SIGNS.values(), *LETTERS.values()))

_UP = str.maketrans("0123456789０１２３４５６７８９", FIGURES * 2)
_DOWN = str.maketrans(
    FIGURES + "０１２３４５６７８９⁻⁺−" + "".join(LETTERS.values()),
    "01234567890123456789-+-" + "".join(LETTERS),
)


def raise_figures(text: str) -> str:
    """Figures, and signs right before them, as raised ones.

    >>> raise_figures("1,2"), raise_figures("-3"), raise_figures("th")
    ('¹,²', '⁻³', 'th')
    """
    signs = (
        _SIGNS.get(sign, sign) if following.isdecimal() else sign
        for sign, following in zip(text, text[1:] + " ", strict=True)
    )
    return "".join(signs).translate(_UP)


def lower(text: str) -> str:
    """A text with its raised signs as ordinary ones, full-width figures as narrow ones.

    >>> lower("m²"), lower("talksᵃ"), lower("注１")
    ('m2', 'talksa', '注1')
    """
    return text.translate(_DOWN)
