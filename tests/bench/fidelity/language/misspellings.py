"""Sample sentences with the spelling of one word put wrong; made up."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.bench.fidelity.language.stock_events import Pair

#: Right words and the same put wrong; they are looked for in the stock.
LETTERS: tuple[Pair, ...] = (
    ("agreement", "agreemnet"), ("negotiations", "negotations"), ("bilateral", "bilatreal"),
    ("government", "goverment"), ("governments", "governements"), ("cooperation", "coperation"),
    ("delegation", "deleagtion"), ("ceremony", "cermony"), ("committee", "comittee"),
    ("conference", "confernece"), ("released", "relased"), ("following", "folowing"),
    ("resumed", "resmued"), ("assistance", "assistence"), ("interpretation", "interpetation"),
    ("maritime", "martime"), ("security", "secruity"), ("ministers", "minsters"),
    ("Foreign", "Foriegn"), ("Minister", "Minster"), ("Ministers", "Ministres"),
    ("President", "Presdient"), ("Ambassador", "Ambasador"), ("meeting", "meetting"),
    ("exchange", "exchagne"), ("exchanged", "exhanged"), ("importance", "importence"),
    ("proposal", "propsal"), ("expressed", "experssed"), ("gratitude", "gratitute"),
    ("embassy", "embasy"), ("departure", "depature"), ("schedule", "schedlue"),
    ("territory", "teritory"), ("consulate", "consluate"), ("electricity", "electrcity"),
    ("programme", "progamme"), ("attended", "atended"), ("decided", "deicded"),
    ("explained", "explaned"), ("emphasized", "emphazised"), ("position", "postion"),
    ("convention", "conventoin"), ("sanctions", "sancitons"), ("visited", "visted"),
)  # fmt: skip

#: English has `{right,wrong}`.
SENTENCES: tuple[Pair, ...] = (
    ("The two questions will be dealt with in {separate,seperate} meetings.",
     "二つの問題は、別々の会合で扱われ[る|ます]。"),
    ("The accident {occurred,occured} near the harbour.",
     "事故は、港の近くで発生し[た|ました]。"),
    ("The report was {received,recieved} by the secretariat in May.",
     "報告書は、5月に事務局により受理され[た|ました]。"),
    ("The fund {supports,suports} the teaching of Japanese.",
     "基金は、日本語教育を支援してい[る|ます]。"),
    ("The situation in the {neighbouring,neigbouring} countries is calm.",
     "近隣諸国の情勢は、落ち着いてい[る|ます]。"),
    ("The {environment,enviroment} of the lake is protected by law.",
     "湖の環境は、法律により保護されてい[る|ます]。"),
    ("The {parliament,parlaiment} was dissolved in March.", "議会は、3月に解散され[た|ました]。"),
    ("The guests were {accommodated,accomodated} in the old wing.",
     "来賓は、旧館に宿泊し[た|ました]。"),
    ("The {succession,sucession} to the throne took place in spring.",
     "王位の継承は、春に行われ[た|ました]。"),
    ("The {liaison,liason} office was opened in Lusaka.",
     "連絡事務所は、ルサカに開設され[た|ました]。"),
    ("The {independence,independance} of the judiciary is laid down in the constitution.",
     "司法の独立は、憲法に規定されてい[る|ます]。"),
    ("The {commitment,committment} of the donors covers five years.",
     "支援国の約束は、5年間に及[ぶ|びます]。"),
)  # fmt: skip

NAMES: tuple[Pair, ...] = (
    ("Mr. {Joseph,Joesph} Harrowgate took part as an observer.",
     "ジョセフ・ハロウゲイト氏は、オブザーバーとして参加し[た|ました]。"),
    ("Ms. {Elizabeth,Elizabteh} Tarnley chaired the session.",
     "エリザベス・ターンリー氏が、会合の議長を務め[た|ました]。"),
    ("Mr. {Michael,Micahel} Osterby was appointed as envoy.",
     "マイケル・オスタービー氏が特使に任命され[た|ました]。"),
    ("Professor {Alexander,Alexnader} Brimholt gave the keynote lecture.",
     "アレクサンダー・ブリムホルト教授が基調講演を行[った|いました]。"),
    ("Dr. {Catherine,Cathreine} Wexmoor led the survey.",
     "キャサリン・ウェクスムーア博士が調査を率い[た|ました]。"),
    ("The delegation flew from {Washington,Washignton} to Tokyo.",
     "代表団は、ワシントンから東京に移動し[た|ました]。"),
    ("The vessel was built in the {Philippines,Phillipines}.",
     "同船は、フィリピンで建造され[た|ました]。"),
    ("The seminar was hosted by {Indonesia,Indonseia}.",
     "セミナーは、インドネシアの主催により行われ[た|ました]。"),
    ("Coal is imported from {Australia,Austrailia}.",
     "石炭は、豪州から輸入されてい[る|ます]。"),
    ("The pipeline crosses {Kazakhstan,Kazahkstan}.",
     "パイプラインは、カザフスタンを横断してい[る|ます]。"),
    ("The talks were moved to {Singapore,Sinagpore}.",
     "協議の場は、シンガポールに移され[た|ました]。"),
    ("The {Netherlands,Netherlnads} will send an expert.",
     "オランダは、専門家を派遣[する|します]。"),
    ("The team from {Germany,Gemrany} arrived first.",
     "ドイツの代表団が最初に到着し[た|ました]。"),
    ("The ship sailed under the flag of {Liberia,Libreia}.",
     "同船は、リベリア船籍であ[った|りました]。"),
)  # fmt: skip

#: The wrong word is a word, but not here.
REAL_WORDS: tuple[Pair, ...] = (
    ("The office of the {United,Untied} Nations was opened in June.",
     "国際連合の事務所は、6月に開設され[た|ました]。"),
    ("The Prime {Minister,Minster} toured the museum.", "首相は、資料館を視察し[た|ました]。"),
    ("The envoy came {from,form} Geneva by train.",
     "特使は、ジュネーブから列車で到着し[た|ました]。"),
    ("The {trial,trail} of the captain will begin in May.",
     "船長の裁判は、5月に開始され[る|ます]。"),
    ("The Security {Council,Counsel} met in the evening.",
     "安全保障理事会は、夜に会合を開[いた|きました]。"),
    ("The peace {treaty,treat} was signed in the old palace.",
     "平和条約は、旧宮殿において署名され[た|ました]。"),
    ("The {border,boarder} between the two states was closed.",
     "両国間の国境は、閉鎖され[た|ました]。"),
    ("The {site,sight} of the reactor was inspected.", "原子炉の敷地の視察が行われ[た|ました]。"),
    ("The {principal,principle} harbour is on the east coast.",
     "主要な港は、東岸に位置してい[る|ます]。"),
    ("The {effect,affect} of the sanctions was limited.", "制裁の効果は、限定的で[あった|した]。"),
)  # fmt: skip
