"""place_to_heading: the header or label that a printed value stands under, behind or after.

It needs no lexicon: the spelling to be learned is one that nobody listed. A recovered grid tells it where
there is one; else the rows and columns of the table as it stands, a label before a colon, the cell to the
left, the header zone above a stream of cells, or the line above.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractor.finding.memory.printed import Printed
from extractor.finding.memory.runs import stream_to_heading
from extractor.grids.labels.lexicon import LONGEST_LABEL, label_key
from extractor.grids.text.lines import Line, tidy, trimmed
from extractor.grids.text.rows import RawRow, RowCell, table_to_rows
from extractor.ground.document import Document
from extractor.ground.places import Span
from extractor.values.shapes import Shape, shape

_HEADER_CELLS = 3  # fewest cells, all of them words, that make a row a header
_HEADER_ROWS = 3  # most rows that a header is folded from
_LETTERS = 3  # fewest letters of a heading


@dataclass(frozen=True, slots=True)
class Heading:
    """A header or label as printed, its key, and the cell that it speaks of.

    ``apart`` tells whether a table or a colon sets it apart from what stands around it.
    """

    text: str
    key: str
    cell: Span
    apart: bool


def place_to_heading(printed: Printed, place: Span) -> Heading | None:
    """Return the heading of what stands at ``place``, None when there is none to be seen."""
    inline = _before_colon(printed.text, printed.lines, place)
    if inline is not None:
        return inline
    for grid in printed.grids:
        for k, column in enumerate(grid.columns):
            for cell in (row.cells[k] for row in grid.rows):
                if column.header and cell is not None and cell.span.overlaps(place):
                    return _heading(column.header, cell.span)
    for rows in _tables(printed.document, printed.lines):
        found = _in_rows(rows, place)
        if found is not None:
            return found
    stream = stream_to_heading(printed.lines, place)
    return None if stream is None else _heading(stream.text, stream.cell, apart=stream.in_turn)


def _heading(text: str, cell: Span, *, apart: bool = True) -> Heading | None:
    key = label_key(text)
    # "No" before a number, "1st" or a value of the cell to the left would name a field everywhere.
    wordy = sum(c.isalpha() for c in key) >= _LETTERS and shape(text.strip(" :")) is Shape.TEXT
    return Heading(text.strip(" :"), key, cell, apart) if wordy and len(text) <= LONGEST_LABEL else None


def _before_colon(text: str, lines: Sequence[Line], place: Span) -> Heading | None:
    """Return the label before the colon of the place's own segment, when nothing stands between."""
    for line in lines:
        if line.span.holds(place):
            own = next((s for s in line.filled if s.span.holds(place)), None)
            head = "" if own is None else text[own.span.start : place.start].rstrip(' "“$')
            if own is None or not head.endswith(":") or head.count(":") != 1:
                return None
            cell = trimmed(text, own.span.start + len(head), own.span.end)
            return _heading(tidy(head[:-1]), cell)
    return None


def _tables(document: Document, lines: Sequence[Line]) -> list[list[RawRow]]:
    """Return the declared tables, and runs of lines of several cells, as raw rows."""
    tables = [table_to_rows(document, t) for t in document.tables]
    run: list[RawRow] = []
    for line in lines:
        if len(line.filled) >= 2:
            run.append(_line_to_row(line))
        elif line.segments and run:
            tables.append(run)
            run = []
    return [*tables, run] if run else tables


def _line_to_row(line: Line) -> RawRow:
    """Return a line's cells: by their column behind tabs and pipes, by where they stand between blanks."""
    if line.tabbed or line.piped:
        return tuple(RowCell(s.span, s.text, s.column, s.column + 1) for s in line.filled)
    at = line.span.start
    return tuple(RowCell(s.span, s.text, s.span.start - at, s.span.end - at) for s in line.filled)


def _in_rows(rows: Sequence[RawRow], place: Span) -> Heading | None:
    for k, row in enumerate(rows):
        own = next((c for c in row if c.span.overlaps(place)), None)
        if own is not None:
            return _above(rows[:k], row, own) or _left(row, own)
    return None


def _words(cell: RowCell) -> bool:
    return shape(cell.text) is Shape.TEXT


def _above(rows: Sequence[RawRow], row: RawRow, own: RowCell) -> Heading | None:
    """Fold the cells above, in the nearest rows that hold nothing but words."""
    parts: list[str] = []
    heads = 0
    for head in reversed(rows):
        if len(head) < _HEADER_CELLS or not all(_words(c) for c in head):
            if heads:
                break
            continue
        over = _over(head, row, own)
        if over is None:
            return None
        parts = [c.text for c in over] + parts
        heads += 1
        if heads == _HEADER_ROWS:
            break
    return _heading(" ".join(parts), own.span) if parts else None


def _over(head: RawRow, row: RawRow, own: RowCell) -> list[RowCell] | None:
    """Return the header cells over a cell: by column; by turn where blanks part cells; None where neither tells.

    Cells between blanks stand under their headers only if each of them does, alone: else blanks are mere
    separators, and a row short of a cell shows its neighbours' headers.
    """
    aligned = [c for c in head if c.reaches(own)]
    spread = any(c.last - c.first > 1 for c in row)  # measured in characters, not in columns
    if not spread:
        return aligned
    if len(head) == len(row):
        return [head[row.index(own)]]
    over = [[k for k, c in enumerate(head) if c.reaches(cell)] for cell in row]
    taken = [k for ks in over for k in ks]
    lined_up = all(len(ks) <= 1 for ks in over) and len(set(taken)) == len(taken)
    return aligned if lined_up else None


def _left(row: RawRow, own: RowCell) -> Heading | None:
    """Return the nearest cell of words to the left: the label of a sheet or of a transposed table."""
    for cell in reversed([c for c in row if c.span.end <= own.span.start]):
        if _words(cell):
            return _heading(cell.text, own.span)
    return None
