"""What is written in place of a refused form: number, capitals, articles, widths."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from align.checks.mending.english import Around, Fitted, fit_english
from align.checks.mending.japanese import fit_japanese
from align.checks.mending.plan import plan
from align.checks.registry import all_checks
from align.checks.run import CheckRunner
from align.model.finding import Finding, Span, Wording
from align.model.settings import Checks
from align.pipeline.check import annotate_text, check_text
from align.pipeline.checking.rows import TableRow
from align.pipeline.checking.table import TableChecker
from align.terms.forms.number import in_number
from align.terms.glossary import read_glossary
from align.terms.matching import TermBase
from align.text.article import takes_an
from tests.conftest import document

if TYPE_CHECKING:
    from align.model.anchor import Lang

GLOSSARY = """\
- id: talks
  type: event
  terms:
    - {lang: en, term: Six-Party Talks, status: preferred}
    - {lang: en, term: six-nation conference, status: deprecated}
    - {lang: ja, term: 六者会合, status: preferred}
    - {lang: ja, term: 六か国協議, status: deprecated}
- id: treaty
  type: instrument
  terms:
    - {lang: en, term: investment agreement, status: preferred}
    - {lang: en, term: capital treaty, status: deprecated}
    - {lang: ja, term: 投資協定, status: preferred}
- id: g7
  type: organisation
  terms:
    - {lang: en, term: G7, status: preferred}
    - {lang: en, term: Gang of Seven, status: deprecated}
    - {lang: ja, term: G7, status: preferred}
    - {lang: ja, term: 主要七か国, status: deprecated}
- id: kyiv
  type: place
  terms:
    - {lang: en, term: Kyiv, status: preferred, validFrom: "2022-03-31"}
    - {lang: en, term: Kiev, status: superseded, validTo: "2022-03-30"}
    - {lang: ja, term: キーウ, status: preferred, validFrom: "2022-03-31"}
    - {lang: ja, term: キエフ, status: superseded, validTo: "2022-03-30"}
- id: lone
  type: event
  terms:
    - {lang: en, term: Lake Meeting, status: deprecated}
    - {lang: ja, term: 湖水会合, status: preferred}
- id: two
  type: event
  terms:
    - {lang: en, term: Hill Forum, status: admitted}
    - {lang: en, term: Hill Assembly, status: admitted}
    - {lang: en, term: Mountain Day, status: deprecated}
    - {lang: ja, term: 山岳会合, status: preferred}
- id: one-office
  type: role
  terms:
    - {lang: en, term: Chief Clerk, status: preferred}
    - {lang: en, term: Head Scribe, status: deprecated}
    - {lang: ja, term: 書記長, status: preferred}
- id: other-office
  type: role
  terms:
    - {lang: en, term: First Clerk, status: preferred}
    - {lang: en, term: Head Scribe, status: deprecated}
    - {lang: ja, term: 第一書記, status: preferred}
- id: note
  type: instrument
  terms:
    - {lang: en, term: aide-mémoire, status: preferred}
    - {lang: ja, term: 覚書, status: preferred}
- id: urge
  type: phrase
  terms:
    - {lang: en, term: urge strongly, status: preferred}
    - {lang: en, term: demand loudly, status: deprecated}
    - {lang: ja, term: 強く求める, status: preferred}
    - {lang: ja, term: 強く促す, status: deprecated}
