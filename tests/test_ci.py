"""What docs/ci.md says of workflows and hooks, tried on a clone of this repository."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from junitparser import JUnitXml

from align.files.yaml import load_yaml
from tests.conftest import PROJECT

if TYPE_CHECKING:
    from collections.abc import Callable

HOOKS = PROJECT / ".pre-commit-hooks.yaml"


def blocks() -> list[Any]:
    text = (PROJECT / "docs/ci.md").read_text(encoding="utf-8")
    return [
        load_yaml(each, "docs/ci.md") for each in re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)
    ]


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """The workspace of this repository under version control, as another one would have it."""
    origin = tmp_path / "origin"
    origin.mkdir()
    shutil.copy(PROJECT / "align.toml", origin)
    for folder in ("corpus", "glossaries"):
        shutil.copytree(PROJECT / folder, origin / folder)
    (origin / "talks.tsv").write_text(
        "id\ten\tja\nr1\tThe G-8 Summit was held.\tG8サミットが開かれた。\n", encoding="utf-8"
    )
    git(origin, "init", "--quiet")
    git(origin, "add", "--all")
    git(origin, "commit", "--quiet", "--message", "Begin")
    git(tmp_path, "clone", "--quiet", str(origin), "clone")
    return tmp_path / "clone"


def git(folder: Path, *arguments: str) -> None:
    who = ["-c", "user.name=K.T.", "-c", "user.email=kt@example.org"]
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True)


def environment(clone: Path) -> dict[str, str]:
    """That of a workflow: `align` on the path, names from the repository."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return {**os.environ, "PATH": path, "GITHUB_WORKSPACE": str(clone), "LC_ALL": "C.UTF-8"}


def shell(clone: Path, script: str) -> subprocess.CompletedProcess[str]:
    """A step as GitHub runs it."""
    call = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    return subprocess.run(
        call, cwd=clone, env=environment(clone), text=True, capture_output=True, check=False
    )


def test_the_steps_of_the_workflow_do_what_they_say(clone: Path) -> None:
    workflow = next(block for block in blocks() if "jobs" in block)
    steps = {step.get("name"): step for step in workflow["jobs"]["check"]["steps"]}
    glossaries = shell(clone, steps["glossaries"]["run"])
    assert (glossaries.returncode, glossaries.stdout) == (0, "")
    findings = shell(clone, steps["findings"]["run"])
    assert findings.returncode == 1, findings.stderr
    files = re.findall(r"^::\w+ file=([^,]+)", findings.stdout, re.MULTILINE)
    assert len(files) == len(findings.stdout.splitlines()) > 20
    assert all((clone / file).is_file() for file in files)
    scanned = shell(clone, steps["findings for code scanning"]["run"])
    assert scanned.returncode == 0
    sarif = json.loads((clone / "findings.sarif").read_text(encoding="utf-8"))
    uploaded = next(s for s in workflow["jobs"]["check"]["steps"] if "upload" in s.get("uses", ""))
    assert uploaded["with"]["sarif_file"] == "findings.sarif"
    assert len(sarif["runs"][0]["results"]) == len(files)


def test_the_job_of_gitlab_writes_its_report(clone: Path) -> None:
    job = next(block for block in blocks() if "readouts" in block)["readouts"]
    done = shell(clone, job["script"][-1])
    assert done.returncode == 1
    suites = JUnitXml.fromfile(str(clone / job["artifacts"]["reports"]["junit"]))
    assert suites.failures > 3
    assert suites.errors == 0


@pytest.fixture
def pre_commit(clone: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Runs the hooks in the clone, with the `align` of this environment."""
    command = shutil.which("pre-commit", path=environment(clone)["PATH"])
    if command is None:
        pytest.skip("no pre-commit")
    subprocess.run([command, "validate-manifest", HOOKS], check=True)
    hooks = load_yaml(HOOKS.read_text(encoding="utf-8"), HOOKS.name)
    for hook in hooks:
        hook["language"] = "system"
    config = {"repos": [{"repo": "local", "hooks": hooks}]}
    (clone / ".pre-commit-config.yaml").write_text(json.dumps(config), encoding="utf-8")
    git(clone, "add", "--all")

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        home = str(clone.parent / "home")
        return subprocess.run(
            [command, "run", "--verbose", *arguments],
            cwd=clone, env={**environment(clone), "PRE_COMMIT_HOME": home}, text=True,
            capture_output=True, check=False,
        )  # fmt: skip

    return run


def test_the_hooks_run_on_what_is_committed(
    clone: Path, pre_commit: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    done = pre_commit("align-glossary-check", "--all-files")
    assert done.returncode == 0, done.stdout
    done = pre_commit("align-check", "--all-files")
    assert done.returncode == 1
    assert " error N002 " in done.stdout
    done = pre_commit("align-check-files", "--all-files")
    assert "r1:en:5-14: error T001" in done.stdout
    done = pre_commit("align-fix", "--all-files")
    assert done.returncode == 1  # it has changed a file
    assert "The G8 Summit was held." in (clone / "talks.tsv").read_text(encoding="utf-8")
    git(clone, "add", "--all")
    assert pre_commit("align-check-files", "--files", "talks.tsv").returncode == 0
    assert "no files to check" in pre_commit("align-check", "--files", "talks.tsv").stdout


def test_the_docs_name_every_hook() -> None:
    hooks = load_yaml(HOOKS.read_text(encoding="utf-8"), HOOKS.name)
    text = (PROJECT / "docs/ci.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| `(align-[\w-]+)` \|", text, re.MULTILINE) == [h["id"] for h in hooks]
    config = next(block for block in blocks() if "repos" in block)
    used = {hook["id"] for hook in config["repos"][0]["hooks"]}
    assert used <= {hook["id"] for hook in hooks}
