import pytest

from extractor.finding.alignment.cells import AssignedColumn
from extractor.finding.alignment.kinds import column_to_kinds
from extractor.ground.grid import Column, Grid, GridCell, Row
from extractor.ground.places import Span
from extractor.ground.schema import retail_note
from extractor.values.abroad import Habits

SPECS = retail_note().by_name


def kinds(text, field="coupon_rate"):
    cell = Span(0, len(text))
    grid = Grid("table", (Column("Coupon"),), (Row((GridCell(cell, text),), cell), Row((None,), cell)), cell)
    return [
        (c.raw, c.value)
        for c in column_to_kinds(AssignedColumn(text, grid, 0, SPECS[field], 0.9, None, Habits()), SPECS)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Fixed 3.600%", ("Fixed", "fixed")),
        ("STEP: 3.000% through 2014", ("STEP", "step")),
        ("fixed rate 4%", ("fixed", "fixed")),
    ],
)
def test_a_rates_cell_names_the_kind_before_it(text, found):
    assert kinds(text) == [found]


@pytest.mark.parametrize(
    "text", ["Fixed: 5.25% to 2015, then floating", "Fixed 5.25% for 5 years; 3-month LIBOR + 1% after"]
)
def test_a_fixed_rate_that_changes_is_no_fixed_coupon(text):
    assert kinds(text) == []


def test_other_words_and_other_columns_name_none():
    assert kinds("3.600%") == kinds("Floating") == kinds("Fixed 3.600%", "coupon_frequency") == []
