"""Facts: an offering and its notes, randomly drawn, obeying arithmetic and check digits."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from random import Random
from typing import Any

from extractor.learning.synthesis import dates, identity
from extractor.learning.synthesis.terms import draw_note

ERAS = {"1990s": (1993, 1999), "2000s": (2000, 2009), "2010s": (2010, 2019), "2020s": (2020, 2025)}
RANKS = (
    "Senior Unsecured Notes",
    "Senior Unsecured Notes",
    "Senior Unsecured Notes",
    "Senior Notes",
    "Senior Unsecured",
    "Subordinated Notes",
    "Secured Notes",
    "Senior Secured Notes",
    "Unsecured Notes",
    "Unsecured",
    "Subordinated Unsecured Notes",
    "Junior Subordinated Notes",
)
_RATINGS = (
    ("Aaa", "AAA", "AAA"),
    ("Aa2", "AA", "AA-"),
    ("Aa3", "AA-", "AA"),
    ("A1", "A+", "A+"),
    ("A2", "A", "A"),
    ("A3", "A-", "A+"),
    ("Baa1", "BBB+", "A-"),
    ("Baa2", "BBB", "BBB+"),
    ("Ba1", "BB+", "BBB-"),
    ("Ba3", "BB-", "BB"),
)

_STREETS = (
    "Harbor Street, Carrow, IL 60045",
    "N. Quarry Blvd., Dellwood, NY 10021",
    "Foundry Lane, Ashmere, OH 43215",
)


@dataclass(slots=True)
class Facts:
    """What a document may state. ``asides`` are decoys: true, printed, and no field's value."""

    issuer: identity.Issuer
    year: int
    offering: dict[str, Any]
    notes: list[dict[str, Any]]
    asides: dict[str, Any]


def _calendar(rng: Random, year: int) -> dict[str, Any]:
    day = dt.date(year, rng.randint(1, 12), rng.randint(1, 28))
    start = dates.next_business_day(day - dt.timedelta(days=day.weekday()))
    period = rng.choice((7, 7, 7, 0, 4))
    trade = dates.next_business_day(start + dt.timedelta(days=period))
    settle = dates.business_days_after(trade, dates.settlement_lag(trade))
    prospectus = dates.next_business_day(start - dt.timedelta(days=rng.randint(20, 900)))
    return {
        "offering_start": start,
        "offering_end": trade,
        "trade_date": trade,
        "settle_date": settle,
        "supplement_date": rng.choice((start, trade)),
        "prospectus_date": prospectus,
    }


def _offering(rng: Random, issuer: identity.Issuer, year: int) -> dict[str, Any]:
    out = _calendar(rng, year)
    small = Decimal(rng.choice((1000, 1000, 1000, 1000, 1000, 2000, 100000, 10, 25)))
    return out | {
        "issuer": issuer.name.replace(" ,", ","),
        "program": identity.draw_program(rng, issuer),
        "filing_rule": rng.choice(("424(b)(2)", "424(b)(2)", "424(b)(2)", "424(b)(3)", "424(b)(5)", "433")),
        "registration_number": identity.draw_registration(rng, year),
        "supplement_number": identity.draw_supplement_number(rng, year),
        "trade_time": rng.choice(
            ("12:00 PM ET", "12:00 PM ET", "12:00 PM ET", "11:00 AM ET", "12:00 P.M. ET", "2:00 PM ET")
        ),
        "min_denomination": small,
        "denomination_increment": min(small, Decimal(1000)),
        "dtc_number": f"{rng.randint(5, 9990):04d}",
        "dtc_participant": rng.choice(identity.names()["participant"]),
        "agents": identity.draw_houses(rng, 1, 8),
    }


def _asides(rng: Random, offering: Mapping[str, Any]) -> dict[str, Any]:
    settle: dt.date = offering["settle_date"]
    rule = offering["filing_rule"]
    form = None if rule == "433" else rule.upper().replace("(", "").replace(")", "")
    return {
        "programme_size": Decimal(rng.randint(2, 60) * 250_000_000),
        "fee": Decimal(rng.randint(2000, 9_000_000)) / 100,
        "lead_agents": identity.draw_houses(rng, 1, 3),
        "trustee": rng.choice(identity.names()["trustee"]),
        "banner_date": offering["supplement_date"] + dt.timedelta(days=rng.randint(1, 9)),
        "advisory_discount": Decimal(rng.randint(20, 120)) / 80,
        "accrual_date": settle - dt.timedelta(days=rng.choice((0, 0, 61, 182))),
        "treasury_rate": Decimal(rng.randint(8, 48)) / 8,
        "treasury_date": dt.date(settle.year + rng.randint(2, 30), rng.choice((2, 5, 8, 11)), 15),
        "treasury_spread": rng.randint(10, 260),
        "other_cusip": identity.draw_cusip(rng, f"{rng.randint(100, 999)}99{rng.randint(0, 9)}"),
        "prospectus_supplement_date": dates.next_business_day(
            offering["prospectus_date"] + (offering["supplement_date"] - offering["prospectus_date"]) // 3
        ),
        "address": f"{rng.randint(10, 9900)} {rng.choice(_STREETS)}",
        "form": form,
        "form_lower": form and form.lower(),
        "issuer_capitals": offering["issuer"].upper(),
        "varying": rng.random() < 0.5,
        "file_stem": f"{rng.choice('abdev')}{rng.randint(100000, 999999)}",
    }


def draw_facts(rng: Random, pool: str, era: str, count: int, weights: Mapping[str, float]) -> Facts:
    """Draw an offering of ``count`` notes; ``pool`` names the issuers' pool, ``weights`` see draw_note."""
    low, high = ERAS[era]
    year = rng.randint(low, high)
    issuer = identity.draw_issuer(rng, pool)
    offering = _offering(rng, issuer, year)
    ranks = (rng.choice(RANKS),) if rng.random() < 0.85 else RANKS
    ratings = rng.choice(_RATINGS)
    notes: list[dict[str, Any]] = []
    for _ in range(count):
        note = draw_note(rng, era, offering["settle_date"], ranks, weights)
        cusip = identity.draw_cusip(rng, issuer.base)
        while any(cusip == n["cusip"] for n in notes):
            cusip = identity.draw_cusip(rng, issuer.base)
        note |= {"cusip": cusip, "isin": identity.isin_of(cusip)}
        note |= dict(zip(("moodys_rating", "sp_rating", "fitch_rating"), ratings, strict=True))
        notes.append(note)
    notes.sort(key=lambda n: n["maturity_date"])
    return Facts(issuer, year, offering, notes, _asides(rng, offering))
