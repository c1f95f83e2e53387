"""Lists of payment days that wrap in their own column."""

import datetime as dt

import pytest

from extractor.finding.rules.coupons import column_lists
from extractor.finding.rules.coupons.column_lists import grids_to_wrapped_days
from extractor.ground.grid import Column, Grid, GridCell, Row
from extractor.ground.places import Span
from extractor.reading.open import read

LEFT = """
Initial rate:  5.4450%                 Minimum rate:  None

Interest payment dates:  15th of       Interest reset dates:  15th of
   March, June, September, and            March, June, September, and
   December, commencing 3/15/99           December, commencing 3/15/99

Redemption:  [X] No   [ ] Yes          Day count:  Actual/360
"""
WRAPPED = """
  INTEREST PAYMENT      each January 5,       INTEREST RESET      each Interest
  DATES:                April 5, July 5       DATES:              Payment Date
                        and October 5
                        beginning
                        April 5, 2006
  DAY COUNT:            Actual/360            CALCULATION AGENT:  A Bank
"""


def test_a_list_goes_on_below_its_label(values):
    assert values(column_lists, LEFT, "coupon_frequency") == ["quarterly"]
    assert values(column_lists, LEFT, "first_coupon_date") == [dt.date(1999, 3, 15)]


def test_a_label_may_wrap_beside_its_list(values):
    assert values(column_lists, WRAPPED, "coupon_frequency") == ["quarterly"]
    assert values(column_lists, WRAPPED, "first_coupon_date") == [dt.date(2006, 4, 5)]


@pytest.mark.parametrize(
    ("printed", "other"),
    [
        ("   December, commencing", "   October, commencing"),  # not evenly apart
        ("   March, June, September, and            March", "Redemption dates: March, June and             March"),
        ("   March, June, September, and            March", "   of which we tell you more in our            March"),
        ("15th of       Interest reset", "15th of"),  # one column: the running text tells it
    ],
)
def test_what_is_no_list_of_the_column_is_left_alone(values, printed, other):
    assert printed in LEFT
    assert values(column_lists, LEFT.replace(printed, other), "coupon_frequency") == []


def grid(header, first, second, *, torn):
    said = (first, second)
    cells = [GridCell(Span(10 * k, 10 * k + 30), words, torn=torn) for k, words in enumerate(said)]
    rows = tuple(Row((cell,), cell.span) for cell in cells)
    return Grid("transposed", (Column(header),), rows, Span(0, 50), ())


def test_cells_that_wrap_beside_another_notes():
    document = read(("words of a page " * 9).encode())
    days = ("May 1 and November 1 from May 1, 1998", "17th of January, April, July and October from July 17, 1998")
    got = list(grids_to_wrapped_days(document, [grid("Interest paid:", *days, torn=True)]))
    assert [c.value for c in got if c.field == "coupon_frequency"] == ["semi_annual", "quarterly"]
    assert [(c.note, c.value) for c in got if c.field == "first_coupon_date"] == [
        (0, dt.date(1998, 5, 1)),
        (10, dt.date(1998, 7, 17)),
    ]
    assert list(grids_to_wrapped_days(document, [grid("Interest paid:", *days, torn=False)])) == []
    assert list(grids_to_wrapped_days(document, [grid("Interest reset:", *days, torn=True)])) == []
