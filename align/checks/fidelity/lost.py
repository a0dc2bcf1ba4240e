"""The checks of what was lost, of the order of passages, and of links that are not sure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from align.checks.fidelity.evidence.passages import likeliest_loss
from align.checks.fidelity.place import span_at, whole_spans
from align.checks.fidelity.roles.both import both_or_one
from align.checks.fidelity.roles.doers import other_doer
from align.model.check import CheckOptions, Problem, unit_check
from align.model.finding import Wording
from align.values.figures.reader import read_figures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.checks.fidelity.evidence.loss import LostPassage
    from align.model.anchor import Lang
    from align.model.unit import TranslationUnit

#: What makes a passage worth telling: a name, a figure, or what somebody will do.
_NAME = {
    "en": re.compile(
        r"(?<!^)(?:(?<=Mr\.\s)|(?<=Ms\.\s)|(?<=Dr\.\s)|(?<![.!?]\s))\b(?!I\b)[A-Z][A-Za-zÀ-ɏ'-]+"
    ),
    "ja": re.compile(
        r"[ァ-ヺ][ァ-ヺー]+|[A-Z]{2,}|[一-鿿]{1,6}(?:大臣|外相|総理|首相|大統領|長官|部長|大使|省|国|島|県|市|条約|協定|協会|機構|委員会|大学|銀行|財団|連盟|連合|議会|基金|裁判所)"
    ),
}
_COMMITMENT = {
    "en": re.compile(
        r"\b(?:will|would|shall|should|must|agree[ds]?|promise[ds]?|pledge[ds]?|commit(?:s|ted)?|decide[ds]?"
        r"|confirm(?:s|ed)?|request(?:s|ed)?|ask(?:s|ed)?|urge[ds]?|intend(?:s|ed)?|propose[ds]?|call(?:s|ed)?\s+(?:on|for)"
        r"|set(?:s)?\s+up|establish(?:es|ed)?|launch(?:es|ed)?|sign(?:s|ed)?|adopt(?:s|ed)?|appoint(?:s|ed)?|elect(?:s|ed)?"
        r"|invite[ds]?|provide[ds]?|contribute[ds]?|dispatch(?:es|ed)?|hand(?:s|ed)?\s+over|host(?:s|ed)?|open(?:s|ed)?)\b"
    ),
    "ja": re.compile(
        r"していく|ていきたい|する考え|する予定|する意向|約束|一致し|合意し|確認し|求め|要請し|提案し|決定し|こととした|こととし|すべき"
        r"|設置|設立|創設|開設|立ち上げ|署名|採択|任命|選出|招待|招請|供与|拠出|派遣|引き渡|主催"
    ),
}


class LossOptions(CheckOptions):
    """``least`` is how probable a loss must be, in log odds; higher means fewer findings."""

    least: float = 0.0


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

    A sentence that no link ties to a counterpart is told; so is a sentence or a clause of a longer text
    without which the two texts are more alike, whose words and figures the other one does not answer: above
    all an item of a list, a condition or a reason that the other text leaves out.
    Readouts summarise: that a text is short is no finding. `least` under `[checks.options.D001]` is how
    probable the loss must be, in log odds: 0 is even, 1 tells fewer. To settle one: translate the passage,
    or take it out.
    """
    if not unit.two_sided:
        yield from _without_counterpart(unit)
        return
    if any(a.kind == "h" or a.name in ("title", "date") for _, a in unit.bead.anchors):
        return  # titles and headings say more in one language than in the other
    for here, there in unit.directions:
        passage, odds = likeliest_loss(unit, here, there, options.least)
        lost = here.text[passage.start : passage.end]
        if not passage.evidence.answered and _COMMITMENT[here.lang].search(lost):
            odds += _FOR_A_COMMITMENT
        if odds <= options.least or _another_stands_there(unit, here.lang, passage):
            continue
        worth = passage.evidence.marked or _is_worth_telling(lost, here.lang)
        if worth and not _is_a_date(lost, here.lang):
            span = span_at(here, passage.start, passage.end)
            yield Problem(_wording(here.lang), (span,), unit.bead.source, unit.bead.target)


def _another_stands_there(unit: TranslationUnit, lang: Lang, passage: LostPassage) -> bool:
    """Whether a passage names somebody for whom the other text names another one: S001 tells that."""
    texts = unit.source.text, unit.target.text
    return any(
        passage.start <= pair[lang != "en"].start < passage.end
        for find in (other_doer, both_or_one)
        for pair in find(*texts)
    )


#: How much likelier a loss is of a commitment of which the other text answers no word.
_FOR_A_COMMITMENT = 0.7


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
    if _is_worth_telling(side.text, side.lang) and not _is_a_date(side.text, side.lang):
        yield Problem(_wording(side.lang), whole_spans(side), unit.bead.source, unit.bead.target)


def _is_a_date(text: str, lang: Lang) -> bool:
    """Whether a passage is a date line: the other text may have it in another place."""
    dates = read_figures(text, lang).dates
    rest = text
    for date in sorted(dates, key=lambda date: -date.start):
        rest = rest[: date.start] + rest[date.end :]
    return bool(dates) and len(re.sub(r"[\W_]|[月火水木金土日]曜日?", "", rest)) <= _DATE_LINE_REST


#: A date line may have a place or a day of the week beside its date.
_DATE_LINE_REST = 9


def _is_worth_telling(text: str, lang: Lang) -> bool:
    if _NAME[lang].search(text) or _COMMITMENT[lang].search(text):
        return True
    found = read_figures(text, lang)
    return bool(found.dates or found.times or found.quantities)


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
