"""Notes side by side under labels in the first column: one row a note."""

import pytest

from extractor.grids.recover import document_to_grids
from extractor.ground.schema import retail_note
from extractor.reading.open import read

RANKS = "<tr><td></td><td colspan=2>Senior Notes</td><td>Subordinated Notes</td></tr>"
CODES = "<tr><td>CUSIP</td><td>02006DUP4</td><td>02006DUQ2</td><td>02006DUR0</td></tr>"
PRICE = "<tr><td>Price to public</td><td colspan=3>100.00%</td></tr>"
TERMS = (
    "<tr><td>Principal amount</td><td>$1,000</td><td>$2,000</td><td>$3,000</td></tr>"
    "<tr><td>Interest rate</td><td>2.05%</td><td>2.60%</td><td>3.40%</td></tr>"
    "<tr><td>Maturity</td><td>2/27/2025</td><td>2/27/2030</td><td>2/27/2031</td></tr>"
)


def grid_of(*rows):
    document = read(f"<table>{''.join(rows)}</table>".encode(), "a.html")
    (grid,) = document_to_grids(document, retail_note())
    assert grid.kind == "transposed"
    return document.text, grid


def test_a_cell_over_several_notes_is_each_ones():
    _, grid = grid_of(CODES, PRICE, TERMS)
    price = [column.header for column in grid.columns].index("Price to public")
    assert [row.cells[price].text for row in grid.rows] == ["100.00%"] * 3


def test_words_over_groups_of_notes_are_a_column_without_a_header():
    _, grid = grid_of(RANKS, CODES, TERMS)
    assert grid.columns[0].header == ""
    assert [row.cells[0].text for row in grid.rows] == ["Senior Notes", "Senior Notes", "Subordinated Notes"]


def test_a_note_stands_where_its_first_own_cell_stands():
    text, grid = grid_of(RANKS, PRICE, CODES, TERMS)
    assert [row.span.of(text) for row in grid.rows] == ["02006DUP4", "02006DUQ2", "Subordinated Notes"]


def test_a_value_over_groups_of_notes_heads_nothing():
    _, grid = grid_of("<tr><td></td><td colspan=2>2.00%</td><td>3.00%</td></tr>", CODES, TERMS)
    assert all(column.header for column in grid.columns)


def test_rows_of_one_value_above_the_headings_of_the_notes_are_of_all():
    sheet = (
        "Issuer:\tExample Bank\nExpected ratings:\tA1 / A\n{}"
        "Principal amount:\t$1,000\t$2,000\nInterest rate:\t2.05%\t2.60%\nMaturity:\t2/27/2025\t2/27/2030\n"
        "CUSIP:\t02006DUP4\t02006DUQ2\n"
    )
    grids = document_to_grids(read(sheet.format("\tFirst Notes\tSecond Notes\n").encode()), retail_note())
    above, below = sorted(grids, key=lambda grid: grid.span)
    assert [c.header for c in above.columns] == ["Issuer:", "Expected ratings:"]
    assert [row.cells[0].text for row in below.rows] == ["First Notes", "Second Notes"]
    (whole,) = document_to_grids(read(sheet.format("").encode()), retail_note())
    assert whole.columns[0].header == "Issuer:"


SHEET = "<tr><td>CUSIP:</td><td>02006DUP4</td></tr><tr><td>Interest Rate:</td><td>2.05%</td></tr>"


def pairs_of(*lines):
    rows = "".join(f"<tr><td>{label}</td><td>{value}</td></tr>" for label, value in lines)
    document = read(f"<table>{SHEET}{rows}</table>".encode(), "a.html")
    grids = [grid for grid in document_to_grids(document, retail_note()) if grid.kind == "pairs"]
    return {
        column.header: " ".join(cell.span.of(document.text).split())
        for grid in grids
        for column, cell in zip(grid.columns, grid.rows[0].cells, strict=True)
        if cell is not None
    }


@pytest.mark.parametrize(
    ("label", "lines"),
    [
        ("Ranking:", ["Senior Unsecured", "Notes"]),
        ("Ranking:", ["Senior", "Unsecured", "Notes"]),
        ("Maturity Date:", ["May 15,", "2023"]),
        ("Interest Payment Frequency:", ["Semi-", "Annual"]),
        ("Agents:", ["First LLC, Second", "and Third LLC,", "Fourth LLC"]),
    ],
)
def test_a_value_goes_on_in_the_row_below(label, lines):
    read = pairs_of((label, lines[0]), *(("", line) for line in lines[1:]), ("Trade Date:", "5/10/2004"))
    assert read[label] == " ".join(lines)
    assert read["Trade Date:"] == "5/10/2004"


@pytest.mark.parametrize(
    ("label", "value", "below"),
    [
        ("Agents:", "First LLC", "Second LLC"),
        ("Maturity Date:", "5/15/2023", "5/15/2024"),
        ("Ranking:", "Senior Notes", "Settle Date:"),
        ("Interest Payment Frequency:", "Monthly", "Quarterly"),
    ],
)
def test_what_begins_anew_is_no_rest(label, value, below):
    assert pairs_of((label, value), ("", below))[label] == value
