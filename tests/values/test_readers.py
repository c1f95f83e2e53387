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
        ("basis_points", "10 bps then 20 bps", "single"), ("date", "soon", "no date"), ("text", "--", "no words"), ("list", ", ,", "no names"), ("list", "Mon., Nov. 9, 2009", "is a date"), ("list", "Fri.", "is a date"), ("list", "Security ID (CUSIP)", "securities"), ("list", "Auto-Callable Notes Linked to an Index", "securities"),
        ("rating", "A1 / A", "several"), ("currency", "shells", "currency"), ("bool", "maybe", "neither"), ("int", "many", "whole number"),
    ],
)  # fmt: skip
def test_problems(kind, text, problem):
    outcome = read(kind, text)
    assert outcome.value is None
    assert problem in outcome.problem


def test_a_grade_in_capitals_is_the_same_agencys():
    spec = FieldSpec("sp_rating", "note", "rating", foreign=frozenset({"Aaa", "Aa1"}))
    assert READERS["rating"](spec, "AA1", Context()).value is None
    assert READERS["rating"](spec, "AAA", Context()).value == "AAA"


def test_day_first_context():
    assert read("date", "03/04/2020", day_first=True).value == dt.date(2020, 4, 3)


def test_a_cell_may_print_its_fields_own_label_once_more():
    spec = FieldSpec("survivors_option", "note", "bool", labels=("Survivor's Option",))
    read_it = READERS["bool"](spec, "Survivor's Option: No", Context())
    assert (read_it.value, read_it.start, read_it.end) == (False, 19, 21)
    assert READERS["bool"](spec, "Holder's Option: No", Context()).value is None


def test_a_date_may_stand_behind_on_or_after():
    assert read("date", "On or after June 15, 2028").value == dt.date(2028, 6, 15)
    assert read("date", "Not after June 15, 2028").value is None
