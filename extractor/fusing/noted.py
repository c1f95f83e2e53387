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

_MARKER = regex(r"(?:\((?:[0-9]{1,2}|[a-z])\)|(?<=[\w%)])[*†‡]{1,3})\Z")


def marks_to_owners(text: str, grids: Sequence[Grid], rows: Sequence[Collection[int]]) -> dict[Span, set[int]]:
    """Return the places of the footnotes to which the cells of some notes point, not of all, with their numbers.

    ``rows`` are the places of the rows that belong to each note.
    """
    owner = {row: k for k, own in enumerate(rows) for row in own}
    marked: defaultdict[str, list[tuple[int, Span]]] = defaultdict(list)
    for grid in grids:
        for row in grid.rows if grid.kind != "pairs" else ():
            for cell in row.cells if row.span.start in owner else ():
                if cell is not None and (found := _MARKER.search(cell.text)):
                    marked[found[0]].append((owner[row.span.start], cell.span))
    out: dict[Span, set[int]] = {}
    for marker, places in marked.items():
        owners = {k for k, _ in places}
        span = marker_to_span(text, marker, places[-1][1]) if len(owners) < len(rows) else None
        if span is not None:
            out[span] = owners
    return out
