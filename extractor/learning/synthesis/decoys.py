"""Decoys: quantities that no field asks for, and cells that state several fields at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal

from extractor.learning.synthesis.dates import months_later
from extractor.learning.synthesis.press import Press
from extractor.learning.synthesis.printing import print_date, print_percent
from extractor.learning.synthesis.runs import Rich, joined, plain, stated
from extractor.values.interest import MONTHS_BETWEEN

Cell = Callable[[Press, int], Rich]


def _percent(press: Press, value: Decimal) -> Rich:
    return plain(print_percent(value, press.style, press.style.places))


def _agent_price(press: Press, note: int) -> Rich:
    return _percent(press, press.value("selling_price", note) - press.value("gross_concession", note))


def _listed(days: list[str]) -> str:
    return ", ".join(days[:-1]) + " and " + days[-1] if len(days) > 1 else days[0]


def _payment_dates(press: Press, note: int) -> Rich:
    first = press.value("first_coupon_date", note)
    if first is None:
        return plain("N/A")
    months = MONTHS_BETWEEN[press.value("coupon_frequency", note)]
    if months == 1:
        day = f"{first.day}{_ORDINALS.get(first.day % 10 if first.day not in {11, 12, 13} else 0, 'th')}"
        slots = press.rng.choice(("{coupon_frequency:each month}", "{coupon_frequency:each calendar month}"))
        return press.fill(f"The {day} day of {slots}, commencing {{first_coupon_date}}", note)
    days = sorted(
        (months_later(first.replace(day=min(first.day, 28)), months * k) for k in range(12 // months)),
        key=lambda day: (day.month, day.day),
    )
    form = press.rng.choice(_PAYMENT_FORMS)
    return press.fill(form.replace("DAYS", _listed([print_date(d, "{B} {d}") for d in days])), note)


_ORDINALS = {1: "st", 2: "nd", 3: "rd"}
_PAYMENT_FORMS = (
    "{=coupon_frequency}DAYS of each year, beginning {first_coupon_date}",
    "{=coupon_frequency}Each DAYS, commencing {first_coupon_date}",
    "{=coupon_frequency}DAYS of each year",
    "{coupon_frequency}, on DAYS",
    "{=coupon_frequency}Each DAYS, and the maturity date, commencing {first_coupon_date}",
)


def _settle(press: Press, note: int) -> Rich:
    """Print a row's own settle date: the offering's, or one that differs from row to row."""
    day: dt.date = press.facts.offering["settle_date"]
    if press.facts.asides["varying"]:
        return plain(print_date(day + dt.timedelta(days=note % 3), press.style.date))
    return stated(print_date(day, press.style.date), press.mark("settle_date"))


def _next_pay(press: Press, note: int) -> Rich:
    day = press.value("first_coupon_date", note) or press.facts.asides["treasury_date"]
    return plain(print_date(day, press.style.date))


def _call_style(press: Press, note: int) -> Rich:
    frequency = press.value("call_frequency", note)
    words = {"any_time": "American", "once": "European"}
    if frequency in words:
        return stated(words[frequency], press.mark("call_frequency", note))
    return plain("Bermudan" if frequency else "")


def _call(press: Press, note: int) -> Rich:
    """Print all of a call in one cell, or that there is none."""
    if not press.value("callable", note):
        words = press.rng.choice(
            ("NC", "NC", "No", "None", "Non-Call", "Non-Callable", "Not Callable", "Non-Call Life")
        )
        return stated(words, press.mark("callable", note))
    return joined([press.pick(_CALL_FORMS, note), stated("", press.mark("callable", note, silent=True))])


def _call_from(press: Press, note: int) -> Rich:
    """Print the day from which a note may be called, or that it may not be."""
    if not press.value("callable", note):
        return stated(press.rng.choice(("None", "None", "NC", "No", "N/A")), press.mark("callable", note))
    return press.pick(_CALL_FROM_FORMS, note)


_CALL_FORMS = (
    "{first_call_date} @ {call_price}",
    "{first_call_date} at {call_price}",
    "{first_call_date} at {call_price}",
    "{first_call_date} at {call_price}, then {call_frequency}",
    "From {first_call_date} at {call_price}",
    "on or after {first_call_date} at {call_price}",
    "{first_call_date} and {call_frequency} thereafter at {call_price}",
    "at {call_price} from {first_call_date}",
    "{first_call_date}",
    "Make-whole +{make_whole_spread} bps",
)
_CALL_FROM_FORMS = (
    *["{first_call_date}"] * 4,
    "{first_call_date} @ {call_price}",
    "{first_call_date} at {call_price}",
    "Make-whole +{make_whole_spread} bps",
)


def _ratings(press: Press, note: int) -> Rich:
    form = press.rng.choice(
        (
            "{moodys_rating} / {sp_rating} / {fitch_rating} (Moody's / S&P / Fitch)",
            "{moodys_rating} (Moody's) / {sp_rating} (S&P) / {fitch_rating} (Fitch)",
            "{moodys_rating} / {sp_rating} (Moody's / S&P)",
            "Moody's: {moodys_rating}; S&P: {sp_rating}",
            "{moodys_rating} (stable) / {sp_rating} (stable)",
        )
    )
    return press.fill(form, note)


def _step_rates(press: Press, note: int) -> Rich:
    """Print a step's whole schedule: each rate with the dates it runs from and to."""
    steps = press.value("step_schedule", note)
    if not steps:
        return press.show("coupon_rate", note)
    parts: list[Rich] = []
    for at, step in enumerate(steps):
        rate = print_percent(step["rate"], press.style, press.style.places)
        start = print_date(dt.date.fromisoformat(step["from"]), "{B} {d}, {y}")
        until = (
            "the Maturity Date"
            if at + 1 == len(steps)
            else print_date(dt.date.fromisoformat(steps[at + 1]["from"]), "{B} {d}, {y}")
        )
        tail = plain(f", from and including {start} to but excluding {until}")
        parts.append(joined([stated(rate, press.mark("coupon_rate", note)) if at == 0 else plain(rate), tail]))
    silent = [stated("", press.mark(name, note, silent=True)) for name in ("step_schedule", "coupon_type")]
    return joined([joined(parts, press.rng.choice(("; ", ";\n"))), *silent])


