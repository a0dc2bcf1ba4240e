"""The checks of fidelity: the examples of their pages, pairs that are right, and figures changed."""

from __future__ import annotations

import inspect
import re
from typing import TYPE_CHECKING

import pytest

from align.checks.manual import page
from align.checks.registry import all_checks
from align.checks.run import CheckRunner
from align.model.settings import Checks
from align.pipeline.checking.rows import TableRow
from align.pipeline.checking.table import TableChecker
from align.terms.matching import TermBase
from align.workspace import open_workspace
from tests.bench.clean_pairs import CLEAN_PAIRS
from tests.conftest import PROJECT

if TYPE_CHECKING:
    from align.model.anchor import Lang
    from align.model.finding import Finding

FIDELITY = sorted(i for i, c in all_checks().items() if ".fidelity." in c.find.__module__)
WITH_EXAMPLES = [ident for ident in FIDELITY if ident not in ("C001", "D005")]
CHECKER = TableChecker(TermBase(()), CheckRunner(all_checks(), Checks()))


def row(english: str, japanese: str, date: str = "") -> list[Finding]:
    found = CHECKER.findings([TableRow("r", english, japanese, date)])
    return [finding for finding in found if finding.check in FIDELITY]


def told(english: str, japanese: str, date: str = "") -> list[str]:
    return [finding.check for finding in row(english, japanese, date)]


def examples(ident: str, lang: Lang) -> list[tuple[str, str]]:
    """The examples of a page, the failing one first, as cells of a row."""
    blocks = re.findall(r"\n\n((?:    .+\n?)+)", page(all_checks()[ident], lang))
    found = []
    for block in blocks:
        lines = inspect.cleandoc(block).splitlines()
        japanese = [line for line in lines if re.search("[ぁ-ん]", line)]
        found.append((" ".join(x for x in lines if x not in japanese), "".join(japanese)))
    return found


@pytest.mark.parametrize("lang", ["en", "ja"])
@pytest.mark.parametrize("ident", WITH_EXAMPLES)
def test_the_examples_of_a_page_fail_and_pass(ident: str, lang: Lang) -> None:
    failing, passing = examples(ident, lang)
    assert ident in told(*failing)
    assert told(*passing) == []


@pytest.mark.parametrize(("english", "japanese", "date"), CLEAN_PAIRS)
def test_a_right_pair_is_not_accused(english: str, japanese: str, date: str) -> None:
    assert told(english, japanese, date) == []


#: Figures whose change says the same, or cannot be seen in the pair.
_UNSEEN = ("2+2", "「2＋2」", "COVID-19", "各国は1票", "Each country", "2nd and 3rd", "30th and", "once a year", "14 to none", "three-nation", "two suspects")  # fmt: skip


def changed_figures() -> list[tuple[str, str, str]]:
    """Each right pair with one figure of one side changed by one."""
    found = []
    for english, japanese, date in CLEAN_PAIRS:
        if any(word in english + japanese for word in _UNSEEN):
            continue
        for side, text in enumerate((english, japanese)):
            for match in re.finditer(r"[0-9]+", text):
                figure = int(match[0])
                other = str(figure + 1 if figure < 9 else figure - 1)
                changed = text[: match.start()] + other + text[match.end() :]
                found.append((changed, japanese, date) if side == 0 else (english, changed, date))
    return found


def test_a_changed_figure_is_told() -> None:
    pairs = changed_figures()
    missed = [pair for pair in pairs if not {c for c in told(*pair) if c[0] == "N"}]
    assert len(pairs) > 200
    assert missed == []


@pytest.mark.golden
def test_the_slips_of_the_sample_corpus_are_told_and_little_else(check_corpus: list[str]) -> None:
    wanted = {
        "2004-05-14 N002 4月中旬", "2005-06-22 N003 20 minutes", "2005-06-22 D001 (注)",
        "2005-07-07 N003 3:35 p.m.", "2005-07-07 N003 11:35 p.m.", "2010-06-09 N002 Thu",
        "2012-04-13 N002 1:30 p.m.", "2012-12-04 D001 The previous", "2016-09-09 N003 6:20 p.m.",
        "2016-09-13 A001", "2017-09-15 D004 Rex W.Til",
    }  # fmt: skip
    missing = {one for one in wanted if not any(told.startswith(one) for told in check_corpus)}
    others = [told for told in check_corpus if not any(told.startswith(one) for one in wanted)]
    assert missing == set()
    assert len(others) <= 2


