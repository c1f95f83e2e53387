"""Lines that hold the code of one note tell of that note."""

from extractor.fusing.owners.coded_lines import lines_to_owners

A, B = "77766UAP0", "77766UAQ8"


def told(text):
    return [(span.of(text), owners) for span, owners in lines_to_owners(text, [A, B])]


def test_a_row_with_one_code_is_that_notes():
    rows = f"Floating Rate Notes\t{A}\t02/22/2024\n1.875% Notes\t{B}\t02/22/2031"
    assert told(f"Ratings by issue\n{rows}\n") == [(row, [k]) for k, row in enumerate(rows.split("\n"))]


def test_a_line_with_both_codes_or_a_sentence_tells_nothing():
    assert told(f"CUSIP: {A}; {B}\n") == []
    assert told(f"The notes with the code {A} were sold. Others are too.\n") == []
    assert told(f"We pay interest on all of the notes each year; {A}\n") == []
    assert told("x" * 300 + f" {A}\n") == []
