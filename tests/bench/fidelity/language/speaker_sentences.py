"""Sample sentences for traps of S001, written one by one; made up, and right."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.bench.fidelity.language.stock_events import Pair

FORMER_LATTER: tuple[Pair, ...] = (
    ("Minister Kurahashi met Foreign Minister Kestrov. The latter stated that the bill had passed.",
     "倉橋大臣は、ケストロフ外相と会談し[た|ました]。同外相は、法案は可決されたと述べ[た|ました]。"),
    ("The Japanese side and the Chinese side met twice. The former stated its basic position.",
     "日本側と中国側は、2回会合を行[った|いました]。日本側は、その基本的立場を述べ[た|ました]。"),
    ("The Vice-Minister received the Ambassador. The latter explained the aim of the reform.",
     "次官は大使の訪問を受け[た|ました]。大使は、改革の目的を説明し[た|ました]。"),
    ("The President and the Prime Minister met alone. The latter noted that time was short.",
     "大統領と首相は、二人のみで会談し[た|ました]。後者は、時間は限られていると述べ[た|ました]。"),
    ("Talks were held between India and Nepal. The former pointed out that the road was closed.",
     "インドとネパールの協議が行われ[た|ました]。インド側は、道路が閉鎖されていると指摘し[た|ました]。"),
    ("The chief delegates of Japan and Mongolia met, and the latter explained the new law.",
     "日本とモンゴルの首席代表が会談し、後者が新法について説明し[た|ました]。"),
)  # fmt: skip

PRONOUNS: tuple[Pair, ...] = (
    ("President Zubarin arrived in the evening. He stated that he was glad to be back.",
     "ズバリン大統領は、夕刻到着し[た|ました]。同大統領は、再訪を喜ばしく思うと述べ[た|ました]。"),
    ("Minister Vesterby visited Hiroshima. She said that she had been deeply moved.",
     "ヴェスタービー外相は、広島を訪問し[た|ました]。同外相は、深く心を動かされたと述べ[た|ました]。"),
    ("Ambassador Quillhart called on the Minister. He explained the position of his government.",
     "クイルハート大使は、大臣を表敬し[た|ました]。その際、本国政府の立場を説明し[た|ました]。"),
    ("The Director-General met the press. He pointed out that the talks had only just begun.",
     "局長は、記者団の取材に応じ[た|ました]。局長は、協議は始まったばかりであると指摘し[た|ました]。"),
    ("The Indian side tabled a paper. They explained that it was not a formal proposal.",
     "インド側は、文書を提出し[た|ました]。先方は、これは正式な提案ではないと説明し[た|ました]。"),
    ("Prime Minister Ishimori spoke first. He stated that the visit was a historic one.",
     "最初に石森総理が発言し[た|ました]。総理は、今回の訪問は歴史的なものであると述べ[た|ました]。"),
    ("Minister Kurahashi took the floor. He noted that the harvest had been poor.",
     "倉橋大臣が発言し[た|ました]。同大臣は、収穫は不良であったと述べ[た|ました]。"),
    ("The chief delegate read out a statement, in which she said that the door was open.",
     "首席代表は、声明を読み上げ、その中で、扉は開かれていると述べ[た|ました]。"),
)  # fmt: skip

SEVERAL: tuple[Pair, ...] = (
    ("The Japanese side explained the budget and stated that the grant would be continued.",
     "日本側は、予算について説明した上で、無償資金協力を継続すると述べ[た|ました]。"),
    ("Foreign Minister Kestrov noted that the crop had failed and asked for understanding.",
     "ケストロフ外相は、凶作であったことに触れ、理解を求め[た|ました]。"),
    ("The Chinese side said that the data were incomplete and pointed out two errors.",
     "中国側は、データは不完全であると述べるとともに、2か所の誤りを指摘し[た|ました]。"),
    ("The Prime Minister recalled his last visit, said much had changed, and thanked his host.",
     "首相は、前回の訪問を振り返り、多くが変わったと述べた上で、招待に謝意を表し[た|ました]。"),
    ("The Ambassador stated, explained and repeated that no one had been arrested.",
     "大使は、逮捕された者はいないと述べ、説明し、繰り返し[た|ました]。"),
    ("Having explained the delay, the US side stated that the shipment would leave in May.",
     "米側は、遅延について説明した後、貨物は5月に出発すると述べ[た|ました]。"),
    ("The Vice-Minister pointed out the risks and said that the plan should be reconsidered.",
     "次官は、危険性を指摘し、計画は再考されるべきであると述べ[た|ました]。"),
    ("The President said that he understood, but added that the law left no choice.",
     "大統領は、理解すると述べつつも、法律上ほかに選択肢はないと付け加え[た|ました]。"),
)  # fmt: skip

NESTED: tuple[Pair, ...] = (
    ("The Japanese side stated that the Russian side had explained the accident in March.",
     "日本側は、3月にロシア側から事故に関する説明があったと述べ[た|ました]。"),
    ("The Chinese side said that, as Japan had pointed out, the text contained an error.",
     "中国側は、日本側が指摘したとおり、案文には誤りがあると述べ[た|ました]。"),
    ("Minister Kurahashi noted that President Zubarin had said that the visit was welcome.",
     "倉橋大臣は、訪問は歓迎されるとズバリン大統領が述べていたことを紹介し[た|ました]。"),
    ("The US side explained that the ROK side had stated its support for the draft.",
     "米側は、韓国側が案文への支持を述べたと説明し[た|ました]。"),
    ("The Ambassador reported that the Prime Minister had said that the bridge would be finished.",
     "大使は、橋は完成すると首相が述べたと報告し[た|ました]。"),
    ("The Vice-Minister stated that the Foreign Minister had already explained the matter.",
     "次官は、本件については外務大臣が既に説明していると述べ[た|ました]。"),
    ("The chief delegate quoted the Mongolian side as saying that the road was passable.",
     "首席代表は、道路は通行可能である旨のモンゴル側の発言を引用し[た|ました]。"),
    ("The Australian side asked whether the Japanese side had said that the ban would stay.",
     "豪州側は、禁止措置は続くと日本側が述べたのかと質問し[た|ました]。"),
)  # fmt: skip

TITLES: tuple[Pair, ...] = (
    ("Foreign Minister Kestrov of Russia stated that the port was free of ice.",
     "ケストロフ・ロシア外相は、同港は凍結していないと述べ[た|ました]。"),
    ("Mr. Kestrov, Foreign Minister of Russia, said that the treaty was in force.",
     "ロシアのケストロフ外務大臣は、同条約は効力を有していると述べ[た|ました]。"),
    ("Mr. Kurahashi, Minister for Foreign Affairs, explained the purpose of the visit.",
     "倉橋外務大臣は、訪問の目的を説明し[た|ました]。"),
    ("President Morvane noted that the two peoples were old friends.",
     "モルヴァーン共和国大統領は、両国民は古くからの友人であると述べ[た|ました]。"),
    ("Ms. Vesterby, the Foreign Minister of Norway, stated that the quota had been fixed.",
     "ヴェスタービー・ノルウェー外相は、割当量は定まったと述べ[た|ました]。"),
    ("The Ambassador of Peru, Mr. Quillhart, said that the rail link was open.",
     "クイルハート駐日ペルー大使は、鉄道は開通したと述べ[た|ました]。"),
    ("Vice-Minister for Foreign Affairs Tokawa pointed out that the visas had expired.",
     "戸川外務次官は、査証の有効期間は満了していると指摘し[た|ました]。"),
    ("Prime Minister Oyelumi of Ghana said that the harvest was good.",
     "ガーナのオイェルミ首相は、収穫は良好であると述べ[た|ました]。"),
)  # fmt: skip
