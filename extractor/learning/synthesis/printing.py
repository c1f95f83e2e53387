"""Printing: the many forms one value is printed in. A style is drawn once a document."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from random import Random
from typing import Any

from extractor.learning.synthesis.vocabulary import vocabulary

_SHORTER = {
    "Senior": ("Sen", "Sr"),
    "Unsecured": ("Un", "Unsec", "Unsecd"),
    "Notes": ("Not", "Nts"),
    "Subordinated": ("Sub", "Subord"),
}
_DATE_FORMS = (
    "{m:02d}/{d:02d}/{y}",
    "{m}/{d}/{y}",
    "{m}/{d}/{s:02d}",
    "{B} {d}, {y}",
    "{b} {d}, {y}",
    "{d}-{b}-{s:02d}",
    "{m}-{d}-{s:02d}",
    "{d} {B} {y}",
    "{U} {d}, {y}",
    "{m:02d}/{d:02d}/{s:02d}",
    "{B} {d:02d}, {y}",
    "{d:02d}-{b}-{y}",
)
_DATE_WEIGHTS = (30, 20, 6, 25, 3, 4, 1, 2, 2, 4, 2, 1)
PLACEHOLDERS = ("[]", "[]", "[ ]", "[$]", "[—]", "[●]", "- - - -", "TBD", "__", "______", "$", "%", "•", "")
_PLACE_WEIGHTS = (8, 4, 4, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 4)
_FRACTIONS = {1: "1/8", 2: "1/4", 3: "3/8", 4: "1/2", 5: "5/8", 6: "3/4", 7: "7/8"}


@dataclass(frozen=True, slots=True)
class Style:
    """How one document prints: chosen once, so that its values look alike."""

    sign: str
    places: int
    price_places: int
    zero: bool
    fractions: bool
    dollar: str
    cents: bool
    escape: bool
    date: str
    coupon_date: str
    call_date: str
    cover_date: str
    weekday: bool
    upper: bool
    shorten: float
    split_cusip: bool
    placeholder: str
    letters: bool  # Y and N


def draw_style(rng: Random, year: int, escape: float, lost_signs: float) -> Style:
    r"""Draw a style; ``escape`` and ``lost_signs`` are the chances of ``\$`` and of signs left out."""
    date = rng.choices(_DATE_FORMS, _DATE_WEIGHTS)[0]
    close = {"{m:02d}/{d:02d}/{y}": "{m}/{d}/{y}", "{m}/{d}/{y}": "{m:02d}/{d:02d}/{y}"}
    lost = rng.random() < lost_signs
    return Style(
        sign="" if lost else rng.choices(("%", " %", "%"), (8, 2, 4))[0],
        places=rng.choice((2, 3, 3, 3, 4)),
        price_places=rng.choice((0, 2, 2, 3, 3)),
        zero=rng.random() < 0.88,
        fractions=year < 2002 and rng.random() < 0.25,
        dollar="" if lost else rng.choices(("$", "$ ", "US$", "U.S.$", "U.S. $"), (30, 2, 1, 1, 1))[0],
        cents=rng.random() < 0.5,
        escape=rng.random() < escape,
        date=date,
        coupon_date=close.get(date, date) if rng.random() < 0.4 else date,
        call_date=rng.choices((date, "{B} {d}, {y}", "{m}/{d}/{y}"), (5, 2, 1))[0],
        cover_date=rng.choices(
            ("{B} {d}, {y}", "{m}/{d}/{y}", "{U} {d}, {y}", "{B} {d:02d}, {y}", "{m:02d}/{d:02d}/{y}"),
            (20, 3, 1, 1, 1),
        )[0],
        weekday=rng.random() < 0.5,
        upper=rng.random() < 0.2,
        shorten=rng.choice((0.0, 0.0, 0.0, 0.0, 1.0)),
        split_cusip=rng.random() < 0.05,
        placeholder=rng.choices(PLACEHOLDERS, _PLACE_WEIGHTS)[0],
        letters=rng.random() < 0.05,
    )


def print_date(day: dt.date, form: str) -> str:
    """Print a date; ``form`` names day d, month m/b/B/U, year y and its two digits s."""
    name = day.strftime("%B")
    return form.format(d=day.day, m=day.month, y=day.year, s=day.year % 100, B=name, b=name[:3], U=name.upper())


def print_decimal(value: Decimal, places: int) -> str:
    """Print with ``places`` digits, or with as many as the value needs to stay exact."""
    exponent = value.normalize().as_tuple().exponent
    needed = max(-int(exponent), 0)
    return f"{value:,.{max(places, needed)}f}"


def print_percent(value: Decimal, style: Style, places: int, *, fraction: bool = False) -> str:
    """Print a percentage; a fraction (``5 3/8%``) only where eighths say it exactly."""
    eighths = value * 8
    if fraction and style.fractions and eighths == eighths.to_integral_value() and eighths % 8:
        whole = int(value)
        return (
            f"{whole} {_FRACTIONS[int(eighths) % 8]}{style.sign}"
            if whole
            else f"{_FRACTIONS[int(eighths) % 8]}{style.sign}"
        )
    text = print_decimal(value, places)
    if not style.zero and text.startswith("0."):
        text = text[1:]
    return text + style.sign


def print_money(value: Decimal, style: Style, *, cents: bool | None = None) -> str:
    """Print dollars with or without cents; never fewer digits than the value has."""
    with_cents = style.cents if cents is None else cents
    dollar = style.dollar.replace("$", "\\$") if style.escape else style.dollar
    return dollar + print_decimal(value, 2 if with_cents or value != value.to_integral_value() else 0)


def _ranking(rng: Random, value: str, style: Style) -> str:
    if style.shorten:
        value = " ".join(rng.choice(_SHORTER[w]) if w in _SHORTER else w for w in value.split())
    return value.upper() if style.upper and not style.shorten else value


_SPREAD_SIGNS = ("+", "Plus ", "plus ", "")
_MONEY = frozenset({"principal_amount", "net_proceeds", "min_denomination", "denomination_increment"})
_PRICES = frozenset({"selling_price", "net_proceeds_percent"})


def _number(field: str, value: Decimal, style: Style) -> str:
    if field in _MONEY or field == "first_coupon_amount":
        return print_money(value, style, cents=True if field == "first_coupon_amount" else None)
    if field == "spread":
        return _SPREAD_SIGNS[style.price_places] + print_percent(value, style, style.places)
    if field == "call_price":
        return print_percent(value, style, 0) if style.sign else print_decimal(value, 0) + "%"
    places = style.price_places if field in _PRICES else style.places
    return print_percent(value, style, places, fraction=field == "coupon_rate")


def _date(rng: Random, field: str, day: dt.date, style: Style) -> str:
    if field == "maturity_date":
        return print_date(day, style.date)
    if field == "first_coupon_date":
        return print_date(day, style.coupon_date)
    if field in {"first_call_date", "par_call_date"}:
        return print_date(day, style.call_date)
    text = print_date(day, style.cover_date)
    if style.weekday and field != "prospectus_date" and not style.cover_date.startswith("{m"):
        comma = "," if rng.random() < 0.97 else ""
        return f"{day.strftime('%A')}{comma} {text}"
    return text


def _list(rng: Random, values: tuple[str, ...]) -> str:
    last = rng.choice((", ", ", ", ", ", " and ", ", and "))
    return ", ".join(values[:-1]) + last + values[-1] if len(values) > 1 else values[0]


def _text(rng: Random, field: str, value: str, style: Style) -> str:
    forms = vocabulary()["printed"].get(field)
    if forms is not None:
        return str(rng.choice(forms[value]))
    if field == "supplement_number":
        return value.replace(", ", rng.choice((", ", " and ")))
    if field == "product_ranking":
        return _ranking(rng, value, style)
    if field == "cusip" and style.split_cusip:
        return f"{value[:6]} {value[6:]}"
    return value


def print_value(rng: Random, field: str, value: Any, style: Style) -> str:
    """Print any field's value in the document's style."""
    match value:
        case bool():
            words = "Yes" if value else "No"
            return words[0] if style.letters else words.upper() if style.upper else words
        case Decimal():
            return _number(field, value, style)
        case dt.date():
            return _date(rng, field, value, style)
        case tuple():
            return _list(rng, value)
        case _:
            return _text(rng, field, str(value), style)
