"""Limits on time and memory within a process, where the system has them (Linux; time on any POSIX)."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

_AGAIN = 1.0  # seconds until the alarm rings again, should a callback have swallowed it


class TimeIsUp(BaseException):
    """The time limit has passed; derived from BaseException so that ``except Exception`` lets it through."""


@contextmanager
def time_limit(seconds: float | None) -> Iterator[None]:
    """Raise TimeIsUp in the block after ``seconds``; code that never returns to Python is not stopped.

    Without effect when ``seconds`` is None, outside the main thread, and where there is no such timer.
    """
    usable = hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()
    if seconds is None or not usable:
        yield
        return

    def ring(_signal: int, _frame: FrameType | None) -> None:
        raise TimeIsUp

    before = signal.signal(signal.SIGALRM, ring)
    try:
        try:
            signal.setitimer(signal.ITIMER_REAL, seconds, _AGAIN)
            yield
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
    finally:  # also where the alarm rang on the way out
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def address_space() -> int | None:
    """Return the bytes of address space in use, None where the system does not tell."""
    statm = Path("/proc/self/statm")
    if not statm.exists():
        return None
    import resource

    return int(statm.read_text("ascii").split()[0]) * resource.getpagesize()


@contextmanager
def memory_limit(megabytes: int | None) -> Iterator[None]:
    """Allow the block ``megabytes`` of address space more than there is; beyond, Python raises MemoryError.

    Without effect when ``megabytes`` is None and where the system does not tell what is in use.
    """
    used = address_space()
    if megabytes is None or used is None:
        yield
        return
    import resource

    before, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = [limit for limit in (used + (megabytes << 20), before, hard) if limit != resource.RLIM_INFINITY]
    resource.setrlimit(resource.RLIMIT_AS, (min(most), hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (before, hard))
