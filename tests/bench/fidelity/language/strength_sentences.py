"""Sample sentences for traps of S002, written one by one; made up, and right."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.bench.fidelity.language.stock_events import Pair

AGREEMENTS: tuple[Pair, ...] = (
    ("The two leaders concurred that the summit should be held in May.",
     "両首脳は、首脳会合を5月に開催すべきことで一致し[た|ました]。"),
    ("The two sides reached agreement on the text of the convention.",
     "双方は、条約の案文について合意に達し[た|ました]。"),
    ("The Ministers reaffirmed the principle of non-interference.",
     "両大臣は、内政不干渉の原則を再確認し[た|ました]。"),
    ("It was agreed to open a branch office in the port city.",
     "港町に支部を開設することが合意され[た|ました]。"),
    ("The delegates confirmed once more that the deadline was the end of June.",
     "代表団は、期限が6月末であることを改めて確認し[た|ました]。"),
    ("The two Foreign Ministers held an exchange of views on regional issues.",
     "両外相は、地域問題について意見交換を行[った|いました]。"),
    ("Views were exchanged on the situation in the Horn of Africa.",
     "アフリカの角の情勢について、意見が交わされ[た|ました]。"),
)  # fmt: skip

ONE_MIND: tuple[Pair, ...] = (
    ("The three ministers were of one mind on the need for pressure.",
     "三大臣は、圧力の必要性について完全に一致し[た|ました]。"),
    ("The two sides shared the same view on the security environment.",
     "双方は、安全保障環境について認識を共有し[た|ました]。"),
    ("The two governments came to an agreement on the fishing season.",
     "両政府は、漁期について合意し[た|ました]。"),
    ("The two sides were in agreement that the border should be reopened.",
     "双方は、国境を再開すべきであるとの点で一致し[た|ました]。"),
    ("The leaders shared the recognition that time was running out.",
     "両首脳は、残された時間は少ないとの認識を共有し[た|ました]。"),
)  # fmt: skip

REQUESTS: tuple[Pair, ...] = (
    ("The Minister asked the other side for its cooperation in the search.",
     "大臣は、捜索への協力を先方に求め[た|ました]。"),
    ("The Governor requested the extension of the railway.",
     "知事は、鉄道の延伸を要請し[た|ました]。"),
    ("The Japanese side strongly called for the immediate return of the abductees.",
     "日本側は、拉致被害者の即時帰国を強く求め[た|ました]。"),
    ("The chairman called upon all states to sign the treaty.",
     "議長は、全ての国に対し、条約に署名するよう呼びかけ[た|ました]。"),
    ("The Ambassador strongly demanded an explanation.",
     "大使は、説明を行うよう強く求め[た|ました]。"),
    ("The Prime Minister expressed the expectation that the project would bear fruit.",
     "総理は、同事業が実を結ぶことへの期待を表明し[た|ました]。"),
    ("The Ministry lodged a strong protest through diplomatic channels.",
     "外務省は、外交ルートを通じて強く抗議し[た|ました]。"),
    ("The Vice-Minister said that the action could under no circumstances be tolerated.",
     "次官は、こうした行動は断じて容認できないと述べ[た|ました]。"),
)  # fmt: skip

THANKS: tuple[Pair, ...] = (
    ("The Minister thanked the mayor for the use of the hall.",
     "大臣は、会場の提供について市長に謝意を述べ[た|ました]。"),
    ("The visitors expressed their heartfelt gratitude to the nurses.",
     "一行は、看護師に対し、心からの謝意を表し[た|ました]。"),
    ("The Ambassador expressed his sincere appreciation for the award.",
     "大使は、受賞について心からの感謝の意を表し[た|ました]。"),
    ("The participants welcomed the entry into force of the protocol.",
     "出席者は、議定書の発効を歓迎し[た|ました]。"),
    ("The Foreign Minister said that he was grateful for the early reply.",
     "外務大臣は、早期の回答に感謝する旨述べ[た|ました]。"),
    ("The committee took note of the opinion of the legal adviser.",
     "同委員会は、法律顧問の意見に留意し[た|ました]。"),
    ("The students said thank you to their host families.",
     "学生は、ホストファミリーに感謝の言葉を述べ[た|ました]。"),
    ("The Minister extended a cordial welcome to the guests.",
     "大臣は、来賓に対し、心からの歓迎の意を表し[た|ました]。"),
)  # fmt: skip

NEGATED: tuple[Pair, ...] = (
    ("The two sides did not agree on the date of the visit.",
     "双方は、訪問の日程について合意し[なかった|ませんでした]。"),
    ("No agreement was reached on the price of gas.",
     "ガスの価格については、合意に至ら[なかった|ませんでした]。"),
    ("The Minister did not protest against the decision.",
     "大臣は、同決定に対し抗議し[なかった|ませんでした]。"),
    ("There was no exchange of views on the fisheries zone.",
     "漁業水域に関する意見交換は行われ[なかった|ませんでした]。"),
    ("The facts could not be confirmed.", "事実関係は、確認され[なかった|ませんでした]。"),
    ("The Japanese side did not ask for an apology.",
     "日本側は、謝罪を求め[なかった|ませんでした]。"),
    ("The Ambassador expressed no regret.",
     "大使は、遺憾の意を表明し[なかった|ませんでした]。"),
    ("The proposal was not welcomed by all the members.",
     "同提案は、全ての加盟国に歓迎されたわけでは[ない|ありません]。"),
    ("The two governments have yet to agree on the route.",
     "両政府は、いまだ経路について合意してい[ない|ません]。"),
)  # fmt: skip

NOUNS: tuple[Pair, ...] = (
    ("An agreement on customs cooperation was signed.",
     "税関協力に関する協定が署名され[た|ました]。"),
    ("The confirmation hearing of the ambassador was held in the Senate.",
     "大使の承認公聴会は、上院において開催され[た|ました]。"),
    ("The letter of confirmation was sent by the embassy.",
     "確認書は、大使館から送付され[た|ました]。"),
    ("The agreed minutes are attached.", "合意議事録は、別添のとおり[である|です]。"),
    ("The protest marches in the capital went on for a week.",
     "首都における抗議デモは、1週間続[いた|きました]。"),
    ("A note of protest was returned unopened.",
     "抗議文は、開封されずに返送され[た|ました]。"),
    ("The welcome banquet was held at the State Guest House in Akasaka.",
     "歓迎晩餐会は、赤坂の迎賓館において行われ[た|ました]。"),
    ("The Partnership Agreement has been in force since April.",
     "連携協定は、4月以来、効力を有してい[る|ます]。"),
    ("A letter of thanks was read out at the ceremony.",
     "式典では、感謝状が読み上げられ[た|ました]。"),
    ("The request form is available at the consulate.",
     "申請書は、領事館で入手することができ[る|ます]。"),
)  # fmt: skip

FUTURE: tuple[Pair, ...] = (
    ("If the two sides agree on the text, it will be signed in June.",
     "双方が案文について合意すれば、6月に署名され[る|ます]。"),
    ("The Ministers will exchange views on trade at the next meeting.",
     "両大臣は、次回会合において、貿易について意見交換を行[う|います]。"),
    ("Japan will protest should another launch take place.",
     "再び発射が行われた場合には、日本は抗議を行[う|います]。"),
    ("The leaders are expected to confirm the timetable.",
     "両首脳は、日程を確認する見込み[である|です]。"),
    ("The government would welcome an early decision.",
     "早期の決定がなされれば、政府はこれを歓迎[する|します]。"),
    ("The delegation intends to request a postponement.",
     "代表団は、延期を要請する意向[である|です]。"),
    ("Once agreement has been reached, the experts will begin their work.",
     "合意に達し次第、専門家は作業を開始[する|します]。"),
    ("The Prime Minister will express thanks to the rescue workers tomorrow.",
     "総理は、明日、救助隊員に感謝の意を表[する|します]。"),
)  # fmt: skip

QUOTED: tuple[Pair, ...] = (
    ('The declaration reads: "The parties agreed to respect each other\'s borders."',
     "宣言には、「締約国は、相互の国境を尊重することで合意した」とあ[る|ります]。"),
    ('A headline said, "Japan strongly protests."',
     "ある見出しは、「日本、強く抗議」というもので[あった|した]。"),
    ('The phrase "exchanged views" was used in the communiqué of 1972.',
     "1972年のコミュニケでは、「意見交換を行った」との表現が用いられ[た|ました]。"),
    ('The resolution contains the words "expresses its deep gratitude".',
     "決議には、「深い謝意を表明する」との文言が含まれてい[る|ます]。"),
    ('The record says, "The two sides confirmed the boundary."',
     "記録には、「双方は境界を確認した」と記されてい[る|ます]。"),
    ('The article was entitled "Welcomed by none".',
     "記事の題名は、「誰にも歓迎されず」で[あった|した]。"),
)  # fmt: skip

THIRD: tuple[Pair, ...] = (
    ("The Minister said that the fishermen had protested against the quota.",
     "大臣は、漁業者が割当量に抗議したと述べ[た|ました]。"),
    ("The Ambassador explained that the two companies had agreed on a merger.",
     "大使は、両社が合併に合意したと説明し[た|ました]。"),
    ("According to the report, the tribes exchanged views for three days.",
     "報告によれば、部族間で3日間意見交換が行われたとのこと[である|です]。"),
    ("The spokesman recalled that the court had confirmed the ruling.",
     "報道官は、裁判所が判決を確認したことに言及し[た|ました]。"),
    ("The local press reported that residents welcomed the new road.",
     "現地紙は、住民が新しい道路を歓迎したと報じ[た|ました]。"),
    ("It was explained that the trade unions had demanded higher wages.",
     "労働組合が賃上げを要求した旨説明があ[った|りました]。"),
)  # fmt: skip

OTHER_ORDER: tuple[Pair, ...] = (
    ("After exchanging views on trade, the Ministers agreed to meet again in Oslo.",
     "両大臣は、オスロで再び会談することで一致するとともに、貿易について意見交換を行[った|いました]。"),
    ("The Minister protested against the launch and called on the other side to return to talks.",
     "大臣は、対話に戻るよう先方に求めるとともに、発射に対し抗議し[た|ました]。"),
    ("The two sides confirmed the timetable and shared the view that haste was needed.",
     "双方は、急ぐ必要があるとの認識を共有し、日程を確認し[た|ました]。"),
    ("The President thanked the experts and welcomed their report.",
     "大統領は、専門家の報告を歓迎し、専門家に感謝し[た|ました]。"),
    ("The leaders agreed on the fund, having confirmed its purpose.",
     "両首脳は、基金の目的を確認した上で、基金について合意し[た|ました]。"),
    ("The Prime Minister expressed hope for progress and requested more data.",
     "総理は、更なるデータを要請し、また、進展への期待を表明し[た|ました]。"),
    ("The two sides, which exchanged views on security, agreed on a date for the next round.",
     "双方は、次回協議の日程について合意し[た|ました]。また、安全保障について意見交換を行[った|いました]。"),
    ("The Ambassador expressed regret over the delay and thanked the crew for its patience.",
     "大使は、乗組員の忍耐に感謝し、遅延について遺憾の意を表明し[た|ました]。"),
)  # fmt: skip
