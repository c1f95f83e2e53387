"""without_torn_numbers: what a scan's blank cut off a number is no number of its own.

In ``1 .250 %`` a reader of words sees ``.250 %``, a tenth of the concession that is printed.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from extractor.ground.candidate import Candidate
from extractor.ground.document import Document
from extractor.values.torn import is_torn_off


def without_torn_numbers(document: Document, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without numbers that are the rest of a torn one, in the same order."""
    text = document.text
    return [c for c in candidates if not (isinstance(c.value, Decimal) and is_torn_off(text, c.span.start))]
