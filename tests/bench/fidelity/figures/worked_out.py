"""Figures that a reader works out, or that are said without digits: right pairs and slips in them.

Each row is English, Japanese, and the Japanese with a slip; samples, made up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.fidelity.figures.said import Group, Said

if TYPE_CHECKING:
    from random import Random

    Row = tuple[str, str, str]

#: Lengths of time: rests, ranges of days, units understood, names of lengths.
LENGTHS: tuple[Row, ...] = (
    ("The seminar was held from 3 to 7 June.",
     "セミナーは、6月3日から7日までの5日間開催され[た|ました]。",
     "セミナーは、6月3日から7日までの4日間開催され[た|ました]。"),
    ("The fair ran from 20 to 22 May.", "見本市は、5月20日から3日間開かれ[た|ました]。",
     "見本市は、5月20日から4日間開かれ[た|ました]。"),
    ("Of the 60 minutes, 40 went to the text of the treaty, and the rest to fisheries.",
     "60分のうち40分を条約案文に充て、残る20分は漁業について協議[した|しました]。",
     "60分のうち40分を条約案文に充て、残る30分は漁業について協議[した|しました]。"),
    ("The journey was shortened from six hours to two.", "所要時間は、6時間から2時間に短縮され[た|ました]。",
     "所要時間は、6時間から3時間に短縮され[た|ました]。"),
    ("The term will be cut from five years to three.", "任期は、5年から3年に短縮され[る|ます]。",
     "任期は、5年から2年に短縮され[る|ます]。"),
    ("The talks lasted an hour and a quarter.", "会談は1時間15分に及[んだ|びました]。",
     "会談は1時間25分に及[んだ|びました]。"),
    ("The budget for the coming triennium was adopted.", "次の3年間の予算が採択され[た|ました]。",
     "次の5年間の予算が採択され[た|ました]。"),
    ("The rate for the next biennium was agreed.", "次の2年間の分担率が合意され[た|ました]。",
     "次の3年間の分担率が合意され[た|ました]。"),
    ("The mission left on the 8th and came back three days later.",
     "調査団は8日に出発し、11日に帰国[した|しました]。",
     "調査団は8日に出発し、12日に帰国[した|しました]。"),
    ("Two consulates have been opened in as many years.",
     "この2年の間に、二つの総領事館が開設され[た|ました]。",
     "この3年の間に、二つの総領事館が開設され[た|ました]。"),
    ("The strike went on for eleven years.", "ストライキは十一年に及[んだ|びました]。",
     "ストライキは十二年に及[んだ|びました]。"),
)  # fmt: skip
#: Times of day in words, and parts of days.
HOURS: tuple[Row, ...] = (
    ("Visitors may enter between eight in the morning and six in the evening.",
     "入場は、午前8時から18時まで[である|です]。", "入場は、午前8時から19時まで[である|です]。"),
    ("The ceremony began at seven minutes past three in the afternoon.",
     "式典は午後3時7分に始ま[った|りました]。", "式典は午後3時17分に始ま[った|りました]。"),
    ("The session opened at half past ten.", "会合は午前10時半に開会[した|しました]。",
     "会合は午前11時半に開会[した|しました]。"),
    ("Opening hours: 9:30-12:00 and 13:00-17:00.", "受付時間：午前9時30分～12時、午後1時～5時",
     "受付時間：午前9時30分～12時、午後2時～5時"),
    ("The special envoy left Amman on the morning of the 23rd.",
     "特使は、23日朝、アンマンを出発[した|しました]。",
     "特使は、23日夜、アンマンを出発[した|しました]。"),
    ("The members of the team arrived on Tuesday evening.",
     "隊員は、火曜日の夜に到着[した|しました]。", "隊員は、火曜日の朝に到着[した|しました]。"),
    ("The next round will be held in Accra next autumn.",
     "次回会合は、来年秋にアクラで開催され[る|ます]。",
     "次回会合は、来年春にアクラで開催され[る|ます]。"),
    ("The Ambassador visited the area last month.", "大使は、先月、同地域を訪れ[た|ました]。",
     "大使は、先週、同地域を訪れ[た|ました]。"),
)  # fmt: skip
#: Counts: in kanji before nouns, sums, times as much, parts of names.
COUNTS: tuple[Row, ...] = (
    ("Loans for nine projects were announced.", "九案件に対する借款が発表され[た|ました]。",
     "八案件に対する借款が発表され[た|ました]。"),
    ("More than three hundred persons attended.", "三百余名が出席[した|しました]。",
     "二百余名が出席[した|しました]。"),
    ("A list of sixteen items was handed over.", "十六品目の一覧表が手交され[た|ました]。",
     "十四品目の一覧表が手交され[た|ました]。"),
    ("The Council adopted resolution 242.", "安保理は、決議二四二を採択[した|しました]。",
     "安保理は、決議二四三を採択[した|しました]。"),
    ("All 21 members (19 countries and two territories) took part.",
     "19か国及び2地域が参加[した|しました]。", "18か国及び2地域が参加[した|しました]。"),
    ("The port takes 40 ships now, and will take half as many again.",
     "現在40隻の港の受入れ能力は、60隻に増え[る|ます]。",
     "現在40隻の港の受入れ能力は、70隻に増え[る|ます]。"),
    ("Young fourth-generation Nikkei visited the Ministry.", "日系四世の若者が外務省を訪れ[た|ました]。",
     "日系三世の若者が外務省を訪れ[た|ました]。"),
    ("The settlement will be a hundred years old next year.",
     "入植地は、来年、100周年を迎え[る|ます]。", "入植地は、来年、90周年を迎え[る|ます]。"),
    ("Both Governments submitted their comments.", "両政府は、意見を提出[した|しました]。",
     "三政府は、意見を提出[した|しました]。"),
    ("This was their third meeting since the election.", "選挙以来、両者の会談は3回目[である|です]。",
     "選挙以来、両者の会談はこれが初めて[である|です]。"),
    ("The pass lies at 1,240 m.", "峠の標高は1,240メートル[である|です]。",
     "峠の標高は1,420メートル[である|です]。"),
    ("A report of a page and a half was circulated.", "1ページ半の報告書が配付され[た|ました]。",
     "2ページ半の報告書が配付され[た|ました]。"),
    ("The meeting is planned for the third week of March.", "会合は3月の第3週に予定されて[いる|います]。",
     "会合は3月の第2週に予定されて[いる|います]。"),
)  # fmt: skip
#: Limits and sizes that may be said with a word or without.
LIMITS: tuple[tuple[str, str], ...] = (
    ("No fewer than 34 countries signed.", "署名国は34か国に上[った|りました]。"),
    ("No fewer than 25 guests are expected.", "25名を下らない来賓が見込まれて[いる|います]。"),
    ("As many as 600 people lost their homes.", "600人もの人々が家を失[った|いました]。"),
    ("Grants of up to 300 million yen will be given.", "供与限度額を3億円とする無償資金協力が行われ[る|ます]。"),
    ("Boats may fish up to 6 nautical miles (about 11 km) from the shore.",
     "操業は、岸から6海里（約11キロメートル）まで認められ[る|ます]。"),
    ("Japan will mobilise 20 billion dollars over five years.",
     "日本は、5年間で200億ドル規模の資金を動員[する|します]。"),
    ("The fund will provide 15 million doses.", "同基金は、1,500万回分を目途に供与[する|します]。"),
    ("Warming is to be kept well below two degrees.", "気温上昇を2℃より十分低く抑え[る|ます]。"),
    ("The rate stays well below four percent.", "同率は4％を十分下回って[いる|います]。"),
    ("The quota within the 200-nautical-mile zone is unchanged.",
     "200海里水域内の割当量は変わって[いない|いません]。"),
    ("The wall is three kilometres around (52,400 square metres).",
     "城壁は1周3キロメートル（52,400平方メートル）[である|です]。"),
    ("Tel: +81-3-5501-8000 (main)", "電話：03-5501-8000（代表）"),
    ("Table: imports (100 million yen) 2018: 312; 2019: 298", "表：輸入額（億円）　2018年　312／2019年　298"),
    ("Item 4: Any other business", "議題4　その他"),
    ("COP15 adopted the decision.", "第15回締約国会議は、同決定を採択[した|しました]。"),
    ("The next 2+2 will be held in the second week of May.",
     "次回の2プラス2は、5月の第2週に開催され[る|ます]。"),
)  # fmt: skip


def _group(check: str, name: str, rows: tuple[Row, ...], also: str = "") -> Group:
    def make(chance: Random) -> Said:
        en, ja, wrong = chance.choice(rows)
        return Said("whole", en, ja, wrong_ja=wrong)

    return Group(check, name, make, 3 * len(rows), 3 * len(rows), frozenset(also.split()))


def _limit(chance: Random) -> Said:
    return Said("whole", *chance.choice(LIMITS))


GROUPS = (
    _group("N002", "length-worked-out", LENGTHS, "N001"),
    _group("N002", "hour-in-words", HOURS),
    _group("N001", "count-worked-out", COUNTS, "N002 N004"),
    Group("N003", "limit-or-size", _limit, 0, 3 * len(LIMITS)),
)
