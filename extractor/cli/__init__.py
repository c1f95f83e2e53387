"""The command line: arguments only, one command a file; the work is done below."""

from __future__ import annotations

import sys

INTERRUPTED = 130  # what a shell reports for a command that Ctrl-C ended


def was_interrupted(error: BaseException | None) -> bool:
    """Tell whether Ctrl-C is behind an error: where it meets the making of a class, Python 3.11 wraps it in another."""
    while error is not None and not isinstance(error, KeyboardInterrupt):
        error = error.__cause__ or error.__context__
    return error is not None


def main() -> None:
    """Run the command line (the ``extractor`` script); Ctrl-C is one line even while the commands are imported."""
    try:
        from extractor.cli.app import run_app

        run_app()
    except (KeyboardInterrupt, RuntimeError) as error:
        if not was_interrupted(error):
            raise
        sys.stderr.write("extractor: interrupted\n")
        sys.exit(INTERRUPTED)
