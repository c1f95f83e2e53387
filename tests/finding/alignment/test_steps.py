"""Columns of one rate a period."""

import datetime as dt
from decimal import Decimal

import pytest

from extractor.finding.alignment.steps import grid_to_steps, step_columns
from extractor.grids.recover import document_to_grids
from extractor.ground.candidate import Step
from extractor.ground.schema import retail_note
from extractor.reading.open import read

SHEET = """\
                            Note A              Note B
CUSIP                       02006DUP4           02006DUQ2
Principal amount            $2,000,000          $3,500,000
{0}      2.00%               2.25%
{1}      3.00%               3.50%
Interest payment            Semi-annual         Semi-annual
Maturity                    May 25, 2021        May 25, 2023
"""


def steps_of(first, second):
    document = read(SHEET.format(first, second))
    (grid,) = document_to_grids(document, retail_note())
    columns = step_columns(grid)
    return [(c.field, c.value) for c in grid_to_steps(document.text, grid, columns)] if columns else []


def test_dated_rates_are_a_schedule():
    day = dt.date(2014, 5, 25)
    assert steps_of("Rate from May 25, 2011", "Rate from May 25, 2014") == [
        ("coupon_rate", Decimal("2.00")),
        ("coupon_type", "step"),
        ("step_schedule", (Step(day, Decimal("3.00")),)),
        ("coupon_rate", Decimal("2.25")),
        ("coupon_type", "step"),
        ("step_schedule", (Step(day, Decimal("3.50")),)),
    ]


def test_years_of_the_term_give_the_first_rate():
    assert [field for field, _ in steps_of("Years 1 to 3          ", "Years 4 to 10         ")] == [
        "coupon_rate",
        "coupon_type",
    ] * 2


@pytest.mark.parametrize(
    "labels",
    [("Interest rate         ", "Discount              "), ("Call price May 1, 2012", "Call price May 1, 2013")],
)
def test_other_rates_are_no_steps(labels):
    assert steps_of(*labels) == []
