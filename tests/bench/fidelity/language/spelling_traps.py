"""Sample sentences for traps of L003, written one by one; made up, and right."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.bench.fidelity.language.stock_events import Pair

RARE: tuple[Pair, ...] = (
    ("A démarche was made in the capitals of the region.",
     "域内各国の首都において、申入れが行われ[た|ました]。"),
    ("The plenipotentiaries exchanged their full powers.",
     "全権委員は、その全権委任状を交換し[た|ました]。"),
    ("The rapprochement between the two neighbours was slow.",
     "両隣国の関係改善は、緩やかで[あった|した]。"),
    ("The agrément was granted in June.", "アグレマンは、6月に付与され[た|ました]。"),
    ("A reception for fellowship was given by the mayor.",
     "市長の主催により、交歓会が催され[た|ました]。"),
    ("The rapporteur read out the résumé.", "報告者は、概要を読み上げ[た|ました]。"),
    ("The exequatur was issued to the consul.", "領事に対し、認可状が交付され[た|ました]。"),
    ("The littoral states spoke without reserve.",
     "沿岸国は、忌憚なく意見を述べ合[った|いました]。"),
    ("The condominium over the islets was ended.",
     "小島に対する共同統治は、終了し[た|ました]。"),
    ("The modus vivendi lasted until the war.", "暫定協定は、戦争まで存続し[た|ました]。"),
)  # fmt: skip

UNUSUAL: tuple[Pair, ...] = (
    ("Mr. Josef Lindqvar and Ms. Katharyn Oyle were among the guests.",
     "ヨーゼフ・リンドクヴァル氏及びキャサリン・オイル氏も来賓として出席し[た|ました]。"),
    ("Mr. Jon Stefanssen gave a lecture.", "ヨン・ステファンセン氏が講演を行[った|いました]。"),
    ("Ms. Elisabet Mathewes chaired the session.",
     "エリサベト・マシューズ氏が議長を務め[た|ました]。"),
    ("Dr. Filip Aleksandrov-Yeo led the survey.",
     "フィリップ・アレクサンドロフ＝ヨー博士が調査を率い[た|ました]。"),
    ("Mr. Micheál Ó Tarnaigh was the rapporteur.",
     "ミホール・オターニー氏が報告者を務め[た|ました]。"),
    ("Ms. Rebekka Willemsen opened the exhibition.",
     "レベッカ・ウィレムセン氏が展覧会の開会を宣言し[た|ました]。"),
    ("Captain Johan Quispewood was rescued.", "ヨハン・キスペウッド船長は救助され[た|ました]。"),
    ("Mr. Mohamed Benzarti and Mr. Muhammad Al-Qasri met in Tunis.",
     "モハメッド・ベンザルティ氏とムハンマド・アル・カスリ氏は、チュニスで会談し[た|ました]。"),
)  # fmt: skip

VARIANTS: tuple[Pair, ...] = (
    ("The programme of the organisation was published.", "同機関の計画が公表され[た|ました]。"),
    ("The program of the organization was published.", "同機関の計画が公表され[た|ました]。"),
    ("The defence of the harbour was strengthened.", "港の防衛が強化され[た|ました]。"),
    ("The defense of the harbor was strengthened.", "港の防衛が強化され[た|ました]。"),
    ("The labour centre was opened by the neighbouring state.",
     "労働センターは、隣国により開設され[た|ました]。"),
    ("The labor center was opened by the neighboring state.",
     "労働センターは、隣国により開設され[た|ました]。"),
    ("The talks on grey-zone situations were cancelled.",
     "グレーゾーン事態に関する協議は、中止され[た|ました]。"),
    ("The travelers' checks were honored at the theater.",
     "トラベラーズ・チェックは、劇場で使用でき[た|ました]。"),
    ("A cheque was sent with a licence.", "小切手が許可証とともに送付され[た|ました]。"),
    ("The aluminium plant was modernised.", "アルミニウム工場は、近代化され[た|ました]。"),
)  # fmt: skip

ROMANISED: tuple[Pair, ...] = (
    ("The guests tried their hand at ikebana and sado.",
     "来賓は、生け花及び茶道を体験し[た|ました]。"),
    ("The Shinkansen took the visitors to Aizu-Wakamatsu.",
     "一行は、新幹線で会津若松に移動し[た|ました]。"),
    ("The kuroshio runs past the Izu islands.", "黒潮は、伊豆諸島付近を流れてい[る|ます]。"),
    ("A concert of koto and shakuhachi was given.", "琴と尺八の演奏会が催され[た|ました]。"),
    ("The Gaimusho kept the records of the Kasumigaseki talks.",
     "外務省は、霞が関における協議の記録を保存し[た|ました]。"),
    ("The visitors were served kaiseki in Kyoto.", "一行は、京都で懐石料理を味わ[った|いました]。"),
    ("The sumo basho was broadcast in Mongolia.", "大相撲の場所は、モンゴルで放送され[た|ました]。"),
    ("The technique of kintsugi was shown at the museum.",
     "博物館では、金継ぎの技法が紹介され[た|ました]。"),
)  # fmt: skip

HYPHENS: tuple[Pair, ...] = (
    ("The vice-chairman's report was well-received.",
     "副議長の報告は、好評を博し[た|ました]。"),
    ("A follow-up meeting of the co-chairs was held.",
     "共同議長によるフォローアップ会合が行われ[た|ました]。"),
    ("The re-export of long-range missiles is banned.",
     "長距離ミサイルの再輸出は、禁止されてい[る|ます]。"),
    ("The far-reaching, long-standing dispute was settled.",
     "広範かつ長年にわたる紛争が解決され[た|ました]。"),
    ("The demilitarization-related facilities were inspected.",
     "非武装化関連施設の視察が行われ[た|ました]。"),
    ("The cross-strait flights were resumed.", "海峡を挟んだ航空便が再開され[た|ました]。"),
)  # fmt: skip

PLURALS: tuple[Pair, ...] = (
    ("The Ministers' assistants and the attachés' drivers were present.",
     "両大臣の補佐官及び駐在官の運転手が同席し[た|ました]。"),
    ("The criteria and the memoranda were published.", "基準及び覚書が公表され[た|ました]。"),
    ("The aides-mémoire were handed over.", "覚書が手交され[た|ました]。"),
    ("The crises of the seventies changed the economies of the region.",
     "1970年代の危機は、域内の経済を変え[た|ました]。"),
    ("The chiefs of staff's message was read out.", "参謀総長のメッセージが読み上げられ[た|ました]。"),
    ("The embassies of both countries were reopened.", "両国の大使館が再開され[た|ました]。"),
    ("The Philippines' ports were closed.", "フィリピンの港は閉鎖され[た|ました]。"),
)  # fmt: skip

ABBREVIATIONS: tuple[Pair, ...] = (
    ("The IAEA sent its inspectors to the site.", "IAEAは、現場に査察官を派遣し[た|ました]。"),
    ("The DMZ was visited by the MPs.", "国会議員は、非武装地帯を訪れ[た|ました]。"),
    ("The G20 and the OECD published a paper.", "G20及びOECDは、文書を公表し[た|ました]。"),
    ("The UNHCR and the WFP opened a joint office.",
     "UNHCR及びWFPは、共同事務所を開設し[た|ました]。"),
    ("The ODA charter was revised.", "ODA大綱が改定され[た|ました]。"),
    ("The SCC met at the MOD.", "日米安全保障協議委員会は、防衛省で会合を行[った|いました]。"),
    ("The EEZ was surveyed by the JCG.",
     "海上保安庁により、排他的経済水域の調査が行われ[た|ました]。"),
)  # fmt: skip
