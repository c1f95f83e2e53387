from __future__ import annotations

from extractor.finding.settled import settled_grids
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.grid import Column, Grid, GridCell, Row
from extractor.ground.places import Span


def grid(cells=4, start=0):
    made = tuple(GridCell(Span(start + 10 * k, start + 10 * k + 5), "x") for k in range(cells))
    row = Row(made, Span(start, start + 10 * cells))
    return Grid("table", tuple(Column("h") for _ in made), (row,), row.span)


def aligned(scores, start=0):
    return [
        Candidate("cusip", start, Span(start + 10 * k, start + 10 * k + 5), "x", "x", Status.FOUND, s, Method.ALIGNMENT)
        for k, s in enumerate(scores)
    ]


def test_a_grid_that_alignment_read_surely_is_settled():
    one = grid()
    assert settled_grids([one], aligned([0.99, 0.95, 0.97])) == [one]


def test_a_doubtful_cell_or_an_unexplained_half_leaves_it_open():
    assert settled_grids([grid()], aligned([0.99, 0.95, 0.5])) == []
    assert settled_grids([grid()], aligned([0.99])) == []
    assert settled_grids([grid()], []) == []


def test_each_grid_is_judged_by_what_was_read_in_it():
    first, second = grid(), grid(start=100)
    assert settled_grids([first, second], [*aligned([0.99] * 4), *aligned([0.4] * 4, 100)]) == [first]
