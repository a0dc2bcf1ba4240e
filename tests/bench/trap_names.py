"""Names, titles, pronouns and countries for the traps of wording."""

from __future__ import annotations

TITLES = (
    ("machimura-nobutaka", "Minister for Foreign Affairs Nobutaka Machimura", "町村信孝外務大臣"),
    ("machimura-nobutaka", "Mr. Nobutaka Machimura", "町村大臣"),
    ("machimura-nobutaka", "Mr. Machimura", "町村大臣"),
    ("lavrov-sergey", "Mr. Sergey Lavrov", "ラヴロフ外相"),
    ("lavrov-sergey", "Mr. Lavrov", "ラヴロフ大臣"),
    ("lavrov-sergey", "Foreign Minister Sergey Lavrov", "ラヴロフ外相"),
    ("kerry-john", "Secretary of State John F. Kerry", "ジョン・ケリー国務長官"),
    ("kerry-john", "Mr. Kerry", "ケリー長官"),
    ("tillerson-rex", "U.S. Secretary of State Rex W. Tillerson", "レックス・ティラソン米国務長官"),
    ("bishop-julie", "the Hon. Julie Bishop", "ジュリー・ビショップ大臣"),
    ("bishop-julie", "Ms. Bishop", "ビショップ大臣"),
    ("zelenskyy-volodymyr", "President Volodymyr Zelenskyy", "ゼレンスキー大統領"),
    ("hayashi-yoshimasa", "Foreign Minister HAYASHI Yoshimasa", "林芳正外務大臣"),
    ("sejourne-stephane", "Mr. Stéphane Séjourné", "セジュルネ大臣"),
    ("davies-glyn", "Special Representative Glyn Davies", "グリン・デイヴィーズ特別代表"),
    ("davies-glyn", "Mr. Davies", "デイヴィーズ特別代表"),
    ("kim-sung-hwan", "Minister Kim Sung-hwan", "金星煥長官"),
    ("kishida-fumio", "Minister Kishida", "岸田外務大臣"),
    ("kono-taro", "Foreign Minister Kono", "河野大臣"),
    ("kamikawa-yoko", "Ms. Kamikawa", "上川大臣"),
    ("okada-katsuya", "Mr. Okada", "岡田大臣"),
)
NAMES = (
    ("kishida-fumio", "Kishida Fumio", "岸田文雄"),
    ("kishida-fumio", "Fumio KISHIDA", "岸田文雄"),
    ("hayashi-yoshimasa", "Hayashi Yoshimasa", "林芳正"),
    ("hayashi-yoshimasa", "Yoshimasa HAYASHI", "林芳正"),
    ("kamikawa-yoko", "Kamikawa Yoko", "上川陽子"),
    ("kamikawa-yoko", "Yoko KAMIKAWA", "上川陽子"),
    ("kamikawa-yoko", "Minister KAMIKAWA", "上川大臣"),
    ("kono-taro", "Kono Taro", "河野太郎"),
    ("kono-taro", "Minister KONO", "河野大臣"),
    ("machimura-nobutaka", "Machimura Nobutaka", "町村信孝"),
    ("machimura-nobutaka", "MACHIMURA Nobutaka", "町村信孝"),
    ("aso-taro", "ASO Taro", "麻生太郎"),
    ("aso-taro", "Taro ASO", "麻生太郎"),
    ("okada-katsuya", "OKADA Katsuya", "岡田克也"),
    ("okada-katsuya", "Okada Katsuya", "岡田克也"),
    ("gemba-koichiro", "GEMBA Koichiro", "玄葉光一郎"),
    ("kawaguchi-yoriko", "Kawaguchi Yoriko", "川口順子"),
    ("kuleba-dmytro", "Dmytro KULEBA", "ドミトロ・クレーバ"),
    ("sejourne-stephane", "Stéphane SÉJOURNÉ", "ステファン・セジュルネ"),
    ("lavrov-sergey", "Sergey LAVROV", "セルゲイ・ラヴロフ"),
    ("kim-sung-hwan", "KIM Sung-hwan", "金星煥長官"),
)
#: Concept, English, Japanese, what Japanese says instead, what English says instead.
PRONOUNS = (
    ("machimura-nobutaka", "Minister Machimura", "町村大臣", "同大臣", "he"),
    ("kawaguchi-yoriko", "Minister Kawaguchi", "川口大臣", "同大臣", "she"),
    ("lavrov-sergey", "Minister Lavrov", "ラヴロフ大臣", "同大臣", "he"),
    ("lavrov-sergey", "Foreign Minister Lavrov", "ラヴロフ外相", "先方", "he"),
    ("kerry-john", "Secretary Kerry", "ケリー長官", "同長官", "he"),
    ("tillerson-rex", "Secretary Tillerson", "ティラソン長官", "同長官", "he"),
    ("bishop-julie", "Minister Bishop", "ビショップ大臣", "先方", "she"),
    ("kuleba-dmytro", "Minister Kuleba", "クレーバ大臣", "同大臣", "he"),
    ("kim-sung-hwan", "Minister Kim", "金長官", "同長官", "he"),
    ("sejourne-stephane", "Minister Séjourné", "セジュルネ大臣", "先方", "he"),
)
SECOND = (
    (
        "At noon, {} discussed regional affairs with the delegation.",
        "正午、{}は、地域情勢について代表団と協議[した|しました]。",
    ),
    (
        "Later, {} exchanged views with the hosts.",
        "その後、{}は、主催者と意見交換を行[った|いました]。",
    ),
)
#: Both sentences of the English name the person; the second of the Japanese has no subject.
LEFT_OUT = (
    (
        "{0} discussed transport with the hosts. {0} also discussed tourism.",
        "{}は、主催者と運輸について協議[した|しました]。また、観光についても協議[した|しました]。",
    ),
    (
        "At noon, {0} met the delegation. After the session, {0} left for the airport.",
        "正午、{}は代表団と懇談[した|しました]。会議の後、空港に向か[った|いました]。",
    ),
    (
        "{0} exchanged views with the experts. In the evening, {0} attended a dinner.",
        "{}は、専門家と意見交換を行[った|いました]。夜には夕食会に出席[した|しました]。",
    ),
)
CHAINS = (
    ("Japan-U.S.-ROK", "日米韓"), ("Japan-ROK-U.S.", "日韓米"), ("Japan-Russia", "日露"),
    ("Japan-China-ROK", "日中韓"), ("Japan-U.S.", "日米"), ("Japan-UK-Australia", "日英豪"),
    ("Japan-France", "日仏"), ("Japan-Germany", "日独"), ("Japan-Italy", "日伊"),
    ("U.S.-China", "米中"), ("China-Russia", "中露"), ("U.S.-Russia", "米露"),
    ("Japan-ROK", "日韓"), ("Japan-North Korea", "日朝"), ("Japan-EU", "日EU"),
    ("Japan-India", "日印"), ("U.S.-ROK", "米韓"), ("Japan-Australia", "日豪"),
    ("Japan-UK", "日英"), ("Japan-U.S.-Australia", "日米豪"),
)  # fmt: skip
COMBINING = (
    ("the trip to the United States", "訪米"), ("the trip to China", "訪中"),
    ("the trip to the Republic of Korea", "訪韓"), ("the trip to France", "訪仏"),
    ("the trip to the United Kingdom", "訪英"), ("the trip to Germany", "訪独"),
    ("the trip to Australia", "訪豪"), ("the trip to India", "訪印"),
    ("policy toward China", "対中政策"), ("policy toward Russia", "対露政策"),
    ("policy toward the United States", "対米政策"), ("policy toward the ROK", "対韓政策"),
    ("exports to the United States", "対米輸出"), ("investment in China", "対中投資"),
    ("the opinion of the Government of France", "仏政府の見解"),
    ("the opinion of the Government of the United States", "米政府の見解"),
    ("the opinion of the Government of Russia", "露政府の見解"),
    ("the opinion of the Government of Australia", "豪政府の見解"),
    ("students residing in Germany", "在独の学生"), ("students residing in the US", "在米の学生"),
    ("the troops stationed in the ROK", "在韓の部隊"),
)  # fmt: skip
DEMONYMS = (
    ("the Russian side", "ロシア側"), ("the Russian Government", "ロシア政府"),
    ("the French side", "フランス側"), ("French experts", "フランスの専門家"),
    ("German experts", "ドイツの専門家"), ("the Italian side", "イタリア側"),
    ("Australian experts", "オーストラリアの専門家"), ("the Indian side", "インド側"),
    ("the Ukrainian side", "ウクライナ側"), ("British experts", "英国の専門家"),
    ("the Japanese side", "日本側"), ("the Chinese side", "中国側"),
    ("the North Korean authorities", "北朝鮮当局"), ("Turkish experts", "トルコの専門家"),
    ("Vietnamese students", "ベトナムの学生"), ("the Georgian side", "ジョージア側"),
    ("American experts", "アメリカの専門家"), ("the Malian side", "マリ側"),
)  # fmt: skip
