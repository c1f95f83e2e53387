"""Watch: a board that notes when documents were done and how large the workers were."""

from __future__ import annotations

import contextlib
import time
from dataclasses import dataclass
from typing import Any

import psutil

from extractor.archive.job import Counted, Done, Event
from extractor.archive.progress import Tally
from extractor.archive.summary import Summary


@dataclass(frozen=True, slots=True)
class Reading:
    """Seconds since the start, documents done, and each worker's resident megabytes."""

    seconds: float
    documents: int
    resident: tuple[float, ...]


class Watch:
    """A silent board that keeps a reading for each event."""

    def __init__(self, longest: float = float("inf")) -> None:
        """Begin; raise TimeoutError after ``longest`` seconds."""
        self._longest = longest
        self.readings: list[Reading] = []
        self._began = time.monotonic()
        self._tally: Tally | None = None

    def begin(self, tally: Tally, about: dict[str, Any]) -> None:  # noqa: ARG002 - the board's interface
        """Keep the tally."""
        self._tally = tally

    def show(self, event: Event) -> None:
        """Note a reading."""
        if self._tally is None or not isinstance(event, Counted | Done):
            return
        done = self._tally.counts()["documents"]
        resident = resident_workers() if isinstance(event, Done) else ()
        if time.monotonic() - self._began > self._longest:
            raise TimeoutError
        self.readings.append(Reading(time.monotonic() - self._began, done, resident))

    def note(self, message: str) -> None:
        """Say it."""
        print(message)

    def end(self, summary: Summary | None) -> None:
        """Do nothing more."""

    def steady_rate(self) -> float:
        """Documents a second between the first and the last reading: without starting processes."""
        first, last = self.readings[0], self.readings[-1]
        return (last.documents - first.documents) / (last.seconds - first.seconds)


def resident_workers() -> tuple[float, ...]:
    """Return the workers' resident megabytes, in the order in which they began."""
    children = psutil.Process().children(recursive=True)
    sizes = []
    for child in sorted(children, key=lambda c: c.create_time()):
        with contextlib.suppress(psutil.NoSuchProcess):  # one that has just ended
            if "spawn_main" in " ".join(child.cmdline()):
                sizes.append(child.memory_info().rss / 1e6)
    return tuple(sizes)
