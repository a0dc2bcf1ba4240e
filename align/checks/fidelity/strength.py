"""How strongly somebody agreed, asserted, asked, protested or thanked, in both languages."""

from __future__ import annotations

import functools
import re
import tomllib
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING

from align.checks.fidelity.place import span_at
from align.model.check import CheckOptions, Problem, unit_check
from align.model.finding import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.model.anchor import Lang
    from align.model.unit import TranslationUnit


@dataclass(frozen=True, slots=True)
class ActLevel:
    """One level of an act, such as "confirmed" of agreement, the strongest being 0."""

    rank: int
    name: str
    patterns: dict[Lang, re.Pattern[str] | None]
    renders: frozenset[str]
    #: Looser words, which may stand for the other text's and are never told.
    loose: dict[Lang, re.Pattern[str] | None]


@dataclass(frozen=True, slots=True)
class SpeechAct:
    """An act with its levels, the strongest first, and words of which each text must have one."""

    name: str
    words: dict[Lang, tuple[str, ...]]
    levels: tuple[ActLevel, ...]
    #: Whether a level is stronger than the next one; else they are different acts.
    ordered: bool = True


@dataclass(frozen=True, slots=True)
class _Spoken:
    """An act at ``[start, end)`` of a text, and the levels that the words may have."""

    start: int
    end: int
    levels: tuple[ActLevel, ...]
    told: bool

    @property
    def rank(self) -> int:
        return self.levels[0].rank


@functools.cache
def speech_acts() -> tuple[SpeechAct, ...]:
    """The acts of the data file that comes with the package."""
    text = (files(__package__) / "data" / "strength.toml").read_text(encoding="utf-8")
    return read_speech_acts(text)


def read_speech_acts(text: str) -> tuple[SpeechAct, ...]:
    """The acts of a data file such as ``data/strength.toml``.

    >>> levels = '[words.a]\\nen=["x"]\\nja=["y"]\\n[[a]]\\nname="n"\\nen=["x"]\\nja=["y"]\\nrenders=[]'
    >>> [(act.name, [level.name for level in act.levels]) for act in read_speech_acts(levels)]
    [('a', ['n'])]
    """
    data = tomllib.loads(text)
    words = data.pop("words")
    acts = []
    for name, rows in data.items():
        ranks = {row["name"]: None for row in rows}
        levels = tuple(
            ActLevel(
                list(ranks).index(row["name"]),
                row["name"],
                {"en": _joined(row["en"]), "ja": _joined(row["ja"])},
                frozenset({row["name"], *row["renders"]}),
                {"en": _joined(row.get("en_also", [])), "ja": _joined(row.get("ja_also", []))},
            )
            for row in rows
        )
        of_langs: dict[Lang, tuple[str, ...]] = {
            "en": tuple(words[name]["en"]), "ja": tuple(words[name]["ja"])
        }  # fmt: skip
        acts.append(SpeechAct(name, of_langs, levels, words[name].get("ordered", True)))
    return tuple(acts)


def _joined(patterns: list[str]) -> re.Pattern[str] | None:
    return re.compile("|".join(patterns), re.IGNORECASE) if patterns else None


#: What an act is called in messages.
_NAMES = {
    "agreement": Wording("agreement", "合意・一致"),
    "request": Wording("a request", "要請"),
    "disapproval": Wording("disapproval", "不満・懸念"),
    "thanks": Wording("thanks", "謝意"),
    "assertion": Wording("an assertion", "主張"),
    "reception": Wording("a reception", "受止め"),
    "support": Wording("support", "支持"),
    "undertaking": Wording("an undertaking", "約束"),
    "obligation": Wording("an obligation", "義務"),
    "attention": Wording("attention", "関心・懸念"),
    "courtesy": Wording("a courtesy", "謝罪・感謝等"),
}


