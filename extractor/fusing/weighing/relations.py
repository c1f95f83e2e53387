"""leaders_to_verdicts, fits: which readings of a record fit the others, by the relations that the schema declares.

Two fields that come from different columns and still give the printed cent can hardly both be misread; a
maturity before the settlement can hardly be right. What is compared are the leading readings of the other
fields, before anything is decided.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from itertools import product
from typing import Any

from extractor.ground.candidate import Value
from extractor.ground.regex import regex
from extractor.ground.schema import Relation
from extractor.values.dates import find_dates
from extractor.values.interest import CENT, DAY_COUNTS, MONTHS_BETWEEN, first_coupon, proceeds
from extractor.values.numbers import parse_percent

_NEAR = dt.timedelta(days=45)
_LATE = 28  # from here on, the last days of months stand for each other
_PERCENT = regex(r"(?<![\d.])(?:\d{1,2}(?:[ -]\d/\d{1,2}|\.\d{1,6})?|\.\d{1,6}) ?%")
_YEAR = regex(r"(?<!\d)(?:19|20)\d{2}(?!\d)")

Leaders = Mapping[str, Sequence[Value]]


def _first_coupon(rate: Decimal, start: dt.date, end: dt.date, amount: Decimal) -> bool:
    if start >= end or rate > 100:
        return False
    return any(abs(first_coupon(rate, start, end, basis) - amount) <= CENT for basis in DAY_COUNTS)


def _proceeds(principal: Decimal, price: Decimal, concession: Decimal, amount: Decimal) -> bool:
    return abs(proceeds(principal, price, concession) - amount) <= CENT


def _periods(first: dt.date, last: dt.date, frequency: str) -> bool:
    step = MONTHS_BETWEEN.get(frequency)
    months = (last.year - first.year) * 12 + last.month - first.month
    return step is not None and months % step == 0 and _same_day(first, last)


def _same_day(one: dt.date, other: dt.date) -> bool:
    return one.day == other.day or min(one.day, other.day) >= _LATE


def _rate_told(rate: Decimal, title: str) -> bool:
    return any(parse_percent(m[0]) == rate for m in _PERCENT.finditer(title))


def _date_told(day: dt.date, title: str) -> bool:
    dates = [d.date for d in find_dates(title)]
    return day in dates if dates else str(day.year) in _YEAR.findall(title)


RULES: Mapping[str, Callable[..., bool]] = {
    "first coupon": _first_coupon,
    "proceeds": _proceeds,
    "difference": lambda whole, part, rest: whole - part == rest,
    "code within": lambda inner, outer: inner in outer,
    "periods": _periods,
    "same day": _same_day,
    "multiple": lambda whole, part: part > 0 and whole % part == 0,
    "rate told": _rate_told,
    "date told": _date_told,
    "before": lambda early, late: early < late,
    "not after": lambda early, late: early <= late,
    "near": lambda one, other: abs(one - other) <= _NEAR,
    "flag": lambda flag, _: flag is True,
    "floats": lambda kind, _: kind in {"floating", "fixed_to_floating"},
    "pays": lambda kind, _: kind != "zero",
    "less": lambda small, large: small < large,
    "share": lambda part, whole: whole / 2 < part <= whole,
}
# So exact that readings of several fields that fit together are hardly wrong, whoever leads in each.
_EXACT = frozenset({"first coupon", "proceeds", "difference"})
# A title may tell of other things, and a rate or a date need not be told at all: silence is no clash.
_SILENT = {"rate told": _PERCENT, "date told": _YEAR}


def holds(relation: Relation, values: Sequence[Any]) -> bool | None:
    """Tell whether ``values``, one a member, fit; None where the relation has nothing to say of them."""
    told = _SILENT.get(relation.kind)
    if told is not None and not told.search(str(values[-1])):
        return None
    try:
        return RULES[relation.kind](*values)
    except TypeError:  # a member of another type than the relation is about: an "other" schema's field
        return None


def leaders_to_verdicts(relations: Sequence[Relation], leaders: Leaders) -> dict[Relation, bool]:
    """Tell of each relation whether the leading readings fit it; those that lack a member are left out."""
    out: dict[Relation, bool] = {}
    for relation in relations:
        first = leaders.get(relation.fields[0])
        fit = fits(relation, relation.fields[0], first[0], leaders) if first else None
        if fit is not None:
            out[relation] = fit
    return out


def settles(relation: Relation, field: str) -> bool:
    """Tell whether the leading readings' verdict is also what ``fits`` says of ``field``'s leading value."""
    return relation.kind not in _EXACT or relation.fields[0] == field


def fits(relation: Relation, field: str, value: Value, leaders: Leaders) -> bool | None:
    """Tell whether ``value`` as ``field`` fits the leading readings of the other members."""
    choices = [(value,) if name == field else leaders.get(name, ()) for name in relation.fields]
    if not all(choices):
        return None
    if relation.kind not in _EXACT:
        return holds(relation, [c[0] for c in choices])
    outcomes = [holds(relation, values) for values in product(*choices)]
    return None if None in outcomes else any(outcomes)
