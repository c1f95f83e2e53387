"""Tables: the note table of a real document as a header and rows, and the text that stands before and behind it.

``tables.json`` holds what a careful person reads in each table, and where in the text of its document it stands. What
stood between the notes of a table, as when they can be redeemed, is a column of its own there.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

from extractor.measuring.cases import Case

_LONE_PIPES = re.compile(r"(?m)^\|\n")  # which part the cells of a converter's text, and would those of a typist's
_TABLES = json.loads(Path(__file__).with_name("tables.json").read_text("utf-8"))


@dataclass(frozen=True)
class NoteTable:
    """A table of notes, one a row: its labels, its rows, and the text around it."""

    header: list[str]
    rows: list[list[str]]
    before: str
    after: str

    def columns(self, word: str) -> list[int]:
        """Return the columns whose label holds a word."""
        return [k for k, label in enumerate(self.header) if word in label.casefold()]


def case_to_table(case: Case) -> NoteTable | None:
    """Return the note table of a document; None where it has none, or one that was not read."""
    table = _TABLES.get(case.id)
    if table is None:
        return None
    text = case.content.decode("utf-8")
    around = (text[: table["from"]], text[table["to"] :])
    return NoteTable(table["header"], table["rows"], *(_LONE_PIPES.sub("", part) for part in around))
