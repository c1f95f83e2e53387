"""grids_to_net_columns: columns of which two add up to a third in every row: price, concession and what is left.

``Price % par | Gross conc % | Net % par`` over ``100 | 0.400 | 99.600``, and the same below headers that were lost:
what the issuer receives is the price less the concession, so that the figures say what their columns are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import permutations

from extractor.grids.labels.lexicon import Lexicon, lexicon_of
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.grid import Grid, GridCell
from extractor.ground.regex import regex
from extractor.ground.schema import Schema
from extractor.values.numbers import parse_percent

_PRICE, _CONCESSION, _NET = "selling_price", "gross_concession", "net_proceeds_percent"
_OF = {_PRICE: {_PRICE}, _CONCESSION: {_CONCESSION}, _NET: {_NET, "net_proceeds"}}
# Percent of par: no other columns of a retail note's table lie so.
_LEAST, _MOST, _MOST_CONCESSION = Decimal(80), Decimal(110), Decimal(10)
_IS_NET = regex(r"\b(?:net|proceeds|receives?|gets|(?:to|for) (?:us|(?:the )?(?:issuer|company|trust)))\b")
_ANOTHERS = regex(r"\b(?:dealers?|accounts?|advis[oe]ry?|brokers?|reallowance)\b")  # net of what these keep, or pay
_PROOF = 3  # different sums that tell columns of no name
_SCORE = 0.95

Percents = Mapping[int, tuple[GridCell, Decimal]]
Columns = Mapping[str, int]


def grids_to_net_columns(grids: Sequence[Grid], schema: Schema) -> Iterator[Candidate]:
    """Propose price, concession and net percentage where their columns add up, row by row."""
    if not _OF.keys() <= schema.by_name.keys():
        return
    lexicon = lexicon_of(schema)
    for grid in grids:
        columns = _added_up(grid, lexicon) if not grid.is_sheet else {}
        for field, k in columns.items():
            for note, (cell, value) in _percents(grid, k).items():
                yield Candidate(field, note, cell.span, cell.text, value, Status.FOUND, _SCORE, Method.RULES, "adds up")


def _added_up(grid: Grid, lexicon: Lexicon) -> Columns:
    """Return the only three columns of a grid that add up, by their fields; of several such sums, none."""
    read = {k: told for k in range(len(grid.columns)) if (told := _percents(grid, k))}
    high = [k for k, told in read.items() if all(_LEAST <= value <= _MOST for _, value in told.values())]
    low = [k for k, told in read.items() if all(0 < value <= _MOST_CONCESSION for _, value in told.values())]
    tried = (
        {_PRICE: price, _CONCESSION: concession, _NET: net}
        for price, net in permutations(high, 2)
        for concession in low
    )
    found = [columns for columns in tried if _adds_up(grid, columns, read, lexicon)]
    return found[0] if len(found) == 1 else {}


def _adds_up(grid: Grid, columns: Columns, read: Mapping[int, Percents], lexicon: Lexicon) -> bool:
    """Tell whether columns add up in every row, and their names, or figures that differ, rule out that it is chance."""
    price, concession, net = (read[columns[field]] for field in (_PRICE, _CONCESSION, _NET))
    if not price.keys() == concession.keys() == net.keys():
        return False
    if any(price[row][1] - concession[row][1] != net[row][1] for row in price):
        return False
    named = {field: _is_named(grid.columns[k].header, field, lexicon) for field, k in columns.items()}
    if False in named.values():
        return False
    return bool(named[_NET]) or len({(price[row][1], concession[row][1]) for row in price}) >= _PROOF


def _is_named(header: str, field: str, lexicon: Lexicon) -> bool | None:
    """Tell whether a header names a field, None where it names nothing at all."""
    if not header.strip():
        return None
    if _ANOTHERS.search(header.casefold()) and field != _CONCESSION:
        return False
    if field == _NET and _IS_NET.search(header.casefold()):
        return True
    match = lexicon.exact(header)
    if match is None:
        return False if field == _NET else None  # "Wrap Price", "Last Week"
    return bool(match.fields & _OF[field])


def _percents(grid: Grid, k: int) -> Percents:
    """Return the percentages of a column by the rows' starts; nothing where a cell is anything else."""
    out: dict[int, tuple[GridCell, Decimal]] = {}
    for note, cell in grid.column(k):
        value = parse_percent(cell.text)
        if value is None:
            return {}
        out[note] = (cell, value)
    return out
