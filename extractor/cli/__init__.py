"""The command line: arguments only, one command a file; the work is done below."""

from extractor.cli.app import main

__all__ = ["main"]
