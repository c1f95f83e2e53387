"""One reader for each type a field can have: the typed value and the place of what states it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from extractor.ground.candidate import Step, Value
from extractor.ground.schema import FieldSpec
from extractor.values.choices import (
    find_bool,
    find_choices,
    find_integer,
    find_rating,
    parse_currency,
    spell_out,
)
from extractor.values.codes import find_cusips, find_isins, parse_cusip, parse_isin
from extractor.values.dates import find_dates
from extractor.values.names import split_names
from extractor.values.numbers import leading_money, leading_percent, parse_basis_points

#: Above this a percentage is taken for something else: no price, rate or fee of a note is as high.
_HIGHEST_PERCENT = 400


@dataclass(frozen=True, slots=True)
class Context:
    """What the document says that a single text can't: its own date, and whether days come first."""

    base: dt.date | None = None
    day_first: bool = False


@dataclass(frozen=True, slots=True)
class Read:
    """A value and its place in the text that was read; ``problem`` says why there is no value."""

    value: Value = None
    start: int = 0
    end: int = 0
    problem: str = ""


Reader = Callable[[FieldSpec, str, Context], Read]

_WEEKDAY = re.compile(
    r"\s*(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[\s,.]*)?(?:the\s+|on\s+|or\s+about\s+|about\s+|due\s+)*",
    re.IGNORECASE,
)
_CURRENCY_SIGN = re.compile(r"\s*(?:U\.?S\.?\s?)?\\?\$|\s*(?:USD|€|£|¥|EUR|JPY)", re.IGNORECASE)
_SPREAD = re.compile(
    r"(?<![0-9.])(?P<number>[0-9]{1,3}(?:\.[0-9]+)?)\s*(?:basis\s+points?|bps?\b)|(?P<percent>[0-9]?\.[0-9]+)\s*%",
    re.IGNORECASE,
)
_NOT_CALLABLE = re.compile(
    r"\s*(?:non[\s-]*call(?:able)?\b(?!\s+(?:for|until|before|period|prior|[0-9]))|not\s+(?:callable|redeemable|subject\s+to\s+(?:optional\s+)?redemption)"
    r"|no\b(?!\s*earlier)|none\b|n/?a\b|not\s+applicable|nil\b|.{0,60}\b(?:may|can|will|shall)\s*not\s+be\s+(?:redeemed|called)(?!\s+(?:before|prior|until)))",
    re.IGNORECASE,
)
_CALLABLE = re.compile(
    r"\bcallable\b|\bredeem(?:able|ed)?\b|\bat\s+(?:our|the\s+issuer)['’]?s?\s+option|\b(?:european|american|bermudan?)\b|\bmake[\s-]whole\b"
    r"|\bnc\s?[0-9]|\bin\s+whole\b|\bcall\s+(?:price|date)|\bpar\s+call\b|\bcontinuous(?:ly)?\b|\bany\s*time\b",
    re.IGNORECASE,
)
_RULE = re.compile(
    r"(?P<number>4(?:24|33|97)|424)\s*(?:\(?\s*(?P<letter>[a-eA-E])\s*\)?\s*\(?\s*(?P<digit>[1-8])\s*\)?)?(?![0-9])"
)
_REGISTRATION = re.compile(r"(?<![0-9-])(?:333|33|2|811|1|0|000|001)-[0-9]{4,6}(?:-[0-9]{2,3})?(?![0-9])")
_SUPPLEMENT = re.compile(
    r"(?:U\s?)?[0-9]{1,5}(?:-[0-9]{1,4})?(?:/[A-Z])?(?:\s?\([a-z]\))?(?:\s+Addendum)?(?![0-9A-Za-z%/])"
)
_QUOTES = "\"'“”‘’"


def _none(problem: str) -> Read:
    return Read(problem=problem)


def _whole(value: Value, text: str) -> Read:
    start = len(text) - len(text.lstrip())
    return Read(value, start, max(start, len(text.rstrip())))


