"""Sheets with a column a note, whose columns stand one blank apart."""

from __future__ import annotations

import pytest

from extractor.grids.labels.lexicon import lexicon_of
from extractor.grids.pairs.one_blank import part_sheet
from extractor.grids.recover import document_to_grids
from extractor.grids.text.lines import text_to_lines
from extractor.ground.document import Document
from extractor.ground.schema import retail_note

SCHEMA = retail_note()
NAMING = "CUSIP: 02006DUP4 02006DUQ2 02006DUR0\n"
DUE = "Maturity: 3/1/2013 3/1/2015 3/1/2020\n"


def parted(text):
    segments = [s for line in text_to_lines(text) for s in line.filled]
    out = part_sheet(segments, lexicon_of(SCHEMA))
    assert all(s.span.of(text) == s.text for s in out)
    return [s.text for s in out]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Maturity Date: 3/1/2013 3/1/2015 March 1, 2020", ["Maturity Date:", "3/1/2013", "3/1/2015", "March 1, 2020"]),
        ("Maturity Date 3/1/2013 3/1/2015 3/1/2020", ["Maturity Date", "3/1/2013", "3/1/2015", "3/1/2020"]),
        ("Additional Amounts: N/A N/A $5", ["Additional Amounts:", "N/A", "N/A", "$5"]),
        (
            "Interest Rate: 3% Step: 3% through 6/14/2006, and 6% thereafter 4.5%",
            ["Interest Rate:", "3%", "Step: 3% through 6/14/2006, and 6% thereafter", "4.5%"],
        ),
        ("Interest Rate: 3% 4% Step: 3.5%", ["Interest Rate:", "3%", "4%", "Step: 3.5%"]),
        # Not one for each note: two values, values of several makes, words, words without a place of their own.
        ("Maturity Date: 3/1/2013 3/1/2015", None),
        ("Trade Date: 3/1/2010 100% $1,000", None),
        ("Interest Rate: Step: 3% through 6/14/2006, then 6% and at last 7%", None),
        ("Agents: Acme LLC", None),
        ("Interest Payment Dates: the 15th of each June and December", None),
    ],
)
def test_a_line_is_cut_where_it_brings_one_value_a_note(line, expected):
    assert parted(NAMING + DUE + line) == [
        *("CUSIP:", "02006DUP4", "02006DUQ2", "02006DUR0"),
        *("Maturity:", "3/1/2013", "3/1/2015", "3/1/2020"),
        *([line] if expected is None else expected),
    ]


@pytest.mark.parametrize("naming", ["CUSIP: 02006DUP4\n", "The CUSIP numbers are 02006DUP4 02006DUQ2\n", "CUSIP\n"])
def test_without_identifiers_side_by_side_all_stays(naming):
    text = naming + "Maturity Date: 3/1/2013 3/1/2015"
    assert parted(text) == text.split("\n")


@pytest.mark.parametrize(
    "line",
    [
        "Offering Period: 3/4/2013 3/11/2013",
        "Minimum Denomination/Increments: $1,000.00 $1,000.00",
        "Interest Payment Dates: 6/15/2013 12/15/2013",
        "Ratings: A2 A",
        "Expected Ratings (Moody's/S&P): Baa1 BBB+",
    ],
)
def test_what_is_several_for_each_note_is_not_one_a_note(line):
    text = f"CUSIP: 02006DUP4 02006DUQ2\nMaturity Date: 3/1/2013 3/1/2015\n{line}"
    assert parted(text)[-4:] == ["Maturity Date:", "3/1/2013", "3/1/2015", line]


def test_one_note_with_two_identifiers_is_no_sheet_of_two():
    text = "CUSIP: 02006DUP4 02006DUQ2\nMaturity Date: 3/1/2015\nCoupon: 4%\nCall Prices: 101% 100%"
    assert parted(text) == text.split("\n")


def test_lines_far_away_are_of_no_sheet():
    far = "Maturity Date: 3/1/2013 3/1/2015 3/1/2020"
    assert parted(NAMING + "\n" * 40 + far)[-1] == far


def test_each_note_gets_its_own():
    text = NAMING + (
        "Price to Public: 100% 99.9% 99.8%\nMaturity Date: 3/1/2013 3/1/2015 3/1/2020\n"
        "Proceeds to Issuer: $1,000 $2,000 $3,000\nInterest Rate: 3% 4% Step: 3% through 3/1/2015, and 6% thereafter\n"
    )
    (grid,) = [g for g in document_to_grids(Document("t", "", "text/plain", text), SCHEMA) if g.kind == "transposed"]
    last = {c.header: cell.text for c, cell in zip(grid.columns, grid.rows[2].cells, strict=True) if cell}
    assert last == {
        "CUSIP:": "02006DUR0",
        "Price to Public:": "99.8%",
        "Maturity Date:": "3/1/2020",
        "Proceeds to Issuer:": "$3,000",
        "Interest Rate:": "Step: 3% through 3/1/2015, and 6% thereafter",
    }
