"""Speech acts by scale and step, with renderings of each step: samples, made up."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.bench.fidelity.language.stock_events import Pair

#: Frames of one step: English and Japanese with `{en}` or `{ja}` for what the act is about.
Step = tuple[tuple[str, ...], tuple[str, ...]]

NEEDS: tuple[Pair, ...] = (
    ("the need to expand exchanges between young people", "青少年交流を拡大する必要性"),
    ("the importance of freedom of navigation", "航行の自由の重要性"),
    ("the need for an early conclusion of the tax treaty", "租税条約を早期に締結する必要性"),
    ("the need for a nuclear-free peninsula", "半島の非核化の必要性"),
    ("the urgency of reform of the Security Council", "安保理改革の緊急性"),
    ("the policy of joint patrols against piracy", "海賊に対し共同で警戒に当たる方針"),
    ("the importance of safe food", "食の安全の重要性"),
    ("the direction of the talks on air routes", "航空路線に関する協議の方向性"),
    ("the need for assistance to the refugees", "難民支援の必要性"),
    ("the importance of settling disputes peacefully", "紛争を平和的に解決することの重要性"),
    ("the course of development of the gas field", "ガス田開発の進め方"),
    ("the importance of managing fishery resources", "漁業資源を管理することの重要性"),
    ("the need for a hotline", "ホットラインの必要性"),
    ("the direction of cooperation in disaster prevention", "防災協力の方向性"),
)

AGREED: Step = (
    ("The two Ministers agreed on {en}.", "The two sides reached agreement on {en}."),
    ("両大臣は、{ja}について合意し[た|ました]。", "双方は、{ja}について一致し[た|ました]。"),
)
CONFIRMED: Step = (
    ("The two Ministers confirmed {en}.", "The two sides confirmed {en}."),
    ("両大臣は、{ja}を確認し[た|ました]。", "双方は、{ja}を確認し[た|ました]。"),
)
SHARED: Step = (
    ("The two Ministers shared the same view on {en}.", "The two sides shared the view on {en}."),
    ("両大臣は、{ja}について認識を共有し[た|ました]。",
     "双方は、{ja}に関する認識を共有し[た|ました]。"),
)  # fmt: skip
EXCHANGED: Step = (
    ("The two Ministers exchanged views on {en}.", "The two sides exchanged views on {en}."),
    ("両大臣は、{ja}について意見交換を行[った|いました]。",
     "双方は、{ja}に関し意見を交換し[た|ました]。"),
)  # fmt: skip

#: English after "to" and its subject in between; Japanese before よう and before こと.
WISHES: tuple[tuple[str, str, str, str], ...] = (
    ("the North Korean side", "return to the negotiations", "北朝鮮側", "交渉に復帰する"),
    ("the Russian side", "release the crew at once", "ロシア側", "乗組員を直ちに釈放する"),
    ("the Chinese side", "resume the inspections", "中国側", "査察を再開する"),
    ("the parties", "observe the ceasefire", "当事者", "停戦を遵守する"),
    ("the government", "lift the ban on imports", "政府", "輸入禁止措置を撤廃する"),
    ("the US side", "provide the relevant data", "米側", "関連データを提供する"),
    ("the other side", "respond in good faith", "先方", "誠実に対応する"),
    ("the ROK side", "withdraw the measure", "韓国側", "当該措置を撤回する"),
    ("the member states", "ratify the convention", "加盟国", "条約を批准する"),
    ("the authorities", "investigate the incident", "当局", "事件を捜査する"),
)
URGED: Step = (
    ("The Minister strongly urged {who} to {en}.",
     "The Japanese side strongly urged {who} to {en}."),
    ("大臣は、{who}に対し、{ja}よう強く求め[た|ました]。",
     "日本側は、{who}に対し、{ja}よう強く求め[た|ました]。"),
)  # fmt: skip
REQUESTED: Step = (
    ("The Minister requested {who} to {en}.", "The Japanese side called on {who} to {en}."),
    ("大臣は、{who}に対し、{ja}よう要請し[た|ました]。",
     "日本側は、{who}に対し、{ja}よう求め[た|ました]。"),
)  # fmt: skip
HOPED: Step = (
    ("The Minister expressed hope that {who} would {en}.",
     "The Japanese side expressed its hope that {who} would {en}."),
    ("大臣は、{who}が{ja}ことへの期待を表明し[た|ました]。",
     "日本側は、{who}が{ja}ことに期待を表明し[た|ました]。"),
)  # fmt: skip

#: What one protests against; every one can follow "protested against" and "regret over".
WRONGS: tuple[Pair, ...] = (
    ("the missile launch", "ミサイル発射"),
    ("the intrusion into territorial waters", "領海への侵入"),
    ("the seizure of the fishing boat", "漁船の拿捕"),
    ("the detention of Japanese nationals", "邦人の拘束"),
    ("the damage to the embassy", "大使館への被害"),
    ("the survey in the exclusive economic zone", "排他的経済水域における調査"),
    ("the nuclear test", "核実験"),
    ("the attack on the peacekeepers", "平和維持要員に対する攻撃"),
    ("the unilateral change of the status quo", "一方的な現状変更"),
    ("the dumping of radioactive waste", "放射性廃棄物の投棄"),
)
UNACCEPTABLE: Step = (
    ("The Minister stated that {en} was absolutely unacceptable.",
     "The Japanese side stated that {en} was absolutely unacceptable."),
    ("大臣は、{ja}は断じて容認できないと述べ[た|ました]。",
     "日本側は、{ja}は断じて容認できない旨述べ[た|ました]。"),
)  # fmt: skip
PROTESTED: Step = (
    ("The Minister protested against {en}.", "The Japanese side lodged a protest against {en}."),
    ("大臣は、{ja}に対し抗議し[た|ました]。", "日本側は、{ja}について抗議を行[った|いました]。"),
)
REGRETTED: Step = (
    ("The Minister expressed regret over {en}.",
     "The Japanese side expressed its regret over {en}."),
    ("大臣は、{ja}について遺憾の意を表明し[た|ました]。",
     "日本側は、{ja}に対し遺憾の意を表し[た|ました]。"),
)  # fmt: skip

GIFTS: tuple[Pair, ...] = (
    ("the assistance after the earthquake", "震災後の支援"),
    ("the dispatch of the rescue team", "救助隊の派遣"),
    ("the contribution to the fund", "基金への拠出"),
    ("the efforts of the mediators", "仲介者の努力"),
    ("the warm reception in Osaka", "大阪における温かい歓迎"),
    ("the cooperation in the search", "捜索への協力"),
    ("the support for the candidacy", "立候補への支持"),
    ("the hospitality shown to the students", "学生に対する厚遇"),
)
NEWS: tuple[Pair, ...] = (
    ("the report of the experts", "専門家の報告"),
    ("the decision of the council", "理事会の決定"),
    ("the progress of the survey", "調査の進展"),
    ("the launch of the new programme", "新たな計画の開始"),
    ("the announcement by the government", "政府の発表"),
    ("the outcome of the conference", "会議の成果"),
    ("the appointment of the envoy", "特使の任命"),
    ("the opening of the liaison office", "連絡事務所の開設"),
)
DEEPLY: Step = (
    ("The President expressed deep gratitude for {en}.",
     "The Prime Minister expressed his profound gratitude for {en}."),
    ("大統領は、{ja}に対し深い感謝の意を表明し[た|ました]。",
     "総理は、{ja}に深甚なる謝意を表し[た|ました]。"),
)  # fmt: skip
THANKED: Step = (
    (
        "The President expressed gratitude for {en}.",
        "The Prime Minister expressed thanks for {en}.",
    ),
    ("大統領は、{ja}に対し謝意を表明し[た|ました]。", "総理は、{ja}に感謝の意を表し[た|ました]。"),
)
WELCOMED: Step = (
    ("The President welcomed {en}.", "The Prime Minister welcomed {en}."),
    ("大統領は、{ja}を歓迎し[た|ました]。", "総理は、{ja}を歓迎する旨述べ[た|ました]。"),
)
NOTED: Step = (
    ("The President took note of {en}.", "The Prime Minister took note of {en}."),
    ("大統領は、{ja}に留意し[た|ました]。", "総理は、{ja}に留意する旨述べ[た|ました]。"),
)

POINTS: tuple[Pair, ...] = (
    ("the urgency of the climate crisis", "気候危機の緊急性"),
    ("the role of small states", "小国の役割"),
    ("the significance of the visit", "訪問の意義"),
    ("the need for transparency", "透明性の必要性"),
    ("the value of free trade", "自由貿易の価値"),
    ("the danger of landmines", "地雷の危険性"),
    ("the history of the exchange", "交流の歴史"),
    ("the difficulty of the task", "課題の難しさ"),
)
STRESSED: Step = (
    ("The Minister emphasized {en}.", "The Ambassador stressed {en}."),
    ("大臣は、{ja}を強調し[た|ました]。", "大使は、{ja}を強調し[た|ました]。"),
)
TOUCHED: Step = (
    ("The Minister touched on {en}.", "The Ambassador mentioned {en}."),
    ("大臣は、{ja}に触れ[た|ました]。", "大使は、{ja}に言及し[た|ました]。"),
)
