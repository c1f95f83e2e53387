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


def test_a_text_over_columns_that_rows_have_shown_leaves_them_apart():
    rows = [(100 + 14 * k, {0: "Label", 60: "1.000%", 98: "2.000%", 136: "3.000%"}) for k in range(5)]
    over = {0: "Ratings", 60: "A2 (Moody) and A+"}
    assert reach(*rows[:2], (128, over))[1] == 2  # two rows are not enough
    assert reach(*rows, (170, over), (184, rows[0][1])) == (7, 4)


def test_a_line_beside_a_rows_others_is_no_header_of_another_table():
    rows = [(100, {0: "Rate", 100: "2.5%", 200: "3.5%"}), (114, {0: "Due", 100: "5/15/2023", 200: "5/15/2025"})]
    split = [(128, {0: "Paid"}), (135, {70: "from May", 160: "from June", 240: "each"}), (142, {0: "on"})]
    assert reach(*rows, *split)[0] == 5
    assert reach(*rows, (140, split[1][1]), (154, {70: "1", 160: "2", 240: "3"}))[0] == 2
