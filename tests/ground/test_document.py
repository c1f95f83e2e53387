import pytest

from extractor.ground.document import Cell, Table
from extractor.ground.places import Span

HERE = Span(0, 1)


@pytest.mark.parametrize(
    ("cells", "shape"),
    [
        ([], (0, 0)),
        ([Cell(0, 0, HERE)], (1, 1)),
        ([Cell(0, 0, HERE), Cell(2, 1, HERE)], (3, 2)),
        ([Cell(0, 0, HERE, colspan=4), Cell(1, 0, HERE)], (2, 4)),
        ([Cell(0, 0, HERE, rowspan=3), Cell(1, 1, HERE)], (3, 2)),
    ],
)
def test_a_table_is_as_large_as_its_cells_reach(cells, shape):
    assert Table(HERE, tuple(cells)).shape == shape
