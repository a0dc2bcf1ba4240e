"""Files: written whole or not at all, never over anybody's work, read within limits."""

from __future__ import annotations

import io
import os
import socket
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from align.encoding import decode
from align.errors import AlignError
from align.files import exchange, temporary
from align.files.disk import (
    digest,
    read_bytes,
    read_start,
    read_stream,
    read_text,
    write_atomic,
    write_over,
    write_remakeable,
)
from align.files.folder import inside
from align.files.limits import DOCX, SOURCE, FileKind
from align.files.temporary import discard, sweep, temporary_name, written_name
from align.files.version import ABSENT, BEING_WRITTEN, NOT_A_FILE, TOO_LARGE, version
from align.ingest.docx import package as docx_package

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SMALL = FileKind("note", 10)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def replaces(path: Path, text: str) -> Callable[[], None]:
    """Saves as most editors do: a new file is renamed to the old one's name."""

    def save() -> None:
        other = path.with_name("save.tmp")
        other.write_text(text, encoding="utf-8")
        other.rename(path)

    return save


def rewrites(path: Path, text: str) -> Callable[[], None]:
    """Saves as other editors do: the same file is cut to nothing and written again."""

    def save() -> None:
        path.write_text(text, encoding="utf-8")

    return save


@contextmanager
def before_each_exchange(*acts: Callable[[], None]) -> Iterator[list[int]]:
    """Lets something happen between the look at a file and the exchange, each act once."""
    real, left, calls = exchange.exchange, list(acts), []

    def with_act(first: Path, second: Path) -> None:
        calls.append(1)
        if left:
            left.pop(0)()
        real(first, second)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(exchange, "exchange", with_act)
        yield calls


@contextmanager
def systems_without(*names: str) -> Iterator[None]:
    """As on a system without the call that exchanges names, or without hard links."""

    def refuse(*_: object) -> None:
        raise PermissionError(1, "not here")

    with pytest.MonkeyPatch.context() as patch:
        if "exchange" in names:
            patch.setattr(exchange, "_system_call", lambda: None)
        if "links" in names:
            patch.setattr(os, "link", refuse)
        yield


# A save that comes between the look and the write


@pytest.mark.parametrize("way", [replaces, rewrites])
@pytest.mark.parametrize("lacking", [(), ("exchange",), ("exchange", "links")])
def test_a_version_saved_in_between_stays_and_both_are_named(
    tmp_path: Path, way: Callable[[Path, str], Callable[[], None]], lacking: tuple[str, ...]
) -> None:
    path = tmp_path / "x.xml"
    path.write_text("one", encoding="utf-8")
    with (
        systems_without(*lacking),
        before_each_exchange(way(path, "hers")),
        pytest.raises(AlignError) as caught,
    ):
        write_atomic(path, "three", over=digest("one"))
    assert digest("one")[:19] in str(caught.value)
    assert digest("hers")[:19] in str(caught.value)
    assert path.read_text(encoding="utf-8") == "hers"
    assert names(tmp_path) == ["x.xml"]


def test_a_second_save_while_the_first_is_put_back_stays(tmp_path: Path) -> None:
    path = tmp_path / "x.xml"
    path.write_text("one", encoding="utf-8")
    saves = replaces(path, "hers"), replaces(path, "hers again"), lambda: None
    with before_each_exchange(*saves) as calls, pytest.raises(AlignError, match="changed while"):
        write_atomic(path, "three", over=digest("one"))
    assert path.read_text(encoding="utf-8") == "hers again"
    assert len(calls) == 3
    (first,) = tmp_path.glob(".align-*")  # the first is not lost either
    assert first.read_text(encoding="utf-8") == "hers"


def test_a_file_that_an_editor_is_writing_in_place_is_left_to_it(tmp_path: Path) -> None:
    path = tmp_path / "x.xml"
    path.write_text("one", encoding="utf-8")
    editor: list[io.TextIOWrapper] = []

    def begin() -> None:
        editor.append(path.open("w", encoding="utf-8"))
        editor[0].write("her")

    with before_each_exchange(begin), pytest.raises(AlignError, match=BEING_WRITTEN):
        write_atomic(path, "three", over=digest("one"))
    editor[0].write("s")
    editor[0].close()
    assert path.read_text(encoding="utf-8") == "hers"


