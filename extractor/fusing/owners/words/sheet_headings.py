"""sheets_to_headings: the line that stands alone over a note's sheet is said of that note.

::

    NOTE B .......... Step-Up
      CUSIP ......... 41161PAB9
      Rate .......... 4.50%

A block of a note begins where its labels do. What stands right above them, with a blank line over it, would else be
taken for the last thing said of the note before. A line over the first sheet alone may be said of all.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from extractor.ground.grid import Grid
from extractor.ground.places import Span

_LONGEST = 120  # characters of such a line


def sheets_to_headings(
    text: str, grids: Sequence[Grid], sheets: Sequence[AbstractSet[int]]
) -> list[tuple[Span, list[int]]]:
    """Return the headings with the numbers of their notes; none where not every note has one, which is then of all.

    ``sheets`` holds the grids of each note.
    """
    owned = [(grid, [k for k, own in enumerate(sheets) if g in own]) for g, grid in enumerate(grids)]
    single = [(grid, owners) for grid, owners in owned if grid.is_sheet and len(owners) == 1]
    out = [(span, owners) for grid, owners in single if (span := _heading(text, grid)) is not None]
    return out if len({k for _, owners in out for k in owners}) == len(sheets) else []


def _heading(text: str, grid: Grid) -> Span | None:
    first = min(span.start for column in grid.columns for span in column.header_spans or (grid.span,))
    end = text.rfind("\n", 0, first)
    begin = text.rfind("\n", 0, max(end, 0)) + 1
    above = text[text.rfind("\n", 0, max(begin - 1, 0)) + 1 : max(begin - 1, 0)]
    alone = 0 < end - begin <= _LONGEST and text[begin:end].strip() and not above.strip()
    return Span(begin, end) if alone else None
