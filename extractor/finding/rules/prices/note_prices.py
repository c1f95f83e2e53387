"""grids_to_note_prices: columns that count in dollars for one note, where the price tells that a note is $1,000.

``Price per note | Dealer conc. per note`` over ``$1,000 | $4.00``: the headers do not say of how much, but a price of
a thousand dollars, or near it, in every row does. A tenth of the dollars is the percentage.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from extractor.grids.labels.lexicon import Lexicon, label_key, lexicon_of
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.grid import Grid, GridCell
from extractor.ground.regex import regex
from extractor.ground.schema import Schema
from extractor.values.numbers import leading_money

_PRICE, _FEE = "selling_price", "gross_concession"
_LEAST, _MOST = Decimal(900), Decimal(1100)  # dollars, the price of a note of $1,000
_MOST_FEE = Decimal(100)
_PER_NOTE = regex(r" (?:per|each|a) note\Z")
_SHORT = regex(r"\bconc\b")
_SCORE = 0.9


def grids_to_note_prices(grids: Sequence[Grid], schema: Schema) -> Iterator[Candidate]:
    """Propose the prices and concessions of tables that count both for a note of $1,000."""
    if not {_PRICE, _FEE} <= schema.by_name.keys():
        return
    lexicon = lexicon_of(schema)
    for grid in grids:
        if grid.is_sheet:
            continue
        named = [(_field(column.header, lexicon), k) for k, column in enumerate(grid.columns) if column.header]
        prices = [told for field, k in named if field == _PRICE and (told := _dollars(grid, k, _LEAST, _MOST))]
        if len(prices) != 1:
            continue
        fees = [told for field, k in named if field == _FEE and (told := _dollars(grid, k, Decimal(0), _MOST_FEE))]
        yield from _given(_PRICE, prices[0])
        if len(fees) == 1:
            yield from _given(_FEE, fees[0])


def _field(header: str, lexicon: Lexicon) -> str | None:
    """Return the field that a header names, where it names one."""
    key = label_key(header)
    spellings = (key, _PER_NOTE.sub("", key), _SHORT.sub("concession", _PER_NOTE.sub("", key)))
    named = (lexicon.exact(spelling) for spelling in spellings)
    fields = next((match.fields for match in named if match is not None), frozenset())
    return next(iter(fields)) if len(fields) == 1 else None


def _dollars(grid: Grid, k: int, least: Decimal, most: Decimal) -> list[tuple[int, GridCell, Decimal]]:
    """Return the cells of a column with their amounts; nothing where one is no amount of dollars between two bounds."""
    out: list[tuple[int, GridCell, Decimal]] = []
    for note, cell in grid.column(k):
        amount = leading_money(cell.text) if "$" in cell.text else None
        if amount is None or amount.end < len(cell.text.rstrip(" *")) or not least <= amount.value <= most:
            return []
        out.append((note, cell, amount.value))
    return out


def _given(field: str, told: Sequence[tuple[int, GridCell, Decimal]]) -> Iterator[Candidate]:
    for note, cell, dollars in told:
        yield Candidate(
            field, note, cell.span, cell.text, dollars.scaleb(-1), Status.FOUND, _SCORE, Method.RULES, "per note"
        )
