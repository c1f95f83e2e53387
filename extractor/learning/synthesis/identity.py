"""Identity: invented issuers, programs and houses, and numbers that obey their check digits."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from random import Random
from typing import Any

from stdnum import cusip as cusip_number
from stdnum import isin as isin_number

_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"


@cache
def names() -> dict[str, Any]:
    """Return the word pools that names are composed from."""
    return tomllib.loads(files("extractor.learning.synthesis").joinpath("names.toml").read_text("utf-8"))


@dataclass(frozen=True, slots=True)
class Issuer:
    """An invented issuer: name, short name, brand, family (what splits go by), CUSIP base."""

    name: str
    short: str
    brand: str
    family: str
    base: str


def draw_issuer(rng: Random, pool: str) -> Issuer:
    """Draw an issuer of ``pool`` (train or evaluation); pools share neither names nor bases.

    Issuer numbers that end in 990-99Z are reserved for a user's own numbering by the CUSIP rules,
    so no base drawn here can be a real issuer's; even hundreds are train, odd ones evaluation.
    """
    data = names()
    first = brand = rng.choice(data["first"][pool])
    if rng.random() < 0.2:
        first = f"{rng.choice(data['before'])} {first}"
    middle = rng.choice(data["middle"])
    short = f"{first} {middle}"
    name = f"{short} {rng.choice(data['legal'])}"
    number = 2 * rng.randrange(500) + (pool != "train")
    base = f"{number:03d}99{rng.choice(_LETTERS + '0123456789')}"
    return Issuer(name, short, brand, short.lower().replace(" ", "-").replace("&", "and"), base)


def draw_program(rng: Random, issuer: Issuer) -> str:
    """Draw a programme with or without its series."""
    data = names()
    form: str = rng.choice(data["program"])
    short = issuer.short if rng.random() < 0.6 else issuer.brand
    return form.format(short=short, series=rng.choice(_LETTERS[:12]))


def draw_cusip(rng: Random, base: str) -> str:
    """Draw a CUSIP of an issuer: base, issue number, check digit."""
    issue = rng.choice(_LETTERS) + rng.choice(_LETTERS + "0123456789")
    return f"{base}{issue}{cusip_number.calc_check_digit(base + issue)}"


def isin_of(cusip: str) -> str:
    """Return the American ISIN of a CUSIP."""
    return str(isin_number.from_natid("US", cusip))


def draw_house(rng: Random) -> str:
    """Draw the name of an invented securities house."""
    data = names()
    head, tail = rng.choice(data["house"]), rng.choice(data["house_tail"])
    return f"{head} {tail}".strip()


def draw_houses(rng: Random, low: int, high: int) -> tuple[str, ...]:
    """Draw a list of distinct houses."""
    out: dict[str, None] = {}
    for _ in range(rng.randint(low, high)):
        out[draw_house(rng)] = None
    return tuple(out)


def draw_registration(rng: Random, year: int) -> str:
    """Draw a registration number in the form of its time (33- until 1996, 333- since)."""
    if year < 1997:
        return f"33-{rng.randint(30000, 69999)}"
    tail = f"-{rng.randint(1, 9):02d}" if rng.random() < 0.1 else ""
    return f"333-{rng.randint(10000, 290000)}{tail}"


def draw_supplement_number(rng: Random, year: int) -> str:
    """Draw a supplement number: ``223``, ``17(a)``, ``U1098``, ``96-5`` or two of them."""
    number = rng.randint(1, 690)
    roll = rng.random()
    if roll < 0.7:
        return str(number)
    if roll < 0.82:
        return f"{number}({rng.choice('abcd')})"
    if roll < 0.88:
        return f"U{rng.randint(1000, 3999)}"
    if roll < 0.94:
        return f"{year % 100:02d}-{number % 60 + 1}"
    return f"{number}, {number + 1}"
