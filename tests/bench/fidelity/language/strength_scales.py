"""Steps of support, undertaking, obligation and attention, with right pairs: samples, made up."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.bench.fidelity.language.stock_events import Pair
    from tests.bench.fidelity.language.strength_words import Step

PLANS: tuple[Pair, ...] = (
    ("the plan for a new port", "新港の計画"),
    ("the report on forestry", "林業に関する報告書"),
    ("the proposal of the chairman", "議長の提案"),
    ("the draft on air routes", "航空路線に関する案"),
    ("the opinion of the experts", "専門家の意見"),
)
SUPPORTED: Step = (
    ("The Minister supported {en}.", "Japan supports {en}."),
    ("大臣は、{ja}を支持し[た|ました]。", "日本は、{ja}を支持[する|します]。"),
)
WELCOMED_IT: Step = (
    ("The Minister welcomed {en}.", "Japan welcomes {en}."),
    ("大臣は、{ja}を歓迎し[た|ました]。", "日本は、{ja}を歓迎[する|します]。"),
)
NOTED_IT: Step = (
    ("The Minister took note of {en}.", "Japan takes note of {en}."),
    ("大臣は、{ja}に留意し[た|ました]。", "日本は、{ja}に留意[する|します]。"),
)

DEEDS: tuple[Pair, ...] = (
    ("build a school on the island", "島における学校の建設"),
    ("publish the records", "記録の公開"),
    ("repair the lighthouse", "灯台の修復"),
    ("send nurses to the camp", "キャンプへの看護師の派遣"),
    ("shorten the time of inspection", "検査時間の短縮"),
)
DECIDED: Step = (
    ("The Government decided to {en}.", "The Ministry has decided to {en}."),
    ("政府は、{ja}を決定し[た|ました]。", "同省は、{ja}を決定し[た|ました]。"),
)
PROMISED: Step = (
    ("The Government promised to {en}.", "The Ministry promised to {en}."),
    ("政府は、{ja}を約束し[た|ました]。", "同省は、{ja}を約束し[た|ました]。"),
)
ENDEAVOURED: Step = (
    ("The Government said that it would endeavour to {en}.",
     "The Ministry said that it would strive to {en}."),
    ("政府は、{ja}に努めると述べ[た|ました]。", "同省は、{ja}に努める旨述べ[た|ました]。"),
)  # fmt: skip
CONSIDERED: Step = (
    ("The Government is considering whether to {en}.",
     "The Ministry will consider whether to {en}."),
    ("政府は、{ja}を検討して[いる|います]。", "同省は、{ja}を検討して[いる|います]。"),
)  # fmt: skip

WILL: Step = (
    ("The Government will {en}.", "The Ministry will {en}."),
    ("政府は、{ja}を行[う|います]。", "同省は、{ja}を行[う|います]。"),
)
PROPOSED: Step = (
    ("The Government proposed to {en}.", "The Ministry proposed to {en}."),
    ("政府は、{ja}を提案し[た|ました]。", "同省は、{ja}を提案し[た|ました]。"),
)
OFFENCES: tuple[Pair, ...] = (
    ("the damage to the nets", "漁網の損傷"),
    ("the delay of the reply", "回答の遅れ"),
    ("the error in the map", "地図の誤り"),
    ("the noise of the aircraft", "航空機の騒音"),
)
APOLOGIZED: Step = (
    ("The Commander apologized for {en}.", "The Embassy offered an apology for {en}."),
    ("司令官は、{ja}について謝罪し[た|ました]。", "大使館は、{ja}について陳謝し[た|ました]。"),
)
SORRY: Step = (
    ("The Commander expressed regret over {en}.", "The Embassy expressed its regret over {en}."),
    (
        "司令官は、{ja}について遺憾の意を表し[た|ました]。",
        "大使館は、{ja}について遺憾の意を表明し[た|ました]。",
    ),
)
FLEETS: tuple[Pair, ...] = (
    ("leave the harbour", "出港する"),
    ("carry lights at night", "夜間に灯火を掲げる"),
    ("report the catch", "漁獲量を報告する"),
)
ORDERED: Step = (
    ("The Ministry ordered the ships to {en}.", "The Governor ordered the ships to {en}."),
    (
        "同省は、船舶に対し、{ja}よう命じ[た|ました]。",
        "知事は、船舶に対し、{ja}よう命じ[た|ました]。",
    ),
)
REQUESTED_OF: Step = (
    ("The Ministry requested the ships to {en}.", "The Governor requested the ships to {en}."),
    (
        "同省は、船舶に対し、{ja}よう要請し[た|ました]。",
        "知事は、船舶に対し、{ja}よう求め[た|ました]。",
    ),
)

DUTIES: tuple[Pair, ...] = (
    ("register their boats", "船舶を登録する"),
    ("report the catch to the port office", "漁獲量を港湾事務所に報告する"),
    ("keep the receipts", "領収書を保管する"),
    ("wear a helmet", "ヘルメットを着用する"),
    ("use the new seeds", "新しい種子を使用する"),
)
REQUIRED: Step = (
    ("Owners are required to {en}.", "Members are obliged to {en}."),
    ("所有者は、{ja}ことを義務付けられて[いる|います]。",
     "会員は、{ja}ことを義務付けられて[いる|います]。"),
)  # fmt: skip
ASKED: Step = (
    ("Owners are requested to {en}.", "Members are asked to {en}."),
    ("所有者は、{ja}よう求められて[いる|います]。", "会員は、{ja}よう求められて[いる|います]。"),
)
ENCOURAGED: Step = (
    ("Owners are encouraged to {en}.", "Members are advised to {en}."),
    ("所有者は、{ja}ことが奨励されて[いる|います]。",
     "会員は、{ja}ことが推奨されて[いる|います]。"),
)  # fmt: skip

CONCERNED: Step = (
    ("The Minister expressed concern about {en}.", "Members expressed grave concern about {en}."),
    ("大臣は、{ja}に懸念を示し[た|ました]。", "会員は、{ja}に懸念を表明し[た|ました]。"),
)
INTERESTED: Step = (
    ("The Minister expressed interest in {en}.", "Members showed great interest in {en}."),
    ("大臣は、{ja}に関心を示し[た|ました]。", "会員は、{ja}に関心を示し[た|ました]。"),
)

SUGGESTED: Step = (
    ("The Minister suggested that {who} {en}.", "The Japanese side suggested that {who} {en}."),
    ("大臣は、{who}に対し、{ja}よう提案し[た|ました]。",
     "日本側は、{who}に対し、{ja}よう提案し[た|ました]。"),
)  # fmt: skip

#: Right pairs whose words stand on two steps, or on none.
OTHER_WORDS: tuple[Pair, ...] = (
    ("The Minister thanked Peru for the support and welcomed its proposal.",
     "大臣は、ペルーの支持に感謝し、提案を歓迎し[た|ました]。"),
    ("The Minister was pleased that Chile had supported the plan.",
     "大臣は、チリが計画を支持したことを歓迎し[た|ました]。"),
    ("The Government decided to consider a new law.",
     "政府は、新法を検討することとし[た|ました]。"),
    ("The Minister pledged to do his utmost for the crew.",
     "大臣は、乗組員のために努力すると述べ[た|ました]。"),
    ("Visitors are required to show their tickets.",
     "来場者は、切符を提示するよう求められて[いる|います]。"),
    ("Issues of common concern were discussed.", "共通の関心事項が議論さ[れた|れました]。"),
    ("The two sides followed the events with deep concern.",
     "双方は、深い関心を持って事態を注視し[た|ました]。"),
    ("The Minister decided, after considering the report, to visit the island.",
     "大臣は、報告書を検討した上で、島を訪問することを決め[た|ました]。"),
    ("The council is considering what it decided to do last year.",
     "評議会は、昨年決定したことを検討して[いる|います]。"),
    ("The Ambassador urged the release of the crew.",
     "大使は、乗組員の釈放を強く求め[た|ました]。"),
    ("The Prime Minister promised to consider it.",
     "総理は、これを検討すると述べ[た|ました]。"),
)  # fmt: skip
