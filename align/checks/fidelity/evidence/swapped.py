"""Two sentences or items of a unit that stand in the other order in the other language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from align.checks.fidelity.compared.sameness import covers, same_quantity, same_time
from align.checks.fidelity.compared.unit import figures_of
from align.checks.fidelity.evidence.inline_labels import LISTS, ordinals_of, place_of
from align.checks.fidelity.evidence.lexicon import lexicon
from align.checks.fidelity.evidence.parties import countries
from align.checks.fidelity.evidence.passages import encoder_if_there
from align.checks.fidelity.evidence.respective import out_of_order, turned_round
from align.checks.fidelity.evidence.slots import counted_slots, following_slots
from align.checks.fidelity.evidence.sound import sound_alike
from align.checks.fidelity.place import sentences_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.model.anchor import Lang
    from align.model.unit import Side, TranslationUnit
    from align.values.figures.reader import TextFigures

#: Without an encoder: how much each of two swapped sentences must share with the other one's place,
#: and how much they may share with their own.
_LEAST_SHARED, _MOST_OWN = 1.5, 0.5
#: With an encoder: by how much each sentence must be more like the other one's place (cosine).
_LEAST_GAIN = 0.08
#: The same where a word, a name or a figure says so too, and none says otherwise.
_LEAST_GAIN_BESIDE_WORDS = 0.04
#: What two passages share crosswise is far more than what they share with their own places.
_FAR_MORE, _BEYOND_DOUBT = 3, 4.5
_MOST_PASSAGES = 6
#: Items by a letter, beside the labels of lists.
_ITEMS: dict[Lang, re.Pattern[str]] = {
    "en": re.compile(r"\bItem\s+(?P<b>[A-D])\b"),
    "ja": re.compile(r"(?P<b>[A-DＡ-Ｄ])項"),
}
#: Without two of these there is no list.
_MAY_BE_LABELS = re.compile(
    r"[0-9０-９][.．、)）\s].*[0-9０-９][.．、)）\s]|[(（].*[(（]|[①-⑳].*[①-⑳]|Item.*Item|項.*項",
    re.DOTALL,
)
#: What begins the items of a list without numbers.
_BULLET: dict[Lang, re.Pattern[str]] = {
    "en": re.compile(r"(?:^|(?<=\s))[-–—•*・]\s+(?=\S)"),
    "ja": re.compile(r"(?:^|(?<=\s))[-－–—•*・●○]\s*(?=\S)"),
}
_TELLS_PLACE: dict[Lang, re.Pattern[str]] = {
    "en": re.compile(
        r"(?:First|Second|Third|Fourth|Fifth)(?:ly)?,\s+"
        r"|(?:Next|Then|Finally|Lastly|Also|In addition|Furthermore|Moreover),?\s+"
    ),
    "ja": re.compile(
        r"第[一二三四五1-5１-５]に、?|(?:まず|初めに|次に|次いで|続いて|その後|最後に|また|更に|さらに|そして)、?"
    ),
}
_LATIN_NAME = re.compile(r"(?<![\w-])[A-ZÀ-Þ][a-zà-ÿ'’-]{2,}")
_KANA_NAME = re.compile(r"[ァ-ヺ][ァ-ヺー]{2,}")

#: That Japan does something is said on every line.
_OWN = "JP"

Parts = list[tuple[int, int]]
#: What sentence i of the English and sentence k of the Japanese share, at [i][k].
Shared = list[list[float]]


def swapped(unit: TranslationUnit) -> tuple[Parts, Parts] | None:
    """Two passages of each side that answer each other crosswise; None where there are none."""
    return unit.once("swapped", _swapped)


def _swapped(unit: TranslationUnit) -> tuple[Parts, Parts] | None:
    if (turned := turned_round(unit) or out_of_order(unit)) is not None:
        return turned
    for english, japanese in _passages(unit):
        if len(english) == len(japanese) and 2 <= len(english) <= _MOST_PASSAGES:
            place = _crosswise(unit, english, japanese)
            if place is not None:
                i, k = place
                return [english[i], english[k]], [japanese[i], japanese[k]]
    return None


def _crosswise(unit: TranslationUnit, english: Parts, japanese: Parts) -> tuple[int, int] | None:
    """The two places of passages that answer each other crosswise."""
    texts = (
        [unit.source.text[start:end] for start, end in english],
        [unit.target.text[start:end] for start, end in japanese],
    )
    figures = figures_of(unit)
    shared = shared_by(
        *texts,
        [figures[0].between(*part) for part in english],
        [figures[1].between(*part) for part in japanese],
    )
    pairs = [
        (i, k)
        for i in range(len(english))
        for k in range(i + 1, len(english))
        if shared[i][k] >= shared[i][i] and shared[k][i] >= shared[k][k]
    ]
    found = _likeliest(pairs, shared, texts) if pairs else None
    return found or _moved(shared, texts)


def _moved(shared: Shared, texts: tuple[list[str], list[str]]) -> tuple[int, int] | None:
    """The first of three or more passages that all stand elsewhere, and where it stands.

    One sentence that moves over two others displaces all three.
    """
    places = [max(range(len(row)), key=lambda k: row[k]) for row in shared]
    displaced = [i for i, k in enumerate(places) if i != k]
    if len(displaced) <= _TWO or len(set(places)) != len(places):
        return None
    if any(shared[i][places[i]] < shared[i][i] + 1 for i in displaced):
        return None
    encoder = encoder_if_there()
    if encoder is not None:
        alike = encoder.encode(texts[0]) @ encoder.encode(texts[1]).T
        if any(alike[i, places[i]] < alike[i, i] for i in displaced):
            return None
    return displaced[0], places[displaced[0]]


def _passages(unit: TranslationUnit) -> Iterator[tuple[Parts, Parts]]:
    """What may have changed places: items of an enumeration, else what words order, and sentences."""
    english, japanese = unit.source.text, unit.target.text
    items = _items(unit.source), _items(unit.target)
    if items[0] and len(items[0]) == len(items[1]):
        yield items
        return
    yield counted_slots(english, "en"), counted_slots(japanese, "ja")
    if japanese.count("。") >= _TWO:
        yield _sentences(unit.source), _sentences(unit.target)
    yield following_slots(english, "en"), following_slots(japanese, "ja")


_TWO = 2


def _items(side: Side) -> Parts:
    """What stands behind (1), (2) or (a), (b), or behind bullets; nothing without such an order."""
    labels = _labels_in_order(side) or _bullets(side)
    begins = [label.end() for label in labels]
    ends = [label.start() for label in labels[1:]]
    ends += [end for start, end in sentences_of(side) if labels and labels[-1].end() < end][:1]
    return list(zip(begins, ends, strict=True))


def _labels_in_order(side: Side) -> list[re.Match[str]]:
    """The labels of one kind that count from one; none where there are not two."""
    if not _MAY_BE_LABELS.search(side.text):
        return []
    for pattern in (*LISTS[side.lang], _ITEMS[side.lang]):
        labels = list(pattern.finditer(side.text))
        ordinals = [ordinals_of(label["b"]) for label in labels]
        counted = list(range(1, len(labels) + 1))
        roman = [each.get("roman") for each in ordinals]
        if len(labels) >= _TWO and counted in (roman, [place_of(each) for each in ordinals]):
            return labels
    return []


def _bullets(side: Side) -> list[re.Match[str]]:
    """The bullets of a text that begins with one, or names its list before a colon."""
    found = list(_BULLET[side.lang].finditer(side.text))
    begins = bool(found) and side.text[: found[0].start()].rstrip()[-1:] in ("", ":", "：")
    return found if begins and len(found) >= _TWO else []


def _sentences(side: Side) -> Parts:
    """The sentences without words that only tell their places: these say nothing of the content."""
    found = []
    for start, end in sentences_of(side):
        told = _TELLS_PLACE[side.lang].match(side.text, start, end)
        found.append((told.end() if told else start, end))
    return found


def _likeliest(
    pairs: Sequence[tuple[int, int]],
    shared: Shared,
    texts: tuple[list[str], list[str]],
) -> tuple[int, int] | None:
    """The two places that are exchanged, of those that the words do not exclude."""
    encoder = encoder_if_there()
    if encoder is None:
        sure = [
            (i, k)
            for i, k in pairs
            if min(shared[i][k], shared[k][i]) >= _LEAST_SHARED
            and shared[i][i] + shared[k][k] <= _MOST_OWN
        ]
        return sure[0] if sure else None
    alike = encoder.encode(texts[0]) @ encoder.encode(texts[1]).T
    gain, best = max(
        (float(min(alike[i, k] - alike[i, i], alike[k, i] - alike[k, k])), (i, k)) for i, k in pairs
    )
    i, k = best
    own, crosswise = shared[i][i] + shared[k][k], shared[i][k] + shared[k][i]
    least = _LEAST_GAIN
    if own == 0:
        said = (shared[i][k] >= 1) + (shared[k][i] >= 1)  # by words, for none, one or both
        least = (_LEAST_GAIN, _LEAST_GAIN_BESIDE_WORDS, 0.0)[said]
    elif crosswise >= own + _BEYOND_DOUBT:
        least = -_LEAST_GAIN_BESIDE_WORDS
    elif crosswise >= own + _FAR_MORE:
        least = _LEAST_GAIN_BESIDE_WORDS
    return best if gain >= least else None


def shared_by(
    english: Sequence[str],
    japanese: Sequence[str],
    ours: Sequence[TextFigures],
    theirs: Sequence[TextFigures],
) -> Shared:
    """How much each two sentences share that no other sentence of the Japanese side has."""
    shared = [[0.0] * len(japanese) for _ in english]
    for i, text in enumerate(english):
        for weight, answers in _answers(text, japanese):
            if len(answers) == 1:
                shared[i][answers[0]] += weight
    for i, one in enumerate(ours):
        common = [_figures_shared(one, other) for other in theirs]
        for k, count in enumerate(common):
            if count and sum(bool(other) for other in common) == 1:
                shared[i][k] += count
    return shared


def _answers(text: str, japanese: Sequence[str]) -> list[tuple[float, list[int]]]:
    """For each word and name of an English sentence its weight, and the sentences that answer it."""
    words, found = lexicon(), []
    seen: set[tuple[int, ...]] = set()
    for word in words.words(text, "en"):
        if word.entries not in seen:
            seen.add(word.entries)
            forms = [w for e in word.entries for w in words.japanese[e] if len(w) > 1]
            weight = 1.0 if words.weak.isdisjoint(word.entries) else 0.5
            found.append((weight, _holding(forms, japanese)))
    table = countries()
    codes = {table.english.get(match[0].lower(), "") for match in _LATIN_NAME.finditer(text)}
    for code in codes - {"", _OWN}:
        forms = [name for name, each in table.japanese.items() if each == code and len(name) > 1]
        found.append((1.0, _holding(forms, japanese)))
    for name in set(_LATIN_NAME.findall(text)):
        if name.lower() not in table.english:
            alike = [
                k
                for k, other in enumerate(japanese)
                if any(sound_alike(name, kana) for kana in _KANA_NAME.findall(other))
            ]
            found.append((1.0, alike))
    return found


def _holding(forms: Sequence[str], texts: Sequence[str]) -> list[int]:
    return [place for place, text in enumerate(texts) if any(form in text for form in forms)]


def _figures_shared(one: TextFigures, other: TextFigures) -> float:
    dates = sum(any(covers(o, d) for o in other.dates) for d in one.dates if d.day)
    times = sum(any(same_time(t, o) for o in other.times) for t in one.times)
    amounts = sum(
        any(same_quantity(q, o) for o in other.quantities)
        for q in one.quantities
        if q.demanded == "itself"
    )
    return float(dates + times + amounts)
