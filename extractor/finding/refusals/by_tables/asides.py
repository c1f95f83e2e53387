"""without_asides: what tables say that do not speak of the notes as they are sold.

A cover may open with the table of its registration fee, whose amounts and prices are the most that may be offered; a
linked note explains itself by tables of hypothetical returns, a floating one by what it would pay. Their columns look
like terms of the notes, also where nothing but the markup holds them together.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from extractor.finding.cues import FIGURES, tells_aside
from extractor.finding.outside import outside
from extractor.grids.cases import is_of_examples
from extractor.ground.candidate import Candidate
from extractor.ground.document import Document, Table
from extractor.ground.grid import Grid
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.values.shapes import is_code

_TOLD = FIGURES | {"yield_to_maturity", "callable", "first_call_date", "call_frequency"}

# The line above such a table; it may also point to examples on another page.
_CAPTION = regex(
    r"\b(?:examples?|hypothetical\w*|illustrat\w+)\b[^.\n]{0,60}\s*\Z"
    r"|\bin\s+the\s+past\s*\Z|(?:\bhistoric(?:al)?|(?:\A|\n)[ \t|*]*past)\s[^.\n]{0,60}\s*\Z"
    r"|(?:\n|\A)[^.:\n]{0,60}\b(?:might|could|would)\s+(?:be|pay|earn|receive)\b[^.:\n]{0,40}\Z",
    re.IGNORECASE,
)
_POINTER = regex(r"\b(?:see|pages?|sections?|risks?)\b[^\n]*\Z", re.IGNORECASE)
_REACH = 120  # characters
_HEADING = 80  # characters of a column's heading


def without_asides(document: Document, grids: Sequence[Grid], candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without the figures that stand in a table of other things, in the same order."""
    recovered = [g for g in grids if not g.is_sheet]
    asides = [g.span for g in recovered if _is_aside(document.text, g)]
    figures = sorted(c.span.start for c in candidates if c.field in _TOLD)
    asides += [t.span for t in _unread(document, recovered, figures) if _is_a_table_of_examples(document.text, t)]
    return outside(asides, candidates, _TOLD)


def _is_aside(text: str, grid: Grid) -> bool:
    """Tell whether a table's header or caption names other things; one that holds codes of securities is kept."""
    headed = is_of_examples(grid) or any(tells_aside(column.header) for column in grid.columns)
    if not headed and not _is_captioned(text, grid.span):
        return False
    return not any(is_code(cell.text) for cell in grid.filled)


def _is_captioned(text: str, table: Span) -> bool:
    above = text[max(table.start - _REACH, 0) : table.start].rstrip()
    return _CAPTION.search(above) is not None and _POINTER.search(above) is None


def _unread(document: Document, grids: Sequence[Grid], figures: Sequence[int]) -> Iterator[Table]:
    """Yield the declared tables that hold figures, but no other table, and whose columns no grid knows."""
    for table in tables_that_hold(document, figures):
        span = table.span
        inner = any(other.span != span and span.holds(other.span) for other in document.tables)
        if not inner and not any(g.span.overlaps(span) for g in grids):
            yield table


def tables_that_hold(document: Document, starts: Sequence[int]) -> Iterator[Table]:
    """Yield the declared tables in which some of these places, which are in order, stand: few of thousands do."""
    for table in document.tables:
        if bisect_left(starts, table.span.start) < bisect_left(starts, table.span.end):
            yield table


def _is_a_table_of_examples(text: str, table: Table) -> bool:
    """Tell the same of a declared table by its caption or its first row, where that heads two columns or more."""
    heads = [said for c in table.cells if c.row == 0 and (said := c.span.of(text).strip())]
    headed = len(heads) > 1 and max(map(len, heads)) <= _HEADING and any(map(tells_aside, heads))
    if not headed and not _is_captioned(text, table.span):
        return False
    return not any(is_code(cell.span.of(text)) for cell in table.cells)
