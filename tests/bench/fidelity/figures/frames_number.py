"""Sentences that take a count, an amount, a share, a measure or an ordinal."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.bench.fidelity.figures.frames_time import Frame

PEOPLE: tuple[Frame, ...] = (
    ("Japan will send {} to the region.", "日本は、同地域に{}を派遣[する|します]。"),
    ("{On} took part in the training in Tokyo.", "{}が東京での研修に参加[した|しました]。"),
    ("Under this programme, {} will be invited to Japan.",
     "本事業により、{}が日本に招へいされ[る|ます]。"),
    ("The survey mission consisted of {}.", "調査団は、{}で構成されてい[た|ました]。"),
    ("{On} received the commendation of the Foreign Minister.",
     "{}が外務大臣表彰を受け[た|ました]。"),
    ("The Ambassador gave a reception for {}.", "大使は、{}を招いてレセプションを開[いた|きました]。"),
    ("{On} are still at the site.", "{}が今も現地にとどまって[いる|います]。"),
    ("The Minister met with {} and heard about the situation on the ground.",
     "大臣は、{}と面会し、現地の状況について話を聞[いた|きました]。"),
    ("In the two countries together, {} completed the course.",
     "両国で合わせて{}が課程を修了[した|しました]。"),
)  # fmt: skip

THINGS: tuple[Frame, ...] = (
    ("Japan will provide the Government with {}.", "日本は、同国政府に{}を供与[する|します]。"),
    ("{On} arrived in the capital.", "{}が首都に到着[した|しました]。"),
    ("The handing-over ceremony for {} was held at the port.",
     "{}の引渡式が港で行われ[た|ました]。"),
    ("The relief operation made use of {}.", "救援活動では{}が使用され[た|ました]。"),
    ("{On} were sent to the affected areas.", "{}が被災地に送られ[た|ました]。"),
    ("The Minister inspected {} at the base.", "大臣は、基地で{}を視察[した|しました]。"),
    ("The two Governments signed Notes on the provision of {}.",
     "両政府は、{}の供与に関する書簡に署名[した|しました]。"),
)  # fmt: skip

ACTORS: tuple[Frame, ...] = (
    ("{On} expressed support for the proposal.", "{}が提案への支持を表明[した|しました]。"),
    ("The seminar was attended by {}.", "セミナーには{}が参加[した|しました]。"),
    ("{On} have joined the initiative.", "{}がこの取組に参加して[いる|います]。"),
    ("The Minister thanked {} for their contributions.",
     "大臣は、{}の貢献に感謝の意を表[した|しました]。"),
    ("{On} sent delegations to Yokohama, and two workshops were held.",
     "{}が横浜に代表団を派遣し、ワークショップが2回開かれ[た|ました]。"),
)  # fmt: skip

SITES: tuple[Frame, ...] = (
    ("The project covers {}.", "本事業の対象は{}[である|です]。"),
    ("{On} were damaged by the flood.", "洪水により{}が被害を受け[た|ました]。"),
    ("With the assistance of Japan, {} will be rebuilt.",
     "日本の支援により、{}が再建され[る|ます]。"),
    ("Japanese experts visited {} during the survey.",
     "日本の専門家は、調査の際に{}を訪れ[た|ました]。"),
    ("Grant aid will be used to equip {}.", "無償資金協力は{}の整備に充てられ[る|ます]。"),
)  # fmt: skip

MATTERS: tuple[Frame, ...] = (
    ("The two sides discussed {}.", "双方は、{}について協議[した|しました]。"),
    ("The annex to the document lists {}.", "文書の別添には、{}が記されて[いる|います]。"),
    ("The Minister gave an explanation of {}.", "大臣は、{}について説明[した|しました]。"),
    ("{On} were submitted to the committee.", "{}が委員会に提出され[た|ました]。"),
)  # fmt: skip

AID: tuple[Frame, ...] = (
    ("Japan will extend grant aid of {} for the construction of schools.",
     "日本は、学校建設のため、{}の無償資金協力を行[う|います]。"),
    ("The Government decided to contribute {} to the Fund.",
     "政府は、基金に{}を拠出することを決定[した|しました]。"),
    ("Emergency aid of {} was extended through the Red Cross.",
     "赤十字を通じ、{}の緊急支援が行われ[た|ました]。"),
    ("The Minister announced an additional contribution of {}.",
     "大臣は、{}の追加拠出を表明[した|しました]。"),
    ("Of the pledge, {} has already been disbursed.",
     "表明済みの支援のうち、{}は既に実施されて[いる|います]。"),
    ("The damage is put at {}.", "被害額は{}と見積もられて[いる|います]。"),
    ("Three agencies will receive {} for vaccines.",
     "3機関が、ワクチン用に{}を受け取[る|ります]。"),
    ("{On} will be spent on the repair of two bridges. The work will begin soon.",
     "{}が、橋2本の改修に充てられ[る|ます]。工事は間もなく始ま[る|ります]。"),
    ("Assets worth {} were returned to the treasury.",
     "{}相当の資産が国庫に返還され[た|ました]。"),
    ("The Fund was set up with {} from twelve donors.",
     "同基金は、12の拠出者からの{}により設立され[た|ました]。"),
)  # fmt: skip

TRADE: tuple[Frame, ...] = (
    ("The damage is put at {}.", "被害額は{}と見積もられて[いる|います]。"),
    ("Japanese companies invested {} in the energy sector.",
     "日本企業は、エネルギー分野に{}を投資[した|しました]。"),
    ("Imports of machinery came to {}.", "機械類の輸入額は{}[であった|でした]。"),
    ("The deficit in trade shrank to {}.", "貿易赤字は{}に縮小[した|しました]。"),
    ("Exports of the three industries amounted to {}.",
     "3業種の輸出額は{}に達[した|しました]。"),
    ("The market is estimated at {}.", "市場規模は{}と推計されて[いる|います]。"),
)  # fmt: skip

LARGE: tuple[Frame, ...] = (
    ("The population of the country is {}.", "同国の人口は{}[である|です]。"),
    ("{On} have been displaced by the conflict.", "紛争により{}が避難を余儀なくされ[た|ました]。"),
    ("The programme will bring safe water to {}.",
     "本計画により、{}に安全な水が供給され[る|ます]。"),
    ("Food was distributed to {} in five provinces.", "5州で{}に食料が配られ[た|ました]。"),
    ("The Minister stated that the lives of {} were at risk.",
     "大臣は、{}の生命が危険にさらされている旨述べ[た|ました]。"),
    ("{On} visited the pavilion.", "{}がパビリオンを訪れ[た|ました]。"),
)  # fmt: skip

RATE: tuple[Frame, ...] = (
    ("Exports rose by {}.", "輸出は{}増加[した|しました]。"),
    ("The two sides agreed to lower the tariff by {}.",
     "双方は、関税を{}引き下げることで合意[した|しました]。"),
    ("The country aims to cut emissions by {}.",
     "同国は、排出量を{}削減することを目指して[いる|います]。"),
    ("Under the plan of the two Ministries, costs will fall by {}.",
     "両省の計画により、費用は{}減少[する|します]。"),
)  # fmt: skip

POINTS: tuple[Frame, ...] = (
    ("The turnout fell by {}.", "投票率は{}低下[した|しました]。"),
    ("The rate of growth slowed by {}.", "成長率は{}鈍化[した|しました]。"),
    ("The central bank raised its key rate by {}.",
     "中央銀行は、政策金利を{}引き上げ[た|ました]。"),
    ("In the three provinces, the rate of enrolment rose by {}.",
     "3州では、就学率が{}上昇[した|しました]。"),
)  # fmt: skip

SHARE: tuple[Frame, ...] = (
    ("Japan bears {} of the total budget.", "日本は、予算総額の{}を負担して[いる|います]。"),
    ("{On} of the households have no access to safe water.",
     "世帯の{}が安全な水を利用できて[いない|いません]。"),
    ("Women make up {} of the trainees.", "研修員の{}は女性[である|です]。"),
    ("The country imports {} of its energy.", "同国は、エネルギーの{}を輸入して[いる|います]。"),
    ("The Minister said that {} of the funds would go to three islands.",
     "大臣は、資金の{}が3島に充てられる旨述べ[た|ました]。"),
    ("{On} of the farmland was flooded.", "農地の{}が浸水[した|しました]。"),
)  # fmt: skip

LENGTH: tuple[Frame, ...] = (
    ("A road of {} will be built between the two cities.",
     "両市間に{}の道路が建設され[る|ます]。"),
    ("The vessel was found {} off the coast.", "同船は、沖合{}の地点で発見され[た|ました]。"),
    ("The missile flew {} and fell into the sea.", "ミサイルは{}飛翔し、海上に落下[した|しました]。"),
    ("The epicentre was {} from the capital.", "震源は、首都から{}の地点[であった|でした]。"),
)  # fmt: skip
WEIGHT: tuple[Frame, ...] = (
    ("Japan will ship {} of rice to the port.", "日本は、同港に{}のコメを輸送[する|します]。"),
    ("{On} of relief goods were delivered.", "{}の救援物資が届けられ[た|ました]。"),
    ("The aircraft carried {} of medicine.", "航空機は{}の医薬品を輸送[した|しました]。"),
)  # fmt: skip
AREA: tuple[Frame, ...] = (
    ("Mines were cleared from {} of farmland.", "{}の農地で地雷が除去され[た|ました]。"),
    ("The fire destroyed {} of forest.", "火災により{}の森林が焼失[した|しました]。"),
    ("The project will irrigate {} of land.", "本事業により{}の土地が灌漑され[る|ます]。"),
)  # fmt: skip
HEAT: tuple[Frame, ...] = (
    ("The temperature rose to {}.", "気温は{}に達[した|しました]。"),
    ("The vaccine must be kept at {}.",
     "ワクチンは{}で保管する必要が[ある|あります]。"),
)  # fmt: skip
POWER: tuple[Frame, ...] = (
    ("The new plant has a capacity of {}.", "新発電所の出力は{}[である|です]。"),
    ("Japan will help to add {} of solar power.",
     "日本は、{}の太陽光発電の導入を支援[する|します]。"),
)  # fmt: skip

MEETING: tuple[Frame, ...] = (
    ("{On} was held in Seoul.", "{}がソウルで開催され[た|ました]。"),
    ("Japan will host {}.", "日本は、{}を主催[する|します]。"),
    ("The two Ministers welcomed the success of {}.", "両大臣は、{}の成功を歓迎[した|しました]。"),
    ("The Minister attended {} in Paris.", "大臣は、パリで{}に出席[した|しました]。"),
    ("{On} adopted the chair's summary.", "{}は、議長総括を採択[した|しました]。"),
    ("Officials discussed the preparations for {}.", "事務方は、{}の準備について協議[した|しました]。"),
    ("{On} brought together delegates from 20 countries.",
     "{}には20か国の代表が参加[した|しました]。"),
)  # fmt: skip

TURN: tuple[Frame, ...] = (
    ("It was the {} visit of the President to Japan.", "大統領の訪日は、これで{}[である|です]。"),
    ("This is the {} call between the two leaders.", "両首脳の電話会談は、今回が{}[である|です]。"),
    ("It was the {} launch by the country.", "同国による発射は、これが{}[であった|でした]。"),
    ("This will be the {} election since the peace accord.",
     "和平合意後の選挙は、今回で{}[である|です]。"),
    ("The Ambassador attended the festival for the {} time.",
     "大使の同祭典への出席は、今年で{}[である|です]。"),
    ("The Foreign Minister's trip to the islands is his {}.",
     "外務大臣の同島訪問は、{}[である|です]。"),
)  # fmt: skip

PROVISION: tuple[Frame, ...] = (
    ("The Minister referred to {} of the Treaty.", "大臣は、条約の{}に言及[した|しました]。"),
    ("The two sides differ on the reading of {}.", "双方は、{}の解釈を異にして[いる|います]。"),
    ("{On} of the Agreement has been amended.", "協定の{}は改正されて[いる|います]。"),
    ("The two Governments have begun talks on the revision of {}.",
     "両政府は、{}の改正に関する協議を開始[した|しました]。"),
)  # fmt: skip
RESOLUTION: tuple[Frame, ...] = (
    ("The launch is contrary to {}.", "今回の発射は、{}に反するもの[である|です]。"),
    ("{On} was adopted unanimously.", "{}が全会一致で採択され[た|ました]。"),
    ("The Minister called for the full implementation of {}.",
     "大臣は、{}の完全な履行を求め[た|ました]。"),
    ("The two Ministers confirmed the importance of {}.",
     "両大臣は、{}の重要性を確認[した|しました]。"),
    ("The committee set up under {} met in New York.",
     "{}に基づく委員会がニューヨークで開かれ[た|ました]。"),
)  # fmt: skip
HIT: tuple[Frame, ...] = (
    ("The flood affected {}.", "洪水により{}が影響を受け[た|ました]。"),
    ("Relief goods were distributed to {}.", "救援物資が{}に配られ[た|ました]。"),
    ("Electricity was restored to {}.", "{}への電力供給が回復[した|しました]。"),
)  # fmt: skip

BOTH: tuple[Frame, ...] = (
    ("{On} exchanged views on the situation in the region.",
     "{}は、地域情勢について意見交換を行[った|いました]。"),
    ("{On} agreed to hold the next meeting in Manila.",
     "{}は、次回会合をマニラで開くことで一致[した|しました]。"),
    ("{On} confirmed that they would cooperate closely.",
     "{}は、緊密に協力していくことを確認[した|しました]。"),
    ("{On} will set up a working group.", "{}は、作業部会を設置[する|します]。"),
    ("A joint statement was issued by {}.", "{}により共同声明が発出され[た|ました]。"),
    ("The Minister stressed the importance of cooperation of {} and called for talks.",
     "大臣は、{}の協力の重要性を強調し、協議を呼びかけ[た|ました]。"),
    ("{On} share 12 areas of cooperation.", "{}は、12の協力分野を共有して[いる|います]。"),
)  # fmt: skip

LATERAL: tuple[Frame, ...] = (
    ("The Minister expressed his intention to deepen {} cooperation.",
     "大臣は、{}協力を深める意向を示[した|しました]。"),
    ("A {} meeting was held on the margins of the conference.",
     "国際会議の際に{}会合が開催され[た|ました]。"),
    ("Those present confirmed the importance of {} dialogue.",
     "出席者は、{}対話の重要性を確認[した|しました]。"),
    ("The Ambassador spoke of progress in {} relations.",
     "大使は、{}関係の進展について述べ[た|ました]。"),
)  # fmt: skip

ANNIVERSARY: tuple[Frame, ...] = (
    ("The Ministers welcomed the {} anniversary of diplomatic relations.",
     "両大臣は、外交関係樹立{}を歓迎[した|しました]。"),
    ("A ceremony for the {} anniversary of the Agreement will be held in Tokyo.",
     "協定締結{}の記念式典が東京で開催され[る|ます]。"),
    ("Many events are planned for the {} anniversary of the friendship treaty.",
     "友好条約の{}に当たり、多くの行事が予定されて[いる|います]。"),
)  # fmt: skip

NUMBERS: dict[str, tuple[Frame, ...]] = {
    "people": PEOPLE, "things": THINGS, "actors": ACTORS, "sites": SITES, "matters": MATTERS,
    "aid": AID, "large": LARGE, "rate": RATE, "share": SHARE, "points": POINTS, "length": LENGTH,
    "weight": WEIGHT, "area": AREA, "heat": HEAT, "power": POWER, "meeting": MEETING,
    "turn": TURN, "provision": PROVISION, "resolution": RESOLUTION, "hit": HIT, "both": BOTH,
    "lateral": LATERAL, "trade": TRADE,
    "anniversary": ANNIVERSARY,
}  # fmt: skip
