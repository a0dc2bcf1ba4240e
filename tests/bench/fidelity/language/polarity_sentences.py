"""Denials in other words than not, opposites of diplomacy and ways of trade; all of them are samples."""

from __future__ import annotations

from tests.bench.fidelity.language.negation_sentences import Opposites

#: By what turns a sentence round.
POLARITY: dict[str, tuple[Opposites, ...]] = {
    "words-that-deny": (
        Opposites("The plan can be adopted by the board.", "The plan can in no way be adopted by the board.", "同計画は、理事会により採択され[得る|得ます]。", "同計画は、理事会により採択され[得ない|得ません]。"),
        Opposites("The fee includes lunch.", "The fee does not include lunch.", "料金には、昼食が含ま[れる|れます]。", "料金には、昼食は含ま[れない|れません]。"),
        Opposites("The tunnel could be used as a shelter.", "The tunnel could by no means be used as a shelter.", "トンネルは、避難所として使用[できた|できました]。", "トンネルは、避難所として使用[できなかった|できませんでした]。"),
        Opposites("The crew reported the leak.", "The crew failed to report the leak.", "乗組員は、漏水を報告し[た|ました]。", "乗組員は、漏水を報告し[なかった|ませんでした]。"),
        Opposites("The envoy answered the question.", "The envoy declined to answer the question.", "特使は、質問に答え[た|ました]。", "特使は、質問に答え[なかった|ませんでした]。"),
        Opposites("The museum has opened to the public.", "The museum has yet to open to the public.", "博物館は、一般に公開されて[いる|います]。", "博物館は、一般に公開されて[いない|いません]。"),
        Opposites("A visa is required of sailors.", "No visa is required of sailors.", "船員には、査証が求めら[れる|れます]。", "船員には、査証は求めら[れない|れません]。"),
    ),
    "stances": (
        Opposites("The mayor repeated his support for the dam.", "The mayor repeated his opposition to the dam.", "市長は、ダムへの支持を改めて表明し[た|ました]。", "市長は、ダムへの反対を改めて表明し[た|ました]。"),
        Opposites("The captain admitted that the log had been altered.", "The captain denied that the log had been altered.", "船長は、日誌が改ざんされたことを認め[た|ました]。", "船長は、日誌が改ざんされたことを否定し[た|ました]。"),
        Opposites("It would be possible to repair the pier.", "It would be impossible to repair the pier.", "桟橋の修理は可能で[ある|す]。", "桟橋の修理は不可能で[ある|す]。"),
        Opposites("The council was satisfied with the draft.", "The council was dissatisfied with the draft.", "評議会は、案文に満足の意を表し[た|ました]。", "評議会は、案文に不満を表し[た|ました]。"),
        Opposites("The court found the levy legal.", "The court found the levy illegal.", "裁判所は、賦課金を合法と判断し[た|ました]。", "裁判所は、賦課金を違法と判断し[た|ました]。"),
        Opposites("The stocks of seed were sufficient.", "The stocks of seed were insufficient.", "種子の在庫は十分で[あった|した]。", "種子の在庫は不十分で[あった|した]。"),
    ),
    "events": (
        Opposites("Both clubs decided to participate in the regatta.", "Both clubs decided to withdraw from the regatta.", "両クラブは、レガッタへの参加を決め[た|ました]。", "両クラブは、レガッタからの離脱を決め[た|ました]。"),
        Opposites("The cabinet decided to extend the freeze on fees.", "The cabinet decided to lift the freeze on fees.", "内閣は、料金の凍結を延長することを決め[た|ました]。", "内閣は、料金の凍結を解除することを決め[た|ました]。"),
        Opposites("The count went on in a calm atmosphere.", "The count went on in a chaotic atmosphere.", "開票は、平穏な雰囲気の中で進められ[た|ました]。", "開票は、騒然とした雰囲気の中で進められ[た|ました]。"),
        Opposites("The regatta was held in August.", "The regatta was cancelled in August.", "レガッタは、8月に開催さ[れた|れました]。", "レガッタは、8月に中止さ[れた|れました]。"),
        Opposites("The skipper was released on Tuesday.", "The skipper was detained on Tuesday.", "船長は、火曜日に釈放さ[れた|れました]。", "船長は、火曜日に拘束さ[れた|れました]。"),
        Opposites("The ferry service was resumed in May.", "The ferry service was suspended in May.", "フェリーの運航は、5月に再開さ[れた|れました]。", "フェリーの運航は、5月に停止さ[れた|れました]。"),
        Opposites("Before the concert, the Queen planted a cedar.", "After the concert, the Queen planted a cedar.", "女王は、演奏会に先立ち、杉を植え[た|ました]。", "女王は、演奏会の後、杉を植え[た|ました]。"),
        Opposites("The ruling party accepted the bill on dykes.", "The opposition party accepted the bill on dykes.", "与党は、堤防に関する法案を受け入れ[た|ました]。", "野党は、堤防に関する法案を受け入れ[た|ました]。"),
    ),
    "trade": (
        Opposites("Imports of silk from Japan were discussed.", "Imports of silk into Japan were discussed.", "絹の対日輸入について議論し[た|ました]。", "絹の対日輸出について議論し[た|ました]。"),
        Opposites("Exports of tea to India rose.", "Exports of tea from India rose.", "インドへの茶の輸出が増加し[た|ました]。", "インドからの茶の輸出が増加し[た|ました]。"),
        Opposites("The export of Norwegian salmon was studied.", "Exports of salmon to Norway were studied.", "ノルウェー産さけの輸出が検討さ[れた|れました]。", "ノルウェー向けさけの輸出が検討さ[れた|れました]。"),
    ),
}  # fmt: skip

