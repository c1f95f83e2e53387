"""Panels of labels and values side by side, whose rows do not line up."""

from pdf_pages import lines

from extractor.reading import read
from extractor.reading.pdf.panels import are_panels

LEFT = [("CUSIP", "74432QAB1"), ("Principal Amount", "$5,000,000"), ("Issue Price", "100.00%"), ("Spread", "0.12%")]
RIGHT = [("Trade Date", "May 3, 2001"), ("Redemption", "None"), ("Currency", "U.S. dollars"), ("Form", "Book-entry")]


def panel(pairs, xs, first, pitch=16):
    return lines(*((first + pitch * k, dict(zip(xs, pair, strict=True))) for k, pair in enumerate(pairs)))


def test_rows_that_do_not_line_up_are_of_two_panels():
    assert are_panels(panel(LEFT, (60, 170), 100), panel(RIGHT, (320, 430), 106))


def test_rows_on_common_lines_are_of_one_table():
    assert not are_panels(panel(LEFT, (60, 170), 100), panel(RIGHT, (320, 430), 100))


def test_figures_are_no_labels():
    dates = [("5/3/2001", "Monthly"), ("5/4/2001", "Monthly"), ("5/5/2001", "Monthly"), ("5/6/2001", "Monthly")]
    assert not are_panels(panel(LEFT, (60, 170), 100), panel(dates, (320, 430), 106))
    assert not are_panels(panel(dates, (60, 170), 100), panel(RIGHT, (320, 430), 106))


def test_a_few_rows_or_labels_all_over_the_place_make_no_panel():
    assert not are_panels(panel(LEFT[:3], (60, 170), 100), panel(RIGHT, (320, 430), 106))
    astray = lines(*((106 + 16 * k, {320 + 9 * k: a, 430: b}) for k, (a, b) in enumerate(RIGHT)))
    assert not are_panels(panel(LEFT, (60, 170), 100), astray)


def test_each_panel_is_read_to_its_end(drawing):
    for k, (label, value) in enumerate(LEFT):
        drawing.text(60, 100 + 16 * k, label)
        drawing.text(170, 100 + 16 * k, value)
    drawing.text(320, 100, "Interest Payment Dates")
    drawing.text(430, 100, "January 16, April")
    drawing.text(430, 110, "16 and October 16")
    for k, (label, value) in enumerate(RIGHT):
        drawing.text(320, 126 + 16 * k, label)
        drawing.text(430, 126 + 16 * k, value)
    rows = [x for x in read(drawing.done()).text.split("\n") if x]
    assert rows[:4] == ["\t".join(pair) for pair in LEFT]
    assert rows[5:] == ["\t".join(pair) for pair in RIGHT]
    assert rows[4].startswith("Interest Payment Dates\tJanuary 16, April 16")
