"""Dates of an offering: business days and the coupon grid."""

from __future__ import annotations

import datetime as dt
from functools import cache


@cache
def _closed(year: int) -> frozenset[dt.date]:
    import holidays

    return frozenset(holidays.country_holidays("US", years=year))


def is_business_day(day: dt.date) -> bool:
    """Tell whether ``day`` is neither at a weekend nor a federal holiday."""
    return day.weekday() < 5 and day not in _closed(day.year)


def next_business_day(day: dt.date) -> dt.date:
    """Return ``day``, or the first business day after it."""
    while not is_business_day(day):
        day += dt.timedelta(days=1)
    return day


def business_days_after(day: dt.date, count: int) -> dt.date:
    """Return the business day that lies ``count`` business days after ``day``."""
    for _ in range(count):
        day = next_business_day(day + dt.timedelta(days=1))
    return day


def months_later(day: dt.date, months: int) -> dt.date:
    """Move by whole months; the day of the month is cut to 28 where it is later."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return dt.date(year, month + 1, min(day.day, 28) if months else day.day)


def settlement_lag(trade: dt.date) -> int:
    """Count the business days from trade to settlement by the rule of the time (T+5, T+3, T+2)."""
    if trade < dt.date(1995, 6, 7):
        return 5
    return 3 if trade < dt.date(2017, 9, 5) else 2


def first_on_grid(maturity: dt.date, months: int, after: dt.date) -> dt.date:
    """Return the first date later than ``after`` on the grid that ends at ``maturity``."""
    gap = (maturity.year - after.year) * 12 + maturity.month - after.month
    steps = gap // months + 1
    day = months_later(maturity, -steps * months)
    while day <= after:
        day = months_later(day, months)
    return min(day, maturity)
