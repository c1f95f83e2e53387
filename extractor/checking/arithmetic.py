"""Whether the printed arithmetic holds: the first coupon, and the proceeds."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from extractor.checking.stated import stated_date, stated_number, stated_text
from extractor.ground.record import Finding, Record
from extractor.values.interest import CENT, DAY_COUNTS, first_coupon, proceeds

_PLAIN_COUPONS = frozenset({None, "fixed", "step"})
# Notes to private investors accrue on 30/360 unless the document says otherwise.
_USUAL = "30/360"
_PERIODS = {"monthly": 12, "quarterly": 4, "semi_annual": 2, "annual": 1}


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
    others = [d for d in DAY_COUNTS if d != day_count]
    fits = [d for d in others if abs(first_coupon(rate, settle, first, d) - printed) <= CENT]
    hint = f"; it would fit {fits[0]}" if fits else _full_period(note, rate, printed)
    message = (
        f"first coupon is printed as {printed}, but {rate}% on $1,000 from {settle} to {first}"
        f" ({day_count}) gives {expected}{hint}"
    )
    return [Finding("coupon_arithmetic", "warning", message, index, "first_coupon_amount")]


def _full_period(note: Record, rate: Decimal, printed: Decimal) -> str:
    """Say so where a whole period's interest is printed, though the first period is short or long."""
    count = _PERIODS.get(stated_text(note, "coupon_frequency") or "")
    if count is None or abs(rate * 10 / count - printed) > CENT:
        return ""
    return f"; it is that of a full {stated_text(note, 'coupon_frequency')} period, which the first is not"


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
