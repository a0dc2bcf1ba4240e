"""How places are cited: by the labels printed on the page."""

from __future__ import annotations

import pytest

from align.model.anchor import Anchor
from align.model.citation import Citations
from tests.conftest import document

ENGLISH = (
    "Talks\n\nThe outline is as follows.\n\n1. Trade\n\n(1) Fish\n\n(a) Cod.\n\n(b) Herring.\n"
)
JAPANESE = (
    "会談\n\n概要は以下のとおり。\n\n１．貿易\n\n（１）魚\n\n（ア）たら。\n\n（イ）にしん。\n"
)


def cited(text: str, lang: str, anchor: str, reader: str = "en") -> str:
    citations = Citations(document(text, "ja" if lang == "ja" else "en"))
    return citations.of(Anchor.parse(anchor), "ja" if reader == "ja" else "en")


def test_a_third_level_is_cited_as_each_language_prints_it() -> None:
    assert cited(ENGLISH, "en", "p1.1.2") == "1(1)(b)"
    assert cited(JAPANESE, "ja", "p1.1.2") == "1(1)(イ)"
    assert cited(JAPANESE, "ja", "p1.1.2.s1") == "1(1)(イ)"


def test_names_are_in_the_language_of_the_reader() -> None:
    for text, lang in ((ENGLISH, "en"), (JAPANESE, "ja")):
        assert [cited(text, lang, a, "en") for a in ("title", "p0")] == ["title", "lead"]
        assert [cited(text, lang, a, "ja") for a in ("title.h1", "p0.s1")] == ["件名", "冒頭"]


@pytest.mark.parametrize(
    ("text", "lang", "anchor", "citation"),
    [
        (
            "T\n\nLead.\n\nI. A\n\n1. B.\n\n2. C.\n\nII. D\n\n1. E.\n\n2. F.\n",
            "en",
            "p2.2",
            "II(2)",
        ),
        ("題\n\n概要は以下のとおり。\n\n１　あ\n\n①　い。\n\n②　う。\n", "ja", "p1.2", "1②"),
        (
            "題\n\n概要は以下のとおり。\n\n１　あ\n\n（１）い\n\nア　う。\n\nイ　え。\n",
            "ja",
            "p1.1.1",
            "1(1)(ア)",
        ),
        ("T\n\nAs follows:\n\n(1) A.\n\n(2) B.\n", "en", "p0.2", "(2)"),
        ("T\n\nLead.\n\n1. A\n\na) B.\n\nb) C.\n", "en", "p1.2", "1(b)"),
    ],
)
def test_brackets_and_widths_have_one_normal_form(text: str, lang: str, anchor: str, citation: str) -> None:  # fmt: skip
    assert cited(text, lang, anchor) == citation


def test_a_place_without_a_label_of_its_own_is_cited_by_its_ordinal() -> None:
    repeated = "T\n\nLead.\n\n1. A.\n\n1. B.\n\n2. C.\n"
    assert cited(repeated, "en", "p1a") == "1a"
    assert cited("T\n\nOne.\n\nTwo.\n", "en", "p1") == "1"
    bullets = "T\n\nLead.\n\n1. A\n\n- B.\n\n- C.\n"
    assert cited(bullets, "en", "p1.2") == "1(2)"
    assert cited(ENGLISH, "en", "p7.1") == "7(1)"  # not in the text
