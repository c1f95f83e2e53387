"""Items: the filled segments of a document's lines, and what parts them."""

from __future__ import annotations

from extractor.grids.labels.headers import Border
from extractor.grids.streams.items import lines_to_items
from extractor.grids.text.lines import text_to_lines


def items_of(text, taken=frozenset()):
    return [(item.segment.text, item.border) for item in lines_to_items(text_to_lines(text), set(taken))]


def test_lines_are_parted_by_breaks_and_empty_lines_tabs_by_cells():
    assert items_of("CUSIP\nNumber\n\nPrice\tRate\n") == [
        ("CUSIP", Border.EMPTY_LINE),
        ("Number", Border.BREAK),
        ("Price", Border.EMPTY_LINE),
        ("Rate", Border.CELL),
    ]


def test_a_pipe_ends_a_cell_on_either_side_of_a_line_break():
    assert items_of("CUSIP |\nPrice |\n")[1] == ("Price", Border.CELL)
    assert items_of("| CUSIP\n| Price\n")[1] == ("Price", Border.CELL)


def test_what_a_table_holds_is_left_out():
    assert items_of("CUSIP\nPrice\n", taken=[0]) == [("Price", Border.BREAK)]
