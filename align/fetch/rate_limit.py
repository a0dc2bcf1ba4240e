"""When a host may be asked again."""

from __future__ import annotations

import datetime
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

#: Seconds between two requests to one host that names no longer delay itself.
SHORTEST_WAIT = 1.0
#: Seconds nobody is kept waiting at a terminal: who asks for more is asked another day.
LONGEST_WAIT = 120.0


def _now() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC)


@dataclass(frozen=True, slots=True)
class Clock:
    """The time of day, a time that only grows, and waiting; a test brings its own."""

    now: Callable[[], datetime.datetime] = _now
    steady: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep


@dataclass(slots=True)
class RateLimit:
    """Keeps the requests to each host apart."""

    clock: Clock
    _delays: dict[str, float] = field(default_factory=dict)
    _last: dict[str, float] = field(default_factory=dict)

    def slow_down(self, host: str, delay: float) -> None:
        """Heed a host that asks for a longer delay than ours."""
        self._delays[host] = max(SHORTEST_WAIT, delay)

    def take(self, host: str) -> None:
        """Wait until the host may be asked again."""
        if host in self._last:
            self._pause(self._last[host] + self._delay(host) - self.clock.steady())

    def done(self, host: str) -> None:
        """The host has answered, or has not."""
        self._last[host] = self.clock.steady()

    def back_off(self, host: str, seconds: float) -> None:
        """Wait before the same request is made again, no less than between any two."""
        self._pause(max(seconds, self._delay(host)))

    def _delay(self, host: str) -> float:
        return self._delays.get(host, SHORTEST_WAIT)

    def _pause(self, seconds: float) -> None:
        if seconds > 0:
            self.clock.sleep(seconds)
