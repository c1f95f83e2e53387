"""split_slashed: a column that holds two, whose labels and values a stroke parts.

::

    CUSIP     | Price / Concession | First Coupon Date / Amount
    02006DUP4 | 100.00% / 1.25%    | 06/15/2023 / $2.22

A stroke in a label may belong to it, as may one in a date. Both halves of the header have to name fields, and every
cell below has to have two halves, a blank beside the stroke between them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractor.grids.labels.lexicon import Lexicon, lexicon_of
from extractor.grids.text.lines import tidy, trimmed
from extractor.ground.grid import Column, Grid, GridCell, Repair, Row
from extractor.ground.regex import regex
from extractor.ground.schema import Schema

_STROKE = regex(r"\s/\s|/\s|\s/")
_HALVES = 2

Halves = tuple[GridCell | None, GridCell | None]


def split_slashed(grid: Grid, text: str, schema: Schema) -> Grid:
    """Return the grid, each such column as two; itself where there is none."""
    if grid.is_sheet or not any("/" in column.header for column in grid.columns):
        return grid
    lexicon = lexicon_of(schema)
    for k in reversed(range(len(grid.columns))):
        labels = _labels(grid.columns[k].header, lexicon)
        halves = [_cell_to_halves(row.cells[k], text) for row in grid.rows] if labels else []
        if labels and any(row.cells[k] for row in grid.rows) and None not in halves:
            grid = _split(grid, k, labels, [pair for pair in halves if pair is not None])
    return grid


def _labels(header: str, lexicon: Lexicon) -> tuple[str, str] | None:
    """Return the two labels that a header is made of; the second may leave out words of the first."""
    halves = [half.strip() for half in header.split("/")]
    if "/" not in header or len(halves) != _HALVES or not all(halves) or lexicon.exact(header) is not None:
        return None
    first, second = halves
    words = first.split()
    seconds = (*(" ".join((*words[:n], second)) for n in range(len(words) - 1, 0, -1)), second)
    firsts = (first, *(f"{first} {second.split(' ', n)[-1]}" for n in range(1, second.count(" ") + 1)))
    one, other = (next((label for label in labels if _fields(label, lexicon)), None) for labels in (firsts, seconds))
    if one is None or other is None or _fields(one, lexicon) & _fields(other, lexicon):
        return None
    return one, other


def _fields(label: str, lexicon: Lexicon) -> frozenset[str]:
    match = lexicon.exact(label)
    return frozenset() if match is None else match.fields


def _cell_to_halves(cell: GridCell | None, text: str) -> Halves | None:
    """Return what stands before and behind the stroke of a cell; None where it has none, or several."""
    if cell is None:
        return None, None
    said = cell.text if cell.torn else cell.span.of(text)
    strokes = list(_STROKE.finditer(said))
    if len(strokes) != 1:
        return None
    before, behind = tidy(said[: strokes[0].start()]), tidy(said[strokes[0].end() :])
    if not before or not behind:
        return None
    if cell.torn:
        return cell._replace(text=before), cell._replace(text=behind)
    start, end = cell.span.start, cell.span.end
    stroke = strokes[0]
    left, right = trimmed(text, start, start + stroke.start()), trimmed(text, start + stroke.end(), end)
    return GridCell(left, before), GridCell(right, behind)


def _split(grid: Grid, k: int, labels: tuple[str, str], halves: Sequence[Halves]) -> Grid:
    column = grid.columns[k]
    columns = (*grid.columns[:k], *(Column(label, column.header_spans) for label in labels), *grid.columns[k + 1 :])
    rows = tuple(
        Row((*row.cells[:k], *pair, *row.cells[k + 1 :]), row.span) for row, pair in zip(grid.rows, halves, strict=True)
    )
    repair = Repair("split_slashed", grid.span, " / ".join(labels))
    return replace(grid, columns=columns, rows=rows, repairs=(*grid.repairs, repair))
