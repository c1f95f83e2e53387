"""Terms of one note: maturity, coupon, price and redemption, drawn so that they agree."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from random import Random
from typing import Any

from extractor.learning.synthesis import dates
from extractor.values.interest import MONTHS_BETWEEN, first_coupon

# Usual five-year coupon levels of the time in percent, by the first year they hold for.
_LEVELS = {
    1990: "7.5", 1993: "6", 1995: "6.75", 2000: "7", 2002: "5", 2003: "4", 2006: "5.25", 2009: "4", 2011: "3",
    2018: "3.5", 2020: "2", 2023: "4.75",
}  # fmt: skip
_INDICES = {
    "1990s": ("LIBOR", "Federal Funds Rate", "Treasury Rate", "Commercial Paper Rate", "Prime Rate"),
    "2000s": ("LIBOR", "Treasury Rate", "Federal Funds (Effective) Rate", "CMT Rate"),
    "2010s": ("LIBOR", "USD LIBOR", "Federal Funds Rate", "CMT Rate"),
    "2020s": ("SOFR", "Compounded SOFR", "Treasury Rate"),
}
_CENT = Decimal("0.01")


def level(year: int) -> Decimal:
    """Return the usual coupon of ``year`` in percent."""
    return Decimal(_LEVELS[max(y for y in _LEVELS if y <= year)])


def draw_rate(rng: Random, year: int, term: int) -> Decimal:
    """Draw a coupon in percent: fives of hundredths mostly, eighths or thousandths sometimes."""
    centre = level(year) + Decimal(term - 5) / 10 + Decimal(rng.randint(-20, 20)) / 20
    roll = rng.random()
    step = Decimal("0.05") if roll < 0.75 else Decimal("0.125") if roll < 0.9 else Decimal("0.001")
    if step == Decimal("0.001"):
        centre += Decimal(rng.randint(0, 99)) / 1000
    return max((centre / step).to_integral_value(ROUND_HALF_UP) * step, Decimal("0.25"))


def draw_maturity(rng: Random, settle: dt.date, anniversary: float) -> tuple[dt.date, int]:
    """Draw a maturity and its term in years: on the 15th, or on the settle date's day."""
    term = rng.choice((1, 2, 2, 3, 3, 4, 5, 5, 6, 7, 7, 8, 10, 10, 12, 15, 20, 25, 30))
    base = dt.date(settle.year + term, settle.month, min(settle.day, 28))
    if rng.random() < anniversary:
        return base, term
    middle = base.replace(day=15)
    if middle < base and rng.random() < 0.5:
        middle = dates.months_later(middle, 1)
    return dates.months_later(middle, rng.choice((0, 0, 0, 1, 6))), term


def draw_price(rng: Random, term: int, kind: str) -> tuple[Decimal, Decimal]:
    """Draw selling price and concession in percent of par; the longer the term, the dearer."""
    price = Decimal(100)
    if kind == "zero":
        price = Decimal(rng.randint(30000, 97000)) / 1000
    elif rng.random() < 0.15:
        price = Decimal(rng.randint(98000, 99999)) / 1000
    concession = Decimal(rng.randint(4, 8) * (term + 2)) / 40 + Decimal(rng.randint(0, 7)) / 40
    return price, min(concession.quantize(Decimal("0.025"), ROUND_HALF_UP), Decimal("3.5"))