def test_a_file_created_in_between_stays(tmp_path: Path) -> None:
    path = tmp_path / "x.xml"
    real = exchange._create

    def late(new: Path, name: Path) -> bool:
        rewrites(path, "hers")()
        return real(new, name)

    for lacking in ((), ("links",)):
        path.unlink(missing_ok=True)
        with systems_without(*lacking), pytest.MonkeyPatch.context() as patch:
            patch.setattr(exchange, "_create", late)
            with pytest.raises(AlignError, match=r"was absent, is sha256:"):
                write_atomic(path, "three", over=None)
        assert path.read_text(encoding="utf-8") == "hers"
        assert names(tmp_path) == ["x.xml"]


def test_a_file_deleted_in_between_is_not_made_again(tmp_path: Path) -> None:
    path = tmp_path / "x.xml"
    for lacking in ((), ("exchange",)):
        path.write_text("one", encoding="utf-8")
        with (
            systems_without(*lacking),
            before_each_exchange(path.unlink),
            pytest.raises(AlignError, match=r"was sha256:\w+, is absent"),
        ):
            write_atomic(path, "three", over=digest("one"))
        assert names(tmp_path) == []


def test_a_save_is_put_back_even_where_our_version_was_deleted(tmp_path: Path) -> None:
    path = tmp_path / "x.xml"
    path.write_text("one", encoding="utf-8")
    with before_each_exchange(replaces(path, "hers"), path.unlink), pytest.raises(AlignError):
        write_atomic(path, "three", over=digest("one"))
    assert path.read_text(encoding="utf-8") == "hers"


def test_a_folder_or_a_link_put_in_the_place_goes_back(tmp_path: Path) -> None:
    path, other = tmp_path / "x.xml", tmp_path / "other.xml"
    other.write_text("one", encoding="utf-8")

    def folder() -> None:
        path.unlink()
        path.mkdir()

    def link() -> None:
        path.unlink()
        path.symlink_to(other)

    for act in (folder, link):
        path.write_text("one", encoding="utf-8")
        with before_each_exchange(act), pytest.raises(AlignError, match=NOT_A_FILE):
            write_atomic(path, "three", over=digest("one"))
        if act is folder:
            path.rmdir()
    assert path.is_symlink()
    assert other.read_text(encoding="utf-8") == "one"


def test_two_runs_that_write_the_same_do_not_disturb_each_other(tmp_path: Path) -> None:
    path = tmp_path / "x.xml"
    path.write_text("one", encoding="utf-8")
    with before_each_exchange(replaces(path, "two")):
        assert not write_atomic(path, "two", over=digest("one"))
    assert path.read_text(encoding="utf-8") == "two"


def test_an_interruption_after_the_exchange_loses_no_version(tmp_path: Path) -> None:
    path = tmp_path / "x.xml"
    path.write_text("one", encoding="utf-8")

    def interrupt(_: Path) -> str:
        raise KeyboardInterrupt

    with pytest.MonkeyPatch.context() as patch, before_each_exchange(replaces(path, "hers")):
        patch.setattr(exchange, "version", interrupt)
        with pytest.raises(KeyboardInterrupt):
            write_atomic(path, "three", over=digest("one"))
    texts = {file.read_text(encoding="utf-8") for file in tmp_path.iterdir()}
    assert "hers" in texts


def test_the_rights_of_a_replaced_file_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "x.xml"
    path.write_text("one", encoding="utf-8")
    path.chmod(0o640)
    assert write_atomic(path, "two", over=digest("one"))
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_link_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real.txt", tmp_path / "link.txt"
    real.write_text("old", encoding="utf-8")
    link.symlink_to(real)
    write_over(link, "new")
    assert link.is_symlink()
    assert read_text(real) == "new"


