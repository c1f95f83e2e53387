"""Interest and proceeds: the arithmetic that a printed note follows, exact to the cent."""

from __future__ import annotations

import datetime as dt
from decimal import ROUND_HALF_UP, Decimal

CENT = Decimal("0.01")
DAY_COUNTS = ("30/360", "actual/360", "actual/365", "actual/actual")
_HUNDRED = Decimal(100)


def days_30_360(start: dt.date, end: dt.date) -> int:
    """Count the days from ``start`` to ``end`` in months of thirty (the bond basis)."""
    first = min(start.day, 30)
    last = 30 if end.day == 31 and first == 30 else end.day
    return (end.year - start.year) * 360 + (end.month - start.month) * 30 + last - first


def _actual_years(start: dt.date, end: dt.date) -> Decimal:
    years = Decimal(0)
    for year in range(start.year, end.year + 1):
        length = (dt.date(year + 1, 1, 1) - dt.date(year, 1, 1)).days
        inside = (min(end, dt.date(year + 1, 1, 1)) - max(start, dt.date(year, 1, 1))).days
        years += Decimal(inside) / Decimal(length)
    return years


def year_fraction(start: dt.date, end: dt.date, day_count: str) -> Decimal:
    """Return the part of a year from ``start`` to ``end``; ValueError for an unknown day count."""
    days = Decimal((end - start).days)
    if day_count == "30/360":
        return Decimal(days_30_360(start, end)) / 360
    if day_count == "actual/360":
        return days / 360
    if day_count == "actual/365":
        return days / 365
    if day_count == "actual/actual":
        return _actual_years(start, end)
    msg = f"unknown day count {day_count!r}; use one of {', '.join(DAY_COUNTS)}"
    raise ValueError(msg)


def first_coupon(rate: Decimal, start: dt.date, end: dt.date, day_count: str) -> Decimal:
    """Return the interest on $1,000 at ``rate`` percent a year, rounded to the cent."""
    return (rate * 10 * year_fraction(start, end, day_count)).quantize(CENT, ROUND_HALF_UP)


def proceeds(principal: Decimal, price: Decimal, concession: Decimal) -> Decimal:
    """Return principal times price less concession (both in percent of par), to the cent."""
    return (principal * (price - concession) / _HUNDRED).quantize(CENT, ROUND_HALF_UP)
