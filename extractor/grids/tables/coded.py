"""with_code_above: a table's part that is one note's, whose identifier stands in a heading of its own above the labels.

``CUSIP: 02006DUP4`` across the page, below it ``Price | Coupon Rate | Maturity`` and one row: the code is that row's.
Where the first note of a table has none above it, those between the notes stand below theirs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.grids.labels.lexicon import Lexicon
from extractor.grids.text.rows import RawRow
from extractor.ground.grid import Column, Grid, GridCell, Repair, Row
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.values.shapes import Shape, shape

_NAMED = regex(
    r"\b(?P<label>CUSIP(?: (?:No\.?|Number|#))?)(?: ?: ?| )(?P<code>[0-9A-Z]{6} ?[0-9A-Z]{2} ?[0-9])(?![\w,.])"
)
_OTHERS = regex(
    r"\b(?:old|existing|outstanding|tender(?:ed)?|underlying|reference|(?:repurchas|exchang)\w*)\b", re.IGNORECASE
)
_LONGEST = 120  # characters of a heading
_FIELD = "cusip"
_REPAIR = "code_above"


def with_code_above(grid: Grid, above: Sequence[RawRow], before: Sequence[Grid], text: str, lexicon: Lexicon) -> Grid:
    """Return the grid with the identifier of the heading right above it.

    ``above`` are the rows before its labels, ``before`` the grids of the same table so far.
    """
    first = not before or any(repair.name == _REPAIR for repair in before[-1].repairs)
    heading = above[-1] if first and above and len(above[-1]) == 1 and len(grid.rows) == 1 else ()
    if not heading or len(heading[0].span) > _LONGEST or "CUSIP" not in heading[0].text:
        return grid
    if _OTHERS.search(heading[0].text):
        return grid  # paper that is bought back or looked at
    (row,) = grid.rows
    held = any(cell is not None and shape(cell.text) is Shape.CUSIP for cell in row.cells)
    named = any(_FIELD in lexicon.match(column.header).fields for column in grid.columns if column.header)
    found = list(_NAMED.finditer(text, heading[0].span.start, heading[0].span.end))
    if held or named or len(found) != 1 or shape(found[0]["code"]) is not Shape.CUSIP:
        return grid
    label, code = Span(*found[0].span("label")), Span(*found[0].span("code"))
    column = Column(found[0]["label"], (label,))
    cells = (GridCell(code, found[0]["code"]), *row.cells)
    repair = Repair(_REPAIR, code, found[0]["code"])
    rows = (Row(cells, row.span),)
    return replace(grid, columns=(column, *grid.columns), rows=rows, repairs=(*grid.repairs, repair))
