"""A column whose labels and values a stroke parts is two."""

from __future__ import annotations

import pytest

from extractor.grids.recover import document_to_grids
from extractor.ground.schema import retail_note
from extractor.reading.open import read

TABLE = """\
CUSIP\tPrincipal Amount\t{0}\tMaturity Date
02006DUP4\t$5,000,000\t{1}\t05/15/2027
02006DUQ2\t$7,250,000\t{2}\t05/15/2030
"""


def columns(*cells):
    text = TABLE.format(*cells)
    (grid,) = document_to_grids(read(text.encode(), "a.txt"), retail_note())
    for row in grid.rows:
        for cell in row.filled:
            assert " ".join(cell.span.of(text).split()) == cell.text
    return {c.header: [row.cells[k] and row.cells[k].text for row in grid.rows] for k, c in enumerate(grid.columns)}


def test_both_halves_of_a_header_have_columns_of_their_own():
    found = columns("Selling Price / Gross Concession", "100.00% / 1.25%", "99.50% / 1.45%")
    assert found["Selling Price"] == ["100.00%", "99.50%"]
    assert found["Gross Concession"] == ["1.25%", "1.45%"]
    assert list(found) == ["CUSIP", "Principal Amount", "Selling Price", "Gross Concession", "Maturity Date"]


def test_the_second_half_may_leave_out_words_of_the_first():
    found = columns("1st Coupon Date / Amount", "06/15/2023 / $2.22", "06/15/2023 / $2.35")
    assert found["1st Coupon Amount"] == ["$2.22", "$2.35"]
    assert found["1st Coupon Date"] == ["06/15/2023", "06/15/2023"]


@pytest.mark.parametrize(
    "cells",
    [
        ("Selling Price / Gross Concession", "100.00%", "99.50% / 1.45%"),  # whose half is it?
        ("Selling Price / Gross Concession", "100.00% / 1.25% / 98.75%", "99.50% / 1.45%"),
        ("1st Coupon Date", "06/15/2023 / 07/15/2023", "06/15/2023 / 07/15/2023"),
        ("1st Coupon Date / Whatever", "06/15/2023 / $2.22", "06/15/2023 / $2.35"),
        ("Coupon / Coupon Rate", "4.25% / 4.50%", "4.25% / 4.50%"),  # two names of one thing
        ("1st Coupon Date / Maturity Date", "06/15/2023", "06/15/2023"),
    ],
)
def test_what_is_not_two_columns_for_certain_stays_one(cells):
    assert columns(*cells)[cells[0]] == list(cells[1:])


def test_an_empty_cell_is_empty_in_both():
    found = columns("Selling Price / Gross Concession", "", "99.50% / 1.45%")
    assert (found["Selling Price"], found["Gross Concession"]) == ([None, "99.50%"], [None, "1.45%"])


def test_a_cell_that_wraps_beside_others_is_parted_by_its_own_text():
    text = (
        "           Selling Price /\n"
        "CUSIP      Gross Concession  Maturity    Coupon  First Date\n"
        "02006DUP4  100.00% /         05/15/2027  4.25%   06/15/2023\n"
        "           1.25%\n"
    )
    (grid,) = document_to_grids(read(text.encode(), "a.txt"), retail_note())
    said = {c.header: cell for c, cell in zip(grid.columns, grid.rows[0].cells, strict=True)}
    assert (said["Selling Price"].text, said["Gross Concession"].text) == ("100.00%", "1.25%")
    assert said["Gross Concession"].torn
