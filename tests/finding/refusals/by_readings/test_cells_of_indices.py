"""A cell that says more than its index."""

import pytest

from extractor.finding.refusals.by_readings.cells_of_indices import without_cells_of_indices
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span


def left(cell, index):
    at = cell.index(index)
    whole = Candidate("rate_index", 0, Span(10, 10 + len(cell)), cell, cell, Status.FOUND, 0.9, Method.ALIGNMENT)
    place = Span(10 + at, 10 + at + len(index))
    read = Candidate("rate_index", None, place, index, index, Status.FOUND, 0.9, Method.RULES)
    return [c.raw for c in without_cells_of_indices([whole, read])]


@pytest.mark.parametrize(
    "cell",
    ["LIBOR Telerate, page 3750", "LIBOR Telerate (as defined)", "Prior to May 3, 2001, LIBOR Telerate. Then none."],
)
def test_what_a_cell_says_besides_is_no_index(cell):
    assert left(cell, "LIBOR Telerate") == ["LIBOR Telerate"]


@pytest.mark.parametrize("cell", ["3-month LIBOR Telerate", "LIBOR Telerate Page 3750", "LIBOR Telerate"])
def test_one_name_may_be_longer_than_what_the_rules_read(cell):
    assert left(cell, "LIBOR Telerate") == [cell, "LIBOR Telerate"]
