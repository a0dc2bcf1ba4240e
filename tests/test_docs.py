"""What the documentation says is so."""

from __future__ import annotations

import doctest
import importlib
import json
import re
import tomllib
from importlib.metadata import EntryPoint
from typing import TYPE_CHECKING

import pytest

import align as package
from align.bitext.cost import SIZES, Weights
from align.bitext.crossing import _MARGIN
from align.bitext.encoder import default_encoder
from align.bitext.levels import signature
from align.checks.registry import GROUP, all_checks, gather
from align.checks.run import CheckRunner
from align.export.formats import NAMES
from align.files import limits
from align.model.anchor import Anchor
from align.pipeline.check import annotate_text
from align.pipeline.checking.waiver_file import read_waivers
from align.pipeline.exchange.conditions import _FIELDS
from align.pipeline.exchange.training import _FILTERS
from align.terms.entry import form as glossary_entries
from align.terms.glossary import read_glossary
from align.terms.matching import TermBase
from align.terms.selftest import failed_tests
from align.workspace import read_settings
from tests.conftest import PROJECT, Align, document

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pydantic import BaseModel

    from align.model.anchor import Lang


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
    block, _ = blocks("docs/checks.md", "yaml")
    assert [concept.id for concept in read_glossary(block, "docs")] == ["six-party-talks"]


#: What the columns of the tables say of a text, as kind of match and whether the term asks.
COLUMNS: dict[str, Callable[[set[str], bool], bool]] = {
    "found": lambda kinds, asks: asks and "orthography" not in kinds,
    "found, told by T008": lambda kinds, asks: asks and kinds == {"orthography"},
    "only answers": lambda kinds, asks: bool(kinds) and not asks,
    "not found": lambda kinds, _: not kinds,
}


def told_of_terms() -> list[tuple[str, str, str, str]]:
    """Type and term, column and text of each example in the tables of the manual."""
    section = doc("docs/checks.md").partition("## How terms are found")[2].partition("\n## ")[0]
    found, header = [], [""]
    for line in section.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")] if line[:1] == "|" else []
        if cells[:2] == ["type", "listed"]:
            header = cells
        elif cells and not line.startswith("|--"):
            for column, texts in zip(header[2:], cells[2:], strict=True):
                found += [(cells[0], cells[1], column, text) for text in texts.split(", ") if text]
    return found


def test_terms_are_found_as_the_manual_says() -> None:
    told = told_of_terms()
    listed = list(dict.fromkeys((kind, term) for kind, term, *_ in told))
    entries = [
        f"- id: c{number}\n  type: {kind}\n  terms:\n"
        + "".join(
            f"    - {{lang: {language(term)}, term: {term}, status: preferred}}\n"
            for term in both.split(" / ")
        )
        for number, (kind, both) in enumerate(listed)
    ]
    terms = TermBase(read_glossary("".join(entries), "docs"))
    wrong = []
    for kind, term, column, text in told:
        readings = [
            reading
            for mention in terms.mentions(text, language(text))
            for reading in mention.readings
            if reading.concept.id == f"c{listed.index((kind, term))}"
        ]
        kinds, asks = {str(r.kind) for r in readings}, any(r.asks for r in readings)
        if not COLUMNS[column](kinds, asks):
            wrong.append(f"{term}, {column}: {text} ({kinds}, {asks})")
    assert wrong == []
    assert {column for *_, column, _ in told} == set(COLUMNS)


#: The tables of docs/glossary.md, by the heading above each.
ENTRIES: dict[str, type[BaseModel]] = {
    "Concepts": glossary_entries.ConceptEntry,
    "Terms": glossary_entries.TermEntry,
    "Approval": glossary_entries.ApprovalEntry,
    "Offices": glossary_entries.OfficeEntry,
    "Tests": glossary_entries.TestsEntry,
}


