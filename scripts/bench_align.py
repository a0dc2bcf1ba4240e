"""How well and how fast texts are aligned, beside other aligners with the same encoder.

Everything is printed as rows of a table, with the signature it was made under.
"""

from __future__ import annotations

import dataclasses
import importlib.util
import random
import resource
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from align.bitext import blocks, cost, lines
from align.bitext.encoder import MemoEncoder, default_encoder, encode_runs
from align.bitext.evaluate import Counts, Rung, calibration_error, read_ladder, strict
from align.bitext.levels import signature
from align.bitext.lines import align_lines
from tests.bench.other_aligners import bertalign_like, vecalign_like

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Aligned = list[tuple[Rung, float | None]]
SEED = 7


@dataclass(frozen=True, slots=True)
class Document:
    """English and Japanese segments, and their gold beads."""

    english: list[str]
    japanese: list[str]
    gold: list[Rung]

    @property
    def size(self) -> int:
        """How many segments both sides have."""
        return len(self.english) + len(self.japanese)


def documents(folder: Path) -> list[Document]:
    """The documents of a folder of gold."""
    found = []
    for gold in sorted(folder.glob("*.gold")):
        sides = [
            gold.with_suffix(s).read_text(encoding="utf-8").splitlines() for s in (".en", ".ja")
        ]
        found.append(Document(*sides, read_ladder(gold.read_text(encoding="utf-8"))))
    return found


def ours(document: Document) -> Aligned:
    """Beads of this project's aligner."""
    found = align_lines(document.english, document.japanese, default_encoder())
    return [((s, t), probability) for s, t, probability in found]


def without_encoder(document: Document) -> Aligned:
    """The same without an encoder or a lexicon."""
    found = align_lines(document.english, document.japanese, None)
    return [((s, t), probability) for s, t, probability in found]


def gale_church(document: Document) -> Aligned:
    """Beads of the package galechurch with its defaults."""
    import galechurch

    lines = galechurch.align(document.english, document.japanese).to_pharaoh_lines()
    return [(rung, None) for rung in read_ladder("\n".join(lines))]


def as_vecalign(document: Document) -> Aligned:
    """Beads by vecalign's costs."""
    found = vecalign_like(document.english, document.japanese, default_encoder())
    return [(rung, None) for rung in found]


def as_bertalign(document: Document) -> Aligned:
    """Beads by bertalign's scores."""
    found = bertalign_like(document.english, document.japanese, default_encoder())
    return [(rung, None) for rung in found]


def scored(aligner: Callable[[Document], Aligned], examples: list[Document]) -> Counts:
    """Strict counts over documents."""
    return sum(
        (strict(each.gold, [rung for rung, _ in aligner(each)]) for each in examples),
        Counts(0, 0, 0),
    )


def accuracy(sets: dict[str, list[Document]]) -> None:
    """Strict F1 and sentences a CPU second, each aligner on each set."""
    aligners = {
        signature(default_encoder()): ours,
        signature(None): without_encoder,
        "vecalign-like": as_vecalign,
        "bertalign-like": as_bertalign,
    }
    if importlib.util.find_spec("galechurch"):
        aligners["galechurch/0.1.0"] = gale_church
    ours(Document(["Warm up."], ["準備。"], []))
    print(f"{'strict F1, sentences a CPU second':<56}" + "".join(f"{n:>22}" for n in sets))
    for name, aligner in aligners.items():
        row = ""
        for examples in sets.values():
            start = time.process_time()
            f1 = scored(aligner, examples).f1
            rate = sum(each.size for each in examples) / (time.process_time() - start)
            row += f"{f1:>14.4f} {rate:>7,.0f}"
        print(f"{name:<56}{row}")


def calibration(sets: dict[str, list[Document]]) -> None:
    """Whether probabilities hold, and whether wrong beads are among the least probable."""
    for name, examples in sets.items():
        judged = [
            (probability, rung in each.gold)
            for each in examples
            for rung, probability in ours(each)
            if all(rung) and probability is not None
        ]
        judged.sort()
        least = judged[: max(round(len(judged) * 0.05), 1)]
        wrong = [sum(not right for _, right in part) for part in (least, judged)]
        print(
            f"{name:<20} calibration error {calibration_error(judged):.3f}; of {wrong[1]} wrong"
            f" beads {wrong[0]} in the least probable 5 % of {len(judged)}"
        )


def crossings(sets: dict[str, list[Document]]) -> None:
    """How much is found again of 5 % of the segments that were moved by chance."""
    for name, examples in sets.items():
        chance, counts, far = random.Random(SEED), Counts(0, 0, 0), Counts(0, 0, 0)
        for each in examples:
            document, places = moved(each, chance)
            found = [rung for rung, _ in ours(document)]
            counts += strict(document.gold, found)
            gold, beads = (
                [rung for rung in rungs if all(rung) and set(rung[1]) & places]
                for rungs in (document.gold, found)
            )
            far += strict(gold, beads)
        print(
            f"{name:<20} 5 % moved: strict F1 {counts.f1:.4f};"
            f" moved beads {far.both} of {far.gold}, F1 {far.f1:.3f}  seed:{SEED}"
        )