def _steps(rng: Random, rate: Decimal, settle: dt.date, maturity: dt.date) -> list[dict[str, Any]]:
    count = rng.randint(2, 4)
    years = max((maturity.year - settle.year) // count, 1)
    rates = [rate + Decimal(i * rng.choice((25, 50, 100))) / 100 for i in range(count)]
    rates = sorted(rates)
    starts = [
        settle.replace(year=settle.year + i * years, day=min(settle.day, 28) if i else settle.day) for i in range(count)
    ]
    return [{"from": s.isoformat(), "rate": r} for s, r in zip(starts, rates, strict=True) if s < maturity]


def _coupon(rng: Random, note: dict[str, Any], era: str, settle: dt.date, term: int) -> None:
    maturity = note["maturity_date"]
    kind = note["coupon_type"]
    if kind == "zero":
        return
    frequency = rng.choices(("monthly", "quarterly", "semi_annual", "annual"), (5, 2, 6, 1))[0]
    if kind in {"floating", "fixed_to_floating"}:
        frequency = rng.choice(("quarterly", "quarterly", "monthly", "semi_annual"))
        note["rate_index"] = rng.choice(_INDICES[era])
        note["index_maturity"] = rng.choice(("3 Months", "1 Month", "6 Months", "3 month", "One Month"))
        note["spread"] = Decimal(rng.randint(2, 250)) / 100
    note["coupon_frequency"] = frequency
    first = dates.first_on_grid(maturity, MONTHS_BETWEEN[frequency], settle + dt.timedelta(days=12))
    note["first_coupon_date"] = first
    if kind != "floating":
        note["coupon_rate"] = draw_rate(rng, settle.year, term)
        note["first_coupon_amount"] = first_coupon(note["coupon_rate"], settle, first, "30/360")
    elif rng.random() < 0.4:
        note["coupon_rate"] = draw_rate(rng, settle.year, 1)
    if kind == "step":
        note["step_schedule"] = _steps(rng, note["coupon_rate"], settle, maturity)


def _redemption(rng: Random, note: dict[str, Any], settle: dt.date, term: int, weights: Mapping[str, float]) -> None:
    note["callable"] = term > 1 and rng.random() < weights.get("callable", 0.5)
    if not note["callable"]:
        return
    if rng.random() < weights.get("make_whole", 0.0):
        note["make_whole_spread"] = rng.randint(2, 10) * 5
        if weights.get("any_time"):
            note["call_frequency"] = "any_time"
        note["par_call_date"] = dates.months_later(note["maturity_date"], -rng.choice((1, 3, 6)))
        return
    months = MONTHS_BETWEEN[note.get("coupon_frequency", "semi_annual")]
    wait = rng.choice([y for y in (1, 1, 2, 3, 4, 5, 7, 10) if y < term])
    floor = dt.date(settle.year + wait, settle.month, min(settle.day, 28)) - dt.timedelta(days=1)
    note["first_call_date"] = dates.first_on_grid(note["maturity_date"], months, floor)
    note["call_price"] = Decimal(100) if rng.random() < 0.95 else Decimal(rng.randint(101, 104))
    note["call_notice_days"] = rng.choice((5, 10, 15, 20, 30, 30, 30, 30, 35, 60))
    note["call_frequency"] = rng.choice(
        (
            "monthly",
            "quarterly",
            "semi_annual",
            "annual",
            "any_business_day",
            "any_time",
            "interest_payment_date",
            "interest_payment_date",
            "once",
        )
    )


def draw_note(
    rng: Random, era: str, settle: dt.date, ranks: Sequence[str], weights: Mapping[str, float]
) -> dict[str, Any]:
    """Draw one note's terms; ``weights`` hold the coupon types' shares, ``callable``, ``anniversary``, ``any_time``."""
    kinds = ("fixed", "floating", "step", "zero", "fixed_to_floating")
    kind = rng.choices(kinds, [weights.get(k, 0.0) for k in kinds])[0]
    maturity, term = draw_maturity(rng, settle, weights.get("anniversary", 0.1))
    note: dict[str, Any] = {"maturity_date": maturity, "coupon_type": kind}
    _coupon(rng, note, era, settle, term)
    _redemption(rng, note, settle, term, weights)
    price, concession = draw_price(rng, term, kind)
    thousands = rng.randint(50, 25000) if rng.random() < 0.85 else rng.randint(50, 1500) * 1000
    principal = Decimal(thousands * 1000)
    net = (principal * (price - concession) / 100).quantize(_CENT, ROUND_HALF_UP)
    note |= {
        "selling_price": price,
        "gross_concession": concession,
        "principal_amount": principal,
        "net_proceeds": net,
        "net_proceeds_percent": price - concession,
        "survivors_option": rng.random() < 0.85,
    }
    note["product_ranking"] = rng.choice(ranks)
    note["day_count"] = rng.choices(
        ("30/360", "actual/360", "actual/365", "actual/actual"),
        (1, 9, 3, 3) if kind == "floating" else (12, 1, 1, 1),
    )[0]
    if "first_coupon_amount" in note:
        note["day_count"] = "30/360"  # the one that the printed amount follows
    note["currency"] = "USD"
    note["yield_to_maturity"] = note.get("coupon_rate", level(settle.year)) + Decimal(rng.randint(0, 60)) / 1000
    return note
