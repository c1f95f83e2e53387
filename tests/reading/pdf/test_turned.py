"""Labels that stand on their end over narrow columns."""

from extractor.reading.pdf.reader import read_pdf

XS, YS = [72, 152, 232, 312], [60, 180, 200, 220]
ROWS = [("02006DUP4", "10.00", "2.40"), ("02006DUQ2", "12.50", "2.65")]


def upwards(drawing, x, y, text):
    drawing.canvas.saveState()
    drawing.canvas.translate(x, drawing.height - y)
    drawing.canvas.rotate(90)
    drawing.canvas.drawString(0, 0, text)
    drawing.canvas.restoreState()


def ruled(drawing):
    drawing.grid(XS, YS)
    for k, row in enumerate(ROWS):
        drawing.row([x + 4 for x in XS], YS[k + 1] + 14, row)
    drawing.text(72, 300, "Most of a page runs from left to right, as this line does under the table.")


def test_they_head_the_columns_that_they_stand_over(drawing):
    ruled(drawing)
    for x, label in zip(XS, ("CUSIP no.", "Concession, $ per $1,000", "First interest"), strict=False):
        upwards(drawing, x + 40, 176, label)
    document = read_pdf(drawing.done(), "a.pdf")
    lines = document.text.splitlines()
    assert lines[0].split("\t") == ["CUSIP no.", "Concession, $ per $1,000", "First interest"]
    assert lines[1].split("\t") == list(ROWS[0])
    word = next(w for w in document.words if w.span.of(document.text).startswith("Concession"))
    assert XS[1] < word.box.x0 < word.box.x1 < XS[2]
    assert YS[0] < word.box.top < word.box.bottom < YS[1]


def test_a_label_over_two_lines_is_read_from_left_to_right(drawing):
    ruled(drawing)
    upwards(drawing, 180, 176, "Concession,")
    upwards(drawing, 192, 176, "$ per $1,000")
    assert "Concession, $ per $1,000" in read_pdf(drawing.done(), "a.pdf").text


def test_a_note_in_the_margin_stays_one(drawing):
    ruled(drawing)
    upwards(drawing, 40, 176, "Draft of May 3")
    lines = read_pdf(drawing.done(), "a.pdf").text.splitlines()
    assert lines[0].split("\t") == list(ROWS[0])
    assert lines[-1] == "Draft of May 3"
    assert "Draft of May 3" not in lines[:-1]
