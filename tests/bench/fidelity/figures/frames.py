"""How a figure is put into a sentence, and the sentences that stand beside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.bench.drafts import plain, polite
from tests.bench.fidelity.figures.frames_number import NUMBERS
from tests.bench.fidelity.figures.frames_time import TIMES
from tests.bench.fidelity.figures.said import odds

if TYPE_CHECKING:
    from random import Random

    from tests.bench.fidelity.figures.frames_time import Frame

FRAMES: dict[str, tuple[Frame, ...]] = {**TIMES, **NUMBERS}
#: Sentences that go after any other but an old one; some hold a figure that is right.
_AFTER: tuple[Frame, ...] = (
    ("The press was briefed by the spokesperson.", "報道官が記者に説明を行[った|いました]。"),
    ("The details are on the website of the Ministry.",
     "詳細は外務省のホームページに掲載されて[いる|います]。"),
    ("Japan will continue to follow the situation closely.",
     "日本は、引き続き情勢を注視してい[く|きます]。"),
    ("The Government of Japan is in contact with 15 missions in the region.",
     "日本政府は、同地域の15公館と連絡を取って[いる|います]。"),
    ("Details will be announced later.", "詳細は追って発表され[る|ます]。"),
    ("The matter was also reported to the Cabinet.", "本件は閣議にも報告され[た|ました]。"),
    ("The Government has informed seven embassies of this.",
     "政府は、これを7か国の大使館に通報[した|しました]。"),
)  # fmt: skip
#: The same where people met.
_AFTER_MEETING: tuple[Frame, ...] = (
    ("Three interpreters were present.", "通訳3名が同席[した|しました]。"),
    ("The Ambassador was also present.", "大使も同席[した|しました]。"),
    ("Officials of the two Governments will work out the details.",
     "詳細は両政府の事務方が調整[する|します]。"),
    ("The programme had been published beforehand.", "日程は事前に公表されてい[た|ました]。"),
)  # fmt: skip
_BEFORE: tuple[Frame, ...] = (
    ("The Ministry of Foreign Affairs announced the following.",
     "外務省は、以下を発表[した|しました]。"),
    ("The report of the Embassy reads as follows.", "大使館の報告は以下のとおり[である|です]。"),
)  # fmt: skip
_AFTER_HISTORY: tuple[Frame, ...] = (
    ("The original is kept in the Diplomatic Archives.",
     "原本は外交史料館に保管されて[いる|います]。"),
    ("The account of the interpreter has come down to us.",
     "通訳の手記が今日に伝わって[いる|います]。"),
    ("Two copies are known.", "写し2部の存在が知られて[いる|います]。"),
    ("The names of those present are not recorded.",
     "出席者の氏名は記録されて[いない|いません]。"),
)  # fmt: skip
_AFTER_ERA: tuple[Frame, ...] = (
    ("The Diplomatic Bluebook gives the details.", "詳細は外交青書に記載されて[いる|います]。"),
    ("The Ministry has published four studies of this period.",
     "外務省は、この時期に関する研究4点を公表して[いる|います]。"),
)  # fmt: skip
_OLD: dict[str, tuple[Frame, ...]] = {
    "history": _AFTER_HISTORY, "era": _AFTER_ERA, "centuries": _AFTER_ERA,
}  # fmt: skip
_ALONE = frozenset({"label"})
_MEETING = re.compile(r"\b(?:talk|met|views|courtesy call|[Mm]eeting was|visit to)\b")


def put(frame: Frame, en: str, ja: str) -> tuple[str, str]:
    """The figure in the places of the frame.

    >>> put(("It began {on}.", "それは{に}始ま[った|りました]。"), "on |4 March", "3月4日|に")
    ('It began on 4 March.', 'それは3月4日に始ま[った|りました]。')
    """
    whole, bare = en.replace("|", ""), en.partition("|")[2] or en
    ja_whole, ja_bare = ja.replace("|", ""), ja.partition("|")[0]
    text = frame[0].replace("{on}", whole).replace("{On}", whole[:1].upper() + whole[1:])
    text = text.replace("{}", bare)
    return _tidy(text), _tidy(frame[1].replace("{に}", ja_whole).replace("{}", ja_bare))


def _tidy(text: str) -> str:
    for twice, once in (("  ", " "), (" .", "."), (" ,", ","), ("、、", "、"), ("..", ".")):
        text = text.replace(twice, once)
    return text.strip()


def in_context(role: str, pair: tuple[str, str], chance: Random) -> tuple[str, str]:
    """The pair in one style, with another sentence beside it now and then."""
    en, ja = pair
    if role not in _ALONE and odds(chance, 0.35):
        if role in _OLD:
            more = chance.choice(_OLD[role])
        elif odds(chance, 0.15):
            more = chance.choice(_BEFORE)
            en, ja, more = *more, (en, ja)
        else:
            more = chance.choice(_AFTER_MEETING if _MEETING.search(en) else _AFTER)
        en, ja = f"{en} {more[0]}", ja + more[1]
    return en, (plain if odds(chance, 0.5) else polite)(ja)
