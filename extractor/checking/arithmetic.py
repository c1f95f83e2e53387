"""Whether the printed arithmetic holds: the first coupon, and the proceeds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from extractor.checking.stated import stated_date, stated_number, stated_text
from extractor.ground.record import Finding, Record

CENT = Decimal("0.01")
_HUNDRED = Decimal(100)
_PLAIN_COUPONS = frozenset({None, "fixed", "step"})
# Notes to private investors accrue on 30/360 unless the document says otherwise.
_USUAL = "30/360"


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
    msg = f"unknown day count {day_count!r}; use 30/360, actual/360, actual/365 or actual/actual"
    raise ValueError(msg)


def first_coupon(rate: Decimal, start: dt.date, end: dt.date, day_count: str) -> Decimal:
    """Return the interest on $1,000 at ``rate`` percent a year, rounded to the cent."""
    return (rate * 10 * year_fraction(start, end, day_count)).quantize(CENT, ROUND_HALF_UP)


def check_first_coupon(offering: Record, note: Record, index: int) -> list[Finding]:
    """Compare the printed first coupon with rate times time since settlement, to the cent."""
    settle, first = stated_date(offering, "settle_date"), stated_date(note, "first_coupon_date")
    rate, printed = stated_number(note, "coupon_rate"), stated_number(note, "first_coupon_amount")
    if settle is None or first is None or rate is None or printed is None or first <= settle:
        return []
    if stated_text(note, "coupon_type") not in _PLAIN_COUPONS:
        return []
    day_count = stated_text(note, "day_count") or _USUAL
    expected = first_coupon(rate, settle, first, day_count)
    if abs(expected - printed) <= CENT:
        return []
    others = [d for d in ("30/360", "actual/360", "actual/365", "actual/actual") if d != day_count]
    fits = [d for d in others if abs(first_coupon(rate, settle, first, d) - printed) <= CENT]
    hint = f"; it would fit {fits[0]}" if fits else ""
    message = (
        f"first coupon is printed as {printed}, but {rate}% on $1,000 from {settle} to {first}"
        f" ({day_count}) gives {expected}{hint}"
    )
    return [Finding("coupon_arithmetic", "warning", message, index, "first_coupon_amount")]


def proceeds(principal: Decimal, price: Decimal, concession: Decimal) -> Decimal:
    """Return principal times price less concession (both in percent of par), to the cent."""
    return (principal * (price - concession) / _HUNDRED).quantize(CENT, ROUND_HALF_UP)


def check_proceeds(note: Record, index: int) -> list[Finding]:
    """Compare the printed proceeds, in dollars and in percent, with price less concession."""
    price, concession = stated_number(note, "selling_price"), stated_number(note, "gross_concession")
    if price is None or concession is None:
        return []
    findings: list[Finding] = []
    principal, printed = stated_number(note, "principal_amount"), stated_number(note, "net_proceeds")
    if principal is not None and printed is not None:
        expected = proceeds(principal, price, concession)
        if abs(expected - printed) > CENT:
            sum_up = f"{principal} at {price} less {concession}"
            message = f"net proceeds are printed as {printed}, but {sum_up} gives {expected}"
            findings.append(Finding("proceeds_arithmetic", "warning", message, index, "net_proceeds"))
    percent = stated_number(note, "net_proceeds_percent")
    if percent is not None and percent != price - concession:
        rest = price - concession
        message = f"net proceeds are printed as {percent}%, but {price} less {concession} gives {rest}"
        findings.append(Finding("proceeds_arithmetic", "warning", message, index, "net_proceeds_percent"))
    return findings


def check_arithmetic(offering: Record, notes: Sequence[Record]) -> list[Finding]:
    """Run the arithmetic checks over all notes."""
    return [
        finding
        for index, note in enumerate(notes)
        for finding in (*check_first_coupon(offering, note, index), *check_proceeds(note, index))
    ]
