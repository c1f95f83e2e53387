"""marks_to_owners: what a footnote says holds for the notes whose cells carry its marker, not for the others.

``9/20/00(1)`` in one note's row and ``(1) Redeemable at the following prices`` below the table: the prices are that
note's alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence

from extractor.fusing.footnotes import marker_to_span
from extractor.ground.grid import Grid
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.values.marks import lift_marks

_MARKER = regex(r"(?:\((?:[0-9]{1,2}|[a-z])\)|(?<=[\w%)])[*†‡]{1,3})\Z")
_NEXT = regex(r"\.\n(?=[A-Z0-9])")  # behind a text that opens with a bare number, which parts it from nothing below
_GLUED = regex(r"[A-Za-z%0-9][0-9]\Z")  # "None2", "05/15/20213"


def marks_to_owners(text: str, grids: Sequence[Grid], rows: Sequence[Collection[int]]) -> dict[Span, set[int]]:
    """Return the places of the footnotes to which the cells of some notes point, not of all, with their numbers.

    ``rows`` are the places of the rows that belong to each note.
    """
    owner = {row: k for k, own in enumerate(rows) for row in own}
    marked: defaultdict[str, list[tuple[int, Span]]] = defaultdict(list)
    for grid in grids:
        for row in grid.rows if not grid.is_sheet else ():
            for cell in row.cells if row.span.start in owner else ():
                if cell is not None and (marker := _marker(cell.text)):
                    marked[marker].append((owner[row.span.start], cell.span))
    out: dict[Span, set[int]] = {}
    for marker, places in marked.items():
        owners = {k for k, _ in places}
        span = marker_to_span(text, marker, places[-1][1]) if len(owners) < len(rows) else None
        if span is not None:
            end = _NEXT.search(text, span.start, span.end) if marker.isdigit() else None
            out[Span(span.start, end.start() if end else span.end)] = owners
    return out


def _marker(cell: str) -> str | None:
    """Return the footnote marker at a cell's end, a digit glued to a word, a sign or a year among them."""
    if found := _MARKER.search(cell):
        return found[0]
    marks = lift_marks(cell).marks if _GLUED.search(cell) else ()
    return marks[-1] if marks and marks[-1].isdigit() else None
