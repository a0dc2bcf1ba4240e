"""Cases of words doubled or fused and of missing full stops, or that only look like it."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from tests.bench.fidelity.content.rows import Draft, joined, long_runs, numbered, texts_of, traps
from tests.bench.fidelity.content.sheets import SIDES, in_turn, with_pairs
from tests.bench.fidelity.content.stock import pairs_of

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator

    from tests.bench.fidelity.case import FidelityCase

_MISSPELT = frozenset({"L003"})
_MIXED = frozenset({"L001"})
_NONE: frozenset[str] = frozenset()
#: Each slip: what is matched, what it becomes; one place of the text is changed.
_SLIPS: dict[str, tuple[tuple[str, str], ...]] = {
    "doubled-word-in-english": (
        (r"\b(the) ", r"\1 \1 "), (r" (of) ", r" \1 \1 "), (r" (to) ", r" \1 \1 "),
        (r" (in) ", r" \1 \1 "), (r" (and) ", r" \1 \1 "), (r" (for) ", r" \1 \1 "),
        (r" (would) ", r" \1 \1 "), (r" (agreed|requested|announced|explained) ", r" \1 \1 "),
    ),
    "words-fused-in-english": (
        (r" (in) (the) ", r" \1\2 "), (r" (of) (the) ", r" \1\2 "), (r" (to) (the) ", r" \1\2 "),
        (r" (agreed) (to) ", r" \1\2 "), (r" (decided) (to) ", r" \1\2 "),
        (r" (side) (announced|explained|requested|proposed) ", r" \1\2 "),
        (r"\b(Both) (sides) ", r"\1\2 "), (r" (exchanged) (views) ", r" \1\2 "),
    ),
    "doubled-particle-in-japanese": (
        (r"(?<=[一-龠ァ-ヶー])を(?!め)", "をを"), (r"(?<=[一-龠ァ-ヶー])の(?=[一-龠ァ-ヶ])", "のの"),
        (r"(?<=[一-龠])は、", "はは、"), (r"(?<=[一-龠ァ-ヶー])で(?=[一-龠])", "でで"),
        (r"(?<=[一-龠ァ-ヶー])に(?=[一-龠])", "にに"), (r"(?<=[一-龠ァ-ヶー])が(?=[一-龠])", "がが"),
    ),
    "doubled-word-in-japanese": (
        (r"について(?=[一-龠])", "についてについて"), (r"において(?=[一-龠])", "においてにおいて"),
        (r"することで", "することすることで"), (r"に対する", "に対するに対する"),
        (r"に関する", "に関するに関する"), (r"(日本側は、|双方は、|両大臣は、)", r"\1\1"),
        (r"(発表|要請|説明|提案|報告)(?=した)", r"\1\1"), (r"ための?(?=、)", "ためため"),
    ),
    "doubled-mark-in-japanese": (("。", "。。"), ("、", "、、"), ("。$", "。。")),
    "full-stop-missing-in-english": (
        (r"(?<=[a-z])\. (?=[A-Z])", " "), (r"(?<=[a-z])\. (?=T)", " "),
    ),
    "sentences-fused-in-english": (
        (r"(?<=[a-z])\. (?=[A-Z])", ""), (r"(?<=[a-z])\. (?=The )", ""),
        (r"(?<=[a-z])\. (?=Both )", ""),
    ),
    "full-stop-missing-in-japanese": ((r"。(?=[^\n])", ""), (r"(?<=た)。(?=[^\n])", "")),
    "doubled-ending-in-japanese": (
        (r"(?<=し)ました", "ましました"), (r"(?<=[一-龠])した(?=。)", "したした"),
        (r"(?<=[りい])ました", "ましました"), (r"(?<=て)いる(?=。)", "いるいる"),
        (r"(?<=し)た(?=。)", "たた"), (r"(?<=で)す(?=。)", "すす"),
    ),
}  # fmt: skip
_FAULTS = 8  # of a group


def doubled_cases(chance: random.Random) -> list[FidelityCase]:
    """All cases of D004."""
    return numbered("D004", itertools.chain(_faults(chance), _traps(chance)))


def _faults(chance: random.Random) -> Iterator[Draft]:
    for group, slips in _SLIPS.items():
        also = _MISSPELT if "fused-in-english" in group or "doubled-word" in group else _NONE
        also = _MIXED if "doubled-ending" in group else also
        yield from itertools.islice(_slipped(group, slips, also, chance), _FAULTS)
    for group in ("doubled-word-in-english", "doubled-particle-in-japanese"):
        yield from itertools.islice(_in_readouts(group, chance), 4)


def _slipped(
    group: str, slips: tuple[tuple[str, str], ...], also: frozenset[str], chance: random.Random
) -> Iterator[Draft]:
    """Rows of two or three sentences with one slip, the slips in turn."""
    for pattern, made in itertools.cycle(slips):
        for run in long_runs(chance.choice((2, 3)), chance):
            en, ja = texts_of(joined(run), chance)
            side = "en" if group.endswith("english") else "ja"
            wrong = _one(pattern, made, en if side == "en" else ja, chance)
            if wrong:
                texts = (wrong, ja) if side == "en" else (en, wrong)
                yield Draft("fault", group, *texts, also)
                break


def _one(pattern: str, made: str, text: str, chance: random.Random) -> str:
    """The text with one place changed; empty if there is no such place.

    >>> import random
    >>> _one(r"\\b(the) ", r"\\1 \\1 ", "for the time", random.Random(1))
    'for the the time'
    """
    places = list(re.finditer(pattern, text))
    if not places:
        return ""
    place = chance.choice(places)
    return text[: place.start()] + place.expand(made) + text[place.end() :]


def _in_readouts(group: str, chance: random.Random) -> Iterator[Draft]:
    """A slip in one paragraph of a readout."""
    side = SIDES[group.endswith("japanese")]
    slips = itertools.cycle(_SLIPS[group])
    for made, _ in in_turn(chance):
        pattern, into = next(slips)
        sentences = made.of(side).body[chance.choice(made.bodies())].sentences
        place = next((i for i, text in enumerate(sentences) if re.search(pattern, text)), None)
        if place is None:
            continue
        sentences[place] = _one(pattern, into, sentences[place], chance)
        yield Draft(
            "fault", f"{group}-readout", *made.printed(), _MISSPELT, made.date, readout=True
        )


def _traps(chance: random.Random) -> Iterator[Draft]:
    """Doubles and points that are right."""
    yield from traps(pairs_of("doubled_traps"), 2, chance)
    yield from with_pairs(pairs_of("doubled_traps"), 16, chance)
    for length in (1, 2, 3):
        for run in itertools.islice(long_runs(length, chance), 5):
            yield Draft("trap", "right-row", *texts_of(joined(run), chance))
    for made, _ in itertools.islice(in_turn(chance), 8):
        yield Draft("trap", "right-readout", *made.printed(), date=made.date, readout=True)
