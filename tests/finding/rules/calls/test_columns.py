import datetime as dt
from decimal import Decimal

import pytest

from extractor.finding.rules.calls.columns import grids_to_calls
from extractor.ground.document import Document
from extractor.ground.schema import retail_note
from tests.laid import lay, told_by_row


def read(labels, *rows, kind="stream", below=""):
    """Return what is told of each row of a table with a text below it."""
    text, grid = lay(labels, *rows, kind=kind)
    document = Document("a", "0", "text/plain", f"{text}\n{below}\n")
    return told_by_row(document.text, grid, grids_to_calls(document, [grid], retail_note()))


DAY = {"callable": True, "first_call_date": dt.date(2005, 3, 15)}


def test_cells_of_no_common_make_under_a_calls_name():
    none, called = read(("CUSIP", "CALL"), ("09700WAE3", "NONCALL"), ("09700WAG8", "03/15/05 AT 100"))
    assert none == {"callable": False}
    assert called == {**DAY, "call_price": Decimal(100)}


def test_a_lost_header_is_told_by_cells_that_refuse_and_date_calls():
    none, called = read(("", ""), ("09700WAE3", "Bullet"), ("09700WAG8", "15 Mar 2005 then M"))
    assert none == {"callable": False}
    assert called == {**DAY, "call_frequency": "monthly"}


@pytest.mark.parametrize(
    "cells",
    [
        ("None", "15 Mar 2005 then M"),  # of any question
        ("15 Mar 2005", "15 Mar 2006"),
        ("Bullet", "Bullet"),
        ("Bullet", "Amortizing"),
        ("NC", "Senior Notes"),
    ],
)
def test_no_other_column_without_a_header_is_a_calls(cells):
    assert read(("",), *((cell,) for cell in cells)) == [{}, {}]


def test_a_cell_may_end_with_its_notice():
    (one,) = read(("Call",), ("3/15/2005 at par, any business day after, 30-60 days' notice",))
    assert one == {**DAY, "call_price": Decimal(100), "call_frequency": "any_business_day", "call_notice_days": 30}


@pytest.mark.parametrize(
    ("label", "cells"),
    [
        ("Call", ("03/15/2005 at 100", "Senior Notes")),  # what does not answer to the name
        ("Call", ("Yes", "No")),  # of any question, where columns are astray
        ("Maturity", ("03/15/2005", "03/15/2006")),
        ("Put", ("03/15/2005 at 100", "None")),
    ],
)
def test_other_columns_are_left_alone(label, cells):
    assert read((label,), *((cell,) for cell in cells)) == [{}, {}]


def test_notice_is_a_calls_behind_its_labels():
    rows = ("March 15, 2005", "30 calendar days"), ("None", "--")
    first, second = read(("Earliest Redemption Date", "Notice"), *rows, kind="transposed")
    assert first["call_notice_days"] == 30
    assert "call_notice_days" not in second
    assert read(("Redemption", "Notice"), ("In whole", "15 days"), kind="pairs") == [{"call_notice_days": 15}]


@pytest.mark.parametrize(
    ("labels", "cell"),
    [
        (("Redemption", "Repayment", "Notice"), "15 days"),
        (("Trustee", "Notice"), "15 days"),
        (("Redemption", "Notice"), "to holders, 15 days"),
    ],
)
def test_a_notice_of_something_else(labels, cell):
    assert read(labels, ("x",) * (len(labels) - 1) + (cell,), kind="pairs") == [{}]


def test_a_cell_that_goes_on_in_columns_without_a_header():
    labels = ("CUSIP", "Optional Redemption", "", "")
    rows = ("09700WAE3", "None", "", ""), ("09700WAG8", "03/15/05 @ par, then", "semi-annually on", "30 days' notice")
    none, called = read(labels, *rows)
    assert none == {"callable": False}
    assert called == {**DAY, "call_price": Decimal(100), "call_frequency": "semi_annual", "call_notice_days": 30}
    ended = ("09700WAG8", "03/15/05 @ par", "semi-annually on", "30 days' notice")
    assert read(labels, rows[0], ended)[1] == {**DAY, "call_price": Decimal(100)}


