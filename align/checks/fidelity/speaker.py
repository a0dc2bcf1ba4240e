"""Who said it: the speakers of both sides, compared by country, office and name."""

from __future__ import annotations

import functools
import re
from itertools import pairwise
from typing import TYPE_CHECKING

from align.checks.fidelity.evidence.parties import countries, offices, same_office
from align.checks.fidelity.evidence.sound import names_alike
from align.checks.fidelity.evidence.swapped import swapped
from align.checks.fidelity.place import sentences_of, span_at
from align.checks.fidelity.roles.alone import other_actor
from align.checks.fidelity.roles.bidden import other_bidder
from align.checks.fidelity.roles.both import both_or_one
from align.checks.fidelity.roles.destination import other_destination
from align.checks.fidelity.roles.doers import other_doer
from align.checks.fidelity.roles.exchanged import exchanged
from align.checks.fidelity.roles.speakers import (
    SPEECH_JA,
    Speaker,
    english_speakers,
    japanese_speakers,
    plain_name,
    same_speaker,
)
from align.checks.fidelity.roles.toward import turned_acts
from align.model.check import CheckOptions, Problem, unit_check
from align.model.finding import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.checks.fidelity.roles.destination import Destination
    from align.checks.fidelity.roles.doers import Doer
    from align.model.anchor import Lang
    from align.model.unit import Side, TranslationUnit

    #: The words for somebody, or for where somebody goes.
    Words = Speaker | Destination | Doer


@unit_check("S001", "Speaker differs", "発言者の相違", "error", CheckOptions, "sentence", ("D001",))
def speaker_differs(unit: TranslationUnit, _: CheckOptions) -> Iterator[Problem]:
    """Who said or did something, or to whom, is another in the other language.

    Why it matters: a position, a request or a promise is given to the wrong government.

    Fails:

        Foreign Secretary Johnson stated that the test was unacceptable.
        岸田大臣から、実験は容認できない旨述べた。

    Passes:

        Minister Kishida stated that the test was unacceptable.
        岸田大臣から、実験は容認できない旨述べた。

    Speakers are compared by country, by office, and by name through the glossary, else by its sound.
    Told are also thanks, requests, invitations and the like that go the other way, a visit to another
    country, two parties who have changed places, one of several who act together that is another, and both
    sides for one. Where Japanese drops the subject, and where one text says less of the speaker, nothing is
    told, nor where two clauses stand in the other order with their parties. To settle one: compare the source.
    """
    if not unit.two_sided:
        return
    wording, found = _who_differs(unit)
    if not found or swapped(unit):
        return  # D002 tells that the sentences have changed places
    for one, other in found:
        spans = (
            span_at(unit.source, one.start, one.end),
            span_at(unit.target, other.start, other.end),
        )
        words = spans[0].text, spans[1].text
        yield Problem(
            Wording(wording.en.format(*words), wording.ja.format(*words)),
            spans,
            unit.bead.source,
            unit.bead.target,
        )


_SPEAKS = Wording(
    '"{}" speaks in English, 「{}」 in Japanese',
    "発言者が、英語版では「{}」、日本語版では「{}」です。",
)
_ACTS = Wording(
    'who does what to whom differs: "{}" in English, 「{}」 in Japanese',
    "誰が誰に対して行ったかが異なります（英語版では「{}」、日本語版では「{}」）。",
)
_DOES = Wording(
    '"{}" does it in English, 「{}」 in Japanese',
    "行為者が、英語版では「{}」、日本語版では「{}」です。",
)
_VISITED = Wording(
    '"{}" is visited in English, 「{}」 in Japanese',
    "訪問先が、英語版では「{}」、日本語版では「{}」です。",
)


def _who_differs(unit: TranslationUnit) -> tuple[Wording, list[tuple[Words, Words]]]:
    """The words of both texts that name another one, by the first evidence that finds any."""
    texts = unit.source.text, unit.target.text
    english: list[Speaker] = []
    japanese: list[Speaker] = []
    if SPEECH_JA.search(texts[1]):
        english, japanese = english_speakers(unit.source), japanese_speakers(unit.target)
    evidence: tuple[tuple[Wording, Iterator[tuple[Words, Words]]], ...] = (
        (_SPEAKS, _unlike(english, japanese, unit)),
        (_ACTS, turned_acts(*texts)),
        (_VISITED, other_destination(texts, english, japanese)),
        (_DOES, _exchanged(unit)),
        (_DOES, other_bidder(*texts)),
        *(
            (wording, find(*pair))
            for pair in _sentences(unit)
            for wording, find in (
                (_DOES, other_doer), (_SPEAKS, both_or_one), (_DOES, other_actor),
            )
        ),
    )  # fmt: skip
    told = ((wording, found) for wording, each in evidence if (found := list(each)))
    return next(told, (_SPEAKS, []))