@pytest.mark.parametrize("name", ["/dev/stdout", "/proc/self/fd/1", "/dev/null"])
def test_what_is_no_file_is_not_written(name: str) -> None:
    with pytest.raises(AlignError, match="not a file that can be replaced"):
        write_over(Path(name), "text")


def test_a_pipe_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(AlignError, match="not a file that can be replaced"):
        write_over(pipe, "text")
    assert pipe.is_fifo()


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("a file", encoding="utf-8")
    with pytest.raises(AlignError, match="cannot be written"):
        write_atomic(tmp_path / "x" / "y.xml", "text", over=None)


# What a killed run leaves behind


def left_behind(folder: Path, text: str, *, process: int | None = None) -> Path:
    """A temporary file that was to replace "one" by "two", of a process that has ended."""
    part = temporary_name(folder)
    path = written_name(part, digest("one"), digest("two"))
    if process is None:
        process = os.getpid()
        start = "1"  # another process has the same number now
    else:
        start = path.name.split("-")[3]
    fields = path.name.split("-")
    path = path.with_name("-".join([*fields[:2], str(process), start, *fields[4:]]))
    path.write_text(text, encoding="utf-8")
    return path


def test_files_of_a_dead_run_are_swept_and_those_of_a_living_one_are_not(tmp_path: Path) -> None:
    dead = [left_behind(tmp_path, text) for text in ("one", "two")]
    part = dead[0].with_suffix(".part")
    part.write_text("half of it", encoding="utf-8")
    alive = temporary_name(tmp_path)
    alive.write_text("x", encoding="utf-8")
    stranger = tmp_path / ".align-notes"
    stranger.write_text("mine", encoding="utf-8")
    assert sweep([tmp_path, tmp_path / "nowhere"]) == []
    assert sorted(tmp_path.iterdir()) == sorted([alive, stranger])


def test_a_version_that_a_dead_run_has_displaced_is_kept_and_named(tmp_path: Path) -> None:
    path = left_behind(tmp_path, "hers")
    assert sweep([tmp_path]) == [path]
    assert path.read_text(encoding="utf-8") == "hers"


def test_files_of_another_machine_are_swept_after_a_day(tmp_path: Path) -> None:
    path = left_behind(tmp_path, "one", process=os.getpid())
    other = path.with_name(path.name.replace(temporary._machine(), "0123abcd"))
    path.rename(other)
    changed = other.stat().st_ctime
    assert sweep([tmp_path], now=changed + 80_000) == []
    assert other.exists()
    sweep([tmp_path], now=changed + 90_000)
    assert not other.exists()


def test_where_processes_cannot_be_asked_after_age_decides(tmp_path: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(temporary, "_machine", lambda: temporary._UNKNOWN)
        path = temporary_name(tmp_path)
        path.write_text("x", encoding="utf-8")
        sweep([tmp_path], now=path.stat().st_ctime + 80_000)
        assert path.exists()
        sweep([tmp_path], now=path.stat().st_ctime + 90_000)
    assert not path.exists()


def test_only_temporary_files_are_discarded(tmp_path: Path) -> None:
    path = tmp_path / "x.xml"
    path.write_text("x", encoding="utf-8")
    assert not discard(path)
    assert path.exists()


# What is read, and how much of it


def test_what_is_no_regular_file_is_refused_at_once(tmp_path: Path) -> None:
    pipe, local = tmp_path / "pipe", tmp_path / "socket"
    os.mkfifo(pipe)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(local))
        for path, word in (
            (pipe, "is a pipe"),
            (local, "is a socket"),
            (Path("/dev/zero"), "is a device"),
            (tmp_path, "is a folder"),
        ):
            with pytest.raises(AlignError, match=f"{word}, not a file"):
                read_bytes(path)
            assert read_start(path, 10) == b""


