"""XML that may come from anybody."""

from __future__ import annotations

from lxml import etree

from align.errors import AlignError

#: A readout's files are some kilobytes; these bound what a hostile one can cost.
_LARGEST = 20_000_000  # characters
#: Elements and attributes. Our texts have one for 34 characters, Word documents one for 15;
#: each takes up to 250 bytes, an element with text between it and the next the most.
_MOST_PIECES = 2_000_000


def safe_parse(text: str, name: str) -> etree._Element:
    """Parse XML that may come from anybody.

    Never loads anything from outside; refuses declarations and entities of a document
    type. A bare ``<!DOCTYPE x SYSTEM "…">`` is harmless and common.
    """
    if len(text) > _LARGEST:
        raise AlignError(name, f"larger than {_LARGEST:,} characters", "split it")
    if text.count("<") - text.count("</") + text.count("=") > _MOST_PIECES:
        raise AlignError(name, f"more than {_MOST_PIECES:,} elements and attributes", "split it")
    parser = etree.XMLParser(
        encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        root = etree.fromstring(text.encode("utf-8"), parser)
    except (etree.XMLSyntaxError, UnicodeEncodeError) as error:
        if isinstance(error, UnicodeEncodeError):
            line, reason = text.count("\n", 0, error.start) + 1, "half of a character"
        else:
            line, reason = error.lineno or 1, error.msg
        raise AlignError(f"{name}:{line}", f"not well-formed XML ({reason})") from None
    dtd = root.getroottree().docinfo.internalDTD
    if dtd is not None and (any(dtd.iterentities()) or any(dtd.iterelements())):
        raise AlignError(name, "declares entities or elements of its own", "remove its DOCTYPE")
    return root
