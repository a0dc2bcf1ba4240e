"""Counts of people and things, and the words that count: both, a dozen, trilateral."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.fidelity.figures.said import N001, Group, Said, odds
from tests.bench.fidelity.figures.spelling import (
    any_en,
    any_ja,
    kanji,
    slipped,
    wide,
    words,
)

if TYPE_CHECKING:
    from random import Random

#: Role, English plural, Japanese noun and counters, and the likely size.
Noun = tuple[str, str, str, tuple[str, ...], tuple[int, int]]
NOUNS: tuple[Noun, ...] = (
    ("people", "experts", "専門家", ("名", "人"), (2, 60)),
    ("people", "students", "留学生", ("名", "人"), (12, 900)),
    ("people", "officials", "行政官", ("名", "人"), (2, 80)),
    ("people", "doctors", "医師", ("名", "人"), (2, 40)),
    ("people", "engineers", "技術者", ("名", "人"), (2, 150)),
    ("people", "journalists", "記者", ("名", "人"), (2, 90)),
    ("people", "election observers", "選挙監視員", ("名", "人"), (2, 120)),
    ("people", "police officers", "警察官", ("名", "人"), (2, 300)),
    ("people", "nurses", "看護師", ("名", "人"), (2, 200)),
    ("people", "members of parliament", "国会議員", ("名", "人"), (2, 30)),
    ("things", "patrol vessels", "巡視船", ("隻",), (2, 14)),
    ("things", "rescue boats", "救助艇", ("隻",), (2, 30)),
    ("things", "ambulances", "救急車", ("台",), (2, 80)),
    ("things", "trucks", "トラック", ("台",), (2, 120)),
    ("things", "helicopters", "ヘリコプター", ("機",), (2, 12)),
    ("things", "transport aircraft", "輸送機", ("機",), (2, 8)),
    ("things", "generators", "発電機", ("台", "基"), (2, 300)),
    ("things", "tents", "テント", ("張",), (12, 2000)),
    ("things", "blankets", "毛布", ("枚",), (100, 20_000)),
    ("things", "water purifiers", "浄水器", ("台",), (2, 60)),
    ("actors", "companies", "企業", ("社",), (2, 60)),
    ("actors", "universities", "大学", ("校",), (2, 30)),
    ("actors", "international organisations", "国際機関", ("機関",), (2, 12)),
    ("sites", "primary schools", "小学校", ("校",), (2, 90)),
    ("sites", "bridges", "橋", ("本",), (2, 20)),
    ("sites", "hospitals", "病院", ("か所", "カ所"), (2, 25)),
    ("matters", "projects", "案件", ("件",), (2, 30)),
    ("matters", "proposals", "提案", ("件",), (2, 15)),
    ("matters", "violations of the ceasefire", "停戦違反", ("件",), (2, 80)),
)  # fmt: skip
COUNTRIES = ("か国", "カ国", "ヵ国", "ヶ国", "か国")
_COUNTED = frozenset({"N004", "N005"})


def counted(noun: Noun, number: str, counter: str, order: int) -> str:
    """専門家3名 or 3名の専門家."""
    return f"{noun[2]}{number}{counter}" if order else f"{number}{counter}の{noun[2]}"


def count(chance: Random) -> Said:
    """Any count of people or things."""
    noun = chance.choice(NOUNS)
    n = chance.randint(*noun[4])
    n = chance.randint(2, 12) if noun[4][0] == 2 and odds(chance, 0.4) else n
    n = n // 100 * 100 if n > 400 and odds(chance, 0.7) else n
    wrong = max(2, slipped(n, chance))
    wrong = n + 1 if wrong == n else wrong
    counter, order = chance.choice(noun[3]), chance.randrange(2)
    ja, wrong_ja = (counted(noun, any_ja(m, chance), counter, order) for m in (n, wrong))
    en, wrong_en = (f"{any_en(m, chance)} {noun[1]}" for m in (n, wrong))
    return Said(noun[0], en, ja, wrong_en, wrong_ja)


def countries(chance: Random) -> Said:
    """3か国, ３ヵ国, 三カ国."""
    n = chance.choice((*range(3, 16), 20, 35, 120, 193))
    wrong = slipped(n, chance)
    wrong = n + 1 if wrong < 2 else wrong
    counter = chance.choice(COUNTRIES)
    spell = chance.choice((str, str, kanji, lambda m: wide(str(m))))
    en, wrong_en = (f"{any_en(m, chance)} countries" for m in (n, wrong))
    return Said("actors", en, f"{spell(n)}{counter}", wrong_en, f"{spell(wrong)}{counter}")


def range_of_counts(chance: Random) -> Said:
    """10 to 15, 10〜15."""
    noun = chance.choice([n for n in NOUNS if n[0] in {"people", "things"}])
    low = chance.choice((3, 5, 8, 10, 12, 15, 20, 30, 40, 50))
    high = low + chance.choice((2, 3, 5, 10))
    wrong = high + chance.choice((1, 2, 5, 10))
    if odds(chance, 0.4):
        wrong = max(slipped(high, chance), low + 1)
        wrong = high + 5 if wrong == high else wrong
    counter, order = chance.choice(noun[3]), chance.randrange(2)
    form, mark = chance.choice(("{} to {}", "{}-{}", "{}–{}", "between {} and {}")), chance.choice(
        ("～", "〜", "から", "～", "ないし")
    )  # fmt: skip
    spell = chance.choice((str, str, lambda m: wide(str(m))))
    en, wrong_en = (f"{form.format(low, m)} {noun[1]}" for m in (high, wrong))
    ja, wrong_ja = (
        counted(noun, f"{spell(low)}{mark}{spell(m)}", counter, order) for m in (high, wrong)
    )
    return Said(noun[0], en, ja, wrong_en, wrong_ja)


_LOOSE = (
    ("dozens of {}", "数十{c}"), ("hundreds of {}", "数百{c}"), ("thousands of {}", "数千{c}"),
    ("tens of thousands of {}", "数万{c}"), ("hundreds of thousands of {}", "数十万{c}"),
    ("several {}", "数{c}"),
)  # fmt: skip


def loose(chance: Random) -> Said:
    """Dozens, hundreds, several: 数十, 数百, 数名."""
    role = chance.choice(("people", "large"))
    noun = chance.choice([n for n in NOUNS if n[0] == "people"])
    at = chance.choice((0, 1, 5)) if role == "people" else chance.choice((1, 2, 3, 4))
    wrong = _LOOSE[{0: 1, 1: 2, 2: 3, 3: 2, 4: 3, 5: 0}[at]]
    counter, order = chance.choice(noun[3]), chance.randrange(2)
    if role == "large":
        noun = ("large", "people", "住民", ("人",), (2, 2))
        counter, order = "人", 0
    number, wrong_number = (f[1].replace("{c}", "") for f in (_LOOSE[at], wrong))
    return Said(
        role,
        _LOOSE[at][0].format(noun[1]),
        counted(noun, number, counter, order),
        wrong[0].format(noun[1]),
        counted(noun, wrong_number, counter, order),
    )


def dozen(chance: Random) -> Said:
    """A dozen, a score of years, a hundred, half a million."""
    role, noun, ja, counter = chance.choice(
        (
            ("people", "experts", "専門家", "名"), ("people", "engineers", "技術者", "人"),
            ("people", "students", "留学生", "名"), ("things", "ambulances", "救急車", "台"),
            ("things", "generators", "発電機", "台"), ("things", "trucks", "トラック", "台"),
        )
    )  # fmt: skip
    pairs = (
        ("a dozen", "12", "11"), ("two dozen", "24", "20"), ("a hundred", "100", "10"),
        ("half a dozen", "6", "12"), ("a thousand", "1,000", "100"), ("a pair of", "2", "3"),
        ("a couple of", "2", "3"),
    )  # fmt: skip
    names, right, wrong = chance.choice(pairs[:5] if role == "people" else pairs)
    if right == "1,000":
        role, noun, ja, counter = "people", "students", "留学生", "名"
    spell = chance.choice((str, wide, lambda t: kanji(int(t.replace(",", "")))))
    others = [p[0] for p in pairs if p[1] != right and p[0] != "a thousand"]
    return Said(
        role,
        f"{names} {noun}",
        f"{ja}{spell(right)}{counter}",
        f"{chance.choice(others)} {noun}",
        f"{ja}{spell(wrong)}{counter}",
    )


_BOTH: tuple[tuple[int, tuple[str, ...], tuple[str, ...]], ...] = (
    (2, ("the two Ministers", "both Ministers"), ("両大臣", "両閣僚", "二大臣")),
    (2, ("the two Foreign Ministers", "both Foreign Ministers"), ("両外相", "両外務大臣")),
    (2, ("the two leaders", "both leaders"), ("両首脳",)),
    (2, ("the two countries", "both countries"), ("両国", "2か国", "二国")),
    (2, ("the two Governments", "both Governments"), ("両政府",)),
    (2, ("the two sides", "both sides"), ("双方", "両者")),
    (2, ("the two delegations", "both delegations"), ("両代表団",)),
    (3, ("the three Ministers",), ("三大臣", "3大臣", "３大臣")),
    (3, ("the three countries",), ("三か国", "3か国", "３ヵ国", "三国")),
    (3, ("the three parties",), ("三者",)),
    (3, ("the three leaders",), ("三首脳", "3首脳")),
    (4, ("the four countries",), ("四か国", "4か国", "４か国")),
    (4, ("the four Ministers",), ("四大臣", "4大臣")),
    (5, ("the five countries",), ("五か国", "5か国")),
    (6, ("the six parties",), ("六者", "6者")),
)  # fmt: skip
_SWAPS = {"Ministers": ("両大臣", "三大臣"), "countries": ("両国", "三か国"), "leaders": (
    "両首脳", "三首脳")}  # fmt: skip


def both(chance: Random) -> Said:
    """両大臣 is two Ministers, 三者 three parties; the slip is in how many."""
    n, names, names_ja = chance.choice(_BOTH)
    en = chance.choice(names)
    new = 3 if n == 2 else n - 1
    kind = en.split()[-1]
    wrong_en = f"the {words(new)} {en.removeprefix('both ').removeprefix('the ').split(' ', 1)[-1]}"
    if en.startswith("both "):
        wrong_en = f"the {words(new)} {en.removeprefix('both ')}"
    wrong_ja = ""
    if kind in _SWAPS:
        wrong_ja = _SWAPS[kind][1 if n == 2 else 0]
    return Said("both", en, chance.choice(names_ja), wrong_en, wrong_ja)


_LATERAL = (
    (("bilateral", ""), ("二国間", "両国間")),
    (("trilateral", "three-way"), ("三か国", "三国間", "3か国")),
    (("multilateral", ""), ("多国間",)),
    (("four-way", "quadrilateral"), ("四か国", "4か国")),
)


def lateral(chance: Random) -> Said:
    """Bilateral is 二国間, trilateral 三か国."""
    at = chance.choice((0, 0, 1, 1, 2, 3))
    wrong = _LATERAL[{0: 1, 1: 0, 2: 0, 3: 1}[at]]
    en, ja = _LATERAL[at]
    name = chance.choice([e for e in en if e])
    return Said("lateral", name, chance.choice(ja), wrong[0][0], wrong[1][0])


#: Nouns that a hurried translator confounds, with counters that tell them apart.
_CONFOUNDED = (
    ("things", ("patrol vessels", "巡視船", "隻"), ("patrol aircraft", "哨戒機", "機")),
    ("things", ("helicopters", "ヘリコプター", "機"), ("vehicles", "車両", "台")),
    ("things", ("trucks", "トラック", "台"), ("boats", "船舶", "隻")),
    ("actors", ("companies", "企業", "社"), ("universities", "大学", "校")),
    ("actors", ("countries", "", "か国"), ("companies", "企業", "社")),
    ("actors", ("countries", "", "か国"), ("cities", "", "都市")),
    ("sites", ("primary schools", "小学校", "校"), ("hospitals", "病院", "か所")),
    ("sites", ("villages", "", "村"), ("provinces", "", "州")),
    ("hit", ("people", "", "人"), ("households", "", "世帯")),
)  # fmt: skip


def wrong_noun(chance: Random) -> Said:
    """The number right, what is counted another."""
    role, *pair = chance.choice(_CONFOUNDED)
    right, wrong = pair if odds(chance, 0.5) else pair[::-1]
    n = chance.randint(3, 24) if role != "hit" else chance.randint(2, 90) * 100
    number, written = any_ja(n, chance), any_en(n, chance)

    def ja(noun: tuple[str, str, str]) -> str:
        return f"{noun[1]}{number}{noun[2]}"

    return Said(role, f"{written} {right[0]}", ja(right), f"{written} {wrong[0]}", ja(wrong))


def resolution(chance: Random) -> Said:
    """Numbers of resolutions, articles and paragraphs."""
    dice = chance.random()
    spell = chance.choice((str, str, lambda m: wide(str(m))))
    if dice < 0.4:
        n = chance.randint(660, 2720)
        wrong = slipped(n, chance)
        form = chance.choice(
            ("UN Security Council Resolution {}", "Security Council resolution {}")
        )
        ja, wrong_ja = (f"国連安保理決議第{spell(m)}号" for m in (n, wrong))
        return Said("resolution", form.format(n), ja, form.format(wrong), wrong_ja)
    n = chance.randint(2, 98)
    wrong = slipped(n, chance)
    if dice < 0.75:
        en, wrong_en = (f"Article {m}" for m in (n, wrong))
        spell = chance.choice((spell, kanji))
        return Said("provision", en, f"第{spell(n)}条", wrong_en, f"第{spell(wrong)}条")
    para = chance.randint(1, 8)
    wrong_para = para + 1
    en, wrong_en = (f"Article {n}, paragraph {p}," for p in (para, wrong_para))
    if odds(chance, 0.5):
        en, wrong_en = (f"paragraph {p} of Article {n}" for p in (para, wrong_para))
    ja, wrong_ja = (f"第{spell(n)}条{spell(p)}" for p in (para, wrong_para))
    if odds(chance, 0.6):
        ja, wrong_ja = (f"第{spell(n)}条第{spell(p)}項" for p in (para, wrong_para))
    return Said("provision", en.rstrip(","), ja, wrong_en.rstrip(","), wrong_ja)


GROUPS = (
    Group("N001", "count", count, 150, 110, _COUNTED),
    Group("N001", "range-of-counts", range_of_counts, 50, 45, _COUNTED),
    Group("N001", "loose-count", loose, 45, 40, frozenset({"N003", "N004", "N005"})),
    Group("N001", "dozen-or-hundred", dozen, 45, 40, _COUNTED),
    Group("N001", "number-of-provision", resolution, 60, 50, _COUNTED),
    Group("N004", "countries", countries, 60, 50, N001),
    Group("N004", "both-or-three", both, 60, 60, N001),
    Group("N004", "bilateral-or-trilateral", lateral, 30, 25, N001),
    Group("N004", "counted-noun-changed", wrong_noun, 60, 50, N001),
)
