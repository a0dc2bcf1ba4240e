"""Who does what to whom: S001 tells what goes the other way, and leaves other wordings alone."""

from __future__ import annotations

import pytest

from align.checks.registry import all_checks
from align.checks.run import CheckRunner
from align.model.settings import Checks
from align.pipeline.checking.rows import TableRow
from align.pipeline.checking.table import TableChecker
from align.terms.matching import TermBase

CHECKER = TableChecker(TermBase(()), CheckRunner({"S001": all_checks()["S001"]}, Checks()))


def told(english: str, japanese: str) -> list[tuple[str, ...]]:
    found = CHECKER.findings([TableRow("r", english, japanese, "")])
    return [tuple(span.text for span in finding.spans) for finding in found]


@pytest.mark.parametrize(
    ("english", "japanese", "words"),
    [
        # the other way
        ("The Foreign Minister of Bolivia expressed his gratitude for the new hospital.", "外務大臣から、新病院についてボリビア外相に謝意を表明した。", ("The Foreign Minister of Bolivia", "ボリビア外相")),
        ("Minister Aso thanked the Jordanian side for its cooperation.", "ヨルダン側から、協力について麻生大臣に謝意が述べられた。", ("Minister Aso", "麻生大臣")),
        ("President Aquino conveyed his gratitude for the patrol boats.", "総理から、巡視船の供与について、アキノ大統領に対し感謝の意を伝えた。", ("President Aquino", "総理")),
        ("Turkey requested Japan's cooperation in the field of earthquake resistance.", "日本は、トルコに対し、耐震分野における協力を要請した。", ("Turkey", "日本")),
        ("The Prime Minister extended an invitation to the King to visit Japan.", "国王から総理に対し、自国訪問の招待があった。", ("The Prime Minister", "総理")),
        ("The Vice-Minister handed the draft to the Ambassador.", "大使は、次官に案文を手渡した。", ("The Vice-Minister", "次官")),
        ("Japan lent Vietnam 40 billion yen.", "ベトナムは日本に400億円を貸し付けた。", ("Japan", "日本")),
        ("The Ambassador conferred the decoration on Professor Ruiz.", "大使は、ルイス教授から勲章を授与された。", ("The Ambassador", "大使")),
        ("The Prime Minister received the award from the President.", "総理は、大統領に賞を授与した。", ("the President", "大統領")),
        ("The Vice-Minister paid a courtesy call on the King of Bhutan.", "ブータン国王は、副大臣を表敬した。", ("The Vice-Minister", "ブータン国王")),
        ("The Ministry of Foreign Affairs informed the Embassy of the date.", "大使館は、外務省に対し、日付を通知した。", ("The Ministry of Foreign Affairs", "外務省")),
        ("At the request of Jordan, Japan will send doctors.", "日本の要請により、ヨルダンは医師を派遣する。", ("Jordan", "日本")),
        ("Minister Maeda requested that Mexico lift the ban on flowers.", "メキシコ側から、前田大臣に対し、花卉の禁輸の解除を求めた。", ("Minister Maeda", "前田大臣")),
        ("The Danish Minister raised the question of salt, to which the Minister replied that it was under study.", "大臣が塩の問題を提起したのに対し、デンマーク大臣は検討中である旨回答した。", ("The Danish Minister", "大臣")),
        # where somebody goes
        ("The Minister will visit Denmark in June.", "大臣は、6月にスウェーデンを訪問する。", ("Denmark", "スウェーデンを訪問")),
        ("President Chirac said that he would like to come to Japan in the autumn.", "シラク大統領は、秋に訪韓したい旨述べた。", ("Japan", "訪韓")),
        # two who changed places
        ("Japan will build the school and Bhutan will train the teachers.", "ブータンが学校を建設し、日本が教員を養成する。", ("Japan", "ブータン")),
        ("The Director-General outlined the budget. The Ambassador expressed doubts about it.", "大使は、予算の概要を説明した。局長は、これに疑問を呈した。", ("The Director-General", "大使")),
        ("The French delegation proposed a break, and the Spanish delegation supported it.", "スペイン代表団が休憩を提案し、フランス代表団がこれを支持した。", ("The French delegation", "スペイン代表団")),
        # one of several, and one for another
        ("Australia and Japan co-hosted the workshop.", "ワークショップは、日本とニュージーランドが共催した。", ("Australia", "ニュージーランド")),
        ("The session was co-chaired by the Foreign Ministers of Germany and Japan.", "会合は、日本とフランスの外相が共同議長を務めた。", ("Germany", "フランス")),
        ("Mexico and Japan presided over the second session.", "第2セッションは、チリと日本が議長を務めた。", ("Mexico", "チリ")),
        ("The wreck was examined by the Coast Guard.", "沈没船は、自衛隊が調査した。", ("Coast Guard", "自衛隊")),
        ("The inspections were carried out by officials of the Agency.", "検査は、同省の職員により実施された。", ("Agency", "同省")),
        ("Both sides expressed concern about the delay.", "日本側は、遅延について懸念を表明した。", ("Both sides expressed", "日本側")),
        ("The Thai side welcomed the opening of the line.", "双方は、路線の開通を歓迎した。", ("The Thai side", "双方は")),
        ("The Consul-General visited the crew.", "大使は、乗組員を見舞った。", ("The Consul-General", "大使")),
    ],
)  # fmt: skip
def test_another_who_does_it_is_told(english: str, japanese: str, words: tuple[str, str]) -> None:
    assert words in told(english, japanese)


