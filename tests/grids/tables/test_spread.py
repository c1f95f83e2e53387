"""Headers that lost their widths over rows that kept their signs' cells."""

import pytest

from extractor.grids.labels.lexicon import lexicon_of
from extractor.grids.tables.spread import spread_header
from extractor.grids.text.rows import RowCell, join_signs
from extractor.ground.places import Span
from extractor.ground.schema import retail_note

SCHEMA = retail_note()
LABELS = "CUSIP|Principal Amount|Price|Concession|Maturity Date"
ROW = "|02006DUP4||$|1,000|||100.0|%||1.2|%||3/1/2023|"


def row(line):
    cells, at = [], 0
    for col, cell in enumerate(line.split("|")):
        if cell:
            cells.append(RowCell(Span(at, at + len(cell)), cell, col, col + 1))
        at += len(cell) + 1
    return join_signs(tuple(cells), [])


def places(header, *data):
    repairs = []
    made = spread_header([row(h) for h in header], [row(d) for d in data], lexicon_of(SCHEMA), SCHEMA, repairs)
    return [[(c.text, c.first) for c in r] for r in made], len(repairs)


def test_each_label_stands_over_its_value():
    expected = [("CUSIP", 1), ("Principal Amount", 3), ("Price", 7), ("Concession", 10), ("Maturity Date", 13)]
    assert places([LABELS], ROW, ROW.replace("UP4", "UQ2")) == ([expected], 1)


def test_the_upper_lines_of_a_label_go_with_it():
    upper, lower = places(["|Aggregate|Selling||", LABELS], ROW)[0]
    assert upper == [("Aggregate", 3), ("Selling", 7)]
    assert lower[1] == ("Principal Amount", 3)


@pytest.mark.parametrize(
    ("labels", "line"),
    [
        (LABELS, "02006DUP4|$1,000|100%|1.2%|3/1/2023"),  # all in their places
        (LABELS, "02006DUP4|$1,000|100%||3/1/2023|3/1/2020"),  # one left open, beside a column without a label
        (LABELS, "|02006DUP4||$|1,000|||100.0|%|||||3/1/2023|"),  # not as many
        (LABELS, "|100.0|%|||02006DUP4||$|1,000|||1.2|%||3/1/2023|"),  # another order
        ("CUSIP|Call Date|First Coupon Date|Maturity", "02006DUP4||12/15/2008|06/15/2012|01/15/2009"),
    ],
)
def test_where_counting_does_not_tell_all_stays(labels, line):
    assert places([labels], line) == ([[(c.text, c.first) for c in row(labels)]], 0)


def test_no_header_stays_none():
    assert places([], ROW) == ([], 0)
