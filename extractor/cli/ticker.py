"""ticking: a line on the terminal that says that a long command is at work, and how far; nothing elsewhere."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import IO

_QUIET = 2.0  # seconds for which nobody wonders
_EVERY = 0.5
_CLEAR = "\r\x1b[2K"


class Ticker:
    """One line, written over itself; whatever else goes to stderr meanwhile is said through it."""

    def __init__(
        self, stream: IO[str], far: Callable[[], str], quiet: float | None = None, every: float = _EVERY
    ) -> None:
        """Tell ``far``, and for how many seconds, on ``stream``."""
        self._stream, self._far, self._quiet, self._every = stream, far, _QUIET if quiet is None else quiet, every
        self._began, self._lock, self._over = time.monotonic(), threading.Lock(), threading.Event()
        self._thread = threading.Thread(target=self._tick, daemon=True)
        self._shown = False

    def start(self) -> None:
        """Begin to tick, after a while."""
        self._thread.start()

    def stop(self) -> None:
        """Take the line away."""
        self._over.set()
        self._thread.join()
        self.say("")

    def say(self, line: str) -> None:
        """Write a line that stays; the ticking one goes on below it."""
        with self._lock:
            self._stream.write((_CLEAR if self._shown else "") + (f"{line}\n" if line else ""))
            self._stream.flush()
            self._shown = False

    def _tick(self) -> None:
        wait = self._quiet
        while not self._over.wait(wait):
            wait = self._every
            minutes, seconds = divmod(int(time.monotonic() - self._began), 60)
            with self._lock:
                self._stream.write(f"{_CLEAR}{self._far()} · {minutes}:{seconds:02}")
                self._stream.flush()
                self._shown = True


def _say(line: str) -> None:
    sys.stderr.write(f"{line}\n")
    sys.stderr.flush()


@contextmanager
def ticking(far: Callable[[], str], *, wanted: bool = True) -> Iterator[Callable[[str], None]]:
    """Tick on stderr while the block runs, where that is a terminal and its line is ``wanted``.

    Gives what says a line on stderr without breaking into the ticking one.
    """
    if not (wanted and sys.stderr.isatty()):
        yield _say
        return
    ticker = Ticker(sys.stderr, far)
    ticker.start()
    try:
        yield ticker.say
    finally:
        ticker.stop()
