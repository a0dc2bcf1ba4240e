"""Words that are misspelt, and wrong homophones that a Japanese input method gives."""

from __future__ import annotations

import functools
import re
from collections import Counter
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from ahocorasick_rs import AhoCorasick

from align.checks.fidelity.evidence.homophones import wrong_homophones
from align.checks.fidelity.evidence.lexicon import lexicon
from align.checks.fidelity.evidence.parties import countries
from align.checks.fidelity.place import span_at
from align.model.check import CheckOptions, Problem, unit_check
from align.model.finding import Wording
from align.text.english_spelling import is_known, likely_meant, one_slip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.model.anchor import Lang
    from align.model.unit import Side, TranslationUnit

_WORD = re.compile(r"(?<![\w@./'’-])[A-Za-z]{4,}(?![\w@/-]|['’.][A-Za-z]{2})")
_SHORTEST_NAME, _SHORTEST_STEM = 5, 5


class _Slip(NamedTuple):
    start: int
    end: int
    meant: str


@unit_check("L003", "Likely misspelling", "誤字・誤変換の疑い", "info", CheckOptions, "sentence")
def misspelt(unit: TranslationUnit, _: CheckOptions) -> Iterator[Problem]:
    """A word is misspelt, or is a likely wrong homophone.

    Why it matters: a wrong conversion such as 安全保証 is a word, so that nothing marks it.

    Fails:

        The two ministers discussed national security.
        両大臣は国家の安全保証について議論した。

    Passes:

        The two ministers discussed national security.
        両大臣は国家の安全保障について議論した。

    An English word is told that is not in the dictionary and one slip away from a frequent one, a name
    of a country likewise, and a word that is one slip away from what the Japanese says. A Japanese word is
    told that sounds like the one that the English asks for. Frequent slips are in `data/slips.txt` of
    the package. The finding is advisory. To settle one: correct the word.
    """
    for side in (unit.source, unit.target):
        other = unit.target if side is unit.source else unit.source
        find = _english if side.lang == "en" else _japanese
        seen = -1
        for slip in sorted({*_listed(side.text, side.lang), *find(side, other)}):
            if slip.start < seen:
                continue
            seen = slip.end
            words = side.text[slip.start : slip.end]
            yield Problem(
                Wording(
                    f'"{words}" may be "{slip.meant}"',
                    f"「{words}」は「{slip.meant}」の誤りではありませんか。",
                ),
                (span_at(side, slip.start, slip.end),),
                unit.bead.source,
                unit.bead.target,
                suggestion=slip.meant,
            )


def is_slip(word: str, lang: Lang) -> bool:
    """Whether a word as it stands is no word, or none of its language: it is surely misspelt.

    A word with a capital may be a name, unless what is meant is a title, a month or the like.
    """
    if word.lower() in _slips(lang)[1]:
        return True
    if lang == "ja" or is_known(word.lower()):
        return False
    return not word[0].isupper() or bool(_capitalised(word))


def _listed(text: str, lang: Lang) -> Iterator[_Slip]:
    pattern, right, finder = _slips(lang)
    if not finder.find_matches_as_indexes(text.lower()):  # most texts, at once
        return
    for match in pattern.finditer(text):
        yield _Slip(*match.span(), right[match[0].lower()])


@functools.cache
def _slips(lang: Lang) -> tuple[re.Pattern[str], dict[str, str], AhoCorasick]:
    text = (files(__package__) / "data" / "slips.txt").read_text(encoding="utf-8")
    pairs = dict(line.split(" = ") for line in text.splitlines() if " = " in line)
    found = {wrong: right for wrong, right in pairs.items() if wrong.isascii() == (lang == "en")}
    words = "|".join(re.escape(word) for word in sorted(found, key=len, reverse=True))
    pattern = rf"\b(?:{words})\b" if lang == "en" else f"(?:{words})"
    meant = {wrong.lower(): right for wrong, right in found.items()}
    return re.compile(pattern, re.IGNORECASE), meant, AhoCorasick(list(meant))


def _english(side: Side, other: Side) -> Iterator[_Slip]:
    known = countries().english
    words = [
        (m.start(), m.end(), m[0]) for m in _WORD.finditer(side.text) if m[0].lower() not in known
    ]
    unknown = [each for each in words if not is_known(each[2].lower())]
    starts = {start for start, _, _ in unknown}
    ends = {end for _, end, _ in unknown}
    for start, end, word in unknown:
        if not word[1:].islower():
            continue  # BlueMap
        if word[0].islower() and (end + 1 in starts or start - 1 in ends):
            continue  # pacta sunt servanda
        name = word[0].isupper()
        if meant := likely_meant(word.lower(), name=name) or (_capitalised(word) if name else ""):
            yield _Slip(start, end, meant.capitalize() if name else meant)
    yield from _named_twice(unknown, side)
    if other.text:
        yield from _countries(words, side.text, other.text)
        yield from _asked_for(words, side.text, other.text)


