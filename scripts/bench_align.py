"""How well and how fast texts are aligned, beside other aligners with the same encoder.

Everything is printed as rows of a table, with the signature it was made under.
"""

from __future__ import annotations

import dataclasses
import importlib.util
import itertools
import random
import resource
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from bench_paragraphs import paragraphs
from gold_sets import PROJECT, SAMPLES, Document, gold_set, samples

from align.bitext import cost
from align.bitext.encoder import MemoEncoder, default_encoder, joined_runs
from align.bitext.evaluate import Counts, Rung, calibration_error, read_ladder, strict
from align.bitext.levels import align_documents, signature
from align.bitext.lexical.word_table import read_word_table
from align.bitext.lines import align_lines
from tests.bench.jumping import aligned_with_jumps
from tests.bench.other_aligners import bertalign_like, vecalign_like

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from align.bitext.encoder import Encoder, Vectors

Aligned = list[tuple[Rung, float | None]]
SEED = 7
#: The cost of a jump, the best of 4, 6, 8, 10 and 12 over news and samples with and without moves.
JUMP = 6.0


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
    texts = [text for each in next(iter(sets.values())) for text in each.english + each.japanese]
    start = time.process_time()
    default_encoder().encode(texts)
    print(f"the encoder alone: {len(texts) / (time.process_time() - start):,.0f} sentences/CPU s\n")
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
    pooled: list[tuple[float, bool]] = []
    for name in (*sets, "all together"):
        judged = [
            (probability, rung in each.gold)
            for each in sets.get(name, ())
            for rung, probability in ours(each)
            if all(rung) and probability is not None
        ]
        pooled += judged
        judged = sorted(judged or pooled)
        least = judged[: max(round(len(judged) * 0.05), 1)]
        wrong = [sum(not right for _, right in part) for part in (least, judged)]
        print(
            f"{name:<20} calibration error {calibration_error(judged):.3f}; of {wrong[1]} wrong"
            f" beads {wrong[0]} in the least probable 5 % of {len(judged)}"
        )


def with_jumps(document: Document) -> Aligned:
    """Beads of a search with jumps over our weights."""
    found = aligned_with_jumps(document.english, document.japanese, default_encoder(), JUMP)
    return [(rung, None) for rung in found]


def crossings(sets: dict[str, list[Document]]) -> None:
    """How much is found again of 5 % of the segments, or of runs of three, moved by chance."""
    for name, aligner in (("align", ours), ("with jumps", with_jumps)):
        for run in (0, 1, 3):
            print(f"{name}, {run} moved together" if run else f"{name}, nothing moved")
            _crossings(sets, aligner, run)


def _crossings(
    sets: dict[str, list[Document]], aligner: Callable[[Document], Aligned], run: int
) -> None:
    for name, examples in sets.items():
        chance, counts, far = random.Random(SEED), Counts(0, 0, 0), Counts(0, 0, 0)
        for each in examples:
            document, places = moved(each, chance, run) if run else (each, set[int]())
            found = [rung for rung, _ in aligner(document)]
            counts += strict(document.gold, found)
            gold, beads = (
                [rung for rung in rungs if all(rung) and set(rung[1]) & places]
                for rungs in (document.gold, found)
            )
            far += strict(gold, beads)
        print(
            f"  {name:<20} strict F1 {counts.f1:.4f}; moved beads {far.both} of {far.gold},"
            f" F1 {far.f1:.3f}  seed:{SEED}"
        )


def moved(document: Document, chance: random.Random, run: int) -> tuple[Document, set[int]]:
    """A document with 5 % of its Japanese segments elsewhere, and which these are.

    So many as ``run`` are moved together, at least once in each document.
    """
    order = list(range(len(document.japanese)))
    places = len(order) - run + 1
    times = max(1, round(len(order) * 0.05 / run))
    starts = chance.sample(range(places), min(times, places)) if places > 0 else []
    for start in starts:
        one = [place for place in order if start <= place < start + run]
        order = [place for place in order if place not in one]
        at = chance.randrange(len(order) + 1)
        order[at:at] = one
    place = {old: new for new, old in enumerate(order)}
    chosen = {n for start in starts for n in range(start, start + run)}
    return rearranged(document, order), {place[n] for n in chosen if place[n] != n}


def rearranged(document: Document, order: list[int]) -> Document:
    """A document with its Japanese segments in another order."""
    place = {old: new for new, old in enumerate(order)}
    gold = [(s, tuple(sorted(place[j] for j in t))) for s, t in document.gold]
    return Document(document.english, [document.japanese[j] for j in order], gold)


def date_last(count: int, _: random.Random) -> list[int]:
    """The second segment, the date line, at the end."""
    return [0, *range(2, count), 1]


def date_first(count: int, _: random.Random) -> list[int]:
    """The second segment before the first."""
    return [1, 0, *range(2, count)]


def two_exchanged(count: int, chance: random.Random) -> list[int]:
    """Two neighbours after the date line in the other order."""
    one = chance.randrange(2, count - 2)
    return [*range(one), one + 1, one, *range(one + 2, count)]


def two_moved(count: int, chance: random.Random) -> list[int]:
    """Two neighbours after the date line elsewhere."""
    one = chance.randrange(2, count - 3)
    rest = [n for n in range(count) if n not in (one, one + 1)]
    at = chance.randrange(2, len(rest) + 1)
    return [*rest[:at], one, one + 1, *rest[at:]]


#: A document needs so many segments for all of these.
_LEAST_SEGMENTS = 6


