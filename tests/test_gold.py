"""The words at each anchor of the sample corpus are those a reader finds there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from align.model.anchor import LANGUAGES
from tests.conftest import CORPUS, PROJECT, sample

if TYPE_CHECKING:
    from align.model.anchor import Lang


def read_by_people(readout: str, lang: Lang) -> list[tuple[str, str]]:
    """Anchors and texts in the order of the page, as ``tests/gold/anchors`` holds them."""
    path = PROJECT / f"tests/gold/anchors/{lang}/{readout}.tsv"
    lines = path.read_text(encoding="utf-8").splitlines()
    parted = (line.partition("\t") for line in lines if not line.startswith("#"))
    return [(anchor, text) for anchor, _, text in parted]


def read_by_the_tool(readout: str, lang: Lang) -> list[tuple[str, str]]:
    """The same, as the tool makes them of the source."""
    segments = sample(readout, lang).segments()
    return [(str(segment.anchor), " ".join(segment.text.split())) for segment in segments]


@pytest.mark.golden
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("readout", CORPUS)
def test_each_anchor_holds_the_words_that_a_reader_finds_there(readout: str, lang: Lang) -> None:
    gold, made = read_by_people(readout, lang), read_by_the_tool(readout, lang)
    people, tool = dict(gold), dict(made)
    differences = {
        anchor: f"{anchor}\n  a reader finds {people.get(anchor)!r}\n  the tool made {tool.get(anchor)!r}"
        for anchor in people | tool
        if people.get(anchor) != tool.get(anchor)
    }
    assert not differences, "\n".join(differences.values())
    # Each anchor once, in the order of the page.
    assert [anchor for anchor, _ in made] == [anchor for anchor, _ in gold]