def test_a_pipe_put_there_in_between_is_not_waited_for(tmp_path: Path) -> None:
    pipe, file = tmp_path / "pipe", tmp_path / "file"
    os.mkfifo(pipe)
    file.write_text("x", encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        status = file.stat()
        patch.setattr(Path, "stat", lambda _: status)
        with pytest.raises(AlignError, match="is a pipe"):
            read_bytes(pipe)


def test_a_file_up_to_its_limit_is_read_and_one_byte_more_is_not(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"x" * 10)
    assert read_bytes(path, SMALL) == b"x" * 10
    path.write_bytes(b"x" * 11)
    with pytest.raises(AlignError, match="larger than 10 bytes, the limit of a note"):
        read_bytes(path, SMALL)


def test_a_file_with_holes_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    with path.open("wb") as stream:
        stream.truncate(3_000_000_000)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("align.files.disk.read_stream", None)
        with pytest.raises(AlignError, match="larger than 20,000,000 bytes, the limit of a source"):
            read_bytes(path, SOURCE)


class Endless(io.BytesIO):
    """A stream that never ends, and counts what was taken from it."""

    taken = 0

    def read(self, size: int | None = -1, /) -> bytes:
        assert size is not None
        assert size > 0
        self.taken += size
        return b"x" * size


def test_no_more_than_the_limit_is_taken_from_a_stream_that_never_ends() -> None:
    stream = Endless()
    with pytest.raises(AlignError, match=r"^<stdin>: larger than 10 bytes"):
        read_stream(stream, "<stdin>", SMALL)
    assert stream.taken == 11


def test_a_file_that_does_not_tell_its_size_is_read_within_the_limit() -> None:
    assert read_bytes(Path("/proc/self/stat"))
    with pytest.raises(AlignError, match="larger than 10 bytes"):
        read_bytes(Path("/proc/self/stat"), SMALL)


def test_limits_agree_with_those_of_the_readers() -> None:
    assert SOURCE.limit == decode._LIMIT
    assert DOCX.limit == docx_package._LARGEST_FILE


def test_what_cannot_be_made_again_is_on_the_disk_before_its_name_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[int] = []
    monkeypatch.setattr(os, "fsync", synced.append)
    write_remakeable(tmp_path / "kept", "one")
    write_remakeable(tmp_path / "kept", "two")
    assert synced == []
    assert (tmp_path / "kept").read_text(encoding="utf-8") == "two"
    write_over(tmp_path / "page", "one")
    assert len(synced) == 2  # the file, and the folder that holds its name
    write_atomic(tmp_path / "text", "one", over=None)
    assert len(synced) == 4
    assert names(tmp_path) == ["kept", "page", "text"]


def test_a_file_that_may_not_be_read_has_no_digest(tmp_path: Path) -> None:
    assert version(tmp_path / "nothing") == ABSENT
    huge = tmp_path / "huge"
    with huge.open("wb") as stream:
        stream.truncate(3_000_000_000)
    assert version(huge) == TOO_LARGE
    write_over(huge, "x")
    assert huge.read_text(encoding="utf-8") == "x"
    assert names(tmp_path) == ["huge"]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "open", lambda *_: (_ for _ in ()).throw(PermissionError(13, "denied")))
        assert version(tmp_path) == "not readable (denied)"


# Links


def test_a_link_inside_is_followed_and_one_that_leads_out_is_named(tmp_path: Path) -> None:
    root = tmp_path / "talks"
    for name in ("a", "b"):
        (root / name).mkdir(parents=True)
    (tmp_path / "elsewhere").mkdir()
    (root / "a/in").symlink_to(root / "b")
    (root / "a/out").symlink_to(tmp_path / "elsewhere")
    assert inside(root, root / "a/in/x.xml") == root / "a/in/x.xml"
    with pytest.raises(AlignError, match=r"^a/out: is a link that leads out .* to .*elsewhere;"):
        inside(root, root / "a/out/x.xml")
    (root / "a/loop").symlink_to(root / "a/loop")
    assert inside(root, root / "a/loop")
    assert inside(root, tmp_path / "elsewhere/x.xml")


def test_a_workspace_may_be_a_link_itself(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "talks").symlink_to(tmp_path / "real")
    assert inside(tmp_path / "talks", tmp_path / "talks/x.xml")
    (tmp_path / "real/x.xml").symlink_to(tmp_path / "y.xml")
    with pytest.raises(AlignError):
        inside(tmp_path / "talks", tmp_path / "talks/x.xml")
