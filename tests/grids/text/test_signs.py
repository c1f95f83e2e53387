"""Signs that stand beside their number on a line of separators."""

import pytest

from extractor.grids.recover import document_to_grids
from extractor.grids.text.lines import text_to_lines
from extractor.grids.text.signs import join_line_signs
from extractor.ground.document import Document
from extractor.ground.schema import retail_note


def joined(text):
    return [s for line in text_to_lines(text) for s in join_line_signs(line.filled)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Amount: | $ | 1,854,000.0 | Fee: | 1.300 | %", ["Amount:", "$1,854,000.0", "Fee:", "1.300 %"]),
        ("$\t24.06\tYES", ["$24.06", "YES"]),
        ("02006DUP4\t$\t100.000\t%\tFIXED", ["02006DUP4", "$", "100.000 %", "FIXED"]),  # an amount left open
        ("$\t100\t1.25", ["$", "100", "1.25"]),
        ("$1,000\t%\t02006DUP4\t%", ["$1,000", "%", "02006DUP4", "%"]),
        ("$\t$\t%", ["$", "$", "%"]),
    ],
)
def test_a_sign_goes_to_its_number(text, expected):
    assert [s.text for s in joined(text)] == expected


def test_the_joined_place_holds_both():
    text = "Amount: | $ | 1,000"
    assert joined(text)[1].span.of(text) == "$ | 1,000"


def test_a_sign_at_the_end_of_a_line_is_not_the_next_lines():
    segments = [s for line in text_to_lines("a\t$\n1,000\tb") for s in line.filled]
    assert [s.text for s in join_line_signs(segments)] == ["a", "$", "1,000", "b"]


SHEET = """Principal Amount: |
$ | 1,854,000 |
Net Proceeds: |
$ | 1,829,898 |
Issue Price: |
98.7 | % |
Interest Rate: |
5.25 | % |
Agent's Discount: |
1.3 | % |
"""


def test_a_sign_and_its_number_are_no_two_notes():
    grids = document_to_grids(Document("s", "", "text/plain", SHEET), retail_note())
    assert "transposed" not in {grid.kind for grid in grids}
