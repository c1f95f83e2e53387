"""without_allotments: what a firm takes of an issue is no amount of the notes.

A table of underwriters or dealers has a firm's name before each amount: no row of it is a note's. Turned on its side,
or read as labels and values, the firm's name becomes the label of an amount; no term of a note is labelled so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from extractor.ground.candidate import Candidate
from extractor.ground.grid import Grid
from extractor.ground.regex import regex
from extractor.values.legal_forms import LEGAL_FORM
from extractor.values.shapes import Shape, shape

_FIRM = regex(rf"\b(?:{LEGAL_FORM}|(?:Securities|Markets|Capital))\s*\Z")
_FEWEST = 2  # words of a firm's name, and rows of a table of firms
_OF_FIRMS = regex(
    r"\s*(?:names?(?:\s+of\s+\w+)?|(?:selected\s+|initial\s+|purchasing\s+|selling\s+)?"
    r"(?:underwriters?|dealers?|agents?|managers?|brokers?|purchasers?))\W*",
    re.IGNORECASE,
)
_OF_NOTES = frozenset({Shape.CUSIP, Shape.ISIN, Shape.DATE})
_TERMS = regex(
    r"\b(?:proceeds|prices?|principal|amounts?|discounts?|commissions?|fees?|concessions?|rate|coupon|interest|yield"
    r"|to|by|received|issuer)\b"
)


def without_allotments(grids: Sequence[Grid], candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without numbers that a firm's name labels or leads, in the same order."""
    tables = [grid.span for grid in grids if _is_of_firms(grid)]

    def is_firms(c: Candidate) -> bool:
        return isinstance(c.value, Decimal) and (_is_firm(c.label) or any(span.holds(c.span) for span in tables))

    return [c for c in candidates if not is_firms(c)]


def _is_of_firms(grid: Grid) -> bool:
    """Tell whether each of several rows has another firm's name under a heading for firms, and none a code or a day."""
    cells = list(grid.filled)
    if grid.is_sheet or len(grid.rows) < _FEWEST or any(shape(cell.text) in _OF_NOTES for cell in cells):
        return False
    headed = [k for k, column in enumerate(grid.columns) if _OF_FIRMS.fullmatch(column.header)]
    named = [[cell.text for _, cell in grid.column(k)] for k in headed]
    return any(len(set(names)) == len(grid.rows) and all(map(_is_firm, names)) for names in named)


def _is_firm(label: str) -> bool:
    named = len(label.split()) >= _FEWEST and _FIRM.search(label) is not None
    return named and _TERMS.search(label.lower()) is None
