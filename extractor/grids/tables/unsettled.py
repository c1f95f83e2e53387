"""leave_unsettled: a row that lost its empty cells keeps only those whose column is determined.

Laid under the labels in order, a date behind a dropped cell may be one column's or the next one's. Where several ways
are as good, the cells that all of them place alike stand; the others stand in no column rather than in a wrong one.
A price is no few percent, and a concession or a coupon no price: that much of a cell's size counts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from extractor.grids.labels.fits import WRONG, fit
from extractor.grids.labels.lexicon import LabelMatch, lexicon_of
from extractor.grids.labels.pairing import LOST_LABEL, LOST_VALUE
from extractor.ground.grid import Grid, GridCell, Repair, Row
from extractor.ground.schema import Schema
from extractor.values.numbers import parse_percent
from extractor.values.shapes import Shape, shape

_FEWEST = 3  # cells of a row that opens with a code
_LABELLED = 0.7  # of the columns have a known label
_PRICES = frozenset({"selling_price", "call_price"})
_RATES = frozenset({"gross_concession", "coupon_rate"})
_NO_PRICE, _NO_RATE = Decimal(10), Decimal(50)  # percent: below, or from which; zeros of forty years cost ten
# In hundredths, so that ways as good are told as such.
_LOST_LABEL, _LOST_CELL = round(LOST_LABEL * 100), round(LOST_VALUE * 100)
_ALWAYS = "maturity_date"  # which every note has, so that of two ways the one that gives it is better
_NEVER = -1_000_000


def leave_unsettled(grid: Grid, schema: Schema) -> Grid:
    """Return the grid without the cells of short rows that may stand in several columns; itself where there is none."""
    if grid.kind not in {"table", "stream"}:
        return grid
    fullest = max(sum(cell is not None for cell in row.cells) for row in grid.rows)
    short = [row for row in grid.rows if _is_short(row, fullest)]
    if not short:
        return grid
    lexicon = lexicon_of(schema)
    matches = [lexicon.match(column.header) for column in grid.columns]
    if sum(bool(m.score) for m in matches) < _LABELLED * len(matches):
        return grid
    settled = {row.span: _settled(row, matches, schema, packed=grid.kind == "table") for row in short}
    rows = tuple(settled.get(row.span, row) for row in grid.rows)
    changed = [new.span for new, old in zip(rows, grid.rows, strict=True) if new != old]
    repairs = tuple(Repair("unsettled", span, "empty cells were dropped") for span in changed)
    return replace(grid, rows=rows, repairs=(*grid.repairs, *repairs)) if changed else grid


def _is_short(row: Row, fullest: int) -> bool:
    held = row.filled
    return _FEWEST <= len(held) < min(fullest, len(row.cells)) and shape(held[0].text) is Shape.CUSIP


def _settled(row: Row, matches: Sequence[LabelMatch], schema: Schema, *, packed: bool) -> Row:
    """Return the row with its determined cells alone; a table's row only where some cell cannot stand where it does."""
    held = [(k, cell) for k, cell in enumerate(row.cells) if cell is not None]
    fits = [[_fit(schema, match, cell.text) for match in matches] for _, cell in held]
    if packed and (held[-1][0] >= len(held) or all(own[k] > _NEVER for own, (k, _) in zip(fits, held, strict=True))):
        return row
    cells: list[GridCell | None] = [None] * len(matches)
    lost = [_LOST_LABEL - (_ALWAYS in match.fields) for match in matches]
    best = _labels_in_best(fits, lost)
    if packed and any(None in labels for labels in best):
        return row  # no way explains it whole: a cell may be odd where it stands, "par" for a price
    for (_, cell), labels in zip(held, best, strict=True):
        if len(labels) == 1 and None not in labels:
            cells[next(k for k in labels if k is not None)] = cell
    return Row(tuple(cells), row.span) if cells[held[0][0]] is held[0][1] else row


def _labels_in_best(fits: Sequence[Sequence[int]], lost: Sequence[int]) -> list[set[int | None]]:
    """Return, for each cell in order, its labels in all of the best ways to lay the row out; None where it has none.

    What the labels and cells before a step earn at best, and what those behind it do, tell whether it is in a best way.
    """
    before = _earnings(fits, lost)
    mirrored = _earnings([own[::-1] for own in reversed(fits)], lost[::-1])
    n, width = len(fits), len(lost)
    best = before[width][n]
    out: list[set[int | None]] = [set() for _ in fits]
    for i in range(width + 1):
        for j, own in enumerate(fits):
            if before[i][j] + _LOST_CELL + mirrored[width - i][n - j - 1] == best:
                out[j].add(None)
            if i < width and own[i] > _NEVER and before[i][j] + own[i] + mirrored[width - i - 1][n - j - 1] == best:
                out[j].add(i)
    return out


def _earnings(fits: Sequence[Sequence[int]], lost: Sequence[int]) -> list[list[int]]:
    """Return what the first labels and cells earn at best, by their numbers; ``lost`` is what a label costs unused."""
    earned = [[0] * (len(fits) + 1) for _ in range(len(lost) + 1)]
    for i in range(len(lost) + 1):
        for j in range(len(fits) + 1):
            ways = []
            if i:
                ways.append(earned[i - 1][j] + lost[i - 1])
            if j:
                ways.append(earned[i][j - 1] + _LOST_CELL)
            if i and j:
                ways.append(earned[i - 1][j - 1] + fits[j - 1][i - 1])
            earned[i][j] = max(ways, default=0)
    return earned


def _fit(schema: Schema, match: LabelMatch, text: str) -> int:
    """Return how well a text suits a label, by its make and its size, in hundredths."""
    fitting = fit(schema, match, text)
    percent = parse_percent(text) if shape(text) is Shape.PERCENT and match.fields else None
    if percent is not None:
        small = _PRICES.issuperset(match.fields) and percent < _NO_PRICE
        large = _RATES.issuperset(match.fields) and percent >= _NO_RATE
        fitting = WRONG if small or large else fitting
    return round(fitting * 100) if fitting > WRONG else _NEVER
