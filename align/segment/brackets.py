"""Which characters stand inside a closed pair of brackets or quotation marks."""

from __future__ import annotations

PAIRS = dict(zip("(（「『[［【〈《〔“", ")）」』]］】〉》〕”", strict=True))
CLOSERS = frozenset(PAIRS.values())


def enclosed(text: str) -> list[bool]:
    """For each character, whether a matched pair encloses it (the pair's own marks count).

    An opener that is never closed encloses nothing, so a misprint cannot glue the rest
    of a paragraph together.

    >>> "".join("x" if e else "." for e in enclosed("a(b)c(d"))
    '.xxx...'
    """
    inside = [False] * len(text)
    stack: list[tuple[int, str]] = []
    for index, character in enumerate(text):
        if character in PAIRS:
            stack.append((index, PAIRS[character]))
        elif character in CLOSERS:
            # Give up on openers that a wider pair closes over.
            depth = next(
                (d for d in range(len(stack) - 1, -1, -1) if stack[d][1] == character), None
            )
            if depth is not None:
                start = stack[depth][0]
                inside[start : index + 1] = [True] * (index + 1 - start)
                del stack[depth:]
    return inside
