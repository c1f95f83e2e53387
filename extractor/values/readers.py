"""One reader for each type a field can have: the typed value and the place of what states it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from extractor.ground.candidate import Step
from extractor.ground.regex import regex
from extractor.ground.schema import FieldSpec
from extractor.values.amounts import read_basis_points, read_money, read_percent
from extractor.values.boxes import find_options
from extractor.values.choices import (
    Choice,
    find_bool,
    find_choices,
    find_integer,
    find_rating,
    spell_out,
)
from extractor.values.codes import FoundCode, find_cusips, find_isins, parse_cusip, parse_isin
from extractor.values.currencies import parse_currency
from extractor.values.dates import find_dates
from extractor.values.filing import read_registration, read_rule, read_supplement
from extractor.values.names import split_names
from extractor.values.outcome import NOTHING_TICKED, Context, Read, Reader, failed, whole
from extractor.values.redemption import read_callable
from extractor.values.texts import read_text

_WEEKDAY = regex(
    r"\s*(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[\s,.]*)?(?:the\s+|on\s+|or\s+(?:about|after)\s+|about\s+|due\s+)*",
    re.IGNORECASE,
)
_BETWEEN_RATINGS = regex(r"[/,;\n]|\band\b")
# What a list of names begins with when it is none.
_DATED = regex(
    r"\s*(?:dated?\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    r"|(?:mon|tues?|wed|thu(?:rs)?|fri|sat|sun)(?:\.\s*)?(?:,|\Z)|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?\s*(?:[0-9]|\Z)"
    r"|(?:jan|febr)uary\b|march\s\d|april\s\d|may\s\d|(?:june|july|august)\s\d|(?:septem|octo|novem|decem)ber\b)",
    re.IGNORECASE,
)


# Firms sell notes; what ends with their name is no firm, nor is a label of their codes.
_PAPERS = regex(r"\b(?:notes|bonds|debentures|certificates of deposit)\Z|\bcusip\b", re.IGNORECASE)


def read_list(_spec: FieldSpec, text: str, _context: Context) -> Read:
    """Read a list of firms' names, split."""
    names = split_names(text)
    if not names:
        return failed("holds no names")
    if any(_PAPERS.search(name) for name in names):
        return failed("names securities")
    return failed("is a date") if _DATED.match(text) else whole(names, text)


def read_cusip(_spec: FieldSpec, text: str, _context: Context) -> Read:
    """Read a CUSIP whose check digit holds."""
    code = parse_cusip(text)
    return whole(code, text) if code else _only_code(find_cusips(text), "CUSIP")


def read_isin(_spec: FieldSpec, text: str, _context: Context) -> Read:
    """Read an ISIN whose check digit holds."""
    code = parse_isin(text)
    return whole(code, text) if code else _only_code(find_isins(text), "ISIN")


def _only_code(found: Sequence[FoundCode], kind: str) -> Read:
    """Return the one code whose check digit holds."""
    valid = [c for c in found if c.valid]
    if valid:
        several = len({c.code for c in valid}) > 1
        return failed(f"holds several {kind}s") if several else Read(valid[0].code, valid[0].start, valid[0].end)
    if found:
        return Read(None, found[0].start, found[0].end, f"the check digit of {found[0].code} does not hold")
    return failed(f"holds no {kind}")


def read_int(_spec: FieldSpec, text: str, _context: Context) -> Read:
    """Read a whole number."""
    found = find_integer(text)
    return Read(*found) if found else failed("begins with no whole number")


def read_date(_spec: FieldSpec, text: str, context: Context) -> Read:
    """Read the date a text begins with; what follows it may be words (``(T+3)``)."""
    found = find_dates(text, base=context.base, day_first=context.day_first)
    if not found:
        return failed("holds no date")
    before = _WEEKDAY.match(text)
    if before is None or before.end() < found[0].start:
        return failed("does not begin with a date")
    return Read(found[0].date, found[0].start, found[0].end)


def read_bool(spec: FieldSpec, text: str, _context: Context) -> Read:
    """Read yes or no, in a cell that may print the field's own label once more."""
    if found := find_bool(text):
        return Read(*found)
    label, colon, answer = text.partition(":")
    if colon and label.strip().casefold() in map(str.casefold, spec.labels) and (found := find_bool(answer)):
        by = len(label) + 1
        return Read(found[0], found[1] + by, found[2] + by)
    options = find_options(text)
    return failed(NOTHING_TICKED if options and not any(o.ticked for o in options) else "says neither yes nor no")


