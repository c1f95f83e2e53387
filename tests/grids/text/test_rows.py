from __future__ import annotations

from itertools import pairwise

import pytest

from extractor.grids.text.lines import text_to_lines
from extractor.grids.text.rows import join_signs, line_to_row, lines_to_blocks, table_to_rows
from extractor.ground.document import Cell, Document, Table
from extractor.ground.places import Span


def row_of(text):
    return line_to_row(text_to_lines(text)[0])


def blocks_of(text):
    return [[line.span.of(text) for line in block] for block in lines_to_blocks(text_to_lines(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$\t1,000\t3.6\t%\tYes", ["$1,000", "3.6 %", "Yes"]),
        ("99.5%\t(1)\t$\tTBD", ["99.5% (1)", "$", "TBD"]),
        ("US$\t2,000\t*\tA2", ["US$2,000 *", "A2"]),
        ("Price\t%\t3.6", ["Price", "%", "3.6"]),
        ("02006DUP4\t%\t100.00%\t%\t(1)", ["02006DUP4", "%", "100.00%", "%", "(1)"]),  # amounts left open
        ("05/15/2023\t%\t5 1/2\t%\t(8.25\t)%", ["05/15/2023", "%", "5 1/2 %", "(8.25 )%"]),
    ],
)
def test_signs_and_marks_go_to_the_number_beside_them(text, expected):
    repairs = []
    row = join_signs(row_of(text), repairs)
    assert [c.text for c in row] == expected
    assert len(repairs) == len(row_of(text)) - len(row)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("CUSIP\t:\t02006DUP4\tRate (p.a.)\t:\t3.6%", ["CUSIP:", "02006DUP4", "Rate (p.a.):", "3.6%"]),
        ("Issuer\t: Acme Corp", ["Issuer:", "Acme Corp"]),
        ("3.6%\t:\t4.1%", ["3.6%", ":", "4.1%"]),  # no label before it
        (": a\tb", [": a", "b"]),
    ],
)
def test_a_colon_that_a_sheet_lines_up_goes_to_its_label(text, expected):
    row = join_signs(row_of(text), [])
    assert [c.text for c in row] == expected
    assert [c.span.of(text).replace("\t", "") for c in row] == expected
    assert all(a.last <= b.first for a, b in pairwise(row))


def test_a_joined_cell_covers_the_columns_of_its_parts():
    first, *_ = join_signs(row_of("$\t1,000\tYes"), [])
    assert (first.first, first.last) == (0, 2)
    assert first.span == Span(0, 7)


def test_empty_cells_hold_their_column():
    assert [(c.text, c.first) for c in row_of("CUSIP\t\tPrice")] == [("CUSIP", 0), ("Price", 2)]


def test_prose_between_rows_of_one_width_ends_no_block():
    text = "a\tb\tc\n1\t2\t3\nRedemption Information: none\n4\t5\t6\n"
    assert blocks_of(text) == [["a\tb\tc", "1\t2\t3", "4\t5\t6"]]


def test_a_narrower_list_after_prose_is_another_block():
    text = "a\tb\tc\td\te\tf\n1\t2\t3\t4\t5\t6\nsome prose\nx\ty\nz\tw\n"
    assert blocks_of(text) == [["a\tb\tc\td\te\tf", "1\t2\t3\t4\t5\t6"]]


def test_a_single_row_of_cells_is_no_block():
    assert blocks_of("prose\na\tb\tc\nprose\n") == []


def test_piped_lines_of_a_label_and_its_value_are_a_block():
    lines = ["| Issuer | Acme |", "| Size | $5,000,000 |", "| Call | none (tax call: none) |", "| Rank | Senior |"]
    assert blocks_of("\n".join(lines)) == [lines]
    assert blocks_of("\n".join(lines[:3])) == []  # as many stand in prose


def test_declared_cells_come_by_row_with_their_columns():
    text = "CUSIP Price 1 2"
    cells = (
        Cell(0, 0, Span(0, 5)),
        Cell(0, 1, Span(6, 11), colspan=2),
        Cell(1, 0, Span(12, 13)),
        Cell(1, 1, Span(13, 13)),
        Cell(1, 2, Span(14, 15)),
    )
    table = Table(Span(0, len(text)), cells)
    rows = table_to_rows(Document("t", "", "text/plain", text, tables=(table,)), table)
    assert [[(c.text, c.first, c.last) for c in row] for row in rows] == [
        [("CUSIP", 0, 1), ("Price", 1, 3)],
        [("1", 0, 1), ("2", 2, 3)],
    ]


def test_a_cell_that_a_program_wrote_for_an_empty_one_is_none():
    text = "CUSIP Unnamed: 1 NaN Yes"
    places = ((0, 5), (6, 16), (17, 20), (21, 24))
    cells = tuple(Cell(0, k, Span(*place)) for k, place in enumerate(places))
    document = Document("t", "", "text/plain", text, tables=(Table(Span(0, len(text)), cells),))
    assert [c.text for c in table_to_rows(document, document.tables[0])[0]] == ["CUSIP", "Yes"]
