"""The pause between two requests to one host."""

from __future__ import annotations

import datetime
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

#: Seconds between two requests to a host whose robots.txt does not ask for more.
DEFAULT_DELAY = 1.0
#: Seconds of the longest pause. A host that asks for a longer one is reported as an error, since
#: nobody waits that long at a terminal.
LONGEST_DELAY = 120.0


def _now() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC)


@dataclass(frozen=True, slots=True)
class Clock:
    """The time of day, a clock that is never set back, and sleeping; tests bring their own."""

    now: Callable[[], datetime.datetime] = _now
    monotonic: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep


@dataclass(slots=True)
class RateLimit:
    """Keeps a delay between the requests to each host."""

    clock: Clock
    _delays: dict[str, float] = field(default_factory=dict)
    _last_requests: dict[str, float] = field(default_factory=dict)

    def set_delay(self, host: str, seconds: float) -> None:
        """Use the delay that a host asks for, where it is longer than the default."""
        self._delays[host] = max(DEFAULT_DELAY, seconds)

    def wait(self, host: str) -> None:
        """Wait until the delay since the last request to a host has passed."""
        if host in self._last_requests:
            self._sleep(self._last_requests[host] + self._delay(host) - self.clock.monotonic())

    def record_request(self, host: str) -> None:
        """Note that a request to a host has just ended, whether it was answered or not."""
        self._last_requests[host] = self.clock.monotonic()

    def wait_before_retry(self, host: str, seconds: float) -> None:
        """Wait this long, or for the host's delay where that is longer."""
        self._sleep(max(seconds, self._delay(host)))

    def _delay(self, host: str) -> float:
        return self._delays.get(host, DEFAULT_DELAY)

    def _sleep(self, seconds: float) -> None:
        if seconds > 0:
            self.clock.sleep(seconds)
