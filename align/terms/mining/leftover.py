"""What one side of a bead says that nothing on the other side explains."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

import numpy as np

from align.model.anchor import other_language
from align.model.annotation import EMPTY_ANNOTATION
from align.terms.mining.cut import cut_segment

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from align.model.anchor import Lang
    from align.terms.mining.corpus import MinedCorpus
    from align.terms.mining.phrases import Phrases

_BETWEEN, _WORD, _FIRST, _LAST, _INSIDE = range(5)
#: A phrase that stands in so many times more beads elsewhere is no rendering of the term.
_ORDINARY = 2
_REFERRING = frozenset("両同各本当我")
_LETTERS = re.compile("[\u3400-\u9fff々]{1}|[ァ-ヺー]{2,}")
_SMALL = frozenset("of the a an and for in on to with issue issues matter matters question".split())


Why = Literal["again", "alike", "alone"]
#: The first word of some words, counted over all beads, and how many they are.
_Run = tuple[int, int]


class UsedWords(NamedTuple):
    """The words that stand where a rendering was expected, in one bead.

    Attributes:
        bead: the number of the bead.
        start: the first word, counted over all beads.
        length: words.
        times: beads of those without the rendering that hold them.
        why: ``again`` for words that stand in several of these beads, ``alike`` for words that are
            partly those of the rendering, ``alone`` for the only name or compound
            that nothing explains.
    """

    bead: int
    start: int
    length: int
    times: int
    why: Why


def used_words(
    corpus: MinedCorpus, beads: Sequence[int], expected: Sequence[str], lang: Lang
) -> list[UsedWords]:
    """What stands in place of a term's rendering, for each bead where that can be told.

    Of the other side, all is left out that the glossary knows, that a link explains, or that stands
    in many beads without the term. What is left may be the rendering: if it stands in several of
    the beads, if it is partly the rendering, or if it is the only name or compound that is left
    and nothing is left on the term's side.

    Args:
        corpus: what was counted.
        beads: those that hold the term and no rendering of it.
        expected: for each of them the rendering that was expected.
        lang: the language of the rendering.
    """
    side = _Leftovers(corpus, lang, beads)
    others = _Leftovers(corpus, other_language(lang), beads)
    runs = {bead: side.runs(bead) for bead in dict.fromkeys(beads)}
    times: dict[str, set[int]] = {}
    for bead, found in runs.items():
        for run in found:
            times.setdefault(side.key(*run), set()).add(bead)
    used: list[UsedWords] = []
    for bead, wanted in zip(beads, expected, strict=True):
        told = _one_alike(side, runs[bead], wanted) or _one_alike(side, side.all_runs(bead), wanted)
        if told:
            run, count = told, len(times.get(side.key(*told), {bead}))
            why: Why = "alike"
        elif again := _most_again(side, runs[bead], times):
            run, count, why = again, len(times[side.key(*again)]), "again"
        elif len(runs[bead]) == 1 and side.is_term(*runs[bead][0]) and not others.runs(bead):
            run, count, why = runs[bead][0], 1, "alone"
        else:
            continue
        used.append(UsedWords(bead, *side.widened(run, bead, wanted), count, why))
    return used


def _one_alike(side: _Leftovers, runs: Sequence[_Run], wanted: str) -> _Run | None:
    """The only phrase that is partly the rendering; of those side by side the first."""
    alike = [run for run in runs if _is_alike(side.text(*run), wanted, side.lang)]
    return alike[0] if len(alike) == 1 else None


def _most_again(
    side: _Leftovers, runs: Sequence[_Run], times: Mapping[str, set[int]]
) -> _Run | None:
    """The phrase that stands in more of the beads than any other, in two at least."""
    counts = [len(times[side.key(*run)]) for run in runs]
    most = max(counts, default=0)
    return runs[counts.index(most)] if most > 1 and counts.count(most) == 1 else None


class _Leftovers:
    """The words of one side that nothing explains, for the beads that lack a rendering."""

    def __init__(self, corpus: MinedCorpus, lang: Lang, beads: Sequence[int]) -> None:
        self.lang: Lang = lang
        self._phrases: Phrases = corpus.english if lang == "en" else corpus.japanese
        self._kinds = self._phrases.kinds
        self._known = self._phrases.side.known()
        self._beads = np.unique(np.array(list(beads), np.int64))
        self._taken = self._explained(corpus)

    def _explained(self, corpus: MinedCorpus) -> NDArray[np.bool_]:
        """The words that links explain.

        A link that stands in these beads above all may come of the term itself, and explains
        nothing.
        """
        linked = corpus.linked
        taken = (linked.taken_english if self.lang == "en" else linked.taken_japanese).copy()
        for link in linked.links:
            if 2 * int(np.isin(link.beads, self._beads).sum()) < len(link.beads):
                continue
            phrase = link.english if self.lang == "en" else link.japanese
            places = self._phrases.places_of(phrase)
            places = places[np.isin(self._phrases.bead_of[places], link.beads)]
            taken[places[:, None] + np.arange(int(self._phrases.length[phrase]))] = False
        return taken

    def text(self, start: int, length: int) -> str:
        """Words as they stand."""
        return self._phrases.side.text(start, length)

    def key(self, start: int, length: int) -> str:
        """What two mentions of the same words have in common."""
        side = self._phrases.side
        return " ".join(map(side.key_of, side.words(start, length)))

    def is_term(self, start: int, length: int) -> bool:
        """Whether words are a name or a compound, not one ordinary word."""
        text = self.text(start, length)
        return length > 1 or (text[:1].isupper() if self.lang == "en" else len(text) > 2)

    def runs(self, bead: int) -> list[_Run]:
        """The longest phrases of a bead that nothing explains."""
        start, end = self._ends(bead)
        free = self._free(start, end)
        return self._found(start, free, free & ~self._ordinary(bead, start, end))

    def all_runs(self, bead: int) -> list[_Run]:
        """The same, with those that stand in many beads without the term."""
        start, end = self._ends(bead)
        free = self._free(start, end)
        return self._found(start, free, free)

    def widened(self, run: _Run, bead: int, wanted: str) -> _Run:
        """A phrase with what stands beside it and is a word of the rendering, known or not."""
        side, (begin, end) = self._phrases.side, self._ends(bead)
        free = self._free(begin, end)
        segment = cut_segment("", wanted, self.lang, EMPTY_ANNOTATION)
        keys = {
            side.key_of(w) for w, k in zip(segment.words, segment.kinds, strict=True) if k in "wfl"
        }

        def belongs(at: int) -> bool:
            if not begin <= at < end or self._kinds[at] in (_BETWEEN, _INSIDE):
                return False
            return bool(free[at - begin]) or side.key_of(side.text(at, 1)) in keys

        first, last = run[0], run[0] + run[1] - 1
        while not self._phrases.begins[first]:
            step = 1 + (first - 1 >= begin and self._kinds[first - 1] == _INSIDE)
            if not belongs(first - step) or (step > 1 and free[first - step - begin]):
                break
            first -= step
        while last + 1 < end and not self._phrases.begins[last + 1]:
            step = 1 + (self._kinds[last + 1] == _INSIDE)
            if not belongs(last + step) or (step > 1 and free[last + step - begin]):
                break
            last += step
        return self._trimmed((first, last - first + 1))

    def _ends(self, bead: int) -> tuple[int, int]:
        starts = self._phrases.side.starts
        return int(starts[bead]), int(starts[bead + 1])

    def _free(self, start: int, end: int) -> NDArray[np.bool_]:
        """Which words may be part of a phrase and are neither known nor linked."""
        kinds = self._kinds[start:end]
        solid = (kinds != _BETWEEN) & (kinds != _INSIDE)
        free: NDArray[np.bool_] = solid & (self._known[start:end] == 0) & ~self._taken[start:end]
        return free

    def _found(self, start: int, free: NDArray[np.bool_], told: NDArray[np.bool_]) -> list[_Run]:
        """The runs of free words in which one is told."""
        begins = self._phrases.begins[start : start + len(free)]
        found: list[_Run] = []
        at = 0
        while at < len(free):
            if not told[at]:
                at += 1
                continue
            first = last = at
            while first and free[first - 1] and not begins[first]:
                first -= 1
            while last + 1 < len(free) and free[last + 1] and not begins[last + 1]:
                last += 1
            found.append((start + first, last - first + 1))
            at = last + 1
        return [run for run in map(self._trimmed, found) if run[1] and not self._refers(run[0])]

    def _refers(self, start: int) -> bool:
        """Whether words refer to what was named before: 両大臣, 同国."""
        return self.lang == "ja" and self.text(start, 1) in _REFERRING

    def _ordinary(self, bead: int, start: int, end: int) -> NDArray[np.bool_]:
        """Which words belong to single words that stand in many beads without the term."""
        phrases = self._phrases
        ordinary = np.zeros(end - start, bool)
        for phrase in phrases.in_beads(np.array([bead])).tolist():
            length = int(phrases.length[phrase])
            here = int(np.isin(phrases.beads_of(phrase), self._beads).sum())
            if phrases.beads[phrase] - here < max(_ORDINARY * here, 2):
                continue
            for place in phrases.places_of(phrase).tolist():
                if start <= place < end:
                    ordinary[place - start : place - start + length] = True
        return ordinary

    def _trimmed(self, run: _Run) -> _Run:
        """A run without what may not begin or end a phrase."""
        start, length = run
        while length and self._kinds[start] == _LAST:
            start, length = start + 1, length - 1
        while length and self._kinds[start + length - 1] == _FIRST:
            length -= 1
        return start, length


def _is_alike(text: str, wanted: str, lang: Lang) -> bool:
    """Whether words share a good part of the rendering: a word of it, or half of its characters."""
    if lang == "en":
        ours, theirs = (
            {w for w in re.findall(r"[^\W_]+", t.lower()) if w not in _SMALL}
            for t in (text, wanted)
        )
        return any(a[:5] == b[:5] for a in ours for b in theirs if min(len(a), len(b)) > 3)
    ours, theirs = (set(_LETTERS.findall(t)) for t in (text, wanted))
    shared = ours & theirs
    return len(shared) >= 2 or any(len(each) > 1 for each in shared)
