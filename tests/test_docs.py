"""What the documentation says is so."""

from __future__ import annotations

import re

import pytest

from align.bitext.cost import SIZES, Weights
from align.bitext.encoder import default_encoder
from align.bitext.levels import signature
from align.checks.registry import all_checks
from align.files import limits
from align.model.anchor import Anchor
from align.terms.glossary import read_glossary
from align.workspace import read_settings
from tests.conftest import PROJECT, Align


def doc(name: str) -> str:
    return (PROJECT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["README.md", "README.ja.md"])
def test_the_readme_lists_every_command(name: str, align: Align) -> None:
    commands = set(re.findall(r"^  (\w+) ", align("--help").out, re.MULTILINE))
    listed = set(re.findall(r"^\| `align (\w+)", doc(name), re.MULTILINE))
    assert listed == commands


def test_both_readmes_name_the_same_commands_options_and_files() -> None:
    english, japanese = (
        [
            re.findall(r"^\| (`[^|]+?`|`?\w[^|]*`) \|", doc(name), re.MULTILINE),
            set(re.findall(r"`(-[\w-]+(?: [A-Z]+)?)", doc(name))),
            set(re.findall(r"`([\w./-]+\.(?:html|json|toml|xml))`", doc(name))),
        ]
        for name in ("README.md", "README.ja.md")
    )
    assert len(english[0]) > 15
    assert english == japanese


@pytest.mark.parametrize("name", ["README.md", "README.ja.md", "CONTRIBUTING.md"])
def test_links_and_scripts_exist(name: str) -> None:
    for path in re.findall(r"\]\((docs/\w+\.md)\)|\b(scripts/[\w-]+)", doc(name)):
        assert (PROJECT / "".join(path)).exists()


def test_every_check_is_in_the_manual() -> None:
    rows = re.findall(r"^\| (\w\d{3}) \| (\w+)", doc("docs/checks.md"), re.MULTILINE)
    assert rows == sorted((check.id, check.severity) for check in all_checks().values())


def test_the_limits_of_the_manual_are_those_in_force() -> None:
    kinds = [kind for kind in vars(limits).values() if isinstance(kind, limits.FileKind)]
    rows = re.findall(r"^\| ([\w ]+) \| ([\d,]+) \|$", doc("docs/running.md"), re.MULTILINE)
    assert rows == [(kind.word, f"{kind.limit:,}") for kind in kinds]


def test_the_glossary_of_the_manual_is_one() -> None:
    (block,) = re.findall(r"```yaml\n(.*?)```", doc("docs/checks.md"), re.DOTALL)
    assert [concept.id for concept in read_glossary(block, "docs")] == ["six-party-talks"]


def test_anchors_are_cited_as_the_manual_says() -> None:
    rows = re.findall(r"^\| `(p[\w.]+)`.* \| ([^|]+) \|$", doc("docs/encoding.md"), re.MULTILINE)
    assert len(rows) == 5
    assert [Anchor.parse(anchor).citation for anchor, _ in rows] == [cited for _, cited in rows]


def test_the_weights_of_the_manual_are_those_in_force() -> None:
    text = doc("docs/alignment.md")
    weights = Weights()
    assert f"{weights.similarity} · ((n + m) / 2)^{weights.size_exponent}" in text
    assert f"{-weights.length} · length surprise" in text
    assert signature(default_encoder()) in text
    assert max(SIZES) == (4, 1)


def test_the_settings_of_a_new_workspace_are_sound(tmp_path_factory: pytest.TempPathFactory, align: Align) -> None:  # fmt: skip
    root = tmp_path_factory.mktemp("w") / "new"
    align("init", root)
    settings = read_settings((root / "align.toml").read_text(encoding="utf-8"), "align.toml")
    assert settings == read_settings(doc("align.toml"), "x")
