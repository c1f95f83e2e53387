"""table_to_place: the reasons for and against the notes of one table being this page's.

A page's own notes state alike: what a table leaves out of all that is told of the notes for sale speaks against its
notes, but only beside what its header or its caption tells.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from extractor.fusing.offered.cues import ADDED, COLUMN, OTHERS, PAST, ROW
from extractor.fusing.offered.places import Place, Reason, offer_terms
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.grid import Grid
from extractor.ground.places import Span
from extractor.ground.regex import regex

_HEADED, _CAPTIONED, _COLUMN, _ROWS, _DUE = -4, -3, -2, -2, -3  # points, as all below
_MOST_COLUMNS = 2  # of which so many count
_SPARSE = -2  # the page tells elsewhere how notes are sold, and nothing of it here
_MOST_TERMS = 3  # each term of an offer counts one point, up to so many
_TOLD_ELSEWHERE = 2  # terms from which notes are surely sold there
# What has letters in it, up to a blank line.
_BLOCK = regex(r"[^\s|*#=_-](?:[^\n]|\n(?!\s*\n))*[^\s|*#=_-]")
_LONGEST_LINE = 300  # characters
_REACH, _HEADING = 320, 90  # characters: of what stands over a table, and of a heading


def table_to_place(text: str, grid: Grid, rows: Mapping[str, int], above: int) -> Place:
    """Weigh a table by itself; ``rows`` are its codes, ``above`` is where what stands over it may begin."""
    spans = [cell.span for row in grid.rows for cell in row.cells if cell is not None]
    spans += [span for column in grid.columns for span in column.header_spans]
    begins = min(span.start for span in spans)
    captions = list(_by_caption(text, begins, above))
    lines = {_line(text, span) for span in spans} | {span for _, span in captions}
    reasons = (*(reason for reason, _ in captions), *_by_columns(grid), *_by_rows(grid))
    return Place(tuple(lines), dict(rows), reasons)


def beside(place: Place, read: Sequence[Candidate], elsewhere: frozenset[str], settled: dt.date | None) -> Place:
    """Weigh a table by what the rest of its page tells: ``elsewhere`` are the terms of an offer that are told there."""
    terms = offer_terms(c for c in read if c.method is Method.ALIGNMENT)
    more: list[Reason] = []
    # Last week's list has the columns of this week's, or most of them.
    repeats = terms <= elsewhere if any(r.weight == _HEADED for r in place.reasons) else terms < elsewhere
    if terms and not (place.points < 0 and repeats):
        count = min(len(terms), _MOST_TERMS)
        more.append(Reason(f"{count} terms of an offer are in its columns", count))
    if not terms and len(elsewhere) >= _TOLD_ELSEWHERE:
        more.append(Reason("it tells nothing of a sale, as the page does elsewhere", _SPARSE))
    due = [c.value for c in read if c.field == "maturity_date" and c.status is Status.FOUND]
    if settled is not None and due and all(isinstance(day, dt.date) and day < settled for day in due):
        more.append(Reason("its notes fall due before settlement", _DUE))
    return Place(place.spans, place.rows, (*place.reasons, *more))


def _by_caption(text: str, begins: int, above: int) -> Iterator[tuple[Reason, Span]]:
    """Yield what a caption tells of others, and where, from there to the table."""
    for block in _blocks(text, begins, above):
        said = block.of(text)
        if ADDED.search(said):
            return
        past = PAST.search(said)
        if told := past or OTHERS.search(said):
            heads = past is not None and len(said) <= _HEADING and not said.endswith((".", ":"))
            reason = Reason(f"its caption tells of others ({_printed(told[0])})", _HEADED if heads else _CAPTIONED)
            line = text.rfind("\n", 0, block.start + told.start()) + 1
            yield reason, Span(max(line, block.start), begins)
            return


def _blocks(text: str, begins: int, above: int) -> list[Span]:
    """Return the paragraph over a table, and the heading over that."""
    low = max(above, begins - _REACH)
    blocks = [Span(low + found.start(), low + found.end()) for found in _BLOCK.finditer(text[low:begins])]
    heading = [block for block in blocks[-2:-1] if len(block) <= _HEADING]
    return [*heading, *blocks[-1:]]


def _by_columns(grid: Grid) -> Iterator[Reason]:
    told = [found[0] for column in grid.columns if (found := COLUMN.search(column.header))]
    for word in told[:_MOST_COLUMNS]:
        yield Reason(f"a column is of the past ({_printed(word)})", _COLUMN)


def _by_rows(grid: Grid) -> Iterator[Reason]:
    if any(ROW.search(cell.text) for row in grid.rows for cell in row.cells if cell is not None):
        yield Reason("a row is of unregistered notes", _ROWS)


def _line(text: str, cell: Span) -> Span:
    """Return the line of a cell, which may hold what no column took; the cell where lines are none."""
    start, end = text.rfind("\n", 0, cell.start) + 1, text.find("\n", cell.end)
    end = len(text) if end < 0 else end
    return Span(start, end) if end - start <= _LONGEST_LINE else cell


def _printed(said: str) -> str:
    return " ".join(said.split())