"""
CHECKER = TableChecker(TermBase(()), CheckRunner(all_checks(), Checks()))
TERMS = TermBase(read_glossary(GLOSSARY, "mend.yaml"))


def mended(sentence: str, lang: Lang = "en", date: str = "2023-05-01") -> str:
    """The sentence as it is mended, or "because" and why it is not."""
    title = "Talks" if lang == "en" else "外相会談"
    text = replace(document(f"{title}\n\n{sentence}", lang), date=date)
    mends, unmended = plan(check_text(text, TERMS), {lang: annotate_text(text, TERMS)})
    if unmended:
        why = unmended[0].why
        assert why.ja
        return f"because {why.en}"
    found = {s.anchor: s.text for s in text.segments()}
    for mend in sorted(mends, key=lambda m: -m.span.start):
        words = found[mend.span.anchor]
        assert words[mend.span.start : mend.span.end] == mend.span.text
        found[mend.span.anchor] = words[: mend.span.start] + mend.words + words[mend.span.end :]
    return (" " if lang == "en" else "").join(
        found[s.anchor] for s in text.segments() if s.anchor.kind == "s"
    )


@pytest.mark.parametrize(
    ("sentence", "better"),
    [
        ("They signed a capital treaty.", "They signed an investment agreement."),
        ("A capital treaty was signed.", "An investment agreement was signed."),
        ("Capital treaties were signed.", "Investment agreements were signed."),
        ("The capital treaty's text was read.", "The investment agreement's text was read."),
        ("Both capital treaties' texts were read.", "Both investment agreements' texts were read."),
        ("They met at the six-nation conference.", "They met at the Six-Party Talks."),
        (
            "The six-nation conference's chair spoke.",
            "The Six-Party Talks' chair spoke.",
        ),
        ("The Gang of Seven met.", "The G7 met."),
        ("They met in Kiev.", "They met in Kyiv."),
        ("THE CAPITAL TREATY WAS SIGNED.", "THE INVESTMENT AGREEMENT WAS SIGNED."),
        ("They read the aide-memoire.", "They read the aide-mémoire."),
    ],
)
def test_an_english_form_keeps_its_number_capitals_and_article(sentence: str, better: str) -> None:
    assert mended(sentence) == better


@pytest.mark.parametrize(
    ("sentence", "better"),
    [
        ("六か国協議が重要である。", "六者会合が重要である。"),
        ("２０２３年、主要七か国は会合した。", "２０２３年、Ｇ７は会合した。"),
        ("2023年、主要七か国は会合した。", "2023年、G7は会合した。"),
        ("六ヶ国協議と六か国協議。", "六者会合と六者会合。"),
        ("キエフで会談した。", "キーウで会談した。"),
    ],
)
def test_a_japanese_form_has_the_widths_of_its_text(sentence: str, better: str) -> None:
    assert mended(sentence, "ja") == better


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("The Lake Meeting was held.", "the glossary has no form to write instead"),
        ("Mountain Day was held.", "several forms may be written"),
        ("The Head Scribe came.", "the words may mean several things (one-office, other-office)"),
        ("The six-nation conference was held.", "another number"),
        ("A six-nation conference followed.", "another number"),
        ("They demanded loudly.", 'is an inflected form of "demand loudly"'),
        ("The six-nation¹ conference closed.", "something stands inside the words"),
    ],
)
def test_what_is_ambiguous_is_left_and_why_is_told(sentence: str, why: str) -> None:
    told = mended(sentence)
    assert told.startswith("because")
    assert why in told


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("両大臣は強く促した。", "is an inflected form"),
        ("六か（注）国協議が、六か 国協議が、六（ろく）か国協議が重要である。", "stands inside"),
    ],
)
def test_japanese_that_would_lose_something_is_left(sentence: str, why: str) -> None:
    assert why in mended(sentence, "ja")


def test_a_text_without_a_date_is_left_where_the_day_decides() -> None:
    dated = GLOSSARY.replace(
        "Hill Forum, status: admitted", 'Hill Forum, status: admitted, validTo: "2020-01-01"'
    )
    terms = TermBase(read_glossary(dated, "dated.yaml"))
    for date, expected in (("", "the text has no date"), ("2019-01-01", "several forms")):
        text = replace(document("Talks\n\nMountain Day was held."), date=date)
        _, (left,) = plan(check_text(text, terms), {"en": annotate_text(text, terms)})
        assert expected in left.why.en
    text = replace(document("Talks\n\nMountain Day was held."), date="2021-01-01")
    (mend,), _ = plan(check_text(text, terms), {"en": annotate_text(text, terms)})
    assert mend.words == "Hill Assembly"


def test_a_waived_finding_and_those_of_other_checks_are_passed_over() -> None:
    text = document("Talks\n\nThey met in Kiev.")
    found = [replace(f, waived="a quotation") for f in check_text(text, TERMS)]
    assert found
    assert plan(found, {"en": annotate_text(text, TERMS)}) == ([], [])


def test_a_place_that_two_findings_are_about_is_mended_once() -> None:
    text = document("Talks\n\nThey met in Kiev.")
    found = check_text(text, TERMS)
    mends, _ = plan([*found, *found], {"en": annotate_text(text, TERMS)})
    assert len(mends) == 1


def test_a_finding_whose_words_are_no_term_now_is_left() -> None:
    text = document("Talks\n\nThey met in Kiev.")
    _, (left,) = plan(check_text(text, TERMS), {"en": annotate_text(text)})
    assert left.why.en == "the glossary does not find the term there now"


@pytest.mark.parametrize(
    ("before", "surface", "words", "expected"),
    [
        ("", "eu treaty", "accord", "Accord"),
        ("It was an ", "accord", "treaty", ("a treaty", 3)),
        ("It was a ", "treaty", "accord", ("an accord", 2)),
        ("It was an ", "treaty", "pact", "pact"),
        ("IT WAS A ", "BIG TREATY", "small accord", "SMALL ACCORD"),
        ("IT WAS A ", "BIG TREATY", "open accord", ("AN OPEN ACCORD", 2)),
        ("vitamin A ", "treaty", "accord", "accord"),
        ("They met. A ", "treaty", "accord", ("An accord", 2)),
    ],
)
def test_articles(before: str, surface: str, words: str, expected: str | tuple[str, int]) -> None:
    fitted = fit_english(
        surface if before else surface.capitalize(),
        surface.lower(),
        words,
        Around(before, "."),
        noun=True,
    )
    wanted = Fitted(expected) if isinstance(expected, str) else Fitted(*expected)
    assert fitted == wanted


def test_a_quotation_mark_after_a_plural_is_no_possessive() -> None:
    quoted = fit_english("treaties", "treaty", "accord", Around("the ‘", "’ end"), noun=True)
    assert quoted == Fitted("accords")
    assert fit_english(
        "Talks", "talks", "conference", Around("the ‘", "’ end"), noun=False
    ) == Fitted("Conference")
    owned = fit_english("Talks", "talks", "conference", Around("The ", "’ end"), noun=False)
    assert owned == Fitted("Conference’s", 0, 1)


def test_a_heading_keeps_its_capitals() -> None:
    heading = Around("", "", heading=True)
    assert fit_english("Isle Row", "Isle Row", "Island issue", heading, noun=True) == Fitted(
        "Island Issue"
    )
    assert fit_english(
        "Isle Row", "Isle Row", "Island issue", Around("The ", ""), noun=True
    ) == Fitted("Island issue")
    assert fit_english(
        "Row Of Isles", "row of isles", "issue of islands", Around("The ", ""), noun=True
    ) == Fitted("Issue of Islands")


@pytest.mark.parametrize("word", ["", "two words", "trial…"])
def test_a_suggestion_that_is_no_word_is_left(word: str) -> None:
    text = document("Talks\n\nThe goverment met.")
    (slip,) = _slips("The goverment met.")
    _, (left,) = plan([replace(slip, suggestion=word)], {"en": annotate_text(text)})
    assert left.why.en == "no single word is suggested"
    _, (left,) = plan([replace(slip, suggestion="goverment")], {"en": annotate_text(text)})
    assert left.why.en == "the suggestion is what stands there already"


@pytest.mark.parametrize(
    ("word", "suggestion", "expected"),
    [
        ("GOVERMENT", "government", "GOVERNMENT"),
        ("Goverment", "government", "Government"),
        ("goverment", "government", "government"),
    ],
)
def test_a_word_keeps_its_capitals(word: str, suggestion: str, expected: str) -> None:
    sentence = f"{word} met."
    text = document(f"Talks\n\n{sentence}")
    anchor = next(s.anchor for s in text.segments() if s.text == sentence)
    span = Span("en", anchor, 0, len(word), word)
    slip = Finding(
        "L003", "info", "", Wording("", ""), Wording("", ""), (span,), (anchor,), (), "", suggestion
    )
    (mend,), _ = plan([slip], {"en": annotate_text(text)})
    assert mend.words == expected


def test_a_japanese_slip_of_the_list_is_mended() -> None:
    (slip,) = _slips("両国の安全保証条約を協議した。", "ja")
    text = document("会談\n\n両国の安全保証条約を協議した。", "ja")
    (mend,), _ = plan([slip], {"ja": annotate_text(text)})
    assert (mend.span.text, mend.words) == (slip.spans[0].text, slip.suggestion)


def _slips(sentence: str, lang: Lang = "en") -> list[Finding]:
    """What L003 tells of a sentence, placed in a text of that sentence."""
    pair = (sentence, "") if lang == "en" else ("", sentence)
    other = "They met." if lang == "ja" else "会談した。"
    row = TableRow("r", pair[0] or other, pair[1] or other)
    found = [f for f in CHECKER.findings([row]) if f.check == "L003" and f.spans[0].lang == lang]
    title = "Talks" if lang == "en" else "会談"
    text = document(f"{title}\n\n{sentence}", lang)
    anchor = next(s.anchor for s in text.segments() if s.text == sentence)
    return [replace(f, spans=(replace(f.spans[0], anchor=anchor),)) for f in found]


def test_blanks_hyphens_and_accents_are_mended_and_the_number_is_kept() -> None:
    glossary = """\
