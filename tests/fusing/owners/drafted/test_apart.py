"""Tables whose rows are no notes'."""

import datetime as dt
from decimal import Decimal

from extractor.fusing.owners.drafted.apart import any_differ, is_apart, without_apart
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.grid import Column, Grid, GridCell, Row
from extractor.ground.places import Span


def said(field, value, start=0):
    return Candidate(field, None, Span(start, start + 4), "x", value, Status.FOUND, 0.9, Method.ALIGNMENT)


def table(heading, *cells):
    rows = tuple(Row((GridCell(Span(k, k + 1), cell),), Span(k, k + 1)) for k, cell in enumerate(cells))
    return Grid("table", (Column(heading),), rows, Span(0, 9))


def calls(*steps):
    return [[said("first_call_date", dt.date(year, 5, 15)), said("call_price", Decimal(p))] for year, p in steps]


def test_rows_of_periods_are_apart():
    assert is_apart(table("Period", "1", "2"), [[], []])
    assert not is_apart(table("Maturity Date", "5/15/2012", "5/15/2013"), [[], []])


def test_rows_that_say_when_they_mature_and_what_they_bear_are_notes_of_so_many_years():
    matures, bears = said("maturity_date", dt.date(2031, 6, 15)), said("coupon_rate", Decimal(4))
    assert not is_apart(table("Years", "2", "3"), [[matures, bears], [matures, bears]])
    assert is_apart(table("Years", "2", "3"), [[matures, bears], [bears]])
    price, concession = said("selling_price", Decimal(100)), said("gross_concession", Decimal(1))
    assert not is_apart(table("Years", "2", "3"), [[price, concession], [price, concession]])
    assert is_apart(table("Years", "2", "3"), [[price], [price]])
    assert is_apart(table("Example", "1", "2"), [[matures, bears], [matures, bears]])


def test_days_that_rise_and_prices_that_fall_are_steps_of_one_call():
    dates = table("Redemption Date", "5/15/2012", "5/15/2013")
    assert is_apart(dates, calls((2012, 102), (2013, 101), (2014, 101)))
    assert not is_apart(dates, calls((2012, 100), (2013, 100)))
    first = table("First Call Date", "5/15/2012", "5/15/2013")
    assert not is_apart(first, calls((2012, 102), (2013, 101)))
    assert not is_apart(dates, calls((2013, 102), (2012, 101)))
    assert not is_apart(dates, [calls((2012, 102))[0], []])


def test_halves_that_state_one_field_state_one_value_of_it():
    rate, other = said("coupon_rate", Decimal(3)), said("coupon_rate", Decimal(4))
    assert any_differ([([rate], [rate]), ([rate], [other])])
    assert not any_differ([([rate, other], [other]), ([rate], [said("call_price", Decimal(100))])])


def test_several_notes_own_no_such_table_unless_it_stands_among_them():
    inside, outside = said("call_price", Decimal(101), 30), said("call_price", Decimal(100), 90)
    kind = said("coupon_type", "step", 30)
    tables = [Span(20, 50)]
    assert without_apart([inside, outside, kind], tables, [60, 80]) == [outside, kind]
    assert without_apart([inside], tables, [60]) == [inside]
    assert without_apart([inside], tables, [10, 80]) == [inside]
