"""without_others: notes that this page names, but does not offer, leave what was read of it.

Below its terms a page lists what its issuer sold before, owes, calls or repays, what others sell, and what never was
sold: codes, rates and days in columns like an offer's. Each place that names a code is weighed (``tables``,
``sentences``), and a code is judged by its best place. Nothing goes where nothing would be left that is offered.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from extractor.finding.codes import CODES, found_codes, held_cusip
from extractor.fusing.offered.places import SURE, Page, Place, offer_terms
from extractor.fusing.offered.sentences import code_to_place
from extractor.fusing.offered.tables import beside, table_to_days, table_to_places
from extractor.ground.candidate import Candidate, Status
from extractor.ground.document import Document
from extractor.ground.grid import Grid
from extractor.ground.places import Span
from extractor.ground.reasons import Reason, in_words
from extractor.ground.record import Finding
from extractor.ground.schema import Schema

_OTHER = -4  # points at which a code is of a note that is not offered
_LAST = -6  # the same, where no other code is left
_SOLD = 3  # terms of an offer that tell a note whose code is still to come
_TOLD, _BLOCK = 2, 1_500  # terms that tell a sale, and characters of what is told of one note
_CLEAR = 0.8  # a finder's score from which a sentence tells a sale
_MOST_NAMED = 5  # codes in a message
_TELLING = frozenset({"coupon_rate", "maturity_date"})  # tell notes apart


class Other(NamedTuple):
    """A code that is judged to be of a note that is not offered, and the place that speaks best for it."""

    code: str
    place: Place
    alone: bool  # whether the place names no note that is offered


def unsold_to_others(codes: Iterable[str]) -> list[Other]:
    """Return codes of whose own sale nothing is told, though that of the notes beside them is."""
    reasons = (Reason("nothing is told of its own sale, as of the others'", _OTHER),)
    return [Other(code, Place((), {code: None}, reasons), alone=False) for code in sorted(codes)]


def others_to_findings(others: Sequence[Other]) -> list[Finding]:
    """Say why notes are not given out, once for those of one table."""
    by_reasons: defaultdict[tuple[Reason, ...], list[str]] = defaultdict(list)
    for other in others:
        by_reasons[other.place.reasons].append(other.code)
    return [_finding(codes, reasons) for reasons, codes in by_reasons.items()]


def _finding(codes: Sequence[str], reasons: Sequence[Reason]) -> Finding:
    named = ", ".join(codes[:_MOST_NAMED]) + (f" and {len(codes) - _MOST_NAMED} more" if codes[_MOST_NAMED:] else "")
    said = f"named, but not offered here: {named}: {in_words(reasons)}; it takes {_OTHER:+d}"
    return Finding("note_not_offered", "info", said)


def without_places(document: Document, others: Sequence[Other]) -> Document:
    """Return the document with blanks where it speaks of other notes alone: what it says there is not of its own kind.

    A new issue whose proceeds pay for a tender offer is no tender offer.
    """
    spans = sorted({span for other in others if other.alone for span in other.place.spans})
    text, at, parts = document.text, 0, []
    for span in spans:
        parts += [text[at : span.start], " " * (span.end - max(at, span.start))]
        at = max(at, span.end)
    return replace(document, text="".join([*parts, text[at:]])) if spans else document


def without_others(
    text: str, grids: Sequence[Grid], candidates: Sequence[Candidate], schema: Schema
) -> tuple[list[Candidate], list[Other]]:
    """Return the candidates without what is said of other notes, in the same order, and which codes these have."""
    codes = [c for c in candidates if c.field == schema.identifier and c.status is Status.FOUND]
    if not codes:
        return list(candidates), []
    places = _places(text, grids, candidates, codes)
    best: dict[str, Place] = {}
    for place in places:
        for code in place.rows:
            if code not in best or best[code].points < place.points:
                best[code] = place
    for needed in (_OTHER, _LAST):
        others = {code for code, place in best.items() if place.points <= needed}
        left = _without(candidates, places, others) if others else list(candidates)
        if not others or _is_named(left):
            break
    else:
        # No code is left that could be the page's own: then it is still to come, or was never printed.
        if len(offer_terms(left)) < _SOLD:
            others, left = set(), list(candidates)
    return left, [Other(code, best[code], others.issuperset(best[code].rows)) for code in sorted(others)]


def _places(
    text: str, grids: Sequence[Grid], candidates: Sequence[Candidate], codes: Sequence[Candidate]
) -> list[Place]:
    by_row: defaultdict[int, list[Candidate]] = defaultdict(list)
    for c in candidates:
        if c.note is not None:
            by_row[c.note].append(c)
    tables = list(_tables(text, grids, codes))
    read = [[c for at in place.rows.values() if at is not None for c in by_row[at]] for place, _ in tables]
    page = _page([place for place, _ in tables], candidates, by_row)
    out = [beside(place, said, page, table_to_days(grid)) for (place, grid), said in zip(tables, read, strict=True)]
    loose = {(str(c.value), c.span.start): c for c in codes if not any(place.holds(c) for place in out)}
    loose_codes = {code for code, _ in loose} - page.named.keys()
    sold: list[Span] | None = None
    if page.tells_apart(loose_codes):
        sold = [c.span for c in candidates if (c.score >= _CLEAR and offer_terms([c])) or str(c.value) in page.named]
        places = sorted({*(c.span.start for c in codes), *page.coming})
        sold += list(_blocks_of_their_own(candidates, places, [at for _, at in loose]))
        if page.awaits(loose_codes):
            coming = {(c.field, c.value) for at in page.coming for c in by_row[at] if c.field in _TELLING}
            sold += [c.span for c in candidates if (c.field, c.value) in coming]
    return out + [
        code_to_place(text, code, c.span, None if code in page.named else sold, titled=page.awaits(loose_codes))
        for (code, _), c in loose.items()
    ]


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


def _page(tables: Sequence[Place], candidates: Sequence[Candidate], by_row: Mapping[int, Sequence[Candidate]]) -> Page:
    blamed = [place for place in tables if place.points < 0]
    left = [c for c in candidates if not any(place.holds(c) for place in blamed)]
    days = [c for c in left if c.field == "settle_date" and isinstance(c.value, dt.date)]
    settled = max(days, key=lambda c: c.score).value if days else None
    rows = [c for c in left if c.field == "cusip" and c.note is not None]
    told = [c for c in rows if c.note is not None and len(offer_terms(by_row[c.note])) >= _SOLD]
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
    told = [place for place in places if place.points <= _OTHER and others.issuperset(place.rows)]
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
