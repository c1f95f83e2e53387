"""Options that several commands share."""

from __future__ import annotations

from typing import Annotated

import typer

ModelOption = Annotated[
    str | None,
    typer.Option("--model", metavar="PATH", help="A model's folder or version; default: the one in use."),
]
FileArgument = Annotated[
    str, typer.Argument(metavar="FILE", help="A document, by path or URL, or - for stdin.", show_default=False)
]
NoteOption = Annotated[
    str | None,
    typer.Option("--note", "-n", metavar="CUSIP|#1", help="One note, #1 the first; default: every note."),
]
MemoryOption = Annotated[
    str | None,
    typer.Option("--store", metavar="URL", help="Corrections whose memory takes part at once."),
]
