"""Columns set as one cell each, their values parted by line breaks."""

from extractor.grids.recover import document_to_grids
from extractor.ground.schema import retail_note
from extractor.reading.open import read

HEADER = ("CUSIP", "Coupon Rate", "Maturity Date")


def rows_of(*rows):
    html = "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in rows)
    document = read(f"<html><body><table>{html}</table></body></html>".encode())
    grids = document_to_grids(document, retail_note())
    cells = [c for g in grids for r in g.rows for c in r.cells if c is not None]
    assert all(" ".join(c.span.of(document.text).split()) == c.text for c in cells)
    return [[c and c.text for c in r.cells] for g in grids for r in g.rows]


def test_the_lines_of_all_cells_are_rows():
    stacked = ("02006DUP4<br>02006DUQ2", "3.600%<br>4.100%", "5/15/2030<br>5/15/2035")
    assert rows_of(HEADER, stacked) == [["02006DUP4", "3.600%", "5/15/2030"], ["02006DUQ2", "4.100%", "5/15/2035"]]


def test_a_cell_that_merely_wraps_stays_one():
    wrapped = ("02006DUP4", "3.600%", "Monday,<br>May 15, 2030")
    assert rows_of(HEADER, wrapped) == [["02006DUP4", "3.600%", "Monday, May 15, 2030"]]


def test_signs_in_cells_of_their_own_are_left_alone():
    rows = rows_of(
        ("CUSIP", "Price", "", "Maturity Date"),
        ("02006DUP4<br>02006DUQ2", "99<br>98", "%<br>%", "5/15/2030<br>5/15/2035"),
    )
    assert "02006DUQ2" not in [row[0] for row in rows]
