"""Cells side by side whose lines stand at different heights."""

from pdf_pages import lines

from extractor.reading.pdf.astride import in_turn

NEXT = {0: "The notes are unsecured"}


def turned(*rows):
    return [" ".join(w.text for w in line.words) for line in in_turn(lines(*rows))]


def test_a_line_beside_two_is_read_behind_them():
    assert turned(
        (100, {0: "Supplement to the"}), (106, {200: "May 3, 2004"}), (112, {0: "prospectus"}), (140, NEXT)
    ) == [
        "Supplement to the",
        "prospectus",
        "May 3, 2004",
        "The notes are unsecured",
    ]


def test_a_label_beside_two_lines_is_read_before_them():
    assert turned((100, {100: "$1,000 a note;"}), (106, {0: "Price:"}), (112, {100: "$5,000,000 in all"})) == [
        "Price:",
        "$1,000 a note;",
        "$5,000,000 in all",
    ]


def test_lines_of_one_column_stay_as_they_stand():
    rows = (100, {0: "Senior"}), (106, {10: "Notes"}), (112, {0: "due"})
    assert turned(*rows) == ["Senior", "Notes", "due"]


def test_lines_on_one_height_are_one_line():
    assert turned((100, {0: "Price:", 100: "$1,000"}), (112, {0: "Date:", 100: "May 3"})) == [
        "Price: $1,000",
        "Date: May 3",
    ]


def test_cells_that_no_white_space_parts_stay():
    wide = {0: "a long line that reaches far below the other cell of its row"}
    assert turned((100, {0: "Price:"}), (106, {100: "$1,000"}), (112, wide))[:2] == ["Price:", "$1,000"]
