"""Lines that share the white space running down between their columns."""

import pytest
from pdf_pages import lines

from extractor.reading.pdf.regions import grow_region, has_figures

HEAD = {0: "CUSIP", 100: "Price", 200: "Rate"}
ONE = {0: "02006DUP4", 100: "100.00%", 200: "3.6%"}
TWO = {0: "02006DUQ2", 100: "100.00%", 200: "3.9%"}
PROSE = {0: "We are offering these notes to you on the terms that this supplement describes"}


def reach(*rows):
    found = lines(*rows)
    region = grow_region(found, 0)
    return len(region.lines), len(region.columns)


def test_a_table_goes_on_while_lines_keep_to_its_columns():
    assert reach((100, HEAD), (114, ONE), (128, TWO)) == (3, 3)


def test_a_sentence_below_is_not_part_of_it():
    assert reach((100, HEAD), (114, ONE), (128, PROSE)) == (2, 3)


def test_a_sentence_between_rows_is():
    assert reach((100, HEAD), (114, ONE), (128, PROSE), (142, TWO), (156, ONE)) == (5, 3)


def test_a_line_far_below_is_not():
    assert reach((100, HEAD), (114, ONE), (200, TWO)) == (2, 3)


def test_a_table_with_twice_the_columns_is_another():
    other = {k * 45: "x" for k in range(7)}
    assert reach((100, HEAD), (114, ONE), (140, other)) == (2, 3)


@pytest.mark.parametrize(
    ("cells", "figures"),
    [(ONE, True), (HEAD, False), ({0: "Series 7", 100: "Price"}, False), ({0: "1", 100: "2"}, True)],
)
def test_two_cells_with_figures_make_a_row_of_figures(cells, figures):
    (line,) = lines((100, cells))
    assert has_figures(line) is figures
