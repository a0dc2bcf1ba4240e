"""Texts with an acronym or a short form before what it stands for, and right texts like them."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.model.anchor import Lang


@dataclass(frozen=True, slots=True)
class MentionCase:
    """A text of which a check must tell one thing (a fault), or nothing (a trap)."""

    check: Literal["F001", "F002"]
    kind: Literal["fault", "trap"]
    group: str
    lang: Lang
    text: str


#: Acronyms that the glossary may or may not have, and what they stand for.
_BODIES = (
    ("Korean Peninsula Energy Development Organization", "KEDO", "朝鮮半島エネルギー開発機構"),
    ("International Atomic Energy Agency", "IAEA", "国際原子力機関"),
    ("Treaty on the Non-Proliferation of Nuclear Weapons", "NPT", "核兵器不拡散条約"),
    ("Comprehensive Nuclear-Test-Ban Treaty", "CTBT", "包括的核実験禁止条約"),
    ("Nuclear Suppliers Group", "NSG", "原子力供給国グループ"),
    ("Missile Technology Control Regime", "MTCR", "ミサイル技術管理レジーム"),
    ("International Monetary Fund", "IMF", "国際通貨基金"),
    ("Economic Partnership Agreement", "EPA", "経済連携協定"),
    ("Strategic Partnership Agreement", "SPA", "戦略的パートナーシップ協定"),
    ("International Court of Justice", "ICJ", "国際司法裁判所"),
    ("Organization for Security and Cooperation in Europe", "OSCE", "欧州安全保障協力機構"),
    ("liquefied natural gas", "LNG", "液化天然ガス"),
    ("weapons of mass destruction", "WMD", "大量破壊兵器"),
    ("confidence-building measures", "CBM", "信頼醸成措置"),
)
_EN = (
    "Both sides welcomed the report of the {}.",
    "The Minister referred to the work of the {} in the region.",
    "The question of the {} was taken up again.",
    "It was agreed that the {} needed further support.",
    "The role of the {} was explained at some length.",
)
_JA = (
    "双方は、{}に関する報告を歓迎した。",
    "大臣は、地域における{}の役割に言及した。",
    "{}の問題が改めて取り上げられた。",
    "{}への支援を続けることで一致した。",
    "{}について詳細な説明があった。",
)
#: What has nothing to do with it, between the sentences that matter.
_EN_BETWEEN = (
    "The talks lasted twenty minutes.", "Lunch followed.", "The EU and the ROK were informed.",
    "They will meet again in spring.", "A joint press conference was held.",
)  # fmt: skip
_JA_BETWEEN = (
    "会談は二十分間行われた。", "昼食会が続いた。", "ＥＵにも説明することとした。",
    "春に再び会談する予定である。", "共同記者会見が行われた。",
)  # fmt: skip
#: A listed name, its form for later mentions, and a form that stands for the whole one.
_PERSONS_EN = (
    ("Mr. Taro Aso", "Minister Aso", "Foreign Minister Aso"),
    ("Mr. Nobutaka Machimura", "Minister Machimura", "Foreign Minister Machimura"),
    ("Mr. Koichiro Gemba", "Minister Gemba", "Foreign Minister Gemba"),
    ("Mr. Fumio Kishida", "Minister Kishida", "Foreign Minister Kishida"),
    ("Mr. Sergey Lavrov", "Minister Lavrov", "Foreign Minister Lavrov"),
    ("Ms. Hillary Clinton", "Secretary Clinton", "Secretary of State Clinton"),
)
_PERSONS_JA = (
    ("麻生太郎外務大臣", "麻生大臣", "麻生外務大臣"),
    ("町村信孝外務大臣", "町村大臣", "町村外務大臣"),
    ("岸田文雄外務大臣", "岸田大臣", "岸田外務大臣"),
    ("中曽根弘文外務大臣", "中曽根大臣", "中曽根外務大臣"),
    ("茂木敏充外務大臣", "茂木大臣", "茂木外務大臣"),
)
_TOLD_EN = ("{} explained the position.", "{} expressed gratitude.", "{} replied.")
_TOLD_JA = ("{}から立場を説明した。", "{}は謝意を表明した。", "{}はこれに応じた。")


def mention_cases(seed: int = 1) -> list[MentionCase]:
    """All cases, the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311
    return [*_acronyms(chance), *_persons(chance)]