#: Right pairs in which only the English denies in so many words.
ENGLISH_ALONE = (
    ("Delays cannot be ruled out.", "遅延が生じることもあり得[る|ます]。"),
    ("The bridge will not reopen before 12 May.", "橋の再開は、早くとも5月12日とな[る|ります]。"),
    ("The board did not meet before the thaw.", "理事会は、雪解けの後に開かれ[た|ました]。"),
    ("We must not wait for the next flood before we act.", "次の洪水が来る前に行動すべき[である|です]。"),
    ("Members should not delay in paying their dues.", "会員は、会費を速やかに納入すべき[である|です]。"),
    ("The harbour was not rebuilt without cost.", "港は、費用をかけて再建さ[れた|れました]。"),
    ("It is not impossible that the ice will melt.", "氷が溶けることはあり得[る|ます]。"),
    ("Her speech did not go unnoticed.", "同氏の演説は、注目を集め[た|ました]。"),
    ("Annex II (not reproduced).", "附属書二（略）"),
    ("No permit is granted unless the fee is paid.", "許可は、手数料を納付した場合に与えら[れる|れます]。"),
    ("The value of the reef cannot be denied.", "礁の価値は確か[である|です]。"),
    ("There is no lack of volunteers.", "ボランティアは十分に集まって[いる|います]。"),
    ("The Governor had no choice but to close the road.", "知事は、道路の閉鎖を余儀なくさ[れた|れました]。"),
    ("The board had no objection to the plan.", "理事会は、同計画に同意し[た|ました]。"),
    ("The award is not limited to sailors.", "賞は、船員以外にも開かれて[いる|います]。"),
    ("The Minister never failed to thank the nurses.", "大臣は、必ず看護師に感謝し[た|ました]。"),
    ("No country should be left without seeds.", "全ての国が種子を入手できるようにすべき[である|です]。"),
    ("The pilot refrained from comment.", "操縦士は、コメントを控え[た|ました]。"),
    ("The Secretary must not forget the islanders.", "長官は、島民を忘れるべきで[はない|はありません]。"),
    ("No one lives on the island.", "同島は無人島[である|です]。"),
)  # fmt: skip
#: Right pairs in which only the Japanese denies in so many words.
JAPANESE_ALONE = (
    ("The board left open whether the race would be held.", "理事会は、競技を行うか否かを決め[なかった|ませんでした]。"),
    ("The regatta had to be shortened.", "レガッタは、短縮せざるを得[なかった|ませんでした]。"),
    ("The storm forced the ferry to turn back.", "嵐のため、フェリーは引き返すことを余儀なくさ[れた|れました]。"),
    ("The offer is open to sailors and to others.", "同提案は、船員に限らず、開かれて[いる|います]。"),
    ("The loading went smoothly.", "積込みは、滞りなく行わ[れた|れました]。"),
    ("Guests may bring a camera.", "来場者がカメラを持参することは差し支え[ない|ありません]。"),
    ("The island will certainly prosper.", "島が栄えることは間違い[ない|ありません]。"),
    ("The dispute could spread to the islands.", "紛争が島々に拡大しかね[ない|ません]。"),
    ("It is natural that the crew should be tired.", "乗組員が疲れるのは、言うまでも[ない|ありません]。"),
    ("The whole crew was saved.", "乗組員は、一人残らず救助さ[れた|れました]。"),
    ("The post stayed vacant for a year.", "同ポストには、1年間、誰も任命さ[れなかった|れませんでした]。"),
    ("Dialogue is stalled.", "対話は、進んで[いない|いません]。"),
)  # fmt: skip
#: Right pairs whose two languages take a thing from opposite ends.
OTHER_END = (
    ("Imports of sake from Japan grew.", "日本酒の輸出は、我が国から順調に伸び[た|ました]。"),
    ("Peru's exports to Japan grew.", "日本のペルーからの輸入が増加し[た|ました]。"),
    ("Japan's imports from Chile rose.", "チリの対日輸出が増加し[た|ました]。"),
    ("The ban applied by Japan affects imports by its neighbour.", "日本による禁止措置は、隣国の輸入に影響[する|します]。"),
    ("The suspension of the licence was lifted.", "免許の停止は解除さ[れた|れました]。"),
    ("The ship was denied entry.", "同船の入港は認めら[れなかった|れませんでした]。"),
    ("The hostages were released after a year in captivity.", "人質は、1年間拘束された後、解放さ[れた|れました]。"),
    ("The sale of domestic wine abroad was discussed.", "国産ワインの海外での販売が議論さ[れた|れました]。"),
    ("The ruling party rejected the demand of the opposition.", "与党は、野党の要求を拒否し[た|ました]。"),
    ("The truce was never broken.", "休戦協定は守られ[た|ました]。"),
    ("There was no difference of views on the dyke.", "堤防に関する見解は一致して[いた|いました]。"),
    ("The race was not cancelled.", "競技は開催さ[れた|れました]。"),
    ("Calm was restored after the riot.", "暴動の後、平穏が戻[った|りました]。"),
)  # fmt: skip
