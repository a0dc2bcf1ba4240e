"""The manual's page of each check: its docstring in English, a file beside it in Japanese."""

from __future__ import annotations

import inspect
import sys
from importlib.resources import files
from typing import TYPE_CHECKING

from align.checks.registry import all_checks
from align.errors import AlignError, nearest

if TYPE_CHECKING:
    from align.model.anchor import Lang
    from align.model.check import AnyCheck
    from align.model.finding import Severity

_SEVERITY_JA: dict[Severity, str] = {"error": "誤り", "warning": "要確認", "info": "参考"}


def page_of(ident: str, lang: Lang) -> str:
    """The page of the check with an id, in any case; AlignError where there is none."""
    checks = all_checks()
    if found := checks.get(ident.upper()):
        return page(found, lang)
    raise AlignError(ident, "no such check", nearest(ident.upper(), checks))


def page(check: AnyCheck, lang: Lang) -> str:
    """The page of a check; in English for one that has none in Japanese.

    The Japanese page is ``pages/ja/ID.md`` in the package of the module that holds the check.
    """
    if lang == "ja" and (text := _japanese(check)):
        severity = _SEVERITY_JA[check.severity]
        return f"{check.id} {check.title.ja} · {check.title.en}（{severity}）\n\n{text}"
    english = inspect.getdoc(check.find) or ""
    return f"{check.id} {check.title.en} · {check.title.ja} ({check.severity})\n\n{english}"


def _japanese(check: AnyCheck) -> str:
    package = sys.modules[check.find.__module__].__package__
    if not package:
        return ""
    path = files(package).joinpath("pages", "ja", f"{check.id}.md")
    return path.read_text(encoding="utf-8").strip() if path.is_file() else ""
