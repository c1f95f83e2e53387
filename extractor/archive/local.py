"""The local engine: one warden a worker process, each in a thread of its own that mostly waits."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from queue import SimpleQueue

from extractor.archive.errors import RunStopped
from extractor.archive.job import Done, Event, Job
from extractor.archive.plan import Shard
from extractor.archive.warden import Warden


def run_local(job: Job, shards: Iterable[Shard], workers: int) -> Iterator[Event]:
    """Do the shards with ``workers`` processes; yield what happens, a Done for each shard.

    Raises RunStopped when the run cannot go on, after every shard that was done has been yielded.
    Closing the iterator ends the workers.
    """
    events: SimpleQueue[Event | Exception | None] = SimpleQueue()
    waiting = iter(shards)
    turn = threading.Lock()
    wardens = [Warden(job) for _ in range(workers)]

    def keep_busy(warden: Warden) -> None:
        try:
            while True:
                with turn:
                    shard = next(waiting, None)
                if shard is None:
                    break
                events.put(Done(warden.run(shard, events.put)))
        except Exception as error:  # noqa: BLE001 - handed to the thread that asked for the run, which raises it
            events.put(error)
        finally:
            warden.end()
            events.put(None)

    threads = [threading.Thread(target=keep_busy, args=(warden,), daemon=True) for warden in wardens]
    try:
        for thread in threads:
            thread.start()
        yield from _drain(events, len(threads), wardens)
    finally:
        for warden in wardens:
            warden.end()
        for thread in threads:
            thread.join()


def _drain(events: SimpleQueue[Event | Exception | None], running: int, wardens: list[Warden]) -> Iterator[Event]:
    """Yield events until every thread has ended; the first error ends all workers and is raised last."""
    first: Exception | None = None
    while running:
        event = events.get()
        if event is None:
            running -= 1
        elif not isinstance(event, Exception):
            yield event
        elif first is None:
            first = event
            for warden in wardens:
                warden.end()
    if isinstance(first, RunStopped):
        raise RunStopped(str(first)) from first
    if first is not None:
        raise first