def test_a_lone_day_beside_a_refusal_is_a_calls_and_a_letter_behind_it_how_often():
    none, called = read(("CUSIP", "REDEMPTION"), ("09700WAE3", "NON-CALL"), ("09700WAG8", "03/15/05 S"))
    assert none == {"callable": False}
    assert called == {**DAY, "call_frequency": "semi_annual"}
    assert read(("CUSIP", "REDEMPTION"), ("09700WAE3", "03/15/05"), ("09700WAG8", "03/15/05")) == [{}, {}]


def test_a_name_over_a_calls_day_and_what_follows_it():
    labels = ("CUSIP", "Redemption at par from m/d/y", "Then")
    rows = ("09700WAE3", "not redeemable", ""), ("09700WAG8", "03/15/2005", "half-yearly")
    none, called = read(labels, *rows)
    assert none == {"callable": False}
    assert called == {**DAY, "call_frequency": "semi_annual"}
    mixed = (
        rows[0],
        ("09700WAG8", "03/15/2005", "half-yearly"),
        ("09700WAH6", "make-whole only, Treasury + 10 bp", ""),
    )
    assert read(labels, *mixed)[1:] == [called, {"callable": True}]


@pytest.mark.parametrize("header", ["Repayment at par from", "Redemption at par", "Redemption fund from"])
def test_names_that_are_not_a_calls(header):
    assert read((header, "Then"), ("03/15/2005", "yearly")) == [{}]


def test_a_call_on_one_day_only():
    rows = ("09700WAE3", "NON-CALL"), ("09700WAG8", "03/15/05 1X")
    assert read(("CUSIP", "REDEMPTION"), *rows)[1] == {**DAY, "call_frequency": "once"}


def test_codes_of_calls():
    rows = ("09700WAE3", "non-call"), ("09700WAG8", "3/15/05 & mthly"), ("09700WAH6", "MWC T+15")
    told = read(("CUSIP", "Redemption Code"), *rows)
    assert told[:2] == [{"callable": False}, {**DAY, "call_frequency": "monthly"}]
    assert "first_call_date" not in told[2]


NOTE = "(2) At 100% of principal, on any interest payment date from then on, with not less than 30 days' notice."


@pytest.mark.parametrize(
    ("note", "told"),
    [
        (NOTE, {"call_price": Decimal(100), "call_frequency": "interest_payment_date", "call_notice_days": 30}),
        (
            "(2) The first day, monthly thereafter, on 15 days' notice.",
            {"call_frequency": "monthly", "call_notice_days": 15},
        ),
        ("(2) At 103% in the first year, at 102% in the next, with 30 days' notice.", {}),
        ("(2) At the greater of 100% and the make-whole amount, on 30 days' notice.", {}),
        ("(3) At 100%, on 30 days' notice.", {}),
        ("Notes callable (2) at 100%, on 30 days' notice.", {}),
    ],
)
def test_a_headers_footnote_tells_of_the_calls_below_it(note, told):
    none, called = read(
        ("CUSIP", "Callable On/After(2)"), ("09700WAE3", "No call"), ("09700WAG8", "03/15/2005"), below=note
    )
    assert none == {"callable": False}
    assert called == {**DAY, **told}


@pytest.mark.parametrize(
    ("label", "value", "fields"),
    [
        ("Call", "In whole, at 100%, on any interest payment date beginning March 15, 2005", 4),
        ("Issuer call", "from 3/15/2005 at par", 3),
        ("Call", "None", 0),
        ("Call", "Yes", 0),  # others read it
        ("Redemption", "March 15, 2005", 0),  # may be the maturity
        ("Call notice", "from 3/15/2005 at par", 0),
    ],
)
def test_a_sheets_answer_under_call_tells_its_terms(label, value, fields):
    text, grid = lay((label,), (value,), kind="pairs")
    found = list(grids_to_calls(Document("a", "0", "text/plain", text), [grid], retail_note()))
    assert len(found) == fields
    assert all(c.note is None for c in found)
    if fields:
        assert {c.field: c.value for c in found}["first_call_date"] == dt.date(2005, 3, 15)


def test_a_cells_own_footnote_tells_of_its_call():
    one, other = read(
        ("CUSIP", "Call"),
        ("09700WAE3", "3/15/2005(2)"),
        ("09700WAG8", "3/15/2005"),
        below="(1) Unused.\n(2) At 100%, and on any interest payment date after it, on 30 days' notice.",
    )
    assert one == {
        **DAY, "call_price": Decimal(100), "call_frequency": "interest_payment_date", "call_notice_days": 30
    }  # fmt: skip
    assert other == DAY
