"""Headers in tables of their own."""

import pytest

from extractor.grids.labels.lexicon import lexicon_of
from extractor.grids.tables.apart import join_headers_apart
from extractor.grids.text.rows import RowCell
from extractor.ground.places import Span
from extractor.ground.schema import retail_note

LEXICON = lexicon_of(retail_note())
LABELS = "CUSIP|Price|Coupon Rate|Maturity Date|Moody's Rating"
ROW = "02006DUP4|100%|3.6%|3/1/2023|A3"


def joined(*tables, between="\n\n"):
    """Join tables of lines, whose cells pipes part; return the lines of each table."""
    text, blocks = "", []
    for lines in tables:
        rows = []
        for line in lines:
            row = []
            for col, cell in enumerate(line.split("|")):
                if cell:
                    row.append(RowCell(Span(len(text), len(text) + len(cell)), cell, col, col + 1))
                    text += cell + "\t"
            rows.append(tuple(row))
            text += "\n"
        blocks.append(rows)
        text += between
    return [["|".join(c.text for c in row) for row in rows] for rows in join_headers_apart(blocks, text, LEXICON)]


def test_a_lone_header_goes_to_the_rows_below_it():
    assert joined([LABELS], [ROW, ROW], [ROW]) == [[], [LABELS, ROW, ROW], [ROW]]


def test_a_header_of_two_lines_and_a_value_left_open():
    upper = "|Selling|||"
    assert joined([upper, LABELS], ["02006DUP4|100%||3/1/2023|A3"])[0] == ["Selling", LABELS]  # fewer, not told apart
    assert joined([upper, LABELS], [ROW]) == [[], ["Selling", LABELS, ROW]]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ([LABELS, ROW], [ROW]),  # it has rows of its own
        ([LABELS], [LABELS, ROW]),  # they have a header of their own
        ([LABELS], ["Acme|100%|3.6%|3/1/2023|A3"]),  # no identifier
        (["CUSIP|Price|Rate|Fee"], ["02006DUP4|100%|3.6%|1%"]),  # a few words
        (["Acme|Bank|of|New|York"], [ROW]),  # no labels
    ],
)
def test_other_tables_stay_apart(above, below):
    assert joined(above, below) == [above, below]


def test_words_between_part_them():
    assert joined([LABELS], [ROW], between="\nNotes issued last year\n") == [[LABELS], [ROW]]
