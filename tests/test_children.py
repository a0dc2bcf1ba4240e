"""Work in child processes: all of it is done, and a dead child costs its own item only."""

from __future__ import annotations

import multiprocessing
import os
import signal
from typing import TYPE_CHECKING

import pytest

from align.pipeline.children import Died, _work, map_in_children
from align.pipeline.run import prepare_jobs, run
from align.workspace import open_workspace
from tests.conftest import ITALY, RUSSIA

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from align.pipeline.inputs import JobInputs
    from align.pipeline.job import JobResult
    from align.pipeline.tools import ToolsSpec


def square(number: int) -> int:
    if number == 13:
        os.kill(os.getpid(), signal.SIGKILL)
    if number == 14:
        os._exit(3)
    return number * number


def prepare() -> Callable[[int], int]:
    return square


@pytest.mark.parametrize("jobs", [1, 3])
def test_every_item_is_done_once(jobs: int) -> None:
    found = dict(map_in_children(prepare, range(8), jobs))
    assert found == {number: number * number for number in range(8)}


def test_a_dead_child_is_replaced_and_its_item_told() -> None:
    found = dict(map_in_children(prepare, [1, 13, 2, 14, 3], 2))
    assert found == {1: 1, 2: 4, 3: 9, 13: Died(-signal.SIGKILL), 14: Died(3)}


def test_no_item_needs_no_child() -> None:
    assert list(map_in_children(prepare, [], 4)) == []


def test_items_are_taken_only_as_children_become_free() -> None:
    taken: list[int] = []

    def items() -> list[int]:
        return [0, 1, 2, 3]

    def watched() -> object:
        for item in items():
            taken.append(item)
            yield item

    results = map_in_children(prepare, watched(), 1)  # type: ignore[arg-type]
    next(results)
    assert taken == [0, 1]
    assert [item for item, _ in results] == [1, 2, 3]


def prepare_to_die_at_italy(spec: ToolsSpec) -> Callable[[JobInputs], JobResult]:
    work = prepare_jobs(spec)

    def mortal(inputs: JobInputs) -> JobResult:
        result = work(inputs)
        if inputs.readout == ITALY:
            os.kill(os.getpid(), signal.SIGKILL)
        return result

    return mortal


def made(root: Path) -> dict[str, bytes]:
    """What a run makes, but for its cache."""
    files = [path for part in ("corpus", "report") for path in (root / part).rglob("*")]
    return {
        path.relative_to(root).as_posix(): path.read_bytes() for path in files if path.is_file()
    }


def test_a_run_whose_child_is_killed_does_the_rest_and_the_next_run_what_is_missing(
    corpus: Path, finished: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr("align.pipeline.run.prepare_jobs", prepare_to_die_at_italy)
        outcome = run(open_workspace(corpus), jobs=2)
    told = "the process that worked on it died (signal 9); run again with --jobs 1"
    assert [str(error) for error in outcome.errors] == [f"{ITALY}: {told}"]
    assert outcome.checked == [RUSSIA]
    assert not any(ITALY in name for name in made(corpus) if "sources" not in name)
    assert not list(corpus.rglob(".align-*"))
    again = run(open_workspace(corpus), jobs=2)
    assert (again.errors, again.checked) == ([], [ITALY])
    assert made(corpus) == made(finished)


def test_children_end_without_a_word_when_their_parent_is_gone(
    capfd: pytest.CaptureFixture[str],
) -> None:
    ours, theirs = multiprocessing.get_context("spawn").Pipe()
    child = multiprocessing.get_context("spawn").Process(target=_work, args=(theirs, prepare))
    child.start()
    theirs.close()
    ours.send(3)
    ours.close()  # as a killed parent does, before the answer is sent
    child.join()
    assert child.exitcode == 0
    assert capfd.readouterr().err == ""