_LANGUAGES: tuple[Lang, ...] = ("en", "ja", "ja")


def _acronyms(chance: random.Random) -> Iterator[MentionCase]:
    for english, short, japanese in _BODIES:
        wide = "".join(chr(ord(c) + 0xFEE0) for c in short)
        names, acronyms = (english, japanese, japanese), (short, wide, short)
        for lang, name, acronym in zip(_LANGUAGES, names, acronyms, strict=True):
            defined = f"{name} ({acronym})" if lang == "en" else f"{name}（{acronym}）"
            turned = f"{acronym} ({name})" if lang == "en" else f"{acronym}（{name}）"
            hinted = (
                f'{name} (hereinafter "{acronym}")'
                if lang == "en"
                else f"{name}（以下「{acronym}」という。）"
            )
            faults = {"defined-later": [acronym, defined], "turned-later": [acronym, turned]}
            if chance.random() < 0.5:
                faults["defined-in-a-note-later"] = [acronym, acronym, hinted]
            traps = {
                "defined-first": [defined, acronym],
                "turned-first": [turned, acronym],
                "hinted-first": [hinted, acronym],
                "defined-again": [defined, acronym, defined],
                "alone": [acronym, acronym],
                "long-only": [name, name],
            }
            for group, words in faults.items():
                yield MentionCase("F001", "fault", group, lang, _text(lang, words, chance))
            for group, words in traps.items():
                yield MentionCase("F001", "trap", group, lang, _text(lang, words, chance))
            titled = _text(lang, [defined, acronym], chance, title=_title(lang, acronym))
            yield MentionCase("F001", "trap", "in-the-title", lang, titled)


def _persons(chance: random.Random) -> Iterator[MentionCase]:
    of_languages: tuple[tuple[Lang, tuple[tuple[str, str, str], ...]], ...] = (
        ("en", _PERSONS_EN),
        ("ja", _PERSONS_JA),
    )
    for lang, persons in of_languages:
        for number, (full, short, other) in enumerate(persons):
            later = persons[(number + 1) % len(persons)][0]
            faults = {
                "alone": [short, short],
                "full-later": [short, full],
                "of-another-person": [later, short],
            }
            traps = {
                "full-first": [full, short],
                "other-full-form": [other, short],
                "full-only": [full, full],
                "full-twice": [full, short, full],
                "both": [full, later, short],
            }
            for group, words in faults.items():
                for _ in range(2):
                    text = _text(lang, words, chance, said=True, numbered=True)
                    yield MentionCase("F002", "fault", group, lang, text)
            for group, words in traps.items():
                for _ in range(2):
                    text = _text(lang, words, chance, said=True, numbered=True)
                    yield MentionCase("F002", "trap", group, lang, text)
            titled = _text(lang, [short], chance, said=True, title=_title(lang, full))
            yield MentionCase("F002", "trap", "full-in-the-title", lang, titled)
    for english, acronym, japanese in _BODIES[:4]:
        for lang, name in zip(_LANGUAGES, (english, japanese), strict=False):
            text = _text(lang, [name, acronym], chance)
            yield MentionCase("F002", "trap", "acronym-after-its-name", lang, text)


def _title(lang: Lang, name: str) -> str:
    return f"Talks on {name}" if lang == "en" else f"{name}に関する会談"


def _text(
    lang: Lang,
    words: list[str],
    chance: random.Random,
    *,
    title: str = "",
    said: bool = False,
    numbered: bool = False,
) -> str:
    """Sentences around these words in their order, with others between them."""
    stock, between = (_EN, _EN_BETWEEN) if lang == "en" else (_JA, _JA_BETWEEN)
    frames = (_TOLD_EN if lang == "en" else _TOLD_JA) if said else stock
    sentences = [chance.choice(frames).format(word) for word in words]
    paragraphs = []
    for sentence in sentences:
        paragraphs.append(sentence)
        if chance.random() < 0.5:
            paragraphs.append(chance.choice(between))
    if numbered:  # so that there is no lead but the first paragraph
        paragraphs = [f"{number}. {each}" for number, each in enumerate(paragraphs, 1)]
        paragraphs.insert(0, between[0])
    first = title or ("Foreign Ministers' Talks" if lang == "en" else "外相会談")
    return "\n\n".join([first, *paragraphs])
