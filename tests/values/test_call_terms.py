import datetime as dt
from decimal import Decimal

import pytest

from extractor.ground.schema import retail_note
from extractor.values.call_terms import find_par, read_call_terms

SPECS = retail_note().by_name


def terms(column, text, header="Call"):
    return {name: r.value for name, r in read_call_terms(SPECS, column, text, header=header)}


def test_a_lone_day_under_a_header_is_a_calls_where_the_header_says_so():
    day = {"callable": True, "first_call_date": dt.date(2006, 11, 15)}
    assert terms("callable", "11/15/2006", "Redemption at par, from") == day
    assert terms("callable", "11/15/2006", "Redeemable on or after") == day
    assert terms("callable", "11/15/2006", "Redemption") == {}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("One time only on 7/15/04 at 100%", (dt.date(2004, 7, 15), 100, "once")),
        ("01/15/2023 @ 100, then semi-annually", (dt.date(2023, 1, 15), 100, "semi_annual")),
        ("Any time on or after 5/15/2010 at par", (dt.date(2010, 5, 15), 100, "any_time")),
        ("CALLABLE 02/15/2005 @ 100%", (dt.date(2005, 2, 15), 100, None)),
        ("From 14 September 2026, at 102%", (dt.date(2026, 9, 14), 102, None)),
        ("12/15/06 at par, then S/A", (dt.date(2006, 12, 15), 100, "semi_annual")),
        ("12/15/06 @ 100, then M", (dt.date(2006, 12, 15), 100, "monthly")),
        ("Callable 12/15/06, then each int. date", (dt.date(2006, 12, 15), None, "interest_payment_date")),
        ("Callable on 12/15/09 only", (dt.date(2009, 12, 15), None, "once")),
        ("At 100% on 12/15/09 only, 10 days' notice", (dt.date(2009, 12, 15), 100, "once")),
        ("100% on 12/15/09 and each payment date after", (dt.date(2009, 12, 15), 100, "interest_payment_date")),
        (
            "12/15/09, then any interest payment date, 100.00, 30 days notice",
            (dt.date(2009, 12, 15), 100, "interest_payment_date"),
        ),
        ("From 12/15/09, 102.5%, monthly", (dt.date(2009, 12, 15), Decimal("102.5"), "monthly")),
        ("From 12/15/09, 100 days notice", (dt.date(2009, 12, 15), None, None)),
        ("102.5% from 12/15/09", (dt.date(2009, 12, 15), Decimal("102.5"), None)),
        ("Jun 15, 06 & qtrly @ 100", (dt.date(2006, 6, 15), 100, "quarterly")),
        ("Callable 12/15/06, then later", (dt.date(2006, 12, 15), None, None)),
        ("Redeemable at 100.5% after June 1, 2009", (dt.date(2009, 6, 1), Decimal("100.5"), None)),
    ],
)
def test_a_cell_tells_all_of_a_call(text, told):
    read = terms("callable", text)
    assert (read.get("first_call_date"), read.get("call_price"), read.get("call_frequency")) == told


def test_each_fact_stands_where_it_says():
    text = "One time only on 7/15/04 at 100%"
    placed = {name: text[r.start : r.end] for name, r in read_call_terms(SPECS, "callable", text)}
    assert placed == {"first_call_date": "7/15/04", "call_price": "100", "call_frequency": "One time only"}


@pytest.mark.parametrize("text", ["None", "NC", "No", "Not permitted", "N/A", "Non-Callable"])
def test_no_day_of_a_call_is_no_call(text):
    assert terms("first_call_date", text) == {"callable": False}


def test_a_day_alone_is_a_calls_only_under_that_name():
    assert terms("callable", "7/15/00", "May Call") == {"callable": True, "first_call_date": dt.date(2000, 7, 15)}
    assert terms("callable", "7/15/00", "Redemption") == {}


def test_the_day_that_the_column_reads_is_not_read_twice():
    assert terms("first_call_date", "09/15/06 @ 100%") == {"call_price": Decimal(100)}


@pytest.mark.parametrize(
    "text",
    [
        "At any time at the greater of 100% and the make-whole price",
        "Holder's put on 5/5/2010",
        "see below",
        "--",
        "on May 1, 2010 at 100% " + "and so on " * 20,
    ],
)
def test_what_is_no_plain_call_tells_nothing(text):
    assert terms("callable", text) == {}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("At 100 on May 1, 2027, then on any interest payment date, 10 calendar days’ notice", 10),
        ("Callable 02/15/2025 @ 100% with 30 to 60 days' notice", 30),
        ("Callable 02/15/2025 @ 100%, not more than 60 days notice", None),
        ("Callable 02/15/2025 @ 100% for 30 days", None),
        ("15-Jul-2010 at par, any interest date after, 30 days", 30),
        ("7/15/2010 @ 100, 10 business days prior notice.", 10),
        ("7/15/2010 @ 100 within 30 days after a tax event", None),
        ("None, 30 days", None),
    ],
)
def test_a_cell_tells_the_notice_of_a_call(text, days):
    assert terms("callable", text).get("call_notice_days") == days


@pytest.mark.parametrize(
    ("header", "par"),
    [("Callable at par", "par"), ("Redemption at par, from", "par"), ("First Call Date (at Par)", "Par")],
)
def test_a_header_may_state_the_price(header, par):
    start, end = find_par(header)
    assert header[start:end] == par


@pytest.mark.parametrize("header", ["Price at par", "Call", "Callable at par value or more", "Callable, issued at par"])
def test_another_price_at_par_is_no_calls(header):
    assert find_par(header) is None
