from pdf_pages import row

from extractor.reading.pdf.blocks import PageCell, PageTable


def test_a_cells_lines_are_one_text():
    assert PageCell(0, 0, [row([0], 100, ["Sen Un"]), row([0], 112, ["Notes"])]).text == "Sen Un Notes"


def test_rows_hold_filled_cells_from_left_to_right():
    cells = [
        PageCell(2, 1, [row([60], 120, ["d"])]),
        PageCell(2, 0, [row([0], 120, ["c"])]),
        PageCell(0, 0, [row([0], 100, ["a"])]),
    ]
    table = PageTable([*cells, PageCell(0, 1, [])], [(0, 50), (60, 90)], 90, 130)
    assert [[c.text for c in cells] for cells in table.rows()] == [["a"], ["c", "d"]]
