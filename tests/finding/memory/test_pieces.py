from extractor.finding.memory.pieces import grids_to_whole
from extractor.ground.grid import Column, Grid, GridCell, Row
from extractor.ground.places import Span


def grid(*rows):
    """Make a grid of rows of (start, end)."""
    made = tuple(
        Row(tuple(GridCell(Span(a, b), "x" * (b - a)) for a, b in row), Span(row[0][0], row[-1][1])) for row in rows
    )
    columns = tuple(Column("", ()) for _ in rows[0])
    return Grid("table", columns, made, Span(made[0].span.start, made[-1].span.end))


def test_a_grid_of_signs_and_figures_that_were_joined_to_cells_is_none():
    table = grid([(0, 9), (10, 16), (17, 23)], [(30, 39), (40, 46), (47, 53)])
    signs = grid([(15, 16), (18, 23), (45, 46), (48, 53)])  # the "%", and the figure behind the "$"
    assert grids_to_whole([table, signs]) == ([table], frozenset({15}))


def test_tables_beside_and_within_each_other_stay():
    above, below = grid([(0, 9), (10, 16)]), grid([(30, 39), (40, 46)])
    assert grids_to_whole([above, below]) == ([above, below], frozenset())
    again = grid([(0, 9), (10, 16)])  # the same cells by another reader
    assert grids_to_whole([above, again])[1] == frozenset()
    mostly_own = grid([(12, 16), (50, 55), (60, 66)])
    assert grids_to_whole([above, mostly_own])[1] == frozenset()
