"""Amounts of one note are no principal of all of them."""

from decimal import Decimal

import pytest

from extractor.finding.alignment.cells import AssignedColumn
from extractor.ground.grid import Column, Grid, GridCell, Row
from extractor.ground.places import Span
from extractor.ground.schema import retail_note
from extractor.values.abroad import Habits


def values(label, text):
    cell = Span(0, len(text))
    grid = Grid("pairs", (Column(label),), (Row((GridCell(cell, text),), cell),), cell)
    column = AssignedColumn(text, grid, 0, retail_note().by_name["principal_amount"], 0.9, None, Habits())
    return [c.value for c in column.candidates()]


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("Principal Amount:", "$10.00 per unit"),
        ("Face Amount:", "$1,000"),
        ("Stated principal amount:", "$1,000 per note"),
        ("Principal Amount:", "each note has $1,000 of principal"),
    ],
)
def test_the_amount_of_one_note(label, text):
    assert values(label, text) == []


@pytest.mark.parametrize(
    ("label", "text", "amount"),
    [("Principal Amount:", "$1,000", 1000), ("Face Amount:", "$4,150,000", 4_150_000)],
)
def test_the_amount_of_all_notes(label, text, amount):
    assert values(label, text) == [Decimal(amount)]


@pytest.mark.parametrize("row", ["Per note\t$1,000\t", "Each note\t", "Per security\t$1,000\t$17.50\n\t\t$5.00\t"])
def test_a_price_tables_row_for_one_note_holds_no_totals(row):
    text = f"Proceeds to us\n{row}$977.50\n"
    cell = Span(text.index("$977.50"), len(text) - 1)
    grid = Grid("table", (Column("Proceeds to us"),), (Row((GridCell(cell, "$977.50"),), cell),), cell)
    column = AssignedColumn(text, grid, 0, retail_note().by_name["net_proceeds"], 0.9, None, Habits())
    assert column.candidates() == []


@pytest.mark.parametrize(
    ("label", "text", "amount"),
    [
        ("Principal ($000)(a)", "1,250", 1_250_000),
        ("Principal Amount (000s)", "640", 640_000),
        ("Principal (US$ MM)", "12.5", 12_500_000),
        ("Principal $MM", "3.2", 3_200_000),
        ("Principal (US$ in millions)", "3.2", 3_200_000),
        ("Principal ($ in thousands)", "$7,500", 7_500_000),
        ("Principal ($)", "1,250", 1_250),
        ("Principal ($1,000)", "5,120", 5_120),
        ("Principal (MM/DD/YY)", "5,120", 5_120),
        ("Principal (per $1,000)", "20,000", 20_000),
        ("Principal ($000)", "$1.25 million", 1_250_000),
    ],
)
def test_a_unit_that_only_the_header_states(label, text, amount):
    assert values(label, text) == [Decimal(amount)]


@pytest.mark.parametrize(
    ("label", "text", "kept"), [("COUPON % P.A.", "4.55", 0), ("Amount (% of total)", "$4,550", 1)]
)
def test_a_share_is_no_amount(label, text, kept):
    assert len(values(label, text)) == kept
