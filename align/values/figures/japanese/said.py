"""Figures that Japanese says without digits or a counter: 両大臣, 三者間, 数百, 半減, 初めて."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from align.model.value import Quantity
from align.values.figures.hedges import hedge_of
from align.values.figures.japanese.amounts import KANJI, SCALES, SMALL_SCALES, plain_amount

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.model.value import Demanded

_BOTH = re.compile(
    r"(?<![車\u4e00-\u9fff])両(?P<unit>閣僚|大臣|外相|外務|首脳|国|者|政府|総理|長官|議長|代表団|代表|次官|局長|陛下|氏|大統領|岸|名|都市|長|部長)"
    r"|(?P<two>双方|両方|二国間|二か国間|2国間|両面|両立場)"
)
_CHAIN = re.compile(
    r"[日米中韓朝露英仏独伊豪印加欧比越泰蘭西]{3,5}(?![\u4e00-\u9fff])|日米豪印|日中韓|日米韓"
)
_FIRST = re.compile(
    r"(?P<said>初(?:の|回|となる|会合|会談|訪問|開催|来日|訪日)|初めての(?=訪|来|会|開|公式)|初めて(?=である|です|だ[。、]|とな))|初めて(?:の)?|最初の|冒頭|まず|第一に"
)
_FOLD = re.compile(r"(?<![0-9一二三四五六七八九十百千万億数何半])倍(?=[増加に以す])|半減")
#: 数百, 何千: a figure of which only the size is said.
_SIZE = re.compile(
    r"(?:(?P<tens>十)?(?<!回)(?<!人)数|何|幾)(?=[十百千万億兆名人社隻台機件校])(?P<small>[十百千])?(?P<large>[万億兆])?"
)
#: 三国間, 3か国会談: how many take part. Two are read with 両.
_PARTIES = re.compile(
    r"(?<![一-鿿0-9])(?P<many>[三四五3-5])(?:政府|国間|[か箇カヵヶ]国間|者間|国(?=政府|首脳|外相|大臣|当局)|[か箇カヵヶ]国(?=会|外相|首脳|協|対話))"
)
#: 日系四世: the fourth generation; kings are numbered so, too.
_GENERATION = re.compile(r"(?P<number>[一二三四五六七八九十1-9]{1,2})世(?![紀界代帯論相評間])")


def said_without_figures(text: str) -> Iterator[Quantity]:
    """両大臣, 双方, 日米韓, 初めて, 日系四世: figures that are said without digits or a counter.

    >>> [(q.amount, q.kind) for q in said_without_figures("両首脳は数百人と初めて会談")]
    [(2, 'count'), (100.0, 'size'), (1, 'ordinal')]
    """
    for match in _BOTH.finditer(text):
        word = match["unit"]
        name = {"大臣": "minister", "閣僚": "minister", "外相": "minister", "外務": "minister", "首脳": "leader",
                "国": "country", "政府": "country", "者": "side"}.get(word or "", "side" if word else "")  # fmt: skip
        loosely = word in ("岸", "都市", "名", "陛下") or match["two"] in ("両面", "両立場")
        demanded: Demanded = "nothing" if loosely else "no other"
        if match["two"] and not loosely:
            name = "side"
        yield Quantity(*match.span(), 2, "count", name, demanded=demanded, worded=True)
    for match in _SIZE.finditer(text):
        size = 10.0 if match["tens"] else 1.0
        size *= SMALL_SCALES.get(match["small"] or "", 1) * SCALES.get(match["large"] or "", 1)
        yield Quantity(*match.span(), size, "size", demanded="no other", worded=True)
    for match in _PARTIES.finditer(text):
        yield Quantity(*match.span(), KANJI.get(match["many"]) or int(match["many"]), "count",
                       "side", demanded="no other", worded=True)  # fmt: skip
    for match in _FOLD.finditer(text):
        amount = 0.5 if match[0] == "半減" else 2
        yield Quantity(*match.span(), amount, "number", "fold", None,
                       hedge_of(text, "ja", *match.span()), "no other", worded=True)  # fmt: skip
    for match in _CHAIN.finditer(text):
        yield Quantity(*match.span(), len(match[0]), "count", "country", demanded="nothing",
                       worded=True)  # fmt: skip
    for match in _FIRST.finditer(text):
        yield Quantity(*match.span(), 1, "ordinal", worded=True,
                       demanded="no other" if match["said"] else "nothing")  # fmt: skip
    for match in _GENERATION.finditer(text):
        number = match["number"]
        yield Quantity(*match.span(), plain_amount(number), "ordinal",
                       demanded="no other", worded=True)  # fmt: skip
