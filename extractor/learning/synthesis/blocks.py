"""Blocks: what a document is made of before it is written: paragraphs and tables."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from extractor.learning.synthesis.runs import Rich

RowKind = Literal["header", "data", "span"]


@dataclass(slots=True)
class TableRow:
    """A row; ``span`` rows hold one cell that runs over the whole width."""

    cells: list[Rich]
    kind: RowKind = "data"


@dataclass(slots=True)
class TableBlock:
    """A table in reading order; ``pairs`` tells a label/value form from a table with headers."""

    rows: list[TableRow]
    pairs: bool = False


@dataclass(slots=True)
class Paragraph:
    """A line or a paragraph; ``lines`` are kept apart by line breaks."""

    lines: list[Rich]
    bold: bool = False


Block = TableBlock | Paragraph
