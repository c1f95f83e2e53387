"""Readers called by themselves: places, and the reason when there is no value."""

import datetime as dt
from decimal import Decimal

import pytest

from extractor.ground.candidate import Step
from extractor.ground.schema import FieldSpec
from extractor.values.outcome import Context
from extractor.values.readers import READERS


def read(kind, text, **context):
    return READERS[kind](FieldSpec("field", "note", kind), text, Context(**context))


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("4.25% steps to 4.85% on 7/15/05", [(dt.date(2005, 7, 15), "4.85")]),
        ("2.00% from June 1, 2012, 2.50% from June 1, 2014", [(dt.date(2012, 6, 1), "2.00"), (dt.date(2014, 6, 1), "2.50")]),
        ("June 1, 2012 to May 31, 2014: 2.00%; June 1, 2014 to maturity: .5%", [(dt.date(2012, 6, 1), "2.00"), (dt.date(2014, 6, 1), "0.5")]),
    ],
)  # fmt: skip
def test_steps(text, steps):
    assert read("steps", text, base=dt.date(2005, 1, 1)).value == tuple(Step(day, Decimal(rate)) for day, rate in steps)


@pytest.mark.parametrize(
    ("kind", "text", "problem"),
    [
        ("steps", "rates rise over time", "no rates"), ("cusip", "02006DUP4 and 02006DUQ2", "several"), ("isin", "none here", "no ISIN"),
        ("money", "5,000 notes", "other words"), ("percent", "500%", "above"), ("percent", "USD 5", "money"),
        ("basis_points", "10 bps then 20 bps", "single"), ("date", "soon", "no date"), ("text", "--", "no words"), ("list", ", ,", "no names"), ("list", "Auto-Callable Notes Linked to an Index", "securities"),
        ("rating", "A1 / A", "several"), ("currency", "shells", "currency"), ("bool", "maybe", "neither"), ("int", "many", "whole number"),
    ],
)  # fmt: skip
def test_problems(kind, text, problem):
    outcome = read(kind, text)
    assert outcome.value is None
    assert problem in outcome.problem


def test_day_first_context():
    assert read("date", "03/04/2020", day_first=True).value == dt.date(2020, 4, 3)


PER_THOUSAND = "Concession per $1,000"


def percent_of_par(name, text, header=""):
    spec = FieldSpec(name, "note", "percent", unit="percent of par", bare_limit=20)
    return READERS["percent"](spec, text, Context(header=header)).value


def test_dollars_under_a_header_that_counts_them_per_thousand_are_a_tenth_in_percent():
    assert percent_of_par("gross_concession", "$8.00", PER_THOUSAND) == Decimal("0.800")
    assert percent_of_par("selling_price", "$1,000.00", "Price per $1,000") == Decimal("100.000")
    assert percent_of_par("gross_concession", "$8.00", "Concession") is None
    assert percent_of_par("gross_concession", "$8.00", "Concession per $1,000,000") is None
    assert percent_of_par("selling_price", "$25,000.00", "Price per $1,000") is None


@pytest.mark.parametrize(
    "header", [PER_THOUSAND, "Conc. $/1,000", "Concession ($ per 1,000)", "Concession, dollars for each $1,000"]
)
def test_a_bare_number_counts_as_its_header_says(header):
    assert percent_of_par("gross_concession", "22.50", header) == Decimal("2.250")
    assert percent_of_par("gross_concession", "2.250%", header) == Decimal("2.250")
    assert percent_of_par("gross_concession", "22.50", "Concession") is None
    assert percent_of_par("gross_concession", "1.25", "Concession on 1,000 notes") == Decimal("1.25")


@pytest.mark.parametrize(("printed", "price"), [("100.000", "100.000"), ("1,000.00", "100.000"), ("987.50", "98.750")])
def test_a_price_near_100_is_in_percent_whatever_its_header_counts_in(printed, price):
    spec = FieldSpec("selling_price", "note", "percent", unit="percent of par")
    assert READERS["percent"](spec, printed, Context(header="Price per $1,000")).value == Decimal(price)


def test_par_is_a_price():
    assert percent_of_par("selling_price", "par") == Decimal(100)
    assert percent_of_par("call_price", "At par") == Decimal(100)
    assert percent_of_par("gross_concession", "par") is None
    assert percent_of_par("selling_price", "par value") is None
