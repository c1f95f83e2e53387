"""Running lines: alike on neighbouring pages but for the page's number, and never a table's row."""

import pytest

from extractor.reading.pdf.frame import Frame
from extractor.reading.pdf.rules import Rules
from extractor.reading.pdf.running import lift_running_lines
from extractor.reading.pdf.sheets import Sheet
from extractor.reading.pdf.words import PageWord


def sheet(number, first, body=("one", "two", "three", "four")):
    """Set lines of words, each word 100 points from the next."""
    words = [
        PageWord(text, 100 * k, y - 8, 100 * k + 5 * len(text), y + 2, y, 10)
        for y, line in zip(range(40, 400, 14), (first, *body), strict=False)
        for k, text in enumerate(line.split("|"))
    ]
    return Sheet(number, Frame(0, 0, 612, 792), words, Rules([], []))


@pytest.mark.parametrize(
    ("one", "two", "lifted"),
    [
        ("Supplement", "Supplement", True),
        ("PS-1", "PS-2", True),
        ("Ally|Page 1", "Ally|Page 2", True),
        ("Ally", "Incapital", False),
        ("$1", "$2", False),
        ("3.600%", "3.900%", False),
        ("CUSIP|Price|Rate", "CUSIP|Price|Rate", False),
    ],
)
def test_what_runs_is_lifted(one, two, lifted):
    other = ("five", "six", "seven", "eight")
    sheets = [sheet(1, one), sheet(2, two, other)]
    lift_running_lines(sheets)
    assert [bool(s.head) for s in sheets] == [lifted, lifted]
    assert [len(s.words) for s in sheets] == [4 + (not lifted) * len(x.split("|")) for x in (one, two)]


def test_one_page_repeats_nothing():
    only = sheet(1, "Supplement")
    lift_running_lines([only])
    assert (only.head, only.foot) == ([], [])
