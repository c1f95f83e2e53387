"""block_to_rows: the rows of a piped block; what stands between two drawn lines of a boxed table is one row.

``+-----------+-----------+`` is drawn above and below each row by pandoc, reStructuredText and older typists, whose
cells go on in the lines below. Where it parts only the header from all the rows, each line is a row.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extractor.grids.text.lines import Line
from extractor.grids.text.rows import RawRow, RowCell, line_to_row
from extractor.ground.places import Span
from extractor.ground.regex import regex

_DRAWN = regex(r"\n\+(?:[-=:]{2,}\+)+[ \t]*\n")
_BOXES = 2  # the header's, and that of a row


def block_to_rows(block: Sequence[Line], text: str) -> list[RawRow]:
    """Return the filled cells of a block of tabbed or piped lines, row by row."""
    rows = [line_to_row(line) for line in block]
    if text.find("\n+", block[0].span.start, block[-1].span.end) < 0:
        return rows
    boxes = _boxes(block, rows, text)
    if len(boxes) < _BOXES or (len(boxes) == _BOXES and not _goes_on(boxes[1])):
        return rows
    header, *below = boxes  # a header's lines are folded with regard to what stands over them
    return [*header, *(_joined(box) for box in below)]


def _boxes(block: Sequence[Line], rows: Sequence[RawRow], text: str) -> list[list[RawRow]]:
    """Part the rows where a line is drawn between them."""
    boxes = [[rows[0]]]
    for (above, below), row in zip(pairwise(block), rows[1:], strict=True):
        if _DRAWN.search(text, above.span.end, below.span.start):
            boxes.append([])
        boxes[-1].append(row)
    return boxes


def _goes_on(box: Sequence[RawRow]) -> bool:
    """Tell whether the lines of a box are one row: no line but the first fills the first cell."""
    first = min(row[0].first for row in box if row)
    return all(row[0].first > first for row in box[1:] if row)


def _joined(box: Sequence[RawRow]) -> RawRow:
    """Join the cells of a box that stand in one column."""
    cells: dict[int, RowCell] = {}
    for row in box:
        for cell in row:
            above = cells.get(cell.first)
            cells[cell.first] = cell if above is None else _below(above, cell)
    return tuple(cells[k] for k in sorted(cells))


def _below(above: RowCell, cell: RowCell) -> RowCell:
    span = Span(above.span.start, cell.span.end)
    return above._replace(span=span, text=f"{above.text} {cell.text}", torn=True)
