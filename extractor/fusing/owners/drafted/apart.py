"""Apart: tables with as many rows as there are notes, whose rows are none of theirs.

The steps of a coupon, the falling prices of a call, examples and past weeks stand in columns like a note's own. A row
for each note would give each a period of one of them, or of all; so where there are several notes, and no place
tells whose such a table is, it is nobody's.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import pairwise

from extractor.grids.cases import is_of_cases, is_of_examples
from extractor.ground.candidate import Candidate, Status, Value
from extractor.ground.grid import Grid
from extractor.ground.places import Span
from extractor.ground.regex import regex

_PRICE = "call_price"
_OF_NOTES = (frozenset({"maturity_date", "coupon_rate"}), frozenset({"selling_price", "gross_concession"}))
_FIRST = regex(r"(?:first|1st)\b", re.IGNORECASE)  # each note has one such day, and a call's steps have none
_KINDS = frozenset({"step_schedule", "coupon_type"})  # which sentences tell, too, and of which they speak


def is_apart(grid: Grid, rows: Sequence[Sequence[Candidate]]) -> bool:
    """Tell whether a table's rows, with what is read in each, are periods, examples or the prices of one call."""
    if is_of_examples(grid):
        return True
    falling = _are_falling_prices(rows) and not any(_FIRST.match(column.header) for column in grid.columns)
    return (falling or is_of_cases(grid)) and not _are_sold(rows)


def _are_sold(rows: Sequence[Sequence[Candidate]]) -> bool:
    """Tell whether each row states what only notes have: ``Years`` are their terms, then.

    A period has no maturity beside its rate, the price of a call no concession beside it.
    """
    stated = [{c.field for c in row if c.status is Status.FOUND} for row in rows]
    return bool(stated) and all(any(pair <= fields for pair in _OF_NOTES) for fields in stated)


def _are_falling_prices(rows: Sequence[Sequence[Candidate]]) -> bool:
    """Tell whether each row states a day and a price, the days rise and the prices fall: no notes' do by chance."""
    prices = [[c.value for c in row if c.field == _PRICE and isinstance(c.value, Decimal)] for row in rows]
    days = [[c.value for c in row if isinstance(c.value, dt.date)] for row in rows]
    if len(rows) < 2 or not all(prices) or not all(days):
        return False
    highest = [max(of_row) for of_row in prices]
    falling = all(a >= b for a, b in pairwise(highest)) and highest[0] > highest[-1]
    return falling and all(max(a) < max(b) for a, b in pairwise(days))


def any_differ(pairs: Iterable[tuple[Sequence[Candidate], Sequence[Candidate]]]) -> bool:
    """Tell whether two halves of any note state one field with no value in common: they are no halves, then."""
    for above, below in pairs:
        one, other = _stated(above), _stated(below)
        if any(one[field].isdisjoint(other[field]) for field in one.keys() & other.keys()):
            return True
    return False


def repeats(above: Sequence[Candidate], row: Sequence[Candidate]) -> bool:
    """Tell whether most of what a row states its note states already."""
    held, new = ({c.field for c in said if c.status is Status.FOUND} for said in (above, row))
    return len(new & held) * 2 > len(new)


def _stated(candidates: Iterable[Candidate]) -> dict[str, set[Value]]:
    out: dict[str, set[Value]] = {}
    for c in candidates:
        if c.status is Status.FOUND:
            out.setdefault(c.field, set()).add(c.value)
    return out


def without_apart(loose: Sequence[Candidate], tables: Sequence[Span], notes: Sequence[int]) -> list[Candidate]:
    """Return the loose candidates without those in such tables, where nothing tells whose they are.

    A note alone owns them, and so do the notes between whose first places (``notes``) one of them stands.
    """
    if len(notes) < 2 or any(min(notes) < table.start < max(notes) for table in tables):
        return list(loose)
    return [c for c in loose if c.field in _KINDS or not any(table.holds(c.span) for table in tables)]
