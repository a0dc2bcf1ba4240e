"""Checks of what the whole corpus tells about terms: over the words that are kept of each bead."""

from __future__ import annotations

import functools
import importlib.util
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from align.model.anchor import Anchor, Lang, other_language
from align.model.check import CheckOptions, corpus_check
from align.model.finding import Finding, Span, Wording
from align.terms.mining.several import several_renderings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.model.record import CutBead, CutSegment, ReadoutRecord
    from align.terms.mining.phrases import Phrases
    from align.terms.mining.several import SeveralRenderings, UsedRendering


@corpus_check("T004", "Unapproved rendering", "定訳以外の訳語", "info", CheckOptions, counts=True)
def unapproved_rendering(records: Sequence[ReadoutRecord], _: CheckOptions) -> Iterator[Finding]:
    """Where T002 finds no approved rendering, these words stand in its place.

    Why it matters: whoever settles the finding sees at once what was written instead, and how
    often.

    With abduction issue rendered by 拉致問題, this pair fails:

        They discussed the abduction issue.
        両大臣は拉致事案について議論した。

    and this one passes:

        They discussed the abduction issue.
        両大臣は拉致問題について議論した。

    Left out is what the glossary knows, what translates other words of the sentence as the rest of
    the corpus shows, and what stands in many sentences without the term. The words are told if they
    are partly the rendering, if they stand in several sentences that lack it, or if they are the
    only name or compound that is left in both sentences; else this check is silent, and so it is
    where T002 is waived or switched off. To settle one: use the approved rendering, or add these
    words to the glossary as "admitted" or "deprecated".
    """
    absences: dict[tuple[str, Lang], list[tuple[int, Finding]]] = defaultdict(list)
    for number, record in enumerate(records):
        for finding in record.findings:
            if finding.check == "T002" and not finding.waived and _one_sided(finding):
                absences[finding.concept, finding.spans[0].lang].append((number, finding))
    if not absences or not _can_count():
        return
    from align.terms.mining.leftover import used_words

    corpus = _corpus_of(records)
    for (_concept, lang), found in absences.items():
        there = other_language(lang)
        placed = [
            (bead, number, finding)
            for number, finding in found
            for bead in corpus.beads_with(number, lang, finding.spans[0].anchor)[:1]
        ]
        told = used_words(
            corpus.mined,
            [bead for bead, _, _ in placed],
            [finding.suggestion for _, _, finding in placed],
            there,
        )
        by_bead = {used.bead: used for used in told}
        for bead, number, finding in placed:
            if used := by_bead.get(bead):
                span = corpus.span(bead, there, used.start, used.length)
                term, better = finding.spans[0], finding.suggestion
                yield _finding(
                    "T004",
                    unapproved_rendering.title,
                    records[number].readout,
                    _instead(span.text, term.text, better, used.times),
                    (span, term),
                    finding.concept,
                    better,
                )


@corpus_check("T006", "Several renderings", "訳語の不統一", "info", CheckOptions, counts=True)
def several(records: Sequence[ReadoutRecord], _: CheckOptions) -> Iterator[Finding]:
    """A term that no glossary has is rendered in several ways, or renders several terms.

    Why it matters: readers take two words for two things, and a glossary has nothing to say yet.

    A corpus in which "Amber Fund" is 琥珀基金 in three sentences and アンバー財団 in two fails; one
    in which it is 琥珀基金 in all five passes.

    Both languages are looked at: one English term with several Japanese ones, and the reverse. A
    term is a name or a compound of at least two words that stands in five sentence pairs or more;
    each rendering stands in two or more and hardly anywhere else. Forms of one word, and longer and
    shorter forms of one phrase, are no finding. The finding is at the first place of the rarest
    rendering, and tells all renderings with their counts, dates and first places. To settle one:
    decide on one rendering and put it into a glossary (`align glossary mine` prints a block).
    """
    if not any(record.beads for record in records) or not _can_count():
        return
    corpus = _corpus_of(records)
    for each in several_renderings(corpus.mined):
        yield _several(corpus, records, each)


def _several(
    corpus: _Counted, records: Sequence[ReadoutRecord], each: SeveralRenderings
) -> Finding:
    here, there = corpus.phrases(each.lang), corpus.phrases(other_language(each.lang))
    rarest = each.renderings[-1]
    bead = min(rarest.beads, key=lambda bead: (corpus.date(records, bead), bead))
    index = rarest.beads.index(bead)
    lengths = int(there.length[rarest.phrase]), int(here.length[each.phrase])
    spans = (
        corpus.span(bead, other_language(each.lang), rarest.places[index], lengths[0]),
        corpus.span(bead, each.lang, rarest.term_places[index], lengths[1]),
    )
    term = here.text(each.phrase)
    english, japanese = (
        [corpus.told(records, there, used, lang) for used in each.renderings]
        for lang in ("en", "ja")
    )
    message = Wording(
        f'"{term}" is rendered in {len(english)} ways: {"; ".join(english)}',
        f"「{term}」の訳語が{len(japanese)}通りあります：{'、'.join(japanese)}。",
    )
    readout = records[corpus.origins[bead].record].readout
    return _finding(
        "T006", several.title, readout, message, spans, "", there.text(each.renderings[0].phrase)
    )


