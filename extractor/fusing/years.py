"""Which notes a year names: titles say when each falls due, and the rows of a shared table repeat that year."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from extractor.ground.candidate import Candidate, Status
from extractor.ground.grid import Grid
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.ground.schema import Schema

_YEAR = regex(r"\b(?:19|20)\d\d\b")
_TOTAL = regex(r"\s*totals?\b", re.IGNORECASE)


def headings_to_years(notes: Iterable[Sequence[Candidate]], schema: Schema) -> list[int]:
    """Return the year that each note's heading ends with; nothing unless every note has one, all different."""
    years = [
        next(
            (
                int(told[-1])
                for c in candidates
                if c.field == schema.heading and c.status is Status.FOUND and (told := _YEAR.findall(str(c.value)))
            ),
            0,
        )
        for candidates in notes
    ]
    return years if all(years) and len(set(years)) == len(years) else []


def rows_to_owners(grids: Sequence[Grid], years: Sequence[int]) -> Iterator[tuple[Span, list[int]]]:
    """Yield each cell of the rows that begin with a note's year, and of the totals below them, with that note."""
    for grid in grids if years else ():
        owner: int | None = None
        for row in grid.rows if grid.kind != "pairs" else ():
            label = next((cell.text for cell in row.cells if cell is not None), "")
            named = {int(year) for year in _YEAR.findall(label)} & set(years)
            if len(named) == 1:
                owner = years.index(named.pop())
            elif not _TOTAL.match(label):
                owner = None
            if owner is not None:
                yield from ((cell.span, [owner]) for cell in row.cells if cell is not None)