def _words(*choices: str) -> Cell:
    return lambda press, _note: plain(press.rng.choice(choices))


def _filled(template: str) -> Cell:
    return lambda press, note: press.fill(template, note)


DECOYS: dict[str, tuple[tuple[str, ...], Cell]] = {
    "agent_price": (
        (
            "Price to Purchasing Agent",
            "Dealer Price",
            "Dealer",
            "Price to Purchasing Agent (%)",
            "All-in Price to Issuer",
            "All-in Price",
        ),
        _agent_price,
    ),
    "reallowance": (("Reallowance",), _words("0.150%", "0.200%", ".125%", "0.150 %")),
    "payment_dates": (
        ("Interest Payment Dates", "Interest Payment Date(s)", "Interest Payment Dates"),
        _payment_dates,
    ),
    "record": (
        ("Regular Record Date", "Regular Record Dates", "Record Dates"),
        _words(
            "15 calendar days prior to each Interest Payment Date",
            "Each March 1 and September 1",
            "The 1st day of each month",
            "Fifteen (15) calendar days before each payment date",
        ),
    ),
    "additional": (
        ("Additional Amounts", "Other Terms", "Original Issue Discount"),
        _words("N/A", "None", "N/A"),
    ),
    "settle": (("Settlement Date", "Settle Date"), _settle),
    "next_pay": (("Next Pay Date", "Next Payment Date"), _next_pay),
    "call_style": (("Call Style", "Call Style(2)"), _call_style),
    "call": (
        ("Call", "Call", "Call Terms", "Redemption", "Early Call", "Early Redemption", "May Call"),
        _call,
    ),
    "call_from": (
        (
            "Call Date",
            "Call Date",
            "First Call Date",
            "Redeemable On or After",
            "First Call",
            "Call From",
            "May Call",
            "Call",
        ),
        _call_from,
    ),
    "outstanding": (
        ("Already Outstanding", "Previously Issued", "Total After This Issue", "Amount Outstanding", "Issued Before"),
        _filled("{!programme_size}"),
    ),
    "accrual": (("Interest Accrual Date", "Accrual Date"), _filled("{!accrual_date}")),
    "business": (
        ("Business Day", "Business Days", "Governing Law"),
        _words("New York", "New York and London", "New York"),
    ),
    "calculation": (("Calculation Agent", "Trustee", "Paying Agent"), _filled("{!trustee}")),
    "treasury": (
        ("Benchmark Treasury", "Benchmark Security"),
        _filled("UST {!treasury_rate} due {!treasury_date}"),
    ),
    "treasury_yield": (("Benchmark Treasury Yield", "Treasury Yield"), _filled("{!treasury_rate}")),
    "treasury_spread": (
        ("Spread to Benchmark Treasury", "Spread to Treasury"),
        _filled("+{!treasury_spread} basis points"),
    ),
    "reset": (
        ("Interest Reset Period", "Interest Reset Dates"),
        _words("Quarterly", "Weekly", "Same as Interest Payment Dates", "Monthly"),
    ),
    "multiplier": (("Spread Multiplier", "Designated CMT Page"), _words("N/A", "None")),
    "maximum": (("Maximum Interest Rate", "Minimum Interest Rate"), _words("N/A", "None", "10.00%", "0.00%")),
    "underlying": (("Reference Stock", "Underlying"), _filled("{!other_cusip}")),
    "stated_principal": (("Stated principal amount",), _words("$1,000 per note")),
    "ratings": (
        ("Ratings", "Expected Ratings", "Issuer Ratings", "Expected Ratings (Moody's / S&P)"),
        _ratings,
    ),
    "both": (("CUSIP / ISIN", "CUSIP/ISIN", "CUSIP / ISIN Numbers"), _filled("{cusip} / {isin}")),
    "denominations": (
        ("Denominations", "Minimum Denominations", "Denomination"),
        _filled("{min_denomination} and integral multiples of {denomination_increment} in excess thereof"),
    ),
    "step_rates": (("Interest Rate", "Interest Rates", "Coupon"), _step_rates),
}
