"""Tables without ruling lines: columns from white space, wrapped cells folded, neighbours told apart."""

import pytest

from extractor.reading import read

XS = (72, 160, 230, 300, 400)
HEAD = ["CUSIP\nNumber", "Selling\nPrice", "Interest\nRate", "Maturity\nDate", "Product\nRanking"]
ONE = ["02006DUP4", "100.00%", "3.600%", "05/15/2023", "Senior\nUnsecured Notes"]
TWO = ["02006DUQ2", "100.00%", "3.900%", "05/15/2025", "Senior\nUnsecured Notes"]


def joined(*rows):
    return ["\t".join(cell.replace("\n", " ") for cell in row) for row in rows]


def test_wrapped_header_and_cells_are_folded(drawing):
    for y, row in ((100, HEAD), (140, ONE), (180, TWO)):
        drawing.row(XS, y, row)
    document = read(drawing.done())
    assert document.text.splitlines() == joined(HEAD, ONE, TWO)
    (table,) = document.tables
    assert table.shape == (3, 5)


def test_rows_that_stand_on_their_last_line(drawing):
    for y, row in ((100, HEAD), (140, ONE), (180, TWO)):
        for x, cell in zip(XS, row, strict=True):
            lines = cell.split("\n")
            for k, line in enumerate(lines):
                drawing.text(x, y - 12 * (len(lines) - 1 - k), line)
    assert read(drawing.done()).text.splitlines() == joined(HEAD, ONE, TWO)


def test_cells_centred_on_one_another(drawing):
    for y, row in ((100, HEAD), (140, ONE), (180, TWO)):
        for x, cell in zip(XS, row, strict=True):
            lines = cell.split("\n")
            for k, line in enumerate(lines):
                drawing.text(x, y - 6 * (len(lines) - 1) + 12 * k, line)
    assert read(drawing.done()).text.splitlines() == joined(HEAD, ONE, TWO)


def test_rows_no_farther_apart_than_the_lines_of_a_cell(drawing):
    for y, row in ((100, HEAD), (124, ONE), (148, TWO)):
        drawing.row(XS, y, row)
    assert read(drawing.done()).text.splitlines() == joined(HEAD, ONE, TWO)


def test_single_lines_are_rows(drawing):
    rows = [[c.replace("\n", " ") for c in row] for row in (HEAD, ONE, TWO)]
    for k, row in enumerate(rows):
        drawing.row((40, 140, 220, 310, 420), 100 + 12 * k, row)
    assert read(drawing.done()).text.splitlines() == joined(*rows)


def test_right_aligned_figures(drawing):
    rows = [
        ("Amount", "Rate", "Coupon"),
        ("$1,185,000.00", "3.600%", "$2.40"),
        ("$500.00", "13.900%", "$12.60"),
    ]
    for k, row in enumerate(rows):
        for x, cell in zip((150, 230, 310), row, strict=True):
            drawing.canvas.drawRightString(x, drawing.height - 100 - 14 * k, cell)
    assert read(drawing.done()).text.splitlines() == joined(*rows)


def test_an_empty_cell_keeps_its_column(drawing):
    drawing.row(XS, 100, ["CUSIP", "Price", "Rate", "Maturity", "Ranking"])
    drawing.row(XS, 114, ["02006DUP4", "", "3.600%", "", "Senior"])
    drawing.row(XS, 128, ["02006DUQ2", "100.00%", "3.900%", "05/15/2025", "Senior"])
    assert read(drawing.done()).text.splitlines()[1] == "02006DUP4\t\t3.600%\t\tSenior"


def test_a_line_across_the_columns_stands_between_rows(drawing):
    call = "Redemption Information: Callable at 100.000% on 5/15/2021 and every month thereafter on 30 days notice."
    drawing.row(XS, 100, ["CUSIP", "Price", "Rate", "Maturity", "Ranking"])
    drawing.row(XS, 120, [c.split("\n")[0] for c in ONE])
    drawing.text(72, 140, call)
    drawing.row(XS, 160, [c.split("\n")[0] for c in TWO])
    drawing.text(72, 180, call)
    text = read(drawing.done()).text
    assert [line for line in text.splitlines() if line][2:] == [
        call,
        joined([c.split("\n")[0] for c in TWO])[0],
        call,
    ]


