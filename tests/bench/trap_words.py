"""Traps of wording: titles, names, countries, and words that only look like a term."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from tests.bench import trap_names as data
from tests.bench import trap_sentences as whole
from tests.bench.deprecated import MANY
from tests.bench.drafts import CLEAN, Draft, years_of
from tests.bench.frames import BODY, PERSON, TOPIC, pairs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.bench.frames import Frame


def _sentences(rows: tuple[tuple[str, str, str], ...]) -> Callable[[], Iterator[Draft]]:
    """A class made of whole sentences: the words that mislead, English, Japanese."""

    def drafts() -> Iterator[Draft]:
        for word, en, ja in rows:
            yield Draft(en, ja, CLEAN, word, word)

    drafts.__doc__ = "Whole sentences."
    return drafts


def titles() -> Iterator[Draft]:
    """A title before or after the name, a surname alone with Mr."""
    for concept, en, ja in data.TITLES:
        yield from pairs((concept,), (en, ja), CLEAN, (en, en), PERSON)


def names() -> Iterator[Draft]:
    """Family name first, or in capitals."""
    for concept, en, ja in data.NAMES:
        yield from pairs((concept,), (en, ja), CLEAN, (en, en))


def pronouns() -> Iterator[Draft]:
    """One side names the person again, the other says 同大臣, 先方 or he."""
    for concept, name, ja, again, pronoun in data.PRONOUNS:
        years = years_of(concept)
        if not years:
            continue
        for (first, ichi), (second, ni) in itertools.product(PERSON[:1] + PERSON[4:], data.SECOND):
            opening, kaishi = first.format(name), ichi.format(ja)
            japanese_again = kaishi + ni.format(again)
            yield Draft(
                f"{opening} {second.format(name)}", japanese_again, CLEAN, again, again, years
            )
            english_again = f"{opening} {second.format(pronoun)}"
            yield Draft(english_again, kaishi + ni.format(ja), CLEAN, pronoun, pronoun, years)
        for second, ni in data.SECOND:
            yield Draft(second.format(name), ni.format(again), CLEAN, again, again, years)


def ellipsis() -> Iterator[Draft]:
    """The Japanese leaves out the subject that the English repeats."""
    for concept, name, ja, _, _ in data.PRONOUNS:
        years = years_of(concept)
        for en, text in data.LEFT_OUT if years else ():
            yield Draft(en.format(name), text.format(ja), CLEAN, ja, ja, years or (0, 0))


def chains() -> Iterator[Draft]:
    """Japan-U.S.-ROK as 日米韓."""
    frames: tuple[Frame, ...] = TOPIC[:2] + TOPIC[4:6]
    for en, ja in data.CHAINS:
        for noun_en, noun_ja in (("consultations", "協議"), ("relations", "関係")):
            for frame_en, frame_ja in frames:
                yield Draft(
                    frame_en.format(f"{en} {noun_en}"),
                    frame_ja.format(ja + noun_ja),
                    CLEAN,
                    ja,
                    ja,
                )


def combining() -> Iterator[Draft]:
    """訪米, 対中政策, 露側: a country as one character."""
    for en, ja in data.COMBINING:
        for frame_en, frame_ja in (TOPIC[0], TOPIC[1], TOPIC[5], MANY[2]):
            yield Draft(frame_en.format(en), frame_ja.format(ja), CLEAN, ja, ja)


def demonyms() -> Iterator[Draft]:
    """The French side, German experts."""
    for en, ja in data.DEMONYMS:
        for frame_en, frame_ja in (BODY[2], BODY[3], PERSON[1], PERSON[2]):
            texts = frame_en.format(en), frame_ja.format(ja)
            yield Draft(*texts, CLEAN, en, en, years_of("georgia") or (0, 0))


CLASSES = {
    "common-word": _sentences(whole.COMMON_WORDS),
    "katakana-in-longer-word": _sentences(whole.KATAKANA),
    "kanji-in-longer-word": _sentences(whole.KANJI),
    "verb-for-noun": _sentences(whole.VERBS),
    "title-and-surname": titles,
    "name-order": names,
    "pronoun": pronouns,
    "ellipsis": ellipsis,
    "country-chain": chains,
    "combining-form": combining,
    "demonym": demonyms,
}
