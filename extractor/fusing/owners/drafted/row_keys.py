"""keyed_order: rows of two tables that print the same numbers or letters go together by these, and not by their place.

::

    No.   Principal    Price   Coupon             No.   CUSIP
    61    $630,000     100%    4.750%             62    12345AAB9
    62    $1,204,000   100%    5.500%             61    12345AAA1

Supplements for several notes number them, and so do lists of their codes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extractor.ground.grid import Grid, Row
from extractor.ground.regex import regex

_KEY = regex(
    r"(?:(?:supplement|supp|pricing|ps|note|tranche|series|item)s?\.?\s*)*(?:nos?\b|number|#)?[\s.]*([0-9]{1,4}|[a-z]{1,4})[\s.:)]*"
)
_LED = regex(r"(?:\A|\n)[ \t|*]*(?P<key>[^\n|\t:]{1,24}?)[\s.:|\t–-]*(?:cusip(?:\s+(?:no\.?|number))?[\s:#.]*)?\Z")
_BEFORE = 80  # characters of a line before a code


def row_keys(grids: Sequence[Grid]) -> dict[int, str]:
    """Return the key that each row opens with, by the row's place; no row whose first cell is a value or a name."""
    return {
        row.span.start: key
        for grid in grids
        if not grid.is_sheet
        for row in grid.rows
        if len(row.cells) > 1 and (key := _key_of(row))
    }


def key_before(text: str, at: int) -> str:
    """Return the key that a line opens with whose code stands ``at`` a place: ``No. 61 ....... 12345AAA1``."""
    found = _LED.search(text[max(at - _BEFORE, 0) : at].casefold())
    return _key(found["key"]) if found else ""


def keyed_order(own: Sequence[str], others: Sequence[str]) -> list[int]:
    """Return, for each of ``own``, which of ``others`` has its key; in their order where keys don't tell all apart."""
    as_printed = list(range(len(own)))
    if len(own) != len(others) or not all(own) or len(set(own)) < len(own) or set(own) != set(others):
        return as_printed
    return [others.index(key) for key in own]


def keys_at(keys: Mapping[int, str], rows: Sequence[int]) -> list[str]:
    """Return the keys of rows, by their places; blank where a row has none."""
    return [keys.get(row, "") for row in rows]


def _key_of(row: Row) -> str:
    cell = row.cells[0]
    return "" if cell is None else _key(cell.text.casefold())


def _key(printed: str) -> str:
    found = _KEY.fullmatch(printed.strip())
    return found[1] if found else ""
