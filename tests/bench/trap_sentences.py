"""Whole sentences for the traps of wording: right in both languages, easy to misread."""

from __future__ import annotations

#: An English word that is spelt as an acronym or a name is.
COMMON_WORDS = (
    (
        "it",
        "On this point, it was agreed to meet again.",
        "この点については、再び会うことで合意[した|しました]。",
    ),
    ("It", "It was the third round of consultations.", "今回は３回目の協議[であった|でした]。"),
    (
        "us",
        "The letter says that the hosts look forward to seeing all of us.",
        "書簡には、主催者一同が皆の訪問を待つと記されて[いる|います]。",
    ),
    (
        "who",
        "Those who attended exchanged views over lunch.",
        "出席者は、昼食をとりながら意見交換を行[った|いました]。",
    ),
    (
        "Who",
        "Who will attend has yet to be decided.",
        "誰が出席するかは決まって[いない|いません]。",
    ),
    (
        "who",
        "The officials who prepared the paper answered questions.",
        "文書を作成した担当者が質問に答え[た|ました]。",
    ),
    ("start", "The consultations will start at ten o'clock.", "協議は10時に始ま[る|ります]。"),
    ("start", "At the start, the agenda was adopted.", "冒頭、議題が採択され[た|ました]。"),
    (
        "Start",
        "Start and end of the session were recorded.",
        "会議の開始と終了が記録され[た|ました]。",
    ),
    (
        "diet",
        "The experts discussed diet and health.",
        "専門家は、食生活と健康について協議[した|しました]。",
    ),
    (
        "diet",
        "A balanced diet was the subject of the seminar.",
        "セミナーの主題は、栄養のとれた食事[であった|でした]。",
    ),
    (
        "turkey",
        "Roast turkey was served at the dinner.",
        "夕食会では七面鳥の丸焼きが供され[た|ました]。",
    ),
    (
        "turkey",
        "The menu included turkey and vegetables.",
        "献立には七面鳥と野菜が含まれ[た|ました]。",
    ),
    ("china", "Fine china was presented as a gift.", "贈物として上質な磁器が贈られ[た|ました]。"),
    (
        "china",
        "A set of old china was on display in the hall.",
        "広間には古い陶磁器一式が展示され[た|ました]。",
    ),
    ("japan", "The box was finished in black japan.", "箱は黒い漆で仕上げられ[た|ました]。"),
    (
        "quad",
        "The reception was held in the quad of the college.",
        "歓迎会は大学の中庭で開かれ[た|ました]。",
    ),
    (
        "president",
        "The president of the university welcomed the visitors.",
        "大学の学長が一行を出迎え[た|ました]。",
    ),
    (
        "president",
        "The president of the company attended the signing.",
        "署名式には同社の社長が出席[した|しました]。",
    ),
    (
        "it",
        "The hall is old, but it has been repaired.",
        "会場は古いが、修理が済んで[いる|います]。",
    ),
)
#: A term in katakana inside a longer word.
KATAKANA = (
    (
        "アメリカ",
        "Trade with South America was discussed.",
        "南アメリカとの貿易について協議が行われ[た|ました]。",
    ),
    (
        "アメリカ",
        "A report on Latin America was circulated.",
        "ラテンアメリカに関する報告書が配布され[た|ました]。",
    ),
    (
        "アメリカ",
        "Delegates from Central America attended the session.",
        "会議には中央アメリカからの代表団が出席[した|しました]。",
    ),
    (
        "アメリカ",
        "Railways in South America were the subject of the seminar.",
        "セミナーの主題は南アメリカの鉄道[であった|でした]。",
    ),
    (
        "インド",
        "Cooperation with Indonesia was discussed.",
        "インドネシアとの協力について協議が行われ[た|ました]。",
    ),
    (
        "インド",
        "Fisheries in the Indian Ocean were discussed.",
        "インド洋における漁業について協議が行われ[た|ました]。",
    ),
    (
        "インド",
        "The history of Indochina was the subject of the lecture.",
        "講演の主題はインドシナの歴史[であった|でした]。",
    ),
    (
        "インド",
        "Delegates from Indonesia attended the session.",
        "会議にはインドネシアからの代表団が出席[した|しました]。",
    ),
    (
        "インド",
        "The indoor hall was used because of rain.",
        "雨天のため、インドアの会場が使われ[た|ました]。",
    ),
    (
        "マリ",
        "Assistance to Somalia was discussed.",
        "ソマリアへの支援について協議が行われ[た|ました]。",
    ),
    (
        "マリ",
        "A survey of the Mariana Islands was presented.",
        "マリアナ諸島に関する調査が示され[た|ました]。",
    ),
    ("マリ", "Marine sports were discussed.", "マリンスポーツについて協議が行われ[た|ました]。"),
    ("マリ", "The marina was opened to visitors.", "マリーナが一般に公開され[た|ました]。"),
    (
        "トルコ",
        "A turquoise ornament was presented as a gift.",
        "贈物としてトルコ石の飾りが贈られ[た|ました]。",
    ),
    (
        "トルコ",
        "Prairie gentians decorated the tables.",
        "卓上にはトルコギキョウが飾られ[た|ました]。",
    ),
    (
        "ジョージア",
        "A survey of South Georgia Island was presented.",
        "サウスジョージア島に関する調査が示され[た|ました]。",
    ),
    (
        "イタリア",
        "The band played before the Italianate facade.",
        "楽団はイタリアネート様式の正面で演奏[した|しました]。",
    ),
)
#: A term in kanji inside a longer word, or over the border of two words.
KANJI = (
    (
        "町村",
        "Members of town and village assemblies attended the reception.",
        "歓迎会には町村議会の議員が出席[した|しました]。",
    ),
    ("町村", "The mayors of the municipalities were invited.", "市町村の長が招かれ[た|ました]。"),
    ("町村", "A guide to towns and villages was handed out.", "町村の案内が配布され[た|ました]。"),
    (
        "中国",
        "The delegation toured the Chugoku region.",
        "代表団は中国地方を視察[した|しました]。",
    ),
    (
        "中国",
        "Forestry in the Chugoku Mountains was the subject of the lecture.",
        "講演の主題は中国山地の林業[であった|でした]。",
    ),
    (
        "局長",
        "The Secretary-General of the conference opened the session.",
        "会議の事務局長が開会を宣言[した|しました]。",
    ),
    (
        "局長",
        "The postmaster explained the new stamps.",
        "郵便局長が新しい切手について説明[した|しました]。",
    ),
    (
        "局長",
        "The executive secretary took the minutes.",
        "事務局長が議事録を作成[した|しました]。",
    ),
    (
        "大統領",
        "The presidential election was not on the agenda.",
        "大統領選挙は議題に含まれ[なかった|ませんでした]。",
    ),
    (
        "大統領",
        "The talks were held at the presidential office.",
        "会談は大統領府で行われ[た|ました]。",
    ),
    (
        "大使",
        "Consultations at ambassadorial level will follow.",
        "続いて大使級の協議が行われ[る|ます]。",
    ),
    ("国会", "A meeting of participating countries was held.", "参加国会合が開かれ[た|ました]。"),
    (
        "国会",
        "The talks between the two countries ended at noon.",
        "両国会談は正午に終了[した|しました]。",
    ),
    (
        "国会",
        "A national conference on tourism was held.",
        "観光に関する全国会議が開かれ[た|ました]。",
    ),
    (
        "国連",
        "Coordination among the countries was discussed.",
        "各国連携について協議が行われ[た|ました]。",
    ),
    (
        "国連",
        "The liaison office of the two countries was opened.",
        "両国連絡事務所が開設され[た|ました]。",
    ),
    ("分析", "An analyst was invited to the seminar.", "セミナーには分析官が招かれ[た|ました]。"),
    ("基準", "The record date was fixed.", "基準日が定められ[た|ました]。"),
    ("基準", "The control point was surveyed again.", "基準点が改めて測量され[た|ました]。"),
    ("制裁", "The surcharge will be paid by the companies.", "制裁金は企業が支払[う|います]。"),
    (
        "訪日",
        "Services for inbound tourists were discussed.",
        "訪日外国人旅行者向けの事業について協議が行われ[た|ました]。",
    ),
    ("日本海", "The Japan Trench was surveyed.", "日本海溝の調査が行われ[た|ました]。"),
    (
        "難民",
        "Residents without shops nearby were interviewed.",
        "買物難民への聞き取りが行われ[た|ました]。",
    ),
)
#: One language has a verb or an adverb, the other a noun.
VERBS = (
    (
        "緊密に連携",
        "The two teams coordinated closely throughout the year.",
        "両者は、一年を通じて緊密に連携[した|しました]。",
    ),
    (
        "緊密な連携",
        "The officials have been coordinating closely.",
        "担当者間では緊密な連携が行われて[いる|います]。",
    ),
    (
        "意見交換",
        "Views were exchanged over dinner.",
        "夕食をとりながら意見交換が行われ[た|ました]。",
    ),
    (
        "意見交換",
        "The two sides will exchange views again in spring.",
        "双方は、春に改めて意見交換を行[う|います]。",
    ),
    (
        "意見交換",
        "The experts spent two hours exchanging views.",
        "専門家は２時間にわたり意見交換を行[った|いました]。",
    ),
    ("訪日", "The delegation visited Japan in spring.", "代表団は春に訪日[した|しました]。"),
    ("訪日", "The students will visit Japan next month.", "学生は来月訪日[する|します]。"),
    ("訪露", "The delegation visited Russia in spring.", "代表団は春に訪露[した|しました]。"),
    ("訪露", "The experts will visit Russia next month.", "専門家は来月訪露[する|します]。"),
    (
        "弾道ミサイル発射",
        "A ballistic missile was launched early in the morning.",
        "早朝、弾道ミサイル発射が行われ[た|ました]。",
    ),
    (
        "弾道ミサイルの発射",
        "Two ballistic missiles were launched the same day.",
        "同日、２発の弾道ミサイルの発射が行われ[た|ました]。",
    ),
    (
        "厳重に抗議",
        "The authorities protested strongly the same day.",
        "当局は、同日、厳重に抗議[した|しました]。",
    ),
    ("分析", "The results were analysed in detail.", "結果の詳細な分析が行われ[た|ました]。"),
    (
        "早期再開",
        "The two sides hope that the flights will be resumed at an early date.",
        "双方は、航空便の早期再開を希望[する|します]。",
    ),
    (
        "表敬",
        "The students called on the mayor to pay their respects.",
        "学生は市長を表敬[した|しました]。",
    ),
    (
        "制裁",
        "The companies have been sanctioned.",
        "これらの企業は制裁の対象とな[った|りました]。",
    ),
)
