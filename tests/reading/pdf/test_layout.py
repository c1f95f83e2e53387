"""Reading order: columns of prose one after the other, running heads apart, parts of a line seen."""

import pytest

from extractor.reading import read

PROSE = [
    "The notes are our senior unsecured debt",
    "and rank equally with the rest of it. We",
    "pay interest on each payment date to the",
    "holders of record, in dollars, until the",
    "notes have matured or have been redeemed.",
]


@pytest.mark.parametrize("offset", [0, 5])
def test_two_columns_of_prose_are_read_one_after_the_other(drawing, offset):
    drawing.text(72, 80, "RISK FACTORS THAT EVERYBODY WHO BUYS THESE NOTES SHOULD HAVE READ WITH CARE BEFORE")
    for k, line in enumerate(PROSE):
        drawing.text(72, 110 + 12 * k, line)
        drawing.text(320, 110 + offset + 12 * k, line.upper(), size=8)
    lines = read(drawing.done()).text.split("\n")
    assert [x for x in lines if x][1:] == [*PROSE, *(x.upper() for x in PROSE)]


def test_parts_of_a_line_that_stand_apart_are_cells(drawing):
    drawing.text(72, 100, "Pricing Supplement No. 223")
    drawing.text(400, 100, "Filed under Rule 424(b)(2)")
    assert read(drawing.done()).text == "Pricing Supplement No. 223   Filed under Rule 424(b)(2)"


def test_running_heads_and_feet_stay_out_of_tables(drawing):
    head = ["CUSIP", "Price", "Rate"]
    xs = (72, 200, 330)
    for page in (1, 2, 3):
        drawing.text(72, 40, "Ally Financial Inc. Pricing Supplement")
        if page == 1:
            drawing.row(xs, 54, head)
        for k in range(4):
            drawing.row(xs, 68 + 14 * k, [f"02006DU{page}{k}", "100.00%", f"{page}.{k}00%"])
        drawing.text(300, 68 + 14 * 4, f"PS-{page}")
        drawing.next_page()
    document = read(drawing.done())
    (table,) = document.tables
    texts = [c.span.of(document.text) for c in table.cells]
    assert table.shape == (13, 3)
    assert not any("PS-" in t or "Ally" in t for t in texts)
    assert document.text.count("Ally Financial Inc.") == 3
    assert [f"PS-{n}" in p.span.of(document.text) for n, p in enumerate(document.pages, 1)] == [True] * 3


def test_lines_of_two_paragraphs_are_parted(drawing):
    for y in (100, 112, 136):
        drawing.text(72, y, "Interest is paid monthly.")
    assert read(drawing.done()).text == "\n".join(["Interest is paid monthly."] * 2) + "\n\nInterest is paid monthly."


def test_any_order_of_drawing_reads_alike(draw):
    rows = [(100 + 14 * k, [f"02006DUP{k}", "100.00%", f"3.{k}00%"]) for k in range(4)]
    texts = set()
    for order in (rows, rows[::-1], rows[2:] + rows[:2]):
        drawing = draw()
        for y, row in order:
            drawing.row((72, 200, 330)[::-1], y, row[::-1])
        texts.add(read(drawing.done()).text)
    assert len(texts) == 1
    assert "02006DUP0\t100.00%\t3.000%\n" in texts.pop()
