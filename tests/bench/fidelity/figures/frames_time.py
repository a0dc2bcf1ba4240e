"""Sentences that take a day, a time or a length of time.

In English ``{on}`` is the figure with its preposition, ``{On}`` the same at the head of the
sentence, ``{}`` without it; in Japanese ``{に}`` is the figure with its particle and ``{}``
without it, ``[plain|polite]`` an ending.
"""

from __future__ import annotations

Frame = tuple[str, str]

EVENT: tuple[Frame, ...] = (
    ("The two Foreign Ministers held a telephone talk {on}.",
     "両外相は、{に}電話会談を行[った|いました]。"),
    ("{On}, the Prime Minister received a courtesy call from the President of the Senate.",
     "{}、総理大臣は、上院議長による表敬を受け[た|ました]。"),
    ("A Foreign Ministers' Meeting was held {on} in Tokyo.",
     "{}、東京において外相会談が行われ[た|ました]。"),
    ("{On}, the Government decided to extend emergency grant aid to the areas hit by the cyclone.",
     "{}、政府は、サイクロンの被災地に対し緊急無償資金協力を行うことを決定[した|しました]。"),
    ("The Vice-Minister explained Japan's position to the Ambassador {on}.",
     "外務次官は、{に}大使に対し日本の立場を説明[した|しました]。"),
    ("The Minister arrived in Geneva {on} and met with the High Commissioner.",
     "大臣は、{に}ジュネーブに到着し、高等弁務官と会談[した|しました]。"),
    ("{On}, an earthquake struck the northern part of the country.",
     "{}、同国北部で地震が発生[した|しました]。"),
    ("A missile was launched from the east coast {on}.",
     "{}、東岸からミサイルが発射され[た|ました]。"),
    ("The Notes were exchanged {on} in the capital.",
     "書簡の交換は、{に}首都で行われ[た|ました]。"),
    ("The Chief Cabinet Secretary issued a statement {on}.",
     "内閣官房長官は、{に}談話を発表[した|しました]。"),
    ("{On}, the advance party of the disaster relief team left Narita Airport.",
     "{}、国際緊急援助隊の先遣隊が成田空港を出発[した|しました]。"),
    ("The working lunch hosted by the Speaker began {on}.",
     "議長主催のワーキング・ランチは、{に}始ま[った|りました]。"),
    ("{On}, the Ministry summoned the Ambassador and lodged a strong protest.",
     "{}、外務省は、大使を召致し、強く抗議[した|しました]。"),
    ("The Special Envoy met with the leaders of the two parties {on}.",
     "特使は、{に}両党の党首と会談[した|しました]。"),
    ("{On}, two Japanese nationals were released, and the Embassy confirmed that they were safe.",
     "{}、邦人2名が解放され、大使館は無事を確認[した|しました]。"),
    ("The observers from three countries reached the polling stations {on}.",
     "3か国の監視団は、{に}投票所に到着[した|しました]。"),
    ("The Consulate-General resumed its work {on}.",
     "総領事館は、{に}業務を再開[した|しました]。"),
    ("After five rounds of talks, the accord was initialled {on}.",
     "5回の協議を経て、合意文書は、{に}仮署名され[た|ました]。"),
    ("The ceasefire took effect {on}, and the Government of Japan welcomed it.",
     "停戦は{に}発効し、日本政府はこれを歓迎[した|しました]。"),
    ("According to the Embassy, contact with the group was restored {on}.",
     "大使館によれば、一行との連絡は、{に}回復[した|しました]。"),
    ("The Minister visited the memorial {on}. He laid a wreath and observed a silent prayer.",
     "大臣は、{に}慰霊碑を訪れ[た|ました]。大臣は、献花し、黙とうを捧げ[た|ました]。"),
    ("The convoy crossed the border {on}. It carried 40 tons of food.",
     "車列は、{に}国境を越え[た|ました]。車列は、40トンの食料を積んでい[た|ました]。"),
)  # fmt: skip

COMING: tuple[Frame, ...] = (
    ("The next meeting will be held {on} in Vienna.",
     "次回会合は、{に}ウィーンで開催され[る|ます]。"),
    ("{On}, the Minister will leave Japan for the region.",
     "{}、大臣は、同地域に向けて日本を出発[する|します]。"),
    ("The new visa rules will take effect {on}.", "新たな査証制度は、{に}施行され[る|ます]。"),
    ("The two sides agreed to hold the signing ceremony {on}.",
     "双方は、署名式を{に}行うことで一致[した|しました]。"),
    ("A press conference is due to take place {on}.",
     "記者会見は、{に}行われる予定[である|です]。"),
    ("The ship carrying relief goods is due to enter port {on}.",
     "救援物資を積んだ船は、{に}入港する予定[である|です]。"),
    ("The joint exercise will begin {on} with five vessels.",
     "共同訓練は、艦艇5隻が参加し、{に}開始され[る|ます]。"),
    ("{On}, officials of the two Governments will resume talks on air routes.",
     "{}、両政府の事務方は、航空路線に関する協議を再開[する|します]。"),
    ("The Minister stated that the report would be submitted to the Diet {on}.",
     "大臣は、報告書を{に}国会に提出する旨述べ[た|ました]。"),
    ("{On}, the Special Representative will brief the Security Council.",
     "{}、特別代表は、安全保障理事会に状況を報告[する|します]。"),
)  # fmt: skip

