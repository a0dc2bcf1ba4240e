"""Which readouts train a machine and which test it: divided by document, never by sentence.

The lists are kept beside the texts. A later export into the same folder leaves every readout in
its part, so that nothing that has tested a machine ever trains the next one.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from align.errors import AlignError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

#: The names of the parts, as Hugging Face calls them; of two, the second is the test.
_NAMES = {2: ("train", "test"), 3: ("train", "validation", "test")}


@dataclass(frozen=True, slots=True)
class Split:
    """The shares of the parts, by name in order, and the seed that orders the readouts."""

    shares: Mapping[str, float]
    seed: str


def read_split(text: str, seed: str) -> Split:
    """Read shares such as ``.9/.05/.05`` (train, validation, test) or ``.9/.1`` (train, test).

    Raises:
        AlignError: they are not two or three numbers whose sum is 1.

    >>> read_split(".9/.05/.05", "1").shares
    {'train': 0.9, 'validation': 0.05, 'test': 0.05}
    """
    try:
        numbers = [float(part) for part in text.split("/")]
    except ValueError:
        numbers = []
    if len(numbers) not in _NAMES or min(numbers) <= 0 or abs(sum(numbers) - 1) > 1e-6:
        what = f'"{text}" is no division'
        raise AlignError("--split", what, "write shares whose sum is 1: .9/.05/.05, or .9/.1")
    return Split(dict(zip(_NAMES[len(numbers)], numbers, strict=True)), seed)


def divide(
    split: Split, readouts: Sequence[str], before: Mapping[str, Sequence[str]]
) -> dict[str, list[str]]:
    """The readouts of each part.

    Args:
        split: the shares and the seed.
        readouts: the ids of all.
        before: the lists of an earlier division: these readouts stay in their parts.

    Returns:
        By the name of the part, its readouts in their order. The sizes are the shares of the
        number of readouts, rounded by largest remainder, as far as ``before`` allows.
    """
    part_of = {readout: name for name in split.shares for readout in before.get(name, ())}
    new = sorted(
        (readout for readout in readouts if readout not in part_of), key=lambda r: _rank(split, r)
    )
    wanted = _sizes(split, len(readouts))
    for readout in readouts:
        if readout in part_of:
            wanted[part_of[readout]] -= 1
    # What comes by chance goes first to those who test: they are few.
    for name in reversed(list(split.shares)):
        while wanted[name] > 0 and new and name != "train":
            part_of[new.pop(0)] = name
            wanted[name] -= 1
    part_of.update(dict.fromkeys(new, "train"))
    return {name: [r for r in readouts if part_of[r] == name] for name in split.shares}


def _rank(split: Split, readout: str) -> str:
    return hashlib.sha256(f"{split.seed}\0{readout}".encode()).hexdigest()


def _sizes(split: Split, count: int) -> dict[str, int]:
    exact = {name: share * count for name, share in split.shares.items()}
    sizes = {name: int(size + 1e-9) for name, size in exact.items()}
    by_remainder = sorted(exact, key=lambda name: sizes[name] - exact[name])
    for name in by_remainder[: count - sum(sizes.values())]:
        sizes[name] += 1
    return sizes
