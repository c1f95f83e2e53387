"""Warden: keeps one worker process at work, ends it when it hangs, replaces it when it dies.

Most faults stay within the worker (a time limit, a MemoryError, an exception). What is left are crashes and
code that never comes back: the warden then knows the batch, does the shard anew with that batch one by one,
and once the document is known, leaves it out: it is quarantined.
"""

from __future__ import annotations

import signal
from collections.abc import Callable
from dataclasses import replace
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess

from extractor.archive.errors import RunStopped
from extractor.archive.job import At, Away, Counted, Done, Event, Failed, Job, Message, Stopped, Task
from extractor.archive.ledger import Entry
from extractor.archive.plan import Shard
from extractor.archive.worker import work
from extractor.ground.record import Failure

GRACE = 10.0
"""Seconds beyond the time limit after which a worker that does not stop by itself is killed."""

_LOSSES_IN_A_ROW = 3  # workers lost outside any document: the machine is at fault, not a document


class Warden:
    """One worker process and the shard it is doing."""

    def __init__(self, job: Job, grace: float = GRACE, target: Callable[[Connection, Job], None] = work) -> None:
        """Know the job; the process, which runs ``target``, starts with the first shard."""
        self._job, self._grace, self._target = job, grace, target
        self._process: SpawnProcess | None = None
        self._pipe: Connection | None = None
        self._ending = False

    def run(self, shard: Shard, tell: Callable[[Event], None]) -> Entry:
        """Do a shard to its end, whatever its documents do; ``tell`` hears of progress and failures.

        Raises RunStopped when the run cannot go on.
        """
        task = Task(shard)
        lost = 0
        while True:
            failures: list[Failed] = []
            outcome = self._attempt(task, failures, tell)
            if isinstance(outcome, Done):
                for failed in failures:  # told once, by the attempt that counts
                    tell(failed)
                return outcome.entry
            if isinstance(outcome, Stopped):
                raise RunStopped(outcome.message)
            at, reason = outcome
            task, known = _after_loss(task, at, reason)
            lost = 0 if known else lost + 1
            if lost == _LOSSES_IN_A_ROW:
                told = f"{shard.name}: its worker was lost {lost} times outside any document ({reason})"
                msg = f"{told}; see to what ended it, then go on with --resume"
                raise RunStopped(msg)

    def end(self) -> None:
        """End the worker, at once; safe to call from another thread and more than once."""
        self._ending = True
        self._kill()

    def _attempt(
        self, task: Task, failures: list[Failed], tell: Callable[[Event], None]
    ) -> Done | Stopped | tuple[At | None, str]:
        """Send a task to the worker and listen until it is done, or the worker is lost: where, and why."""
        at: At | None = None
        try:
            pipe = self._started()
            pipe.send(task)
            while True:
                limit = self._job.timeout if at is not None else None
                if limit is not None and not pipe.poll(limit + self._grace):
                    self._kill()
                    return at, f"did not come back within {limit:g} s"
                message: Message = pipe.recv()
                if isinstance(message, Done | Stopped):
                    return message
                if isinstance(message, At):
                    at = message
                elif isinstance(message, Away):
                    at = None
                elif isinstance(message, Counted):
                    tell(message)
                else:
                    failures.append(message)
        except (EOFError, OSError):
            return at, self._autopsy()

    def _started(self) -> Connection:
        """Return the pipe to a living worker that has loaded its model."""
        if self._ending:
            raise RunStopped("the run was ended")
        if self._pipe is not None and self._process is not None and self._process.is_alive():
            return self._pipe
        self._kill()
        context = get_context("spawn")
        mine, theirs = context.Pipe()
        process = context.Process(target=self._target, args=(theirs, self._job), daemon=True)
        self._process, self._pipe = process, mine
        process.start()
        theirs.close()
        if self._ending:  # asked for while it started
            process.kill()
        first = mine.recv()
        if isinstance(first, Stopped):
            raise RunStopped(first.message)
        return mine

    def _autopsy(self) -> str:
        """Say how the worker died."""
        process = self._process
        if self._ending or process is None:
            raise RunStopped("the run was ended")
        process.join(self._grace)
        code = process.exitcode
        self._kill()
        if code is not None and code < 0:
            return f"ended its worker by {signal.Signals(-code).name}"
        return f"ended its worker with exit code {code}"

    def _kill(self) -> None:
        process, pipe = self._process, self._pipe
        self._process = self._pipe = None
        if process is not None and process.pid is not None:
            process.kill()
            process.join()
        if pipe is not None:
            pipe.close()


def _after_loss(task: Task, at: At | None, reason: str) -> tuple[Task, bool]:
    """Return the task to do next, and whether the loss taught anything."""
    if at is None:
        return task, False
    if at.count == 1:
        failure = Failure("WorkerLost", f"the document {reason}")
        return replace(task, skip={**task.skip, at.first: failure}), True
    return replace(task, careful=task.careful | {at.first}), True