STAY: tuple[Frame, ...] = (
    ("The President paid an official visit to Japan {on}.",
     "大統領は、{}、日本を公式訪問[した|しました]。"),
    ("The Senior Officials' Meeting was held {on} in Nairobi.",
     "高級実務者会合は、{}、ナイロビで開催され[た|ました]。"),
    ("{On}, a survey team stayed in the affected areas.",
     "{}、調査団が被災地に滞在[した|しました]。"),
    ("The exhibition of traditional crafts was held {on} at the embassy.",
     "伝統工芸展は、{}、大使館で開催され[た|ました]。"),
    ("Election observers were deployed {on} in four provinces.",
     "選挙監視団は、{}、4州に派遣され[た|ました]。"),
    ("{On}, the negotiating teams worked on the remaining chapters.",
     "{}、双方の交渉団は、残る章について作業を行[った|いました]。"),
    ("The Parliamentary Vice-Minister attended the conference {on} as head of the delegation.",
     "政務官は、{}、代表団長として会議に出席[した|しました]。"),
    ("Young diplomats from ten countries took part in a seminar {on}.",
     "10か国の若手外交官が、{}、研修に参加[した|しました]。"),
    ("{On}, the airport was closed because of volcanic ash.",
     "{}、火山灰のため空港が閉鎖され[た|ました]。"),
    ("The Special Envoy toured the region {on}. He met with the heads of three Governments.",
     "特使は、{}、同地域を歴訪[した|しました]。特使は、3か国の首脳と会談[した|しました]。"),
)  # fmt: skip

HISTORY: tuple[Frame, ...] = (
    ("The Treaty of Amity was signed {on}.", "修好条約は、{に}署名され[た|ました]。"),
    ("{On}, a Japanese consulate was opened in the port.",
     "{}、同港に日本領事館が開設され[た|ました]。"),
    ("The two countries established diplomatic relations {on}.",
     "両国は、{に}外交関係を樹立[した|しました]。"),
    ("The legation was moved to its present site {on}.",
     "公使館は、{に}現在地に移転[した|しました]。"),
    ("{On}, the first group of emigrants left Yokohama.",
     "{}、最初の移民団が横浜を出発[した|しました]。"),
    ("The ordinance was promulgated {on}.", "同法令は、{に}公布され[た|ました]。"),
    ("The ship ran aground off Wakayama {on}, and villagers rescued the crew.",
     "同船は、{に}和歌山沖で座礁し、村民が乗組員を救助[した|しました]。"),
    ("The instruments of ratification were exchanged {on}.",
     "批准書は、{に}交換され[た|ました]。"),
    ("The friendship society was founded {on} in Kobe.",
     "友好協会は、{に}神戸で設立され[た|ました]。"),
    ("According to the diplomatic records, the envoy reached Tokyo {on}.",
     "外交記録によれば、使節は、{に}東京に到着[した|しました]。"),
    ("The school for foreign children was opened {on} with twelve pupils.",
     "外国人学校は、{に}生徒12名で開校[した|しました]。"),
    ("The cable line between the two ports came into service {on}.",
     "両港間の海底電線は、{に}開通[した|しました]。"),
    ("The copy kept in the archives shows that the protocol entered into force {on}.",
     "史料館所蔵の写しによれば、議定書は、{に}発効[した|しました]。"),
    ("Two frigates called at the port {on}.", "{}、フリゲート艦2隻が同港に寄港[した|しました]。"),
)  # fmt: skip

ERA: tuple[Frame, ...] = (
    ("Trade between the two countries grew rapidly {on}.",
     "両国間の貿易は、{に}急速に拡大[した|しました]。"),
    ("{On}, many Japanese engineers worked in the country.",
     "{}、多くの日本人技術者が同国で働いてい[た|ました]。"),
    ("The Minister recalled that the cooperation had begun {on}.",
     "大臣は、協力が{に}始まったことに言及[した|しました]。"),
    ("The port was rebuilt {on} with the help of Japan.",
     "同港は、日本の支援により、{に}再建され[た|ました]。"),
    ("Student exchange was at its height {on}.",
     "留学生交流は、{に}最盛期を迎え[た|ました]。"),
    ("{On}, the fishing grounds were the subject of long negotiations.",
     "{}、漁場をめぐり長期にわたる交渉が行われ[た|ました]。"),
    ("The archives hold two reports written {on}.",
     "史料館には、{に}作成された報告書2点が所蔵されて[いる|います]。"),
    ("The number of visitors fell sharply {on}.", "訪問者数は、{に}大きく減少[した|しました]。"),
)  # fmt: skip