- id: one
  type: event
  terms:
    - {lang: en, term: Work-Shop, status: preferred}
    - {lang: ja, term: 研究会, status: preferred}
"""
    terms = TermBase(read_glossary(glossary, "g.yaml"))
    text = document("Talks\n\nThe Workshop was held.")
    mends, unmended = plan(check_text(text, terms), {"en": annotate_text(text, terms)})
    assert [mend.words for mend in mends] == ["Work-Shop"]
    assert unmended == []
    listed = "Joint Communiqué"
    for surface, better in (
        ("Joint Communiques", "Joint Communiqués"),
        ("joint communique", listed),
    ):
        assert fit_english(surface, listed, listed, Around("The ", ""), noun=True) == Fitted(better)
    assert fit_english(
        "6-Party Talks", "Six-Party Talks", "Six-Party Talks", Around("The ", ""), noun=True
    ) == Fitted("Six-Party Talks")
    told = fit_english("papers of state", "paper", "note", Around("The ", ""), noun=True)
    assert isinstance(told, Wording)


def test_a_form_that_is_right_at_another_time_is_left() -> None:
    text = replace(document("Talks\n\nThey met in Kiev."), date="2023-05-01")
    (finding,) = check_text(text, TERMS)
    earlier = replace(text, date="2010-05-01")
    _, (left,) = plan([finding], {"en": annotate_text(earlier, TERMS)})
    assert left.why.en == "no approved form is right on the day of the text"


def test_a_number_that_is_not_sure_is_told() -> None:
    told = fit_english("papers", "paper", "memorandum", Around("The ", " end"), noun=True)
    assert isinstance(told, Wording)
    assert 'the form of "memorandum" that fits "papers" is not sure' in told.en
    assert in_number("Director-General", plural=True) == "Directors-General"
    assert in_number("peace treaties", plural=False) == "peace treaty"


def test_half_width_kana_and_mixed_widths_are_left() -> None:
    assert isinstance(fit_japanese("ｷｴﾌ", "キーウ", ""), Wording)
    assert isinstance(fit_japanese("Ｇ7", "G8", ""), Wording)
    assert fit_japanese("G－7", "Ｇ７", "") == "G7"
    assert fit_japanese("氏", "潘(パン)", "彼（仮）") == "潘（パン）"
    assert fit_japanese("氏（仮）", "潘(パン)", "(a)(b)") == "潘（パン）"
    assert fit_japanese("氏", "潘（パン）", "(a)(b)") == "潘(パン)"


@pytest.mark.parametrize(
    ("words", "an"),
    [("SARS case", False), ("EU member", True), ("MTCR", True), ("hourly", True), ("one", False),
     ("11-point plan", True), ("union", False), ("unintended", True), ("issue", True), ("FTAs", True)],
)  # fmt: skip
def test_an_stands_before_the_sound_of_a_vowel(words: str, an: bool) -> None:
    assert takes_an(words) is an
