"""Ruled tables: cells between the lines, wrapped, spanning, over pages, and boxes that are no tables."""

from itertools import pairwise

import pytest

from extractor.reading import read


def cells(document, table=0):
    """Return a table's rows as texts by column."""
    rows = {}
    for cell in document.tables[table].cells:
        if len(cell.span):
            rows.setdefault(cell.row, {})[cell.col] = cell.span.of(document.text)
    return [rows[k] for k in sorted(rows)]


XS = (72, 160, 250, 380, 480)


def _table(drawing, ys=(90, 120, 150, 180)):
    drawing.grid(XS, ys)
    drawing.row([x + 3 for x in XS], 102, ["CUSIP", "Selling\nPrice", "Survivor's\nOption", "Product\nRanking"])
    drawing.row([x + 3 for x in XS], 132, ["02006DUP4", "100.00%", "Yes", "Senior\nUnsecured Notes"])
    drawing.row([x + 3 for x in XS], 162, ["02006DUQ2", "100.00%", "No", "Senior\nUnsecured Notes"])


ROWS = [
    "CUSIP\tSelling Price\tSurvivor's Option\tProduct Ranking",
    "02006DUP4\t100.00%\tYes\tSenior Unsecured Notes",
    "02006DUQ2\t100.00%\tNo\tSenior Unsecured Notes",
]


def test_a_row_is_a_line_its_wrapped_cells_joined(drawing):
    _table(drawing)
    document = read(drawing.done())
    assert document.text.splitlines() == ROWS
    (table,) = document.tables
    assert table.shape == (3, 4)
    assert ["\t".join(row.values()) for row in cells(document)] == ROWS


def test_text_above_and_below_stays_in_order(drawing):
    drawing.text(72, 80, "Ally Financial Inc.")
    _table(drawing)
    drawing.text(72, 200, "Redemption: none")
    assert read(drawing.done()).text.split("\n\n") == [
        "Ally Financial Inc.",
        "\n".join(ROWS),
        "Redemption: none",
    ]


def test_lines_drawn_as_boxes(drawing):
    for row in range(3):
        for x0, x1 in pairwise(XS):
            drawing.canvas.rect(x0, drawing.height - 120 - 30 * row, x1 - x0, 30)
    _table_words(drawing)
    assert read(drawing.done()).text.splitlines() == ROWS


def test_lines_drawn_as_thin_filled_boxes(drawing):
    for x in XS:
        drawing.canvas.rect(x, drawing.height - 180, 0.5, 90, stroke=0, fill=1)
    for y in (90, 120, 150, 180):
        drawing.canvas.rect(XS[0], drawing.height - y, XS[-1] - XS[0], 0.5, stroke=0, fill=1)
    _table_words(drawing)
    assert read(drawing.done()).text.splitlines() == ROWS


def test_lines_within_a_form(drawing):
    drawing.canvas.beginForm("frame")
    drawing.grid([x - 50 for x in XS], (90, 120, 150, 180))
    drawing.canvas.endForm()
    drawing.canvas.saveState()
    drawing.canvas.translate(50, 0)
    drawing.canvas.doForm("frame")
    drawing.canvas.restoreState()
    _table_words(drawing)
    assert read(drawing.done()).text.splitlines() == ROWS


def _table_words(drawing):
    for y, row in zip((102, 132, 162), ROWS, strict=True):
        first, *rest = row.split("\t")
        wrapped = [c.replace(" ", "\n", 1) if y > 102 or " " in c else c for c in rest]
        drawing.row([x + 3 for x in XS], y, [first, *wrapped])


def test_outer_lines_may_be_missing(drawing):
    drawing.grid(XS[1:-1], (90, 120, 150, 180))
    for y in (90, 120, 150, 180):
        drawing.canvas.line(XS[0], drawing.height - y, XS[-1], drawing.height - y)
    _table_words(drawing)
    assert read(drawing.done()).text.splitlines() == ROWS


def test_a_cell_over_all_columns(drawing):
    drawing.grid(XS, (90, 120))
    drawing.grid((XS[0], XS[-1]), (120, 140))
    drawing.grid(XS, (140, 170))
    drawing.row([x + 3 for x in XS], 102, ["02006DUP4", "100.00%", "Yes", "Senior"])
    drawing.text(XS[0] + 3, 132, "Redemption Information: Callable at 100.000% on 5/15/2021 and every month thereafter")
    drawing.row([x + 3 for x in XS], 152, ["02006DUQ2", "100.00%", "No", "Senior"])
    document = read(drawing.done())
    (table,) = document.tables
    wide = [c for c in table.cells if c.colspan == 4]
    assert [c.span.of(document.text)[:10] for c in wide] == ["Redemption"]
    assert table.shape == (3, 4)


def test_records_without_lines_between_them_are_rows(drawing):
    drawing.grid(XS, (90, 110, 180))
    drawing.row([x + 3 for x in XS], 102, ["CUSIP", "Price", "Option", "Ranking"])
    drawing.row([x + 3 for x in XS], 122, ["02006DUP4", "100.00%", "Yes", "Senior"])
    drawing.row([x + 3 for x in XS], 134, ["02006DUQ2", "99.50%", "No", "Senior"])
    drawing.row([x + 3 for x in XS], 146, ["02006DUR0", "99.75%", "No", "Senior"])
    assert read(drawing.done()).text.splitlines()[1:] == [
        "02006DUP4\t100.00%\tYes\tSenior",
        "02006DUQ2\t99.50%\tNo\tSenior",
        "02006DUR0\t99.75%\tNo\tSenior",
    ]


def test_a_box_around_a_paragraph_is_no_table(drawing):
    drawing.grid((70, 300), (85, 120))
    drawing.text(75, 100, "These notes are not bank deposits.")
    drawing.text(75, 112, "They may lose value.")
    document = read(drawing.done())
    assert document.tables == ()
    assert document.text == "These notes are not bank deposits.\nThey may lose value."


@pytest.mark.parametrize("repeated", [True, False])
def test_a_table_that_runs_over_pages_is_one(drawing, repeated):
    _table(drawing)
    drawing.text(280, 770, "PS-1")
    drawing.next_page()
    ys = (60, 90, 120) if repeated else (60, 90)
    drawing.grid(XS, ys)
    if repeated:
        drawing.row([x + 3 for x in XS], 72, ["CUSIP", "Selling\nPrice", "Survivor's\nOption", "Product\nRanking"])
    last = ["02006DUR0", "99.000%", "Yes", "Senior"]
    drawing.row([x + 3 for x in XS], 72 + 30 * repeated, last)
    drawing.text(280, 770, "PS-2")
    document = read(drawing.done())
    (table,) = document.tables
    assert table.shape[1] == 4
    assert ["\t".join(row.values()) for row in cells(document)] == [*ROWS, "\t".join(last)]
    assert [w.box.page for w in document.words if w.span.of(document.text) == "02006DUR0"] == [2]


def test_a_drawing_is_no_table(drawing):
    for k in range(21_000):
        drawing.canvas.line(k % 500, 10, k % 500, 700)
    drawing.text(72, 100, "Growth of $1,000")
    document = read(drawing.done())
    assert (document.text, document.tables) == ("Growth of $1,000", ())
