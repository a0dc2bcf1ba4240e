"""Wrong wordings for the errors of T002: what a careful terminologist would not let pass."""

from __future__ import annotations

#: Concept, right English, press Japanese that the glossary does not list.
PRESS_JAPANESE = (
    ("six-party-talks", "Six-Party Talks", "六か国会談"),
    ("npt", "Treaty on the Non-Proliferation of Nuclear Weapons", "核拡散防止条約"),
    ("paris-agreement", "Paris Agreement", "パリ条約"),
    ("telephone-talk", "telephone talk", "電話協議"),
    ("economic-security", "economic security", "経済安保"),
    ("evacuees-from-ukraine", "evacuees from Ukraine", "ウクライナからの避難者"),
    ("aggression-against-ukraine", "aggression against Ukraine", "ウクライナ戦争"),
    ("rule-of-law", "rule of law", "法治主義"),
    ("korean-peninsula", "Korean Peninsula", "韓半島"),
    ("ballistic-missile-launch", "launch of a ballistic missile", "ミサイル実験"),
    ("provocative-act", "provocative act", "挑発"),
    ("international-community", "international community", "世界各国"),
)
#: Concept, right Japanese, press English that the glossary does not list.
PRESS_ENGLISH = (
    ("six-party-talks", "六者会合", "the six-way negotiations"),
    ("abductions-issue", "拉致問題", "the kidnappings"),
    ("northern-territories-issue", "北方領土問題", "the island dispute"),
    ("north-korea", "北朝鮮", "the North"),
    ("republic-of-korea", "韓国", "Seoul"),
    ("china", "中国", "Beijing"),
    ("sanctions", "制裁", "punitive steps"),
    ("nuclear-test", "核実験", "the atomic blast"),
    ("ballistic-missile-launch", "弾道ミサイル発射", "the rocket firing"),
    ("paris-agreement", "パリ協定", "the Paris accord"),
    ("npt", "核兵器不拡散条約", "the nuclear pact"),
    ("foreign-ministers-meeting", "外相会談", "the encounter of the top diplomats"),
    ("summit-meeting", "首脳会談", "the top-level gathering"),
    ("economic-partnership-agreement", "経済連携協定", "the trade pact"),
)
#: Two organisations or treaties, each by its letters.
ACRONYMS = (
    (("iaea", "IAEA", "IAEA"), ("who", "WHO", "WHO")),
    (("united-nations", "UN", "国連"), ("european-union", "EU", "EU")),
    (("apec", "APEC", "APEC"), ("asean", "ASEAN", "ASEAN")),
    (("g7", "G7", "G7"), ("g20", "G20", "G20")),
    (("g8", "G8", "G8"), ("g20", "G20", "G20")),
    (("who", "WHO", "WHO"), ("european-union", "EU", "EU")),
    (("npt", "NPT", "NPT"), ("economic-partnership-agreement", "EPA", "EPA")),
    (("iaea", "IAEA", "IAEA"), ("asean", "ASEAN", "ASEAN")),
)
#: Concept, right English, misspelt English, right Japanese.
MISSPELT_ENGLISH = (
    ("machimura-nobutaka", "Minister Machimura", "Minister Machimora", "町村大臣"),
    ("machimura-nobutaka", "Nobutaka Machimura", "Nobutaka Machimra", "町村信孝"),
    ("lavrov-sergey", "Minister Lavrov", "Minister Lavrow", "ラヴロフ大臣"),
    ("lavrov-sergey", "Sergey Lavrov", "Sergey Lavrof", "セルゲイ・ラヴロフ"),
    ("kishida-fumio", "Minister Kishida", "Minister Kishda", "岸田大臣"),
    ("okada-katsuya", "Minister Okada", "Minister Okadda", "岡田大臣"),
    ("kono-taro", "Minister Kono", "Minister Konno", "河野大臣"),
    ("hayashi-yoshimasa", "Minister Hayashi", "Minister Hayasi", "林大臣"),
    ("kamikawa-yoko", "Minister Kamikawa", "Minister Kamikwa", "上川大臣"),
    ("kuleba-dmytro", "Minister Kuleba", "Minister Kuelba", "クレーバ大臣"),
    ("kerry-john", "Secretary Kerry", "Secretary Kerrey", "ケリー長官"),
    ("tillerson-rex", "Secretary Tillerson", "Secretary Tilerson", "ティラソン長官"),
    ("bishop-julie", "Minister Bishop", "Minister Bischop", "ビショップ大臣"),
    ("kawaguchi-yoriko", "Yoriko Kawaguchi", "Yoriko Kawagutchi", "川口順子"),
    ("davies-glyn", "Glyn Davies", "Glyn Davis", "グリン・デイヴィーズ"),
    ("aso-taro", "Minister Aso", "Minister Asso", "麻生大臣"),
)
#: Concept, right Japanese, misspelt Japanese, right English.
MISSPELT_JAPANESE = (
    ("okada-katsuya", "岡田克也", "岡田勝也", "Katsuya Okada"),
    ("kishida-fumio", "岸田文雄", "岸田文夫", "Fumio Kishida"),
    ("kono-taro", "河野太郎", "河野太朗", "Taro Kono"),
    ("hayashi-yoshimasa", "林芳正", "林義正", "HAYASHI Yoshimasa"),
    ("kamikawa-yoko", "上川陽子", "上川洋子", "KAMIKAWA Yoko"),
    ("kawaguchi-yoriko", "川口順子", "川口頼子", "Yoriko Kawaguchi"),
    ("aso-taro", "麻生太郎", "麻生太朗", "Taro Aso"),
    ("gemba-koichiro", "玄葉光一郎", "玄葉光一朗", "Koichiro Gemba"),
    ("kerry-john", "ジョン・ケリー", "ジョン・ケーリ", "John Kerry"),
    ("tillerson-rex", "ティラソン長官", "ティラーソン長官", "Secretary Tillerson"),
    ("bishop-julie", "ビショップ大臣", "ビショプ大臣", "Minister Bishop"),
    ("lavrov-sergey", "ラヴロフ大臣", "ラヴロブ大臣", "Minister Lavrov"),
    ("kuleba-dmytro", "クレーバ大臣", "クレーヴァ大臣", "Minister Kuleba"),
    ("kim-sung-hwan", "金星煥長官", "金星換長官", "Minister Kim"),
)
#: People with the same title: English, Japanese.
SAME_TITLE = (
    ("machimura-nobutaka", "Minister Machimura", "町村大臣"),
    ("kawaguchi-yoriko", "Minister Kawaguchi", "川口大臣"),
    ("aso-taro", "Minister Aso", "麻生大臣"),
    ("okada-katsuya", "Minister Okada", "岡田大臣"),
    ("gemba-koichiro", "Minister Gemba", "玄葉大臣"),
    ("kishida-fumio", "Minister Kishida", "岸田大臣"),
    ("kono-taro", "Minister Kono", "河野大臣"),
    ("hayashi-yoshimasa", "Minister Hayashi", "林大臣"),
    ("kamikawa-yoko", "Minister Kamikawa", "上川大臣"),
    ("lavrov-sergey", "Minister Lavrov", "ラヴロフ大臣"),
    ("kuleba-dmytro", "Minister Kuleba", "クレーバ大臣"),
    ("bishop-julie", "Minister Bishop", "ビショップ大臣"),
    ("kerry-john", "Secretary Kerry", "ケリー長官"),
    ("tillerson-rex", "Secretary Tillerson", "ティラソン長官"),
)
#: Concept, what is left of the English, right Japanese.
TRUNCATED_ENGLISH = (
    ("six-party-talks", "the Six-Party", "六者会合"),
    ("economic-partnership-agreement", "the Economic Partnership", "経済連携協定"),
    ("npt", "the Treaty on the Non-Proliferation", "核兵器不拡散条約"),
    ("iaea", "the International Atomic Energy", "国際原子力機関"),
    ("asean", "the Association of Southeast Asian", "東南アジア諸国連合"),
    ("apec", "Asia-Pacific Economic", "アジア太平洋経済協力"),
    ("green-alliance", "the Green", "グリーン・アライアンス"),
    ("rule-of-law", "the rule of", "法の支配"),
    ("memorandum-of-understanding", "the memorandum of", "覚書"),
    ("who", "the World Health", "世界保健機関"),
    ("provocative-act", "the provocative", "挑発行為"),
    ("foreign-ministers-telephone-talk", "the Foreign Ministers' Telephone", "外相電話会談"),
    ("courtesy-call", "the courtesy", "表敬訪問"),
)
#: Concept, what is left of the Japanese, right English.
TRUNCATED_JAPANESE = (
    ("six-party-talks", "六者会", "Six-Party Talks"),
    ("economic-partnership-agreement", "経済連携", "Economic Partnership Agreement"),
    ("npt", "核兵器不拡散", "Treaty on the Non-Proliferation of Nuclear Weapons"),
    ("iaea", "国際原子力", "International Atomic Energy Agency"),
    ("asean", "東南アジア諸国", "Association of Southeast Asian Nations"),
    ("apec", "アジア太平洋経済", "Asia-Pacific Economic Cooperation"),
    ("abductions-issue", "拉致", "abductions issue"),
    ("peace-treaty", "平和", "peace treaty"),
    ("economic-security", "経済安全", "economic security"),
    ("new-start", "戦略兵器削減", "New START"),
    ("pyongyang-declaration", "平壌", "Pyongyang Declaration"),
    ("northern-territories-issue", "北方領土", "Northern Territories issue"),
    ("who", "世界保健", "World Health Organization"),
)
#: Concept, its English, Japanese of a shorter concept only.
SHORTER_JAPANESE = (
    ("joint-statement-six-party", "Joint Statement of the Six-Party Talks", "六者会合"),
    ("unsc-resolution", "UN Security Council resolution", "国連安保理"),
    ("un-general-assembly", "United Nations General Assembly", "国連"),
    ("un-security-council", "United Nations Security Council", "国連"),
    ("g8-summit", "G8 Summit", "G8"),
    ("foreign-ministers-telephone-talk", "Foreign Ministers' Telephone Talk", "電話会談"),
    ("ballistic-missile-launch", "launch of a ballistic missile", "弾道ミサイル"),
    ("aggression-against-ukraine", "aggression against Ukraine", "ウクライナ"),
    ("japan-eu-epa", "Japan-EU Economic Partnership Agreement", "経済連携協定"),
)
#: Concept, its Japanese, English of a shorter concept only.
SHORTER_ENGLISH = (
    ("joint-statement-six-party", "六者会合共同声明", "the Six-Party Talks"),
    ("unsc-resolution", "国連安保理決議", "the UN Security Council"),
    ("un-general-assembly", "国連総会", "the United Nations"),
    ("un-security-council", "国連安全保障理事会", "the United Nations"),
    ("g8-summit", "G8サミット", "the G8"),
    ("foreign-ministers-telephone-talk", "外相電話会談", "the telephone talk"),
    ("ballistic-missile-launch", "弾道ミサイル発射", "the ballistic missile"),
    ("aggression-against-ukraine", "ウクライナ侵略", "Ukraine"),
    ("japan-eu-epa", "日EU経済連携協定", "the Economic Partnership Agreement"),
    ("evacuees-from-ukraine", "ウクライナ避難民", "Ukraine"),
)
#: Concept, English plural, Japanese words that do not say it.
IRREGULAR = (
    ("crisis", "crises", "近年の情勢"),
    ("criterion", "criteria", "目安"),
    ("analysis", "analyses", "検討の結果"),
    ("memorandum-of-understanding", "memoranda of understanding", "関連文書"),
    ("secretary-of-state-us", "Secretaries of State", "閣僚"),
    ("minister-for-foreign-affairs-jp", "Ministers for Foreign Affairs", "閣僚"),
    ("director-general", "Directors-General", "幹部"),
    ("mofa-japan", "Foreign Ministries", "関係省庁"),
    ("embassy", "Embassies", "在外公館"),
    ("diplomatic-authorities", "diplomatic authorities", "担当部局"),
    ("ballistic-missile-launch", "launches of ballistic missiles", "一連の事案"),
    ("evacuees-from-ukraine", "evacuees from Ukraine", "被災者"),
)
#: Topics that no glossary entry touches.
TOPICS = (
    ("transport", "運輸"), ("tourism", "観光"), ("fisheries", "漁業"), ("education", "教育"),
    ("energy", "エネルギー"), ("culture", "文化"), ("customs procedures", "通関手続"),
    ("outer space", "宇宙"), ("forestry", "林業"), ("sports", "スポーツ"),
)  # fmt: skip
#: Concept, English with and without the phrase, Japanese with and without it.
PHRASES = (
    (
        "exchange-views",
        "The two ministers exchanged views on {}.",
        "The two ministers took up {}.",
        "両大臣は、{}について意見交換を行[った|いました]。",
        "両大臣は、{}を取り上げ[た|ました]。",
    ),
    (
        "coordinate-closely",
        "It was decided to coordinate closely in the field of {}.",
        "It was decided to stay in touch in the field of {}.",
        "{}の分野において緊密に連携することとされ[た|ました]。",
        "{}の分野において連絡を取り合うこととされ[た|ました]。",
    ),
    (
        "understanding-and-cooperation",
        "The delegation asked for understanding and cooperation in the field of {}.",
        "The delegation asked for support in the field of {}.",
        "代表団は、{}の分野における理解と協力を求め[た|ました]。",
        "代表団は、{}の分野における支援を求め[た|ました]。",
    ),
    (
        "early-resumption",
        "The two sides hope for an early resumption of consultations on {}.",
        "The two sides hope that consultations on {} will come back.",
        "双方は、{}に関する協議の早期再開を希望[する|します]。",
        "双方は、{}に関する協議が再び行われることを希望[する|します]。",
    ),
    (
        "without-preconditions",
        "Consultations on {} will be held without preconditions.",
        "Consultations on {} will be held in due course.",
        "{}に関する協議は前提条件なしに行われ[る|ます]。",
        "{}に関する協議は適切な時期に行われ[る|ます]。",
    ),
    (
        "strong-protest",
        "In the field of {}, a strong protest was lodged.",
        "In the field of {}, a message was conveyed.",
        "{}の分野に関し、厳重な抗議が行われ[た|ました]。",
        "{}の分野に関し、申入れが行われ[た|ました]。",
    ),
)
