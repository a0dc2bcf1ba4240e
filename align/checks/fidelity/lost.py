"""The checks of what was lost, of the order of passages, and of links that are not sure."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, NamedTuple

from align.checks.fidelity.compared.unit import figure_differences
from align.checks.fidelity.lexicon import lexicon
from align.checks.fidelity.place import sentences_of, span_at, whole_spans
from align.model.check import CheckOptions, Problem, unit_check
from align.model.finding import Wording
from align.values.figures.reader import read_figures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.model.anchor import Lang
    from align.model.unit import Side, TranslationUnit

# The weights and the limit were chosen on the sample corpus with a sentence or a clause left
# out (127 pairs as they are, 291 with a loss) and looked at on 81 other pairs.
_UNANSWERED, _WEAK_UNANSWERED, _ANSWERED, _WEAK_ANSWERED = 1.0, 0.5, 1.5, 0.7
_LENGTH_WEIGHT, _FIGURE_WEIGHT = 0.5, 1.0
#: How many Japanese characters stand for an English one, and how widely that varies.
_JAPANESE_PER_ENGLISH, _VARIANCE, _LEAST_VARIANCE = 0.37, 1.6, 20
_PARENTHESES = re.compile(r"\([^()]*\)|（[^（）]*）")
_CLAUSE_END = re.compile(r"[。、，]")
#: What makes a passage worth telling: a name, a figure, or what somebody will do.
_NAME = {
    "en": re.compile(r"(?<!^)(?<![.!?]\s)\b(?!I\b)[A-Z][A-Za-zÀ-ɏ'-]+"),
    "ja": re.compile(
        r"[ァ-ヺ][ァ-ヺー]+|[A-Z]{2,}|[一-鿿]{1,6}(?:大臣|外相|総理|首相|大統領|長官|部長|大使|省|国|島|県|市|条約|協定)"
    ),
}
_COMMITMENT = {
    "en": re.compile(
        r"\b(?:will|would|shall|should|must|agree[ds]?|promise[ds]?|pledge[ds]?|commit(?:s|ted)?|decide[ds]?"
        r"|confirm(?:s|ed)?|request(?:s|ed)?|ask(?:s|ed)?|urge[ds]?|intend(?:s|ed)?|propose[ds]?|call(?:s|ed)?\s+(?:on|for))\b"
    ),
    "ja": re.compile(
        r"していく|ていきたい|する考え|する予定|する意向|約束|一致し|合意し|確認し|求め|要請し|提案し|決定し|こととした|こととし|すべき"
    ),
}


class LossOptions(CheckOptions):
    """``least`` is the score from which on a passage counts as lost; higher means fewer findings.

    Each word of the passage that the other text does not answer counts 1, half where it says
    little; a figure that is missing 1; a text that is too short up to 1.5.
    """

    least: float = 2.4


@unit_check("D001", "Content lost", "内容の欠落", "warning", LossOptions, "sentence")
def content_lost(unit: TranslationUnit, options: LossOptions) -> Iterator[Problem]:
    """A passage with a name, a figure or a commitment has nothing that answers it.

    Why it matters: a reader of the other language never learns of it.

    Fails:

        The ministers welcomed the peace treaty. Minister Reval promised to ratify the fisheries agreement by June.
        両大臣は平和条約を歓迎した。

    Passes:

        The ministers welcomed the peace treaty. They also discussed it further.
        両大臣は平和条約を歓迎し、更に議論した。

    A sentence that no link ties to a counterpart is told; so is a passage of a longer text whose words the
    other one does not answer, as a list of words of such texts knows them. Readouts summarise: that a text
    is short is no finding. `least` under `[checks.options.D001]` is the score from which on a passage is
    told. To settle one: translate the passage, or take it out.
    """
    if not unit.two_sided:
        yield from _without_counterpart(unit)
        return
    for here, there in unit.directions:
        passage = lost_passage(unit, here, there, options.least)
        if passage:
            span = span_at(here, *passage)
            yield Problem(_wording(here.lang), (span,), unit.bead.source, unit.bead.target)


def _wording(lang: Lang) -> Wording:
    if lang == "en":
        return Wording(
            "the Japanese has nothing for this passage",
            "日本語版に、この部分に当たる記述がありません。",
        )
    return Wording(
        "the English has nothing for this passage", "英語版に、この部分に当たる記述がありません。"
    )


def _without_counterpart(unit: TranslationUnit) -> Iterator[Problem]:
    side = unit.source if unit.bead.source else unit.target
    if side.anchors and side.anchors[0].kind == "h":
        return
    if any(anchor.name in ("title", "date") for anchor in side.anchors):
        return
    if _is_worth_telling(side.text, side.lang):
        yield Problem(_wording(side.lang), whole_spans(side), unit.bead.source, unit.bead.target)


def _is_worth_telling(text: str, lang: Lang) -> bool:
    if _NAME[lang].search(text) or _COMMITMENT[lang].search(text):
        return True
    found = read_figures(text, lang)
    return bool(found.dates or found.times or found.quantities)


class _Weighed(NamedTuple):
    start: int
    end: int
    weight: float


def lost_passage(
    unit: TranslationUnit, here: Side, there: Side, least: float
) -> tuple[int, int] | None:
    """The passage of one side that the other side lacks: its characters in the side's text.

    The words of the side that the other one does not answer count for a loss, those that it
    answers against it; the stretch with the highest sum is the candidate.
    """
    text, other = _without_glosses(here), _without_glosses(there)
    short = _too_short(text, other, here.lang)
    if short < _SHORT_ENOUGH:
        return None
    best = _heaviest(_weighed(text, there.text, here.lang))
    if best is None:
        return None
    score = best.weight + _LENGTH_WEIGHT * min(max(short, -1), 3)
    if score + _FIGURE_WEIGHT * _MOST_FIGURES <= least:
        return None
    score += _FIGURE_WEIGHT * min(_missing_figures(unit, here.lang), _MOST_FIGURES)
    if score <= least:
        return None
    start, end = _whole_passage(here, best)
    return (start, end) if _is_worth_telling(here.text[start:end], here.lang) else None


#: A text this much longer than expected (in standard deviations) has lost nothing.
_SHORT_ENOUGH = -1.5
_MOST_FIGURES = 2
#: A text with fewer characters outside parentheses is taken with what stands in them.
_SHORTEST_TEXT = 20


def _without_glosses(side: Side) -> str:
    text = side.text
    blank = _PARENTHESES.sub(lambda match: " " * len(match[0]), text)
    return blank if len(" ".join(blank.split())) > _SHORTEST_TEXT else text


def _too_short(text: str, other: str, lang: Lang) -> float:
    """How many standard deviations the other text is shorter than expected."""
    here, there = len(" ".join(text.split())), len(" ".join(other.split()))
    english, japanese = (here, there) if lang == "en" else (there, here)
    spread = math.sqrt(english * _VARIANCE + _LEAST_VARIANCE)
    longer = (japanese - _JAPANESE_PER_ENGLISH * english) / spread
    return -longer if lang == "en" else longer


def _weighed(text: str, other: str, lang: Lang) -> Iterator[_Weighed]:
    words = lexicon()
    for word, missing in words.unanswered(text, other, lang):
        weak = not words.weak.isdisjoint(word.entries)
        if missing:
            weight = _WEAK_UNANSWERED if weak else _UNANSWERED
        else:
            weight = -(_WEAK_ANSWERED if weak else _ANSWERED)
        yield _Weighed(word.start, word.end, weight)


def _heaviest(words: Iterator[_Weighed]) -> _Weighed | None:
    """The stretch of words with the highest sum of weights."""
    best: _Weighed | None = None
    total, start = 0.0, 0
    for word in words:
        if total <= 0:
            total, start = 0.0, word.start
        total += word.weight
        if total > 0 and (best is None or total > best.weight):
            best = _Weighed(start, word.end, total)
    return best


def _missing_figures(unit: TranslationUnit, lang: Lang) -> int:
    found = 0
    for difference in figure_differences(unit):
        if difference.why == "value":
            lost = difference.japanese if lang == "en" else difference.english
            found += lost is None
    return found


def _whole_passage(side: Side, best: _Weighed) -> tuple[int, int]:
    """The sentences, or the Japanese clauses, that a stretch of words lies in."""
    parts = sentences_of(side) if side.lang == "en" else _clauses(side.text)
    touched = [(start, end) for start, end in parts if start < best.end and best.start < end]
    return (touched[0][0], touched[-1][1]) if touched else (best.start, best.end)


def _clauses(text: str) -> list[tuple[int, int]]:
    """Where the clauses of a Japanese text begin and end, the mark at their end included."""
    ends = [match.end() for match in _CLAUSE_END.finditer(text)]
    if not ends or ends[-1] < len(text):
        ends.append(len(text))
    return list(zip([0, *ends], ends, strict=False))


class ProbabilityOptions(CheckOptions):
    """``least`` is the probability below which a link is told, 0 to 1."""

    least: float = 0.3


@unit_check("D005", "Link to look at", "要確認の対応付け", "info", ProbabilityOptions, "sentence")
def unsure_link(unit: TranslationUnit, options: ProbabilityOptions) -> Iterator[Problem]:
    """A link between sentences is so improbable that a person should look at it.

    Why it matters: what is linked wrongly is also checked and exported wrongly.

    A link of probability 0.21 fails; one of 0.35 passes, and so does one that a person has confirmed.
    `least` under `[checks.options.D005]` is the limit, 0.3 by default. A row of a table is one link
    of probability 1. To settle one: confirm the link, or set it right (align explain A020 says how).
    """
    if unit.two_sided and unit.status == "auto" and unit.probability < options.least:
        wording = Wording(
            f"the link has a probability of {unit.probability:.2f}",
            f"この対応付けの確率は{unit.probability:.2f}です。",
        )
        yield Problem(wording, (), unit.bead.source, unit.bead.target)