@pytest.mark.parametrize(
    ("english", "japanese"),
    [
        ("The Peruvian Foreign Minister expressed his gratitude for the debt relief.", "ペルー外相から、債務救済に対し謝意が表明された。"),
        ("In reply, he thanked the Government of Japan for the rice.", "これに対し、先方から、米の供与について日本政府に対し謝意が表明された。"),
        ("Gratitude was expressed to Japan by the President of Palau.", "パラオ大統領から日本に対し、謝意が示された。"),
        ("The Ambassador of Chile asked the Minister to look into the matter.", "大臣は、チリ大使から、本件について調査するよう要請を受けた。"),
        ("The Prime Minister was presented with a robe by the Governor of Aceh.", "総理は、アチェ州知事から衣装を贈呈された。"),
        ("Fiji was presented with two buses by Japan.", "日本からフィジーに、バス2台が寄贈された。"),
        ("The Prime Minister received a courtesy call from the Ambassador.", "総理は、大使の表敬を受けた。"),
        ("Japan protested to China through diplomatic channels.", "外交ルートを通じ、中国側に抗議した。"),
        ("The Korean side protested to the Japanese side, which replied that the protest was groundless.", "韓国側から日本側に対し抗議があり、日本側は、抗議には根拠がない旨回答した。"),
        ("Former Senator Wilkes was awarded the Order of the Rising Sun.", "ウィルクス元上院議員に旭日章が授与された。"),
        ("The Emperor conferred the decoration on Ambassador Lee.", "天皇陛下は、李大使に勲章を授与された。"),
        ("At the request of the Thai Government, Japan dispatched a rescue team.", "タイ政府からの要請を受け、日本は救助隊を派遣した。"),
        ("The Minister accepted the invitation of the President to visit Cuba.", "大臣は、大統領からのキューバ訪問の招待を受諾した。"),
        ("Foreign Minister Downer, who was visiting Japan, said that he hoped Minister Kawaguchi would visit Australia.", "訪日中のダウナー外相は、川口大臣の訪豪を希望する旨述べた。"),
        ("The Minister will visit Germany, France and Belgium.", "大臣は、独、仏及びベルギーを訪問する。"),
        ("While the U.S. side proposed a freeze, the Japanese side called for a reduction.", "日本側が削減を求めたのに対し、米側は凍結を提案した。"),
        ("Japan will supply the engines, and Italy will supply the fuselage.", "イタリアは機体を、日本はエンジンをそれぞれ供給する。"),
        ("The U.S. side explained the sanctions and the Japanese side asked several questions.", "日本側から、米側が説明した制裁についていくつか質問した。"),
        ("The Ambassador explained the budget, and the Minister described the reform.", "改革については大臣が説明し、予算については大使が説明した。"),
        ("The Minister described the reform after the Ambassador had explained the budget.", "大使が予算について説明した後、大臣が改革を紹介した。"),
        ("The Chairman spoke first. The Minister said that the Ambassador had explained the budget.", "まず議長が発言した。予算については大使から説明があったと大臣が述べた。"),
        ("The meeting was co-chaired by Japan and Kenya.", "ケニアと我が国が会合の共同議長を務めた。"),
        ("Japan and the Netherlands co-sponsored the resolution.", "我が国は、オランダとともに決議案を共同提案した。"),
        ("The survey was carried out by JICA experts.", "調査は、国際協力機構の専門家により実施された。"),
        ("The two Ministers expressed concern about the launch.", "日韓外相は、発射に対する懸念を表明した。"),
        ("Minister Kishida confirmed with Minister Yun that talks would be held.", "両大臣は、協議を行うことを確認した。"),
        ("The Special Representative attended the ceremony.", "担当大使が式典に出席した。"),
        ("The Ukrainian side expressed its gratitude for the generators.", "ウクライナに対し供与された発電機について、先方から謝意が示された。"),
        ("The Minister asked about the strike. The Korean Minister explained that it was over.", "大臣からストライキについて質問したのに対し、韓国大臣は、既に終了した旨説明した。"),
        ("The rice was exported by Japan.", "米の輸出は、日本が行った。"),
    ],
)  # fmt: skip
def test_the_same_who_does_it_in_other_words_is_not(english: str, japanese: str) -> None:
    assert told(english, japanese) == []