@pytest.mark.parametrize("heading", ENTRIES)
def test_every_key_of_a_glossary_is_in_the_manual(heading: str) -> None:
    section = doc("docs/glossary.md").partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    rows = dict(re.findall(r"^\| `(\w+)` \| (.*?) \|", section, re.MULTILINE))
    fields = {field.alias or name: field for name, field in ENTRIES[heading].model_fields.items()}
    assert set(rows) == set(fields)
    for key, default in rows.items():
        field = fields[key]
        assert (default == "needed") == field.is_required(), key
        if "`" in default and field.default is not None:
            assert default.strip("`") == str(field.default).lower(), key


def test_the_example_of_a_glossary_has_every_key_and_its_tests_hold() -> None:
    (example,) = blocks("docs/glossary.md", "yaml")
    terms = TermBase(read_glossary(example, "docs"))
    assert list(failed_tests(terms)) == []
    assert any(term.tests.hit for concept in terms.concepts for term in concept.terms)
    used = set(re.findall(r"(\w+):", re.sub('"[^"]*"', "", example)))
    assert glossary_entries.KEYS - used == set()


def language(text: str) -> Lang:
    return "ja" if re.search("[ぁ-んァ-ヶ一-鿿]", text) else "en"


def test_the_waiver_and_the_settings_of_the_manual_are_sound() -> None:
    _, block = blocks("docs/checks.md", "yaml")
    assert [waiver.check for waiver in read_waivers(block, "docs")] == ["T001"]
    (settings,) = blocks("docs/checks.md", "toml")
    checks = read_settings(settings, "docs").checks
    assert checks.severity["A013"] == "off"
    assert checks.source == "ja"


