"""Document: what reading hands to every later step, whatever the source was."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from extractor.ground.places import Box, Span


class Cell(NamedTuple):
    """One cell of a table that the markup declares (or that ruling lines draw).

    ``cuts`` are the places inside ``span`` where a line of the cell ended: the text goes on with a blank there. A
    place that is repeated ends an empty line.
    """

    row: int
    col: int
    span: Span
    rowspan: int = 1
    colspan: int = 1
    header: bool = False
    cuts: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A declared table: its cells in reading order, and the text they cover together."""

    span: Span
    cells: tuple[Cell, ...]

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns, spans included."""
        rows = max((c.row + c.rowspan for c in self.cells), default=0)
        cols = max((c.col + c.colspan for c in self.cells), default=0)
        return rows, cols


# Not frozen, as places are not: a page has hundreds.
@dataclass(slots=True, unsafe_hash=True)
class Word:
    """A word of a PDF page: its place in the text and its box on the page; never changed once it is made."""

    span: Span
    box: Box


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a PDF: its number (from 1), its text's place, and its size in points."""

    number: int
    span: Span
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Document:
    """One document, read: its text, and what its format says about that text.

    ``text`` is the decoded file itself for text and markdown; for HTML and PDF it is the block
    text that reading made, and every later offset points into it. ``facts`` names what a
    container's header says (``form``, ``issuer``, ``cik``, ``filed_on``) by its place in ``text``.
    """

    source: str
    sha256: str
    media_type: str
    text: str
    tables: tuple[Table, ...] = ()
    words: Sequence[Word] = ()
    pages: tuple[Page, ...] = ()
    facts: Mapping[str, Span] = field(default_factory=dict)
