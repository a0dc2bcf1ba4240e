"""A folder of readouts: its settings, and which file is of which readout."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ValidationError

from align.checks.options import check_settings
from align.checks.registry import all_checks
from align.errors import AlignError, nearest, one_line
from align.files.disk import read_text, write_atomic
from align.files.folder import inside, is_within, visible
from align.files.limits import SETTINGS as SETTINGS_FILE
from align.files.temporary import sweep
from align.files.toml import load_toml
from align.ingest.suffixes import SUFFIXES
from align.model.anchor import LANGUAGES, Lang, check_readout_id
from align.model.settings import Checks, Export, Paths, Settings
from align.terms.starter import STARTER, starter_glossary

SETTINGS = "align.toml"

_SETTINGS_TEXT = f"""\
# Settings of this workspace. Paths are relative to this file.

languages = ["en", "ja"]
glossaries = ["{STARTER}"]

[paths]
sources = "corpus/sources"  # texts as received: en/ID.txt, ja/ID.html, …
texts = "corpus"            # TEI: en/ID.xml, ja/ID.xml, and their alignment en-ja/ID.xml
report = "report"           # report.html and a page of each readout, remade at will

[aligner]
# encoder = "none"          # lengths, numbers and corpus/lexicon.tsv alone; or a model's folder

[export]
# licence = "CC-BY-4.0"     # the terms under which the texts may be used, told in every export

[checks]
fail-at = "error"           # `align check` exits with 1 from this severity on
# source = "ja"             # the language written first: T002 asks from it, T003 to it

[checks.severity]           # error, warning, info or off
T001 = "error"
T002 = "warning"
"""


@dataclass(frozen=True, slots=True)
class Sources:
    """What lies in the folders of the sources."""

    files: dict[tuple[str, Lang], Path]  # by readout and language
    doubtful: set[tuple[str, Lang]]  # there are several files for these
    errors: list[AlignError]  # the files that are no sources, and the doubtful ones


@dataclass(frozen=True, slots=True)
class Workspace:
    """A folder with an ``align.toml``."""

    root: Path
    settings: Settings

    def source(self, readout: str, lang: Lang) -> Path:
        """The source of one text, or where it is expected as plain text."""
        folder = self.root / self.settings.paths.sources / lang
        for suffix in (*SUFFIXES, *map(str.upper, SUFFIXES)):
            if os.path.lexists(path := folder / f"{readout}{suffix}"):
                return self.inside(path)
        return self.inside(folder / f"{readout}.txt")

    def text(self, readout: str, lang: Lang) -> Path:
        """The TEI file of one text."""
        return self.inside(self.root / self.settings.paths.texts / lang / f"{readout}.xml")

    def alignment(self, readout: str) -> Path:
        """The stand-off alignment of one readout."""
        folder = self.root / self.settings.paths.texts / "-".join(LANGUAGES)
        return self.inside(folder / f"{readout}.xml")

    @property
    def report(self) -> Path:
        """The index of the HTML report."""
        return self.inside(self.root / self.settings.paths.report / "report.html")

    def page(self, readout: str) -> Path:
        """The report's page of one readout."""
        return self.inside(self.report.parent / "readouts" / f"{readout}.html")

    @property
    def cache(self) -> Path:
        """What can be fetched or computed again."""
        return self.inside(self.root / ".cache")

    def inside(self, path: Path) -> Path:
        """The same path; AlignError where a link leads it out of the workspace.

        Asked whenever a path is used: a link may be put there at any time. The workspace itself
        may be a link.
        """
        return inside(self.root, path)

    def name(self, path: Path) -> str:
        """A path as messages show it: relative to the workspace."""
        try:
            return path.relative_to(self.root).as_posix()
        except ValueError:
            return str(path)

    def pointer(self, text: Path, source: str) -> str:
        """How a TEI file points to its source; "" for one that is not in this workspace."""
        found = os.path.realpath(self.root / source)
        if not Path(found).is_file() or not is_within(found, os.path.realpath(self.root)):
            return ""
        if one_line(found) != found:
            raise AlignError(
                source, "its name holds characters that a TEI file cannot", "give it another name"
            )
        return os.path.relpath(found, os.path.realpath(text.parent)).replace(os.sep, "/")

    def sources(self) -> Sources:
        """The source of each text, and what among them is none."""
        found: dict[tuple[str, Lang], Path] = {}
        doubtful: set[tuple[str, Lang]] = set()
        errors: list[AlignError] = []
        for lang in LANGUAGES:
            by_id: dict[str, list[Path]] = {}
            for path in self._listed(f"{self.settings.paths.sources}/{lang}", errors):
                try:
                    if self._is_source(path):
                        by_id.setdefault(path.stem, []).append(path)
                except AlignError as error:
                    errors.append(error)
            for readout, paths in by_id.items():
                if len(paths) == 1:
                    found[readout, lang] = paths[0]
                else:
                    first, *others = (self.name(path) for path in paths)
                    what = f"a source of the same readout as {', '.join(others)}"
                    errors.append(AlignError(first, what, "keep one of them"))
                    doubtful.add((readout, lang))
        return Sources(dict(sorted(found.items())), doubtful, errors)

    def readouts(self) -> tuple[dict[str, list[Lang]], list[AlignError]]:
        """The languages each readout has a TEI text in, by id, and what among them is no text."""
        found: dict[str, list[Lang]] = {}
        errors: list[AlignError] = []
        for lang in LANGUAGES:
            for path in self._listed(f"{self.settings.paths.texts}/{lang}", errors):
                if path.suffix.lower() != ".xml":
                    continue
                try:
                    self._check_text(path)
                    found.setdefault(path.stem, []).append(lang)
                except AlignError as error:
                    errors.append(error)
        return dict(sorted(found.items())), errors

    def alignments(self) -> list[str]:
        """The ids of all stand-off alignments."""
        paths = self._listed(f"{self.settings.paths.texts}/{'-'.join(LANGUAGES)}", [])
        return [path.stem for path in paths if path.suffix == ".xml"]

    def _listed(self, folder: str, errors: list[AlignError]) -> list[Path]:
        """What lies in a folder; nothing where it cannot be read, which is added to the errors."""
        try:
            return visible(self.inside(self.root / folder))
        except AlignError as error:
            errors.append(error)
            return []

    def glossaries(self) -> list[Path]:
        """The glossary files of the settings."""
        return [self.inside(self.root / name) for name in self.settings.glossaries]

    def readout_glossary(self, readout: str) -> Path:
        """The glossary of one readout, which goes over the others; it need not be there."""
        folder = self.root / self.settings.paths.readout_glossaries
        return self.inside(folder / f"{readout}.yaml")

    def readout_glossaries(self) -> list[Path]:
        """All glossaries of single readouts."""
        folder = self.root / self.settings.paths.readout_glossaries
        found = visible(self.inside(folder)) if folder.is_dir() else []
        return [path for path in found if path.suffix == ".yaml"]

    @property
    def waivers(self) -> Path:
        """The list of waivers; it need not be there."""
        return self.inside(self.root / self.settings.paths.waivers)

    @property
    def lexicon(self) -> Path:
        """What the aligner knows of words, made by ``align lexicon``; it need not be there."""
        return self.inside(self.root / self.settings.paths.lexicon)

    def folders(self) -> list[Path]:
        """The folders that files of the workspace lie in, but for those that are made again."""
        paths = self.settings.paths
        names = [
            ".",
            *(f"{paths.sources}/{lang}" for lang in LANGUAGES),
            *(f"{paths.texts}/{part}" for part in (*LANGUAGES, "-".join(LANGUAGES))),
            *(str(Path(name).parent) for name in (*self.settings.glossaries, paths.waivers)),
            paths.readout_glossaries,
        ]
        return [self.root / name for name in names]

    def sweep(self) -> list[str]:
        """Delete temporary files of runs that were killed; what must stay is told, a line each."""
        root = os.path.realpath(self.root)
        folders = [*self.folders(), self.root / self.settings.paths.report]
        kept = sweep(path for path in folders if is_within(os.path.realpath(path), root))
        return [
            f"{self.name(path)}: holds a version that somebody saved while a run wrote;"
            " compare it with the file it is of, then delete it"
            for path in kept
        ]

    def holds(self, path: Path) -> bool:
        """Whether a path is of the workspace's own files, which nothing else may replace."""
        real, paths = os.path.realpath(path), self.settings.paths
        folders = (self.root / paths.texts, self.root / paths.sources)
        glossaries = (*self.glossaries(), *self.readout_glossaries())
        files = (self.root / SETTINGS, *glossaries, self.waivers)
        return (
            any(is_within(real, os.path.realpath(folder)) for folder in folders)
            or real in map(os.path.realpath, files)
            or is_within(os.path.realpath(self.root), real)
        )

    def _is_source(self, path: Path) -> bool:
        """Whether a file is a source; False for the note of where one was fetched from."""
        if path.is_dir():
            raise AlignError(self.name(path), "is a folder, in which no source is looked for",
                             "move its files one folder up")  # fmt: skip
        if path.suffix == ".json" and path.with_suffix("").exists():
            return False
        if path.suffix.lower() not in SUFFIXES:
            known = ", ".join(SUFFIXES)
            raise AlignError(
                self.name(path),
                "is no source",
                f"take it away, or save it in a format that is read: {known}",
            )
        self._check_id(path)
        return True

    def _check_text(self, path: Path) -> None:
        if path.suffix != ".xml":
            raise AlignError(self.name(path), "is not read", "let its name end in .xml")
        self._check_id(path)

    def _check_id(self, path: Path) -> None:
        check_readout_id(path.stem, self.name(path))


