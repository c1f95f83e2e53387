"""The console for tables on stdout; imported where one is printed, since rich doubles the start."""

from __future__ import annotations

import sys
from typing import NoReturn

from rich.console import Console


class PipeConsole(Console):
    """A console that leaves a reader who went away to the app, which ends every command alike."""

    def on_broken_pipe(self) -> NoReturn:
        """Pass the error on."""
        raise BrokenPipeError


def stdout_console(width_in_pipe: int | None = None) -> Console:
    """Return a console as wide as the terminal; a pipe has no width of its own, so lines may stay whole there."""
    return PipeConsole(width=None if sys.stdout.isatty() else width_in_pipe)
