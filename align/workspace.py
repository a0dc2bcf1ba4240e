"""A folder of readouts: its settings, and which file is of which readout."""

from __future__ import annotations

import os
import re
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic import BaseModel, ValidationError

from align.checks import CHECKS
from align.errors import AlignError, nearest
from align.files.disk import digest, read_bytes, read_text, write_atomic
from align.ingest.formats import SUFFIXES
from align.model.anchor import LANGUAGES, Lang, check_readout_id
from align.model.settings import Checks, Paths, Settings
from align.terms.glossary import read_glossary
from align.terms.matching import TermBase

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SETTINGS = "align.toml"

_SETTINGS_TEXT = """\
# Settings of this workspace. Paths are relative to this file.

languages = ["en", "ja"]
glossaries = ["glossaries/house.yaml"]

[paths]
sources = "corpus/sources"  # texts as received: en/ID.txt, ja/ID.html, …
texts = "corpus"            # TEI: en/ID.xml, ja/ID.xml, and their alignment en-ja/ID.xml
report = "report"           # report.html and findings.json, remade at will

[checks]
fail-at = "error"           # `align check` exits with 1 from this severity on

[checks.severity]           # error, warning or info
T001 = "error"
T002 = "warning"
"""

_GLOSSARY_TEXT = """\
# One block for each concept; a term's status is preferred, admitted, deprecated or superseded.

- id: six-party-talks
  type: event
  terms:
    - {lang: en, term: Six-Party Talks, status: preferred}
    - {lang: en, term: Six Party Talks, status: deprecated, reason: hyphen missing}
    - {lang: ja, term: 六者会合, status: preferred}
    - {lang: ja, term: 六か国協議, status: deprecated, reason: press usage}
"""


@dataclass(frozen=True, slots=True)
class Workspace:
    """A folder with an ``align.toml``."""

    root: Path
    settings: Settings

    def source(self, readout: str, lang: Lang) -> Path:
        """The source of one text, or where it is expected as plain text."""
        folder = self.root / self.settings.paths.sources / lang
        for suffix in SUFFIXES:
            if (path := folder / f"{readout}{suffix}").exists():
                return path
        return folder / f"{readout}.txt"

    def text(self, readout: str, lang: Lang) -> Path:
        """The TEI file of one text."""
        return self.root / self.settings.paths.texts / lang / f"{readout}.xml"

    def alignment(self, readout: str) -> Path:
        """The stand-off alignment of one readout."""
        return self.root / self.settings.paths.texts / "-".join(LANGUAGES) / f"{readout}.xml"

    @property
    def report(self) -> Path:
        """The HTML report."""
        return self.root / self.settings.paths.report / "report.html"

    @property
    def findings(self) -> Path:
        """The findings as data."""
        return self.root / self.settings.paths.report / "findings.json"

    def name(self, path: Path) -> str:
        """A path as messages show it: relative to the workspace."""
        try:
            return path.relative_to(self.root).as_posix()
        except ValueError:
            return str(path)

    def pointer(self, text: Path, source: str) -> str:
        """How a TEI file points to its source; "" for one that is not in this workspace."""
        inside = (self.root / source).resolve()
        if not inside.is_file() or not inside.is_relative_to(self.root.resolve()):
            return ""
        return os.path.relpath(inside, text.parent.resolve()).replace(os.sep, "/")

    def sources(self) -> list[tuple[str, Lang]]:
        """Readout and language of every source; a file that cannot be one is an error."""
        found = []
        for lang in LANGUAGES:
            for path in _files(self.source("x", lang).parent):
                if path.suffix == ".json":
                    continue  # tells where the source beside it was fetched from
                if path.suffix not in SUFFIXES:
                    known = ", ".join(SUFFIXES)
                    raise AlignError(
                        self.name(path), "no source format", f"its name must end in {known}"
                    )
                self._check_id(path)
                if (path.stem, lang) in found:
                    raise AlignError(
                        self.name(path), "a second source of the same readout", "remove one"
                    )
                found.append((path.stem, lang))
        return sorted(found)

    def readouts(self) -> dict[str, list[Lang]]:
        """The languages each readout has a TEI text in, by id."""
        found: dict[str, list[Lang]] = {}
        for lang in LANGUAGES:
            for path in _files(self.text("x", lang).parent):
                if path.suffix == ".xml":
                    self._check_id(path)
                    found.setdefault(path.stem, []).append(lang)
        return dict(sorted(found.items()))

    def terms(self) -> TermBase:
        """The glossaries in force as one term base."""
        return TermBase(
            concept
            for path in self.glossaries()
            for concept in read_glossary(read_text(path), self.name(path))
        )

    def glossaries(self) -> list[Path]:
        """The glossary files of the settings."""
        return [self.root / name for name in self.settings.glossaries]

    def glossary_digests(self) -> list[str]:
        """What the glossaries hold, to tell whether a run must check again."""
        return [digest(read_bytes(path)) for path in self.glossaries()]

    def _check_id(self, path: Path) -> None:
        check_readout_id(path.stem, self.name(path))