def reordered(sets: dict[str, list[Document]]) -> None:
    """The sample corpus as bare text, with one thing of each Japanese text in another place."""
    for order in (date_last, date_first, two_exchanged, two_moved):
        chance, counts = random.Random(3), Counts(0, 0, 0)
        for each in sets.get(SAMPLES, ()):
            count = len(each.japanese)
            if count >= _LEAST_SEGMENTS:
                document = rearranged(each, order(count, chance))
                counts += strict(document.gold, [rung for rung, _ in ours(document)])
        if counts.gold:
            print(f"{SAMPLES:<20} {order.__name__}: strict F1 {counts.f1:.4f}  seed:3")


def with_anchors(sets: dict[str, list[Document]]) -> None:
    """The sample corpus with its anchors, with and without encoder and lexicon."""
    if SAMPLES not in sets:
        return
    table = read_word_table((PROJECT / "corpus/lexicon.tsv").read_text(encoding="utf-8"), "lexicon")
    for encoder, lexicon in itertools.product((default_encoder(), None), (None, table)):
        counts = Counts(0, 0, 0)
        for _, (english, japanese), beads in samples():
            found = align_documents(english, japanese, encoder, lexicon=lexicon)
            have = {(tuple(map(str, b.source)), tuple(map(str, b.target))) for b in found.sentences}
            counts += Counts(len(beads), len(have), len(have & set(beads)))
        print(
            f"{SAMPLES:<20} with anchors: {counts.both} right of {counts.found} proposed and"
            f" {counts.gold} set, F1 {counts.f1:.4f}  {signature(encoder, lexicon)}"
        )


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
    print(f"{'without':<12}" + "".join(f"{name:>20}" for name in sets))
    for name in ("", *(field.name for field in dataclasses.fields(every))):
        changed = dataclasses.replace(every, **{name: 0.0}) if name else every

        def aligner(document: Document, weights: cost.Weights = changed) -> Aligned:
            found = align_lines(document.english, document.japanese, memo, weights=weights)
            return [((s, t), probability) for s, t, probability in found]

        row = "".join(f"{scored(aligner, examples).f1:>20.4f}" for examples in sets.values())
        print(f"{name or '(nothing)':<12}{row}")


def growth(sets: dict[str, list[Document]]) -> None:
    """CPU time of the search alone as texts grow: the first two sets, copied again and again."""
    for name, examples in itertools.islice(sets.items(), 2):
        english = [text for each in examples for text in each.english]
        japanese = [text for each in examples for text in each.japanese]
        encoder = KnownVectors(default_encoder())
        for count in (1_000, 10_000, 100_000):
            copies = max(round(2 * count / (len(english) + len(japanese))), 1)
            sides = english * copies, japanese * copies
            encoder.learn()
            align_lines(*sides, encoder)
            encoder.all_known()
            start = time.process_time()
            align_lines(*sides, encoder)
            seconds = time.process_time() - start - encoder.seconds
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            lines = (len(sides[0]) + len(sides[1])) / 2
            print(
                f"{name:<20} search alone, {len(sides[0]):>7,} + {len(sides[1]):,} lines:"
                f" {seconds:.2f} s, {seconds / lines * 1e6:.0f} µs a line, peak {peak:,.0f} MB"
                f"  {signature(default_encoder())}"
            )


class KnownVectors:
    """Gives vectors that were made before the clock starts, from one array.

    ``seconds`` is what looking them up by their texts takes: that is no part of a search.
    """

    def __init__(self, encoder: Encoder) -> None:
        self._memo = MemoEncoder(encoder)
        self.signature = encoder.signature
        self._place: dict[str, int] = {}
        self._rows: Vectors | None = None
        self.seconds = 0.0

    def learn(self) -> None:
        """From now on texts may be new."""
        self._rows = None

    def all_known(self) -> None:
        """From now on no text is new."""
        vectors = self._memo.known()
        self._place = {text: place for place, text in enumerate(vectors)}
        self._rows = np.stack(list(vectors.values()))
        self.seconds = 0.0

    def encode(self, texts: Sequence[str]) -> Vectors:
        """See :class:`align.bitext.encoder.Encoder`."""
        if self._rows is None:
            return self._memo.encode(texts)
        start = time.process_time()
        places = [self._place[text] for text in texts]
        found = np.asarray(self._rows[np.array(places, dtype=np.int64)])
        self.seconds += time.process_time() - start
        return found

    def encode_runs(self, texts: Sequence[str], separator: str, depth: int) -> list[Vectors]:
        """See :func:`align.bitext.encoder.encode_runs`."""
        if self._rows is None:
            return self._memo.encode_runs(texts, separator, depth)
        start = time.process_time()
        runs = joined_runs(texts, separator, depth)  # an encoder in one pass joins no texts
        self.seconds += time.process_time() - start
        return [self.encode(joined) for joined in runs]


def main(arguments: list[str]) -> None:
    """Print all tables for folders of gold."""
    sets = {Path(argument).name: gold_set(argument) for argument in arguments}
    if not sets or not all(sets.values()):
        sys.exit(
            "scripts/bench align GOLD_FOLDER|samples [...]: a folder needs files X.en, X.ja, X.gold"
        )
    for table in TABLES:
        table(sets)
        print()


#: All that is measured.
TABLES = (
    accuracy, calibration, crossings, dropped, paragraphs, reordered, with_anchors, ablation,
    growth,
)  # fmt: skip
