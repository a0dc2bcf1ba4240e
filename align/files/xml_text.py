"""Text as XML 1.0 holds it, and the characters that it cannot hold."""

from __future__ import annotations

import re

#: XML 1.0 (5th ed.), section 2.2, production 2: all others but lone surrogates.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_SURROGATE = re.compile("[\ud800-\udfff]")


def pieces(text: str) -> list[str]:
    r"""A text cut at each character that XML cannot hold; these stand at the odd places.

    >>> pieces("a\x01b"), pieces("ab")
    (['a', '\x01', 'b'], ['ab'])
    """
    if text.isprintable():  # nearly every text, and ten times as fast
        return [text]
    return re.split(f"({_UNWRITABLE.pattern})", text)


def escaped(text: str) -> str:
    r"""A text as the content of an element, or of an attribute in double quotation marks.

    >>> escaped("A & B <\r\n>")
    'A &amp; B &lt;&#13;\n&gt;'
    """
    found = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return found.replace('"', "&quot;").replace("\r", "&#13;")


def half_character(text: str) -> bool:
    """Whether a text holds half of a surrogate pair, which no encoding can hold."""
    return not text.isprintable() and bool(_SURROGATE.search(text))
