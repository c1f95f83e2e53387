"""without_other_maturities: a table of notes that all mature on other days than a sheet's one note lists others.

Supplements of one note show what their issuer sold lately, or what it owes: ``Senior notes | 4.85% | Jan. 15, 2027``.
Such a table has no codes, and no words over it need say what it is: none of its rows falls due with the note.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from extractor.ground.candidate import Candidate, Status
from extractor.ground.grid import Grid
from extractor.ground.places import Span

_DUE, _CODES = "maturity_date", frozenset({"cusip", "isin"})
_SURE = 0.9  # a finder's score from which a sheet's day is the note's
_TERMS = frozenset({"principal_amount", "selling_price", "coupon_rate", "gross_concession", "net_proceeds"})
_LEAST = 2  # terms besides the day of a sheet that tells a note, and rows of a list
_OF_SHEET = _TERMS | {_DUE}
_SHOWN = frozenset({Status.FOUND, Status.PLACEHOLDER})  # a code that is left open is a code
_OF_ROWS = _TERMS | {_DUE, "coupon_type", "title", "settle_date", "product_ranking"}


def without_other_maturities(grids: Sequence[Grid], candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without those in tables of notes that fall due on other days than a sheet's one note."""
    told = [c for c in candidates if c.status is Status.FOUND and c.field in _OF_SHEET]
    due = {day for grid in grids if grid.kind == "pairs" for day in _of_sheet(_in(grid.span, told))}
    if len(due) != 1:
        return list(candidates)
    by_row: defaultdict[int, list[Candidate]] = defaultdict(list)
    for c in candidates:
        if c.note is not None and c.status in _SHOWN:
            by_row[c.note].append(c)
    tables = [grid for grid in grids if grid.kind != "pairs"]
    others = [grid.span for grid in tables if _fall_due_apart([by_row[row.span.start] for row in grid.rows], due)]
    return [c for c in candidates if c.field not in _OF_ROWS or not any(span.holds(c.span) for span in others)]


def _in(place: Span, read: Iterable[Candidate]) -> list[Candidate]:
    return [c for c in read if place.holds(c.span)]


def _of_sheet(said: Sequence[Candidate]) -> set[object]:
    """Return the days on which a sheet's note falls due, if it tells a note."""
    days: set[object] = {c.value for c in said if c.field == _DUE and c.score >= _SURE}
    return days if len({c.field for c in said} & _TERMS) >= _LEAST else set()


def _fall_due_apart(rows: Sequence[Sequence[Candidate]], due: set[object]) -> bool:
    """Tell whether rows that state a rate or an amount all fall due on other days, and none has a code."""
    told = [{c.value for c in row if c.field == _DUE and c.value is not None} for row in rows]
    dated = [days for days in told if days]
    stated = {c.field for row in rows for c in row}
    return (
        len(dated) >= _LEAST
        and not any(days & due for days in dated)
        and bool(stated & _TERMS)
        and not any(c.field in _CODES for row in rows for c in row)
    )
