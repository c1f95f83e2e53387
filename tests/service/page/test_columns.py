from __future__ import annotations

from extractor.service.page.columns import lines_to_paddings


def test_cells_of_a_table_stand_under_each_other():
    lines = ["CUSIP\tRate\tDue", "02006DUP4\t3.6\t2023"]
    padded = [
        "".join(cell + " " * pad for cell, pad in zip(line.split("\t"), [*pads, 0], strict=True))
        for line, pads in zip(lines, lines_to_paddings(lines), strict=True)
    ]
    assert padded[0].index("Rate") == padded[1].index("3.6")
    assert padded[0].index("Due") == padded[1].index("2023")


def test_a_line_without_tabs_ends_a_table():
    assert lines_to_paddings(["a\tb", "", "cccc\td"]) == [(0,), (), (0,)]


def test_a_long_cell_does_not_push_the_others():
    assert lines_to_paddings(["x" * 80 + "\ta", "yy\tb"]) == [(0,), (0,)]