def open_workspace(root: Path) -> Workspace:
    """Read the settings of a folder; an unknown key is an error with the nearest right one."""
    path = inside(root, root / SETTINGS)
    if not path.is_file():
        raise AlignError(str(root), f"no {SETTINGS} here", f"make a workspace: align init {root}")
    return Workspace(root, read_settings(read_text(path, SETTINGS_FILE), str(path)))


def read_settings(text: str, name: str) -> Settings:
    """Parse and check ``align.toml``."""
    try:
        settings = Settings.model_validate(load_toml(text, name))
    except ValidationError as error:
        raise _explain(error, text, name) from None
    check_settings(settings.checks, all_checks(), lambda key: f"{name}:{_line(text, key)}")
    return settings


def _explain(error: ValidationError, text: str, name: str) -> AlignError:
    first = error.errors()[0]
    path = [str(key) for key in first["loc"]]
    keys = [key for key in path if not key.isdigit()] or path
    where = f"{name}:{_line(text, keys[-1])}"
    if first["type"] == "extra_forbidden":
        sections: dict[str, type[BaseModel]] = {
            "paths": Paths, "checks": Checks, "export": Export,
        }  # fmt: skip
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
    for name, text in ((SETTINGS, _SETTINGS_TEXT), (STARTER, starter_glossary())):
        path = inside(root, root / name)
        if not path.exists():
            write_atomic(path, text, over=None)
            written.append(path)
    for lang in LANGUAGES:
        for folder in ("corpus/sources", "corpus"):
            inside(root, root / folder / lang).mkdir(parents=True, exist_ok=True)
    inside(root, root / "corpus" / "-".join(LANGUAGES)).mkdir(parents=True, exist_ok=True)
    return written