def moved(document: Document, chance: random.Random) -> tuple[Document, set[int]]:
    """A document with 5 % of its Japanese segments moved to other places, and which these are."""
    order = list(range(len(document.japanese)))
    chosen = chance.sample(order, max(1, round(len(order) * 0.05)))
    for one in chosen:
        order.remove(one)
        order.insert(chance.randrange(len(order) + 1), one)
    place = {old: new for new, old in enumerate(order)}
    beads = [(s, tuple(sorted(place[j] for j in t))) for s, t in document.gold]
    texts = [document.japanese[j] for j in order]
    far = {place[j] for j in chosen if place[j] != j}
    return Document(document.english, texts, beads), far


def dropped(sets: dict[str, list[Document]]) -> None:
    """With 8 % of the Japanese segments left out."""
    for name, examples in sets.items():
        chance, counts = random.Random(SEED), Counts(0, 0, 0)
        for each in examples:
            document = shortened(each, chance)
            counts += strict(document.gold, [rung for rung, _ in ours(document)])
        print(f"{name:<20} 8 % of the Japanese left out: strict F1 {counts.f1:.4f}  seed:{SEED}")


def shortened(document: Document, chance: random.Random) -> Document:
    """A document without some beads' Japanese side."""
    gold, kept = [], []
    two_sided = [rung for rung in document.gold if all(rung)]
    out = set(chance.sample(two_sided, max(1, round(len(two_sided) * 0.08))))
    lost = {j for rung in out for j in rung[1]}
    kept = [j for j in range(len(document.japanese)) if j not in lost]
    place = {old: new for new, old in enumerate(kept)}
    for source, target in document.gold:
        if (source, target) in out:
            gold += [((i,), ()) for i in source]
        else:
            gold.append((source, tuple(place[j] for j in target)))
    return Document(document.english, [document.japanese[j] for j in kept], gold)


def ablation(sets: dict[str, list[Document]]) -> None:
    """What each feature brings: strict F1 with its weight at 0 and the others as they are."""
    every, memo = cost.Weights(), MemoEncoder(default_encoder())

    def remembering(document: Document) -> Aligned:
        found = align_lines(document.english, document.japanese, memo)
        return [((s, t), probability) for s, t, probability in found]

    print(f"{'without':<12}" + "".join(f"{name:>20}" for name in sets))
    for name in ("", *(field.name for field in dataclasses.fields(every))):
        changed = dataclasses.replace(every, **{name: 0.0}) if name else every
        lines.weights_for = lambda _encoder, w=changed: w
        try:
            row = "".join(
                f"{scored(remembering, examples).f1:>20.4f}" for examples in sets.values()
            )
        finally:
            lines.weights_for = cost.weights_for
        print(f"{name or '(nothing)':<12}{row}")


def growth(sets: dict[str, list[Document]]) -> None:
    """CPU time of the search alone as texts grow, the same lines again and again."""
    first = next(iter(sets.values()))
    english = [text for each in first for text in each.english]
    japanese = [text for each in first for text in each.japanese]
    encoder = Repeated(english, japanese)
    for count in (1_000, 10_000, 100_000):
        sides = (repeated(english, count), repeated(japanese, count))
        start = time.process_time()
        align_lines(*sides, encoder)
        seconds = time.process_time() - start
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(
            f"search alone, {count:>7,} + {count:,} lines: {seconds:.1f} s,"
            f" {seconds / count * 1e6:.0f} µs a line, peak {peak:,.0f} MB"
            f"  {signature(default_encoder())}|block:{blocks.BLOCK}"
        )


def repeated(texts: list[str], count: int) -> list[str]:
    """So many lines, the same ones again and again."""
    return [texts[n % len(texts)] for n in range(count)]


class Repeated(MemoEncoder):
    """Knows all vectors of lines that are repeated before the clock starts."""

    def __init__(self, english: list[str], japanese: list[str]) -> None:
        super().__init__(default_encoder())
        depth = max(max(size) for size in cost.SIZES)
        for texts, joint in ((english, " "), (japanese, "")):
            encode_runs(self, [*texts, *texts[: depth - 1]], joint, depth)
        # Words too.
        align_lines(english[:400], japanese[:400], self)


def main(arguments: list[str]) -> None:
    """Print all tables for folders of gold."""
    folders = [Path(argument) for argument in arguments]
    sets = {folder.name: documents(folder) for folder in folders}
    if not sets or not all(sets.values()):
        sys.exit("scripts/bench align GOLD_FOLDER [...]: each needs files X.en, X.ja, X.gold")
    for table in tables():
        table(sets)
        print()


def tables() -> Iterator[Callable[[dict[str, list[Document]]], None]]:
    """All that is measured."""
    yield from (accuracy, calibration, crossings, dropped, ablation, growth)
