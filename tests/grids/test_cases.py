"""Tables whose rows are periods, days or examples."""

import pytest

from extractor.grids.cases import is_key, is_of_cases, is_of_examples, names_cases
from extractor.ground.grid import Column, Grid, GridCell, Row
from extractor.ground.places import Span


def grid_of(headers, *rows, kind="table"):
    made = tuple(Row(tuple(GridCell(Span(0, 1), text) for text in row), Span(k, k + 1)) for k, row in enumerate(rows))
    return Grid(kind, tuple(map(Column, headers)), made, Span(0, 9))


@pytest.mark.parametrize(
    ("heading", "keys"),
    [
        ("Period", ("11/15/2010", "11/15/2011")),
        ("Year", ("1", "2")),
        ("Interest Period", ("First", "Second")),
        ("Redemption Period", ("May 15, 2012 to May 14, 2013", "May 15, 2013 to May 14, 2014")),
        ("From", ("11/15/2010", "11/15/2011")),
        ("If redeemed during", ("May 15, 2012 to May 14, 2013", "May 15, 2013 to May 14, 2014")),
        ("Example", ("A", "B")),
        ("Week of", ("March 1, 2010", "March 8, 2010")),
    ],
)
def test_a_heading_and_its_keys_tell(heading, keys):
    assert is_of_cases(grid_of(["Interest Rate", heading], *(("3%", key) for key in keys)))
    assert not is_of_cases(grid_of(["Interest Rate", heading], ("3%", keys[0])))
    assert not is_of_cases(grid_of(["Interest Rate", heading], *(("3%", key) for key in keys), kind="pairs"))


@pytest.mark.parametrize(
    ("heading", "cells"),
    [
        ("Maturity Date", ("11/15/2020", "11/15/2021")),
        ("First Coupon Date", ("11/15/2010", "11/15/2011")),
        ("Interest Payment Period", ("Monthly", "Quarterly")),
        ("Period", ("Monthly", "Quarterly")),
        ("Period", ("11/15/2010", "11/15/2010")),
        ("Year", ("2020", "2021")),
        ("Series", ("A", "B")),
        ("", ("1", "2")),
    ],
)
def test_what_notes_differ_in_makes_no_cases(heading, cells):
    assert not is_of_cases(grid_of([heading, "Interest Rate"], *((cell, "3%") for cell in cells)))


def test_examples_are_told_from_periods():
    assert is_of_examples(grid_of(["Scenario", "Price"], ("1", "98%"), ("2", "97%")))
    assert not is_of_examples(grid_of(["Period", "Price"], ("1", "98%"), ("2", "97%")))


def test_headings_and_keys_alone():
    assert names_cases("Redemption Year:")
    assert not names_cases("Price to Public")
    assert is_key("Year 3")
    assert is_key("on or after May 15, 2012")
    assert not is_key("41161PAB9")


def test_outcomes_that_are_supposed():
    assert is_of_examples(grid_of(["Index Level", "Coupon"], ("1,100", "6.00%"), ("900", "0.00%")))
    assert not is_of_examples(grid_of(["Index Level", "Coupon"], ("1,100", "6.00%"), ("1,100", "0.00%")))
    assert not is_of_examples(grid_of(["Index Maturity", "Coupon"], ("3 months", "6.00%"), ("6 months", "0.00%")))


@pytest.mark.parametrize("heading", ["3-Month USD LIBOR", "Hypothetical SOFR", "CMS Spread", "Reference Rate"])
def test_rates_that_are_supposed_stand_first(heading):
    rows = (("0.25%", "1.25%"), ("0.75%", "1.75%"))
    assert is_of_examples(grid_of([heading, "Interest Rate"], *rows))
    assert not is_of_examples(grid_of(["Interest Rate", heading], *rows))
    assert not is_of_examples(grid_of([heading, "Interest Rate"], ("0.25%", "1.25%"), ("0.25%", "1.75%")))
