"""The checks: one function each, an id never reused, its docstring its page in the manual."""

from align.checks.dates import date_against_id, date_against_other
from align.checks.links import stale_link
from align.checks.registry import CHECKS, run_checks
from align.checks.structure import STRUCTURE
from align.checks.terminology import deprecated_term, missing_rendering
from align.checks.weekday import wrong_weekday

__all__ = [
    "CHECKS",
    "STRUCTURE",
    "date_against_id",
    "date_against_other",
    "deprecated_term",
    "missing_rendering",
    "run_checks",
    "stale_link",
    "wrong_weekday",
]
