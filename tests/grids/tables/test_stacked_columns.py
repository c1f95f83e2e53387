"""Columns set one over the other in the cells of one column."""

from extractor.grids.recover import document_to_grids
from extractor.ground.schema import retail_note
from extractor.reading.open import read


def table_of(*rows):
    html = "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in rows)
    document = read(f"<html><body><table>{html}</table></body></html>".encode())
    (grid,) = document_to_grids(document, retail_note())
    for row in grid.rows:
        assert all(" ".join(c.span.of(document.text).split()) == c.text for c in row.cells if c)
    return [c.header for c in grid.columns], [[c and c.text for c in row.cells] for row in grid.rows]


def test_each_line_has_a_column_of_its_own():
    headers, rows = table_of(
        ("CUSIP", "Selling Price<br>Gross Concession", "Maturity Date<br>1st Coupon Date"),
        ("02006DUP4", "100%<br>1.250%", "5/15/2030<br>11/15/2020"),
        ("02006DUQ2", "100%<br>1.500%", "5/15/2035<br>11/15/2020"),
    )
    assert headers == ["CUSIP", "Selling Price", "Gross Concession", "Maturity Date", "1st Coupon Date"]
    assert rows[1] == ["02006DUQ2", "100%", "1.500%", "5/15/2035", "11/15/2020"]


def test_words_of_a_wrapped_header_are_labels_and_the_last_goes_on_with_the_one_above():
    headers, rows = table_of(
        ("CUSIP<br>Number", "Aggregate<br>Principal Amount<br>Net Proceeds", "1st Coupon Date<br>Amount"),
        ("02006DUP4", "$1,000,000<br>$990,000", "11/15/2020<br>$16.33"),
        ("02006DUQ2", "$2,000,000<br>$1,970,000", "11/15/2020<br>$10.83"),
    )
    assert headers[1:] == ["Aggregate Principal Amount", "Net Proceeds", "1st Coupon Date", "1st Coupon Amount"]
    assert rows[0][1:] == ["$1,000,000", "$990,000", "11/15/2020", "$16.33"]


def test_a_label_that_wraps_is_two_only_over_values_of_two_makes():
    rows = (("02006DUP4", "{}", "5/15/2030"), ("02006DUQ2", "{}", "5/15/2035"))
    header = ("CUSIP", "Coupon<br>Frequency", "Maturity Date")
    headers, _ = table_of(header, *[(a, b.format("3.600%<br>Monthly"), c) for a, b, c in rows])
    assert headers == ["CUSIP", "Coupon", "Frequency", "Maturity Date"]
    headers, _ = table_of(header, *[(a, b.format("Semi-<br>Annual"), c) for a, b, c in rows])
    assert headers == ["CUSIP", "Coupon Frequency", "Maturity Date"]


def test_lines_of_one_row_alone_are_left_together():
    headers, _ = table_of(
        ("CUSIP", "Coupon Rate", "Maturity Date"),
        ("02006DUP4", "3.600%", "Monday,<br>May 15, 2030"),
        ("02006DUQ2", "4.100%", "May 15, 2035"),
    )
    assert headers == ["CUSIP", "Coupon Rate", "Maturity Date"]
