"""Ordinals: meetings, visits, anniversaries, terms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.fidelity.figures.said import N001, Group, Said, odds
from tests.bench.fidelity.figures.spelling import kanji, ordinal, ordinal_words, slipped, wide

if TYPE_CHECKING:
    from random import Random

_MEETINGS = (
    ("Strategic Dialogue", "戦略対話"), ("Joint Committee", "合同委員会"),
    ("Foreign Ministers' Meeting", "外相会議"), ("round of negotiations", "交渉会合"),
    ("Policy Consultation", "政策協議"), ("Cyber Dialogue", "サイバー協議"),
    ("General Assembly", "総会"), ("Human Rights Dialogue", "人権対話"),
    ("meeting of the working group", "作業部会会合"), ("Pacific Islands Summit", "太平洋・島サミット"),
    ("Economic Dialogue", "経済対話"), ("Review Conference", "運用検討会議"),
)  # fmt: skip


def _spelt(n: int, wrong: int, chance: Random) -> tuple[list[str], list[str]]:
    words = n <= 30 and wrong <= 99 and odds(chance, 0.6)
    spell = chance.choice((str, str, lambda m: wide(str(m)), kanji))
    return [ordinal_words(m) if words else ordinal(m) for m in (n, wrong)], [
        spell(m) for m in (n, wrong)
    ]


def _other(n: int, chance: Random) -> int:
    return n + 1 if n == 1 or odds(chance, 0.4) else slipped(n, chance)


def meeting(chance: Random) -> Said:
    """第3回戦略対話: the third Strategic Dialogue."""
    n = chance.choice((*range(1, 13), *range(2, 10), *range(13, 80)))
    (en, wrong_en), (ja, wrong_ja) = _spelt(n, _other(n, chance), chance)
    name, name_ja = chance.choice(_MEETINGS)
    return Said(
        "meeting",
        f"the {en} {name}",
        f"第{ja}回{name_ja}",
        f"the {wrong_en} {name}",
        f"第{wrong_ja}回{name_ja}",
    )


def turn(chance: Random) -> Said:
    """3回目, 三度目: the third visit."""
    n = chance.randint(2, 25)
    (en, wrong_en), (ja, wrong_ja) = _spelt(n, _other(n, chance), chance)
    counter = "度目" if n < 10 and odds(chance, 0.2) else "回目"
    return Said("turn", en, f"{ja}{counter}", wrong_en, f"{wrong_ja}{counter}")


def anniversary(chance: Random) -> Said:
    """50周年: the fiftieth anniversary."""
    n = chance.choice((5, 10, 15, 20, 25, 30, 40, 50, 60, 65, 70, 75, 80, 90))
    wrong = n + chance.choice((-5, 5, 10)) if n > 5 else 10
    spell = chance.choice((str, str, lambda m: wide(str(m))))
    en, wrong_en = (
        (ordinal_words(m) for m in (n, wrong))
        if odds(chance, 0.5)
        else (ordinal(m) for m in (n, wrong))
    )
    return Said("anniversary", en, f"{spell(n)}周年", wrong_en, f"{spell(wrong)}周年")


def first_time(chance: Random) -> Said:
    """初会合 and 第1回 are the first; 2年連続 the second year running."""
    en, ja, wrong_en, wrong_ja = chance.choice(
        (
            ("the first meeting of the council", "評議会の初会合",
             "the second meeting of the council", "評議会の第2回会合"),
            ("the first meeting of the council", "評議会の第1回会合",
             "the third meeting of the council", "評議会の第3回会合"),
            ("the first session of the panel", "有識者懇談会の第一回会合",
             "the second session of the panel", "有識者懇談会の第二回会合"),
            ("the second part of the seminar", "セミナーの第2部",
             "the first part of the seminar", "セミナーの第1部"),
            ("the third session of the forum", "フォーラムの第3セッション",
             "the second session of the forum", "フォーラムの第2セッション"),
            ("the fourth phase of the programme", "本計画の第4期",
             "the third phase of the programme", "本計画の第3期"),
            ("the second summit", "第二回首脳会議", "the third summit", "第三回首脳会議"),
            ("the first summit", "第1回首脳会議", "the second summit", "第2回首脳会議"),
        )
    )  # fmt: skip
    if odds(chance, 0.3):
        ja, wrong_ja = wide(ja), wide(wrong_ja)
    return Said("meeting", en, ja, wrong_en, wrong_ja)


def term(chance: Random) -> Said:
    """3期目, 5番目, 4年連続."""
    n = chance.randint(2, 12)
    wrong = n + 1 if n == 2 or odds(chance, 0.5) else n - 1
    (en, wrong_en), (ja, wrong_ja) = _spelt(n, wrong, chance)
    form, form_ja = chance.choice(
        (
            ("The Minister congratulated the President on the start of his {} term.",
             "大臣は、大統領の{}期目の就任に祝意を表[した|しました]。"),
            ("The country is now the {} largest trading partner of Japan.",
             "同国は、今や日本の{}番目の貿易相手国[である|です]。"),
            ("It was the {} year in a row that the two sides held consultations.",
             "双方が協議を行うのは、{}年連続[であった|でした]。"),
            ("The country became the {} to ratify the Convention.",
             "同国は、{}番目の条約締結国とな[った|りました]。"),
        )
    )  # fmt: skip
    return Said(
        "whole",
        form.format(en),
        form_ja.format(ja),
        form.format(wrong_en),
        form_ja.format(wrong_ja),
    )


GROUPS = (
    Group("N004", "ordinal-of-meeting", meeting, 75, 65, N001),
    Group("N004", "ordinal-of-turn", turn, 50, 45, N001),
    Group("N004", "anniversary", anniversary, 35, 30, frozenset({"N001", "N002"})),
    Group("N004", "first-or-later", first_time, 40, 35, N001),
    Group("N004", "term-or-rank", term, 40, 35, N001),
)