CENTURIES: tuple[Frame, ...] = (
    ("Exchanges between the two peoples became frequent {on}.",
     "両国民の往来は、{に}盛んにな[った|りました]。"),
    ("The harbour was built {on}.", "同港は、{に}築かれ[た|ました]。"),
    ("{On}, the islands were a centre of trade.",
     "{}、同諸島は交易の中心地[であった|でした]。"),
    ("The text goes back to a collection made {on}.",
     "本文は、{に}編さんされた史料集に由来[する|します]。"),
    ("The three maps shown at the meeting were drawn {on}.",
     "会議で示された3枚の地図は、{に}作成されたもの[である|です]。"),
)  # fmt: skip

BUDGET: tuple[Frame, ...] = (
    ("The project was completed {on}.", "本事業は、{に}完了[した|しました]。"),
    ("{On}, the budget for the programme was increased.",
     "{}、同計画の予算は増額され[た|ました]。"),
    ("Trade between the two countries grew {on}.", "両国間の貿易は、{に}拡大[した|しました]。"),
    ("The survey was conducted {on} in four provinces.",
     "調査は、{に}4州で実施され[た|ました]。"),
    ("{On}, 30 trainees came to Japan under the programme.",
     "{}、同計画の下で研修員30名が来日[した|しました]。"),
    ("The export of automobiles fell {on}.", "自動車の輸出は、{に}減少[した|しました]。"),
    ("The second phase of the project began {on}.",
     "本事業の第2期は、{に}開始され[た|ました]。"),
    ("{On}, the two Governments concluded the exchange of notes on the yen loan.",
     "{}、両政府は、円借款に関する書簡の交換を終え[た|ました]。"),
)  # fmt: skip

SESSION: tuple[Frame, ...] = (
    ("The two leaders held a telephone talk {on}.",
     "両首脳は、{}、電話会談を行[った|いました]。"),
    ("The two Ministers exchanged views on regional affairs {on}.",
     "両大臣は、{}、地域情勢について意見交換を行[った|いました]。"),
    ("The Minister spoke with the survivors {on}.", "大臣は、{}、生存者と懇談[した|しました]。"),
    ("Traffic on the bridge was stopped {on}.", "橋の通行は、{}、停止され[た|ました]。"),
    ("{On}, the delegation listened to the explanations of the engineers.",
     "{}、代表団は、技術者の説明を聴取[した|しました]。"),
    ("The session of the committee was suspended {on}.",
     "委員会の審議は、{}、中断され[た|ました]。"),
    ("{On}, the Foreign Minister received a courtesy call from three students.",
     "{}、外務大臣は、学生3名による表敬を受け[た|ました]。"),
    ("The Prime Minister met with the Crown Prince {on}. The Ambassador joined them.",
     "総理大臣は、{}、皇太子と会談[した|しました]。大使も加わ[った|りました]。"),
)  # fmt: skip

TALK: tuple[Frame, ...] = (
    *SESSION,
    ("The meeting with the Secretary-General lasted {}.",
     "事務総長との会談は{}行われ[た|ました]。"),
    ("The power failure lasted {}.", "停電は{}続[いた|きました]。"),
)  # fmt: skip

LONG: tuple[Frame, ...] = (
    ("The experts will stay in the country {on}.", "専門家は、同国に{}滞在[する|します]。"),
    ("The project will run {on}.", "本事業は{}実施され[る|ます]。"),
    ("The mandate of the mission was extended {on}.", "派遣団の任務は{}延長され[た|ました]。"),
    ("The state of emergency remained in force {on}.", "非常事態宣言は{}続[いた|きました]。"),
    ("The training course lasts {}.", "研修は{}にわたって行われ[る|ます]。"),
    ("The negotiations had been suspended {on}.", "交渉は{}中断してい[た|ました]。"),
    ("Japan has supported the programme {on}.",
     "日本は、{}、同計画を支援してき[た|ました]。"),
    ("The two Governments have cooperated in this field {on}.",
     "両政府は、{}、この分野で協力してき[た|ました]。"),
)  # fmt: skip

AGES: tuple[Frame, ...] = (
    *LONG[-2:],
    ("The negotiations had been suspended {on}.", "交渉は{}中断してい[た|ました]。"),
    ("The border between the two countries was closed {on}.",
     "両国間の国境は{}閉ざされてい[た|ました]。"),
    ("The treaty has been in force {on}.", "条約は{}効力を有してき[た|ました]。"),
)  # fmt: skip

LABEL: tuple[Frame, ...] = (
    ("Date and time: {}", "日時：{}"),
    ("Date of the meeting: {}", "会談日：{}"),
    ("Signed in Tokyo, {}", "{}、東京において署名"),
    ("(Provisional translation) {}", "（仮訳） {}"),
    ("Press release, {}", "報道発表 {}"),
)  # fmt: skip

TIMES: dict[str, tuple[Frame, ...]] = {
    "event": EVENT, "coming": COMING, "stay": STAY, "history": HISTORY, "era": ERA,
    "centuries": CENTURIES,
    "budget": BUDGET, "session": SESSION, "talk": TALK, "ages": AGES,
    "long": LONG, "label": LABEL,
}  # fmt: skip
