"""Bytes to text, without loss or not at all."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.encoding.declared import declared_encoding
from align.encoding.decode import decode
from align.errors import AlignError
from tests.decoding import LEAST_RIGHT, documents, outcome
from tests.foreign import SOUND, TEXTS
from tests.snippets import snippets

if TYPE_CHECKING:
    from align.model.anchor import Lang

LANGUAGES: tuple[Lang | None, ...] = ("en", "ja", None)

TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(
    lambda text: not any(sign in text for sign in "\ufeff\ufffe\uffff\u2028\u2029")
)


def test_fragments_in_every_encoding_are_read_as_written_or_refused() -> None:
    results = [(outcome(snippet), snippet) for snippet in snippets(seed=1, draws=2)]
    assert len(results) >= 5000
    assert [snippet for result, snippet in results if result == "wrong"] == []
    right = sum(result == "right" for result, _ in results)
    assert right >= LEAST_RIGHT * len(results)


def test_whole_documents_in_every_encoding_are_read_as_written() -> None:
    found = list(documents())
    assert len(found) >= 250
    assert [snippet.data for snippet in found if outcome(snippet) != "right"] == []


def test_noise_is_refused() -> None:
    chance = random.Random(3)  # noqa: S311
    read = 0
    for _ in range(200):
        noise = bytes(chance.randrange(128, 256) for _ in range(40))
        for data in (noise, b"The ministers met. " + noise + b" and agreed."):
            try:
                decode(data, "x", chance.choice(LANGUAGES))
                read += 1
            except AlignError:
                pass
    assert read <= 0.01 * 400


@given(TEXT, st.sampled_from(["utf-8-sig", "utf-16", "utf-32"]))
def test_what_has_a_byte_order_mark_is_read_back(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "x").text == text


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"a" * 20_000_001, "20"),
        ("会談".encode() + b"\xf0\x40\xf0\x41", "x:1: "),
        (b"\x1b$B$3$\x1b(B", "x:1: "),
        ("会談\0した。".encode(), r"x:1: control character U\+0000"),
        (b"\xef\xbb\xbfa\xed\xa0\x80", "x:1: "),
        ("会談".encode("utf-16")[:-1], "x:1: "),
    ],
)
def test_what_would_lose_text_is_refused_with_its_place(data: bytes, message: str) -> None:
    with pytest.raises(AlignError, match=message):
        decode(data, "x", "ja")


@pytest.mark.parametrize(
    ("head", "label"),
    [
        (b'<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=Shift_JIS">', "shift_jis"),
        (b'<?xml version="1.0" encoding="EUC-JP"?>', "euc-jp"),
        (b'<meta charset="utf-8">', "utf-8"),
        (b"<p>charset of nothing</p>", ""),
    ],
)
def test_the_declared_encoding_is_found(head: bytes, label: str) -> None:
    assert declared_encoding(head).lower() == label


LEGACY = [
    (name, codec) for name, (_, codecs) in TEXTS.items() for codec in codecs if codec not in SOUND
]


@pytest.mark.parametrize("lang", ["en", "ja", None])
@pytest.mark.parametrize(("name", "codec"), LEGACY)
def test_a_text_in_an_encoding_of_another_language_is_told(
    name: str, codec: str, lang: Lang | None
) -> None:
    data = TEXTS[name][0].encode(codec, "ignore")
    language = "Cyrillic" if name in {"Russian", "Ukrainian"} else name.partition(",")[0]
    with pytest.raises(
        AlignError, match=f"^x: seems to be in .*of texts in {language}.* which is not read; if "
    ):
        decode(data, "x", lang)


@pytest.mark.parametrize("declared", ["", "euc-kr", "gb2312", "big5", "windows-1251"])
@pytest.mark.parametrize("codec", ["cp932", "euc_jp", "utf-8"])
def test_a_japanese_text_stays_one_whatever_a_page_declares(codec: str, declared: str) -> None:
    text = "臨海副大臣は、入江町長と㈱岬造船の髙木氏に会い、①港の拡張、②灯台の修理につき述べた。"
    text = text if codec != "euc_jp" else text.replace("①", "一").replace("②", "二")
    text = text if codec != "euc_jp" else text.replace("㈱", "").replace("髙", "高")
    assert decode(text.encode(codec), "x", None, declared).text == text


def test_english_with_names_of_other_languages_stays_english() -> None:
    text = "Mr. José Núñez, Ms. Zoë Brülé and Señora Peña met in São Tomé – a “café” meeting.\n"
    for lang in ("en", None):
        assert decode(text.encode("cp1252") * 5, "x", lang).text == text * 5


@pytest.mark.parametrize(
    ("text", "codec", "told"),
    [
        ("会談を行いました。", "utf-7", "UTF-7"),
        ("外长会谈", "hz", "HZ"),
        ("한국 외교장관 회담", "iso2022_kr", "ISO-2022-KR"),
    ],
)
def test_other_encodings_of_seven_bits_are_told(text: str, codec: str, told: str) -> None:
    with pytest.raises(AlignError, match=f"^x: seems to be in the encoding {told}, which"):
        decode(text.encode(codec), "x")


@pytest.mark.parametrize(
    "text", ["C++ and a+b, growth of +15% (+1.5 points), tel. +81-3-5555-0100", "{~} and ~{a}", "+Team+"]
)  # fmt: skip
def test_plus_signs_and_braces_in_english_are_no_encoding(text: str) -> None:
    assert decode(text.encode(), "x").text == text


@pytest.mark.parametrize("codec", ["gbk", "cp949", "big5"])
def test_english_with_quotation_marks_of_korea_or_china_is_told(codec: str) -> None:
    text = (
        "The ministers had a “frank” exchange, and met at the ‘Blue House’ of the Bay’s Office.\n"
    )
    with pytest.raises(AlignError, match=r"an encoding of texts in (Korean|Chinese) which is not"):
        decode(text.encode(codec), "x", "en")


@pytest.mark.parametrize(
    ("codec", "told"), [("mac_roman", "Mac OS Roman"), ("cp850", "IBM850"), ("cp437", "IBM850")]
)
def test_english_in_an_encoding_of_old_machines_is_told(codec: str, told: str) -> None:
    text = "Señor Peña and Ms. Brülé met in Zürich. Café Élan was their host; a naïve résumé.\n"
    with pytest.raises(AlignError, match=f"^x: seems to be in {told}.*; save it as"):
        decode(text.encode(codec, "ignore"), "x", "en")


@pytest.mark.parametrize("data", [bytes(range(256)) * 9, bytes(500), b"\x01\x02\x03abc" * 20])
def test_bytes_that_no_text_holds_are_told_as_no_text(data: bytes) -> None:
    with pytest.raises(AlignError, match=r"^x: no text: .*; check that this is the right file$"):
        decode(data, "x")
