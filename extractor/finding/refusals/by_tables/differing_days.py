"""without_differing_days: a day that a table gives to one of its notes is not the whole offering's.

``Original Issue Date | June 7, 1996 | June 7, 1996 | June 10, 1996``: a label, and behind it a day a note. Where the
notes of a table differ in it, the first of them is no more the offering's than the last.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.ground.candidate import Candidate, Method
from extractor.ground.grid import Grid
from extractor.ground.places import Span
from extractor.values.dates import parse_date

_FIELDS = frozenset({"settle_date", "trade_date"})


def without_differing_days(grids: Sequence[Grid], candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without days of the offering that are one note's alone, in the same order."""
    if not any(_is_read(c) for c in candidates):
        return list(candidates)
    differing = [span for grid in grids if not grid.is_sheet for span in _days_apart(grid)]
    return [c for c in candidates if not _is_read(c) or not any(s.overlaps(c.span) for s in differing)]


def _is_read(candidate: Candidate) -> bool:
    """Tell whether a rule read the day behind its label; what the words alone suggest is weighed against the others."""
    return candidate.field in _FIELDS and candidate.method is Method.RULES


def _days_apart(grid: Grid) -> Iterator[Span]:
    """Yield the cells of each column whose rows hold days, and not all the same one."""
    for k in range(len(grid.columns)):
        cells = [cell for _, cell in grid.column(k)]
        days = {parse_date(cell.text) for cell in cells}
        if len(days - {None}) > 1:
            yield from (cell.span for cell in cells if parse_date(cell.text) is not None)
