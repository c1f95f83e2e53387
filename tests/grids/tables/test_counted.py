"""Labels that stand beside the columns they name."""

from dataclasses import replace

import pytest

from extractor.grids.tables.counted import recount
from extractor.ground.grid import Column
from extractor.ground.places import Span
from extractor.ground.schema import retail_note
from tests.laid import lay

SCHEMA = retail_note()


def grid(labels, *rows, kind="table"):
    _, laid = lay(labels, *rows, kind=kind)
    columns = tuple(Column(label, (Span(900 + k, 901 + k),) if label else ()) for k, label in enumerate(labels))
    return replace(laid, columns=columns)


def told(grid):
    return [c.header for c in grid.columns], [[c.text if c else "" for c in row.cells] for row in grid.rows]


def test_as_many_labels_as_columns_are_theirs_in_order():
    given = grid(
        ("", "Price", "Discount", "Proceeds", "", ""),
        ("Per 2029 note", "", "99.746 %", "", "0.600 %", "99.146 %"),
        ("2029 notes total", "", "$598,476", "", "$3,600", "$594,876"),
    )
    made = recount(given, SCHEMA)
    assert told(made) == (
        ["", "Price", "Discount", "Proceeds"],
        [["Per 2029 note", "99.746 %", "0.600 %", "99.146 %"], ["2029 notes total", "$598,476", "$3,600", "$594,876"]],
    )
    assert [r.name for r in made.repairs] == ["recount"]


@pytest.mark.parametrize(
    ("labels", "rows"),
    [
        (("CUSIP", "Price", "Discount"), [("02006DUP4", "100%", "0.6%")]),
        (("CUSIP", "Price", "Moody's"), [("02006DUP4", "100%", "")]),  # left open
        (("CUSIP", "Price", "Moody's", ""), [("02006DUP4", "100%", "", "Senior Notes")]),  # open, beside a lost label
        (  # one left open, all others over what is theirs, beside a column that lost its label
            ("CUSIP", "Call Date", "First Coupon Date", "Maturity", ""),
            [("02006DUP4", "", "12/15/2008", "06/15/2012", "01/15/2009")],
        ),
        (("", "CUSIP", "Price", "", ""), [("", "", "Senior", "02006DUP4", "100%")]),  # a code is no price
        (("CUSIP", "", "Moody's"), [("02006DUP4", "100%", "Baa1")]),  # a label was lost
        (("CUSIP", "Price", "", "Moody's"), [("02006DUP4", "", "100%", "")]),  # not as many
        (("", "Price", "", "Fee", ""), [("Note", "", "1%", "", "2%"), ("Note", "99%", "1%", "", "2%")]),  # rows differ
    ],
)
def test_where_counting_does_not_tell_all_stays(labels, rows):
    given = grid(labels, *rows)
    assert recount(given, SCHEMA) is given


def test_sheets_of_labels_are_left_alone():
    given = grid(("Price", "Discount", "", ""), ("", "", "99%", "1%"), kind="pairs")
    assert recount(given, SCHEMA) is given
