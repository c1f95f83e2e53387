"""Cells that hold several labels, over or beside cells that hold as many values."""

import pytest

from extractor.grids.recover import document_to_grids
from extractor.ground.schema import retail_note
from extractor.reading.open import read

LABELS = "Pricing Date<br>Settlement Date<br>Maturity Date"
DATES = "May 3, 2029<br>May 8, 2029<br>June 1, 2032"


def pairs(*rows):
    html = "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in rows)
    document = read(f"<html><body><table>{html}</table></body></html>".encode())
    grids = document_to_grids(document, retail_note())
    found = {}
    for grid in grids:
        for row in grid.rows:
            for column, cell in zip(grid.columns, row.cells, strict=True):
                if cell is not None:
                    assert " ".join(cell.span.of(document.text).split()) == cell.text
                    found[column.header] = cell.text
    return found


EXPECTED = {"Pricing Date": "May 3, 2029", "Settlement Date": "May 8, 2029", "Maturity Date": "June 1, 2032"}


@pytest.mark.parametrize(
    "rows",
    [
        [("412,300 Units of the notes", LABELS, DATES)],
        [("412,300 Units of the notes", LABELS), ("CUSIP No. 02006DUP4", DATES)],
    ],
)
def test_stacked_labels_have_their_values_beside_or_below(rows):
    assert EXPECTED.items() <= pairs(*rows).items()


def test_a_column_of_two_things_is_no_notes_pair():
    rows = [("CUSIP", "Coupon Type / Rate", "Maturity")]
    rows += [(code, "FIXED 4.150%", "09/15/2028") for code in ("02006DUP4", "02006DUQ2")]
    assert "Rate" not in pairs(*rows)


def test_fewer_values_than_labels_are_not_given_out():
    found = pairs(("412,300 Units of the notes", LABELS, "May 3, 2029<br>May 8, 2029"))
    assert "Settlement Date" not in found


def test_one_label_of_several_words_is_not_stacked():
    found = pairs(
        ("First Interest Payment Date", "May 3, 2029"),
        ("Issue Price", "100%"),
        ("Maturity Date", "June 1, 2032"),
    )
    assert found["First Interest Payment Date"] == "May 3, 2029"


def test_lines_that_end_in_a_colon_are_labels_whatever_they_say():
    found = pairs(("Pool Number:<br>Principal Amount:<br>Issue Price:", "A-7<br>$15,000,000<br>100%"))
    assert found["Principal Amount:"] == "$15,000,000"
    assert found["Issue Price:"] == "100%"


def test_a_label_in_a_stack_may_wrap():
    found = pairs(("Initial Interest<br>Payment Date:<br>Maturity Date:", "May 3, 2029<br>June 1, 2032"))
    assert found["Initial Interest Payment Date:"] == "May 3, 2029"
    assert found["Maturity Date:"] == "June 1, 2032"


def test_values_of_words_are_told_apart_by_their_lines():
    found = pairs(
        ("Interest Rate:<br>Interest Payment Dates:", "<p>4.35% per annum</p><p>April 9 and October 9</p>"),
        ("Maturity Date:", "June 1, 2032"),
    )
    assert found["Interest Rate:"] == "4.35% per annum"
    assert found["Interest Payment Dates:"] == "April 9 and October 9"


def test_a_blank_among_the_values_leaves_all_unread():
    found = pairs(("Trade Date:<br>Issue Date:<br>Maturity Date:", "May 3, 2029<br><br>June 1, 2032"))
    assert "May 3, 2029" not in found.values()


def test_one_label_over_two_lines_is_not_stacked():
    found = pairs(("Expected Ratings<br>(Agencies):", "A3<br>A-"), ("Maturity Date:", "June 1, 2032"))
    assert found["Maturity Date:"] == "June 1, 2032"
    assert found.get("Expected Ratings (Agencies):", "A3 A-") == "A3 A-"


def test_a_value_that_wraps_is_one_value():
    labels = "Maturity Date:<br>Denominations:<br>Issue Price:"
    values = "June 1, 2032<br>$1,000 and whole multiples<br>of $1,000 thereafter<br>100%"
    found = pairs((labels, values))
    assert found["Denominations:"] == "$1,000 and whole multiples of $1,000 thereafter"
    assert found["Issue Price:"] == "100%"


@pytest.mark.parametrize("blank", ["<br>&nbsp;", "<br>"])
def test_empty_lines_keep_labels_and_wrapped_values_in_step(blank):
    labels = f"Ratings:{blank}<br>Maturity Date:<br>Issue Price:"
    found = pairs((labels, "Moody's: A2<br>S&amp;P: A-<br>June 1, 2032<br>100%"))
    assert found["Maturity Date:"] == "June 1, 2032"
    assert found["Issue Price:"] == "100%"


def test_a_cell_may_hold_a_label_and_its_value_below():
    cards = [("CUSIP<br>02006DUP4", "Price<br>100%"), ("Interest Rate<br>4.10%", "Interest Paid<br>Monthly")]
    assert pairs(*cards) == {
        "CUSIP": "02006DUP4",
        "Price": "100%",
        "Interest Rate": "4.10%",
        "Interest Paid": "Monthly",
    }


def test_labels_that_wrap_are_no_cards():
    rows = [("CUSIP<br>Number", "Selling<br>Price", "Coupon<br>Rate"), ("02006DUP4", "100%", "3.6%")]
    assert pairs(*rows) == {"CUSIP Number": "02006DUP4", "Selling Price": "100%", "Coupon Rate": "3.6%"}