@pytest.fixture(scope="module")
def check_corpus() -> list[str]:
    """What the checks tell of the sample corpus: day, check, and the first words."""
    from align.pipeline.check import check

    return [
        f"{f.readout[:10]} {f.check} {f.spans[0].text if f.spans else ''}"
        for f in check(open_workspace(PROJECT)).findings
        if f.check in FIDELITY
    ]


@pytest.mark.parametrize(
    ("english", "japanese", "checks"),
    [
        ("They met on June 9 (Thu).", "6月9日(水)に会談した。", ["N002"]),
        ("He gave 9:35 as the time.", "時刻を午前9時35分とした。", ["N002"]),
        ("They met at 4:40 a.m.", "午後4時40分に会談した。", ["N002"]),
        ("The two ministers met.", "三大臣は会談した。", ["N004"]),
        ("Five ships left.", "5機が去った。", ["N004"]),
        ("The third round was held.", "第2回協議が開催された。", ["N004"]),
        ("Aid of 10 billion yen was given.", "100億ドルの支援が行われた。", ["N005"]),
        ("Tariffs fall by 5%.", "関税は6％引き下げられる。", ["N005"]),
        ("The talks lasted 20 minutes.", "協議は約20分間行われた。", ["N003"]),
        ("About 50 people came.", "50名が参加した。", ["N003"]),
        ("Minister Lavrov stated that it was true.", "ジョンソン外相から、事実である旨述べた。", ["S001"]),
        ("The two sides agreed on trade.", "双方は貿易について意見交換を行った。", ["S002"]),
        ("The the talks went on.", "協議は続いた。", ["D004"]),
        ("The Ministerstated that.", "大臣は述べた。", ["D004"]),
        ("He later briefed the Foreign Minister The visitors left.", "後に外相に説明した。一行は去った。", ["D004"]),
        ("Talks on trade went on.", "貿易に関するに関する協議は続いた。", ["D004"]),
        ("They also spoke of trade.", "双方は、更に、更に貿易について話した。", ["D004"]),
        ("The fee was lowered.", "手数料が引き上げられた。", ["S003"]),
        ("It was difficult to go on.", "続けることは容易であった。", ["S003"]),
        ("Fiji voted against the plan.", "フィジーは同計画に賛成票を投じた。", ["S003"]),
        ("They will: (a) plant trees; (b) dig wells.", "双方は、（a）井戸を掘り、（b）木を植える。", ["D002"]),
        ("First, tariffs will fall; second, nurses will be trained.", "第一に看護師を研修し、第二に関税を引き下げる。", ["D002"]),
        ("He went to Hanoi first and then to Oslo.", "まずオスロへ行き、続いてハノイへ行った。", ["D002"]),
        ("Peru and Nepal got 12 and 40 buses, respectively.", "ネパール及びペルーは、それぞれ12台及び40台のバスを得た。", ["D002"]),
        ("They discussed trade, maritime security and health.", "貿易及び保健について議論した。", ["D001"]),
        ("Oil may be sold, provided that all agree.", "石油は売ることができる。", ["D001"]),
        ("Cargo is weighed before the ship arrives.", "積荷は、船が到着した後に量る。", ["S003"]),
        ("The ban on tea was lifted.", "茶の輸入禁止措置が導入された。", ["S003"]),
        ("The mayor apologized for the error.", "市長は、誤りについて遺憾の意を表した。", ["S002"]),
        ("The mayor ordered the ships to leave.", "市長は、船に対し、出港するよう要請した。", ["S002"]),
        ("The city will build a hall.", "市は、会館の建設を検討している。", ["S002"]),
        ("It will buy (i) tents and (ii) two boats.", "（i）ボート2隻及び（ii）テントを購入する。", ["D002"]),
        ("1. Talks: they met. 2. Result: they agreed.", "1　協議：会談した。　3　結果：合意した。", ["A001"]),
        ("State Minister Aikawa thanked them.", "相川政務官は、感謝の意を表した。", ["S001"]),
        ("The Prime Minister of Burma expressed gratitude.", "ビルマの外務大臣は、謝意を表明した。", ["S001"]),
        ("Japan banned all imports from North Korea.", "日本は、北朝鮮への全ての輸出を禁止した。", ["S003"]),
        ("The Foreign Minister promised to help.", "外務大臣は、支援への期待を示した。", ["S002"]),
        ("The text was signed today. It will be sent.", "文書は本日署名された同文書は送付される。", ["D004"]),
        ("It opens in the spring of next year.", "来年秋に開く。", ["N002"]),
        ("He explained the budget. She praised the nurses. They signed the treaty.", "両者は条約に署名した。彼は予算を説明した。彼女は看護師を称賛した。", ["D002"]),
        ("He said that that he hoped to come was known.", "来訪を望むことは知られていると述べた。", ["D004"]),
        ("The level was lowered as safety improved.", "治安の改善に伴い、レベルを引き上げた。", ["S003"]),
        ("Today, May 14, they met.", "本15日、会談した。", ["N002"]),
        ("Trilateral talks were held.", "四者協議が行われた。", ["N004"]),
        ("He left this morning.", "本日午後、出発した。", ["N002"]),
        ("The President of Mongolia said that aid had helped it.", "総理から、支援はモンゴルが発展する助けとなった旨述べた。", ["S001"]),
        ("The Secretary of State stated that it was so.", "外務大臣から、そのとおりである旨述べた。", ["S001"]),
        ("Minister Davies stated that it was so.", "服部大臣は、そのとおりである旨述べた。", ["S001"]),
        ("The talks on 貿易 went on.", "貿易協議は続いた。", ["D003"]),
        ("He took note of the plan.", "計画を支持した。", ["S002"]),
        ("Owners are encouraged to vote.", "所有者は投票を義務付けられている。", ["S002"]),
        ("They left.", "一行は去りましました。", ["D004"]),
        ("Catches increased.", "漁獲量は減少した。", ["S003"]),
        ("Chad condemns the raid.", "チャドは、襲撃を憂慮する。", ["S002"]),
        ("Fiji firmly opposes the dam.", "フィジーは、ダムを注視する。", ["S002"]),
        ("The mayor voiced grave concern over the dam.", "市長は、ダムに留意した。", ["S002"]),
        ("The mayor said that the raid was not desirable.", "市長は、襲撃は断じて容認できないと述べた。", ["S002"]),
        ("The mayor asked for the return of the boat.", "市長は、船の返還について抗議した。", ["S002"]),
        ("The mayor hoped that the pier would reopen.", "市長は、桟橋が再開することを確認した。", ["S002"]),
        ("The mayor apologised for the noise.", "市長は、騒音について感謝した。", ["S002"]),
        ("The pier can in no way be used.", "桟橋は使用され得る。", ["S003"]),
        ("The fee does not include tea.", "料金には、茶が含まれる。", ["S003"]),
        ("The pilot failed to report the fire.", "操縦士は、火災を報告した。", ["S003"]),
        ("He left without signing the minutes.", "彼は、議事録に署名して去った。", ["S003"]),
        ("It is impossible to land.", "着陸は可能である。", ["S003"]),
        ("The Secretary voiced his opposition to the dam.", "長官は、ダムへの支持を表明した。", ["S003"]),
        ("After the concert, he planted a tree.", "彼は、演奏会に先立ち、木を植えた。", ["S003"]),
        ("The freeze on fees was lifted.", "料金の凍結は維持された。", ["S003"]),
        ("Imports of tea from India rose.", "茶の対印輸出が増加した。", ["S003"]),
        ("It may be used without consent.", "同意なしに使用することはできない。", ["S003"]),
        ("It follows from (3) below.", "下記（４）のとおりである。", ["A001"]),
        ("Part II was read.", "第Ⅲ部が読まれた。", ["A001"]),
        ("(1) tea, (2) salt and (3) rice were sent.", "①茶、②塩、②米が送られた。", ["A001"]),
        ("It is set out in items (a) and (c).", "（ア）及び（イ）に定める。", ["A001"]),
        ("Item (b) of paragraph 3 remains.", "3のハが残る。", ["A001"]),
        ("1. Fisheries 2. Aviation 3. Culture", "1　漁業　2　文化　3　航空", ["D002"]),
        ("- Fisheries - Aviation - Culture", "・航空　・漁業　・文化", ["D002"]),
        ("The leaders of Japan, Peru and Chile met.", "日本とペルーの首脳が会談した。", ["D001"]),
        ("The ministers will meet again in March.", "両大臣は3月に再会するる。", ["D004"]),
        ("Entry is free of charge Guests are asked to register.", "入場は無料である。登録を要する。", ["D004"]),
        ("They met on the morning of 3 May.", "両者は5月3日夜に会談した。", ["N002"]),
        ("The three ministers signed.", "両大臣が署名した。", ["N004"]),
        ("He chaired the committee.", "同氏は委員長を努めた。", ["L003"]),
        ("The response was unexpectedly strong.", "反応は以外に大きかった。", ["L003"]),
    ],
)  # fmt: skip
def test_a_fault_is_told_by_its_check(english: str, japanese: str, checks: list[str]) -> None:
    assert told(english, japanese) == checks


