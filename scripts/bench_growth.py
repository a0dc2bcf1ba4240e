"""Whether time grows as the text does: ten times the text, at most twelve times the time."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from bench_corpus import POOL, write_glossary

from align.checks.registry import SIGNATURE as CHECKS_SIGNATURE
from align.checks.registry import all_checks
from align.checks.run import CheckRunner
from align.model.alignment import Alignment, Bead
from align.model.anchor import Anchor
from align.model.bitext import Bitext
from align.model.document import Document, Paragraph, Segment, Source, Unit
from align.model.settings import Checks
from align.report.page import REPORT_SIGNATURE, write_page
from align.report.record import record_of_pair
from align.segment import SIGNATURE as SEGMENT_SIGNATURE
from align.segment import sentences
from align.terms.annotate import TermsAndValues
from align.terms.glossary import read_glossary
from align.terms.matching import TermBase

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from align.model.anchor import Lang

READOUT = "1990-01-01-talks"
MOST = 12  # times the time for ten times the text


def growths(small: int) -> Iterator[tuple[str, float, float, str]]:
    """What was measured, CPU seconds for a text and for ten times the text, signature."""
    runner = CheckRunner(all_checks(), Checks())
    terms = TermsAndValues(TermBase(read_glossary(write_glossary(20), "terms.yaml")))
    pairs = [bitext(paragraphs) for paragraphs in (small, 10 * small)]
    yield _growth("annotate", lambda n: pairs[n].annotated(terms), CHECKS_SIGNATURE)
    annotated = [pair.annotated(terms) for pair in pairs]
    yield _growth("CheckRunner.bitext", lambda n: runner.bitext(annotated[n]), CHECKS_SIGNATURE)
    found = [runner.bitext(pair) for pair in annotated]
    yield _growth("record", lambda n: record_of_pair(pairs[n], found[n]), CHECKS_SIGNATURE)
    yield _growth("page", lambda n: write_page(pairs[n], found[n]), REPORT_SIGNATURE)
    texts: dict[str, tuple[Lang, str]] = {
        "English sentences": ("en", " ".join(english for english, _ in POOL)),
        "Japanese sentences": ("ja", "".join(japanese for _, japanese in POOL)),
        "open brackets, English": ("en", "(a " * 55),
        "open brackets, Japanese": ("ja", "「『（" * 20),
        "quotation marks": ("en", "\"a 'b “c " * 20),
    }
    for name, (lang, text) in texts.items():
        times = small * 36 // len(POOL) // 10
        yield _growth(
            name,
            lambda n, lang=lang, text=text, times=times: sentences(text * (times * 10**n), lang),
            SEGMENT_SIGNATURE,
        )


def bitext(paragraphs: int) -> Bitext:
    """An aligned pair of so many numbered paragraphs of two sentences; every tenth lacks a term."""
    documents = [_document(lang, paragraphs) for lang in ("en", "ja")]
    units = [Anchor.parse(f"p{n}") for n in range(1, paragraphs + 1)]
    segments = [segment.anchor for segment in documents[0].segments()]
    alignment = Alignment(
        READOUT,
        tuple(Bead((unit,), (unit,), 0.99) for unit in units),
        tuple(Bead((segment,), (segment,), 0.99) for segment in segments),
    )
    return Bitext(documents[0], documents[1], alignment)


def _document(lang: Lang, paragraphs: int) -> Document:
    side = 0 if lang == "en" else 1
    units = []
    for number in range(1, paragraphs + 1):
        texts = [POOL[number * 2 % 36][side], POOL[(number * 2 + 1) % 36][side]]
        if number % 10 == 0:  # a term and no rendering of it
            texts[0] = ("Minister Orlan agreed.", "双方は一致した。")[side]
        segments = tuple(
            Segment(Anchor.parse(f"p{number}.s{n}"), text) for n, text in enumerate(texts, start=1)
        )
        anchor = Anchor.parse(f"p{number}")
        units.append(Unit(anchor, "paragraph", f"{number}. ", content=(Paragraph(segments),)))
    return Document(READOUT, lang, Source("", ""), tuple(units), "1990-01-01")


def _growth(
    name: str, work: Callable[[int], object], signature: str
) -> tuple[str, float, float, str]:
    return name, _seconds(lambda: work(0)), _seconds(lambda: work(1)), signature


def _seconds(work: Callable[[], object]) -> float:
    """CPU seconds, the best of three."""
    best = float("inf")
    for _ in range(3):
        began = time.process_time()
        work()
        best = min(best, time.process_time() - began)
    return best
