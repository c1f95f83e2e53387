"""Which notes a year names: titles say when each falls due, and the rows of a shared table repeat that year.

Where one table prints identifiers and others terms or prices, their rows open with the same name: ``2025 notes`` or
``Tranche A`` in the one, ``Per 2025 note`` in the other.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from decimal import Decimal

from extractor.ground.candidate import Candidate, Status
from extractor.ground.grid import Grid, Row
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.ground.schema import Schema

_YEAR = regex(r"\b(?:19|20)\d\d\b")
_RATE = regex(r"(?<![\d./])(\d{1,2}(?:\.\d{1,5})?)\s?%")
_LONGEST = 60  # characters of a name
_NAMING = regex(r"\b(?:notes?|bonds?|debentures?|tranche|series|class)\b", re.IGNORECASE)
_KIND = regex(r"(?:line|note|series|tranche|issue|class)\Z", re.IGNORECASE)
_NUMBER = regex(r"(?:[A-Za-z]|\d{1,2})\Z")
_EACH = regex(r"^(?:per|each|the) ")
_FLOATS = regex(r"(?:(?:per|each|the)\s+)?floating[\s-]+rate\s+(?:[a-z]+\s+)?notes?\s*[:.]*\s*\Z", re.IGNORECASE)
_TOTAL = regex(r"\s*totals?\b", re.IGNORECASE)


def headings_to_years(notes: Iterable[Sequence[Candidate]], schema: Schema) -> list[int]:
    """Return the year that each note's heading ends with; nothing unless every note has one, all different."""
    years = [
        next(
            (
                int(told[-1])
                for c in candidates
                if c.field == schema.heading and c.status is Status.FOUND and (told := _YEAR.findall(str(c.value)))
            ),
            0,
        )
        for candidates in notes
    ]
    return years if all(years) and len(set(years)) == len(years) else []


def headings_to_rates(notes: Iterable[Sequence[Candidate]], schema: Schema) -> list[set[Decimal]]:
    """Return the rates that each note's headings state; nothing unless every note has a heading."""
    titles = [[str(c.value) for c in said if c.field == schema.heading and c.status is Status.FOUND] for said in notes]
    return [{Decimal(r) for t in own for r in _RATE.findall(t)} for own in titles] if all(titles) else []


def rows_to_names(
    grids: Sequence[Grid], rows: Sequence[Collection[int]], identifiers: Sequence[str | None]
) -> list[str]:
    """Return the name that a row of each note opens with; nothing unless every note has one, all different.

    ``rows`` are the places of the rows that belong to each note.
    """
    opened = {
        row.span.start: _name(row) or _numbered(grid, row)
        for grid in grids
        if not grid.is_sheet
        for row in grid.rows
        if len(row.cells) > 1
    }
    names = [
        next((name for row in sorted(own) if (name := opened.get(row)) and (code or "").casefold() not in name), "")
        for own, code in zip(rows, identifiers, strict=True)
    ]
    return names if all(identifiers) and all(names) and len(set(names)) == len(names) else []


def rows_to_owners(
    grids: Sequence[Grid], years: Sequence[int], names: Sequence[str] = (), floater: int | None = None
) -> Iterator[tuple[Span, list[int]]]:
    """Yield each cell of the rows that begin with a note's year or name, and of the totals below, with that note.

    ``floater`` is the note that such rows call the floating rate note. One total below several notes is all theirs.
    """
    for grid in grids if years or names else ():
        rows = grid.rows if not grid.is_sheet else ()
        labels = [next((cell.text for cell in row.filled), "") for row in rows]
        named = [_named(row, label, years, names, floater) for row, label in zip(rows, labels, strict=True)]
        totals = [_TOTAL.match(label) is not None for label in labels]
        each = sum(totals) >= sum(owner is not None for owner in named)
        owner: int | None = None
        for row, own, total in zip(rows, named, totals, strict=True):
            owner = owner if total and each else own
            if owner is not None:
                yield from ((cell.span, [owner]) for cell in row.filled)


def _named(row: Row, label: str, years: Sequence[int], names: Sequence[str], floater: int | None) -> int | None:
    """Return the number of the note that a row's label names."""
    told = {int(year) for year in _YEAR.findall(label)} & set(years)
    if len(told) == 1:
        return years.index(told.pop())
    if (name := _name(row)) in names:
        return names.index(name)
    return floater if _FLOATS.match(label) else None


def _name(row: Row) -> str:
    """Return what the row's first cell calls a note: short words with a letter or a year, not a value."""
    cell = row.cells[0]
    if cell is None or len(cell.text) > _LONGEST or not _NAMING.search(cell.text):
        return ""
    return _EACH.sub("", cell.text.casefold()).strip(" :.*").removesuffix("s")


def _numbered(grid: Grid, row: Row) -> str:
    """Return what a column ``Line`` or ``Series`` numbers the row with, behind that word: ``line a``."""
    cell, column = row.cells[0], grid.columns[0]
    if cell is None or not _NUMBER.match(cell.text) or not _KIND.match(column.header):
        return ""
    return f"{column.header} {cell.text}".casefold()