def read_choice(spec: FieldSpec, text: str, _context: Context) -> Read:
    """Read one of the field's choices, the ticked one of a form; two different ones are no answer."""
    options = find_options(text)
    if options and len(options) > 1:
        parts = [
            Choice(c.value, o.start + c.start, o.start + c.end)
            for o in options
            if o.ticked
            for c in find_choices(spec, text[o.start : o.end])[:1]
        ]
        if not any(o.ticked for o in options):
            return Read(problem=NOTHING_TICKED)
    else:
        parts = find_choices(spec, text)
    if not parts:
        return failed("spells none of the choices")
    if len({c.value for c in parts}) > 1:
        return failed("spells several choices")
    value, start, end = parts[0]
    closing = text[end : end + 1] == ")" and "(" in text[start:end]
    return Read(value, start, end + closing)


def read_ranking(spec: FieldSpec, text: str, context: Context) -> Read:
    """Read a ranking, its abbreviations spelled out."""
    read = read_text(spec, text, context)
    if read.problem:
        return read
    if sum(c.isdigit() for c in text) > 3:
        return failed("holds a number")
    return Read(spell_out(spec, str(read.value)), read.start, read.end)


_OTHER_AGENCY = regex(r"\s?(?:\([^()]{0,40}\)\s?)?(?:by|from)\s(?:Kroll|KBRA|DBRS|A\.?M\.?\sBest|Egan|Morningstar)")


def read_rating(spec: FieldSpec, text: str, _context: Context) -> Read:
    """Read a rating agency's grade; several agencies' grades in one text are left to others."""
    found = find_rating(text)
    if found is None:
        return failed("begins with no rating")
    plain = found[0].capitalize() if found[0][-1].isdigit() else found[0]  # AA1 is Aa1, but AAA not Aaa
    if plain in spec.foreign or _OTHER_AGENCY.match(text, found[2]):
        return failed("is another agency's grade")
    for part in _BETWEEN_RATINGS.split(text[found[2] :]):
        other = find_rating(part)
        if other and other[0] != found[0]:
            return failed("states several ratings")
    return Read(*found)


def read_currency(_spec: FieldSpec, text: str, _context: Context) -> Read:
    """Read a currency's ISO 4217 code."""
    code = parse_currency(text)
    return whole(code, text) if code else failed("names no single known currency")


_STEP_RATE = regex(r"(?<![0-9.])(?P<rate>[0-9]{1,2}(?:\.[0-9]{0,6})?|\.[0-9]{1,6})\s?%")


def read_steps(_spec: FieldSpec, text: str, context: Context) -> Read:
    """Read the rates that a date is printed with, in order: ``steps to 4.85% on 7/15/05``.

    The first rate has no date where it holds from the issue on; it is the coupon and no step.
    """
    rates = list(_STEP_RATE.finditer(text))
    days = find_dates(text, base=context.base, day_first=context.day_first)
    if not rates or not days:
        return failed("states no rates with their dates")
    before = days[0].start < rates[0].start()
    ends = [r.end() for r in rates]
    starts = [*(r.start() for r in rates), len(text)]
    steps: list[Step] = []
    for i, rate in enumerate(rates):
        low, high = ([0, *ends][i], starts[i]) if before else (ends[i], starts[i + 1])
        start = next((d.date for d in days if low <= d.start < high), None)
        if start is not None:
            steps.append(Step(start, Decimal(rate["rate"])))
    return whole(tuple(steps), text)


READERS: Mapping[str, Reader] = {
    "text": read_text, "list": read_list, "cusip": read_cusip, "isin": read_isin, "money": read_money,
    "percent": read_percent, "basis_points": read_basis_points, "int": read_int, "date": read_date,
    "bool": read_bool, "choice": read_choice, "ranking": read_ranking, "rating": read_rating,
    "callable": read_callable, "currency": read_currency, "rule": read_rule,
    "registration": read_registration, "supplement": read_supplement, "steps": read_steps,
}  # fmt: skip
