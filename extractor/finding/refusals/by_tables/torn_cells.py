"""without_torn_cells: the first or the last line of a cell that wraps is no reading of the cell.

Where blanks part the columns, a cell that wraps shares its lines with others::

    02006DUP4   4.500%   Monthly   Senior      Yes
                                   Unsecured
                                   Notes

Line by line ``Senior`` looks like a rank by itself, and so does ``Unsecured Notes``. The column reads the whole.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.document import Document
from extractor.ground.grid import Grid, GridCell


def without_torn_cells(document: Document, grids: Sequence[Grid], candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without pieces of cells whose column reads more of them, in the same order."""
    text = document.text
    rows = (cell for grid in grids if not grid.is_sheet for cell in grid.filled)
    torn = [cell for cell in rows if cell.torn or text.find("\n", cell.span.start, cell.span.end) >= 0]
    if not torn:
        return list(candidates)
    aligned = (c for c in candidates if c.method is Method.ALIGNMENT and c.status is Status.FOUND)
    read = {(c.field, c.span.start, c.span.end): c.value for c in aligned}
    whole = [(field, cell, value) for cell in torn for (field, *place), value in read.items() if _is_at(cell, place)]
    return [
        c
        for c in candidates
        if c.method is Method.ALIGNMENT
        or not any(c.field == field and c.value != value and _is_piece(c, cell) for field, cell, value in whole)
    ]


def _is_at(cell: GridCell, place: Sequence[int]) -> bool:
    return [cell.span.start, cell.span.end] == list(place)


def _is_piece(candidate: Candidate, cell: GridCell) -> bool:
    """Tell whether a reading is the beginning of a cell, or its end, and not all of it."""
    said = " ".join(candidate.raw.split())
    if not cell.span.holds(candidate.span) or len(said) >= len(cell.text):
        return False
    begins = candidate.span.start == cell.span.start and cell.text.startswith(said)
    return begins or (candidate.span.end == cell.span.end and cell.text.endswith(said))
