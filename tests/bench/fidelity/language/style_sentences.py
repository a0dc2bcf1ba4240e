"""Sample sentences for traps of L001, written one by one; made up, and right."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.bench.fidelity.language.stock_events import Pair

HEADINGS: tuple[Pair, ...] = (
    ("The outline of the meeting is as follows.", "会談の概要以下のとおり。"),
    ("[Outline of the Meeting]", "【会談の概要】"),
    ("1. Bilateral Relations", "1　二国間関係　"),
    ("(2) Situation in the Region", "（2）地域情勢　"),
    ("Results:", "結果："),
    ("A summary is given below.", "概要は以下のとおり。"),
    ("Opening Remarks", "■冒頭発言■"),
    ("[Reference] Members of the Delegation", "（参考）代表団の構成　"),
)

TAIGEN: tuple[Pair, ...] = (
    ("The press conference is at 3:00 p.m.", "記者会見は、午後3時から。"),
    ("There were twelve participants on each side.", "出席者は、双方各12名。"),
    ("The venue was the Iikura Guest House.", "会場は、飯倉公館。"),
    ("The schedule is attached.", "日程は、別添のとおり。"),
    ("The next round is planned for the coming spring, in Ottawa.", "次回は、来春、オタワにて開催予定。"),
    ("The visit was the second one.", "訪問は、今回が2回目。"),
    ("This was the first visit as Foreign Minister.", "外相としては初の訪問。"),
    ("The main topics were trade and fisheries.", "主な議題は、貿易及び漁業。"),
)  # fmt: skip

CAPTIONS: tuple[Pair, ...] = (
    ("Photo: the two leaders shaking hands.", "（写真）握手する両首脳　"),
    ("(Photo by the Cabinet Public Affairs Office)", "（写真提供：内閣広報室）"),
    ("Photo: the Minister delivering an address at the ceremony.",
     "（写真：式典で挨拶を述べる大臣）"),
    ("Figure 1: the route of the pipeline.", "図1：パイプラインの経路　"),
    ("Photo: the wreath-laying at the cenotaph.", "（写真）慰霊碑への献花の様子　"),
    ("Table 2: exports by country.", "表2：国別の輸出額　"),
    ("Photo: the scene of the signing.", "（署名式の様子である。）"),
)  # fmt: skip

QUOTATIONS: tuple[Pair, ...] = (
    ('The charter says, "Peace is indivisible."',
     "憲章には、「平和は不可分である。」と記されてい[る|ます]。"),
    ('The President said, "Japan is a true friend."',
     "大統領は、「日本は真の友人である」と述べ[た|ました]。"),
    ('A student said, "I am very happy."',
     "学生の一人は、「とてもうれしいです。」と語[った|りました]。"),
    ('The plaque reads, "Here the treaty was signed."',
     "銘板には、「条約はこの地で署名された。」と刻まれてい[る|ます]。"),
    ('The mayor wrote, "We look forward to your visit."',
     "市長は、「皆様のお越しをお待ちしております。」と記し[た|ました]。"),
    ('The article states, "The islands are open to all."',
     "同条には、「諸島は全ての者に開放される。」とあ[る|ります]。"),
    ('The Prime Minister called out, "Thank you all for coming."',
     "総理は、「皆さん、来てくださってありがとうございます。」と声をかけ[た|ました]。"),
    ('"The road is long," the envoy said.',
     "特使は、「道のりは長いのです」と述べ[た|ました]。"),
)  # fmt: skip

KOTO: tuple[Pair, ...] = (
    ("The following was decided. The office will be closed. The staff will be moved.",
     "次のことが決定され[た|ました]。事務所を閉鎖すること。職員を異動させること。"),
    ("Three points were noted. The port must be dredged. The pier must be mended.",
     "次の点が示され[た|ました]。港湾を浚渫すること。桟橋を修復すること。"),
    ("Visitors must follow the rules below. Passports must be shown at the gate.",
     "来訪者は、以下に従う必要があ[る|ります]。入口において旅券を提示すること。"),
    ("The tasks are as follows: to collect data; to publish them.",
     "任務は次のとおり[である|です]。データを収集すること。これを公表すること。"),
    ("The conditions of the loan are set out below. The interest must be paid yearly.",
     "借款の条件は、次のとおり[である|です]。利子を毎年支払うこと。"),
    ("The aims were set out. Trade is to be expanded. Culture is to be made known.",
     "目的が示され[た|ました]。貿易を拡大すること。文化を紹介すること。"),
)  # fmt: skip

NOMINAL: tuple[Pair, ...] = (
    ("The Foreign Minister is due to visit Jakarta.", "外務大臣は、ジャカルタを訪問予定。"),
    ("The delegation is now on its way to Geneva.", "代表団は、現在、ジュネーブへ移動中。"),
    ("The details are under study.", "詳細については、検討中。"),
    ("The law is to be promulgated in May.", "法律は、5月に公布の見込み。"),
    ("The ship left Kobe in the morning.", "船は、午前、神戸を出港。"),
    ("The draft is to be submitted by the secretariat.", "案文は、事務局が提出の運び。"),
    ("The treaty entered into force.", "条約が発効。"),
)

PARENTHESES: tuple[Pair, ...] = (
    ("The treaty (it has been in force since 1964) was extended.",
     "同条約（1964年以来、効力を有している。）は、延長され[た|ました]。"),
    ("The results will be published (the date has not been fixed).",
     "結果は、公表される予定[である|です]（日程は未定である。）。"),
    ("The island (no one lives there) was surveyed.",
     "同島（無人島である。）の調査が行われ[た|ました]。"),
    ("The minister (he was accompanied by his wife) arrived in the morning.",
     "大臣（夫人が同行した。）は、午前、到着し[た|ました]。"),
    ("The paper (it is attached) was circulated.",
     "資料（別添のとおりである。）が配布され[た|ました]。"),
    ("The fund (this is its third year) has grown.",
     "基金（本年が3年目となる。）の規模は、拡大し[た|ました]。"),
)  # fmt: skip

CLAUSES: tuple[Pair, ...] = (
    ("The port, which is the gateway to the north, was reopened.",
     "北方への玄関口である同港は、再開され[た|ました]。"),
    ("The question is important, and more time is needed.",
     "本件は重要な問題であり、更に時間が必要[である|です]。"),
    ("The countries in which there is a need for teachers were listed.",
     "教師の派遣が必要である国が列挙され[た|ました]。"),
    ("The bridge had been finished, but the road was not yet open.",
     "橋は完成したが、道路は未開通で[あった|した]。"),
    ("Where a dispute exists, the committee meets at once.",
     "紛争がある場合には、委員会が直ちに開催され[る|ます]。"),
    ("There is an office at the harbour that was built in 1960.",
     "港には、1960年に建設された事務所があ[る|ります]。"),
    ("It is said that the river is the border.",
     "この川が国境であると言われてい[る|ます]。"),
    ("Although it is a small country, it is a leading exporter of cocoa.",
     "同国は小国であるが、有数のカカオ輸出国[である|です]。"),
)  # fmt: skip

GUESSES: tuple[Pair, ...] = (
    ("The session was opened. It will probably take some months to finish.",
     "会合が開始され[た|ました]。終了までには数か月を要する[であろう|でしょう]。"),
    ("The report was published. It will surely help those who study the region.",
     "報告書が公表され[た|ました]。地域研究に役立つことで[あろう|しょう]。"),
    ("The students went home. Many will come again one day.",
     "学生は帰国し[た|ました]。いずれ再び訪れる者も多い[であろう|でしょう]。"),
    ("The bridge was opened. Trade across the river is likely to grow.",
     "橋が開通し[た|ました]。川を挟んだ貿易は拡大する[であろう|でしょう]。"),
    ("The office was moved. The work must have become easier.",
     "事務所が移転し[た|ました]。業務は容易になった[であろう|でしょう]。"),
    ("The data were released. They may be of use to fishermen.",
     "データが公表され[た|ました]。漁業者の役に立つ[であろう|でしょう]。"),
    ("The exhibition was closed. It is probably the last of its kind.",
     "展覧会が閉幕し[た|ました]。同種のものとしては最後[であろう|でしょう]。"),
)  # fmt: skip
