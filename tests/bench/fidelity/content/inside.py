"""What stands in order, in a list or under a condition inside one sentence: samples, made up."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from tests.bench.fidelity.content.rows import Draft

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator

    #: A phrase in English and in Japanese.
    Phrase = tuple[str, str]

_AIMS: tuple[Phrase, ...] = (
    ("the release of the crew", "乗組員の解放"),
    ("compensation for the damage", "損害の賠償"),
    ("a survey of the seabed", "海底の調査"),
    ("a ceasefire", "停戦"),
    ("free elections", "自由な選挙"),
    ("the repair of the harbour", "港湾の修復"),
    ("the training of nurses", "看護師の研修"),
    ("the reduction of tariffs", "関税の引下げ"),
    ("food security", "食料安全保障"),
    ("the export of textiles", "繊維の輸出"),
)
_PLACES: tuple[Phrase, ...] = (
    ("Hanoi", "ハノイ"), ("Jakarta", "ジャカルタ"), ("Nairobi", "ナイロビ"), ("Ottawa", "オタワ"),
    ("Santiago", "サンティアゴ"), ("Helsinki", "ヘルシンキ"),
)  # fmt: skip
_STATES: tuple[Phrase, ...] = (
    ("Kenya", "ケニア"), ("Uganda", "ウガンダ"), ("Peru", "ペルー"), ("Nepal", "ネパール"),
    ("Jordan", "ヨルダン"), ("Morocco", "モロッコ"),
)  # fmt: skip
#: Two things in order: English, Japanese.
_IN_ORDER: tuple[Phrase, ...] = (
    ("The Minister set out two priorities: first, {0}, and second, {1}.",
     "大臣は、第一に{2}、第二に{3}という二つの優先事項を示した。"),
    ("As a first step, the two sides will seek {0}; as a second step, they will take up {1}.",
     "双方は、第一段階として{2}を目指し、第二段階として{3}を取り上げる。"),
    ("The first session dealt with {0} and the second with {1}.",
     "第1セッションでは{2}、第2セッションでは{3}が取り上げられました。"),
    ("The plan provides first for {0} and then for {1}.", "同計画は、まず{2}、次いで{3}を定める。"),
)  # fmt: skip
_JOURNEYS: tuple[Phrase, ...] = (
    ("The Prime Minister visited {0} first and then travelled on to {1}.",
     "総理大臣は、まず{2}を訪問し、続いて{3}に赴いた。"),
    ("The mission stopped in {0}, after which it flew to {1}.",
     "調査団は{2}に立ち寄り、その後、{3}に向かいました。"),
)  # fmt: skip
#: Items of a list in running text, numbered or behind bullets.
_LISTED: tuple[Phrase, ...] = (
    ("1. {0}  2. {1}  3. {2}", "1　{0}　2　{1}　3　{2}"),
    ("- {0} - {1} - {2}", "・{0}　・{1}　・{2}"),
    ("Agenda: (1) {0}; (2) {1}; (3) {2}", "議題：（1）{0}、（2）{1}、（3）{2}"),
)
_RESPECTIVELY = (
    "{0} and {1} will receive {4} and {5} vehicles, respectively.",
    "{2}及び{3}は、それぞれ{4}台及び{5}台の車両の供与を受ける。",
)
#: Conditions and reasons, marked in both languages; the second pair says the same otherwise.
_CONDITIONS: tuple[Phrase, ...] = (
    ("The reserves may be used[, provided that all members agree].",
     "準備金は、[全加盟国の同意を条件として、]使用することができる。"),
    ("The office will not reopen[ unless the road is repaired].",
     "[道路の修復を条件として、]事務所は再開しない。"),
    ("The Ministry has put off the journey[ because of the storm in the north].",
     "同省は、[北部における暴風の影響により、]訪問を延期した。"),
    ("The loan will be extended[ on condition that the accounts are published].",
     "[会計の公表を条件として、]借款が供与される。"),
    ("The ferry was cancelled[ due to the bad weather].", "[悪天候の影響により、]連絡船は欠航した。"),
    ("The visa may be renewed[ as long as the holder is employed].",
     "[雇用の継続を条件に、]査証は更新することができます。"),
)  # fmt: skip


def out_of_order(chance: random.Random) -> Iterator[Draft]:
    """Things that words put in order, exchanged in the Japanese; each as it should be, too."""
    for frame, pair in itertools.product(_IN_ORDER, _samples(_AIMS, chance)):
        yield from _both("inside-a-sentence", frame, pair)
    for frame, pair in itertools.product(_JOURNEYS, _samples(_PLACES, chance)):
        yield from _both("places-of-a-journey", frame, pair)
    for number, frame in enumerate(_LISTED * 5):
        items = chance.sample(_AIMS, 3)
        english = frame[0].format(*(en for en, _ in items))
        turned = [items[n] for n in ((1, 0, 2), (0, 2, 1), (2, 1, 0))[number % 3]]
        right, wrong = (frame[1].format(*(ja for _, ja in order)) for order in (items, turned))
        yield Draft("trap", "items-of-a-list", english, right)
        yield Draft("fault", "items-of-a-list", english, wrong)
    for (one, dare), (other, sore) in _samples(_STATES, chance):
        counts = chance.sample((12, 25, 40, 65), 2)
        english = _RESPECTIVELY[0].format(one, other, dare, sore, *counts)
        right, wrong = (
            _RESPECTIVELY[1].format(one, other, *names, *counts)
            for names in ((dare, sore), (sore, dare))
        )
        yield Draft("trap", "respectively", english, right)
        yield Draft("fault", "respectively", english, wrong)


def _samples(phrases: tuple[Phrase, ...], chance: random.Random) -> list[tuple[Phrase, Phrase]]:
    return [(one, other) for one, other in (chance.sample(phrases, 2) for _ in range(4))]


def _both(group: str, frame: Phrase, pair: tuple[Phrase, Phrase]) -> Iterator[Draft]:
    (one, dare), (other, sore) = pair
    english = frame[0].format(one, other)
    yield Draft("trap", group, english, frame[1].format(one, other, dare, sore))
    yield Draft("fault", group, english, frame[1].format(one, other, sore, dare))


def left_out(chance: random.Random) -> Iterator[Draft]:
    """An item of a list or a condition that one language leaves out; each as it should be, too."""
    for number, things in enumerate((*[_STATES] * 8, *[_AIMS] * 8)):
        items = chance.sample(things, 3)
        verb = ("Talks were held with", "と協議が行われた") if things is _STATES else (
            "The two sides discussed", "について議論した")  # fmt: skip
        yield Draft("trap", "whole-list", *_list(verb, items, items))
        short = [item for i, item in enumerate(items) if i != number % len(items)]
        if number % 2:
            yield Draft("fault", "item-left-out-of-ja", *_list(verb, items, short))
        else:
            yield Draft("fault", "item-left-out-of-en", *_list(verb, short, items))
    for english, japanese in _CONDITIONS:
        whole = _without_marks(english), _without_marks(japanese)
        yield Draft("trap", "whole-condition", *whole)
        yield Draft("fault", "condition-left-out-of-ja", whole[0], _cut(japanese))
        yield Draft("fault", "condition-left-out-of-en", _cut(english), whole[1])


def _list(verb: Phrase, ours: list[Phrase], theirs: list[Phrase]) -> Phrase:
    english, japanese = [en for en, _ in ours], [ja for _, ja in theirs]
    listed = ", ".join(english[:-1]) + f" and {english[-1]}"
    return f"{verb[0]} {listed}.", "、".join(japanese[:-1]) + f"及び{japanese[-1]}{verb[1]}。"


def _without_marks(text: str) -> str:
    return text.replace("[", "").replace("]", "")


def _cut(text: str) -> str:
    before, _, rest = text.partition("[")
    return before + rest.partition("]")[2]
