import pytest

from extractor.finding.alignment.calls import column_to_call_terms
from extractor.finding.alignment.cells import AssignedColumn
from extractor.ground.grid import Column, Grid, GridCell, Row
from extractor.ground.places import Span
from extractor.ground.schema import retail_note
from extractor.values.abroad import Habits

SPECS = retail_note().by_name
TEXT = "4/15/12 at 101%"


def terms(kind, field, specs=SPECS):
    cell = Span(0, len(TEXT))
    grid = Grid(kind, (Column("Call"),), (Row((GridCell(cell, TEXT),), cell), Row((None,), cell)), cell)
    column = AssignedColumn(TEXT, grid, 0, SPECS[field], 0.9, None, Habits())
    return column_to_call_terms(column, specs)


def test_a_tables_cell_gives_what_it_states_to_its_row():
    found = terms("table", "callable")
    assert [(c.field, c.raw, c.note, c.score) for c in found] == [
        ("first_call_date", "4/15/12", 0, 0.9),
        ("call_price", "101", 0, 0.9),
    ]


@pytest.mark.parametrize(("kind", "field"), [("pairs", "callable"), ("table", "maturity_date")])
def test_labels_lines_and_other_columns_are_left_alone(kind, field):
    assert terms(kind, field) == []


def test_a_schema_without_those_fields_asks_for_none():
    assert terms("table", "callable", {"callable": SPECS["callable"]}) == []
