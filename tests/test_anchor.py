import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.model.anchor import Anchor

ORDINALS = st.from_regex(r"[0-9]{1,3}[a-z]?", fullmatch=True)
PATHS = st.one_of(
    st.sampled_from([("title",), ("date",)]), st.lists(ORDINALS, min_size=1, max_size=5).map(tuple)
)
UNITS = PATHS.map(Anchor)
SEGMENTS = st.builds(Anchor, PATHS, st.sampled_from("shn"), st.integers(1, 999))


@given(st.one_of(UNITS, SEGMENTS))
def test_writing_and_parsing_undo_each_other(anchor: Anchor) -> None:
    assert Anchor.parse(str(anchor)) == anchor


@given(UNITS, ORDINALS)
def test_a_child_lies_one_level_below(anchor: Anchor, ordinal: str) -> None:
    child = anchor.child(ordinal)
    assert child.path[:-1] == anchor.path
    assert child.ordinal == ordinal


@given(SEGMENTS)
def test_a_segment_is_cited_as_its_unit(anchor: Anchor) -> None:
    assert anchor.citation == anchor.unit.citation


@pytest.mark.parametrize(
    "text", ["", "p", "p.1", "p1.", "p1.s0", "p1.x1", "en.p1", "p1 ", "P1", "p1..2", "title.1"]
)
def test_anything_else_is_no_anchor(text: str) -> None:
    with pytest.raises(ValueError, match="not an anchor"):
        Anchor.parse(text)
