"""are_captions, heads_rows: what is said over each of several tables, or groups of rows, is said of its notes.

``Table 1. Notes without call (Non-Callable)``, ``Table 2. Callable notes``: a list parted by what its notes are.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Sequence

from extractor.ground.grid import Grid
from extractor.ground.places import Span

_AROUND = " \t\r\n|*-="  # what a caption has around it


def heads_rows(text: str, place: Span, begins: int) -> bool:
    """Tell whether a place stands alone on its line, and a note ``begins`` on the next."""
    before = text[text.rfind("\n", 0, place.start) + 1 : place.start]
    return not f"{before}{text[place.end : begins]}".strip(_AROUND)


def are_captions(text: str, grids: Sequence[Grid], places: Sequence[Span], first: Sequence[Collection[int]]) -> bool:
    """Tell whether each place stands in the line over another table; ``first`` are the rows of the note next to it."""
    tables = sorted((g.span.start, {r.span.start for r in g.rows}) for g in grids if g.kind == "table")
    over: set[int] = set()
    for place, rows in zip(places, first, strict=True):
        k = bisect_right(tables, place.end, key=lambda table: table[0])
        ends = text.find("\n", place.end)
        if k == len(tables) or ends < 0 or text[ends : tables[k][0]].strip(_AROUND) or tables[k][1].isdisjoint(rows):
            return False
        over.add(k)
    return len(over) == len(places)
