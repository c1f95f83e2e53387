"""without_other_maturities: a table of notes that all mature on other days than those for sale lists others.

Supplements show what their issuer sold lately, or what it owes: ``Senior notes | 4.85% | Jan. 15, 2027``. Such a table
has no codes, and no words over it need say what it is: none of its rows falls due with the one note of a sheet, or
with any of those that are sold by their codes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from extractor.finding.codes import CODES
from extractor.finding.outside import outside
from extractor.ground.candidate import Candidate, Status
from extractor.ground.grid import Grid
from extractor.ground.places import Span

_DUE = "maturity_date"
_SURE = 0.9  # a finder's score from which a sheet's day is the note's
_TERMS = frozenset({"principal_amount", "selling_price", "coupon_rate", "gross_concession", "net_proceeds"})
_SALE = frozenset({"selling_price", "gross_concession", "net_proceeds", "first_coupon_date"})  # told of what is sold
_LEAST = 2  # terms besides the day of a sheet that tells a note, and rows of a list
_OF_SHEET = _TERMS | {_DUE}
_SHOWN = frozenset({Status.FOUND, Status.PLACEHOLDER})  # a code that is left open is a code
_OF_ROWS = _TERMS | {_DUE, "coupon_type", "title", "settle_date", "product_ranking", "rate_index", "spread"}


def without_other_maturities(grids: Sequence[Grid], candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without those in tables of notes that fall due on other days than the notes for sale."""
    told = [c for c in candidates if c.status is Status.FOUND and c.field in _OF_SHEET]
    due = {day for grid in grids if grid.is_sheet for day in _of_sheet(_in(grid.span, told))}
    by_row: defaultdict[int, list[Candidate]] = defaultdict(list)
    for c in candidates:
        if c.note is not None and c.status in _SHOWN:
            by_row[c.note].append(c)
    tables = [grid for grid in grids if not grid.is_sheet]
    sold = _of_codes([by_row[row.span.start] for grid in tables for row in grid.rows])
    if not sold and len(due) != 1:
        return list(candidates)
    if sold:
        due |= sold
        tables = [g for g in tables if not any(c.field in _SALE for row in g.rows for c in by_row[row.span.start])]
    others = [grid.span for grid in tables if _fall_due_apart([by_row[row.span.start] for row in grid.rows], due)]
    return outside(others, candidates, _OF_ROWS)


def _in(place: Span, read: Iterable[Candidate]) -> list[Candidate]:
    return [c for c in read if place.holds(c.span)]


def _of_sheet(said: Sequence[Candidate]) -> set[object]:
    """Return the days on which a sheet's note falls due, if it tells a note."""
    days: set[object] = {c.value for c in said if c.field == _DUE and c.score >= _SURE}
    return days if len({c.field for c in said} & _TERMS) >= _LEAST else set()


def _of_codes(rows: Sequence[Sequence[Candidate]]) -> set[object]:
    """Return the days on which notes with codes fall due; none unless each tells its own, and of its sale."""
    coded = [row for row in rows if any(c.field in CODES for c in row)]
    days = [{c.value for c in row if c.field == _DUE and c.value is not None and c.score >= _SURE} for row in coded]
    sold = all(any(c.field in _SALE for c in row) for row in coded)
    return set().union(*days) if sold and all(len(day) == 1 for day in days) else set()


def _fall_due_apart(rows: Sequence[Sequence[Candidate]], due: set[object]) -> bool:
    """Tell whether rows that state a rate or an amount all fall due on other days, and none has a code."""
    told = [{c.value for c in row if c.field == _DUE and c.value is not None} for row in rows]
    dated = [days for days in told if days]
    stated = {c.field for row in rows for c in row}
    return (
        len(dated) >= _LEAST
        and not any(days & due for days in dated)
        and bool(stated & _TERMS)
        and not any(c.field in CODES for row in rows for c in row)
    )
