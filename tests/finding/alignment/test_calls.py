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


def test_what_a_header_says_of_the_price_is_said_of_the_notes_that_can_be_called():
    text = "Callable at par\nNone\n12/15/06, then S/A\n12/15/06 at 102%\n"
    spans = [Span(text.index(t), text.index(t) + len(t)) for t in ("None", "12/15/06, then S/A", "12/15/06 at 102%")]
    head = Column("Callable at par", (Span(0, 15),))
    rows = tuple(Row((GridCell(s, s.of(text)),), s) for s in spans)
    column = AssignedColumn(
        text, Grid("table", (head,), rows, Span(0, len(text))), 0, SPECS["callable"], 0.9, None, Habits()
    )
    found = [c for c in column_to_call_terms(column, SPECS) if c.field == "call_price"]
    assert [(c.note, c.raw, c.value) for c in found] == [(spans[1].start, "par", 100), (spans[2].start, "102", 102)]
    assert found[0].span.of(text) == "par"
