"""What a draft of a case is, and how rows of a table are composed of right pairs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.bench.fidelity.case import FidelityCase
from tests.bench.fidelity.content.stock import Pair, readouts, stock, styled

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable, Iterator

    from tests.bench.fidelity.case import Kind

_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
_KEEP = re.compile(r"[A-Za-zＡ-Ｚ]|\d[,.:]\d")
#: Words that other checks read; a passage that is lost with one of them may be told by them too.
_READ_BY = {
    "N001": r"\d|\b(?:two|three|four|five|six|seven|ten|third)\b",
    "N002": r"\b(?:19|20)\d\d\b|\b(?:days|minutes|month|March)\b",
    "N003": r"\b(?:about|more than) \d",
    "N004": r"\d|\b(?:two|three|four|five|six|seven|ten|third|first|second|fourth|fifth)\b",
    "N005": r"\b(?:yen|dollars|percent|million|billion|third)\b|\d,\d",
}


@dataclass(frozen=True, slots=True)
class Draft:
    """A case before it has a number."""

    kind: Kind
    group: str
    en: str
    ja: str
    also: frozenset[str] = frozenset()
    date: str = ""
    readout: bool = False
    partner: str = ""


def numbered(check: str, drafts: Iterable[Draft]) -> list[FidelityCase]:
    """The cases of a check, each text once, numbered group by group.

    Rows of a table with partners may repeat each other: that is what they are there for.
    """
    seen: set[tuple[str, str, str]] = set()
    counts: dict[tuple[str, str], int] = {}
    cases: list[FidelityCase] = []
    for draft in drafts:
        texts = (draft.en, draft.ja, f"{draft.partner} {len(cases)}" if draft.partner else "")
        if texts in seen:
            continue
        seen.add(texts)
        count = counts[draft.kind, draft.group] = counts.get((draft.kind, draft.group), 0) + 1
        cases.append(
            FidelityCase(
                id=f"{check}-{draft.kind}-{draft.group}-{count:03}",
                check=check, kind=draft.kind, group=draft.group, en=draft.en, ja=draft.ja,
                date=draft.date, also=draft.also, readout=draft.readout, partner=draft.partner,
            )
        )  # fmt: skip
    return cases


def widened(ja: str) -> str:
    """Japanese with full-width digits, but left as it is where Latin letters stand in it.

    >>> widened("第4回"), widened("G7の第4回")
    ('第４回', 'G7の第4回')
    """
    return ja if _KEEP.search(ja) else ja.translate(_WIDE)


def texts_of(pair: Pair, chance: random.Random) -> tuple[str, str]:
    """The texts of a row, Japanese in one style and one width of digits by chance."""
    polite, wide = chance.random() < 0.5, chance.random() < 0.4
    ja = styled(pair.ja, polite=polite)
    return styled(pair.en, polite=polite), widened(ja) if wide else ja


def joined(pairs: Iterable[Pair]) -> Pair:
    """Some pairs as one."""
    pairs = list(pairs)
    return Pair(" ".join(pair.en for pair in pairs), "".join(pair.ja for pair in pairs))


def runs(length: int, chance: random.Random) -> Iterator[list[Pair]]:
    """Every run of so many neighbours in a paragraph of the stock, in an order by chance."""
    found = [
        list(para[first : first + length])
        for readout in readouts()
        for para in readout.paragraphs
        for first in range(len(para) - length + 1)
    ]
    chance.shuffle(found)
    yield from found


def long_runs(length: int, chance: random.Random) -> Iterator[list[Pair]]:
    """Runs of neighbours that may go over the end of a paragraph, in an order by chance."""
    found = []
    for readout in readouts():
        sentences = [pair for para in readout.paragraphs for pair in para]
        found += [sentences[i : i + length] for i in range(len(sentences) - length + 1)]
    chance.shuffle(found)
    yield from found


def in_context(
    pair: Pair, chance: random.Random, *, before: bool = True, alone: float = 0.3
) -> tuple[str, str]:
    """A pair alone, or with a sentence of the stock beside it; texts of a row.

    >>> import random
    >>> in_context(Pair("Outline", "概要"), random.Random(1))
    ('Outline', '概要')
    """
    finished = pair.en.rstrip('"”)').endswith((".", "?", "!"))
    if finished and chance.random() >= alone:
        more = chance.choice(stock())
        pair = joined([more, pair] if before and chance.random() < 0.5 else [pair, more])
    return texts_of(pair, chance)


def traps(
    groups: dict[str, tuple[Pair, ...]], laps: int, chance: random.Random, *, before: bool = True
) -> Iterator[Draft]:
    """Each right pair some times over, beside other sentences."""
    for group, pairs in groups.items():
        for lap in range(laps):
            for pair in pairs:
                en, ja = in_context(pair, chance, before=before, alone=0.3 if lap else 0.6)
                yield Draft("trap", group, en, ja)


def read_by(text: str) -> frozenset[str]:
    """Checks that may tell that this English passage is lost, by what they read in it.

    >>> sorted(read_by("The team left Suva.")), sorted(read_by("It cost 5 million yen."))
    (['D005'], ['D005', 'N001', 'N004', 'N005'])
    """
    text = re.sub("two (sides|Ministers)", "", text)  # 双方, 両大臣: no figures
    return frozenset({"D005"} | {c for c, words in _READ_BY.items() if re.search(words, text)})
