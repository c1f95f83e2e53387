"""Progress: a live line for people, JSON lines for everything else; both on stderr."""

from __future__ import annotations

import json
import time
from collections import Counter
from collections.abc import Callable
from typing import IO, TYPE_CHECKING, Any, Protocol

from extractor.archive.job import Counted, Done, Event, Failed
from extractor.archive.summary import Summary

if TYPE_CHECKING:
    from rich.console import Console

_EVERY = 10.0  # seconds between two lines of a log
_NAMED = 20  # failures that a terminal shows by name; the documents table has them all


class Tally:
    """The run's counts, from what its shards tell; a shard done again counts once."""

    def __init__(self, before: Counter[str], planned: int) -> None:
        """Begin with what earlier sittings did, out of ``planned`` documents."""
        self._shards: dict[int, Counter[str]] = {}
        self._finished: Counter[str] = Counter(before)
        self._before = before["documents"]
        self._began = time.monotonic()
        self.planned = planned

    def take(self, event: Event) -> None:
        """Count an event."""
        if isinstance(event, Counted):
            self._shards[event.shard] = Counter(event.counts)
        elif isinstance(event, Done):
            self._shards.pop(event.entry.shard, None)
            self._finished.update(event.entry.counts)

    def counts(self) -> Counter[str]:
        """Return the counts so far."""
        return sum(self._shards.values(), self._finished.copy())

    def told(self) -> dict[str, Any]:
        """Return what a line of progress says: ``left`` is in seconds, None before anything is done."""
        c = self.counts()
        seconds = time.monotonic() - self._began
        rate = (c["documents"] - self._before) / seconds if seconds > 0 else 0.0
        read = c["documents"] - c["failed"]
        return {
            "documents": c["documents"],
            "planned": max(self.planned, c["documents"]),
            "notes": c["notes"],
            "review": round(c["review"] / read, 4) if read else 0.0,
            "failed": c["failed"],
            "rate": round(rate, 1),
            "left": round(max(self.planned - c["documents"], 0) / rate) if rate else None,
        }


class Board(Protocol):
    """Where a run shows how it goes."""

    def begin(self, tally: Tally, about: dict[str, Any]) -> None:
        """Say that the run begins or goes on."""

    def show(self, event: Event) -> None:
        """Show what an event changed; the tally has counted it."""

    def note(self, message: str) -> None:
        """Say something that a person should know."""

    def end(self, summary: Summary | None) -> None:
        """Say what the run came to; None when it ended before its end."""


class LogBoard:
    """JSON lines, one object a line with ``event`` and ``time`` (seconds since 1970)."""

    def __init__(self, stream: IO[str], every: float = _EVERY, clock: Callable[[], float] = time.time) -> None:
        """Write to ``stream``, a line of progress every ``every`` seconds at most."""
        self._stream, self._every, self._clock = stream, every, clock
        self._tally: Tally | None = None
        self._last = clock()

    def _write(self, event: str, **said: Any) -> None:
        line = {"event": event, "time": round(self._clock(), 3)} | said
        self._stream.write(json.dumps(line) + "\n")
        self._stream.flush()

    def begin(self, tally: Tally, about: dict[str, Any]) -> None:
        """Write the terms."""
        self._tally = tally
        self._write("begin", **about)

    def show(self, event: Event) -> None:
        """Write a failure at once, progress now and then."""
        if isinstance(event, Failed):
            kind = "quarantined" if event.quarantined else "failed"
            self._write(kind, source=event.source, type=event.failure.type, message=event.failure.message)
        if self._tally is not None and self._clock() - self._last >= self._every:
            self._last = self._clock()
            self._write("progress", **self._tally.told())

    def note(self, message: str) -> None:
        """Write a note."""
        self._write("note", message=message)

    def end(self, summary: Summary | None) -> None:
        """Write the summary."""
        if summary is not None:
            self._write("end", **summary.to_dict())


class TerminalBoard:
    """One live line: how far, how fast, how long yet, and what was found; the summary at the end."""

    def __init__(self, console: Console) -> None:
        """Draw on a console."""
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        self._console = console
        self._progress = Progress(
            BarColumn(bar_width=24),
            MofNCompleteColumn(),
            TextColumn("{task.fields[rate]}/s"),
            TimeRemainingColumn(compact=True),
            TextColumn("{task.fields[notes]} notes · {task.fields[review]} to review · {task.fields[failed]} failed"),
            console=console,
            refresh_per_second=4,
        )
        self._tally: Tally | None = None
        self._task = self._progress.add_task("run", total=None, rate="–", notes="0", review="0 %", failed="0")
        self._named = 0

    def begin(self, tally: Tally, about: dict[str, Any]) -> None:
        """Draw the line."""
        self._tally = tally
        shards = "shard" if about["shards"] == 1 else "shards"
        files = "file" if about["planned"] == 1 else "files"
        self._console.print(
            f"{about['planned']:,} {files} in {about['shards']:,} {shards} · {about['model']} · "
            f"{about['engine']}, {about['workers']} workers",
            highlight=False,
            markup=False,
        )
        self._draw()
        self._progress.start()

    def _draw(self) -> None:
        if self._tally is None:
            return
        told = self._tally.told()
        self._progress.update(
            self._task,
            completed=told["documents"],
            total=told["planned"],
            rate=f"{told['rate']:,.1f}",
            notes=f"{told['notes']:,}",
            review=f"{told['review']:.1%}",
            failed=f"{told['failed']:,}",
        )

    def show(self, event: Event) -> None:
        """Redraw; name the first failures above the line, quarantined documents always."""
        self._draw()
        if isinstance(event, Failed) and (event.quarantined or self._named < _NAMED):
            self._named += 1
            kind = "quarantined" if event.quarantined else "failed"
            message = event.failure.message
            self.note(f"{kind}: {message}" if event.source in message else f"{kind}: {event.source}: {message}")

    def note(self, message: str) -> None:
        """Print above the line, whatever characters a file name holds."""
        shown = "".join(c if c.isprintable() else "\ufffd" for c in message)
        self._progress.console.print(shown, highlight=False, markup=False)

    def end(self, summary: Summary | None) -> None:
        """Take the line away, print the summary."""
        self._draw()
        if summary is not None:  # files that turned out to be no documents leave no gap at its end
            self._progress.update(self._task, total=summary.counts["documents"])
        self._progress.stop()
        for line in () if summary is None else summary.to_lines():
            self._console.print(line, highlight=False, markup=False, soft_wrap=True)
