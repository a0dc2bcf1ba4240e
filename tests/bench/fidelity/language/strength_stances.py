"""Steps of disapproval, of expectation and of courtesy, with right pairs: samples, made up."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.bench.fidelity.language.stock_events import Pair
    from tests.bench.fidelity.language.strength_words import Step

DEEDS_OF_OTHERS: tuple[Pair, ...] = (
    ("the construction of an airstrip on the reef", "岩礁における滑走路の建設"),
    ("the seizure of the trawlers", "トロール船の拿捕"),
    ("the closure of the strait", "海峡の封鎖"),
    ("the shelling of the hospital", "病院への砲撃"),
    ("the new tariff on watches", "時計に対する新関税"),
    ("the arrest of the journalists", "記者の逮捕"),
)
NEVER: Step = (
    ("The Minister said that he would never accept {en}.", "Japan finds {en} utterly unacceptable."),
    ("大臣は、{ja}は断じて受け入れられないと述べ[た|ました]。",
     "日本は、{ja}を到底容認できないと考え[る|ます]。"),
)  # fmt: skip
CONDEMNED: Step = (
    ("The Minister condemned {en} in the strongest terms.", "Japan denounces {en}."),
    ("大臣は、{ja}を最も強い言葉で非難し[た|ました]。", "日本は、{ja}を非難[する|します]。"),
)
OPPOSED: Step = (
    ("The Minister stated his firm opposition to {en}.", "Japan opposes {en}."),
    ("大臣は、{ja}への断固たる反対を表明し[た|ました]。", "日本は、{ja}に反対[する|します]。"),
)
DEPLORED: Step = (
    ("The Minister said that {en} was regrettable.", "Japan regrets {en}."),
    ("大臣は、{ja}は遺憾であると述べ[た|ました]。", "日本は、{ja}を遺憾と[する|します]。"),
)
WORRIED: Step = (
    ("The Minister expressed serious concern over {en}.", "Japan is worried at {en}."),
    ("大臣は、{ja}に深刻な懸念を示し[た|ました]。", "日本は、{ja}を憂慮している[。|ところです。]"),
)
UNWANTED: Step = (
    ("The Minister said that {en} was undesirable.", "Japan considers {en} not desirable."),
    ("大臣は、{ja}は望ましくないと述べ[た|ました]。",
     "日本は、{ja}は好ましくないと考え[る|ます]。"),
)  # fmt: skip
WATCHED: Step = (
    ("The Minister said that he was watching {en} closely.", "Japan is closely following {en}."),
    ("大臣は、{ja}を注視していると述べ[た|ました]。",
     "日本は、{ja}を注意深く見守って[いる|います]。"),
)  # fmt: skip
HEEDED: Step = (
    ("The Minister took note of {en}.", "Japan takes note of {en}."),
    ("大臣は、{ja}に留意し[た|ました]。", "日本は、{ja}に留意[する|します]。"),
)

EVENTS: tuple[Pair, ...] = (
    ("the bridge would be opened in autumn", "橋が秋に開通する"),
    ("the fishing season would be extended", "漁期が延長される"),
    ("the chamber would ratify the pact", "議会が協約を批准する"),
    ("the flights would start in May", "航空便が5月に就航する"),
)
MADE_SURE: Step = (
    ("The Ministers confirmed that {en}.", "Both sides reaffirmed that {en}."),
    ("両大臣は、{ja}ことを確認し[た|ました]。", "双方は、{ja}ことを確認し[た|ました]。"),
)
WISHED_FOR: Step = (
    ("The Ministers hoped that {en}.", "Both sides expressed their hope that {en}."),
    ("両大臣は、{ja}ことを希望し[た|ました]。", "双方は、{ja}ことへの期待を示し[た|ました]。"),
)
GAVE_WORD: Step = (
    ("The Ministers promised that {en}.", "Both sides pledged that {en}."),
    ("両大臣は、{ja}ことを約束し[た|ました]。", "双方は、{ja}ことを約束し[た|ました]。"),
)
THOUGHT_OVER: Step = (
    ("The Ministers said that they would consider whether {en}.",
     "Both sides said that they were considering whether {en}."),
    ("両大臣は、{ja}ことを検討したいと述べ[た|ました]。",
     "双方は、{ja}ことを検討していると述べ[た|ました]。"),
)  # fmt: skip

OCCASIONS: tuple[Pair, ...] = (
    ("the sinking of the ferry", "フェリーの沈没"),
    ("the floods in the delta", "デルタ地帯の洪水"),
    ("the opening of the new parliament", "新議会の開会"),
    ("the work of the rescue team", "救助隊の活動"),
)
EXCUSED: Step = (
    ("The Governor apologised over {en}.", "The Governor offered an apology over {en}."),
    (
        "知事は、{ja}について謝罪し[た|ました]。",
        "知事は、{ja}についておわびの意を表し[た|ました]。",
    ),
)
CONDOLED: Step = (
    ("The Governor expressed his condolences over {en}.",
     "The Governor conveyed her sympathy over {en}."),
    ("知事は、{ja}について哀悼の意を表し[た|ました]。",
     "知事は、{ja}についてお見舞いを述べ[た|ました]。"),
)  # fmt: skip
CONGRATULATED: Step = (
    ("The Governor offered congratulations on {en}.", "The Governor congratulated them on {en}."),
    ("知事は、{ja}について祝意を表し[た|ました]。", "知事は、{ja}を祝福し[た|ました]。"),
)
GRATEFUL: Step = (
    ("The Governor expressed gratitude for {en}.", "The Governor thanked them for {en}."),
    ("知事は、{ja}に謝意を表し[た|ました]。", "知事は、{ja}に感謝し[た|ました]。"),
)

#: Right pairs with two steps of disapproval, or with other words of one.
STANCES: tuple[Pair, ...] = (
    ("Japan protested and demanded that the crew be freed.",
     "日本は抗議し、乗組員の解放を要求し[た|ました]。"),
    ("The Embassy lodged a protest with the ministry.", "大使館は、同省に対し申し入れ[た|ました]。"),
    ("The Council noted the events with concern.", "理事会は、事態に懸念を表明し[た|ました]。"),
    ("Members watched the strait with growing concern.",
     "会員は、懸念を深めつつ、海峡を注視し[た|ました]。"),
    ("Japan deplores the shelling of the port.", "日本は、港湾への砲撃を強く非難[する|します]。"),
    ("The Minister deplored the delay.", "大臣は、遅延について遺憾の意を表し[た|ました]。"),
    ("Concerning the reef, Japan opposes any change.",
     "岩礁に関し、日本は、いかなる変更にも反対[する|します]。"),
    ("The waters concerned are watched closely.", "関係水域が注視されて[いる|います]。"),
    ("The Ministers confirmed their hope that the pact would be signed.",
     "両大臣は、協約が署名されることへの期待を確認し[た|ました]。"),
    ("The Governor apologised for the delay and thanked the passengers.",
     "知事は、遅延について謝罪し、乗客に感謝し[た|ました]。"),
    ("The Governor expressed regret over the accident.",
     "知事は、事故についてお見舞いを述べ[た|ました]。"),
    ("The Governor welcomed the success of the team.", "知事は、チームの成功を祝福し[た|ました]。"),
    ("Australia took exception to the new tariff.", "豪州は、新関税に反対し[た|ました]。"),
)  # fmt: skip
