"""without_payment_schedules: rows that follow each other in time are the payments of one note, and no notes.

``March 15, 2025 | 3.5% | $17.50``, ``September 15, 2025 | 4.25% | $21.25``: of such amounts at most one is the first.
Days a year apart may be those on which as many notes fall due.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractor.finding.codes import CODES
from extractor.finding.outside import outside
from extractor.ground.candidate import Candidate, Status
from extractor.ground.grid import Grid
from extractor.values.dates import parse_date

_OF_EACH = frozenset({"first_coupon_amount", "principal_amount", "net_proceeds", "maturity_date"})
_OF_A_SALE = frozenset({"selling_price", "gross_concession"})  # nor is one sold
_LEAST = 5  # rows of a schedule
_LONGEST = 190  # days from one payment to the next
_UNEVEN = 6  # days by which half-years, or months, differ


def without_payment_schedules(grids: Sequence[Grid], candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without what such rows state of each payment, in the same order."""
    told = {c.note for c in candidates if c.field in CODES and c.note is not None}
    places = {c.note for c in candidates if c.field in _OF_EACH and c.note is not None} - told
    schedules = [grid for grid in grids if len(grid.rows) >= _LEAST and any(r.span.start in places for r in grid.rows)]
    sold = {c.note for c in candidates if c.field in _OF_A_SALE and c.status is Status.FOUND}
    spans = [
        g.span
        for g in schedules
        if not any(r.span.start in told for r in g.rows)
        and not all(r.span.start in sold for r in g.rows)
        and _is_schedule(g)
    ]
    return outside(spans, candidates, _OF_EACH)


def _is_schedule(grid: Grid) -> bool:
    return any(_is_even(steps) for steps in _columns_of_days(grid))


def _is_even(steps: Sequence[int]) -> bool:
    return min(steps) > 0 and max(steps) <= _LONGEST and max(steps) - min(steps) <= _UNEVEN


def _columns_of_days(grid: Grid) -> Iterator[list[int]]:
    """Yield, for each column that holds days alone, how many pass from row to row."""
    for k in range(len(grid.columns)):
        cells = [row.cells[k] for row in grid.rows]
        days = [parse_date(cell.text) if cell is not None else None for cell in cells]
        known = [day for day in days if day is not None]
        if len(known) == len(days):
            yield [(later - day).days for day, later in pairwise(known)]
