"""Pairs that say the same in other forms, written by hand: no check of fidelity may accuse them."""

from __future__ import annotations

#: English, Japanese, and the date of the text ("" where it has none).
CLEAN_PAIRS: tuple[tuple[str, str, str], ...] = (
    (
        "The two leaders concurred on the issue and will strengthen ties further.",
        "両首脳は一致し、関係を一層強化することを確認した。",
        "",
    ),
    (
        "It is the only means to resolve the issue as early as possible.",
        "一日も早い解決のための唯一の手段である。",
        "",
    ),
    (
        "The two sides discussed bilateral relations.",
        "双方は二国間関係について協議した。",
        "",
    ),
    (
        "On June 15, Minister Aso met with Minister Li for about 20 minutes from around 7:20 p.m.",
        "本15日、麻生大臣は、19時20分頃より約20分間、李部長と会談した。",
        "2006-06-15",
    ),
    (
        "The talk took place on March 4, 2005, from 10 p.m.",
        "電話会談は平成17年3月4日22時から行われた。",
        "",
    ),
    (
        "They met at 7:30 p.m. local time on 5 March (2:30 a.m. on 6 March, Japan time).",
        "現地時間3月5日午後7時30分（日本時間6日午前2時30分）に会談した。",
        "2010-03-06",
    ),
    (
        "Japan will provide up to 10 billion yen in loans.",
        "日本は100億円を上限とする円借款を供与する。",
        "",
    ),
    (
        "Japan will extend assistance of approximately 1.2 million US dollars.",
        "日本は約120万ドルの支援を行う。",
        "",
    ),
    (
        "Aid of $2.5 million will be provided to 3 countries.",
        "3か国に対し250万米ドルの支援を行う。",
        "",
    ),
    (
        "About 120 million people live in the area.",
        "同地域には約1億2,000万人が住んでいる。",
        "",
    ),
    (
        "Tariffs will fall by 3.5 percent over ten years.",
        "関税は10年間で3.5％引き下げられる。",
        "",
    ),
    (
        "A quarter of the population were displaced.",
        "人口の4分の1が避難を余儀なくされた。",
        "",
    ),
    (
        "Half of the vessels returned.",
        "船舶の半数が帰港した。",
        "",
    ),
    (
        "The third round of talks will be held in the latter half of 2019.",
        "第3回協議は2019年後半に開催される。",
        "",
    ),
    (
        "It was the first visit to Japan by a President in 21 years.",
        "大統領の訪日は21年ぶり初めてである。",
        "",
    ),
    (
        "The Tokyo International Conference on African Development (TICAD VI) was held in August 2016.",
        "2016年8月に第6回アフリカ開発会議（TICAD VI）が開催された。",
        "",
    ),
    (
        "The Eighth G7 meeting took place at noon.",
        "第8回G7会合は正午に行われた。",
        "",
    ),
    (
        "On Friday, April 13, the ministers met.",
        "4月13日（金曜日）、両大臣は会談した。",
        "",
    ),
    (
        "They will meet early next year.",
        "両者は来年早々に会談する。",
        "2010-06-09",
    ),
    (
        "The two ministers met last month in New York.",
        "両大臣は先月ニューヨークで会談した。",
        "2010-06-09",
    ),
    (
        "In FY2019 Japan contributed 30 million dollars.",
        "令和元年度、日本は3,000万ドルを拠出した。",
        "",
    ),
    (
        "In FY2019 Japan contributed 30 million dollars.",
        "平成31年度、日本は3千万ドルを拠出した。",
        "",
    ),
    (
        "The treaty was signed in 1875.",
        "条約は明治8年に署名された。",
        "",
    ),
    (
        "Both ministers, together with the U.S. Secretary, confirmed trilateral cooperation.",
        "両大臣は、米国務長官と共に、三か国の協力を確認した。",
        "",
    ),
    (
        "The Japan-U.S.-ROK trilateral meeting was held.",
        "日米韓会合が開催された。",
        "",
    ),
    (
        "Minister Kono called for full implementation of resolution 2375.",
        "河野大臣は、決議第2375号の完全な履行を求めた。",
        "",
    ),
    (
        "Article 9 of the Constitution and Article 5 of the Treaty apply.",
        "憲法第9条及び条約第五条が適用される。",
        "",
    ),
    (
        "The dialogue lasted for one hour and twenty minutes.",
        "対話は1時間20分にわたった。",
        "",
    ),
    (
        "The meeting lasted a little over an hour.",
        "会談は1時間強行われた。",
        "",
    ),
    (
        "Nearly 300 delegates from more than 50 countries attended.",
        "50か国以上から300名近くが参加した。",
        "",
    ),
    (
        "The fund of US$10bn was set up in the 1990s.",
        "1990年代に100億ドルの基金が設立された。",
        "",
    ),
    (
        "From June 23 to 25, he will visit three cities.",
        "6月23日から25日まで、三都市を訪問する。",
        "",
    ),
    (
        "Two Japanese nationals were among the victims.",
        "犠牲者には邦人2名が含まれていた。",
        "",
    ),
    (
        "The Six-Party Talks resumed; the five parties agreed.",
        "六者会合が再開され、五者は合意した。",
        "",
    ),
    (
        "More than half of the members supported it.",
        "過半数の加盟国が支持した。",
        "",
    ),
    (
        "The Minister stated, first, that trade is important and, second, that investment is needed.",
        "大臣は、第一に貿易が重要であり、第二に投資が必要である旨述べた。",
        "",
    ),
    (
        "Ms. May said the Prime Minister will visit in May.",
        "メイ首相は、5月に訪問すると述べた。",
        "",
    ),
    (
        "The 50th anniversary of diplomatic relations falls in 2023.",
        "2023年は外交関係樹立50周年に当たる。",
        "",
    ),
    (
        "He welcomed the tenth anniversary.",
        "10周年を歓迎した。",
        "",
    ),
    (
        "They met on the morning of the 15th.",
        "両者は15日午前に会談した。",
        "2010-06-15",
    ),
    (
        "Japan provided 15,000 tons of rice and 2.3 billion yen.",
        "日本はコメ1万5千トン及び23億円を供与した。",
        "",
    ),
    (
        "The region, which accounts for 60% of world GDP, has 3.8 billion people.",
        "世界のGDPの6割を占める同地域には38億人が暮らす。",
        "",
    ),
    (
        "He met with the 13 ASEAN-related ministers at 9:00 a.m. on the 12th.",
        "12日午前9時、ASEAN関連13か国の閣僚と会談した。",
        "2019-01-12",
    ),
    (
        "At around 5 p.m. on Thursday, the 3rd of May, the ministers met for just under 40 minutes.",
        "5月3日（木）午後5時頃から、両大臣は40分弱会談した。",
        "2012-05-03",
    ),
    (
        "On the same day, Minister Aso also met the President for thirty minutes.",
        "同日、麻生大臣は大統領とも30分間会談した。",
        "",
    ),
    (
        "The ministers shared the view on three points: A, B and C.",
        "両大臣は、次の3点で一致した。A、B及びC。",
        "",
    ),
    (
        "Thousands of people fled, and hundreds were killed.",
        "数千人が避難し、数百人が死亡した。",
        "",
    ),
    (
        "Some 20 experts took part in the two-day workshop.",
        "約20名の専門家が2日間のワークショップに参加した。",
        "",
    ),
    (
        "The Prime Minister will attend the Japan-EU Summit in mid-July.",
        "総理は7月中旬に日EU首脳会議に出席する。",
        "",
    ),
    (
        "The two countries will hold 2+2 talks.",
        "両国は「2＋2」を開催する。",
        "",
    ),
    (
        "COVID-19 vaccines worth $800 million were delivered to 70 countries.",
        "新型コロナウイルス感染症のワクチン8億ドル相当が70か国に届けられた。",
        "",
    ),
    (
        "The agreement, signed on 10/3/2010, enters into force on the first of next month.",
        "平成22年3月10日に署名された協定は、来月1日に発効する。",
        "2010-06-09",
    ),
    (
        "The two met for the second time since April.",
        "両者の会談は4月以来2回目である。",
        "",
    ),
    (
        "It was their third meeting this year, following those in March and June.",
        "両者の会談は、3月及び6月に続き本年3回目である。",
        "2010-09-09",
    ),
    (
        "The talks started at 12:30 p.m.",
        "会談は午後0時30分に始まった。",
        "",
    ),
    (
        "The talks started at midnight on the 5th.",
        "会談は5日午前0時に始まった。",
        "",
    ),
    (
        "Emissions will be cut by 26% from the 2013 level by 2030.",
        "2030年までに2013年比で26％削減する。",
        "",
    ),
    (
        "He thanked the 47 prefectures and 1,700 municipalities.",
        "47都道府県及び1700の市町村に謝意を表明した。",
        "",
    ),
    (
        "The second Trump administration took office in January.",
        "第二次トランプ政権は1月に発足した。",
        "",
    ),
    (
        "Since the end of the Second World War, one nation has remained.",
        "第二次世界大戦後、一つの国が残った。",
        "",
    ),
    (
        "Over the past 70 years Japan has kept peace.",
        "日本は過去70年にわたり平和を守ってきた。",
        "",
    ),
    (
        "They referred to the Statement of 19 October 1956.",
        "1956年10月19日の共同宣言に言及した。",
        "",
    ),
    (
        "In the 21st century the two nations enter a new era.",
        "21世紀において両国は新時代を迎える。",
        "",
    ),
    (
        "The two leaders had a tête-à-tête for about ten minutes, then talks for forty minutes.",
        "両首脳は、約10分間の一対一の会談の後、40分間会談した。",
        "",
    ),
    (
        "He arrived on Monday 3 June 2019 at 1500 hours.",
        "令和元年6月3日（月）15時に到着した。",
        "",
    ),
    (
        "Next week the ministers will meet for the first time in six months.",
        "来週、両大臣は半年ぶりに会談する。",
        "",
    ),
    (
        "The two sides agreed to hold the next meeting within a year.",
        "双方は、次回会合を1年以内に開催することで一致した。",
        "",
    ),
    (
        "The three foreign ministers confirmed the importance of Japan-China-ROK cooperation.",
        "三外相は日中韓協力の重要性を確認した。",
        "",
    ),
    (
        "Mr. Abe held talks with the Amir for a total of 90 minutes.",
        "安倍総理は、首長と計1時間半会談した。",
        "",
    ),
    (
        "The grant aid amounts to 1.035 billion yen.",
        "無償資金協力の供与額は10億3,500万円である。",
        "",
    ),
    (
        "Loan of up to ¥25.6 billion",
        "供与限度額256億円の円借款",
        "",
    ),
    (
        "Trade reached a record US$ 31.4 billion in the first half of 2018, up 12.5 per cent.",
        "2018年上半期の貿易額は前年同期比12.5%増の314億ドルと過去最高となった。",
        "",
    ),
    (
        "the 77th session of the UN General Assembly",
        "第77回国連総会",
        "",
    ),
    (
        "At 10:05 a.m. the same day he spoke to the press.",
        "同日午前10時05分、記者団に語った。",
        "",
    ),
    (
        "Each country has one vote.",
        "各国は1票を有する。",
        "",
    ),
    (
        "one of the most important partners",
        "最も重要なパートナーの一つ",
        "",
    ),
    (
        "On 7 and 8 July, they met twice.",
        "7月7日及び8日、2回会談した。",
        "",
    ),
    (
        "around the end of the year",
        "年末頃",
        "",
    ),
    (
        "the end of March",
        "3月末",
        "",
    ),
)
