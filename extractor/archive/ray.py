"""The Ray engine: the same wardens and workers, each in an actor, on one machine or on a cluster.

An actor takes whole shards, so that Ray moves a few kilobytes a shard. A lost actor or machine costs the
shard it was doing, which is done again. What breaks a worker process is the warden's business, as ever.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator, Sequence
from typing import Any

from extractor.archive.errors import RunStopped
from extractor.archive.job import Done, Event, Job
from extractor.archive.plan import Shard
from extractor.archive.warden import Warden
from extractor.ground.errors import UsageError


class ShardActor:
    """A warden as Ray's actor."""

    def __init__(self, job: Job) -> None:
        """Begin; the worker process starts with the first shard."""
        self._warden = Warden(job)

    def do(self, shard: Shard) -> tuple[list[Event], str | None]:
        """Return what happened, the last a Done; or the reason why the run cannot go on."""
        events: list[Event] = []
        try:
            events.append(Done(self._warden.run(shard, events.append)))
        except RunStopped as error:
            return events, str(error)
        return events, None


def run_ray(job: Job, shards: Sequence[Shard], workers: int) -> Iterator[Event]:
    """Do the shards with ``workers`` actors, on the cluster at ``RAY_ADDRESS`` or on a local Ray.

    Raises UsageError when Ray is not installed or not to be reached, RunStopped as ``run_local`` does.
    """
    ray = _connected()
    actor = ray.remote(max_restarts=-1, max_task_retries=-1, num_cpus=1)(ShardActor)
    actors = [actor.remote(job) for _ in range(min(workers, len(shards)))]
    waiting = iter(shards)
    running: dict[Any, Any] = {}
    stopped: str | None = None
    try:
        for one in actors:
            _hand(one, waiting, running)
        while running:
            (ready, *_), _ = ray.wait(list(running))
            one = running.pop(ready)
            events, reason = ray.get(ready)
            yield from events
            stopped = stopped or reason
            if stopped is None:
                _hand(one, waiting, running)
    finally:
        for one in actors:
            ray.kill(one)
    if stopped is not None:
        raise RunStopped(stopped)


def _hand(actor: Any, waiting: Iterator[Shard], running: dict[Any, Any]) -> None:
    shard = next(waiting, None)
    if shard is not None:
        running[actor.do.remote(shard)] = actor


def _connected() -> Any:
    try:
        import ray
    except ImportError as error:
        raise UsageError("--engine ray needs Ray; pip install 'retail-note-extractor[ray]'") from error
    if not ray.is_initialized():
        try:
            ray.init(
                address=os.environ.get("RAY_ADDRESS"),
                include_dashboard=False,
                log_to_driver=False,
                logging_level=logging.WARNING,
            )
        except (ConnectionError, ValueError, RuntimeError) as error:
            msg = f"Ray is not to be reached ({str(error).splitlines()[0]}); check RAY_ADDRESS"
            raise UsageError(msg) from error
    return ray
