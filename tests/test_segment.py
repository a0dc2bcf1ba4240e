import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.model.anchor import Lang
from align.segment import sentences
from align.segment.brackets import enclosed

ENGLISH = [
    ["Mr. Aso met Mrs. Kawaguchi.", "They spoke for 1.5 hours."],
    ["The U.S. Secretary of State came at 4 p.m. Japan time.", "He left."],
    ["It ended at 10 p.m.", "The ministers parted."],
    ["They met in Washington, D.C.", "The talks were long."],
    ["Resolution No. 1718 was adopted (see Art. 41).", "It binds all states."],
    ["(The talks lasted about 20 min. in all.)", "A dinner followed."],
    ["H.E. Mr. Li Zhaoxing replied.", "He agreed."],
    ["“This is intolerable.”", "He said no more."],
    [
        "Resolutions, incl. No. 1874, bind all.",
        "They met in Washington, D.C.",
        "Director-General Sugiyama attended.",
    ],
    ["Is this so?", "It is!", "Good."],
    ["J. F. Kerry, Rt. Hon. B. Johnson and Rep. Smith attended."],
    ["They met.", "He agreed. *"],
    ["He agreed.", "In addition, Japan thanked the ROK (Republic of Korea)."],
    ["The two worked closely.", "He then left"],
    ["The Norvia-U.S. Accord and non-U.K. Forces were praised.", "They left."],
    ["A Japan-U.S.-Norvia Summit was held.", "All welcomed it."],
    ["See para. 4 and paras. 5 and 6.", "Vol. 3, pp. 7 and fig. 2 say so."],
    ["Approx. 50 came on Sept. 3 and Fri. 4 Sept.", "The bay froze in Dec.", "It thawed in Feb."],
    ["Art. IV of the accord (Rev. 1, Ref. 2) binds all.", "So does Sect. 9."],
    ["Lt. Gen. Orta, Ph.D., met Sec.-Gen. Reval in St. Petersburg, e.g. near Mt. Fuji."],
    ["It began at 9 a.m. (JST) at Orta Co., Ltd. Tower.", "All came."],
    ["The U.N. Security Council and the D.P.R.K. authorities met vs. Norvia."],
    ["Q1. What is agreed?", "A trade accord is."],
    ["They chose Plan B.", "The ministers left."],
    ["Reval Corp. President Ilves signed for Orta Inc.", "The deal holds."],
    ['He said "We agree. We will act."', "Then he left."],
    ['The 5" pipe broke.', 'A 6" one held.', "They left."],
    ['"We agree.', "We will act.", "The mark is missing."],
    ["He said 'We agree. We will act.'", "The ministers' talks ended.", "The '90s were over."],
    ["“We agree. ‘Act. Go.’ So be it.”", "Then he left."],
    ["They agreed.[1]", "They met.²", "They parted. [2]", "All was well."],
]
JAPANESE = [
    ["両者は一致した。", "会合は続いた。 ※1"],
    ["会合は終わった。　（注）"],
    ["一致した。", "また、述べた。"],
    ["「来てほしい。待っている。」と述べた。", "「承知した。」と応じた。"],
    ["合意した（詳細は追って発表する。）。", "以上。"],
    ["概要は以下のとおり．", "日米は協力する．"],
    ["第1.5回会合を開いた。", "A．Bの件"],
    ["どうするのか？", "進める！", "以上"],
    ["閉じない「括弧がある。", "次の文。"],
    ["どうするのか？と問うた。", "進める！という声が出た。", "終わり！！", "また来る。"],
    ["合意した。（注１）", "次に述べた。［２］", "その後¹、別れた。²", "以上。"],
    ["述べた。", "（以上は概要である。）", "次に応じた。"],
    ["しかし……続く。", "また．．．続けた．", "第１．５回．", "参加国は湾岸ＯＲＴＡ．", "以上．"],
    ["合意した（詳細は後で。)。", "概要は次のとおり.", "また, 述べた."],
    ['大臣は"来る。行く。"と述べた。', "次に応じた。"],
]


@pytest.mark.parametrize(
    ("lang", "joint", "expected"),
    [("en", " ", s) for s in ENGLISH] + [("ja", "", s) for s in JAPANESE],
)
def test_sentences_are_found(lang: Lang, joint: str, expected: list[str]) -> None:
    assert sentences(joint.join(expected), lang) == expected


def test_fused_english_sentences_are_parted() -> None:
    assert sentences("They agreed.He left.", "en") == ["They agreed.", "He left."]


def test_a_quotation_before_a_space_is_a_sentence() -> None:
    assert sentences("「来たい。」　次に応じた。", "ja") == ["「来たい。」", "次に応じた。"]


@pytest.mark.parametrize("lang", ["en", "ja"])
def test_twenty_thousand_open_brackets_are_read(lang: Lang) -> None:
    """Each was once compared with all the others, which took 19 seconds."""
    text = "（" * 20000 + "a. B。" + "）" * 20
    assert "".join("".join(sentences(text, lang)).split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a(b)c(d", ".xxx..."),
        ('x "a b" y', "..xxxxx.."),
        ('5" and 6" of x', "." * 14),
        ("it's the ministers' 'a. b.' c", "." * 20 + "xxxxxxx.."),
        ("（「」", ".xx"),
        ("(a “b) c”", "xxxxxx..."),
    ],
)
def test_what_a_closed_pair_encloses(text: str, expected: str) -> None:
    assert "".join("x" if e else "." for e in enclosed(text)) == expected


@given(
    st.text(alphabet="aAzZ .!?()“”\"'U.S.19　。「」（）日は．", max_size=60),
    st.sampled_from(["en", "ja"]),
)
def test_nothing_but_white_space_is_lost(text: str, lang: Lang) -> None:
    found = sentences(text, lang)
    assert "".join("".join(found).split()) == "".join(text.split())
    assert all(piece == piece.strip() and piece for piece in found)
