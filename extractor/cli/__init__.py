"""The command line: arguments only, one command a file; the work is done below."""

from __future__ import annotations

import signal
import sys
from typing import Any, NoReturn

INTERRUPTED = 130  # what a shell reports for a command that Ctrl-C ended
TERMINATED = 143  # and for one that a scheduler, a container or `timeout` ended

_terminated: list[int] = []  # the signal, once it came


def _terminate(number: int, _frame: Any) -> NoReturn:
    """End as Ctrl-C does, which tidies away what is half done; a signal left to itself would leave it behind."""
    _terminated.append(number)
    raise KeyboardInterrupt


def end() -> NoReturn:
    """Say on one line by what the command was ended, and exit with the code that a shell has for it."""
    sys.stderr.write(f"extractor: {'terminated' if _terminated else 'interrupted'}\n")
    sys.exit(TERMINATED if _terminated else INTERRUPTED)


def was_interrupted(error: BaseException | None) -> bool:
    """Tell whether Ctrl-C is behind an error: where it meets the making of a class, Python 3.11 wraps it in another."""
    while error is not None and not isinstance(error, KeyboardInterrupt):
        error = error.__cause__ or error.__context__
    return error is not None


def main() -> None:
    """Run the command line (the ``extractor`` script); Ctrl-C is one line even while the commands are imported."""
    if signal.getsignal(signal.SIGTERM) is signal.SIG_DFL:
        signal.signal(signal.SIGTERM, _terminate)
    try:
        from extractor.cli.app import run_app

        run_app()
    except (KeyboardInterrupt, RuntimeError) as error:
        if not was_interrupted(error):
            raise
        end()
