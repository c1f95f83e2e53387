"""Cells that a table stretches over several rows are of every row that they reach over."""

from extractor.grids.recover import document_to_grids
from extractor.ground.schema import retail_note
from extractor.reading.open import read

HEAD = (
    "<tr><td>CUSIP</td><td>Principal Amount</td><td>Selling Price</td><td>Rate</td><td>Maturity</td><td>Call</td></tr>"
)


def columns(*rows):
    page = f"<html><body><table>{HEAD}{''.join(f'<tr>{row}</tr>' for row in rows)}</table></body></html>"
    grids = [g for g in document_to_grids(read(page.encode()), retail_note()) if g.kind == "table"]
    (grid,) = grids
    heads = [column.header for column in grid.columns]
    return {h: [r.cells[k].text if r.cells[k] else None for r in grid.rows] for k, h in enumerate(heads)}


def row(*cells):
    return "".join(cell if cell.startswith("<td") else f"<td>{cell}</td>" for cell in cells)


def over(rows, text):
    return f"<td rowspan={rows}>{text}</td>"


FIRST = ("02006DUP4", "1,500,000", over(3, "100.00%"), "3.600%", "5/15/2030", over(2, "Not Callable"))


def test_each_row_has_what_is_stretched_over_it_and_no_more():
    read_ = columns(
        row(*FIRST),
        row("02006DUQ2", "2,500,000", "3.700%", "5/15/2031"),
        row("02006DUR0", "3,500,000", "3.800%", "5/15/2032", over(2, "5/15/2028 at par")),
        row("02006DUS8", "4,500,000", "99.00%", "3.900%", "5/15/2033"),
    )
    assert read_["Selling Price"] == ["100.00%", "100.00%", "100.00%", "99.00%"]
    assert read_["Call"] == ["Not Callable", "Not Callable", "5/15/2028 at par", "5/15/2028 at par"]


def test_an_amount_over_several_rows_may_be_their_sum():
    read_ = columns(
        row("02006DUP4", over(2, "1,500,000"), "100%", "3.600%", "5/15/2030", "None"),
        row("02006DUQ2", "99%", "3.700%", "5/15/2031", "None"),
    )
    assert read_["Principal Amount"] == ["1,500,000", None]


def test_a_second_line_of_one_note_is_filled_with_nothing():
    read_ = columns(
        row(over(2, "02006DUP4"), over(2, "1,500,000"), over(2, "100%"), "3.600%", "5/15/2030", over(2, "None")),
        row("4.600%", "5/15/2034"),
        row("02006DUQ2", "2,500,000", "99%", "3.700%", "5/15/2031", "None"),
    )
    assert [price for price in read_["Selling Price"] if price] == ["100%", "99%"]
    assert read_["CUSIP"].count("02006DUP4") == 1