@pytest.mark.parametrize(
    ("english", "japanese"),
    [
        ("He handed over 20 tents.", "テント20張を引き渡した。"),
        ("It was held over a five-year period.", "5年間にわたり実施された。"),
        ("The talks went on for over three hours.", "協議は3時間を超えて続いた。"),
        ("It gathered well over 900 signatures.", "900筆を優に超える署名が集まった。"),
        ("The stay is limited to up to 30 days.", "滞在は最長30日間である。"),
        ("Those who were there within the last 10 days may not enter.", "過去10日以内に滞在した者は入国できない。"),
        ("The ship left shortly before noon.", "船は正午前に出港した。"),
        ("It was built in the 30th year of Meiji.", "明治30年に建てられた。"),
        ("A dozen or so students came.", "十数名の学生が参加した。"),
        ("Of the 45 members, eight were absent.", "45名のうち8名が欠席した。"),
        ("Membership has passed the 500 mark.", "会員数は500名を突破した。"),
        ("The Prime Minister and the other two leaders met.", "首相を含む三首脳が会談した。"),
        ("He arrives at 7:30 this evening.", "本日午後7時30分に到着する。"),
        ("The candid remarks were welcomed.", "率直な発言が歓迎された。"),
        ("The draft he looked in in spring was read.", "春に目を通した案が読まれた。"),
        ("1. Bilateral Relations The talks went on.", "1　二国間関係　協議は続いた。"),
        ("Minister Hattori stated that it was so.", "服部大臣は、そのとおりである旨述べた。"),
        ("He encouraged them. The noise troubled them.", "選手を励ましました。騒音が彼らを悩ましました。"),
        ("He woke. He left.", "彼は目を覚ました。彼は去った。"),
        ("It enters into force thirty days after the exchange.", "交換の後三十日目に効力を生ずる。"),
        ("Stays of 3 months or longer are reported.", "3か月以上の滞在を報告する。"),
        ("Two thirds, 40 out of 60, were women.", "60名のうち3分の2に当たる40名が女性であった。"),
        ("He is one of nine leaders in the party.", "彼は、9人の党指導者のうちの1人である。"),
        ("The Secretary of State did not attend.", "国務長官は欠席した。"),
        ("It should not be left unresolved.", "それは解決されるべきものである。"),
        ("They cannot rule out a flood.", "洪水も起こり得る。"),
        ("The pier will not reopen before May.", "桟橋の再開は、早くとも5月となる。"),
        ("We should not wait for the flood before acting.", "洪水の前に行動すべきである。"),
        ("It was not without effort that it was built.", "それは、努力を重ねて建てられた。"),
        ("List of guests (not printed).", "来賓名簿（略）"),
        ("They left open whether it would be built.", "それを建てるかどうかは決めなかった。"),
        ("He had to leave.", "彼は去らざるを得なかった。"),
        ("The port lacked cranes.", "港にはクレーンが不足していた。"),
        ("Peru's exports to Japan rose.", "日本のペルーからの輸入が増加した。"),
        ("The council noted the flood with concern.", "評議会は、洪水に懸念を表明した。"),
        ("He protested and demanded an explanation.", "抗議し、説明を求めた。"),
        ("Before going to Cairo, he called at Riyadh.", "リヤドに立ち寄った後、カイロに向かった。"),
        ("First, tariffs will fall; second, nurses will be trained.", "第一に関税を引き下げ、第二に看護師を研修する。"),
        ("Peru and Nepal got 12 and 40 buses, respectively.", "ペルー及びネパールは、それぞれ12台及び40台のバスを得た。"),
        ("They took up three items: salmon, saury and squid.", "さけ，さんま及びいかの三項目を取り上げた。"),
        ("The ferry is due to leave at noon.", "連絡船は正午に出航する予定である。"),
        ("The IAEA and UNHCR will report.", "国際原子力機関（IAEA）及び国連難民高等弁務官事務所（UNHCR）が報告する。"),
        ("It began at 10:00 and ran until noon.", "午前10時に始まり、正午まで続いた。"),
        ("The number stays as it is.", "番号に変更はない。"),
        ("It was first and foremost a trade issue.", "それは何よりもまず、貿易の問題であった。"),
        ("The Deputy Chief Cabinet Secretary thanked them.", "内閣官房副長官は、感謝の意を表した。"),
        ("The decrease in catches was halted.", "漁獲量の減少に歯止めがかかった。"),
        ("It may not be used without consent.", "同意なしに使用することはできない。"),
    ],
)  # fmt: skip
def test_another_wording_of_the_same_is_not_accused(english: str, japanese: str) -> None:
    assert told(english, japanese) == []


