"""Figures, ordinals and counts of a Japanese text; dates and times are read elsewhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from align.model.value import Quantity
from align.values.figures.hedges import hedge_of
from align.values.figures.japanese.amounts import (
    DIGITS,
    last_scale,
    mixed_amount,
    plain_amount,
)
from align.values.figures.japanese.lengths import smaller_part
from align.values.figures.japanese.said import said_without_figures
from align.values.figures.japanese.shares import shares
from align.values.figures.ranges import in_ranges
from align.values.figures.units import PREFIXES, UNITS_JA, FigureUnit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.model.value import Demanded, Hedge

_PREFIX = "|".join(map(re.escape, sorted(PREFIXES, key=len, reverse=True)))
_COUNTER = "|".join(re.escape(w) for w in sorted(UNITS_JA, key=len, reverse=True))
_MONEY = "|".join(
    sorted((w for w, u in UNITS_JA.items() if u.kind == "money" and w[0] > "\u3000" and w != "元"),
           key=len, reverse=True)
)  # fmt: skip
#: Longer words that count or measure: after a figure in kanji they can be nothing else.
_LONG_COUNTERS = "|".join(
    sorted((w for w, u in UNITS_JA.items() if u.kind in ("count", "measure") and len(w) > 1
            and w[0] > "\u3000" and w not in ("大臣", "外相", "首脳", "総理", "大統領", "代表", "政府")),
           key=len, reverse=True)
)  # fmt: skip
_FIGURE = re.compile(
    rf"(?P<ordinal>第)?(?P<prefix>{_PREFIX})?(?:(?<![A-Za-z0-9.])|(?<=[A-Za-z])(?=[0-9]{{1,2}}[かカヵヶ箇]国))(?<![0-9],)(?<![A-Za-z]-)(?P<indefinite>[数何幾])?"
    rf"(?P<digits>(?>{DIGITS})(?:\s?[十百千]?[万億兆](?:\s?(?:{DIGITS})\s?[十百千]?(?=\s?[万億兆])?)?|\s?[百千])*)"
    rf"(?:(?=\s?(?:km2?|k?m|kg|cm|mm|[kMG]W|t|ha|[KMGT]?B|SDR|US)(?![A-Za-z]))|(?![A-Za-z]))(?!\.[0-9])(?!\s?代)(?!\s?年?生(?!産|存|活))"
    rf"\s?(?P<nth>番目|回目|度目|人目|つ目|年目|分目|日目|周目|位|周年|世紀|次(?!官|長|期|第|世代|回))?"
    rf"|(?P<kordinal>第)(?P<kanji1>[一二三四五六七八九十百千〇]+)"
    rf"(?P<knth>)"
    rf"|(?<![一二三四五六七八九十百千万億兆〇数何第])(?P<kanji2>[一二三四五六七八九十百千万億兆〇]+)余?り?"
    r"(?P<counter>番目|回目|度目|人目|つ目|年目|日目|代目|位(?![置])|期目|か国|カ国|ヵ国|ヶ国|箇国|外相|大臣|首脳|者(?=[はがのをに間でも、，・会協]|$)|名(?![前称誉古])|人(?![々口者権間種道事物生])"
    r"|隻|機(?=[のがをはに、])|村(?=[のがをはに、])|発(?=[のがをはに、])|回(?![路転収答復])|度(?![合量数々外])|羽|台(?![風頭湾本])|校(?![長舎])|棟|戸(?![籍])|軒|冊|団体|歳(?!代)|か年|年(?=[以半ぶ]|後|に及|とする|とな|にわた|[一二三四五六七八九十]+か月|の(?:節目|長き|歳月|間|期間|戦))|日(?=以[内上]|後|連続)|年間|か月|カ月|ヶ月|箇月"
    r"|週間|日間|時間|分間|点(?=[のがをはに、。])|項目|品目|分野|原則|島(?=[のがをはに、])|割|パーセント|本柱|つの|か所|箇所|カ所"
    rf"|億|兆|万|{_MONEY}|{_LONG_COUNTERS}|元(?![首帥])|周年|世紀|社|件|隻|党(?=[のがをはに、])|段階|大|国際機関|を超え|の(?:国際|国・|機関|地域|団体|企業|都市|自治体))"
)
_PROVISION = re.compile(
    r"(?:第?(?=[0-9])|第)(?P<number>[0-9]{1,3}|[一二三四五六七八九十]{1,3})(?P<name>条(?![約件])|項(?!目)|章|節)(?:(?:の|第)?(?P<more>[0-9]{1,2})(?![0-9項条年月日]))?"
)
_ANNEX = re.compile(
    r"(?:別添|別紙|附属書|付属書|別表)(?P<number>[0-9]{1,2}|[一二三四五六七八九十])"
)
#: (億円): what the figures of a table are counted in.
_UNIT_ALONE = re.compile(
    r"[(](?:単位[:は]?)?(?P<scale>[十百千]?[万億兆]|[百千])(?P<unit>円|ドル|米ドル|ユーロ|人|トン)[)]"
)
#: 6日及び7日の両日: two days.
_BOTH_DAYS = re.compile("両日")
_PROVISIONS = {"条": "article", "項": "paragraph", "章": "chapter", "節": "section"}
_HALF_TIME = re.compile("半年|四半世紀|半世紀")
_HALF = re.compile(r"半(?![島導面径期分数減])")
#: 三泊四日: the days count.
_STAY = re.compile(
    r"(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})泊(?P<days>[0-9]{1,2}|[一二三四五六七八九十]{1,3})日"
)
_LABEL = re.compile(
    r"^\s*(?:(?:議題|項目|議事)\s?(?=[0-9]{1,2}\s))?(?:[0-9]{1,2}\s?)?(?:\(?[0-9]{1,2}\)|[0-9]{1,2}(?:[.、](?![0-9])\s?|\s)|[0-9]{1,2}-[0-9]{1,2}\s)(?!(?:[(]\w+[)])?[にをのがは](?![ぁ-ん]*[0-9]))"
)
#: Higher numbers in brackets are counts: 全都道府県(47).
_INLINE_LABEL = re.compile(
    r"[(](?:1?[0-9]|20)[)](?![年月日])|(?<=[。:]\s)[0-9]{1,2}(?:[.、]|\s+)(?=[^0-9\s月日年時分])|[(]?注\s?[0-9]{1,2}[)]?|※[0-9]{1,2}"
)
_CODE = re.compile(
    r"(?<![A-Za-z0-9-])(?:(?P<letters>[A-Z]{1,4})-?(?P<digits>[0-9]{1,3})"
    r"|(?P<number>[0-9]{1,2})(?P<after>G|D|K))(?![A-Za-z0-9-])"
)


def japanese_quantities(text: str, taken: Sequence[tuple[int, int]]) -> Iterator[Quantity]:
    """The figures of a text, of which dates and times have taken some characters.

    Args:
        text: with half-width characters (:func:`align.values.figures.plain.plain`).
        taken: spans that are not read again.

    >>> [(q.amount, q.unit) for q in japanese_quantities("両大臣、1億2,000万人、12か国、三者", ())]
    [(2, 'minister'), (120000000.0, 'person'), (12.0, 'country'), (3.0, 'side')]
    >>> list(japanese_quantities("一層の一致、唯一、一日も早い解決、統一", ()))
    []
    """
    taken = [*taken, *_labels(text)]
    taken += [m.span() for m in _INLINE_LABEL.finditer(text)]
    for match in _STAY.finditer(text):
        yield Quantity(*match.span(), plain_amount(match["days"]), "duration", "day", None,
                       hedge_of(text, "ja", *match.span()))  # fmt: skip
        taken.append(match.span())
    for match in _CODE.finditer(text):
        number, letters = match["digits"] or match["number"], match["letters"] or match["after"]
        yield Quantity(*match.span(), float(number), "code", letters,
                       demanded="no other")  # fmt: skip
        taken.append(match.span())
    for share in shares(text):
        yield share
        taken.append((share.start, share.end))
    for match in _PROVISION.finditer(text):
        yield Quantity(*match.span(), plain_amount(match["number"]), "ordinal", _PROVISIONS[match["name"]],
                       demanded="itself")  # fmt: skip
        if match["more"] and match["name"] == "条":
            yield Quantity(*match.span("more"), float(match["more"]), "ordinal", "paragraph",
                           demanded="itself")  # fmt: skip
        taken.append(match.span())
    for match in _UNIT_ALONE.finditer(text):
        unit = UNITS_JA[match["unit"]]
        yield Quantity(*match.span(), mixed_amount(match["scale"])[0], unit.kind, unit.name,
                       demanded="nothing", worded=True)  # fmt: skip
        taken.append(match.span())
    for match in _ANNEX.finditer(text):
        yield Quantity(*match.span(), plain_amount(match["number"]), "ordinal", "annex")
        taken.append(match.span())
    for match in _BOTH_DAYS.finditer(text):
        yield Quantity(*match.span(), 2, "duration", "day", demanded="nothing", worded=True)
    yield from said_without_figures(text)
    for match in _HALF_TIME.finditer(text):
        months = {"半年": 6.0, "四半世紀": 300.0}.get(match[0], 600.0)
        yield Quantity(*match.span(), months, "duration", "month", None,
                       hedge_of(text, "ja", *match.span()), "no other")  # fmt: skip
    yield from in_ranges(
        _single(text, taken),
        lambda one, other: _joins(text, one, other),
        lambda before, found, match: _low_end(text, before, found, match),
    )


def _single(
    text: str, taken: Sequence[tuple[int, int]]
) -> Iterator[tuple[Quantity, re.Match[str]]]:
    """Each figure, and its match."""
    read = 0
    for match in _FIGURE.finditer(text):
        start, end = match.span()
        if start < read or any(start < stop and begin < end for begin, stop in taken):
            continue
        if found := _quantity(text, match):
            read = found.end
            yield found, match


def _low_end(text: str, before: Quantity, found: Quantity, match: re.Match[str]) -> float:
    """The first end of a range; the unit of the second holds for it too."""
    low = before.amount
    if before.unit == "" and found.unit:
        low *= UNITS_JA[_counter(text, match.end())[1] or "人"].size
    if before.unit == "" and found.large and not before.large:
        low *= last_scale(match["digits"] or "")
    return low


def _labels(text: str) -> list[tuple[int, int]]:
    """The label at the beginning; "21 歳" has none."""
    match = _LABEL.match(text)
    if match is None or (re.search(r"[0-9]\s$", match[0]) and _counter(text, match.end())[0]):
        return []
    return [match.span()]


def _joins(text: str, before: Quantity, found: Quantity) -> bool:
    between = text[before.end : found.start]
    if before.kind not in ("number", found.kind) or found.kind in ("ordinal", "code"):
        return False
    if before.unit and before.unit != found.unit:
        return False
    return between in ("~", "-", "から", "ないし", "乃至", " ~ ") and before.amount < found.amount


def _quantity(text: str, match: re.Match[str]) -> Quantity | None:
    start, end = match.span()
    if match["digits"]:
        if match["indefinite"]:
            return None
        amount, large = mixed_amount(match["digits"].replace("・", "."))
        if match["ordinal"] or match["nth"]:
            return Quantity(start, end, amount, "ordinal", hedge="", large=large,
                            demanded="itself" if amount > _SMALL else "no other")  # fmt: skip
        return _with_unit(text, match, amount, large=large)
    if match["kordinal"]:
        amount = plain_amount(match["kanji1"])
        if text.startswith("に", end):
            return Quantity(start, end, amount, "ordinal", demanded="nothing", worded=True)
        return Quantity(start, end, amount, "ordinal", demanded="no other", worded=True)
    return _kanji(text, match)


def _kanji(text: str, match: re.Match[str]) -> Quantity | None:
    """A figure in kanji before a counter; the counter must make clear that it is one."""
    start = match.start()
    figure, counter = match["kanji2"], match["counter"]
    if counter in ("億", "兆", "万") or not figure.strip("万億兆"):
        return None
    if figure == "一" and counter not in _ONE_OF_THESE:
        return None
    if figure in ("千", "万", "百", "十") and counter in ("大", "人", "島", "発"):
        return None
    amount, large = mixed_amount(figure)
    if amount == 0:
        return None
    if (counter.endswith("目") and counter not in ("項目", "品目")) or counter in ("位", "世紀"):
        return Quantity(start, match.end(), amount, "ordinal", worded=True,
                        demanded="itself" if amount > _SMALL else "no other")  # fmt: skip
    unit = UNITS_JA.get(counter)
    if counter == "つの":
        unit = None
    end = match.end() if unit else match.end("kanji2")
    scaled = amount * (unit.size if unit else 1)
    if more := smaller_part(text, counter, end):
        scaled, end = scaled + more[0], more[1]
    demanded: Demanded = "itself" if amount > 10 or (unit and unit.kind != "count") else "no other"
    if unit is None and counter != "つの":
        demanded = "nothing"
    more_than = "余" in text[start:end]  # 二百余名
    hedge: Hedge = "over" if more_than else hedge_of(text, "ja", start, end)
    return Quantity(start, end, scaled, unit.kind if unit else "count", unit.name if unit else "",
                    None, hedge, demanded, large, worded=True)  # fmt: skip


#: One of these is a figure; 一層 and 一人 are words.
_ONE_OF_THESE = frozenset(
    ("名", "社", "隻", "機", "か国", "カ国", "年間", "か月", "カ月", "ヶ月", "箇月", "週間", "時間")
)


def _with_unit(text: str, match: re.Match[str], amount: float, *, large: bool) -> Quantity | None:
    start, end = match.span()
    if match["prefix"]:
        unit: FigureUnit | None = UNITS_JA[match["prefix"]]
        word = ""
    else:
        unit, word = _counter(text, end)
    if unit and word == "度":
        unit = None
    if text.startswith("倍", end):
        return Quantity(start, end + 1, amount, "number", "fold", None,
                        hedge_of(text, "ja", start, end + 1), "no other")  # fmt: skip
    if _IN_A_ROW.match(text, text.index(word, end) + len(word)):
        return Quantity(
            start, end, amount, "ordinal", demanded="itself" if amount > _SMALL else "no other"
        )
    if amount == 100 and unit and unit.kind == "percent":
        return Quantity(start, end + len(word), amount, "percent", unit.name, demanded="no other")
    stop = text.index(word, end) + len(word) if unit and word else end
    single = amount == 1
    per = _PER_ONE.match(text, stop)
    if unit and (more := smaller_part(text, word, stop)):
        amount, stop, single = amount * unit.size + more[0], more[1], False
    elif unit and (word in _HALVED or unit.kind == "count") and _HALF.match(text, stop):
        amount, stop = (amount + (0.05 if word == "割" else 0.5)) * unit.size, stop + 1
    elif unit:
        amount *= unit.size
    hedge = hedge_of(text, "ja", start, stop)
    kind = unit.kind if unit else "number"
    demanded: Demanded = "itself"
    if (kind in ("number", "count") and amount <= 3) or (
        kind in ("duration", "measure") and single
    ):
        demanded = "no other"
    if text.startswith("つ", end):
        demanded = "no other"
    if single and per:
        demanded = "nothing"
    return Quantity(start, stop, amount, kind, unit.name if unit else "", None, hedge, demanded,
                    large)  # fmt: skip


#: Words that 半 may follow.
_HALVED = frozenset(("年", "年間", "か月", "週間", "割", "時間"))
_IN_A_ROW = re.compile(r"期?間?(?:連続|続けて)")
#: Counts that a text may say in another way.
_SMALL = 3
#: 1キログラム当たり, 1ドル=100円: one of what is measured by.
_PER_ONE = re.compile("当たり|あたり|当り|につき|=")
_COUNTER_AFTER = re.compile(rf"(?P<word>{_COUNTER})")
#: Counters that are no counter before these: 人権, 件名, 本日, 社会.
_NOT_COUNTED = re.compile(
    r"人(?:権|口|間|道|種|事|民|材|生)|本(?:日|年|件|国|月|部|人)|機[関会能構]|社会|者会合|分(?:の[0-9一二三四五六七八九十]|[か野])|部[門長]|度[目]|年[生目]|日[本目]"
)


def _counter(text: str, end: int) -> tuple[FigureUnit | None, str]:
    """The unit that stands directly after a figure, and its word."""
    if text.startswith(" ", end):
        end += 1
    if _NOT_COUNTED.match(text, end):
        return None, ""
    match = _COUNTER_AFTER.match(text, end)
    return (UNITS_JA[match["word"]], match["word"]) if match else (None, "")
