"""without_differing_days: a day that a table gives to one of its notes is not the whole offering's.

``Original Issue Date | June 7, 1996 | June 7, 1996 | June 10, 1996``: a label, and behind it a day a note. Where the
notes of a table differ in it, the first of them is no more the offering's than the last. So it is where each note has a
sheet of its own, under the same labels.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence

from extractor.grids.labels.lexicon import label_key
from extractor.ground.candidate import Candidate, Method
from extractor.ground.grid import Grid
from extractor.ground.places import Span
from extractor.values.dates import parse_date
from extractor.values.shapes import Shape, shape

_FIELDS = frozenset({"settle_date", "trade_date"})
_FEWEST_SHEETS = 2


def without_differing_days(grids: Sequence[Grid], candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without days of the offering that are one note's alone, in the same order."""
    if not any(c.field in _FIELDS for c in candidates):
        return list(candidates)
    differing = [span for grid in grids if not grid.is_sheet for span in _days_apart(grid)]
    sheets = list(_sheets_apart([grid for grid in grids if grid.is_sheet]))

    def is_one_notes(c: Candidate) -> bool:
        return (_is_read(c) and any(s.overlaps(c.span) for s in differing)) or any(s.overlaps(c.span) for s in sheets)

    return [c for c in candidates if c.field not in _FIELDS or not is_one_notes(c)]


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


def _sheets_apart(sheets: Sequence[Grid]) -> Iterator[Span]:
    """Yield the days under each label that the sheets of several notes share, where they are not all the same."""
    of_notes = [s for s in sheets if any(shape(cell.text) is Shape.CUSIP for cell in s.filled)]
    if len(of_notes) < _FEWEST_SHEETS:
        return
    told: defaultdict[str, list[tuple[dt.date, Span]]] = defaultdict(list)
    for sheet in of_notes:
        for k, column in enumerate(sheet.columns):
            days = [(day, cell.span) for _, cell in sheet.column(k) if (day := parse_date(cell.text))]
            told[label_key(column.header)] += days
    for days in told.values():
        if len(days) == len(of_notes) and len({day for day, _ in days}) > 1:
            yield from (span for _, span in days)