#: The same said in another unit, notation or part, each with what would be wrong in its place.
SAID_OTHERWISE = [
    ("The canal is 40 miles long.", "運河の全長は64キロメートルである。", "64", "84"),
    ("The farm covers 300 acres.", "農場の面積は120ヘクタールである。", "120", "150"),
    ("The tower is 500 feet high.", "塔の高さは152メートルである。", "152", "182"),
    ("It flew 800 km (500 miles).", "800キロメートル飛翔した。", "800", "900"),
    ("It flew about 800 km (500 miles).", "約800キロメートル飛翔した。", "800", "900"),
    ("Sales in the third quarter of 2011 fell.", "2011年7～9月期の売上げは減少した。", "7～9", "4～6"),
    ("Sales in the third quarter of 2011 fell.", "2011年7～9月期の売上げは減少した。", "2011", "2012"),
    ("At least a 50% cut is needed.", "少なくとも半減させる必要がある。", "半減", "4割減少"),
    ("It was 95 degrees Fahrenheit.", "気温は摂氏35度であった。", "35", "38"),
    ("Tariffs fall by 12 percent.", "関税は一二％引き下げられる。", "一二", "一三"),
    ("Growth reached 3.4 percent.", "成長率は三・四％に達した。", "三・四", "三・六"),
    ("A total of 3,025 people came.", "合計三、〇二五人が来場した。", "〇二五", "〇三五"),
    ("The pact holds for twenty years.", "協定の有効期間は二十年とする。", "二十年", "三十年"),
    ("The talks took sixteen months.", "協議は1年4か月を要した。", "4か月", "6か月"),
    ("The audit took two years and five months.", "検査は2年5か月を要した。", "5か", "6か"),
    ("It took a year and four months.", "1年4か月を要した。", "4か", "5か"),
    ("The term is 3 years and 11 months.", "任期は三年十一か月とする。", "十一", "十"),
    ("Two years and six months are both possible.", "2年の任期と6か月の任期がある。", "6", "8"),
    ("It lasts for 2 years, 3 months of them free.", "2年間で、うち3か月は無料である。", "3", "5"),
    ("The dinner took two and a half hours.", "夕食会は二時間三十分に及んだ。", "三十分", "四十分"),
    ("Emissions are to fall by 50 percent.", "排出量を半減させる。", "半減", "4割減少"),
    ("Of every ten guests, six were pupils.", "来客の6割は生徒であった。", "6割", "7割"),
    ("One visitor in four was a pupil.", "訪問者の25％は生徒であった。", "25", "35"),
    ("They spoke from 5 p.m. to 5:40 p.m.", "17時から40分間話した。", "40", "30"),
    ("It will stay for two nights and three days.", "二泊三日の滞在となる。", "三日", "五日"),
    ("It opens in the first ten days of May.", "5月上旬に開幕する。", "5月", "6月"),
    ("The dates are May 3 and 4 of 2019.", "日程は2019年5月3日及び4日である。", "4日", "6日"),
    ("About 6 billion yen will be lent.", "60億円規模の融資を行う。", "60", "70"),
    ("The gap was less than three points.", "差は3ポイント足らずであった。", "3", "5"),
    ("It erupted at 6:52 on Monday morning.", "月曜日の午前6時52分に噴火した。", "52", "55"),
    ("It read 80 becquerels per kilogram.", "1キログラム当たり80ベクレルであった。", "80", "90"),
    ("Bodies from 34 international organizations came.", "三十四の国際機関から参加があった。", "四", "六"),
    ("Centres in all 47 prefectures opened.", "全都道府県（47）でセンターが開設された。", "47", "45"),
    ("The rate is 3 1/2 percent.", "利率は3.5パーセントである。", "3.5", "2.5"),
    ("One in five guests was a pupil.", "来客の5人に1人は生徒であった。", "5人に", "4人に"),
    ("Its centenary was marked.", "100周年を祝った。", "100", "50"),
    ("A round-the-clock watch was kept.", "24時間の監視が行われた。", "24", "12"),
    ("The ten ASEAN countries agreed.", "ASEAN10か国が合意した。", "10", "9"),
    ("Tariffs on 30 items will fall.", "三十品目の関税が引き下げられる。", "三十", "四十"),
    ("It lasted for two days from June 6.", "6月6日及び7日の両日、行われた。", "6日", "5日"),
    ("He came on May 20 and spoke the next day.", "5月20日に来訪し、21日に演説した。", "21", "23"),
    ("Forty buses will go, twenty of them today.", "バス四十台を送る。うち半数は本日送る。", "四十", "五十"),
]  # fmt: skip


