"""How well concepts are found again that the glossary was robbed of, and what it costs."""

from __future__ import annotations

import random
import re
import resource
import sys
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from align import __version__
from align.checks.registry import SIGNATURE as CHECKS_SIGNATURE
from align.model.annotation import Annotation
from align.model.record import CutBead
from align.terms import SIGNATURE as TERMS_SIGNATURE
from align.terms.glossary import read_glossary
from align.terms.matching import TermBase
from align.terms.mining.corpus import MinedCorpus
from align.terms.mining.cut import cut_segment
from align.terms.mining.renderings import ranked_renderings
from tests.bench.mined_corpus import MadeConcept, made_corpus, made_up_concepts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from align.model.anchor import Lang
    from align.model.term import Concept
    from tests.bench.mined_corpus import MadeBead

GLOSSARY = Path(__file__).resolve().parent.parent / "glossaries" / "diplomacy.yaml"
BEADS, UNITS = 2_000, 100_000
#: Phrases of the glossary are forms of words such as 非難した, not terms.
_NOT_SOUGHT = frozenset({"phrase"})
#: Phrases that begin with a function word or are an adverb: no candidates, see docs/mining.md.
_FUNCTION = re.compile(r"(?:in|at|on|by|both)\b|\w+ly$", re.IGNORECASE)
_READING = re.compile(r"[（(][^)）]*[)）]|[「」\"]")


def main(arguments: list[str]) -> None:
    """Print all figures, or with `speed` or `found` only these."""
    if set(arguments) - {"found", "speed"}:
        sys.exit("scripts/bench mining [found] [speed]")
    print(f"align/{__version__}|{TERMS_SIGNATURE}|{CHECKS_SIGNATURE}")
    if not arguments or "found" in arguments:
        found_again()
    if not arguments or "speed" in arguments:
        speed()


def found_again(seeds: Sequence[int] = (1, 2, 3)) -> None:
    """A third of the concepts held back, three times; their renderings sought in both ways."""
    totals: Counter[tuple[str, str, str]] = Counter()
    for seed in seeds:
        concepts = list(read_glossary(GLOSSARY.read_text(encoding="utf-8"), GLOSSARY.name))
        random.Random(seed).shuffle(concepts)
        third = len(concepts) // 3
        held, known = concepts[:third], TermBase(concepts[third:])
        beads = made_corpus(_made(concepts), BEADS, seed)
        corpus = MinedCorpus(_cut(beads, known))
        counts = Counter(ident for bead in beads for ident in bead.concepts)
        for concept in _made(held):
            if counts[concept.ident] < 5 or _is_known(concept, known):
                continue
            term = "" if _FUNCTION.match(concept.english) else "term"
            for way, asked, wanted in (
                ("en", concept.english, concept.japanese),
                ("ja", concept.japanese, concept.english),
            ):
                given = ranked_renderings(corpus, asked, "en" if way == "en" else "ja")
                place = next((n for n, g in enumerate(given) if g.lower() == wanted.lower()), 99)
                for kind in {"all", term or "all"}:
                    totals[way, kind, "cases"] += 1
                    totals[way, kind, "first"] += place == 0
                    totals[way, kind, "three"] += place < 3
    for way, name in (("en", "Japanese of an English term"), ("ja", "English of a Japanese term")):
        for kind, which in (("all", "all"), ("term", "without function phrases")):
            cases, first, three = (totals[way, kind, n] for n in ("cases", "first", "three"))
            print(
                f"{name}, {which:<24} first {first / cases:.3f}  among three {three / cases:.3f}"
                f"  of {cases} in 5 to 50 beads"
            )


def _made(concepts: Iterable[Concept]) -> list[MadeConcept]:
    """The preferred terms of concepts that are sought; readings and quotation marks left out."""
    made = []
    for concept in concepts:
        english, japanese = (
            next((t.text for t in concept.terms if t.lang == lang and t.status == "preferred"), "")
            for lang in ("en", "ja")
        )
        if english and japanese and concept.type not in _NOT_SOUGHT:
            english, japanese = (_READING.sub("", text) for text in (english, japanese))
            made.append(MadeConcept(concept.id, english, japanese))
    return made


def _is_known(concept: MadeConcept, known: TermBase) -> bool:
    """Whether another concept has one of its terms, so that it is not unknown."""
    for text, lang in ((concept.english, "en"), (concept.japanese, "ja")):
        for hit in known.mentions(text, "en" if lang == "en" else "ja"):
            if (hit.start, hit.end) == (0, len(text)):
                return True
    return False


def _cut(beads: Iterable[MadeBead], known: TermBase) -> Iterator[CutBead]:
    def cut(text: str, lang: Lang) -> tuple[object, ...]:
        return (cut_segment("1", text, lang, Annotation(tuple(known.mentions(text, lang)))),)

    for bead in beads:
        yield CutBead(cut(bead.english, "en"), cut(bead.japanese, "ja"))  # type: ignore[arg-type]


def speed() -> None:
    """CPU seconds and memory for 100,000 units of 8,000 made-up concepts."""
    known = TermBase(list(read_glossary(GLOSSARY.read_text(encoding="utf-8"), GLOSSARY.name)))
    beads = made_corpus(made_up_concepts(8_000), UNITS)[:UNITS]
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.process_time()
    corpus = MinedCorpus(_cut(beads, known))
    spent = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(
        f"{len(beads):,} units, {len(corpus.english):,} English and {len(corpus.japanese):,}"
        f" Japanese phrases, {len(corpus.linked.links):,} links: {spent:.0f} CPU s, peak"
        f" {peak / 1024:,.0f} MB ({(peak - before) / 1024:,.0f} MB more than before)"
    )
