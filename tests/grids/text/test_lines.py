from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.grids.text.lines import text_to_lines, tidy, trimmed


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ("a\tb\t\tc", ["a", "b", "", "c"]),
        ("| CUSIP | Principal |  | [] |", ["", "CUSIP", "Principal", "", "[]", ""]),
        ("CUSIP Number    Selling Price   Rate", ["CUSIP Number", "Selling Price", "Rate"]),
        ("a  b\tc", ["a b", "c"]),  # where tabs make the cells, blanks are room inside one
        ("|  | 2030 | Unnamed: 2 | NaN |", ["", "", "2030", "", "", ""]),  # a program's words for what is empty
        ("CUSIP\tUnnamed: 3_level_1\tnan\tNancy\tNaT\t<NA>", ["CUSIP", "", "", "Nancy", "", ""]),
        ("**02006DLG4** 100.00 %", ["02006DLG4** 100.00 %"]),
        ("**Redemption Information: none**", ["Redemption Information: none"]),
        ("<b>Ally Financial Inc.</b>", ["Ally Financial Inc."]),
        ("100.00%**", ["100.00%**"]),  # behind a value, asterisks are a footnote's mark
        ("|---|:--:|", []),
        ("==========", []),
        ("- - - -", ["- - - -"]),  # alone on a line it is an empty cell as printed
    ],
)
def test_a_line_is_cut_at_its_separators(line, cells):
    (only,) = text_to_lines(line)
    assert [s.text for s in only.segments] == cells


def test_escapes_are_tidied_but_places_are_not():
    text = r"x	\$2.40"
    segment = text_to_lines(text)[0].segments[1]
    assert segment.text == "$2.40"
    assert segment.span.of(text) == r"\$2.40"


@given(st.text(alphabet="ab1$|\t\n *<>/-. \u200b", max_size=80))
def test_segments_stand_in_order_inside_their_line(text):
    last = 0
    for line in text_to_lines(text):
        for segment in line.segments:
            assert line.span.start <= segment.span.start <= segment.span.end <= line.span.end
            assert segment.span.start >= last
            last = segment.span.end
            assert "\t" not in segment.text


@given(st.text(max_size=60))
def test_trimming_never_leaves_the_range(text):
    span = trimmed(text, 0, len(text))
    assert 0 <= span.start <= span.end <= len(text)
    assert tidy(span.of(text)) == " ".join(tidy(span.of(text)).split())


def test_where_lone_pipes_part_the_cells_two_blanks_do_not():
    cells = "\n|\n".join(["Net  Proceeds", *"abcdefgh"])
    assert [s.text for s in text_to_lines(cells)[0].segments] == ["Net Proceeds"]
    assert [s.text for s in text_to_lines("Net  Proceeds")[0].segments] == ["Net", "Proceeds"]


@pytest.mark.parametrize("value", ["02006D  UP4", "$  8,927,000", "December 15,  2008", "Senior  Unsecured Notes"])
def test_blanks_within_one_value_part_nothing(value):
    (line,) = text_to_lines(value)
    assert [s.text for s in line.segments] == [" ".join(value.split())]


def test_a_typed_bullet_is_no_cell():
    (line,) = text_to_lines("   o  Security:  4% Notes due 2030")
    assert [s.text for s in line.filled] == ["Security:", "4% Notes due 2030"]


def test_what_quotes_a_mails_lines_is_no_part_of_them():
    lines = text_to_lines("> CUSIP:  02006DUP4\n>\n> > Rate:  3%\na > b")
    assert [[s.text for s in line.filled] for line in lines] == [
        ["CUSIP:", "02006DUP4"],
        [],
        ["Rate:", "3%"],
        ["a > b"],
    ]


@given(st.text(alphabet="ab1$|\t\n *<>/-. \u200b\u2003", max_size=80))
def test_filled_segments_are_those_that_hold_something(text):
    for line in text_to_lines(text):
        assert line.filled == tuple(s for s in line.segments if s.text)
