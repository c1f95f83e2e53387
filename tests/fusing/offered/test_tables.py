"""What speaks for and against the notes of one table."""

import datetime as dt

import pytest

from extractor.fusing.offered.places import Page
from extractor.fusing.offered.tables import beside, table_to_days, table_to_places
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.grid import Column, Grid, GridCell, Row
from extractor.ground.places import Span

CODES = ("02006DUP4", "02006DUQ2")
OWN = Page(frozenset({"selling_price", "gross_concession"}), {"02006DZZ9": 0}, (), dt.date(2020, 5, 21))


def laid(caption, heads, *rows):
    """Lay a caption over a table: the text, its grid, and where the row of each code begins."""
    lines = [caption, "\t".join(heads), *("\t".join(row) for row in rows)]
    text = "\n".join(lines) + "\n"
    at, made = len(caption) + 1, []
    for line in lines[1:]:
        cells, start = [], at
        for cell in line.split("\t"):
            cells.append(GridCell(Span(start, start + len(cell)), cell))
            start += len(cell) + 1
        made.append(Row(tuple(cells), Span(at, at + len(line))))
        at += len(line) + 1
    columns = tuple(Column(head, (cell.span,)) for head, cell in zip(heads, made[0].cells, strict=True))
    grid = Grid("table", columns, tuple(made[1:]), Span(len(caption) + 1, at))
    return text, grid, {row.cells[0].text: row.span.start for row in grid.rows}


def places(caption, heads, *rows):
    text, grid, codes = laid(caption, heads, *rows)
    return list(table_to_places(text, grid, codes, 0))


ROWS = tuple((code, "5.25%", "March 3, 2024") for code in CODES)
HEADS = ("CUSIP", "Rate", "Maturity")


@pytest.mark.parametrize(
    ("caption", "points"),
    [
        ("The notes", 0),
        ("Notes sold last week", -4),
        ("In the last two weeks we sold the notes in this table.", -3),
        ("We had these notes in issue, none of which is sold by this document:", -6),
        ("These notes are not being offered by this prospectus:", -6),
        ("We do not offer any of the notes in this table hereby.", -6),
        ("None of these is offered.", -6),
        ("Neither of the following is offered by this supplement; both were placed in May:", -6),
        ("None of these is sold below par, and each is sold by this document.", 0),
        ("These notes are not offered hereby to anyone in the European Economic Area.", 0),
        ("Further notes, to be a single series with the outstanding ones", 0),
    ],
)
def test_a_caption_tells_of_others(caption, points):
    assert [place.points for place in places(caption, HEADS, *ROWS)] == [points]


def test_columns_of_the_past_count_up_to_two():
    rows = [(*row, "x", "y", "z") for row in ROWS]
    assert places("Notes", (*HEADS, "Outstanding", "Bid", "Repaid"), *rows)[0].points == -4


def test_a_row_that_is_over_stands_alone_among_others():
    one, two = places("Notes", (*HEADS, "Availability"), (*ROWS[0], "Open"), (*ROWS[1], "Sold out"))
    assert (set(one.rows), one.points) == ({CODES[0]}, 0)
    assert (set(two.rows), two.points) == ({CODES[1]}, -4)


def test_a_table_is_weighed_by_what_the_page_tells_of_its_own_notes():
    (place,) = places("Notes", HEADS, *ROWS)
    assert beside(place, [], OWN, []).points < 0
    sold = [
        Candidate(name, 1, Span(0, 5), "x", "x", Status.FOUND, 0.9, Method.ALIGNMENT)
        for name in ("selling_price", "gross_concession")
    ]
    assert beside(place, sold, OWN, []).points > 0


def test_days_long_before_settlement_speak_against_and_those_of_an_end_do_not_count():
    _, grid, _ = laid("Notes", ("CUSIP", "Issued", "Maturity"), (CODES[0], "May 3, 2014", "May 3, 2024"))
    assert table_to_days(grid) == [dt.date(2014, 5, 3)]
    (place,) = places("Notes", HEADS, *ROWS)
    late, early = (beside(place, [], OWN, [day]).points for day in (dt.date(2020, 5, 4), dt.date(2014, 5, 3)))
    assert early < late


def test_the_footnote_of_a_table_belongs_to_its_place():
    rows = (*ROWS[:1], (CODES[1], "(1)", "March 3, 2024"))
    text, grid, codes = laid("Notes sold last week", HEADS, *rows)
    below = "(1) Three-month LIBOR plus .28%."
    (place,) = table_to_places(text + below + "\n(2) Another.\n", grid, codes, 0)
    at = len(text)
    assert Span(at, at + len(below)) in place.spans
    assert not any(span.end > at + len(below) for span in place.spans)
    # A mark that stands above as well may be that of the notes for sale.
    text, grid, codes = laid("Price(1). Notes sold last week", HEADS, *rows)
    (place,) = table_to_places(text + below, grid, codes, 0)
    assert not any(span.start >= len(text) for span in place.spans)
