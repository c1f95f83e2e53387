"""Formats: a text whose dates, shares, amounts, codes and answers are printed as other desks print them.

Each takes the text of a document and its gold, and returns the text anew. What the gold states is found where it is
printed; what cannot be placed stays as it is.
"""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

Gold = Mapping[str, Any]
Format = Callable[[str, Gold], str]

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_LONG = re.compile(
    rf"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?({'|'.join(_MONTHS)}) (\d{{1,2}}), ?((?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_SLASHED = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/((?:19|20)?\d\d)(?![\d/])")
_PERCENT = re.compile(r"(?<![\d.,$])(\d{0,3}\.?\d+) ?%")
_MONEY = re.compile(r"(?:U\.?S\.?)?\$ ?((?:\d{1,3}(?:,\d{3})+|\d{4,})(?:\.\d\d)?)(?![\d,]*\d|\.\d)")


def _day(year: str, month: int, day: str) -> dt.date | None:
    full = int(year) if len(year) == 4 else int(year) + (2000 if int(year) < 60 else 1900)
    try:
        return dt.date(full, month, int(day))
    except ValueError:
        return None


def _dates(printed: Callable[[dt.date], str], *, long: bool = True, slashed: bool = True) -> Format:
    def from_name(found: re.Match[str]) -> str:
        month = [name.lower() for name in _MONTHS].index(found[1].lower()) + 1
        day = _day(found[3], month, found[2])
        return printed(day) if day else found[0]

    def from_numbers(found: re.Match[str]) -> str:
        day = _day(found[3], int(found[1]), found[2])
        return printed(day) if day else found[0]

    def dress(text: str, _gold: Gold) -> str:
        text = _LONG.sub(from_name, text) if long else text
        return _SLASHED.sub(from_numbers, text) if slashed else text

    return dress


def _stated(gold: Gold, field: str) -> set[Decimal]:
    return {Decimal(str(note[field])) for note in gold["notes"] if note.get(field) is not None}


def _numbers(field: str, pattern: re.Pattern[str], printed: Callable[[Decimal], str | None]) -> Format:
    def dress(text: str, gold: Gold) -> str:
        values = _stated(gold, field)

        def one(found: re.Match[str]) -> str:
            value = Decimal(found[1].replace(",", ""))
            return (printed(value) if value in values else None) or found[0]

        return pattern.sub(one, text)

    return dress


def _shares(field: str, printed: Callable[[Decimal], str | None]) -> Format:
    return _numbers(field, _PERCENT, printed)


def _amounts(printed: Callable[[Decimal], str | None]) -> Format:
    return _numbers("principal_amount", _MONEY, printed)


def _fraction(value: Decimal) -> str | None:
    whole, rest = divmod(Fraction(value), 1)
    if not rest or rest.denominator not in {2, 4, 8, 16}:
        return None
    return f"{whole} {rest.numerator}/{rest.denominator}%" if whole else f"{rest.numerator}/{rest.denominator}%"


def _millions(unit: str) -> Callable[[Decimal], str | None]:
    return lambda value: f"${format((value / 1_000_000).normalize(), 'f')}{unit}" if value >= 10_000 else None


def _codes(printed: Callable[[str], str]) -> Format:
    def dress(text: str, gold: Gold) -> str:
        for note in gold["notes"]:
            if code := note.get("cusip"):
                text = re.sub(rf"(?<![A-Z0-9]){code}(?![A-Z0-9])", printed(code), text)
        return text

    return dress


def _cells(words: Mapping[str, str]) -> Format:
    """Say the cells and the answers behind a label in other words."""

    def dress(text: str, _gold: Gold) -> str:
        for old, new in words.items():
            text = re.sub(rf"(?im)(^|[|\t])( *)(?:{old})( *)(?=$|[|\t])", rf"\g<1>\g<2>{new}\g<3>", text)
            text = re.sub(rf"(?im)(?<=[a-z]: )(?:{old})(?= *$)", new, text)
        return text

    return dress


def _words(old: str, new: str) -> Format:
    return lambda text, _gold: re.sub(rf"(?i)(?<![A-Za-z-]){old}(?![A-Za-z-])", new, text)


def _often(semi: str, monthly: str, quarterly: str, annual: str) -> Format:
    semis = "semi-annual|semi annual|semiannual|semi-annually"
    return _cells({semis: semi, "monthly": monthly, "quarterly": quarterly, "annual|annually": annual})


def _ordinal(day: int) -> str:
    return f"{day}{'th' if 10 <= day % 100 <= 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th')}"


def _dollars_of_a_thousand(value: Decimal) -> str:
    return f"${value * 10:,.2f} per $1,000"


_NEVER = r"non-?\s?callable(?:/non-puttable)?"

FORMATS: dict[str, Format] = {
    "dates_with_hyphens": _dates(lambda day: f"{day:%m-%d-%y}"),
    "dates_day_first": _dates(lambda day: f"{day:%d-%b-%Y}"),
    "dates_spaced": _dates(lambda day: f"{day.month} / {day.day} / {day.year}", long=False),
    "dates_of_terminals": _dates(lambda day: f"{day:%d%b%Y}".upper(), long=False),
    "dates_of_notaries": _dates(
        lambda d: f"the {_ordinal(d.day)} day of {_MONTHS[d.month - 1]}, {d.year}", slashed=False
    ),
    "days_of_the_week_short": _dates(lambda d: f"{d:%a}., {d:%b}. {d.day}, {d.year}", slashed=False),
    "rates_in_words": _shares("coupon_rate", lambda value: f"{value:.3f} per cent"),
    "rates_as_fractions": _shares("coupon_rate", _fraction),
    "concessions_in_dollars": _shares("gross_concession", _dollars_of_a_thousand),
    "prices_in_dollars": _shares("selling_price", _dollars_of_a_thousand),
    "prices_at_par": _shares("selling_price", lambda value: "Par (100%)" if value == 100 else None),
    "amounts_in_mm": _amounts(_millions("MM")),
    "amounts_in_mil": _amounts(_millions(" mil.")),
    "amounts_in_words": _amounts(lambda value: f"{value:,.0f} U.S. Dollars" if value == int(value) else None),
    "codes_with_hyphens": _codes(lambda code: f"{code[:6]}-{code[6:8]}-{code[8]}"),
    "codes_parted_at_letters": _codes(lambda code: f"{code[:5]} {code[5:8]} {code[8]}"),
    "answers_ticked": _cells({"yes": "✓"}),
    "answers_applicable": _cells({"yes": "Applicable", "no": "Not applicable"}),
    "answers_included": _cells({"yes": "Included", "no": "Not included"}),
    "frequencies_counted": _often("2x per year", "12x per year", "4x per year", "1x per year"),
    "frequencies_in_words": _often("Twice per year", "Once a month", "Four times a year", "Once per year"),
    "calls_not_redeemable": _words(_NEVER, "Non-redeemable"),
    "calls_not_subject": _words(_NEVER, "Not subject to call"),
}