@pytest.mark.parametrize(("english", "japanese", "right", "wrong"), SAID_OTHERWISE)
def test_what_is_said_in_another_unit_or_notation_is_compared(
    english: str, japanese: str, right: str, wrong: str
) -> None:
    assert told(english, japanese) == []
    assert [c for c in told(english, japanese.replace(right, wrong)) if c[0] == "N"]


def test_a_difference_names_both_surfaces_and_their_characters() -> None:
    (finding,) = row("They met on 4 May.", "5月5日に会談した。")
    assert [(s.lang, s.start, s.end, s.text) for s in finding.spans] == [
        ("en", 12, 17, "4 May"),
        ("ja", 0, 4, "5月5日"),
    ]


def test_a_date_line_at_the_end_of_a_passage_is_not_lost() -> None:
    english = "The two sides signed the agreement on culture."
    assert told(english, "双方は、文化協定に署名した。昭和51年11月3日", "1976-11-03") == []


def test_a_passage_that_was_lost_is_told_with_its_whole_sentence() -> None:
    """The point after "Mr." ends no sentence."""
    lost = (
        "Japan was represented by Mr. Lim, special envoy for fisheries,"
        " who promised to ratify the agreement on abductions by June."
    )
    (finding,) = row(
        f"The ministers discussed the treaty. {lost}", "両大臣は条約について議論した。"
    )
    assert finding.check == "D001"
    assert finding.spans[0].text == lost
