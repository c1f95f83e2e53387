"""without_asides: what tables say that do not speak of the notes as they are sold.

A cover may open with the table of its registration fee, whose amounts and prices are the most that may be offered; a
linked note explains itself by tables of hypothetical returns. Their columns look like terms of the notes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.grids.cases import is_of_examples
from extractor.ground.candidate import Candidate
from extractor.ground.document import Document
from extractor.ground.grid import Grid
from extractor.ground.regex import regex
from extractor.values.shapes import Shape, shape

ASIDE = regex(
    r"\b(?:registration|filing)\s+fee\b|\baggregate\s+offering\s+price\b|\bto\s+be\s+registered\b"
    r"|\bhypothetical|\billustrati(?:on|ve)",
    re.IGNORECASE,
)
"""What the header of such a table says."""

FIGURES = frozenset(
    {
        "principal_amount",
        "selling_price",
        "gross_concession",
        "net_proceeds",
        "net_proceeds_percent",
        "coupon_rate",
        "first_coupon_amount",
        "maturity_date",
        "first_coupon_date",
        "call_price",
    }
)
"""The fields whose values such a table seems to state."""


# The line above such a table; it may also point to examples on another page.
_CAPTION = regex(
    r"\b(?:examples?|hypothetical\w*|illustrat\w+)\b[^.\n]{0,60}\s*\Z|\bin\s+the\s+past\s*\Z|\bhistorical\s[^.\n]{0,60}\s*\Z",
    re.IGNORECASE,
)
_POINTER = regex(r"\b(?:see|pages?|sections?|risks?)\b[^\n]*\Z", re.IGNORECASE)
_REACH = 120  # characters


def without_asides(document: Document, grids: Sequence[Grid], candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without the figures that stand in a table of other things, in the same order."""
    asides = [g.span for g in grids if g.kind != "pairs" and _is_aside(document.text, g)]
    if not asides:
        return list(candidates)
    return [c for c in candidates if c.field not in FIGURES or not any(a.holds(c.span) for a in asides)]


def _is_aside(text: str, grid: Grid) -> bool:
    """Tell whether a table's header or caption names other things; one that holds codes of securities is kept."""
    above = text[max(grid.span.start - _REACH, 0) : grid.span.start].rstrip()
    captioned = _CAPTION.search(above) is not None and _POINTER.search(above) is None
    if not captioned and not is_of_examples(grid) and not any(ASIDE.search(column.header) for column in grid.columns):
        return False
    return not any(cell and shape(cell.text) in {Shape.CUSIP, Shape.ISIN} for row in grid.rows for cell in row.cells)