def test_prose_above_and_below_is_not_drawn_in(drawing):
    drawing.text(72, 70, "Offered under the prospectus dated August 7, 2018, in denominations of $1,000 and more.")
    drawing.row(XS, 100, ["CUSIP", "Price", "Rate", "Maturity", "Ranking"])
    drawing.row(XS, 114, [c.split("\n")[0] for c in ONE])
    drawing.text(72, 134, "Agents: Incapital LLC")
    drawing.text(72, 148, "The notes are unsecured, and they rank with the other senior debt of the company.")
    text = read(drawing.done()).text
    assert text.split("\n\n")[1].splitlines() == joined(
        ["CUSIP", "Price", "Rate", "Maturity", "Ranking"], [c.split("\n")[0] for c in ONE]
    )
    assert text.startswith("Offered under")
    assert "\nAgents: Incapital LLC\nThe notes are unsecured" in text


def test_tables_one_below_the_other_are_two(drawing):
    drawing.row((72, 300), 100, ["Underwriter", "Principal Amount"])
    drawing.row((72, 300), 114, ["R.W. Holt and Company Securities Inc.", "$9,500,000"])
    drawing.row(XS, 140, ["CUSIP", "Price", "Rate", "Maturity", "Ranking"])
    drawing.row(XS, 154, [c.split("\n")[0] for c in ONE])
    document = read(drawing.done())
    assert [t.shape for t in document.tables] == [(2, 2), (2, 5)]


def test_packed_header_cells_keep_their_columns(drawing):
    end = drawing.text(72, 100, "Initial interest payment")
    drawing.text(end + 4.5, 100, "1st coupon amount")
    drawing.text(300, 100, "Ranking")
    for y in (114, 128):
        drawing.row((72, end + 4.5, 300), y, ["Jul 28, 2022", "$0.78", "Senior"])
    assert read(drawing.done()).text.splitlines()[:2] == [
        "Initial interest payment\t1st coupon amount\tRanking",
        "Jul 28, 2022\t$0.78\tSenior",
    ]


def test_labels_and_values_are_rows(drawing):
    pairs = [("Principal Amount:", "$4,909,000"), ("Maturity Date:", "May 15, 2014"), ("Coupon:", "3.800%")]
    for k, pair in enumerate(pairs):
        drawing.row((72, 250), 100 + 14 * k, pair)
    document = read(drawing.done())
    assert document.text.splitlines() == joined(*pairs)
    assert [t.shape for t in document.tables] == [(3, 2)]


@pytest.mark.parametrize("blank", ["  ", " "])
def test_prose_is_no_table(drawing, blank):
    sentence = "The notes are unsecured. They rank with our senior debt. Nobody guarantees them.".replace(
        ". ", "." + blank
    )
    for k in range(6):
        drawing.text(72, 100 + 12 * k, sentence[k * 3 :])
    document = read(drawing.done())
    assert document.tables == ()
    assert len(document.text.splitlines()) == 6


def test_justified_prose_is_no_table(drawing):
    words = [
        "interest",
        "will",
        "be",
        "paid",
        "to",
        "whoever",
        "holds",
        "the",
        "notes",
        "on",
        "the",
        "record",
        "date",
        "before",
        "each",
        "payment",
    ]
    for k in range(8):
        x = 72.0
        for word in words[k:] + words[:k]:
            x = drawing.text(x, 100 + 12 * k, word) + 5.5 + k % 3
    assert read(drawing.done()).tables == ()


def test_columns_that_a_blank_parts_where_other_lines_leave_space(drawing):
    """A browser closes columns up: the widest cell of each stands a blank from the next."""
    one = drawing.text(150, 100, "$1,000,000,000") + 2.5
    two = drawing.text(one, 100, "$1,250,000,000") + 2.5
    drawing.text(72, 100, "Amount")
    drawing.text(two, 100, "$750,000,000")
    for k, cells in enumerate((("Price", "99.9%", "99.8%", "99.5%"), ("Rate", "4.3%", "4.6%", "5.7%")), 1):
        drawing.row((72, 150, one, two), 100 + 14 * k, list(cells))
    assert read(drawing.done()).text.splitlines() == [
        "Amount\t$1,000,000,000\t$1,250,000,000\t$750,000,000",
        "Price\t99.9%\t99.8%\t99.5%",
        "Rate\t4.3%\t4.6%\t5.7%",
    ]


def test_rows_of_values_with_a_blank_between_them_are_a_table(drawing):
    cells = ["02006DUP4", "$1,185,000.00", "100.00%", "1.125%", "FIXED", "3.600%", "5/15/2023", "$2.40"]
    xs, at = [], 60.0
    for cell in cells:
        xs.append(at)
        at = drawing.text(at, 126, cell) + 2.5
    heads = ["CUSIP", "Amount", "Price", "Fee", "Type", "Rate", "Due", "First"]
    drawing.row(xs, 100, heads)
    assert read(drawing.done()).text.splitlines() == ["\t".join(heads), "\t".join(cells)]
