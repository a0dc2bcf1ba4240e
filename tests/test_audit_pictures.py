"""The pictures and shares of an audit."""

from __future__ import annotations

import re
from collections import Counter

import lxml.html
from hypothesis import given
from hypothesis import strategies as st

from align.report.audit.figures import Rendering, Tally
from align.report.audit.pictures import all_years, renderings_by_year

_years = st.dictionaries(
    st.one_of(st.just(""), st.integers(1946, 2030).map(str)), st.integers(1, 50), min_size=1
)
_kinds = st.sampled_from(["preferred", "admitted", "deprecated", "none", "excused", "unapproved"])
_renderings = st.builds(
    Rendering, st.just("ja"), st.sampled_from(["", "a", "六者会合", "<b>"]), _kinds, _years
)


@given(st.lists(_renderings, max_size=9))
def test_a_picture_has_the_counts_of_its_table(renderings: list[Rendering]) -> None:
    picture = renderings_by_year(renderings)
    for year in picture.years:
        told = sum(series.years.get(year, 0) for series in picture.series)
        assert told == sum(r.years.get(year, 0) for r in renderings)
    assert sum(s.total for s in picture.series) == sum(r.count for r in renderings)
    assert len({s.colour for s in picture.series}) == len(picture.series)


def test_a_picture_draws_a_bar_for_each_number_and_no_words() -> None:
    picture = renderings_by_year([
        Rendering("ja", "六者会合", "preferred", {"2004": 2, "2006": 3}),
        Rendering("ja", "六か国協議", "deprecated", {"2004": 1, "": 4}),
    ])  # fmt: skip
    svg = lxml.html.fragment_fromstring(str(picture.svg))
    bars = Counter(e.get("fill") for e in svg.iter("path") if (e.get("fill") or "").startswith("#"))
    assert bars == {"#000021": 2, "#000031": 2}
    texts = {"".join(e.itertext()) for e in svg.iter("text")}
    assert {"2004", "2005", "2006", "—"} <= texts
    assert not any(re.search(r"[A-Za-z一-龠]", text) for text in texts)
    assert "<script" not in picture.svg
    assert "http" not in re.sub(r' xmlns(:\w+)?="[^"]*"', "", picture.svg)


def test_years_between_are_shown_where_there_is_room() -> None:
    assert all_years([{"2004": 1}]) == ("2004",)
    assert all_years([{"1900": 1, "2004": 1, "": 2}]) == ("1900", "2004", "")
    assert all_years([]) == ()


def test_shares_are_rounded_and_never_up_to_all() -> None:
    assert Tally().percent == ""
    assert Tally(0, 3).percent == "0 %"
    assert Tally(0, 0, 4).share is None
