"""Sample sentences for traps of N003, written one by one; made up, and right."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.bench.fidelity.language.stock_events import Pair

OTHER_WORDS: tuple[Pair, ...] = (
    ("Some 400 people lined the road.", "沿道には、400人ほどが集ま[った|りました]。"),
    ("The island is about 60 kilometres off the coast.",
     "同島は、沖合約60キロメートルに位置してい[る|ます]。"),
    ("The trip takes three hours or so by boat.", "船で3時間ほどを要[する|します]。"),
    ("The budget is in the region of 2 billion yen.", "予算は、20億円前後[である|です]。"),
    ("Somewhere around 70 firms took part in the fair.", "見本市には、70社前後が出展し[た|ました]。"),
    ("The crowd was estimated at 5,000 or thereabouts.", "群衆は、およそ5,000人と推計され[た|ました]。"),
    ("The two leaders spoke for a good 30 minutes.", "両首脳は、30分余り話し[た|ました]。"),
    ("Well over 100 journalists covered the visit.",
     "100名を優に超える記者が訪問を取材し[た|ました]。"),
    ("Just under 50 states have joined the scheme.", "50か国弱が同制度に参加してい[る|ます]。"),
    ("The tunnel is upwards of 20 kilometres long.",
     "トンネルの長さは、20キロメートルを超え[る|ます]。"),
    ("The fair drew 600 visitors or more every day.", "見本市には、連日600人以上が来場し[た|ました]。"),
    ("The vessel carried as many as 90 containers.", "同船には、最大90個のコンテナが積まれ[た|ました]。"),
)  # fmt: skip

MOVED: tuple[Pair, ...] = (
    ("About 50 of the 120 schools have been rebuilt.", "120校のうち、約50校が再建され[た|ました]。"),
    ("The talks, which lasted about an hour, took place on 3 June.",
     "6月3日、約1時間にわたり会談が行われ[た|ました]。"),
    ("Of the 300 teachers, around 40 work in the north.",
     "北部では、300名の教師のうち約40名が勤務してい[る|ます]。"),
    ("In May, more than 20 fishermen were released from the 3 boats.",
     "3隻の漁船から、20名を超える漁業者が5月に釈放され[た|ました]。"),
    ("Some 15 experts will be sent to 4 countries.", "4か国に対し、約15名の専門家が派遣され[る|ます]。"),
    ("Two ships carried approximately 800 tons of rice.",
     "約800トンの米が、2隻の船により運ばれ[た|ました]。"),
    ("It took nearly two years to draft the 40 articles.",
     "40か条の起草には、2年近くを要し[た|ました]。"),
    ("At least 30 of the 90 houses must be pulled down.",
     "90棟のうち、少なくとも30棟は取り壊す必要があ[る|ります]。"),
)  # fmt: skip

SOME: tuple[Pair, ...] = (
    ("Some of the islands are uninhabited.", "一部の島は無人島[である|です]。"),
    ("Some countries abstained from the vote.", "一部の国は、投票を棄権し[た|ました]。"),
    ("Some progress was seen in the search.", "捜索には、一定の進展が見られ[た|ました]。"),
    ("Some residents have returned to the town.", "一部の住民は、町に戻[った|りました]。"),
    ("There are some points that need study.", "検討を要する点が幾つかあ[る|ります]。"),
    ("Some time was needed to translate the text.", "案文の翻訳には、ある程度の時間を要し[た|ました]。"),
    ("Some of the 12 articles were amended.", "12か条のうち一部が修正され[た|ました]。"),
)  # fmt: skip

AROUND: tuple[Pair, ...] = (
    ("Young people from around the world took part.", "世界各地から若者が参加し[た|ました]。"),
    ("The exhibition travelled around the world for a year.",
     "展覧会は、1年をかけて世界を巡回し[た|ました]。"),
    ("The waters around the island are rich in fish.", "同島周辺の海域は、漁業資源が豊富[である|です]。"),
    ("The discussion centred around the fisheries zone.",
     "議論は、漁業水域を中心に行われ[た|ました]。"),
    ("The visitors were shown around the shipyard.", "一行は、造船所を案内され[た|ました]。"),
    ("The economy has turned around since the reform.", "改革以降、経済は好転し[た|ました]。"),
    ("Guards were posted around the building.", "建物の周囲に警備員が配置され[た|ました]。"),
)  # fmt: skip

ABOUT_THE_MATTER: tuple[Pair, ...] = (
    ("A film about the 20 volunteers was shown.",
     "20名のボランティアに関する映画が上映され[た|ました]。"),
    ("The report is about two dams in the north.", "報告書は、北部の二つのダムに関するもの[である|です]。"),
    ("Questions were put about the budget.", "予算について質問がなされ[た|ました]。"),
    ("The seminar was about three fields of medicine.",
     "セミナーは、医学の3分野に関するもので[あった|した]。"),
    ("A book about the 1964 games was presented.",
     "1964年の大会に関する書籍が贈呈され[た|ました]。"),
    ("The ship was about to leave when the storm broke.",
     "嵐が起きたのは、同船が出港しようとした時で[あった|した]。"),
    ("The reform brought about a change in the law.", "改革は、法律の改正をもたらし[た|ました]。"),
)  # fmt: skip

CONTRACTS: tuple[Pair, ...] = (
    ("The treaty has 24 articles.", "条約は、24か条から成[る|ります]。"),
    ("The promise of 10 scholarships was kept.", "10件の奨学金の約束は、守られ[た|ました]。"),
    ("The two conventions were signed in 1958.", "二つの条約は、1958年に署名され[た|ました]。"),
    ("The pledge covers three years.", "この公約の対象は、3年間[である|です]。"),
    ("Seats must be reserved 2 days ahead.", "座席は、2日前までに予約する必要があ[る|ります]。"),
    ("A contract for 30 buses was signed.", "バス30台の契約が署名され[た|ました]。"),
    ("The summary has 12 pages.", "要約は、12頁から成[る|ります]。"),
    ("Savings of 5 per cent were achieved.", "5%の節約が達成され[た|ました]。"),
)  # fmt: skip

ALIKE: tuple[Pair, ...] = (
    ("The two mayors are on close terms from day to day.",
     "両市長は、日頃から親しい間柄[である|です]。"),
    ("Of late, exports of cars have grown by 3 per cent.",
     "近頃、自動車の輸出は3%増加し[た|ました]。"),
    ("The minister lived in Lima in his early years.",
     "大臣は、幼い頃、リマに住んでい[た|ました]。"),
    ("The time has come to open the harbour.", "港を開く頃合いが来てい[る|ます]。"),
    ("Goods at a moderate price were sold at the fair.",
     "見本市では、手頃な価格の商品が販売され[た|ました]。"),
    ("As a student, the President spent 2 years in Sendai.",
     "大統領は、学生の頃、2年間仙台で過ごし[た|ました]。"),
)  # fmt: skip

ENDS: tuple[Pair, ...] = (
    ("The talks ended at 5:00 p.m. The above is the outline of the meeting.",
     "会談は、午後5時に終了し[た|ました]。以上、会談概要。"),
    ("The above are the 3 points decided.", "以上が、決定された3点[である|です]。"),
    ("The 12 members are as listed below.", "12名の構成員は、以下のとおり[である|です]。"),
    ("In view of the above, the office was closed.", "以上を踏まえ、事務所は閉鎖され[た|ました]。"),
    ("As stated above, the loan is for 20 years.", "以上のとおり、借款の期間は20年[である|です]。"),
    ("The following 4 projects were chosen.", "以下の4件が選定され[た|ました]。"),
    ("Now that the treaty has been signed, it must be kept.",
     "条約に署名した以上、これを守る必要があ[る|ります]。"),
    ("The delegation, headed by the Minister, numbers 15.",
     "大臣以下の代表団は、15名[である|です]。"),
)  # fmt: skip

DEGREE: tuple[Pair, ...] = (
    ("All 6 states are affected, though to different degrees.",
     "程度の差はあるが、6か国の全てが影響を受けてい[る|ます]。"),
    ("The work has advanced to a certain extent.", "作業は、ある程度進展し[た|ました]。"),
    ("The extent of the damage is not known.", "被害の程度は、明らかでは[ない|ありません]。"),
    ("The degree of freedom differs between the 2 zones.",
     "2地域の間では、自由の程度に差があ[る|ります]。"),
    ("The level of openness was studied in 8 ports.",
     "8か所の港において、開放の程度が調査され[た|ました]。"),
    ("The seriousness of the shortage varies from town to town.",
     "物資不足の程度は、町により異な[る|ります]。"),
)  # fmt: skip

DURATION: tuple[Pair, ...] = (
    ("The consultations were held over two days.", "協議は、二日間にわたり行われ[た|ました]。"),
    ("The work was carried out over a period of 3 years.",
     "作業は、3年間にわたり実施され[た|ました]。"),
    ("Over the past 10 years, trade has doubled.", "過去10年間で、貿易額は倍増し[た|ました]。"),
    ("The dispute over the 2 islets was settled.", "2つの小島をめぐる紛争は、解決し[た|ました]。"),
    ("Papers were signed over lunch.", "昼食の際に、文書が署名され[た|ました]。"),
    ("The bridge over the river has 12 arches.", "川に架かる橋には、12のアーチがあ[る|ります]。"),
    ("The session went on over the weekend.", "会合は、週末を通して続けられ[た|ました]。"),
    ("The talks were over by 6:00 p.m.", "会談は、午後6時までに終了し[た|ました]。"),
)  # fmt: skip

AT_LEAST: tuple[Pair, ...] = (
    ("The minister was not in the least surprised.", "大臣は、少しも驚か[なかった|ませんでした]。"),
    ("At least the ceasefire has held.", "少なくとも停戦は守られてい[る|ます]。"),
    ("Last but not least, the host families attended.",
     "最後に、ホストファミリーも出席し[た|ました]。"),
    ("The port is busier than ever, more than a gateway.",
     "同港は、単なる玄関口にとどまらず、かつてなく活況を呈してい[る|ます]。"),
    ("The harvest was more than sufficient.", "収穫は、十分過ぎるもので[あった|した]。"),
    ("More than anything, the island needs water.",
     "同島が何よりも必要としているのは、水[である|です]。"),
    ("The trip was more like an adventure.", "旅は、むしろ冒険に近いもので[あった|した]。"),
    ("The negotiators were less than satisfied with the draft.",
     "交渉担当者は、案文に十分満足してはい[なかった|ませんでした]。"),
)  # fmt: skip

NEARLY: tuple[Pair, ...] = (
    ("The dam is nearly completed.", "ダムは、ほぼ完成してい[る|ます]。"),
    ("The talks nearly broke down.", "協議は、決裂寸前で[あった|した]。"),
    ("The road is almost impassable in winter.", "この道路は、冬季にはほとんど通行不能とな[る|ります]。"),
    ("The minister will visit the island shortly.", "大臣は、近く同島を訪問[する|します]。"),
    ("The office is near the harbour.", "事務所は、港の近くにあ[る|ります]。"),
    ("The 5 ships were nearly lost in the storm.",
     "5隻の船は、嵐で危うく失われるところで[あった|した]。"),
    ("The vote was nearly unanimous.", "採決は、ほぼ全会一致で[あった|した]。"),
)  # fmt: skip