def _files(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        yield from sorted(
            p for p in folder.iterdir() if (p.is_file() or p.is_symlink()) and p.name[0] not in ".~"
        )


def open_workspace(root: Path) -> Workspace:
    """Read the settings of a folder; an unknown key is an error with the nearest right one."""
    path = root / SETTINGS
    if not path.is_file():
        raise AlignError(str(root), f"no {SETTINGS} here", f"make a workspace: align init {root}")
    return Workspace(root, read_settings(read_text(path), str(path)))


def read_settings(text: str, name: str) -> Settings:
    """Parse and check ``align.toml``."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        where = f"{name}:{line[1]}" if line else name
        raise AlignError(where, f"not TOML ({str(error).split(' (at')[0]})") from None
    try:
        settings = Settings.model_validate(data)
    except ValidationError as error:
        raise _explain(error, text, name) from None
    for ident in settings.checks.severity:
        if ident not in CHECKS:
            where = f"{name}:{_line(text, ident)}"
            raise AlignError(where, f'unknown check "{ident}"', nearest(ident, CHECKS))
    return settings


def _explain(error: ValidationError, text: str, name: str) -> AlignError:
    first = error.errors()[0]
    path = [str(key) for key in first["loc"]]
    keys = [key for key in path if not key.isdigit()] or path
    where = f"{name}:{_line(text, keys[-1])}"
    if first["type"] == "extra_forbidden":
        sections: dict[str, type[BaseModel]] = {"paths": Paths, "checks": Checks}
        section = sections.get(keys[0], Settings) if len(keys) > 1 else Settings
        known = [field.alias or key for key, field in section.model_fields.items()]
        return AlignError(where, f'unknown key "{keys[-1]}"', nearest(keys[-1], known))
    message = first["msg"].removeprefix("Value error, ")
    return AlignError(where, f'"{".".join(path)}": {message}', "correct it")


def _line(text: str, key: str) -> int:
    """The line a key stands in; TOML's own reader keeps none."""
    pattern = re.compile(rf"""^\s*\[?["']?(?:[\w.-]+\.)?{re.escape(key)}["']?\s*(?:=|\])""")
    lines = text.splitlines()
    return next((n for n, line in enumerate(lines, start=1) if pattern.match(line)), 1)


def init_workspace(root: Path) -> list[Path]:
    """Make a workspace in a folder and say which files were written; nothing is overwritten."""
    if (root / SETTINGS).exists():
        raise AlignError(str(root / SETTINGS), "is there already", "open that workspace instead")
    written = []
    for name, text in ((SETTINGS, _SETTINGS_TEXT), ("glossaries/house.yaml", _GLOSSARY_TEXT)):
        path = root / name
        if not path.exists():
            write_atomic(path, text, over=None)
            written.append(path)
    for lang in LANGUAGES:
        for folder in ("corpus/sources", "corpus"):
            (root / folder / lang).mkdir(parents=True, exist_ok=True)
    (root / "corpus" / "-".join(LANGUAGES)).mkdir(parents=True, exist_ok=True)
    return written
