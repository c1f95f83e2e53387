"""Pieces of patterns over the lower-case flow that several families share, and what they say when they are found."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from functools import lru_cache

from extractor.finding.rules.text.flow import Flow
from extractor.ground.regex import regex
from extractor.values.dates import base_date, parse_date
from extractor.values.numbers import parse_percent

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? )?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
DATE = (
    rf"(?:{WEEKDAY}(?:{MONTH} {_DAY},? ?|{_DAY} {MONTH},? |(?:the )?{_DAY} (?:day )?of {MONTH},? )\d{{4}}(?!\d)"
    rf"|\d{{1,2}} / \d{{1,2}} / \d{{4}}(?!\d)"
    rf"|\d{{1,2}}(?:/\d{{1,2}}/|-(?:{MONTH}|\d{{1,2}})-)(?:\d{{4}}|\d{{2}})(?!\d)|\d{{4}}-\d{{2}}-\d{{2}}(?!\d))"
)
OPEN_DATE = rf"(?:{MONTH} _+,? ?\d{{4}}|_{{2,}}|\[[^\]\w]{{0,3}}\]|{MONTH} \[[^\]\w]{{0,3}}\],? ?\d{{4}})"
NUMBER = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)"
#: What an amount counts: "$5 million", "$5MM", "$5 mil.".
SCALED = r"(?: (?:million|billion)| ?(?:mm|mln|mil\.?)(?![a-z]))"
_FRACTION = r"(?:1/2|[1-3]/4|[1-7]/8|(?:[1-9]|1[0-5])/16|(?:[12]?[1-9]|3[01])/32)"
RATE = rf"(?:\d{{1,2}} {_FRACTION}|\d{{1,3}}(?:\.\d+)?|\.\d+)"
FREQUENCY = r"(?:monthly|quarterly|semi-? ?annual(?:ly)?|bi-annual(?:ly)?|annual(?:ly)?|yearly)"
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
BASIS_POINTS = r"(?:basis points?|bps?\b)"
_SHORT_YEAR = regex(r"[/-]\d{2}$")
NOT_THE_NOTES = regex(
    r"underlying|reference (?:stock|asset|share|security)|tender|repurchas|purchase offer"
    r"|exchange offer|existing notes|old notes|previously issued|outstanding notes|basket|bought back"
)
# The same, said after the note that it is about, in the same sentence.
NOT_THE_NOTES_AFTER = regex(
    r"[^.]{0,80}?\b(?:bought back|repurchased|tendered|retired|earlier offer|tender offer|exchange offer"
    r"|no longer outstanding)\b"
)


def month_number(name: str) -> int:
    """Return the month (1 to 12) that a lower-case name or abbreviation means."""
    return MONTHS.index(name[:3]) + 1


def frequency(word: str) -> str | None:
    """Return the canonical frequency of a lower-case word, None for another word."""
    if word.startswith(("semi", "bi-", "half")):
        return "semi_annual"
    for start, value in (
        ("month", "monthly"),
        ("quarter", "quarterly"),
        ("annual", "annual"),
        ("year", "annual"),
    ):
        if word.startswith(start):
            return value
    return None


def printed_date(flow: Flow, printed: str) -> dt.date | None:
    """Read a date as printed; two-digit years turn at the filing's own date."""
    short = _SHORT_YEAR.search(printed) is not None
    return parse_date(printed, base=_base(flow.source) if short else None)


def printed_rate(printed: str) -> Decimal:
    """Read a rate whose pattern has matched; ValueError when it is none after all (a third, say)."""
    value = parse_percent(printed)
    if value is None:
        msg = f"{printed!r} is no exact rate"
        raise ValueError(msg)
    return value


@lru_cache(maxsize=8)
def _base(source: str) -> dt.date | None:
    return base_date(source)
