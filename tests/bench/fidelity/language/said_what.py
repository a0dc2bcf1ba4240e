"""What a speaker may have said, in which verbs, and who: samples, made up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.bench.fidelity.language.stock_events import Pair

#: After "stated that"; and before と or 旨.
CONTENTS: tuple[Pair, ...] = (
    ("the dialogue had to be continued", "対話を継続する必要がある"),
    ("its position on the territorial issue had not changed", "領土問題に関する立場に変わりはない"),
    ("the return of the bodies should take place without delay",
     "遺骨の返還は遅滞なく行われるべきである"),
    ("the negotiations had entered a decisive phase", "交渉は決定的な段階に入っている"),
    ("a solution could not be expected overnight", "一朝一夕に解決が得られるものではない"),
    ("the quota for salmon was too low", "さけの漁獲割当量は低すぎる"),
    ("the text needed further study", "案文については更なる検討を要する"),
    ("the domestic procedures would be completed in the autumn", "国内手続は秋に完了する"),
    ("investment from abroad was indispensable for growth", "成長には外国からの投資が不可欠である"),
    ("security at the border had been strengthened", "国境の警備は強化されている"),
    ("the cause of the accident was being investigated", "事故の原因は調査中である"),
    ("the state visit would open a new page", "今回の国賓訪問は新たな一頁を開くものである"),
    ("there was no change in the policy of openness", "開放政策に変更はない"),
    ("the issue should be dealt with in a future-oriented manner",
     "同問題には未来志向で対処すべきである"),
    ("tariffs on farm products could not be lowered", "農産品の関税を引き下げることはできない"),
    ("the inspections could begin in the spring", "査察は春に開始することが可能である"),
    ("the safety of nuclear power came first", "原子力の安全が最優先である"),
    ("the pipeline was under construction", "パイプラインは建設中である"),
    ("public opinion did not allow such a concession", "世論はそのような譲歩を許さない"),
    ("cooperation on climate change had borne fruit", "気候変動に関する協力は実を結んでいる"),
    ("the humanitarian situation was growing worse", "人道状況は悪化している"),
    ("young people were the future of the relationship", "若者こそが両国関係の未来である"),
    ("the sanctions should be kept in place", "制裁は維持されるべきである"),
    ("the election had been free and fair", "選挙は自由かつ公正なものであった"),
    ("the sea lanes had to be kept open", "海上交通路は開かれたものでなければならない"),
    ("the reform of the Security Council could wait no longer", "安保理改革にはもはや猶予がない"),
)  # fmt: skip

#: English with `{who}` and `{what}`; Japanese with `{who}` and `{what}`.
VERBS: tuple[Pair, ...] = (
    ("{who} stated that {what}.", "{who}は、{what}と述べ[た|ました]。"),
    ("{who} stated that {what}.", "{who}は、{what}旨述べ[た|ました]。"),
    ("{who} said that {what}.", "{who}は、{what}と述べ[た|ました]。"),
    ("{who} noted that {what}.", "{who}は、{what}と述べ[た|ました]。"),
    ("{who} explained that {what}.", "{who}は、{what}と説明し[た|ました]。"),
    ("{who} pointed out that {what}.", "{who}は、{what}と指摘し[た|ました]。"),
)
FROM: tuple[Pair, ...] = (
    ("{who} stated that {what}.", "{who}から、{what}と述べ[た|ました]。"),
    ("{who} stated that {what}.", "{who}から、{what}旨の発言があ[った|りました]。"),
    ("{who} explained that {what}.", "{who}より、{what}との説明があ[った|りました]。"),
    ("{who} pointed out that {what}.", "{who}から、{what}との指摘があ[った|りました]。"),
    ("{who} said that {what}.", "{who}より、{what}との発言があ[った|りました]。"),
)
POINTED: tuple[Pair, ...] = (
    ("{who} pointed out that {what}.", "{who}は、{what}と指摘し[た|ました]。"),
    ("{who} pointed out that {what}.", "{what}と{who}は指摘し[た|ました]。"),
    ("{who} noted that {what}.", "{who}は、{what}と指摘し[た|ました]。"),
)
PASSIVE: tuple[Pair, ...] = (
    ("It was pointed out by {who} that {what}.", "{what}との指摘が{who}からなされ[た|ました]。"),
    ("It was explained by {who} that {what}.", "{who}により、{what}との説明がなされ[た|ました]。"),
    ("{what}, according to {who}.", "{who}によれば、{what}とのことで[あった|した]。"),
)


@dataclass(frozen=True, slots=True)
class Speaker:
    """One speaker and all the words for him or it.

    Args:
        en: the plain word first.
        ja: the same.
        other: whether 先方 may mean this one.
    """

    en: tuple[str, ...]
    ja: tuple[str, ...]
    other: bool = True


JAPAN = Speaker(("the Japanese side", "Japan"), ("日本側", "我が方", "当方"), other=False)
SIDES = (
    Speaker(("the Russian side", "Russia"), ("ロシア側", "露側")),
    Speaker(("the ROK side", "the South Korean side"), ("韓国側",)),
    Speaker(("the US side", "the American side"), ("米側", "米国側")),
    Speaker(("the Chinese side", "China"), ("中国側",)),
    Speaker(("the Australian side", "Australia"), ("豪側", "豪州側")),
    Speaker(("the Indian side", "India"), ("インド側", "印側")),
    Speaker(("the Soviet side", "the Soviet Union"), ("ソ連側",)),
    Speaker(("the Mongolian side", "Mongolia"), ("モンゴル側",)),
    Speaker(("the North Korean side", "North Korea"), ("北朝鮮側", "北側")),
)
OFFICES = (
    Speaker(("the Foreign Minister", "the Minister for Foreign Affairs"), ("外務大臣", "外相")),
    Speaker(("the Prime Minister",), ("総理大臣", "首相")),
    Speaker(("the President",), ("大統領",)),
    Speaker(("the Vice-Minister",), ("次官",)),
    Speaker(("the chief delegate", "the head delegate"), ("首席代表",)),
    Speaker(("the Ambassador",), ("大使",)),
    Speaker(("the Director-General",), ("局長",)),
    Speaker(("the Secretary-General",), ("事務総長",)),
)
#: Invented people; the writings of a name differ as they do in old texts.
PEOPLE = (
    Speaker(("Minister Kurahashi", "Foreign Minister Kurahashi"),
            ("倉橋大臣", "倉橋外務大臣", "倉橋外相"), other=False),
    Speaker(("Prime Minister Ishimori",), ("石森総理", "石森総理大臣", "石森首相"), other=False),
    Speaker(("Vice-Minister Tokawa",), ("戸川次官",), other=False),
    Speaker(("Foreign Minister Valdenko", "Minister Valdenko"),
            ("ヴァルデンコ外相", "バルデンコ外相")),
    Speaker(("Foreign Minister Kestrov", "Minister Kestrov"), ("ケストロフ外相",)),
    Speaker(("President Zubarin",), ("ズバリン大統領",)),
    Speaker(("President Morvane",), ("モルヴァーン大統領", "モルバン大統領")),
    Speaker(("Ambassador Quillhart",), ("クイルハート大使", "クィルハート大使")),
    Speaker(("Chief Delegate Sarmenta",), ("サルメンタ首席代表",)),
    Speaker(("Minister Vesterby", "Foreign Minister Vesterby"),
            ("ヴェスタービー外相", "ベスタビー外相")),
    Speaker(("Prime Minister Oyelumi",), ("オイェルミ首相", "オイエルミ首相")),
    Speaker(("Secretary Lindqvar",), ("リンドクヴァル長官", "リンドクバル長官")),
)  # fmt: skip


def said(frame: Pair, who_en: str, who_ja: str, what: Pair) -> Pair:
    """One sentence of speech, with a capital at its start.

    >>> said(VERBS[0], "the Thai side", "先方", ("it was late", "遅い"))
    ('The Thai side stated that it was late.', '先方は、遅いと述べ[た|ました]。')
    """
    en = frame[0].format(who=who_en, what=what[0])
    return en[0].upper() + en[1:], frame[1].format(who=who_ja, what=what[1])
