"""``python -m extractor``: the command line without its script."""

from extractor.cli import main

main()
