"""What the command says is said in Japanese too."""

from __future__ import annotations

import ast
import itertools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from align.checks.manual import page as page_of
from align.checks.registry import all_checks
from align.cli.japanese import catalogue, in_japanese
from align.errors import AlignError
from tests.conftest import PROJECT, RUSSIA

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from tests.conftest import Align

HOLE = "{}"
#: What ``nearest`` answers.
NEAREST = {'did you mean "{}"?', "known: {}"}


@dataclass(frozen=True)
class Module:
    """A module's source, with what is needed to find the texts that a name may stand for."""

    path: str
    tree: ast.Module

    def calls(self, name: str) -> Iterator[ast.Call]:
        """Calls of a function or method by its name."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Call) and name in (
                getattr(node.func, "id", ""), getattr(node.func, "attr", ""),
            ):  # fmt: skip
                yield node

    def functions(self) -> Iterator[ast.FunctionDef]:
        yield from (n for n in ast.walk(self.tree) if isinstance(n, ast.FunctionDef))

    def around(self, node: ast.AST) -> ast.FunctionDef | None:
        """The innermost function that a node stands in."""
        holders = [f for f in self.functions() if any(n is node for n in ast.walk(f))]
        return min(holders, key=lambda f: len(list(ast.walk(f))), default=None)

    def templates(self, node: ast.expr) -> set[str]:  # noqa: PLR0911
        """The texts an expression may become, with {} for what is only known when it runs."""
        match node:
            case ast.Constant(value=str(text)):
                return {text}
            case ast.JoinedStr(values=values):
                parts = [
                    {part.value} if isinstance(part, ast.Constant) else {HOLE} for part in values
                ]
                return {"".join(map(str, combined)) for combined in itertools.product(*parts)}
            case ast.BinOp(left=left, op=ast.Add(), right=right):
                pairs = itertools.product(self.templates(left), self.templates(right))
                return {a + b for a, b in pairs}
            case ast.IfExp(body=body, orelse=orelse):
                return self.templates(body) | self.templates(orelse)
            case ast.BoolOp(values=values):
                return set().union(*map(self.templates, values))
            case ast.Call(func=ast.Name(id="nearest")):
                return NEAREST
            case ast.Name(id=name):
                return self.values(name, self.around(node)) or {HOLE}
        return {HOLE}

    def values(self, name: str, function: ast.FunctionDef | None) -> set[str]:
        """All texts that are put under a name: assigned, handed in, or from a table."""
        found: set[str] = set()
        for node in [*ast.walk(function or self.tree), *self.tree.body]:
            match node:
                case ast.Assign(targets=[ast.Name(id=target)], value=value) if target == name:
                    found |= self.templates(value)
                case ast.Assign(
                    targets=[ast.Tuple(elts=targets)], value=ast.Call(func=ast.Name(id=maker))
                ) if name in [getattr(t, "id", "") for t in targets]:
                    place = [getattr(t, "id", "") for t in targets].index(name)
                    found |= self.returned(maker, place)
                case ast.For(target=target, iter=ast.Name(id=table)) if any(
                    getattr(n, "id", "") == name for n in ast.walk(target)
                ):
                    found |= self.table(table)
        parameters = [a.arg for a in function.args.args if a.arg != "self"] if function else []
        if function and name in parameters:
            for call in self.calls(function.name):
                given = call.args[parameters.index(name) :][:1]
                given += [k.value for k in call.keywords if k.arg == name]
                found |= set().union(*map(self.templates, given))
            defaults = dict(
                zip(reversed(parameters), reversed(function.args.defaults), strict=False)
            )
            found |= self.templates(defaults[name]) if name in defaults else set()
        return found - {"", HOLE}

    def returned(self, maker: str, place: int) -> set[str]:
        """What stands at a place of the tuples that a function returns."""
        found: set[str] = set()
        for function in self.functions():
            for node in ast.walk(function):
                if function.name == maker and isinstance(node, ast.Return) and isinstance(node.value, ast.Tuple):  # fmt: skip
                    found |= self.templates(node.value.elts[place])
        return found

    def table(self, name: str) -> set[str]:
        for node in self.tree.body:
            target = node.target if isinstance(node, ast.AnnAssign) else getattr(node, "targets", [None])[0]  # fmt: skip
            if isinstance(node, ast.Assign | ast.AnnAssign) and getattr(target, "id", "") == name:
                cells = [c for n in ast.walk(node) if isinstance(n, ast.Tuple) for c in n.elts]
                return set().union(*map(self.templates, cells))
        return set()

    def said(self) -> Iterator[tuple[int, str]]:
        """Line and text of everything this module may say."""
        spoken: list[ast.expr] = []
        for call in self.calls("AlignError"):
            spoken += call.args[1:]
        for call in self.calls("tell"):
            spoken += call.args[:1]
        for call in self.calls("append"):
            if getattr(getattr(call.func, "value", None), "attr", "") == "notices":
                spoken += call.args
        yield from self.worded(spoken)
        # A text of several words that is put into another is a text as well.
        values = [
            part.value
            for node in spoken
            for part in ast.walk(node)
            if isinstance(part, ast.FormattedValue) and isinstance(part.value, ast.Name)
        ]
        yield from ((line, text) for line, text in self.worded(values) if " " in text)

    def worded(self, nodes: Iterable[ast.expr]) -> Iterator[tuple[int, str]]:
        for node in nodes:
            for template in self.templates(node):
                if re.search("[A-Za-z]", template.replace(HOLE, "")):
                    yield node.lineno, template


def modules() -> list[Module]:
    paths = sorted((PROJECT / "align").rglob("*.py"))
    return [
        Module(path.relative_to(PROJECT).as_posix(), ast.parse(path.read_text("utf-8")))
        for path in paths
    ]


def test_everything_that_is_said_has_a_japanese_wording() -> None:
    said = {(text, f"{m.path}:{line}") for m in modules() for line, text in m.said()}
    assert len(said) > 150
    missing = sorted(f"{place}: {text}" for text, place in said if text not in catalogue())
    assert not missing, "\n".join(["write these into align/cli/ja.toml:", *missing])


def test_commands_tell_what_they_have_to_say_in_the_language_of_the_reader() -> None:
    for module in modules():
        if module.path != "align/cli/console.py":
            assert not list(module.calls("say")), f"{module.path}: tell() instead"


def test_nothing_is_worded_that_is_never_said() -> None:
    said = {text for module in modules() for _, text in module.said()}
    unsaid = [
        text
        for text, entry in catalogue().items()
        if text not in said and entry.worded and not entry.inner
    ]
    assert not unsaid


def test_a_wording_uses_every_hole_of_the_english() -> None:
    for english, entry in catalogue().items():
        wanted = {str(n) for n in range(1, english.count(HOLE) + 1)}
        assert set(re.findall(r"\{(\d)\}", entry.japanese)) == wanted, english
        assert HOLE not in entry.japanese, english
        assert not entry.japanese.endswith("。"), english


def test_blanks_stand_between_japanese_and_words_only() -> None:
    for english, entry in catalogue().items():
        assert not re.search(r"[ぁ-んァ-ヶ一-鿿。、] [ぁ-んァ-ヶ一-鿿「（]", entry.japanese), (
            english
        )
        assert not re.search(r"\d\} [ぁ-んァ-ヶ一-鿿]|[ぁ-んァ-ヶ一-鿿] \{\d", entry.japanese), (
            english
        )


@pytest.mark.parametrize(
    ("english", "japanese"),
    [
        ("no such file", "ファイルがありません"),
        ('unknown key "glosaries"', "「glosaries」というキーはありません"),
        ('did you mean "glossaries"?', "「glossaries」ではありませんか"),
        ("words that nobody has put into the catalogue", "words that nobody has put into the catalogue"),
    ],
)  # fmt: skip
def test_a_text_is_found_by_its_template(english: str, japanese: str) -> None:
    assert in_japanese(english) == japanese


def test_what_stands_in_a_hole_is_translated_too() -> None:
    assert in_japanese("reason: must be text, or {en: …, ja: …}") == (
        "reason：文字列又は {en: …, ja: …} としてください"
    )


def test_a_value_of_a_glossary_is_shown_in_japanese() -> None:
    told = "type: Input should be 'person' or 'role' (found \"evnt\")"
    assert in_japanese(told) == "type：'person'又は'role'としてください（現在の値：「evnt」）"


def test_a_name_that_stands_in_a_hole_stays_as_it_is() -> None:
    assert in_japanese("wrote a b/c: d.xml") == "書き込みました：a b/c: d.xml"


def test_errors_follow_the_option_or_the_locale(
    tmp_path: Path, align: Align, monkeypatch: pytest.MonkeyPatch
) -> None:
    japanese = "エラー: missing.xml: ファイルがありません。パスを確認してください。\n"
    monkeypatch.chdir(tmp_path)
    assert align("--language", "ja", "show", "missing.xml").err == japanese
    assert align("show", "missing.xml").err == "error: missing.xml: no such file; check the path\n"
    monkeypatch.setenv("LC_ALL", "ja_JP.UTF-8")
    assert align("show", "missing.xml").err == japanese
    assert align("--language", "en", "show", "missing.xml").err.startswith("error: ")
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    assert align("check", "nowhere", "--language", "ja").err.startswith("エラー: nowhere: ")


def test_a_wrong_call_is_told_in_japanese(align: Align) -> None:
    assert align("--language", "ja", "show").err == (
        "エラー: align show: 「FILE.xml」がありません。「align show --help」を参照してください。\n"
    )
    assert align("--language", "ja").err.startswith("エラー: align: コマンドが指定されていません。")
    assert align("--language", "ja", "chek").err == (
        "エラー: align: 「chek」というコマンドはありません。「check」ではありませんか。\n"
    )


def test_remarks_and_notices_are_told_in_japanese(done: Path, tmp_path: Path, align: Align) -> None:
    source = tmp_path / "2001-02-03-x.txt"
    source.write_text("T\n\n1. A.\n\n3. B.\n")
    found = align("--language", "ja", "ingest", source, "--lang", "en", "--stdout")
    assert found.err == f"{source}:5: A010 「3.」の前にあるはずの2が見当たりません。\n"
    assert (
        align("--language", "ja", "validate", "-w", done).err
        == "ファイル6件中6件に問題はありません\n"
    )
    (done / f"corpus/sources/en/{RUSSIA}.txt").unlink()
    assert "原文がなくなりました" in align("--language", "ja", "run", done).err


def test_an_error_without_advice_ends_after_what_is_wrong() -> None:
    from align.cli.japanese import error_in_japanese

    error = AlignError("a.xml", "not well-formed XML (x)")
    assert error_in_japanese(error) == "a.xml: 整形式の XML ではありません（x）。"


@pytest.mark.parametrize("ident", all_checks())
def test_the_page_of_a_check_is_there_in_japanese(ident: str, align: Align) -> None:
    page = align("explain", ident, "--language", "ja").out
    assert page == align("--language", "ja", "explain", ident).out
    assert page.startswith(
        f"{ident} {all_checks()[ident].title.ja} · {all_checks()[ident].title.en}（"
    )
    assert "意義" in page
    english, japanese = (re.findall(r"^    .+$", page_of(all_checks()[ident], lang), re.MULTILINE) for lang in ("en", "ja"))  # fmt: skip
    assert english == japanese