def read_text(_spec: FieldSpec, text: str, _context: Context) -> Read:
    """Words as printed, in single blanks, without quotes or trademark signs around them."""
    start, end = 0, len(text)
    while start < end and (text[start].isspace() or text[start] in _QUOTES + "|"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in "|,;:" or text[end - 1] in _QUOTES):
        end -= 1
    value = " ".join(re.sub("[®™℠\u200b]", "", text[start:end]).split())
    return Read(value, start, end) if any(c.isalnum() for c in value) else _none("holds no words")


def read_list(_spec: FieldSpec, text: str, _context: Context) -> Read:
    """Firms' names, split."""
    names = split_names(text)
    return _whole(names, text) if names else _none("holds no names")


def read_cusip(_spec: FieldSpec, text: str, _context: Context) -> Read:
    """A CUSIP whose check digit holds."""
    if code := parse_cusip(text):
        return _whole(code, text)
    found = find_cusips(text)
    valid = [c for c in found if c.valid]
    if len({c.code for c in valid}) == 1:
        return Read(valid[0].code, valid[0].start, valid[0].end)
    if len(valid) > 1:
        return _none("holds several CUSIPs")
    if found:
        return Read(None, found[0].start, found[0].end, f"the check digit of {found[0].code} does not hold")
    return _none("holds no CUSIP")


def read_isin(_spec: FieldSpec, text: str, _context: Context) -> Read:
    """An ISIN whose check digit holds."""
    if code := parse_isin(text):
        return _whole(code, text)
    found = find_isins(text)
    valid = [c for c in found if c.valid]
    if len({c.code for c in valid}) == 1:
        return Read(valid[0].code, valid[0].start, valid[0].end)
    if found and not valid:
        return Read(None, found[0].start, found[0].end, f"the check digit of {found[0].code} does not hold")
    return _none("holds several ISINs" if valid else "holds no ISIN")


def read_money(_spec: FieldSpec, text: str, _context: Context) -> Read:
    """A dollar amount; words may follow it when its dollar sign is printed."""
    amount = leading_money(text)
    if amount is None:
        return _none("begins with no dollar amount")
    rest = text[amount.end :].strip(" *.,;\t\r\n")
    if rest and not amount.unit:
        return _none("a number without a dollar sign is followed by other words")
    return Read(amount.value, amount.start, amount.end)


def read_percent(_spec: FieldSpec, text: str, _context: Context) -> Read:
    """A percentage; words may follow it when its sign is printed."""
    if _CURRENCY_SIGN.match(text):
        return _none("is an amount of money")
    amount = leading_percent(text)
    if amount is None:
        return _none("begins with no percentage")
    if abs(amount.value) > _HIGHEST_PERCENT:
        return _none(f"is above {_HIGHEST_PERCENT} percent")
    rest = text[amount.end :].strip(" *.,;\t\r\n")
    if rest and not amount.unit:
        return _none("a number without a percent sign is followed by other words")
    return Read(amount.value, amount.start, amount.end)


def read_basis_points(_spec: FieldSpec, text: str, _context: Context) -> Read:
    """Basis points, also inside of words: ``Treasury Rate plus 25 basis points``."""
    if (value := parse_basis_points(text)) is not None:
        return _whole(value, text)
    found = list(_SPREAD.finditer(text))
    if len(found) != 1:
        return _none("states no single number of basis points")
    points = Decimal(found[0]["number"]) if found[0]["number"] else Decimal(found[0]["percent"]).scaleb(2)
    return Read(points, found[0].start(), found[0].end())


def read_int(_spec: FieldSpec, text: str, _context: Context) -> Read:
    """A whole number."""
    found = find_integer(text)
    return Read(*found) if found else _none("begins with no whole number")


def read_date(_spec: FieldSpec, text: str, context: Context) -> Read:
    """The date a text begins with; what follows it may be words (``(T+3)``)."""
    found = find_dates(text, base=context.base, day_first=context.day_first)
    if not found:
        return _none("holds no date")
    before = _WEEKDAY.match(text)
    if before is None or before.end() < found[0].start:
        return _none("does not begin with a date")
    return Read(found[0].date, found[0].start, found[0].end)


def read_bool(_spec: FieldSpec, text: str, _context: Context) -> Read:
    """Yes or no."""
    found = find_bool(text)
    return Read(*found) if found else _none("says neither yes nor no")