#: Words that stand with a capital and are no names of persons.
_CAPITALS = tuple(
    (
        "january february march april june july august september october november december monday"
        " tuesday wednesday thursday friday saturday sunday minister ministry ministers government"
        " foreign secretary president ambassador republic security council assembly summit conference"
        " agreement treaty affairs embassy parliament chairman commission committee general director"
        " national international united states nations japanese european chancellor representative"
    ).split()
)


def _capitalised(word: str) -> str:
    return next((each for each in _CAPITALS if one_slip(word.lower(), each)), "")


def _named_twice(unknown: list[tuple[int, int, str]], side: Side) -> Iterator[_Slip]:
    """A name that the text has otherwise, with two letters in the other order."""
    names = [each for each in unknown if each[2][0].isupper() and len(each[2]) > _SHORTEST_NAME]
    if not names:
        return
    text = side.text
    if side.whole is not None:
        text = " ".join(segment.text for segment in side.whole.document.segments())
    counts = Counter(word for word in _WORD.findall(text) if word[0].isupper())
    for start, end, word in names:
        for other, count in counts.items():
            likely = count > counts[word] or (
                count == counts[word] and text.find(other) < text.find(word)
            )
            if likely and sorted(other) == sorted(word) and one_slip(word.lower(), other.lower()):
                yield _Slip(start, end, other)
                break


def _countries(words: list[tuple[int, int, str]], text: str, other: str) -> Iterator[_Slip]:
    """A misspelt country that the Japanese names."""
    finder, codes, spelt = _country_names()
    found = finder.find_matches_as_indexes(other, overlapping=True)
    named = {codes[number] for number, _, _ in found}
    folded = text.lower()
    for name in (name for code in sorted(named) for name in spelt.get(code, ())):
        if name in folded:
            continue
        for start, end, word in words:
            if word[0].isupper() and one_slip(word.lower(), name):
                yield _Slip(start, end, name.capitalize())


@functools.cache
def _country_names() -> tuple[AhoCorasick, tuple[str, ...], dict[str, list[str]]]:
    """Finds Japanese names of countries; the code of each; by code, English ones of one word."""
    table = countries()
    japanese = {name: code for name, code in table.japanese.items() if len(name) > 1}
    spelt: dict[str, list[str]] = {}
    for name, code in table.english.items():
        if " " not in name and len(name) >= _SHORTEST_NAME:
            spelt.setdefault(code, []).append(name)
    return AhoCorasick(list(japanese)), tuple(japanese.values()), spelt


def _asked_for(words: list[tuple[int, int, str]], text: str, other: str) -> Iterator[_Slip]:
    """A word that is one slip away from what a Japanese word asks for, and says something else."""
    known = lexicon()
    asked = {
        e for word, missing in known.unanswered(other, text, "ja") if missing for e in word.entries
    }
    stems = sorted({s for e in asked for s in known.english[e] if len(s) >= _SHORTEST_STEM})
    if not stems:
        return
    for start, end, word in words:
        folded = word.lower()
        if known.entries_of(folded) or word[0].isupper():
            continue
        for stem in stems:
            if folded[0] == stem[0] and folded != stem and _begins_by_slip(folded, stem):
                yield _Slip(start, end, f"{stem}…")
                break


def _begins_by_slip(word: str, stem: str) -> bool:
    """Whether a word begins as a stem does, but for one slip; at the end of a stem words inflect."""
    if is_known(word):  # shrank is no slip of shrink, but trail may be one of trial
        beginning = word[: len(stem)]
        return sorted(beginning) == sorted(stem) and one_slip(beginning, stem)
    return any(
        one_slip(word[:size], stem) and word[: len(stem) - 2] != stem[:-2]
        for size in (len(stem) - 1, len(stem), len(stem) + 1)
        if len(word) - 3 <= size <= len(word)
    )


def _japanese(side: Side, other: Side) -> Iterator[_Slip]:
    if other.text:
        for start, end, meant in wrong_homophones(side.text, other.text):
            yield _Slip(start, end, meant)
