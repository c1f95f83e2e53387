"""What a grid tells of its cells."""

import pytest

from tests.laid import lay


def test_cells_that_are_there_row_by_row_and_down_a_column():
    _, grid = lay(("CUSIP", "Coupon"), ("02006DUP4", ""), ("02006DUQ2", "3.900"))
    assert [cell.text for cell in grid.filled] == ["02006DUP4", "02006DUQ2", "3.900"]
    assert [cell.text for cell in grid.rows[0].filled] == ["02006DUP4"]
    assert [(note, cell.text) for note, cell in grid.column(1)] == [(grid.rows[1].span.start, "3.900")]


@pytest.mark.parametrize(
    ("kind", "sheet"), [("pairs", True), ("table", False), ("transposed", False), ("stream", False)]
)
def test_only_labels_with_their_values_are_a_sheet(kind, sheet):
    assert lay(("CUSIP",), ("02006DUP4",), kind=kind)[1].is_sheet is sheet
