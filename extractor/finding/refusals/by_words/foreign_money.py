"""without_foreign_money: an amount that another currency's sign stands before is no amount in dollars.

``EUR 75,000,000`` and ``C$ 500`` print figures like any other; read without the word before them they would be dollars.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.ground.candidate import Candidate, Status
from extractor.ground.document import Document
from extractor.ground.regex import regex
from extractor.ground.schema import Schema

_BEFORE = 6  # characters
_FOREIGN = regex(
    r"(?:\b(?:EUR|GBP|CAD|AUD|CHF|JPY|NZD|HKD|SGD|MXN|SEK|NOK|DEM|FRF|ITL|BRL|CNY|INR)|[€£¥]|(?<![\w/])(?:C|CA|A|NZ|HK|S)\$)\s?\Z"
)


def without_foreign_money(document: Document, candidates: Sequence[Candidate], schema: Schema) -> list[Candidate]:
    """Return the candidates without amounts of another currency that were read as dollars, in the same order."""
    specs = schema.by_name

    def is_foreign(c: Candidate) -> bool:
        if c.status is not Status.FOUND or c.field not in specs or specs[c.field].unit != "USD":
            return False
        start = c.span.start + (len(c.raw) - len(c.raw.lstrip("$ ")))
        return _FOREIGN.search(document.text, max(start - _BEFORE, 0), start) is not None

    return [c for c in candidates if not is_foreign(c)]
