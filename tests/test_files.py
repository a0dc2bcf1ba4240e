"""Writing files: whole or not at all, and never over what is no file."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from align.errors import AlignError
from align.files.disk import read_text, write_over

if TYPE_CHECKING:
    from pathlib import Path


def test_a_link_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real.txt", tmp_path / "link.txt"
    real.write_text("old", encoding="utf-8")
    link.symlink_to(real)
    write_over(link, "new")
    assert link.is_symlink()
    assert read_text(real) == "new"


def test_a_pipe_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(AlignError, match="not a file that can be replaced"):
        write_over(pipe, "text")
    assert pipe.is_fifo()
