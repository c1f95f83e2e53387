"""Tables for tests: rows of cells laid out as a text, with their grid, and what is told of each of the rows."""

from collections.abc import Iterable, Sequence
from typing import Any

from extractor.ground.candidate import Candidate
from extractor.ground.grid import Column, Grid, GridCell, Kind, Row
from extractor.ground.places import Span


def lay(labels: Sequence[str], *rows: Sequence[str], kind: Kind = "table") -> tuple[str, Grid]:
    """Lay rows of cells under labels that stand nowhere in the text; an empty cell is none."""
    laid, at = [], 0
    for row in rows:
        start, cells = at, []
        for cell in row:
            cells.append(GridCell(Span(at, at + len(cell)), cell) if cell else None)
            at += len(cell) + 1
        laid.append(Row(tuple(cells), Span(start, at - 1)))
    text = "\n".join("\t".join(row) for row in rows)
    return text, Grid(kind, tuple(map(Column, labels)), tuple(laid), Span(0, len(text)))


def told_by_row(text: str, grid: Grid, candidates: Iterable[Candidate]) -> list[dict[str, Any]]:
    """Return what is told of each row, by field; each value has to stand where it says."""
    out: list[dict[str, Any]] = [{} for _ in grid.rows]
    starts = [row.span.start for row in grid.rows]
    for c in candidates:
        assert c.span.of(text) == c.raw
        out[0 if c.note is None else starts.index(c.note)][c.field] = c.value
    return out
