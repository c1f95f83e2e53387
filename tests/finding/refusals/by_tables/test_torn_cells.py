"""Lines of a cell that wraps are no readings of it."""

from dataclasses import replace

from extractor.finding.refusals.by_tables.torn_cells import without_torn_cells
from extractor.grids.recover import document_to_grids
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.schema import retail_note
from extractor.reading.open import read
from tests.finding.refusals.printed import printed

TABLE = """\
CUSIP      Amount      Rate    Maturity    Ranking     Option
02006DUP4  $612,000    1.50%   03/15/2017  Senior      Yes
                                           Unsecured
                                           Notes
02006DUQ2  $1,904,000  2.75%   03/15/2021  Senior      Yes
"""
DOCUMENT = read(TABLE.encode(), "a.txt")
GRIDS = document_to_grids(DOCUMENT, retail_note())


def whole(value="Senior Unsecured Notes"):
    (cell,) = (c for g in GRIDS for c in g.filled if c.torn)
    status = Status.FOUND if value else Status.UNREADABLE
    raw = cell.span.of(DOCUMENT.text)
    return Candidate("product_ranking", 0, cell.span, raw, value, status, 0.9, Method.ALIGNMENT)


def left(*candidates):
    return without_torn_cells(DOCUMENT, GRIDS, candidates)


FIRST = printed(TABLE, "product_ranking", "Senior")
LAST = printed(TABLE, "product_ranking", "Notes")


def test_the_first_and_the_last_line_are_no_readings_of_the_cell():
    assert left(whole(), FIRST, LAST) == [whole()]


def test_where_the_column_reads_none_or_another_field_they_stay():
    assert left(whole(None), FIRST) == [whole(None), FIRST]
    other = replace(FIRST, field="title")
    assert left(whole(), other) == [whole(), other]


def test_a_cell_in_one_line_tears_nothing():
    below = TABLE.rindex("Senior")
    second = replace(FIRST, span=replace(FIRST.span, start=below, end=below + 6))
    assert left(whole(), second) == [whole(), second]