def _sentences(unit: TranslationUnit) -> Iterator[tuple[str, str]]:
    """Each English sentence with the Japanese one, where there are as many; else the texts.

    Blanks stand for what is before a sentence, so that places are those of the text.
    """
    places = [sentences_of(side) for side in unit.sides]
    if len(places[0]) != len(places[1]):
        yield unit.source.text, unit.target.text
        return
    for one, other in zip(*places, strict=True):
        english, japanese = (
            " " * start + side.text[start:end]
            for side, (start, end) in zip(unit.sides, (one, other), strict=True)
        )
        yield english, japanese


def _exchanged(unit: TranslationUnit) -> Iterator[tuple[Words, Words]]:
    found = exchanged(unit)
    if found is not None and found.parties:
        yield found.english, found.japanese


@functools.cache
def _subjects(lang: Lang, kind: str) -> re.Pattern[str]:
    """Countries or offices that are the subject of any verb."""
    names = (countries() if kind == "country" else offices()).pattern(lang)
    if lang == "en":
        return re.compile(
            rf"(?<![\w-])(?<!\bof )(?<!\bof the )(?P<name>(?i:{names}))(?:\s+(?:side|government))?\s+(?:\w+ly\s+)?"
            r"\w+(?:ed|id|ade|ve|ook|ent|old|aid)\b"
        )
    before = "(?<![一-鿿ァ-ヺー])" if kind == "country" else ""
    return re.compile(rf"{before}(?P<name>{names})(?:側|政府)?(?:は|から|より|が|も)")


def _acts(speaker: Speaker, side: Side) -> bool:
    """Whether a speaker, by country and office as far as known, does anything in the other text."""
    if speaker.name or not (speaker.country or speaker.office):
        return False
    if speaker.country and speaker.country not in _acting(side, "country"):
        return False
    acting = _acting(side, "office")
    if not speaker.office or (speaker.country and not acting):
        return True
    return any(same_office(speaker.office, each) is not False for each in acting)


def _acting(side: Side, kind: str) -> set[str]:
    """The codes of the countries or offices that are the subject of any verb of a text."""
    table = countries() if kind == "country" else offices()
    codes = table.english if side.lang == "en" else table.japanese
    found = _subjects(side.lang, kind).finditer(side.text)
    return {codes.get(plain_name(match["name"]), "") for match in found} - {""}


def _unlike(
    english: Sequence[Speaker], japanese: Sequence[Speaker], unit: TranslationUnit
) -> Iterator[tuple[Speaker, Speaker]]:
    """Speakers that are certainly not those of the other side, in pairs."""
    if not english:
        return
    ours = [one for one in english if all(same_speaker(one, other) is False for other in japanese)]
    theirs = [
        other for other in japanese if all(same_speaker(one, other) is False for one in english)
    ]
    ours = [one for one in ours if not _acts(one, unit.target)]
    theirs = [one for one in theirs if not _acts(one, unit.source)]
    if ours and theirs:
        yield from zip(ours, theirs, strict=False)
        return
    if len(english) != len(japanese) or len(english) < _TWO:
        return
    turned = exchanged(unit)
    if turned is not None and not turned.parties:
        return  # the clauses may stand in the other order, each with its own party
    if any(_GOVERNED_EN.search(unit.source.text, 0, each.start) for each in english[1:]):
        return  # "said that the Ambassador had explained": one speech within the other
    if any(two.start - one.end <= _MARK for one, two in pairwise(japanese)):
        return  # 日本側から、米側が説明した…
    # 日本側 twice for two sides, and two who have changed places.
    for place, (one, other) in enumerate(zip(english, japanese, strict=True)):
        repeated = any(
            other.name == japanese[n].name != "" != one.name != english[n].name
            and same_speaker(english[n], japanese[n])
            for n in range(place)
        )
        if repeated and names_alike(one.name, other.name) is not True:
            yield one, other
            continue
        if same_speaker(one, other) is not False:
            continue
        changed = any(
            same_speaker(one, japanese[n]) and same_speaker(english[n], other)
            for n in range(len(english))
            if n != place
        )
        if changed or one in ours or other in theirs:
            yield one, other


_TWO = 2
_GOVERNED_EN = re.compile(r"\b(?:that|whether|how|what|which|after|before|as)\s+$")
#: The longest mark of a subject, with its comma: からは、.
_MARK = 4
