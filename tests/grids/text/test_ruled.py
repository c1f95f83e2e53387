"""Boxed tables: what stands between two drawn lines is one row, unless only the header is boxed."""

from extractor.grids.text.lines import text_to_lines
from extractor.grids.text.rows import lines_to_blocks
from extractor.grids.text.ruled import block_to_rows

RULE = "+-----------+-------------+--------+\n"
HEADER = RULE + "| CUSIP     | Maturity    | Rate   |\n" + RULE.replace("-", "=")
WRAPPED = "| 02006DUP4 | August 15,  | 3.150% |\n|           | 2030        |        |\n"
OTHER = "| 02006DUQ2 | May 15,     | 4.250% |\n|           | 2038        |        |\n"


def rows(text):
    (block,) = lines_to_blocks(text_to_lines(text))
    return [[cell.text for cell in row] for row in block_to_rows(block, text)]


def test_the_lines_of_a_box_are_one_row():
    assert rows(HEADER + WRAPPED + RULE + OTHER + RULE)[1:] == [
        ["02006DUP4", "August 15, 2030", "3.150%"],
        ["02006DUQ2", "May 15, 2038", "4.250%"],
    ]


def test_a_single_row_goes_on_where_its_first_cell_is_blank():
    assert rows(HEADER + WRAPPED + RULE)[1:] == [["02006DUP4", "August 15, 2030", "3.150%"]]


def test_where_only_the_header_is_boxed_each_line_is_a_row():
    lines = "| 02006DUP4 | 8/15/2030   | 3.150% |\n| 02006DUQ2 | 5/15/2038   | 4.250% |\n"
    assert rows(HEADER + lines + RULE)[1:] == [
        ["02006DUP4", "8/15/2030", "3.150%"],
        ["02006DUQ2", "5/15/2038", "4.250%"],
    ]


def test_the_place_of_a_joined_cell_holds_both_lines():
    text = HEADER + WRAPPED + RULE
    (block,) = lines_to_blocks(text_to_lines(text))
    cell = block_to_rows(block, text)[1][1]
    assert cell.torn
    assert cell.span.of(text).startswith("August 15,")
    assert cell.span.of(text).endswith("2030")