def _finding(
    check: str,
    title: Wording,
    readout: str,
    message: Wording,
    spans: tuple[Span, ...],
    concept: str,
    suggestion: str,
) -> Finding:
    ends = {
        lang: tuple(dict.fromkeys(s.anchor for s in spans if s.lang == lang))
        for lang in ("en", "ja")
    }
    return Finding(
        check=check,
        severity="info",
        readout=readout,
        title=title,
        message=message,
        spans=spans,
        source=ends["en"],
        target=ends["ja"],
        concept=concept,
        suggestion=suggestion,
    )


def _instead(words: str, term: str, better: str, times: int) -> Wording:
    english = f'"{words}" stands here for "{term}"; the approved rendering is "{better}"'
    japanese = f"「{term}」に対し、定訳「{better}」ではなく「{words}」が使われています"
    if times > 1:
        english += f" ({times} times in the corpus)"
        japanese += f"（全体で{times}回）"
    return Wording(english, japanese + "。")


def _one_sided(finding: Finding) -> bool:
    """Whether nothing on the other side was told: a misspelt rendering was."""
    return bool(finding.spans) and len({span.lang for span in finding.spans}) == 1


def _can_count() -> bool:
    """Whether numpy is there, which the extra ``encoder`` brings; without it nothing is counted."""
    return importlib.util.find_spec("numpy") is not None


class _BeadOrigin(NamedTuple):
    """Which record a bead is of, and the bead."""

    record: int
    bead: CutBead


class _Counted:
    """The beads of all records, counted, and where each stands."""

    def __init__(self, records: Sequence[ReadoutRecord]) -> None:
        self.origins = [
            _BeadOrigin(number, bead)
            for number, record in enumerate(records)
            for bead in record.beads
        ]
        from align.terms.mining.corpus import MinedCorpus

        self.mined = MinedCorpus(origin.bead for origin in self.origins)
        self._by_anchor: dict[tuple[int, Lang, str], list[int]] = defaultdict(list)
        for number, (record, bead) in enumerate(self.origins):
            for lang in ("en", "ja"):
                for segment in _segments(bead, lang):
                    self._by_anchor[record, lang, segment.anchor].append(number)

    def phrases(self, lang: Lang) -> Phrases:
        """The phrases of a language."""
        return self.mined.english if lang == "en" else self.mined.japanese

    def beads_with(self, record: int, lang: Lang, anchor: Anchor) -> list[int]:
        """The beads that hold a segment."""
        return self._by_anchor.get((record, lang, str(anchor)), [])

    def date(self, records: Sequence[ReadoutRecord], bead: int) -> str:
        """The date of a bead's readout, in ISO form; "" where none is known."""
        english, japanese = records[self.origins[bead].record].dates
        return english or japanese

    def span(self, bead: int, lang: Lang, start: int, length: int) -> Span:
        """Some words of a bead, which are counted over all beads."""
        offset = start - int(self.phrases(lang).side.starts[bead])
        for segment in _segments(self.origins[bead].bead, lang):
            words = segment.words
            if offset < len(words):
                before = "".join(words[:offset])
                whole = "".join(words[offset : offset + length])
                first = len(before) + len(whole) - len(whole.lstrip())
                text = whole.strip()
                anchor = Anchor.parse(segment.anchor)
                return Span(lang, anchor, first, first + len(text), text)
            offset -= len(words)
        raise IndexError(start)

    def told(
        self, records: Sequence[ReadoutRecord], phrases: Phrases, used: UsedRendering, reader: str
    ) -> str:
        """A rendering with its count, its dates and its first place."""
        days = sorted(filter(None, (self.date(records, bead) for bead in used.beads)))
        first = min(used.beads, key=lambda bead: (self.date(records, bead), bead))
        origin = self.origins[first]
        lang = phrases.side.lang
        record = records[origin.record]
        # A row has one segment only, and nothing is kept of its text.
        anchor = f" {_segments(origin.bead, lang)[0].anchor}" if record.texts else ""
        place = f"{record.readout}{anchor}"
        text, count = phrases.text(used.phrase), len(used.beads)
        if reader == "en":
            when = f", {' to '.join(dict.fromkeys((days[0], days[-1])))}" if days else ""
            return f'"{text}" ({count} times{when}, first in {place})'
        when = f"、{'～'.join(dict.fromkeys((days[0], days[-1])))}" if days else ""
        return f"「{text}」（{count}回{when}、初出は{place}）"


def _segments(bead: CutBead, lang: str) -> tuple[CutSegment, ...]:
    return bead.source if lang == "en" else bead.target


class _SameBeads:
    """Records whose beads are the same objects are the same to the cache."""

    def __init__(self, records: Sequence[ReadoutRecord]) -> None:
        self.records = records
        self._beads = [record.beads for record in records]

    def __hash__(self) -> int:
        return len(self._beads)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, _SameBeads) or len(self._beads) != len(other._beads):
            return False
        return all(a is b for a, b in zip(self._beads, other._beads, strict=True))


@functools.lru_cache(maxsize=1)  # both checks ask, and a watched corpus asks again
def _counted(records: _SameBeads) -> _Counted:
    return _Counted(records.records)


def _corpus_of(records: Sequence[ReadoutRecord]) -> _Counted:
    return _counted(_SameBeads(records))
