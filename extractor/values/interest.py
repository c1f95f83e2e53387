"""Interest and proceeds: the arithmetic that a printed note follows, exact to the cent."""

from __future__ import annotations

import datetime as dt
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

CENT = Decimal("0.01")
DAY_COUNTS = ("30/360", "actual/360", "actual/365", "actual/actual")
MONTHS_BETWEEN = {"monthly": 1, "quarterly": 3, "semi_annual": 6, "annual": 12}
"""Months from one payment to the next."""
_HUNDRED = Decimal(100)


def days_30_360(start: dt.date, end: dt.date) -> int:
    """Count the days from ``start`` to ``end`` in months of thirty (the bond basis)."""
    first = min(start.day, 30)
    last = 30 if end.day == 31 and first == 30 else end.day
    return (end.year - start.year) * 360 + (end.month - start.month) * 30 + last - first


def _parts(start: dt.date, end: dt.date, day_count: str) -> list[tuple[int, int]]:
    """Return days and the days of their year; ValueError for an unknown day count."""
    if day_count == "30/360":
        return [(days_30_360(start, end), 360)]
    if day_count in {"actual/360", "actual/365"}:
        return [((end - start).days, int(day_count[-3:]))]
    if day_count == "actual/actual":
        firsts = [dt.date(year, 1, 1) for year in range(start.year, end.year + 2)]
        return [((min(end, b) - max(start, a)).days, (b - a).days) for a, b in pairwise(firsts)]
    msg = f"unknown day count {day_count!r}; use one of {', '.join(DAY_COUNTS)}"
    raise ValueError(msg)


def first_coupon(rate: Decimal, start: dt.date, end: dt.date, day_count: str) -> Decimal:
    """Return the interest on $1,000 at ``rate`` percent a year, rounded to the cent, half a cent up.

    Raises ValueError for an unknown day count. The division comes last: the year's fraction has no exact decimal,
    though half a cent has.
    """
    exact = sum((rate * 10 * days / year for days, year in _parts(start, end, day_count)), Decimal(0))
    return exact.quantize(CENT, ROUND_HALF_UP)


def proceeds(principal: Decimal, price: Decimal, concession: Decimal) -> Decimal:
    """Return principal times price less concession (both in percent of par), to the cent."""
    return (principal * (price - concession) / _HUNDRED).quantize(CENT, ROUND_HALF_UP)
