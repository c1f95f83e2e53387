from __future__ import annotations

from extractor.service.page.columns import line_to_border, lines_to_paddings


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


def test_pipes_of_a_table_stand_under_each_other():
    lines = ["| CUSIP | Rate |", "|---|--:|", "| 02006DUP4 | 3.600 % |", "Due | 2023 | or later"]
    *table, prose = lines_to_paddings(lines)
    padded = [
        "|".join(cell + " " * pad for cell, pad in zip(line.split("|"), [*pads, 0], strict=True))
        for line, pads in zip(lines, table, strict=False)
    ]
    assert len({tuple(k for k, c in enumerate(line) if c == "|") for line in padded}) == 1
    assert prose == ()


def test_a_table_of_tabs_and_one_of_pipes_do_not_widen_each_other():
    assert lines_to_paddings(["a\tb", "| cccccc | d |", "ee\tf"]) == [(0,), (0, 0, 0), (0,)]


def test_a_pipe_within_a_sentence_or_alone_parts_nothing():
    assert [line_to_border(line) for line in ("a | b | c | d", "| alone", "x\t|a|b|", " | a | b |")] == [
        "", "", "\t", "|"
    ]  # fmt: skip
