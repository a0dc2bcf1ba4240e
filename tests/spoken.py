"""What the source of the package says to people, found by reading the source."""

from __future__ import annotations

import ast
import itertools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.conftest import PROJECT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

HOLE = "{}"
#: What ``nearest`` answers.
NEAREST = {'did you mean "{}"?', "known: {}"}
#: What makes something that is named inside a message, and which of its arguments name it.
WORDS = {
    "FileKind": slice(0, 2),
    "ForeignEncoding": slice(1, 2),
    "Fault": slice(-1, None),
    "check_columns": slice(-1, None),
    "Reason": slice(0, 1),
    "ValueError": slice(0, 1),
    "_wrong": slice(-1, None),
}
#: Tables of such names, and in which cells of a row they stand.
ROWS = dict.fromkeys(
    ("_SIGNATURES", "_LETTERS", "_PATTERNS", "_IN_ZIP", "_IN_OLE"), slice(-2, None)
)
ROWS |= dict.fromkeys(("_OTHERS", "_GRAMMAR"), slice(0, 1))


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
            case ast.NamedExpr(value=value):
                return self.templates(value)
            case ast.Call(func=ast.Name(id=maker)):
                return self.given_back(maker) or {HOLE}
            case ast.Name(id=name):
                return self.values(name, self.around(node)) or {HOLE}
        return {HOLE}

    def values(self, name: str, function: ast.FunctionDef | None) -> set[str]:
        """All texts that are put under a name: assigned, handed in, or from a table."""
        found: set[str] = set()
        for node in [*ast.walk(function or self.tree), *self.tree.body]:
            match node:
                case (
                    ast.Assign(targets=[ast.Name(id=target)], value=value)
                    | ast.NamedExpr(target=ast.Name(id=target), value=value)
                ) if target == name:
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

    def given_back(self, maker: str) -> set[str]:
        """The texts that a function of this module returns."""
        given = [
            node.value
            for function in self.functions()
            if function.name == maker
            for node in ast.walk(function)
            if isinstance(node, ast.Return) and node.value
        ]
        return set().union(*map(self.templates, given)) - {""}

    def table(self, name: str) -> set[str]:
        for node in self.tree.body:
            target = node.target if isinstance(node, ast.AnnAssign) else getattr(node, "targets", [None])[0]  # fmt: skip
            if isinstance(node, ast.Assign | ast.AnnAssign) and getattr(target, "id", "") == name:
                cells = [c for n in ast.walk(node) if isinstance(n, ast.Tuple) for c in n.elts]
                return set().union(*map(self.templates, cells))
        return set()

    def said(self) -> Iterator[tuple[int, str]]:
        """Line and text of everything this module may say."""
        return self.worded(self._spoken())

    def parts(self) -> Iterator[tuple[int, str]]:
        """Line and text of what is put into something said: texts of several words."""
        values = [
            part.value
            for node in self._spoken()
            for part in ast.walk(node)
            if isinstance(part, ast.FormattedValue) and isinstance(part.value, ast.Name)
        ]
        return ((line, text) for line, text in self.worded(values) if " " in text)

    def words(self) -> Iterator[tuple[int, str]]:
        """Line and text of names in tables: kinds of files, languages, faults of links."""
        named: list[ast.expr] = []
        for maker, arguments in WORDS.items():
            named += [a for call in self.calls(maker) for a in call.args[arguments]]
        for call in self.calls("TextLanguage"):
            named += [k.value for k in call.keywords if k.arg == "foreign"]
        for name, cells in ROWS.items():
            named += [cell for row in self.rows(name) for cell in row[cells]]
        return self.worded(named)

    def _spoken(self) -> Iterator[ast.expr]:
        for call in self.calls("AlignError"):
            yield from call.args[1:]
        for call in itertools.chain(self.calls("tell"), self.calls("print_told")):
            yield from call.args[:1]
        for call in self.calls("append"):
            if getattr(getattr(call.func, "value", None), "attr", "") in ("notices", "standing"):
                yield from call.args

    def rows(self, name: str) -> Iterator[list[ast.expr]]:
        """The rows of a table of this module; of a dictionary, its keys."""
        for node in self.tree.body:
            if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == name:
                match node.value:
                    case ast.Tuple(elts=rows):
                        yield from (row.elts for row in rows if isinstance(row, ast.Tuple))
                    case ast.Dict(keys=keys):
                        yield from ([key] for key in keys if key)

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
