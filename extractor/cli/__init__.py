"""The command line: arguments only, one command a file; the work is done below."""

from __future__ import annotations

import sys

INTERRUPTED = 130  # what a shell reports for a command that Ctrl-C ended


def main() -> None:
    """Run the command line (the ``extractor`` script); Ctrl-C is one line even while the commands are imported."""
    try:
        from extractor.cli.app import run_app

        run_app()
    except KeyboardInterrupt:
        sys.stderr.write("extractor: interrupted\n")
        sys.exit(INTERRUPTED)
