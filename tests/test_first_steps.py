"""What the README tells a newcomer works, word for word, and the wheel holds everything."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING

import pytest

from tests.conftest import PROJECT

if TYPE_CHECKING:
    from pathlib import Path

READMES = ("README.md", "README.ja.md")
#: pip's words where no package can be had at all.
NO_PACKAGES = ("No matching distribution found", "Could not find a version", "NewConnectionError")


def blocks(name: str, language: str = "sh") -> list[str]:
    """The commands a README gives, in order, or its examples in another language."""
    text = (PROJECT / name).read_text("utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


def commands(name: str) -> list[str]:
    """The same without what is said about them."""
    lines = [
        re.sub(r"(^|\s+)#.*", "", line) for block in blocks(name) for line in block.split("\n")
    ]
    return [line for line in lines if line]


def worked(folder: str, names: list[str]) -> set[str]:
    """What is in a folder that has been worked in and not in a fresh clone."""
    made = {".git", ".venv", ".cache", ".hypothesis", "__pycache__"}
    if folder == str(PROJECT):
        made |= {"report", "build", "dist"}
    return {n for n in names if n in made or n.startswith(".coverage") or n.endswith("_cache")}


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project as a newcomer gets it."""
    root = tmp_path_factory.mktemp("fresh") / "readout-align"
    shutil.copytree(PROJECT, root, ignore=worked)
    assert (root / "align/report/templates/page.html.j2").exists()
    return root


def fresh_environment(home: Path) -> dict[str, str]:
    """This machine with another home: nothing installed, but what tells where packages are."""
    home.mkdir()
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PYTHON", "VIRTUAL_ENV", "COV_", "PYTEST", "XDG_"))
        or name == "PYTHON"  # where Python is, not how it behaves
    }
    path = [p for p in kept["PATH"].split(os.pathsep) if not p.startswith(sys.prefix)]
    settings = os.path.expanduser("~/.config/pip/pip.conf")  # noqa: PTH111
    if os.path.exists(settings):  # noqa: PTH110
        kept.setdefault("PIP_CONFIG_FILE", settings)
    return kept | {"HOME": str(home), "PATH": os.pathsep.join(path)}


def test_both_readmes_give_the_same_commands() -> None:
    english, japanese = map(commands, READMES)
    assert english == japanese
    assert any(line.startswith("align run") for line in english)


def test_the_python_of_the_readmes_is_the_same_and_runs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (program,), japanese = (blocks(name, "python") for name in READMES)
    assert japanese == [program]
    monkeypatch.chdir(PROJECT)
    exec(compile(program, "README.md", "exec"), {})  # noqa: S102
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("title Japan-Russia Foreign Ministers")
    assert any(line.startswith("1(1) ") and "我が国" in line for line in lines)


def test_the_commands_of_the_readme_work_on_a_fresh_machine(clone: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    environment = fresh_environment(home)
    script = "set -eu\n" + "".join(blocks("README.md"))
    ran = subprocess.run(
        ["sh", "-c", script],
        cwd=clone, env=environment, capture_output=True, text=True, check=False, timeout=600,
    )  # fmt: skip
    if ran.returncode and any(words in ran.stderr for words in NO_PACKAGES):
        pytest.skip(f"packages cannot be installed here: {ran.stderr.splitlines()[-1]}")
    assert ran.returncode == 0, ran.stderr
    assert "report      talks/report/report.html" in ran.stdout
    assert "The command is .venv/bin/align" in ran.stderr
    started = home / "more-talks/glossaries/diplomacy.yaml"
    assert started.read_bytes() == (PROJECT / "glossaries/diplomacy.yaml").read_bytes()
    for lang in ("en", "ja"):
        source = next((clone / f"corpus/sources/{lang}").glob("2005-03-04-*.txt"))
        shutil.copy(source, home / f"more-talks/corpus/sources/{lang}")
    # The installed wheel does the whole job by itself, away from the clone.
    installed = home / "readouts/bin/align"
    assert subprocess.run([installed, "run", home / "more-talks"], cwd=home, env=environment, capture_output=True, check=False).returncode == 0  # fmt: skip
    assert (home / "more-talks/report/report.html").exists()
    assert subprocess.run([installed, "validate", "-w", home / "more-talks"], cwd=home, env=environment, capture_output=True, check=False).returncode == 0  # fmt: skip


def test_the_wheel_holds_every_file_of_the_package(clone: Path, tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation",
         "--wheel-dir", tmp_path, clone],
        check=True, capture_output=True,
    )  # fmt: skip
    (wheel,) = tmp_path.glob("readout_align-*.whl")
    packed = set(zipfile.ZipFile(wheel).namelist())
    own = {
        path.relative_to(clone).as_posix()
        for path in (clone / "align").rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }
    assert own <= packed
    assert {"align/glossaries/diplomacy.yaml"} == {p for p in packed - own if "dist-info" not in p}
