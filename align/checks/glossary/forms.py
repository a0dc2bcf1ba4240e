"""Checks of how terms are written."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from align.checks.glossary.entries import NAMES, at_term
from align.model.check import CheckOptions, glossary_check
from align.model.finding import GlossaryProblem, Wording
from align.text.fold import UNSEEN, fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.model.term import Term
    from align.terms.inspection import Inspection

_JAPANESE = re.compile("[々〇ぁ-ゖァ-ヺー㐀-䶿一-鿿豈-﫿ｦ-ﾟ]")
_KANA = re.compile("[ぁ-ゖァ-ヺー・゛゜〜～ 　]+")
_LATIN = re.compile("[A-Za-z]")


@glossary_check("G016", "Odd characters in a term", "表記中の不審な文字", "warning", CheckOptions)
def odd_characters(inspection: Inspection, _: CheckOptions) -> Iterator[GlossaryProblem]:
    """A term holds characters that nobody sees, or that look like others.

    Told are: soft hyphens, zero-width characters and marks of direction; two blanks in a row, and
    no-break or full-width blanks; full-width letters and figures in English; half-width kana;
    Cyrillic or Greek letters inside a Latin word; accents set apart from their letters.

    Why it matters: such a term looks right in the glossary, and what is suggested from it is
    written wrongly everywhere.

    This fails, as a Cyrillic letter stands in it:

        - id: nato
          type: organisation
          terms:
            - {lang: en, term: NАTO, status: preferred}
            - {lang: ja, term: 北大西洋条約機構, status: preferred}

    and this passes:

        - id: nato
          type: organisation
          terms:
            - {lang: en, term: NATO, status: preferred}
            - {lang: ja, term: 北大西洋条約機構, status: preferred}

    A forbidden term may be written so on purpose and is no finding. To settle one: type the term
    anew.
    """
    for entry in inspection.entries():
        for each in entry.terms:
            term = each.term
            if term.approved and (odd := _odd(term)):
                message = Wording(
                    f'"{term.text}" holds {odd.en}', f"「{term.text}」に{odd.ja}があります。"
                )
                yield at_term(entry, each, message, _usual(term))


def _odd(term: Term) -> Wording | None:
    """The first odd thing in a term, named so that a reader can look for it."""
    text = term.text
    for pattern, english, japanese in _ODD:
        if (pattern is not _FULL_WIDTH or term.lang == "en") and (found := pattern.search(text)):
            code = " ".join(f"U+{ord(character):04X}" for character in found[0])
            return Wording(f"{english} ({code})", f"{japanese}（{code}）")
    if text != unicodedata.normalize("NFC", text):
        return Wording("an accent set apart from its letter", "分離したアクセント記号又は濁点")
    return None


_FULL_WIDTH = re.compile("[Ａ-Ｚａ-ｚ０-９]")
_ODD = (
    (UNSEEN, "a character that nobody sees", "目に見えない文字"),
    (re.compile(r"  |[^\S ]"), "an unusual blank", "通常と異なる空白"),
    (_FULL_WIDTH, "a full-width character", "全角の英数字"),
    (re.compile("[ｦ-ﾟ]"), "half-width kana", "半角の仮名"),
    (
        re.compile("(?<=[A-Za-z])[\u0370-\u04ff]|[\u0370-\u04ff](?=[A-Za-z])"),
        "a Greek or Cyrillic letter in a Latin word",
        "ラテン文字の語の中のギリシャ文字又はキリル文字",
    ),
)


def _usual(term: Term) -> str:
    """The term as it is usually written, where that can be told."""
    text = re.sub(r"\s+", " ", UNSEEN.sub("", unicodedata.normalize("NFC", term.text)))
    if term.lang == "en" or re.search("[ｦ-ﾟ]", text):
        text = unicodedata.normalize("NFKC", text)
    return text if text != term.text else ""


@glossary_check("G021", "Reading in the wrong script", "読みの文字種", "warning", CheckOptions)
def reading_script(inspection: Inspection, _: CheckOptions) -> Iterator[GlossaryProblem]:
    """A `reading` holds something else than kana, or a `romanization` no Latin letter.

    Why it matters: lists are sorted by the reading, and kanji sort elsewhere.

    This fails:

        - id: aso-taro
          type: person
          terms:
            - {lang: en, term: Taro Aso, status: preferred}
            - {lang: ja, term: 麻生太郎, status: preferred, reading: 麻生たろう}

    and this passes:

        - id: aso-taro
          type: person
          terms:
            - {lang: en, term: Taro Aso, status: preferred}
            - {lang: ja, term: 麻生太郎, status: preferred, reading: あそう たろう}

    To settle one: write the reading in kana.
    """
    for entry in inspection.in_force:
        for each in entry.terms:
            reading, letters = each.term.reading, each.term.romanization
            if reading and not _KANA.fullmatch(unicodedata.normalize("NFKC", reading)):
                message = Wording(
                    f'reading: "{reading}" is not all kana',
                    f"読み「{reading}」に仮名以外の文字があります。",
                )
                yield at_term(entry, each, message)
            if letters and (not _LATIN.search(letters) or _JAPANESE.search(letters)):
                message = Wording(
                    f'romanization: "{letters}" is not in Latin letters',
                    f"ローマ字表記「{letters}」がラテン文字ではありません。",
                )
                yield at_term(entry, each, message)


@glossary_check("G022", "Term in the wrong language", "言語の取違え", "error", CheckOptions)
def wrong_language(inspection: Inspection, _: CheckOptions) -> Iterator[GlossaryProblem]:
    """A term listed as English is written in Japanese, or the reverse.

    Why it matters: two columns of a table were exchanged, or `lang` was copied from the line above.
    Such a term is never found in the texts it is meant for.

    This fails:

        - id: summit
          type: event
          terms:
            - {lang: ja, term: summit meeting, status: preferred}
            - {lang: en, term: 首脳会議, status: preferred}

    and this passes:

        - id: summit
          type: event
          terms:
            - {lang: en, term: summit meeting, status: preferred}
            - {lang: ja, term: 首脳会議, status: preferred}

    A Japanese term without kanji and kana is none where the English has it too, where it is an
    acronym, or where the entry says `translate: false`. To settle one: correct `lang`.
    """
    for entry in inspection.entries():
        english = {fold(each.term.text).text for each in entry.of("en")}
        for each in entry.terms:
            text, lang = each.term.text, each.term.lang
            if lang == "en":
                wrong = bool(_JAPANESE.search(text)) and not _LATIN.search(text)
            else:
                wrong = (
                    entry.concept.translate
                    and not _JAPANESE.search(unicodedata.normalize("NFKC", text))
                    and bool(re.search("[a-z]{3}", unicodedata.normalize("NFKC", text)))
                    and fold(text).text not in english
                )
            if wrong:
                name: Wording = NAMES[lang]
                message = Wording(
                    f'"{text}" is listed as {name.en} and does not look like it',
                    f"「{text}」は{name.ja}とされていますが、{name.ja}の表記ではないようです。",
                )
                yield at_term(entry, each, message)
