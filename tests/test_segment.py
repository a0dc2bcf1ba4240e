import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.model.anchor import Lang
from align.segment import sentences

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
    ["He agreed.", "In addition, Japan thanked the ROK (Republic of Korea)."],
    ["The two worked closely.", "He then left"],
]
JAPANESE = [
    ["一致した。", "また、述べた。"],
    ["「来てほしい。待っている。」と述べた。", "「承知した。」と応じた。"],
    ["合意した（詳細は追って発表する。）。", "以上。"],
    ["概要は以下のとおり．", "日米は協力する．"],
    ["第1.5回会合を開いた。", "A．Bの件"],
    ["どうするのか？", "進める！", "以上"],
    ["閉じない「括弧がある。", "次の文。"],
]


@pytest.mark.parametrize(
    ("lang", "joint", "expected"),
    [("en", " ", s) for s in ENGLISH] + [("ja", "", s) for s in JAPANESE],
)
def test_sentences_are_found(lang: Lang, joint: str, expected: list[str]) -> None:
    assert sentences(joint.join(expected), lang) == expected


def test_fused_english_sentences_are_parted() -> None:
    assert sentences("They agreed.He left.", "en") == ["They agreed.", "He left."]


@given(
    st.text(alphabet="aAzZ .!?()“”\"'U.S.19　。「」（）日は．", max_size=60),
    st.sampled_from(["en", "ja"]),
)
def test_nothing_but_white_space_is_lost(text: str, lang: Lang) -> None:
    found = sentences(text, lang)
    assert "".join("".join(found).split()) == "".join(text.split())
    assert all(piece == piece.strip() and piece for piece in found)