def read_choice(spec: FieldSpec, text: str, _context: Context) -> Read:
    """One of the field's choices; two different ones are no answer."""
    found = find_choices(spec, text)
    if not found:
        return _none("spells none of the choices")
    if len({c.value for c in found}) > 1:
        return _none("spells several choices")
    return Read(found[0].value, found[0].start, found[0].end)


def read_ranking(spec: FieldSpec, text: str, context: Context) -> Read:
    """A ranking, its abbreviations spelled out."""
    read = read_text(spec, text, context)
    if read.problem:
        return read
    if sum(c.isdigit() for c in text) > 3:
        return _none("holds a number")
    return Read(spell_out(spec, str(read.value)), read.start, read.end)


def read_rating(_spec: FieldSpec, text: str, _context: Context) -> Read:
    """A rating agency's grade."""
    found = find_rating(text)
    return Read(*found) if found else _none("begins with no rating")


def read_callable(_spec: FieldSpec, text: str, _context: Context) -> Read:
    """Whether the issuer may redeem the notes early, from a redemption's wording."""
    if found := find_bool(text):
        return Read(*found)
    if found_not := _NOT_CALLABLE.match(text):
        return Read(False, *_trimmed(found_not))
    if found_call := _CALLABLE.search(text):
        return Read(True, *_trimmed(found_call))
    return _none("does not say whether the notes can be called")


def _trimmed(found: re.Match[str]) -> tuple[int, int]:
    return found.start() + len(found[0]) - len(found[0].lstrip()), found.end()


def read_currency(_spec: FieldSpec, text: str, _context: Context) -> Read:
    """A currency's ISO 4217 code."""
    code = parse_currency(text)
    return _whole(code, text) if code else _none("names no single known currency")


def read_rule(_spec: FieldSpec, text: str, _context: Context) -> Read:
    """A filing rule: ``424(b)(2)``, also printed ``424B2``; ``433``."""
    found = _RULE.search(text)
    if found is None:
        return _none("names no filing rule")
    detail = f"({found['letter'].lower()})({found['digit']})" if found["letter"] else ""
    return Read(found["number"] + detail, found.start(), len(text[: found.end()].rstrip()))


def read_registration(_spec: FieldSpec, text: str, _context: Context) -> Read:
    """The first registration number: ``333-226651``."""
    found = _REGISTRATION.search(text)
    return Read(found[0], found.start(), found.end()) if found else _none("holds no registration number")


def read_supplement(_spec: FieldSpec, text: str, _context: Context) -> Read:
    """A supplement's number or numbers as printed (``17(a)``, ``27 Addendum``), joined by ", "."""
    found = list(_SUPPLEMENT.finditer(text))
    if not found:
        return _none("holds no supplement number")
    value = ", ".join(" ".join(m[0].split()) for m in found)
    return Read(value, found[0].start(), found[-1].end())


_STEP_RATE = re.compile(r"[0-9]{0,2}\.?[0-9]+\s*%")


def read_steps(_spec: FieldSpec, text: str, context: Context) -> Read:
    """Rates with the dates they start on, in the order printed: ``4.25% from 7/15/2003, 4.85% from 7/15/2005``."""
    rates = list(_STEP_RATE.finditer(text))
    days = find_dates(text, base=context.base, day_first=context.day_first)
    steps = []
    for i, rate in enumerate(rates):
        stop = rates[i + 1].start() if i + 1 < len(rates) else len(text)
        start = next((d.date for d in days if rate.end() <= d.start < stop), None)
        number = Decimal(rate[0].rstrip("% \t\r\n"))
        steps.append(Step(start, number))
    if not steps or (len(steps) > 1 and not any(s.start for s in steps)):
        return _none("states no rates with their dates")
    return _whole(tuple(steps), text)


READERS: Mapping[str, Reader] = {
    "text": read_text, "list": read_list, "cusip": read_cusip, "isin": read_isin, "money": read_money,
    "percent": read_percent, "basis_points": read_basis_points, "int": read_int, "date": read_date,
    "bool": read_bool, "choice": read_choice, "ranking": read_ranking, "rating": read_rating,
    "callable": read_callable, "currency": read_currency, "rule": read_rule, "registration": read_registration,
    "supplement": read_supplement, "steps": read_steps,
}  # fmt: skip