def test_the_members_of_a_finding_in_the_manual_are_those_of_json(align: Align) -> None:
    table = b"id\ten\tja\na\tJune 9, 2010 (Thu)\t\n"
    (found,) = json.loads(align("check", "-", "--format", "json", stdin=table).out)["findings"]
    section = doc("docs/checks.md").partition("## Findings as data")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| (`.*?) \|", section, re.MULTILINE)
    named = [name for row in rows for name in re.findall(r"`(\w+)`", row)]
    assert sorted(named) == sorted([*found, "waived"])


def test_the_formats_conditions_and_filters_of_the_manual_are_those_there_are() -> None:
    manual = doc("docs/exchange.md")
    formats, _, rest = manual.partition("## What is written")
    rows = [line for line in formats.splitlines() if line.startswith("| `")]
    assert tuple(re.findall(r"`(\w+)`", " ".join(row.split("|")[1] for row in rows))) == NAMES
    fields = rest.partition("Fields: ")[2].partition(". ")[0]
    assert re.findall(r"`(\w+)`", fields) == list(_FIELDS)
    for name, (_, threshold) in _FILTERS.items():
        assert f"| `{name}{'' if threshold is None else f'={threshold:g}'}` |" in manual


@pytest.mark.parametrize("command", ["export", "import"])
def test_every_option_of_an_exchange_is_in_the_manual(command: str, align: Align) -> None:
    options = set(re.findall(r"(--[a-z-]+)", align(command, "--help").out))
    assert len(options) > 5
    manual = doc("docs/exchange.md")
    assert {option for option in options if option not in manual} <= {"--help", "--workspace", "--output"}  # fmt: skip


def test_anchors_are_cited_as_the_manual_says() -> None:
    rows = re.findall(r"^\| `(p[\w.]+)`.* \| ([^|]+) \|$", doc("docs/encoding.md"), re.MULTILINE)
    assert len(rows) == 5
    assert [Anchor.parse(anchor).citation for anchor, _ in rows] == [cited for _, cited in rows]


def test_the_weights_of_the_manual_are_those_in_force() -> None:
    text = doc("docs/alignment.md")
    weights = Weights()
    assert f"{weights.similarity} · ((n + m) / 2)^0.5" in text
    assert f"{-weights.length} · length surprise" in text
    assert f"{-weights.tokens} · unpaired tokens" in text
    assert f"{weights.found} · √found  −  {-weights.missing} · √missing" in text
    assert f"{weights.joined} for more than two segments" in text
    assert f"{-weights.more} for each of these" in text
    assert f"{-weights.both} for each segment" in text
    assert f"weighs {weights.skip} " in text
    assert signature(default_encoder()) in text
    assert {(6, 1), (1, 6), (3, 3)} < set(SIZES)
    assert "up to 6-1, 1-6 and 3-3" in text
    assert f"gains more than {_MARGIN:g} " in text


def test_the_settings_of_a_new_workspace_are_sound(tmp_path_factory: pytest.TempPathFactory, align: Align) -> None:  # fmt: skip
    root = tmp_path_factory.mktemp("w") / "new"
    align("init", root)
    settings = read_settings((root / "align.toml").read_text(encoding="utf-8"), "align.toml")
    ours = read_settings(doc("align.toml"), "x")
    assert ours.export.licence  # that of the samples
    assert settings == ours.model_copy(update={"export": settings.export})


def blocks(name: str, language: str) -> list[str]:
    """The examples of a page in one language."""
    return re.findall(rf"^```{language}\n(.*?)^```", doc(name), re.MULTILINE | re.DOTALL)


def test_the_examples_of_the_api_run(done: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(done)
    examples = "\n".join(blocks("docs/api.md", "pycon"))
    assert examples.count(">>> ") > 25
    test = doctest.DocTestParser().get_doctest(examples, {}, "docs/api.md", "docs/api.md", 0)
    told: list[str] = []
    doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(test, out=told.append)
    assert not told, "".join(told)


def test_the_check_of_the_manual_is_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (module,) = blocks("docs/api.md", "python")
    entry, settings = blocks("docs/api.md", "toml")
    ((name, value),) = tomllib.loads(entry)["project"]["entry-points"][GROUP].items()
    (tmp_path / f"{value}.py").write_text(module, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    importlib.invalidate_caches()
    checks = gather([EntryPoint(name, value, GROUP)])
    monkeypatch.setattr("align.workspace.all_checks", lambda: checks)
    judged = read_settings(settings, "align.toml").checks
    text = annotate_text(document(f"Talks\n\nThey met{' and met' * 50}.\n\nThey left.\n"))
    (found,) = CheckRunner(checks, judged).text(text)
    assert (found.check, found.severity, str(found.spans[0].anchor)) == ("X001", "warning", "p0.s1")


def test_every_function_and_class_of_the_manual_is_public() -> None:
    named = set(re.findall(r"\balign\.([a-zA-Z_]+)\(", doc("docs/api.md")))
    assert len(named) > 12
    assert named <= set(package.__all__)


def entries() -> list[str]:
    """What the manual says of each thing that can be added."""
    return re.split(r"^- ", doc("docs/extending.md").partition("\n\n- ")[2], flags=re.MULTILINE)


def is_path(name: str) -> bool:
    return "/" in name or name.endswith((".toml", ".md"))


@pytest.mark.parametrize("entry", entries(), ids=lambda entry: entry.split("*")[-3])
def test_the_places_where_things_are_added_exist(entry: str) -> None:
    marked = re.findall(r"`([^`]+)`", entry)
    paths = [PROJECT / name for name in marked if is_path(name)]
    assert paths
    assert [path for path in paths if not path.exists()] == []
    code = "".join(path.read_text("utf-8") for path in paths if path.suffix in (".py", ".toml"))
    names = [name for name in marked if not is_path(name)]
    assert [name for name in names if not re.search(rf"\b{re.escape(name)}\b", code)] == []


def test_the_manual_says_where_the_usual_things_are_added() -> None:
    told = " ".join(re.findall(r"^- \*\*(.*?)\*\*", doc("docs/extending.md"), re.MULTILINE))
    for thing in ("labels", "check", "export format", "encoding", "date"):
        assert thing in told