@unit_check(
    "S002", "Strength differs", "表現の強さの相違", "info", CheckOptions, "sentence", ("D001",)
)
def strength_differs(unit: TranslationUnit, _: CheckOptions) -> Iterator[Problem]:
    """What was said is stronger or weaker in one language.

    Why it matters: 認識を共有した is not "agreed", and 遺憾 is not a protest. Such words are chosen with care.

    Fails:

        The two ministers agreed that the matter was urgent.
        両大臣は、本件が緊急であるとの認識を共有した。

    Passes:

        The two ministers shared the view that the matter was urgent.
        両大臣は、本件が緊急であるとの認識を共有した。

    Agreement, requests, disapproval, thanks, assertion, support, undertakings, obligations and attention
    have a scale each, in `data/strength.toml` of the package, with the renderings that are usual. Disapproval
    goes from "unacceptable" by 非難, 反対, 遺憾 and 懸念 to 注視 and 留意. Apologies, condolences, congratulations and
    thanks are told where one stands for another. The finding is advisory. To settle one: take the word of the
    scale that the source has.
    """
    if not unit.two_sided:
        return
    english, japanese = unit.source.text, unit.target.text
    folded = english.lower()
    for act in speech_acts():
        if not any(w in folded for w in act.words["en"]):
            continue
        if not any(w in japanese for w in act.words["ja"]):
            continue
        for one, other in _unlike(_spoken(act, english, "en"), _spoken(act, japanese, "ja")):
            spans = (
                span_at(unit.source, one.start, one.end),
                span_at(unit.target, other.start, other.end),
            )
            yield Problem(
                _wording(act, one, other, (spans[0].text, spans[1].text)),
                spans,
                unit.bead.source,
                unit.bead.target,
            )


def _wording(act: SpeechAct, one: _Spoken, other: _Spoken, texts: tuple[str, str]) -> Wording:
    if not act.ordered:
        return Wording(
            f'"{texts[0]}" is another act than 「{texts[1]}」',
            f"「{texts[0]}」は「{texts[1]}」とは別の行為を表します。",
        )
    scale = " > ".join(dict.fromkeys(level.name for level in act.levels))
    stronger = one.rank < other.rank
    name = _NAMES.get(act.name, Wording(act.name, act.name))
    return Wording(
        f'"{texts[0]}" is {"stronger" if stronger else "weaker"} than 「{texts[1]}」 ({name.en}: {scale})',
        f"「{texts[0]}」は「{texts[1]}」より{'強い' if stronger else '弱い'}表現です（{name.ja}：{scale}）。",
    )


def _spoken(act: SpeechAct, text: str, lang: Lang) -> list[_Spoken]:
    """The acts of a text, in order; words that overlap are one act that may have any level."""
    hits = [
        (match.start(), match.end(), level)
        for level in act.levels
        if (pattern := level.patterns[lang])
        for match in pattern.finditer(text)
    ]
    hits.sort(key=lambda hit: hit[:2])
    found: list[_Spoken] = []
    for start, end, level in hits:
        if found and start < found[-1].end:
            before = found[-1]
            levels = (*before.levels, level)
            found[-1] = _Spoken(before.start, max(before.end, end), levels, told=True)
        else:
            found.append(_Spoken(start, end, (level,), told=True))
    return found + [
        _Spoken(*match.span(), (level,), told=False)
        for level in act.levels
        if (pattern := level.loose[lang])
        for match in pattern.finditer(text)
    ]


def _unlike(english: list[_Spoken], japanese: list[_Spoken]) -> list[tuple[_Spoken, _Spoken]]:
    """Acts of both texts that no act of the other text renders, in pairs."""
    ours = [
        one for one in english if one.told and not any(_renders(one, other) for other in japanese)
    ]
    theirs = [
        other
        for other in japanese
        if other.told and not any(_renders(one, other) for one in english)
    ]
    return list(zip(ours, theirs, strict=False))


def _renders(english: _Spoken, japanese: _Spoken) -> bool:
    return any(
        level.name in wanted.renders for level in english.levels for wanted in japanese.levels
    )
