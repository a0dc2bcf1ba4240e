"""Small rules of our own after what the manuals of other tools say that they do.

Written after the documentation, without any code of these tools. Each function takes the concepts, the English
and the Japanese, and tells pairs of check and concept, as our tool does: T001 for a forbidden
form, T002 for a missing rendering. A tool that knows one direction is used twice. As with our
tool, T001 on a concept silences T002 on it. None of the tools knows a date or a guard.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from tests.bench.glossary import SIDES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tests.bench.glossary import BenchConcept, Side

Told = set[tuple[str, str]]


def weblate(concepts: Sequence[BenchConcept], en: str, ja: str) -> Told:
    """Weblate's check "Does not follow glossary", also close to rules run over pofilter output.

    Documented (docs.weblate.org, Quality checks, "Does not follow glossary", and User guide,
    Glossary): the check "does exact string matching, the glossary is expected to contain terms in
    all variants"; a term flagged as forbidden is one that must not be used for its source term.
    A source term is a whole word where the language writes spaces, any substring where not, and
    case does not count; any translation of the same source term satisfies it.
    """
    found: Told = set()
    texts = {"en": en, "ja": ja}
    for here, there in (SIDES, SIDES[::-1]):
        shared = _by_source_term(tuple(concepts), here, there)
        for concept in concepts:
            named = [t for t in concept.approved(here) if _whole_word(t, texts[here])]
            if not named:
                continue
            if any(_whole_word(t, texts[there]) for t in concept.deprecated(there)):
                found.add(("T001", concept.id))
            if any(
                not any(_whole_word(t, texts[there]) for t in shared[term.lower()])
                for term in named
            ):
                found.add(("T002", concept.id))
    return one_each(found)


def omegat(concepts: Sequence[BenchConcept], en: str, ja: str) -> Told:
    """OmegaT's terminology check ("Check issues").

    Documented (omegat.sourceforge.io, user manual, appendix Glossaries, and Preferences >
    Glossary): source terms are found in the tokens of the segment and stemming is used for
    glossary entries; a segment is an issue when the translation has none of the target terms. A
    glossary has three columns, so there is no forbidden form. Here English tokens are stemmed by
    step 1 of Porter (1980); in the target, English terms are exact tokens; Japanese, which
    OmegaT cuts with a dictionary, is searched as it is.
    """
    found: Told = set()
    tokens, stems = _tokens(en), _stems(en)
    for concept in concepts:
        en_terms, ja_terms = concept.approved("en"), concept.approved("ja")
        in_source = any(_holds(stems, _stems(term)) for term in en_terms)
        if in_source and not any(term in ja for term in ja_terms):
            found.add(("T002", concept.id))
        in_target = any(_holds(tokens, _tokens(term)) for term in en_terms)
        if any(term in ja for term in ja_terms) and not in_target:
            found.add(("T002", concept.id))
    return found


def okapi(concepts: Sequence[BenchConcept], en: str, ja: str) -> Told:
    """Okapi CheckMate, "Verify terminology" as it is installed: case does not count.

    Documented (okapiframework.org wiki, Quality Check Step, Terms and Blacklist tabs; issue 606
    of the project: the "terminology check works only on terms in the exact form specified in the
    glossary"): a term of a list is looked for in the source, its translation in the target, and
    words of a list of blacklisted terms are flagged in the target.
    """
    return _okapi(concepts, en, ja, _whole_word)


def okapi_strict(concepts: Sequence[BenchConcept], en: str, ja: str) -> Told:
    """Okapi CheckMate with terms exactly as they are written in the list, capitals included."""
    return _okapi(concepts, en, ja, _as_written)


def _okapi(
    concepts: Sequence[BenchConcept], en: str, ja: str, has: Callable[[str, str], bool]
) -> Told:
    found: Told = set()
    texts = {"en": en, "ja": ja}
    for concept in concepts:
        for here, there in (SIDES, SIDES[::-1]):
            if any(has(t, texts[there]) for t in concept.deprecated(there)):
                found.add(("T001", concept.id))
            named = any(has(t, texts[here]) for t in concept.approved(here))
            if named and not any(has(t, texts[there]) for t in concept.approved(there)):
                found.add(("T002", concept.id))
    return one_each(found)


def xbench(concepts: Sequence[BenchConcept], en: str, ja: str) -> Told:
    """ApSIC Xbench: key term mismatch, and a checklist of forbidden forms.

    Documented (forum.xbench.net, "MultiTerm-KeyTerm Mismatches", answers by the makers): the check
    finds segments that hold the source term but not the target term; with synonyms in one entry it
    flags "only if none of the synonyms is found"; a term inside a longer one (health in Health
    Care) is told too. A search without special signs is a substring and case does not count.
    """
    found: Told = set()
    texts = {"en": en.lower(), "ja": ja.lower()}
    for concept in concepts:
        for here, there in (SIDES, SIDES[::-1]):
            if any(t.lower() in texts[there] for t in concept.deprecated(there)):
                found.add(("T001", concept.id))
            named = any(t.lower() in texts[here] for t in concept.approved(here))
            if named and not any(t.lower() in texts[there] for t in concept.approved(there)):
                found.add(("T002", concept.id))
    return one_each(found)


BASELINES = {
    "Weblate rules": weblate,
    "OmegaT rules": omegat,
    "Okapi rules": okapi,
    "Okapi rules, strict": okapi_strict,
    "Xbench rules": xbench,
}


def one_each(found: Told) -> Told:
    """Without T002 on a concept that T001 has told of."""
    return {(check, c) for check, c in found if check == "T001" or ("T001", c) not in found}


def stem(token: str) -> str:
    """A token without its English ending: step 1 of the algorithm of Porter (1980), in short.

    >>> [stem(t) for t in ("talks", "crises", "parties", "visited", "analysis", "us")]
    ['talk', 'crise', 'parti', 'visit', 'analysi', 'us']
    """
    for ending, kept in (("'s", ""), ("sses", "ss"), ("ies", "i"), ("ss", "ss"), ("s", "")):
        if token.endswith(ending):
            if ending != "s" or len(token) > 3:
                token = token[: -len(ending)] + kept
            break
    for ending in ("ed", "ing"):
        before = token[: -len(ending)]
        if token.endswith(ending) and re.search("[aeiouy]", before):
            return before
    return re.sub("(?<=[aeiouy].)y$|(?<=..)y$", "i", token)


@functools.cache
def _tokens(text: str) -> tuple[str, ...]:
    """Words in small letters without a possessive."""
    words = re.findall(r"[^\W_]+(?:'[^\W_]+)?", text.lower().replace("’", "'"))
    return tuple(word.removesuffix("'s") for word in words)


@functools.cache
def _stems(text: str) -> tuple[str, ...]:
    return tuple(map(stem, _tokens(text)))


def _holds(tokens: tuple[str, ...], part: tuple[str, ...]) -> bool:
    size = len(part)
    return any(tokens[at : at + size] == part for at in range(len(tokens) - size + 1))


@functools.cache
def _by_source_term(
    concepts: tuple[BenchConcept, ...], here: Side, there: Side
) -> dict[str, list[str]]:
    targets: dict[str, list[str]] = {}
    for concept in concepts:
        for term in concept.approved(here):
            targets.setdefault(term.lower(), []).extend(concept.approved(there))
    return targets


@functools.cache
def _pattern(term: str, flags: int) -> re.Pattern[str]:
    """A Latin term as a whole word, a Japanese one anywhere."""
    latin = term[0] < "\u0250"
    edge = ("(?<![A-Za-z0-9])", "(?![A-Za-z0-9])") if latin else ("", "")
    return re.compile(edge[0] + re.escape(term) + edge[1], flags)


def _whole_word(term: str, text: str) -> bool:
    return _pattern(term, re.IGNORECASE).search(text) is not None


def _as_written(term: str, text: str) -> bool:
    return _pattern(term, 0).search(text) is not None
