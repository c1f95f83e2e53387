"""grid_to_steps: columns that print one rate a period are the steps of a coupon that rises.

``Rate from May 25, 2011`` beside ``Rate from May 25, 2014``, ``Years 1-3`` beside ``Years 4-5``: each looks like the
coupon of the whole note, and the note opens with the first alone.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from extractor.ground.candidate import Candidate, Method, Status, Step, Value
from extractor.ground.grid import Grid, GridCell
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.values.dates import find_dates
from extractor.values.numbers import parse_percent

_RATE, _KIND, _SCHEDULE = "coupon_rate", "coupon_type", "step_schedule"
_SCORE = 0.95  # the belief in a schedule whose columns all read
_HIGHEST = 30  # percent: what is as high is a price
_FIGURE = regex(r"\d")
_YEARS = regex(r"\byears?\s(\d{1,2})\b", re.IGNORECASE)
_OTHERS = regex(
    r"\b(?:call|redem\w+|price|yield|concession|commission|discount|fee|paid|payable|payment)\b", re.IGNORECASE
)


def step_columns(grid: Grid) -> list[int]:
    """Return the columns that hold the rates of successive periods, in order; none where there are not two."""
    opening = {k: when for k, column in enumerate(grid.columns) if (when := _opening(column.header)) is not None}
    found = [k for k in opening if all(_rate(row.cells[k]) is not None for row in grid.rows)]
    days = [k for k in found if isinstance(opening[k], dt.date)]
    chosen = days if len(days) > 1 else [k for k in found if k not in days]
    rising = all(opening[a] < opening[b] for a, b in pairwise(chosen))  # type: ignore[operator] # of one type
    differ = any(len({_rate(row.cells[k]) for k in chosen}) > 1 for row in grid.rows)
    return chosen if len(chosen) > 1 and rising and differ else []


def grid_to_steps(text: str, grid: Grid, columns: Sequence[int]) -> Iterator[Candidate]:
    """Propose the first rate, the kind of coupon and, where its days are printed, the schedule of each row."""
    opening = [_opening(grid.columns[k].header) for k in columns]
    for row in grid.rows:
        cells = [row.cells[k] for k in columns]
        rates = [_rate(cell) for cell in cells]
        places = [cell.span for cell in cells if cell is not None]
        whole = Span(places[0].start, places[-1].end)
        steps = tuple(
            Step(day, rate)
            for day, rate in zip(opening[1:], rates[1:], strict=True)
            if isinstance(day, dt.date) and rate is not None
        )
        stated: list[tuple[str, Span, Value]] = [(_RATE, places[0], rates[0]), (_KIND, whole, "step")]
        for field, span, value in [*stated, *([(_SCHEDULE, whole, steps)] if steps else [])]:
            yield Candidate(
                field=field,
                note=row.span.start,
                span=span,
                raw=span.of(text),
                value=value,
                status=Status.FOUND,
                score=_SCORE,
                method=Method.ALIGNMENT,
                label=grid.columns[columns[0]].header,
            )


def _opening(header: str) -> dt.date | int | None:
    """Return the day, or the year of the term, from which a column's rate holds."""
    if not _FIGURE.search(header) or _OTHERS.search(header):
        return None
    days = find_dates(header)
    if days:
        return days[0].date
    years = _YEARS.search(header)
    return int(years[1]) if years else None


def _rate(cell: GridCell | None) -> Decimal | None:
    if cell is None or "%" not in cell.text:
        return None
    rate = parse_percent(cell.text)
    return rate if rate is not None and rate < _HIGHEST else None
