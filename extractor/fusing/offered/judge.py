"""without_others: notes that this page names, but does not offer, leave what was read of it.

Below its terms a page lists what its issuer sold before, owes, calls or repays, what others sell, and what never was
sold: codes, rates and days in columns like an offer's. They are told apart in three steps:

1. Each table that names codes is weighed by itself: by its caption, its header and its rows.
2. What stands outside of the tables that this speaks against is what the page offers (``Page``).
3. Beside that each table is weighed again, and each mention of a code that no table holds for the first time.

A code is judged by its best place. Nothing goes where nothing would be left that is offered.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from extractor.finding.codes import CODES, found_codes, held_cusip
from extractor.fusing.offered.others import NOT_OFFERED, Other
from extractor.fusing.offered.places import SURE, Page, Place, offer_terms
from extractor.fusing.offered.sentences import code_to_place
from extractor.fusing.offered.tables import beside, table_to_days, table_to_places
from extractor.ground.candidate import Candidate, Status
from extractor.ground.grid import Grid
from extractor.ground.places import Span
from extractor.ground.schema import Schema

_LAST = -6  # points at which a code goes though no other code is left
_SOLD = 3  # terms of an offer that tell a note whose code is still to come
_TOLD, _BLOCK = 2, 1_500  # terms that tell a sale, and characters of what is told of one note
_CLEAR = 0.8  # a finder's score from which a sentence tells a sale
_TELLING = frozenset({"coupon_rate", "maturity_date"})  # tell notes apart


class _Read(NamedTuple):
    """What was read of a page: all of it, the codes among it, and what each row says, by where the row begins."""

    candidates: Sequence[Candidate]
    codes: Sequence[Candidate]
    rows: Mapping[int, Sequence[Candidate]]

    def in_place(self, place: Place) -> list[Candidate]:
        """Return what the rows of a place say."""
        return [c for row in place.rows.values() if row is not None for c in self.rows[row]]


def without_others(
    text: str, grids: Sequence[Grid], candidates: Sequence[Candidate], schema: Schema
) -> tuple[list[Candidate], list[Other]]:
    """Return the candidates without what is said of other notes, in the same order, and which codes these have."""
    codes = [c for c in candidates if c.field == schema.identifier and c.status is Status.FOUND]
    if not codes:
        return list(candidates), []
    places = _weigh(text, grids, _Read(candidates, codes, _by_row(candidates)))
    best: dict[str, Place] = {}
    for place in places:
        for code in place.rows:
            if code not in best or best[code].points < place.points:
                best[code] = place
    for needed in (NOT_OFFERED, _LAST):
        others = {code for code, place in best.items() if place.points <= needed}
        left = _without(candidates, places, others) if others else list(candidates)
        if not others or _is_named(left):
            break
    else:
        # No code is left that could be the page's own: then it is still to come, or was never printed.
        if len(offer_terms(left)) < _SOLD:
            others, left = set(), list(candidates)
    return left, [Other(code, best[code], others.issuperset(best[code].rows)) for code in sorted(others)]


def _by_row(candidates: Sequence[Candidate]) -> Mapping[int, Sequence[Candidate]]:
    rows: defaultdict[int, list[Candidate]] = defaultdict(list)
    for c in candidates:
        if c.note is not None:
            rows[c.note].append(c)
    return rows


def _weigh(text: str, grids: Sequence[Grid], read: _Read) -> list[Place]:
    """Weigh every place that names a code."""
    tables = list(_tables(text, grids, read.codes))
    page = _page([place for place, _ in tables], read)
    weighed = [beside(place, read.in_place(place), page, table_to_days(grid)) for place, grid in tables]
    return [*weighed, *_mentions(text, page, read, weighed)]


def _mentions(text: str, page: Page, read: _Read, tables: Sequence[Place]) -> Iterator[Place]:
    """Weigh each mention of a code that stands in none of the tables."""
    loose = {(str(c.value), c.span.start): c.span for c in read.codes if not any(place.holds(c) for place in tables)}
    codes = {code for code, _ in loose} - page.named.keys()
    awaited = page.awaits(codes)
    sold = _sales(page, read, [at for _, at in loose], awaited=awaited) if page.tells_apart(codes) else None
    for (code, _), span in loose.items():
        yield code_to_place(text, code, span, None if code in page.named else sold, titled=awaited)


def _sales(page: Page, read: _Read, mentions: Sequence[int], *, awaited: bool) -> list[Span]:
    """Return the places of what tells a sale: its terms, the codes that the page offers, and blocks of one note.

    Where rows await the codes mentioned, what tells these rows apart tells of their sale, too.
    """
    own = [c for c in read.candidates if (c.score >= _CLEAR and offer_terms([c])) or str(c.value) in page.named]
    codes = sorted({*(c.span.start for c in read.codes), *page.coming})
    sold = [*(c.span for c in own), *_blocks_of_their_own(read.candidates, codes, mentions)]
    if awaited:
        coming = {(c.field, c.value) for row in page.coming for c in read.rows[row] if c.field in _TELLING}
        sold += [c.span for c in read.candidates if (c.field, c.value) in coming]
    return sold


def _blocks_of_their_own(
    candidates: Sequence[Candidate], places: Sequence[int], mentions: Sequence[int]
) -> Iterator[Span]:
    """Yield the mentions of codes behind which a sale is told before the next code: a page may tell note by note.

    Or before which, where the page's first code stands below its terms as well. ``places`` are those of all codes.
    """
    terms = sorted((c.span.start, c.field) for c in candidates if c.score >= _CLEAR and offer_terms([c]))

    def tells(start: int, end: int) -> bool:
        within = terms[bisect_left(terms, (start, "")) : bisect_left(terms, (end, ""))]
        return len({name for _, name in within}) >= _TOLD

    below = bool(places) and tells(0, places[0])
    for at in mentions:
        k = bisect_left(places, at)
        behind = places[k + 1] if k + 1 < len(places) else at + _BLOCK
        before = places[k - 1] if k else 0
        if tells(at, min(behind, at + _BLOCK)) or (below and tells(max(before, at - _BLOCK), at)):
            yield Span(at, at + 1)


def _page(tables: Sequence[Place], read: _Read) -> Page:
    """Return what the page offers: what it says outside of the tables of which more speaks against than for them."""
    blamed = [place for place in tables if place.points < 0]
    left = [c for c in read.candidates if not any(place.holds(c) for place in blamed)]
    days = [c for c in left if c.field == "settle_date" and isinstance(c.value, dt.date)]
    settled = max(days, key=lambda c: c.score).value if days else None
    rows = [c for c in left if c.field == "cusip" and c.note is not None]
    told = [c for c in rows if c.note is not None and len(offer_terms(read.rows[c.note])) >= _SOLD]
    named = {str(c.value): c.span.start for c in told if c.status is Status.FOUND}
    coming = tuple({c.note for c in told if c.status is Status.PLACEHOLDER and c.note is not None})
    return Page(offer_terms(left), named, coming, settled if isinstance(settled, dt.date) else None)


def _tables(text: str, grids: Sequence[Grid], codes: Sequence[Candidate]) -> Iterator[tuple[Place, Grid]]:
    """Yield the tables that name notes by their codes."""
    named = {c.note: str(c.value) for c in codes if c.note is not None}
    ends = sorted(cell.span.end for g in grids if not g.is_sheet for cell in g.filled)
    for grid in grids:
        rows = {named[r.span.start]: r.span.start for r in grid.rows if r.span.start in named}
        if grid.is_sheet or not rows:
            continue
        first = min(span.start for column in grid.columns for span in column.header_spans or (grid.span,))
        k = bisect_left(ends, first)
        for place in table_to_places(text, grid, rows, ends[k - 1] if k else 0):
            yield place, grid


def _without(candidates: Sequence[Candidate], places: Sequence[Place], others: set[str]) -> list[Candidate]:
    """Leave out the codes, and all that is read where none but others are named, or in their rows."""

    def is_code_of_another(c: Candidate) -> bool:
        return c.field in CODES and (str(c.value) in others or held_cusip(str(c.value)) in others)

    kept = [c for c in found_codes(candidates) if not is_code_of_another(c)]
    told = [place for place in places if place.points <= NOT_OFFERED and others.issuperset(place.rows)]
    whole = [place for place in told if not any(place.holds(c) for c in kept)]
    rows = {row for place in places for code, row in place.rows.items() if row is not None and code in others}
    return [
        c for c in candidates if not (is_code_of_another(c) or c.note in rows or any(place.holds(c) for place in whole))
    ]


def _is_named(left: Sequence[Candidate]) -> bool:
    """Tell whether a note is left by its code, or by a row, sheet or label in which it is left open."""
    codes = (c for c in left if c.field in CODES and c.score >= SURE)
    opened = (c for c in codes if c.status is Status.FOUND or (c.note is not None or c.label))
    return any(c.status in {Status.FOUND, Status.PLACEHOLDER} for c in opened)
