"""Files at the rim: strict decoding, digests, atomic writes, YAML with line numbers."""

from __future__ import annotations

import contextlib
import difflib
import hashlib
import os
import tempfile
from typing import TYPE_CHECKING, Any

from align.errors import AlignError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def digest(data: bytes | str) -> str:
    """SHA-256 of bytes (or of a text's UTF-8), as ``sha256:…``.

    >>> digest("六者会合")[:15]
    'sha256:f4b8cdd4'
    """
    raw = data.encode() if isinstance(data, str) else data
    return "sha256:" + hashlib.sha256(raw).hexdigest()


def read_bytes(path: Path) -> bytes:
    """The bytes of a file, or an :class:`AlignError` that names it."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise AlignError(str(path), "no such file", "check the path") from None
    except IsADirectoryError:
        raise AlignError(str(path), "is a folder, not a file", "name one file in it") from None
    except OSError as error:
        raise AlignError(str(path), f"cannot be read ({error.strerror})") from None


def decode_utf8(data: bytes, name: str) -> str:
    """Strict UTF-8, with or without a byte order mark; never a replacement character."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise AlignError(
            f"{name}:{line}",
            f"not UTF-8 (byte 0x{data[error.start]:02X} at offset {error.start})",
            "save it as UTF-8",
        ) from None


def read_text(path: Path) -> str:
    """A UTF-8 file of ours, decoded strictly."""
    return decode_utf8(read_bytes(path), str(path))


def write_atomic(path: Path, text: str, over: str | None) -> bool:
    """Write a UTF-8 file by temporary file, fsync and rename; say whether it changed.

    ``over`` is the digest of the version this one was made from, or None where there
    was no file. Whoever changed the file in between is not overwritten.
    """
    data = text.encode()
    found = digest(path.read_bytes()) if path.exists() else None
    if found == digest(data):
        return False
    if found != over:
        raise AlignError(
            str(path),
            f"changed while it was being remade (was {_short(over)}, is {_short(found)})",
            "run again to work from the new version",
        )
    _replace(path, data)
    return True


def _short(version: str | None) -> str:
    return version[:19] if version else "absent"


def _replace(path: Path, data: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    except OSError as error:
        raise AlignError(str(path), f"cannot be written ({error.strerror})") from None
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        os.chmod(name, 0o666 & ~_umask())
        os.replace(name, path)
    except OSError as error:
        raise AlignError(str(path), f"cannot be written ({error.strerror})") from None
    finally:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(name)
    _sync_folder(path.parent)


def _umask() -> int:
    # The process's umask can only be read by setting it.
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _sync_folder(folder: Path) -> None:
    # The rename itself lives in the folder; Windows has no way to sync one.
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def load_yaml(text: str, name: str) -> Any:
    """YAML 1.2 as ruamel's round-trip nodes, which know their lines (see :func:`yaml_line`)."""
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    try:
        return YAML(typ="rt").load(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        raise AlignError(f"{name}:{line}", f"not YAML ({error.problem})") from None
    except (YAMLError, ValueError) as error:
        first = str(error).strip().splitlines()[0]
        raise AlignError(name, f"not YAML ({first})") from None


def yaml_line(root: Any, path: Iterable[str | int]) -> int:
    """The line (from 1) of the node at a path of keys and indices, or of its nearest parent.

    >>> yaml_line(load_yaml("- id: a\\n- id: b\\n", "x"), (1, "id"))
    2
    """
    line, node = 0, root
    for key in path:
        marks: Any = getattr(node, "lc", None)
        try:
            line = marks.item(key)[0] if isinstance(key, int) else marks.key(key)[0]
            node = node[key]
        except (AttributeError, KeyError, IndexError, TypeError):
            break
    return int(line) + 1


def nearest(word: str, known: Iterable[str]) -> str:
    """A hint naming the nearest known word, or all of them.

    >>> nearest("glosaries", ["glossaries", "paths"])
    'did you mean "glossaries"?'
    >>> nearest("zzz", ["glossaries", "paths"])
    'known: glossaries, paths'
    """
    words = sorted(known)
    close = difflib.get_close_matches(word, words, n=1, cutoff=0.6)
    return f'did you mean "{close[0]}"?' if close else "known: " + ", ".join(words)
