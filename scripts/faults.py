"""The small faults that scripts/mutants puts into the code, found in its syntax tree.

Comparisons, "and" and "or", "not", the conditions of if and of comprehensions, numbers, True and
False, and what a function returns. No strings (so no docstring, regular expression or __all__),
no annotations, nothing that only a type checker reads.
"""

# The methods of an ast.NodeVisitor are named by what they visit.
# ruff: noqa: D102

from __future__ import annotations

import ast
import itertools
import re
from dataclasses import dataclass

OPERATORS = {
    ast.Lt: ("<", "<="), ast.LtE: ("<=", "<"), ast.Gt: (">", ">="), ast.GtE: (">=", ">"),
    ast.Eq: ("==", "!="), ast.NotEq: ("!=", "=="), ast.In: ("in", "not in"),
    ast.NotIn: ("not in", "in"), ast.Is: ("is", "is not"), ast.IsNot: ("is not", "is"),
}  # fmt: skip
#: What a function returns instead, by the word its result's type begins with.
EMPTY = {"str": '""', "int": "0", "list": "[]", "dict": "{}", "tuple": "()", "set": "set()"}
#: Say how an object is made or zipped, not what comes out.
KEYWORDS = {"frozen", "slots", "strict", "kw_only"}


@dataclass(frozen=True)
class Mutant:
    """One fault: the text of a file from start to end (counted in characters) is replaced."""

    file: str
    line: int
    start: int
    end: int
    new: str
    change: str


class Mutator(ast.NodeVisitor):
    """Finds every mutant of one module."""

    def __init__(self, file: str, source: str) -> None:
        self.file, self.found = file, list[Mutant]()
        self._bytes = source.encode()
        ends = itertools.accumulate(len(line) for line in self._bytes.splitlines(keepends=True))
        self._lines = [0, *ends]
        self._results: list[ast.expr | None] = [None]
        self.visit(ast.parse(source))

    def _span(self, node: ast.expr) -> tuple[int, int]:
        start = self._lines[node.lineno - 1] + node.col_offset
        return start, self._lines[(node.end_lineno or 0) - 1] + (node.end_col_offset or 0)

    def _text(self, node: ast.expr) -> str:
        start, end = self._span(node)
        return self._bytes[start:end].decode()

    def _add(
        self, node: ast.expr, new: str, change: str, span: tuple[int, int] | None = None
    ) -> None:
        start, end = (len(self._bytes[:at].decode()) for at in span or self._span(node))
        line = self._bytes[: (span or self._span(node))[0]].count(b"\n") + 1
        self.found.append(Mutant(self.file, line, start, end, new, " ".join(change.split())))

    def _negate(self, test: ast.expr) -> None:
        reversed_already = isinstance(test, ast.UnaryOp | ast.BoolOp) or (
            isinstance(test, ast.Compare)
            and not isinstance(test.ops[0], ast.Lt | ast.LtE | ast.Gt | ast.GtE)
        )
        if not reversed_already:
            text = self._text(test)
            self._add(test, f"(not ({text}))", f"if {text}: negated")

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        """Left alone: Python 3.11 does not know where the parts of an f-string stand."""

    def visit_If(self, node: ast.If) -> None:
        if "TYPE_CHECKING" not in ast.dump(node.test):
            self._negate(node.test)
            self.generic_visit(node)

    def visit_IfExp(self, node: ast.IfExp) -> None:
        self._negate(node.test)
        self.generic_visit(node)

    def visit_comprehension(self, node: ast.comprehension) -> None:
        for test in node.ifs:
            self._negate(test)
        self.generic_visit(node)

    def visit_Compare(self, node: ast.Compare) -> None:
        for left, operator, right in zip(
            [node.left, *node.comparators], node.ops, node.comparators, strict=False
        ):
            old, new = OPERATORS[type(operator)]
            start, end = self._span(left)[1], self._span(right)[0]
            pattern = re.escape(old).replace(r"\ ", r"\s+").encode()
            match = re.search(pattern, self._bytes[start:end])
            if match:
                span = start + match.start(), start + match.end()
                self._add(node, new, f"{self._text(node)}: {old} -> {new}", span)
        self.generic_visit(node)

    def visit_BoolOp(self, node: ast.BoolOp) -> None:
        old, new = ("and", "or") if isinstance(node.op, ast.And) else ("or", "and")
        values = f" {new} ".join(f"({self._text(value)})" for value in node.values)
        self._add(node, f"({values})", f"{self._text(node)}: {old} -> {new}")
        self.generic_visit(node)

    def visit_UnaryOp(self, node: ast.UnaryOp) -> None:
        if isinstance(node.op, ast.Not):
            text = self._text(node)
            self._add(node, f"({self._text(node.operand)})", f"{text}: without not")
        self.generic_visit(node)

    def visit_Constant(self, node: ast.Constant) -> None:
        value = node.value
        if isinstance(value, bool):
            self._add(node, str(not value), f"{value} -> {not value}")
        elif isinstance(value, int):
            for other in (value - 1, value + 1):
                self._add(node, f"({other})", f"{value} -> {other}")
        elif isinstance(value, float):
            other_value = value * 1.5 or 1.0
            self._add(node, repr(other_value), f"{value} -> {other_value}")

    def visit_Return(self, node: ast.Return) -> None:
        if node.value and not (isinstance(node.value, ast.Constant) and not node.value.value):
            declared = self._results[-1]
            word = re.match(r"\w*", ast.unparse(declared) if declared else "")
            empty = EMPTY.get(word[0] if word else "", "None")
            if self._text(node.value) != empty:
                self._add(node.value, empty, f"return {self._text(node.value)}: -> {empty}")
        self.generic_visit(node)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        self._results.append(node.returns)
        for part in (*node.decorator_list, node.args, *node.body):
            self.visit(part)
        self._results.pop()

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if node.value:
            self.visit(node.value)

    def visit_arguments(self, node: ast.arguments) -> None:
        for default in (*node.defaults, *node.kw_defaults):
            if default:
                self.visit(default)

    def visit_keyword(self, node: ast.keyword) -> None:
        if node.arg not in KEYWORDS:
            self.visit(node.value)
