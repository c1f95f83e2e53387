"""is_of_cases: a table whose rows are the periods, the days or the examples of one thing, and not notes.

``Year | Interest Rate``, ``Redemption Period | Price``, ``Example | Price``: such a table may have as many rows as a
page has notes, and columns like theirs. What its rows are a column tells, by its heading and by holding another
period, day or number in each row.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.ground.grid import Grid
from extractor.ground.regex import regex
from extractor.values.dates import parse_date

_PERIODS = regex(
    r"(?:(?:interest|coupon|call|redemption|step(?:[\s-]up)?|fixed[\s-]rate)\s+)?"
    r"(?:periods?|years?|quarters?|months?|weeks?|steps?)(?:\s+(?:of|no\.?|number|end(?:ing|ed)|beginning|commencing|from))?"
    r"|(?:on\s+or\s+after|from|to|through|until|beginning|commencing|effective|payable\s+from|if\s+redeemed)"
    r"(?:\s+(?:and\s+including|but\s+excluding|date|on|during))?"
    r"|if\s+redeemed\s+during\b.*|(?:during\s+the\s+)?(?:12|twelve)[\s-]months?(?:\s+period)?\s+(?:beginning|commencing|ending)\b.*",
    re.IGNORECASE,
)
_EXAMPLES = regex(
    r"(?:hypothetical\s+)?(?:examples?|scenarios?|cases?)(?:\s+(?:no\.?|number|#))?|weeks?\s+(?:of|end(?:ing|ed))",
    re.IGNORECASE,
)
# What the rows of a table of outcomes suppose, each something else.
_OUTCOMES = regex(
    r"(?:hypothetical\s+)?(?:(?:final|ending|index|underlying)\s+(?:\w+\s+)?(?:levels?|values?|returns?|performance)"
    r"|(?:index|underlying)\s+(?:level|return)\s+at\s+maturity|total\s+return)",
    re.IGNORECASE,
)
# And by what rate each is supposed: that stands first.
_RATES = regex(
    r"(?:hypothetical\s+)?(?:\d{1,2}[\s-](?:month|year)\s+)?(?:usd\s+|u\.?s\.?\s+dollar\s+)?"
    r"(?:libor|sofr|euribor|cms|cmt|cpi|reference\s+rate|percentage\s+change)(?:\s+(?:rate|spread|level|fixing))?",
    re.IGNORECASE,
)
_ORDINAL = regex(
    r"(?:(?:the\s+)?(?:years?|periods?|quarters?|steps?|months?)\s+)?(?:\d{1,2}|[A-H]|[IVX]{1,4})(?:st|nd|rd|th)?\.?"
    r"|(?:the\s+)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
    r"(?:\s+(?:interest\s+)?(?:years?|periods?|quarters?|steps?|months?))?"
    r"|(?:example|scenario|case)\s.*|q[1-4]\b.*|(?:years?\s+)?\d{1,2}\s?(?:-|–|to|through)\s?\d{1,2}",
    re.IGNORECASE,
)
_DAY_FIRST = regex(
    r"(?:(?:on\s+(?:or|and)\s+)?(?:from|on|after|to|until|through))?\s*(?:and\s+including\s+)?(.{6,30}?)(?:\s+(?:to|through|until|-|–|and)\b.*)?",
    re.IGNORECASE,
)
_LONGEST = 60  # characters of a heading


def names_cases(heading: str) -> bool:
    """Tell whether a column's heading says that what stands below it are periods, days or examples."""
    return _is_headed(heading, _PERIODS) or _is_headed(heading, _EXAMPLES)


def is_key(cell: str) -> bool:
    """Tell whether a cell names a period or an example: by its number, its letter, or a day."""
    if _ORDINAL.fullmatch(cell):
        return True
    day = _DAY_FIRST.fullmatch(cell)
    return day is not None and parse_date(day[1].strip(" ,;")) is not None


def is_of_examples(grid: Grid) -> bool:
    """Tell whether a table's rows are examples, outcomes that are supposed, or days that are past."""
    return _has_keys(grid, _EXAMPLES) or _supposes(grid)


def is_of_cases(grid: Grid) -> bool:
    """Tell whether a table's rows are periods, days or examples."""
    return is_of_examples(grid) or _has_keys(grid, _PERIODS)


def _has_keys(grid: Grid, headings: re.Pattern[str]) -> bool:
    """Tell whether a column so headed holds another key in each of at least two rows."""
    if grid.is_sheet or len(grid.rows) < 2:
        return False
    headed = [k for k, column in enumerate(grid.columns) if _is_headed(column.header, headings)]
    return any(_are_keys([cell.text for _, cell in grid.column(k)]) for k in headed)


def _supposes(grid: Grid) -> bool:
    """Tell whether a column holds another outcome in each of at least two rows."""
    headed = [k for k, column in enumerate(grid.columns) if _is_headed(column.header, _OUTCOMES)]
    headed += [0] if _is_headed(grid.columns[0].header, _RATES) else []
    cells = [[cell.text for _, cell in grid.column(k)] for k in headed if not grid.is_sheet]
    return any(1 < len(column) == len(set(column)) for column in cells)


def _is_headed(heading: str, headings: re.Pattern[str]) -> bool:
    return len(heading) <= _LONGEST and headings.fullmatch(heading.strip(" :*")) is not None


def _are_keys(cells: Sequence[str]) -> bool:
    """Tell whether cells are ordinals or days, each another."""
    distinct = len(cells) > 1 and len({cell.casefold() for cell in cells}) == len(cells)
    return distinct and all(is_key(cell.strip()) for cell in cells)
