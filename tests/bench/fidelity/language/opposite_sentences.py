"""Sentences with a word and with its opposite; all of them are samples."""

from __future__ import annotations

from tests.bench.fidelity.language.negation_sentences import Opposites

#: By what the words are about.
WORDS: dict[str, tuple[Opposites, ...]] = {
    "movements": (
        Opposites("Trade between the two countries expanded last year.", "Trade between the two countries shrank last year.", "両国間の貿易は、昨年、拡大し[た|ました]。", "両国間の貿易は、昨年、縮小し[た|ました]。"),
        Opposites("The catch of the fleet increased in spring.", "The catch of the fleet decreased in spring.", "船団の漁獲量は、春に増加し[た|ました]。", "船団の漁獲量は、春に減少し[た|ました]。"),
        Opposites("The pact strengthened the position of the farmers.", "The pact weakened the position of the farmers.", "協約は、農家の立場を強め[た|ました]。", "協約は、農家の立場を弱め[た|ました]。"),
        Opposites("The harvest in the valley improved.", "The harvest in the valley worsened.", "谷の収穫は改善し[た|ました]。", "谷の収穫は悪化し[た|ました]。"),
        Opposites("The Government tightened the rules on fireworks.", "The Government relaxed the rules on fireworks.", "政府は、花火に関する規制を強化し[た|ました]。", "政府は、花火に関する規制を緩和し[た|ました]。"),
        Opposites("The current account showed a surplus.", "The current account showed a deficit.", "経常収支は黒字で[あった|した]。", "経常収支は赤字で[あった|した]。"),
        Opposites("The price of rice changed as the stocks increased.", "The price of rice changed as the stocks decreased.", "在庫の増加に伴い、米価が変動し[た|ました]。", "在庫の減少に伴い、米価が変動し[た|ました]。"),
    ),
    "stances": (
        Opposites("The President supports the reform of the tax system.", "The President opposes the reform of the tax system.", "大統領は、税制改革を支持して[いる|います]。", "大統領は、税制改革に反対して[いる|います]。"),
        Opposites("The committee accepted the proposal.", "The committee rejected the proposal.", "委員会は、提案を受諾し[た|ました]。", "委員会は、提案を拒否し[た|ました]。"),
        Opposites("The bill was passed by the Senate.", "The bill was voted down by the Senate.", "法案は、上院で可決さ[れた|れました]。", "法案は、上院で否決さ[れた|れました]。"),
        Opposites("The country acceded to the convention in that year.", "The country withdrew from the convention in that year.", "同国は、同年、条約に加入し[た|ました]。", "同国は、同年、条約から脱退し[た|ました]。"),
        Opposites("The envoy gave a positive answer to the question.", "The envoy gave a negative answer to the question.", "特使は、質問に肯定的に答え[た|ました]。", "特使は、質問に否定的に答え[た|ました]。"),
    ),
    "rules": (
        Opposites("The price, inclusive of tax, is printed on the ticket.", "The price, exclusive of tax, is printed on the ticket.", "税を含む価格は、切符に印刷されて[いる|います]。", "税を除く価格は、切符に印刷されて[いる|います]。"),
        Opposites("Smoking is permitted on the platform.", "Smoking is prohibited on the platform.", "ホームでの喫煙は許可されて[いる|います]。", "ホームでの喫煙は禁止されて[いる|います]。"),
        Opposites("The sanctions remain in effect.", "The sanctions were lifted.", "制裁は継続されて[いる|います]。", "制裁は解除さ[れた|れました]。"),
        Opposites("The consulate in Recife opened in May.", "The consulate in Recife closed in May.", "レシフェの総領事館は、5月に開館し[た|ました]。", "レシフェの総領事館は、5月に閉鎖さ[れた|れました]。"),
        Opposites("The ship arrived in Kobe on Monday.", "The ship departed from Kobe on Monday.", "船は、月曜日に神戸に到着し[た|ました]。", "船は、月曜日に神戸を出発し[た|ました]。"),
        Opposites("The short-term plan was read aloud.", "The long-term plan was read aloud.", "短期計画が朗読さ[れた|れました]。", "長期計画が朗読さ[れた|れました]。"),
        Opposites("An official meeting of the mayors took place.", "An unofficial meeting of the mayors took place.", "市長の公式会合が行わ[れた|れました]。", "市長の非公式会合が行わ[れた|れました]。"),
        Opposites("The cargo is weighed before the ship enters the port.", "The cargo is weighed after the ship enters the port.", "船が入港する前に、積荷の重量を量[る|ります]。", "船が入港した後に、積荷の重量を量[る|ります]。"),
        Opposites("The lifting of the ban on whale meat was announced.", "The imposition of the ban on whale meat was announced.", "鯨肉の禁止措置の解除が発表さ[れた|れました]。", "鯨肉の禁止措置の導入が発表さ[れた|れました]。"),
        Opposites("The change will shorten the time at the border.", "The change will lengthen the time at the border.", "変更により、国境での所要時間が短くな[る|ります]。", "変更により、国境での所要時間が長くな[る|ります]。"),
        Opposites("The Ministry is ready to ease the limits on the import of citrus fruit.", "The Ministry is ready to ease the limits on the export of citrus fruit.", "同省は、かんきつ類の輸入制限を緩和する用意が[ある|あります]。", "同省は、かんきつ類の輸出制限を緩和する用意が[ある|あります]。"),
        Opposites("The launch of the balloon was a success.", "The launch of the balloon failed.", "気球の打上げは成功し[た|ました]。", "気球の打上げは失敗し[た|ました]。"),
    ),
}  # fmt: skip
#: Right pairs whose two languages come from opposite ends.
TURNED = (
    ("Measures to stem the decline in births were discussed.", "出生数の増加に向けた措置が議論さ[れた|れました]。"),
    ("The President withdrew his support for the bill.", "大統領は、法案に反対する立場に転じ[た|ました]。"),
    ("The opposition party supported the cabinet.", "反対党は、内閣を支持し[た|ました]。"),
    ("The loss of the company decreased.", "同社の赤字は縮小し[た|ました]。"),
    ("Beef exports from Australia grew.", "豪州産牛肉の輸入が増加し[た|ました]。"),
    ("The surplus with the northern neighbour fell.", "北の隣国の赤字は減少し[た|ました]。"),
    ("The Government strengthened measures for mitigation.", "政府は、緩和策を強化し[た|ました]。"),
    ("Reductions of emissions were expanded.", "排出量の削減が拡大さ[れた|れました]。"),
    ("The mayor left before the session began.", "市長が去った後、会議が開始さ[れた|れました]。"),
    ("Increased costs led to cuts in staff.", "費用の増加により、人員が削減さ[れた|れました]。"),
    ("Travellers may enter without a visa.", "査証なしで入国することができ[る|ます]。"),
    ("The camp is open to visitors only with a permit.", "許可なしにキャンプに入ることはでき[ない|ません]。"),
    ("The ship that departed from Busan arrived in Kobe.", "釜山を出発した船は、神戸に到着し[た|ました]。"),
    ("Before leaving for Cairo, the Minister called at Riyadh.", "大臣は、リヤドを訪問した後、カイロに向か[った|いました]。"),
    ("The committee did not take up the matter until its sixth meeting.", "委員会が本件を取り上げたのは、第六回会合に至ってからで[あった|した]。"),
    ("The telephone number stays as it is.", "電話番号に変更は[ない|ありません]。"),
    ("The talks that began in May ended in June.", "5月に始まった協議は、6月に終了し[た|ました]。"),
)  # fmt: skip
