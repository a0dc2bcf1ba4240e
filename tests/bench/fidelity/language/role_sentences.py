"""Sentences in which one party does a thing to another, or two parties act in turn; made up."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.bench.fidelity.language.stock_events import Pair

#: One party `{a}` does something to another `{b}`.
TOWARD: tuple[Pair, ...] = (
    ("{a} thanked {b} for the rescue dogs.", "{a}は、救助犬について{b}に謝意を表明し[た|ました]。"),
    ("{a} expressed gratitude to {b} for the loan.",
     "{a}から{b}に対し、借款について謝意が示され[た|ました]。"),
    ("{a} requested {b} to lower the duty on tea.",
     "{a}は、{b}に対し、茶の関税の引下げを要請し[た|ました]。"),
    ("{a} asked {b} to send midwives.", "{a}から{b}に対し、助産師の派遣を求め[た|ました]。"),
    ("{a} lodged a protest with {b} over the nets.",
     "{a}は、漁網の件について{b}に対し抗議し[た|ました]。"),
    ("{a} congratulated {b} on the centenary.",
     "{a}から{b}に対し、百周年への祝意を述べ[た|ました]。"),
    ("{a} explained to {b} why the ferry had stopped.",
     "{a}は、{b}に対し、連絡船が停止した理由を説明し[た|ました]。"),
    ("{a} promised {b} that the dam would be repaired.",
     "{a}は、{b}に対し、ダムを修復すると約束し[た|ました]。"),
    ("{a} handed {b} the list of wrecks.", "{a}は、{b}に沈船の名簿を手渡し[た|ました]。"),
    ("{a} received the map from {b}.", "{b}は、{a}に地図を手渡し[た|ました]。"),
    ("{a} was asked by {b} to open the port.",
     "{a}は、{b}から、港を開放するよう要請を受け[た|ました]。"),
    ("{a} conferred a medal on {b}.", "{a}は、{b}に勲章を授与し[た|ました]。"),
)  # fmt: skip
#: Parties that are said alike in both languages.
PARTIES: tuple[Pair, ...] = (
    ("the Japanese side", "日本側"), ("the Peruvian side", "ペルー側"),
    ("the Moroccan side", "モロッコ側"), ("the Government of Nepal", "ネパール政府"),
    ("the Foreign Minister of Ghana", "ガーナ外相"), ("the Latvian Prime Minister", "ラトビア首相"),
    ("the Ambassador of Fiji", "フィジー大使"), ("President Zubarin", "ズバリン大統領"),
    ("Minister Kurahashi", "倉橋大臣"), ("Prime Minister Oyelumi", "オイェルミ首相"),
)  # fmt: skip
#: Thanks to a country that is named in what it gave only.
FOR_WHAT: tuple[Pair, ...] = (
    ("{a} expressed appreciation for the pumps provided through UNICEF.",
     "ユニセフを通じて供与されたポンプについて、{a}から謝意の表明があ[った|りました]。"),
    ("{a} expressed gratitude for the work of the midwives from Japan.",
     "{a}は、日本の助産師の活動に対し謝意を表明し[た|ました]。"),
    ("{a} was thanked for the seeds.", "種子の供与について、{a}に謝意が表明され[た|ました]。"),
    ("{a} conveyed thanks for the welcome.", "歓迎に対する謝意が示され[た|ました]。"),
)  # fmt: skip

#: Where somebody goes: `{c}`.
VISITS: tuple[Pair, ...] = (
    ("The Vice-Minister will visit {c} in June.", "次官は、6月に{c}を訪問す[る|ります]。"),
    ("The visit to {c} lasted a week.", "{c}への訪問は、一週間に及[んだ|びました]。"),
    ("He hoped that the Premier would travel to {c} before the harvest.",
     "先方は、首相が収穫期の前に{c}を訪れることに期待を示し[た|ました]。"),
    ("An invitation to visit {c} was accepted.", "{c}訪問の招待が受諾され[た|ました]。"),
)  # fmt: skip
COUNTRIES: tuple[Pair, ...] = (
    ("Japan", "日本"), ("Germany", "ドイツ"), ("the Netherlands", "オランダ"), ("Kenya", "ケニア"),
    ("the United States", "米国"), ("Mongolia", "モンゴル"), ("New Zealand", "ニュージーランド"),
)  # fmt: skip
#: The same country said in another way, or a country of which no text says that it is visited.
VISITS_ALIKE: tuple[Pair, ...] = (
    ("The President will visit Japan in the autumn.", "大統領は、秋に訪日する予定で[ある|す]。"),
    ("His trip to China was put off.", "訪中は延期され[た|ました]。"),
    ("The Chancellor came to Japan on Monday.", "首相は月曜日に来日し[た|ました]。"),
    ("The Minister, who was visiting Japan, spoke of his plan to visit Peru.",
     "訪日中の大臣は、ペルーを訪問する計画について語[った|りました]。"),
    ("He will visit Kenya, Ghana and Chad.", "同氏は、ケニア、ガーナ及びチャドを訪問す[る|ります]。"),
    ("They visited German vineyards.", "一行は、ドイツのぶどう園を訪れ[た|ました]。"),
    ("The visit to Tokyo was short.", "日本訪問は短いもので[あった|した]。"),
)  # fmt: skip

#: What one party does, and what another one does.
IN_TURN: tuple[tuple[Pair, Pair], ...] = (
    (("explained the wheat quota", "小麦の割当量を説明し"),
     ("described the flood in the north", "北部の洪水について紹介し")),
    (("proposed a bridge across the strait", "海峡に架かる橋を提案し"),
     ("offered to train nurses", "看護師の研修を申し出")),
    (("raised the question of visas", "査証の問題を提起し"),
     ("promised to consult the authorities", "関係当局と協議することを約束し")),
    (("asked for tents and medicine", "天幕及び医薬品を求め"),
     ("took note of the request", "要請に留意し")),
    (("condemned the nuclear test", "核実験を非難し"),
     ("expressed concern about the election", "選挙に対する懸念を表明し")),
)  # fmt: skip
#: How two clauses are joined; the second Japanese clause ends the sentence.
JOINED: tuple[Pair, ...] = (
    ("{a} {one}, while {b} {two}.", "{a}が{ichi}たのに対し、{b}は{ni}[た|ました]。"),
    ("{a} {one}, and {b} {two}.", "{a}は{ichi}、{b}は{ni}[た|ました]。"),
    ("{a} {one}. {b} {two}.", "{a}は、{ichi}[た|ました]。{b}は、{ni}[た|ました]。"),
)  # fmt: skip
#: The same in the other order.
JOINED_BACK: tuple[Pair, ...] = (
    ("{a} {one}, while {b} {two}.", "{b}が{ni}たのに対し、{a}は{ichi}[た|ました]。"),
    ("{a} {one}, and {b} {two}.", "{b}は{ni}、{a}は{ichi}[た|ました]。"),
)  # fmt: skip

#: Several who do a thing together, of whom `{c}` is one; and a thing done by one.
TOGETHER: tuple[Pair, ...] = (
    ("The seminar was co-hosted by Peru and {c}.", "セミナーは、ペルーと{c}が共催し[た|ました]。"),
    ("The workshop was chaired jointly by {c} and Ghana.",
     "ワークショップは、{c}とガーナが共同で議長を務め[た|ました]。"),
    ("Nepal and {c} signed the protocol.", "ネパール及び{c}は、議定書に署名し[た|ました]。"),
    ("The lighthouse was built by {c}.", "同灯台は、{c}により建設され[た|ました]。"),
)  # fmt: skip
BODIES: tuple[tuple[Pair, Pair], ...] = (
    (("the World Bank", "世界銀行"), ("the Asian Development Bank", "アジア開発銀行")),
    (("the World Health Organization", "世界保健機関"), ("UNICEF", "ユニセフ")),
    (("experts of the International Atomic Energy Agency", "国際原子力機関の専門家"),
     ("Tokyo Electric Power", "東京電力")),
    (("the Coast Guard", "海上保安庁"), ("the Self-Defense Forces", "自衛隊")),
    (("the Fisheries Agency", "水産庁"), ("the Ministry of the Environment", "環境省")),
    (("the Court", "裁判所"), ("the Ministry of Justice", "法務省")),
)  # fmt: skip
DONE_BY: tuple[Pair, ...] = (
    ("The survey was carried out by {who}.", "調査は、{who}が実施し[た|ました]。"),
    ("The figures were checked by {who}.", "数値は、{who}により確認され[た|ました]。"),
)
BIDDEN: tuple[Pair, ...] = (
    ("At the request of {a}, a team of divers was sent.",
     "{a}の要請により、潜水士の一団が派遣され[た|ました]。"),
    ("The tour took place at the invitation of {a}.", "視察は、{a}の招待により行われ[た|ました]。"),
)  # fmt: skip
#: Both sides, and what they say.
BOTH: tuple[Pair, ...] = (
    ("{who} welcomed the new ferry line.", "{who}は、新たな連絡船の航路を歓迎し[た|ました]。"),
    ("{who} expressed concern about the drought.", "{who}は、干ばつについて懸念を表明し[た|ました]。"),
    ("{who} noted that the frost had passed.", "{who}は、霜は去ったと述べ[た|ました]。"),
)  # fmt: skip
