"""Values that both languages state in forms of their own: dates, times of day, lengths of time."""

from __future__ import annotations

from typing import Any, TypeAlias

Value: TypeAlias = Any
