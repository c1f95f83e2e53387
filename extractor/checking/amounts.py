"""Whether the amounts fit the denominations. A value stays as printed; the finding tells."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.checking.stated import stated_number
from extractor.ground.record import Finding, Record


def check_principal(offering: Record, note: Record, index: int) -> list[Finding]:
    """Find a principal below the smallest denomination, or between two denominations."""
    principal = stated_number(note, "principal_amount")
    least = stated_number(offering, "min_denomination")
    step = stated_number(offering, "denomination_increment") or least
    if principal is None or least is None or principal == 0:
        return []
    if principal < least:
        message = f"principal amount {principal} is below the minimum denomination {least}"
        return [Finding("principal_below_denomination", "warning", message, index, "principal_amount")]
    if step and (principal - least) % step:
        message = f"principal amount {principal} is no multiple of the denomination {step}"
        return [Finding("principal_off_denomination", "warning", message, index, "principal_amount")]
    return []


def check_concession(note: Record, index: int) -> list[Finding]:
    """Find a concession that is no small part of the price: columns may have been swapped."""
    price, concession = stated_number(note, "selling_price"), stated_number(note, "gross_concession")
    if price is None or concession is None or concession < price:
        return []
    message = f"gross concession {concession} is not below the selling price {price}"
    return [Finding("concession_above_price", "error", message, index, "gross_concession")]


def check_amounts(offering: Record, notes: Sequence[Record]) -> list[Finding]:
    """Run all checks of amounts."""
    return [
        finding
        for index, note in enumerate(notes)
        for finding in (*check_principal(offering, note, index), *check_concession(note, index))
    ]
