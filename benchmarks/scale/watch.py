"""Watch: what a run's processes take, read several times a second while it goes on."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any

import psutil

from extractor.archive.job import Counted, Done, Event
from extractor.archive.progress import Tally
from extractor.archive.summary import Summary

_EVERY = 0.1  # seconds


@dataclass(frozen=True, slots=True)
class Reading:
    """Documents done at a moment; by worker its resident megabytes and the seconds its processor has worked."""

    seconds: float
    documents: int
    resident: dict[int, float]
    worked: dict[int, float]
    parent: float


class Watch:
    """A silent board; the readings are taken by a thread of its own, wherever the workers just are."""

    def __init__(
        self, longest: float = float("inf"), each_shard: Callable[[list[Reading]], None] | None = None
    ) -> None:
        """Begin; TimeoutError ends the run after ``longest`` seconds; ``each_shard`` is told the readings so far."""
        self._until, self._each_shard = time.monotonic() + longest, each_shard
        self._tally: Tally | None = None
        self._done = threading.Event()
        self.readings: list[Reading] = []

    def begin(self, tally: Tally, about: dict[str, Any]) -> None:  # noqa: ARG002 - the board's interface
        """Keep the tally."""
        self._tally = tally

    def show(self, event: Event) -> None:
        """Tell what there is when a shard is done; end the run when its time is over."""
        if isinstance(event, Done) and self._each_shard is not None:
            self._each_shard(list(self.readings))
        if isinstance(event, Counted | Done) and time.monotonic() > self._until:
            self._done.set()
            raise TimeoutError

    def note(self, message: str) -> None:
        """Say it."""
        print(message)

    def end(self, summary: Summary | None) -> None:  # noqa: ARG002 - the board's interface
        """Take no more readings."""
        self._done.set()

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Take readings while the block runs."""
        thread = threading.Thread(target=self._read, daemon=True)
        thread.start()
        try:
            yield
        finally:
            self._done.set()
            thread.join()

    def _read(self) -> None:
        me, known = psutil.Process(), {}
        while not self._done.wait(_EVERY):
            if self._tally is None:
                continue
            for child in me.children():
                with suppress(psutil.Error):
                    if child.pid not in known and "spawn_main" in " ".join(child.cmdline()):
                        known[child.pid] = child
            resident, worked = {}, {}
            for pid, child in known.items():
                with suppress(psutil.Error):  # one that has just ended
                    times, size = child.cpu_times(), child.memory_info().rss / 1e6
                    if size:  # one that has ended stands there without any until it is waited for
                        resident[pid], worked[pid] = size, times.user + times.system
            mine = time.process_time() - time.thread_time()  # without this thread's own
            done = self._tally.counts()["documents"]
            self.readings.append(Reading(time.monotonic(), done, resident, worked, mine))

    def steady(self) -> tuple[Reading, Reading]:
        """Return the readings between which every worker was at work: without starting and ending."""
        most = max(len(r.resident) for r in self.readings)
        first = next(r for r in self.readings if r.documents and len(r.resident) == most)
        full = [r for r in self.readings if len(r.resident) == most]
        return first, full[-1]
