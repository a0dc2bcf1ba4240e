"""Sample sentences for traps of L002, written one by one; made up, and right."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.bench.fidelity.language.stock_events import Pair

NUMBERS: tuple[Pair, ...] = (
    ("The grant provides 1,250 tents.", "この無償資金協力により、1,250張のテントが供与され[る|ます]。"),
    ("In all, 12,400 residents were evacuated.", "合計で、12,400名の住民が避難し[た|ました]。"),
    ("The dam, which is 1,040 metres long, was completed in 1971.",
     "全長1,040メートルの同ダムは、1971年に完成し[た|ました]。"),
    ("The levy of 1,350 yen, which is paid yearly, was abolished in May.",
     "年1,350円の賦課金は、5月に廃止され[た|ました]。"),
    ("The archive, which holds 45,000 documents, was opened.",
     "45,000点の文書を所蔵する公文書館が、開館し[た|ました]。"),
    ("A population of 1,380,500 was recorded in the census.",
     "国勢調査では、1,380,500人の人口が記録され[た|ました]。"),
)  # fmt: skip

FULL_NUMBERS: tuple[Pair, ...] = (
    (
        "The grant provides 1,000 blankets.",
        "この無償資金協力により、1，000枚の毛布が供与され[る|ます]。",
    ),
    ("In all, 23,700 voters were registered.", "合計で、23，700名の有権者が登録され[た|ました]。"),
    (
        "The road, which is 2,450 kilometres long, crosses the desert.",
        "全長２，４５０キロメートルの道路は、砂漠を横断してい[る|ます]。",
    ),
    ("The library received 6,300 volumes.", "同図書館には、６，３００冊が寄贈され[た|ました]。"),
    ("The exhibition drew 104,000 visitors.", "展覧会には、104，000人が来場し[た|ました]。"),
    ("The fee of 5,500 yen is paid on arrival.", "5，500円の料金は、到着時に支払[う|います]。"),
)

LATIN: tuple[Pair, ...] = (
    ("The working groups (A, B and C) met in the morning.",
     "作業部会（A, B, C）は、午前に会合を行[った|いました]。"),
    ("The regional bodies (ASEAN, PIF and AU) sent observers.",
     "地域機関（ASEAN, PIF, AU）は、オブザーバーを派遣し[た|ました]。"),
    ("The samples (Cs-134, Cs-137 and Sr-90) were analysed in Monaco.",
     "試料（Cs-134, Cs-137, Sr-90）は、モナコで分析され[た|ました]。"),
    ("The observers (WHO, FAO and UNEP) were seated at the back.",
     "オブザーバー（WHO, FAO, UNEP）は、後方に着席し[た|ました]。"),
    ("The annexes (I, II and IV) were left unchanged.",
     "附属書（I, II, IV）は、変更され[なかった|ませんでした]。"),
    ("The lots (P, Q and R) will be tendered in July.",
     "区画（P, Q, R）は、7月に入札に付され[る|ます]。"),
)  # fmt: skip

NAMES: tuple[Pair, ...] = (
    ('The seminar "Trade, Growth and Peace" was held in Bangkok.',
     "セミナー“Trade, Growth and Peace”は、バンコクで開催され[た|ました]。"),
    ("The institute (Waigani, Port Moresby) was visited in the afternoon.",
     "研究所（Waigani, Port Moresby）の視察は、午後に行われ[た|ました]。"),
    ("The contract was signed with Halvorsen Shipping Co., Ltd. in Bergen.",
     "契約は、ベルゲンにおいて、Halvorsen Shipping Co., Ltd.との間で署名され[た|ました]。"),
    ('The report "Water, Food and Health" was published in March.',
     "報告書“Water, Food and Health”は、3月に公表され[た|ました]。"),
    ("The hotel (12 Quay Street, Apia) served as the press centre.",
     "ホテル（12 Quay Street, Apia）は、プレスセンターとして使用され[た|ました]。"),
    ('The film "Islands, Seas" was shown at the reception.',
     "レセプションでは、映画“Islands, Seas”が上映され[た|ました]。"),
)  # fmt: skip

QUOTED: tuple[Pair, ...] = (
    ('The protocol of 1952 reads: "The parties shall, without delay, exchange prisoners."',
     "1952年の議定書には、「締約国は、遅滞なく、捕虜を交換する」とあ[る|ります]。"),
    ('Article 3 says: "The ships may, after notice, enter the port."',
     "第3条には、「船舶は、通報の後、入港することができる」と規定されてい[る|ます]。"),
    ('The monument bears the words: "To the sea, to the sky."',
     "記念碑には、「海へ、空へ」と刻まれてい[る|ます]。"),
    ('The letter said: "In spring, when the ice melts, we shall come."',
     "書簡には、「春、氷が解ける頃、我々は来る」と書かれてい[た|ました]。"),
    ('The charter, in its preamble, speaks of "peace, freedom and justice".',
     "憲章は、その前文において、「平和、自由及び正義」に言及してい[る|ます]。"),
    ('The minutes state: "The delegates, having met, adjourned."',
     "議事録には、「代表団は、会合を行い、散会した」と記載されてい[る|ます]。"),
)  # fmt: skip
