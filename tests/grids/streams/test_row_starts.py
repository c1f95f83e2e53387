from extractor.grids.streams.row_starts import Value, identifiers, usual_rows
from extractor.ground.grid import GridCell
from extractor.ground.places import Span
from extractor.values.shapes import Shape, shape


def values(*texts):
    return [Value(GridCell(Span(k, k + 1), text), k) for k, text in enumerate(texts)]


def test_each_identifier_opens_a_row_with_the_cells_that_stand_before_the_first():
    row = ("3.600%", "02006DUP4", "05/15/2023", "$5,000")
    other = ("4.125%", "02006DUQ2", "05/15/2025", "$7,000")
    shapes = [shape(text) for text in (*row, *other)]
    assert usual_rows(shapes, [1, 5], 4, 1) == [range(4), range(4, 8)]


def test_without_identifiers_rows_repeat_the_first_ones_makes():
    shapes = [Shape.DATE, Shape.PERCENT, Shape.MONEY, Shape.TEXT] * 3
    assert usual_rows(shapes, [], 4, 0) == [range(4), range(4, 8), range(8, 12)]


def test_a_code_that_each_row_prints_beside_its_own_is_an_underlyings():
    told = values("02006DUP4", "037833100", "02006DUQ2", "037833100")
    shapes = [shape(v.text) for v in told]
    assert identifiers(told, shapes, 2, {}) == [0, 2]
