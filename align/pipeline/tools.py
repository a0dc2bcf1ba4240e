"""What the jobs of all readouts share: settings, terms, checks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from align.checks.registry import all_checks
from align.checks.run import CheckRunner
from align.pipeline.annotate import TermsAndValues

if TYPE_CHECKING:
    from align.model.annotation import Annotator
    from align.model.bitext import Bitext
    from align.model.finding import Finding
    from align.model.settings import Settings
    from align.terms.matching import TermBase


@dataclass(frozen=True, slots=True)
class Tools:
    """The checks in force, and the annotator that finds what they read."""

    runner: CheckRunner
    annotator: Annotator

    def findings(self, pair: Bitext) -> list[Finding]:
        """The findings of one aligned pair."""
        return self.runner.bitext(pair.annotated(self.annotator))


def make_tools(settings: Settings, terms: TermBase) -> Tools:
    """The tools of a workspace with these settings and terms."""
    return Tools(CheckRunner(all_checks(), settings.checks), TermsAndValues(terms))
