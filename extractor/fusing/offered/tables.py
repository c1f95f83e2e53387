"""table_to_places, beside: the reasons for and against the notes of one table being this page's.

A page's own notes state alike: what a table leaves out of all that is told of the notes for sale speaks against its
notes, but only beside what its header or its caption tells.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence

from extractor.finding.codes import issuer_of
from extractor.fusing.offered.cues import ADDED, COLUMN, NOT_HERE, OTHERS, OVER, PAST, ROW
from extractor.fusing.offered.places import Page, Place, offer_terms
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.grid import Grid
from extractor.ground.places import Span
from extractor.ground.reasons import Reason
from extractor.ground.regex import regex
from extractor.ground.sentences import line_around
from extractor.values.dates import parse_date

_HEADED, _CAPTIONED, _COLUMN, _ROWS, _DUE, _OVER, _PAST_DAYS = -4, -3, -2, -2, -3, -4, -3  # points, as all below
_DENIED = -6  # said of them outright, that is enough
_MOST_COLUMNS = 2  # of which so many count
_SPARSE = -2  # the page tells elsewhere how notes are sold, and nothing of it here
_ALIKE = 2  # terms of an offer from which a table is like that of the notes for sale
_NOTHING, _LESS, _LONG, _ELSES = -3, -2, -2, -2
_MANY, _LIST = 3, 6  # times as many rows, and rows of a list
_LONG_BEFORE = dt.timedelta(days=30)
_ENDS = regex(r"\b(?:matur\w*|due|call\w*|redempt\w*|redeem\w*|expir\w*|end\w*|final)\b", re.IGNORECASE)
_MOST_TERMS = 5  # each term of an offer counts one point, up to so many
_TOLD_ELSEWHERE = 2  # terms from which notes are surely sold there
# What has letters in it, up to a blank line.
_BLOCK = regex(r"[^\s|*#=_-](?:[^\n]|\n(?!\s*\n))*[^\s|*#=_-]")
_LONGEST_LINE = 300  # characters
_MARK = regex(r"\([0-9a-z]\)\Z")
_NOTE_BELOW = regex(r"(?<=\n)[ \t|]*(?P<mark>\([0-9a-z]\))[ \t][^\n]+")
_BELOW = 800  # characters
_REACH, _HEADING = 320, 90  # characters: of what stands over a table, and of a heading


def table_to_places(text: str, grid: Grid, rows: Mapping[str, int], above: int) -> Iterator[Place]:
    """Weigh a table by itself; ``rows`` are its codes, ``above`` is where what stands over it may begin.

    A row that is told to be over, among others that are not, is a place of its own.
    """
    spans = [cell.span for cell in grid.filled]
    spans += [span for column in grid.columns for span in column.header_spans]
    begins = min(span.start for span in spans)
    captions = list(_by_caption(text, begins, above))
    lines = {_line(text, span) for span in spans} | {span for _, span in captions}
    lines.update(_footnotes(text, grid, begins, max(span.end for span in spans)))
    reasons = (*(reason for reason, _ in captions), *_by_columns(grid), *_by_rows(grid))
    over = {row.span.start: row for row in grid.rows if any(cell and OVER.fullmatch(cell.text) for cell in row.cells)}
    over = over if len(over) < len(grid.rows) else {}
    left = {code: at for code, at in rows.items() if at not in over}
    if left:
        yield Place(tuple(lines), left, reasons)
    for code, at in rows.items() - left.items():
        cells = tuple(cell.span for cell in over[at].filled)
        yield Place(cells, {code: at}, (Reason("its row tells that it is over", _OVER),))


def beside(place: Place, read: Sequence[Candidate], page: Page, days: Sequence[dt.date]) -> Place:
    """Weigh a table by what the rest of its page tells; ``days`` are those in its columns but for when notes end."""
    terms = offer_terms(c for c in read if c.method is Method.ALIGNMENT)
    apart = page.tells_apart(place.rows) and not page.awaits(place.rows)
    more = list(_by_likeness(place, terms, page) if apart and len(terms) < _ALIKE else _by_terms(place, terms, page))
    if apart and page.named and not page.issuers & set(map(issuer_of, place.rows)):
        more.append(Reason("none of its codes begins as the notes' own do", _ELSES))
    if page.settled is not None:
        due = [c.value for c in read if c.field == "maturity_date" and c.status is Status.FOUND]
        if due and all(isinstance(day, dt.date) and day < page.settled for day in due):
            more.append(Reason("its notes fall due before settlement", _DUE))
        if days and max(days) < page.settled - _LONG_BEFORE:
            more.append(Reason("its days are long before settlement", _PAST_DAYS))
    return Place(place.spans, place.rows, (*place.reasons, *more))


def _by_terms(place: Place, terms: frozenset[str], page: Page) -> Iterator[Reason]:
    # Last week's list has the columns of this week's, or most of them.
    repeats = terms <= page.terms if any(r.weight == _HEADED for r in place.reasons) else terms < page.terms
    if terms and not (place.points < 0 and repeats):
        count = min(len(terms), _MOST_TERMS)
        yield Reason(f"{count} terms of an offer are in its columns", count)
    if not terms and len(page.terms) >= _TOLD_ELSEWHERE:
        yield Reason("it tells nothing of a sale, as the page does elsewhere", _SPARSE)


def _by_likeness(place: Place, terms: frozenset[str], page: Page) -> Iterator[Reason]:
    """Yield what tells a table apart from the rows or sheets of the notes for sale, of which far more is told.

    That alone is not enough: the price of more notes may stand above their table, or be still to come.
    """
    if terms:
        yield Reason("it tells less of a sale than the notes' own rows do", _LESS)
    else:
        yield Reason("it tells nothing of a sale, as the notes' own rows do", _NOTHING)
    if len(place.rows) >= max(_MANY * (len(page.named) + len(page.coming)), _LIST):
        yield Reason("it has many more rows than these", _LONG)


def table_to_days(grid: Grid) -> list[dt.date]:
    """Return the days in a table's columns, but for those of when its notes end or may be called."""
    kept = [k for k, column in enumerate(grid.columns) if not _ENDS.search(column.header)]
    return [day for k in kept for _, cell in grid.column(k) if (day := parse_date(cell.text)) is not None]


def _by_caption(text: str, begins: int, above: int) -> Iterator[tuple[Reason, Span]]:
    """Yield what a caption tells of others, and where, from there to the table."""
    for block in _blocks(text, begins, above):
        said = block.of(text)
        if denied := NOT_HERE.search(said):
            start = text.rfind("\n", block.start, block.start + denied.start()) + 1
            yield Reason("its caption tells that they are not offered", _DENIED), Span(max(start, block.start), begins)
            return
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
    if any(ROW.search(cell.text) for cell in grid.filled):
        yield Reason("a row is of unregistered notes", _ROWS)


def _line(text: str, cell: Span) -> Span:
    """Return the line of a cell, which may hold what no column took; the cell where lines are none."""
    line = line_around(text, cell)
    return line if len(line) <= _LONGEST_LINE else cell


def _footnotes(text: str, grid: Grid, begins: int, end: int) -> Iterator[Span]:
    """Yield what stands below a table for marks in its cells, ``(1)`` in place of a rate, that none before it has."""
    cells = (cell.text for cell in grid.filled if cell.text.endswith(")"))
    marks = {found[0] for said in cells if (found := _MARK.search(said)) and found[0] not in text[:begins]}
    for found in _NOTE_BELOW.finditer(text, end, end + _BELOW) if marks else ():
        if found["mark"] in marks:
            yield Span(*found.span())


def _printed(said: str) -> str:
    return " ".join(said.split())
