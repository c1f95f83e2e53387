"""Dates in every printed form, never clamped and never guessed."""

import datetime as dt
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.values.dates import _OPENING, base_date, find_dates, parse_date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("05/15/2023", (2023, 5, 15)), ("05/15/\n2023", (2023, 5, 15)), ("6/15/2020", (2020, 6, 15)), ("9/15/06", (2006, 9, 15)), ("21-Jul-08", (2008, 7, 21)),
        ("7-15-11", (2011, 7, 15)), ("Jul 22, 2008", (2008, 7, 22)), ("26 August 1996", (1996, 8, 26)),
        ("15 April 1994", (1994, 4, 15)), ("15/06/2027", (2027, 6, 15)), ("Monday, August 8, 2011", (2011, 8, 8)),
        ("Monday, March 2 2020", (2020, 3, 2)), ("October 28,1999", (1999, 10, 28)), ("August 02, 2004", (2004, 8, 2)),
        ("MAY 1, 2001", (2001, 5, 1)), ("2023-05-15", (2023, 5, 15)), ("MondayAugust 8, 2011", (2011, 8, 8)),
        ("May\n 9,   2024", (2024, 5, 9)), ("the 28th of August, 2001", (2001, 8, 28)), ("June 16, 2015 (T+3)", (2015, 6, 16)),
        ("Sept. 5th, 2012.", (2012, 9, 5)), ("15.06.2027", (2027, 6, 15)), ("Thursday, May\n9, 2024", (2024, 5, 9)),
        ("6/15/95", (1995, 6, 15)), ("15th day of May 2020", (2020, 5, 15)), ("February 29, 2020", (2020, 2, 29)),
        ("February 29, 2021", None), ("13/13/2020", None), ("02/30/2020", None), ("December 9th", None), ("100", None),
        ("May 2020", None), ("30/360", None), ("333-226651", None), ("1/2/3", None), ("due 05/15/2023", None),
        ("05/15/2023 6/15/2020", None), ("", None), ("2023-13-01", None), ("April 31, 2004", None),
        ("Jun 15, 06", (2006, 6, 15)), ("Jun 15 03", (2003, 6, 15)), ("Jun 15 1,000", None), ("on Jun 15, 06", None),
        ("5 / 15 / 2031", (2031, 5, 15)), ("5 / 15 / 31", None), ("30 / 360", None), ("15MAY2031", (2031, 5, 15)), ("02006DMAY2031", None),
        ("15MAY20314", None), ("May 15, '31", (2031, 5, 15)), ("May 15 ’31", (2031, 5, 15)), ("the 15th day of May, 2031", (2031, 5, 15)),
    ],
)  # fmt: skip
def test_parse(text, date):
    assert parse_date(text) == (dt.date(*date) if date else None)


@pytest.mark.parametrize(
    ("text", "base", "year"),
    [("7/15/37", 2007, 2037), ("7/15/95", 1990, 1995), ("7/15/20", 1995, 2020), ("7/15/91", 2010, 2091), ("7/15/98", 2010, 1998),
     ("21-Jul-89", 1995, 1989)],
)  # fmt: skip
def test_two_digits_turn_at_the_filing(text, base, year):
    assert parse_date(text, base=dt.date(base, 1, 1)) == dt.date(year, 7, parse_date(text).day)


def test_day_first():
    assert parse_date("03/04/2020", day_first=True) == dt.date(2020, 4, 3)
    assert parse_date("03/04/2020") == dt.date(2020, 3, 4)
    assert parse_date("06/15/2027", day_first=True) == dt.date(2027, 6, 15)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("12/15/20276/15/2025$36.22", ["12/15/2027", "6/15/2025"]),
        ("4.250%12/15/2027", ["12/15/2027"]),
        ("3/15/ 2027 and 9/15/ 20 to 30, 1/2/ 2,000", ["3/15/ 2027"]),  # a year may wrap, two digits are any number
        (
            "Offering Dates: February 17, 2009 through February 18, 2009",
            ["February 17, 2009", "February 18, 2009"],
        ),
        (
            "10 September 1997, 10 December 1997 11 March 1998",
            ["10 September 1997", "10 December 1997", "11 March 1998"],
        ),
        ("No. 333-226651-01 of 33-66082", []),
        ("dismay 5, 2010", []),
        ("7/15/116/15/09", ["7/15/11", "6/15/09"]),
    ],
)
def test_find(text, printed):
    found = find_dates(text)
    assert [d.printed for d in found] == printed
    assert all(text[d.start : d.end] == d.printed for d in found)


FORMS = ["{m:02}/{d:02}/{y}", "{m}/{d}/{y}", "{y}-{m:02}-{d:02}", "{d}-{b}-{y}", "{b} {d}, {y}", "{B} {d}, {y}", "{d} {B} {y}",
         "{B} {d:02},{y}", "{U} {d}, {y}", "{B}\n{d},  {y}", "{A}, {B} {d} {y}", "{m}-{d}-{y}"]  # fmt: skip


@given(st.dates(dt.date(1970, 1, 1), dt.date(2099, 12, 31)), st.sampled_from(FORMS))
def test_round_trip(day, form):
    full, short, weekday = day.strftime("%B"), day.strftime("%b"), day.strftime("%A")
    text = form.format(y=day.year, m=day.month, d=day.day, b=short, B=full, U=full.upper(), A=weekday)
    assert parse_date(text) == day
    assert [d.date for d in find_dates(f"from {text} on")] == [day]


@given(st.text(alphabet="0123456789/-. ,\nJanuryFebMch"))
def test_found_dates_are_in_order_and_apart(text):
    found = find_dates(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(text[d.start : d.end] == d.printed for d in found)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Pricing Supplement No. 3 Dated July 22, 2004\n(To Prospectus dated April 27, 2004)", (2004, 7, 22)),
        (
            "(To Prospectus dated April 27, 2004)\nPricing Supplement No. 3 - Dated Monday, July 26, 2004",
            (2004, 7, 26),
        ),
        ("5.25% Notes due March 1, 2030\nissued March 5, 2010", (2010, 3, 5)),
        ("nothing", None),
    ],
)
def test_base_date(text, date):
    assert base_date(text) == (dt.date(*date) if date else None)


@pytest.mark.parametrize("code", ["02006D UP4", "02006DUP4", "02006D UP 4"])
def test_a_short_year_ends_where_an_identifier_begins(code):
    assert [found.printed for found in find_dates(f"8/15/18{code}")] == ["8/15/18"]


@pytest.mark.parametrize("unit", ["1/", "May ", "1 ", " \n", "12/15/2020", "Monday, ", "9"])
def test_linear_time(unit):
    start = time.process_time()
    find_dates(unit * 20_000)
    assert time.process_time() - start < 2


DATE_PIECES = [
    "Monday",
    ", ",
    " ",
    "May",
    "JUNE",
    "sept",
    "15",
    "1",
    "/",
    "-",
    ".",
    "2011",
    "99",
    "th",
    " of ",
    "3 mars 2020",
    "x",
]


@given(st.lists(st.sampled_from(DATE_PIECES), max_size=9).map("".join))
def test_every_date_opens_as_the_quick_look_at_a_text_expects(text):
    assert all(_OPENING.match(text, found.start) for found in find_dates(text))
    assert find_dates(text) == [] or any(map(str.isdigit, text))
