"""without_headed_calls: that a column is headed ``Callable From`` does not say that its notes can be called.

Some of them have a day below it and others a dash; a finder that sees words alone takes the heading for a statement
about all of them. A heading that says more than a label does (``Callable at par from``) stays.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.grids.labels.lexicon import Lexicon, lexicon_of
from extractor.ground.candidate import Candidate
from extractor.ground.grid import Grid
from extractor.ground.places import Span
from extractor.ground.schema import Schema

_FIELD = "callable"
_FEWEST = 3  # labels of a table's heading: a note's own row may have been taken for one


def without_headed_calls(grids: Sequence[Grid], candidates: Sequence[Candidate], schema: Schema) -> list[Candidate]:
    """Return the candidates without calls that only the heading of a table's column states, in the same order."""
    called = [c for c in candidates if c.field == _FIELD and c.value is True]
    if not called:
        return list(candidates)
    lexicon = lexicon_of(schema)
    headings = [span for grid in grids if not grid.is_sheet for span in _answered(grid, lexicon)]
    headed = {id(c) for c in called if any(span.holds(c.span) for span in headings)}
    return [c for c in candidates if id(c) not in headed]


def _answered(grid: Grid, lexicon: Lexicon) -> Iterator[Span]:
    """Yield the places of labels that head columns with cells."""
    labelled = [k for k, column in enumerate(grid.columns) if lexicon.exact(column.header)]
    for k in labelled if len(labelled) >= _FEWEST else ():
        if any(row.cells[k] is not None for row in grid.rows):
            yield from grid.columns[k].header_spans
