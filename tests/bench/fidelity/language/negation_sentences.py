"""Sentences that deny and their opposites; all of them are samples."""

from __future__ import annotations

from typing import NamedTuple


class Opposites(NamedTuple):
    """A sentence and its denial in both languages; the Japanese with [plain|polite] endings."""

    en: str
    en_not: str
    ja: str
    ja_not: str


#: By what is denied.
OPPOSITES: dict[str, tuple[Opposites, ...]] = {
    "plans": (
        Opposites("The Minister stated that the opening of the consulate would be delayed.", "The Minister stated that the opening of the consulate would not be delayed.", "大臣は、総領事館の開設を遅らせる旨述べ[た|ました]。", "大臣は、総領事館の開設を遅らせることはない旨述べ[た|ました]。"),
        Opposites("The Government intends to change its policy on fisheries.", "The Government does not intend to change its policy on fisheries.", "政府は、漁業政策を変更する意向[である|です]。", "政府は、漁業政策を変更する意向は[ない|ありません]。"),
        Opposites("The delegation will visit the northern port this year.", "The delegation will not visit the northern port this year.", "代表団は、本年、北部の港を訪問[する|します]。", "代表団は、本年、北部の港を訪問[しない|しません]。"),
        Opposites("The two sides will publish the text of the agreement.", "The two sides will not publish the text of the agreement.", "双方は、合意文書を公表[する|します]。", "双方は、合意文書を公表[しない|しません]。"),
        Opposites("Japan will send observers to the vote.", "Japan will not send observers to the vote.", "我が国は、投票に監視団を派遣[する|します]。", "我が国は、投票に監視団を派遣[しない|しません]。"),
        Opposites("The tariff on rice will be part of the talks.", "The tariff on rice will not be part of the talks.", "米の関税は、協議の対象と[なる|なります]。", "米の関税は、協議の対象と[ならない|なりません]。"),
    ),
    "events": (
        Opposites("The talks led to an agreement on the quota.", "The talks did not lead to an agreement on the quota.", "協議は、漁獲割当量についての合意に至っ[た|ています]。", "協議は、漁獲割当量についての合意に至ら[なかった|ませんでした]。"),
        Opposites("The Ambassador attended the ceremony in the capital.", "The Ambassador did not attend the ceremony in the capital.", "大使は、首都における式典に出席[した|しました]。", "大使は、首都における式典に出席[しなかった|しませんでした]。"),
        Opposites("The vessel entered the territorial sea on that day.", "The vessel did not enter the territorial sea on that day.", "同船は、同日、領海に進入[した|しました]。", "同船は、同日、領海に進入[しなかった|しませんでした]。"),
        Opposites("The question of visas was taken up at this meeting.", "The question of visas was not taken up at this meeting.", "今回の会合では、査証の問題が取り上げ[られた|られました]。", "今回の会合では、査証の問題は取り上げ[られなかった|られませんでした]。"),
        Opposites("The earthquake caused damage to the embassy building.", "The earthquake did not cause damage to the embassy building.", "地震により、大使館の建物に被害が出[た|ました]。", "地震により、大使館の建物に被害は出[なかった|ませんでした]。"),
        Opposites("The Minister touched upon the dates of the visit.", "The Minister did not touch upon the dates of the visit.", "大臣は、訪問の日程に触れ[た|ました]。", "大臣は、訪問の日程に触れ[なかった|ませんでした]。"),
    ),
    "positions": (
        Opposites("The President stated that the use of force was a solution.", "The President stated that the use of force was not a solution.", "大統領は、武力の行使は解決策である旨述べ[た|ました]。", "大統領は、武力の行使は解決策ではない旨述べ[た|ました]。"),
        Opposites("The Japanese side explained that the measure was aimed at a particular country.", "The Japanese side explained that the measure was not aimed at a particular country.", "日本側は、本措置は特定の国を対象としたものである旨説明[した|しました]。", "日本側は、本措置は特定の国を対象としたものではない旨説明[した|しました]。"),
        Opposites("He said that the two issues were linked.", "He said that the two issues were not linked.", "同氏は、両問題は関連している旨述べ[た|ました]。", "同氏は、両問題は関連していない旨述べ[た|ました]。"),
        Opposites("The Minister said that Japan recognised the result of the vote.", "The Minister said that Japan did not recognise the result of the vote.", "大臣は、我が国は投票の結果を認める旨述べ[た|ました]。", "大臣は、我が国は投票の結果を認めない旨述べ[た|ました]。"),
        Opposites("The spokesperson stated that the report was based on facts.", "The spokesperson stated that the report was not based on facts.", "報道官は、報道は事実に基づくものである旨述べ[た|ました]。", "報道官は、報道は事実に基づくものではない旨述べ[た|ました]。"),
    ),
    "abilities": (
        Opposites("The aid can reach the villages in the mountains.", "The aid cannot reach the villages in the mountains.", "支援物資は、山間部の村に届けることが[できる|できます]。", "支援物資は、山間部の村に届けることが[できない|できません]。"),
        Opposites("The airport could be used by large aircraft.", "The airport could not be used by large aircraft.", "空港は、大型機が使用することが[できた|できました]。", "空港は、大型機が使用することが[できなかった|できませんでした]。"),
        Opposites("The team was able to confirm the safety of all residents.", "The team was not able to confirm the safety of all residents.", "チームは、全住民の安否を確認[できた|できました]。", "チームは、全住民の安否を確認[できなかった|できませんでした]。"),
        Opposites("Experts could enter the building that evening.", "Experts could not enter the building that evening.", "専門家は、その夜、建物に入ることが[できた|できました]。", "専門家は、その夜、建物に入ることが[できなかった|できませんでした]。"),
        Opposites("The ships can pass through the canal at night.", "The ships cannot pass through the canal at night.", "船舶は、夜間に運河を通航[できる|できます]。", "船舶は、夜間に運河を通航[できない|できません]。"),
    ),
    "rules": (
        Opposites("Journalists may enter the hall during the session.", "Journalists may not enter the hall during the session.", "会議中、記者は会場に入[る|ります]。", "会議中、記者は会場に入[らない|りません]。"),
        Opposites("The agreement applies to vessels under 20 tons.", "The agreement does not apply to vessels under 20 tons.", "協定は、20トン未満の船舶に適用[される|されます]。", "協定は、20トン未満の船舶には適用[されない|されません]。"),
        Opposites("A visa is required for stays under 90 days.", "A visa is not required for stays under 90 days.", "90日未満の滞在には、査証が[必要である|必要です]。", "90日未満の滞在には、査証は必要[ではない|ではありません]。"),
        Opposites("The rule covers students of the language school.", "The rule does not cover students of the language school.", "この規則は、語学学校の学生に及[ぶ|びます]。", "この規則は、語学学校の学生には及[ばない|びません]。"),
        Opposites("The fee is paid by the applicants.", "The fee is not paid by the applicants.", "手数料は、申請者が支払[う|います]。", "手数料は、申請者は支払[わない|いません]。"),
    ),
}  # fmt: skip

