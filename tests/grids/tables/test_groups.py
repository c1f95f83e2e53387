"""Names over groups of columns, in text that has no cells across."""

from extractor.grids.recover import document_to_grids
from extractor.ground.schema import retail_note
from extractor.reading.open import read

ROWS = (
    "02006DUP4\t5,120\t11/15/2006\t2.800\tmonthly\t100\t0.45\t5,096,960.00\n"
    "02006DUQ2\t8,755\t11/15/2008\t3.375\tmonthly\t100\t0.75\t8,689,337.50\n"
)
LABELS = "CUSIP\tAmount\tDue\tRate\tPaid\tPrice\tDiscount\tNet\n"
UNITS = "\t($000)\tm/d/y\t(% p.a.)\t\t(% par)\t(% par)\t($)\n"


def headers(page):
    (grid,) = document_to_grids(read(page.encode()), retail_note())
    return [column.header for column in grid.columns]


def test_a_groups_name_is_no_word_of_a_label_that_is_complete():
    plain = headers(LABELS + UNITS + ROWS)
    assert plain == [
        "CUSIP",
        "Amount ($000)",
        "Due m/d/y",
        "Rate (% p.a.)",
        "Paid",
        "Price (% par)",
        "Discount (% par)",
        "Net ($)",
    ]
    grouped = headers("NOTE\t\t\tINTEREST\t\tPROCEEDS\t\t\n" + LABELS + UNITS + ROWS)
    assert grouped == [*plain[:3], "INTEREST Rate (% p.a.)", *plain[4:]]


def test_a_wrapped_header_keeps_its_first_words():
    wrapped = "CUSIP\tAggregate\tMaturity\tCoupon\tPayment\tSelling\tGross\tNet\n"
    wrapped += "Number\tPrincipal Amount\tDate\tRate\tFrequency\tPrice\tConcession\tProceeds\n"
    assert headers(wrapped + ROWS)[:4] == ["CUSIP Number", "Aggregate Principal Amount", "Maturity Date", "Coupon Rate"]
    few = "CUSIP\t\t\t\t\tSelling\t\tNet\n" + "Number\tAmount\tDue\tRate\tPaid\tPrice\tDiscount\tProceeds\n"
    assert headers(few + ROWS)[0] == "CUSIP Number"
    assert headers(few + ROWS)[5:] == ["Selling Price", "Discount", "Net Proceeds"]


def test_what_stands_over_a_row_of_blank_cells_heads_nothing():
    page = "Agent: Example Inc.\tSeries A\tNotes\t\t\t\t\t\n\t\t\t\t\t\t\t\n" + LABELS + ROWS
    grid = next(g for g in document_to_grids(read(page.encode()), retail_note()) if g.kind == "table")
    assert grid.columns[0].header == "CUSIP"


def test_a_word_over_one_column_is_its_labels_where_labels_wrap():
    few = "CUSIP\t\t\t\t\tDefault\t\t\nNumber\tAmount\tDue\tRate\tPaid\tPrice\tDiscount\tNet\n"
    assert headers(few + ROWS)[5] == "Default Price"
