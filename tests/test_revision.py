"""What became of each segment between two versions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from align.model.revision import changes
from align.tei.write import write_tei
from tests.conftest import document

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Align

OLD = "T\n\nLead.\n\n1. Trade was discussed at length.\n\n2. Both spoke of the climate.\n"
NEW = "T\n\nLead.\n\n1. A quite new point.\n\n2. Trade was discussed at length.\n\n3. Both spoke of a climate.\n"


def test_what_moved_changed_and_came_is_told_by_anchor() -> None:
    found = changes(document(OLD), document(NEW))
    assert [str(change).split("\n")[0] for change in found] == [
        "added   p1.s1",
        "moved   p1.s1 -> p2.s1",
        "changed p2.s1 -> p3.s1",
    ]


def test_what_went_is_told_where_it_was() -> None:
    shorter = OLD.split("2.", maxsplit=1)[0]
    (change,) = changes(document(OLD), document(shorter))
    assert str(change) == "removed p2.s1\n    Both spoke of the climate."


@given(
    st.lists(
        st.sampled_from(["One came.", "Two went away.", "三者が会談した。"]), min_size=1, max_size=6
    )
)
def test_a_text_does_not_differ_from_itself(paragraphs: list[str]) -> None:
    text = document("T\n\n" + "\n\n".join(paragraphs))
    assert changes(text, text) == []


def test_diff_prints_changes_and_exits_1(tmp_path: Path, align: Align) -> None:
    for name, text in (("old", OLD), ("new", NEW)):
        (tmp_path / f"{name}.xml").write_text(write_tei(document(text), "t"), encoding="utf-8")
    old, new = tmp_path / "old.xml", tmp_path / "new.xml"
    found = align("diff", old, new)
    assert found.code == 1
    assert (
        "changed p2.s1 -> p3.s1\n    Both spoke of the climate.\n    -> Both spoke of a climate."
        in found.out
    )
    assert align("diff", old, old).code == 0
    assert "both files cannot be stdin" in align("diff", "-", "-").err
    new.write_text(write_tei(document("題\n\n会談した。\n", "ja"), "t"), encoding="utf-8")
    assert "is in ja" in align("diff", old, new).err
