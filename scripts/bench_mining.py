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
from align.checks.registry import all_checks
from align.checks.run import CheckRunner
from align.model.annotation import Annotation
from align.model.record import CutBead, ReadoutCounts, ReadoutRecord
from align.model.settings import Checks
from align.terms import SIGNATURE as TERMS_SIGNATURE
from align.terms.glossary import read_glossary
from align.terms.matching import TermBase
from align.terms.mining.corpus import MinedCorpus
from align.terms.mining.cut import cut_segment
from align.terms.mining.leftover import used_words
from align.terms.mining.proposals import proposals
from align.terms.mining.renderings import ranked_renderings
from align.terms.mining.several import several_renderings
from tests.bench.mined_corpus import (
    MadeConcept,
    made_corpus,
    made_up_concepts,
    with_several,
    with_unapproved,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from align.model.anchor import Lang
    from align.model.term import Concept
    from tests.bench.mined_corpus import MadeBead

GLOSSARY = Path(__file__).resolve().parent.parent / "glossaries" / "diplomacy.yaml"
BEADS, UNITS = 2_000, 100_000
#: Phrases of the glossary are verbs such as 非難した; T004 and T006 are measured without them.
_VERBS = frozenset({"phrase"})
#: Phrases that begin with a function word or are an adverb.
_FUNCTION = re.compile(r"(?:in|at|on|by|both)\b|\w+ly$", re.IGNORECASE)
_READING = re.compile(r"[（(][^)）]*[)）]|[「」\"]")


def main(arguments: list[str]) -> None:
    """Print all figures, or only the parts that are named."""
    parts = {
        "found": found_again,
        "ten": lambda: found_again(range(1, 11)),
        "used": used_instead,
        "several": several,
        "speed": speed,
    }
    if set(arguments) - parts.keys():
        sys.exit("scripts/bench mining [found] [ten] [used] [several] [speed]")
    print(f"align/{__version__}|{TERMS_SIGNATURE}|{CHECKS_SIGNATURE}")
    for name, measure in parts.items():
        if not arguments or name in arguments:
            measure()


def found_again(seeds: Sequence[int] = (1, 2, 3)) -> None:
    """A third of the concepts held back, for each seed; their renderings sought in both ways.

    Once all types of concepts stand in the beads, once phrases of verbs do not.
    """
    print(f"held back {len(seeds)} times:")
    for without, name in ((frozenset[str](), "all"), (_VERBS, "without verbs")):
        totals: Counter[tuple[str, str, str]] = Counter()
        for seed in seeds:
            _found_again(seed, without, totals)
        for way, sought in (
            ("en", "Japanese of an English term"),
            ("ja", "English of a Japanese term"),
        ):
            for kind, which in (("all", ""), ("term", " and function phrases")):
                if kind == "term" and not without:
                    continue
                cases, first, three = (totals[way, kind, n] for n in ("cases", "first", "three"))
                print(
                    f"{sought + ', ' + name + which:<64} first {first / cases:.3f}"
                    f"  among three {three / cases:.3f}  of {cases} in 5 to 50 beads"
                )


def _found_again(seed: int, without: frozenset[str], totals: Counter[tuple[str, str, str]]) -> None:
    concepts = list(read_glossary(GLOSSARY.read_text(encoding="utf-8"), GLOSSARY.name))
    random.Random(seed).shuffle(concepts)
    third = len(concepts) // 3
    held, known = concepts[:third], TermBase(concepts[third:])
    beads = made_corpus(_made(concepts, without), BEADS, seed)
    corpus = MinedCorpus(_cut(beads, known))
    counts = Counter(ident for bead in beads for ident in bead.concepts)
    for concept in _made(held, without):
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


def _made(concepts: Iterable[Concept], without: frozenset[str] = _VERBS) -> list[MadeConcept]:
    """The preferred terms of concepts, but some types; readings and quotation marks left out."""
    made = []
    for concept in concepts:
        english, japanese = (
            next((t.text for t in concept.terms if t.lang == lang and t.status == "preferred"), "")
            for lang in ("en", "ja")
        )
        if english and japanese and concept.type not in without:
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


def used_instead(seeds: Sequence[int] = (1, 2, 3)) -> None:
    """Unapproved renderings of known concepts: how often T004 names them, and names others."""
    totals: Counter[tuple[str, str]] = Counter()
    for seed in seeds:
        concepts = list(read_glossary(GLOSSARY.read_text(encoding="utf-8"), GLOSSARY.name))
        known = TermBase(concepts)
        beads, cases = with_unapproved(_made(concepts), BEADS, 60, seed)
        corpus = MinedCorpus(_cut(beads, known))
        for concept, lang in dict.fromkeys((case.concept, case.lang) for case in cases):
            own = [c for c in cases if c.concept == concept and c.lang == lang]
            if any(_mentioned(known, beads[c.bead], concept, lang) for c in own):
                continue  # the words are approved or refused by another entry
            expected = concept.english if lang == "en" else concept.japanese
            told = {
                used.bead: used
                for used in used_words(
                    corpus,
                    [c.bead for c in own],
                    [expected] * len(own),
                    "en" if lang == "en" else "ja",
                )
            }
            side = corpus.english.side if lang == "en" else corpus.japanese.side
            for case in own:
                kind = "once" if case.times == 1 else "again"
                used = told.get(case.bead)
                totals[kind, "cases"] += 1
                if used:
                    right = _near(side.text(used.start, used.length), case.used)
                    totals[kind, "right" if right else "wrong"] += 1
    for kind, name in (("once", "seen once"), ("again", "seen several times")):
        cases, right, wrong = (totals[kind, n] for n in ("cases", "right", "wrong"))
        print(
            f"T004, unapproved rendering {name:<20} named {right / cases:.3f}"
            f"  something else named {wrong / cases:.3f}  of {cases}"
        )


def _mentioned(known: TermBase, bead: MadeBead, concept: MadeConcept, lang: str) -> bool:
    """Whether the glossary knows the concept on the side that must lack it."""
    text, of = (bead.english, "en") if lang == "en" else (bead.japanese, "ja")
    hits = known.mentions(text, "en" if of == "en" else "ja")
    return any(r.concept.id == concept.ident for hit in hits for r in hit.readings)


def _near(told: str, seeded: str) -> bool:
    """Whether the words told are the seeded ones, a small word more or less at the ends."""
    return told.lower() == seeded.lower()


def several(seeds: Sequence[int] = (1, 2, 3)) -> None:
    """Terms without an entry and with two renderings: how many T006 finds, and what is false."""
    totals: Counter[str] = Counter()
    for seed in seeds:
        concepts = list(read_glossary(GLOSSARY.read_text(encoding="utf-8"), GLOSSARY.name))
        random.Random(seed).shuffle(concepts)
        known = TermBase(concepts[len(concepts) // 3 :])
        beads, cases = with_several(_made(concepts), BEADS, 40, seed)
        corpus = MinedCorpus(_cut(beads, known))
        wanted = {case.term.lower() for case in cases}
        given = set()
        for each in several_renderings(corpus):
            phrases = corpus.english if each.lang == "en" else corpus.japanese
            text = phrases.text(each.phrase).lower()
            given.add(text)
        totals["cases"] += len(wanted)
        totals["found"] += len(wanted & given)
        totals["false"] += len(given - wanted)
        totals["beads"] += len(beads)
    print(
        f"T006, seeded terms found {totals['found'] / totals['cases']:.3f} of {totals['cases']},"
        f" false findings {1000 * totals['false'] / totals['beads']:.2f} per 1,000 beads"
        f" of {totals['beads']:,}"
    )


def speed() -> None:
    """CPU seconds and memory for 100,000 units of 8,000 made-up concepts."""
    known = TermBase(list(read_glossary(GLOSSARY.read_text(encoding="utf-8"), GLOSSARY.name)))
    beads = made_corpus(made_up_concepts(8_000), UNITS)[:UNITS]
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.process_time()
    corpus = MinedCorpus(_cut(beads, known))
    proposed = len(proposals(corpus, 3))
    spent = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(
        f"{len(beads):,} units, {len(corpus.english):,} English and {len(corpus.japanese):,}"
        f" Japanese phrases, {len(corpus.linked.links):,} links, {proposed:,} proposals:"
        f" {spent:.0f} CPU s, peak"
        f" {peak / 1024:,.0f} MB ({(peak - before) / 1024:,.0f} MB more than before)"
    )
    _corpus_checks(known)


def _corpus_checks(known: TermBase) -> None:
    """CPU seconds of T004 and T006 over the records of 3,000 readouts of 20 beads each."""
    cut = list(_cut(made_corpus(made_up_concepts(5_000), 60_000)[:60_000], known))
    none = ReadoutCounts((1, 1), (1, 1), {}, 0, 0)
    records = [
        ReadoutRecord(
            f"2001-02-03-{n}", ("", ""), ("", ""), ("", ""), none, (), {}, tuple(cut[n : n + 20])
        )
        for n in range(0, len(cut), 20)
    ]
    start = time.process_time()
    CheckRunner(all_checks(), Checks()).corpus(records)
    spent = time.process_time() - start
    print(f"checks of the corpus, {len(records):,} readouts, {len(cut):,} beads: {spent:.0f} CPU s")