#: Right pairs in which only one language denies in so many words.
BY_MEANING = (
    ("The two sides failed to agree on the date.", "双方は、日程について合意でき[なかった|ませんでした]。"),
    ("The village lacks clean water.", "同村には、清潔な水が[ない|ありません]。"),
    ("The Minister refused to comment on the report.", "大臣は、報道についてコメント[しなかった|しませんでした]。"),
    ("The request was rejected by the committee.", "要請は、委員会に受け入れ[られなかった|られませんでした]。"),
    ("It is unacceptable that the launch was repeated.", "発射が繰り返されたことは、容認[できない|できません]。"),
    ("The matter is still unresolved.", "本件は、いまだ解決[していない|していません]。"),
    ("The harbour is free of mines.", "同港に機雷は[ない|ありません]。"),
    ("The Government denied any part in the incident.", "政府は、事件に関与[していない|していません]。"),
    ("The law has yet to enter into force.", "同法は、まだ施行[されていない|されていません]。"),
    ("The ship did not return, and its crew is missing.", "同船は帰還せず、乗組員は行方不明[である|です]。"),
    ("The offer is no longer open.", "同提案は、既に失効[している|しています]。"),
    ("The participants could not hide their disappointment.", "参加者は、失望を隠せ[なかった|ませんでした]。"),
)  # fmt: skip
#: Japanese that denies by its form only.
FORMS = (
    ("The two countries must work together closely.", "両国は、緊密に協力しなければ[ならない|なりません]。"),
    ("Further efforts are indispensable.", "更なる努力が欠か[せない|せません]。"),
    ("The risk may be higher than was thought.", "危険は想定より高いかも[しれない|しれません]。"),
    ("The Minister said that dialogue was all the more important.", "大臣は、対話の重要性は言うまでも[ない|ありません]。"),
    ("There is only one way to settle the matter.", "本件を解決する道は一つしか[ない|ありません]。"),
    ("Japan supports both trade and culture.", "我が国は、貿易のみならず文化も支援[している|しています]。"),
    ("The success was due to the efforts of both sides.", "成功は双方の努力の結果にほか[ならない|なりません]。"),
    ("The festival was held despite the rain.", "雨にもかかわらず、祭りが開催さ[れた|れました]。"),
    ("The programme is open to all, whatever their nationality.", "本事業は、国籍を問わず、全ての人に開かれ[ている|ています]。"),
    ("The talks will resume before long.", "協議は、間もなく再開さ[れる|れます]。"),
)  # fmt: skip
#: English that denies by its form only.
PHRASES = (
    ("The agreement covers not only goods but also services.", "協定は、物品だけでなくサービスも対象と[する|します]。"),
    ("The session will be held whether or not all members attend.", "全加盟国の出席の有無にかかわらず、会合は開催さ[れる|れます]。"),
    ("No fewer than 40 countries took part.", "少なくとも40か国が参加[した|しました]。"),
    ("The visit will take place no later than March.", "訪問は、遅くとも3月までに行わ[れる|れます]。"),
    ("There is no doubt that the ties have deepened.", "両国関係が深まったことは確か[である|です]。"),
    ("The plan is important, not least for the islands.", "同計画は、とりわけ島しょ部にとって重要[である|です]。"),
    ("The results are not unexpected.", "結果は想定内[である|です]。"),
    ("It was none other than the President who proposed it.", "これを提案したのは、大統領その人[である|です]。"),
)  # fmt: skip
