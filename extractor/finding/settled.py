"""settled_grids: the grids that alignment read without doubt; the token model need not read them again.

Reading a table a second time costs most of a document's time and adds nothing where every cell already has
a sure field. Where alignment hesitated, the token model's second opinion is what tells right from wrong.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.ground.candidate import Candidate
from extractor.ground.grid import Grid

SURE = 0.9  # a candidate's score from which its cell needs no second reading
_SHARE = 0.9  # of a grid's candidates that must be sure


def settled_grids(grids: Sequence[Grid], aligned: Sequence[Candidate]) -> list[Grid]:
    """Return the grids whose cells ``aligned`` explains, nearly all of them surely."""
    out: list[Grid] = []
    for grid in grids:
        scores = [c.score for c in aligned if grid.span.holds(c.span)]
        cells = sum(cell is not None for row in grid.rows for cell in row.cells)
        sure = sum(s >= SURE for s in scores)
        if scores and sure >= _SHARE * len(scores) and sure * 2 >= cells:
            out.append(grid)
    return out
