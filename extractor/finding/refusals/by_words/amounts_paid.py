"""without_amounts_paid: what buyers pay for all notes is not their principal amount.

A table of prices states them in percent and, beside that, for all notes together: a note of $40,000,000 that is sold
at 99.970 % brings $39,988,000. Where that product is printed to the cent, the amount is the price once more.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from decimal import Decimal

from extractor.ground.candidate import Candidate
from extractor.ground.document import Document
from extractor.ground.regex import regex

_PRINCIPAL = "principal_amount"
_CENT = Decimal("0.01")
_PAR = Decimal(100)
_BEFORE = 40  # characters between the percentage's first digit and the amount
_PERCENT_BESIDE = regex(r"(?<![\d.,])(\d{1,3}(?:\.\d{1,6})?)\s?%[\s|$*]*\Z")


def without_amounts_paid(document: Document, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without amounts that are another principal amount times the percentage before them."""
    amounts = sorted({c.value for c in candidates if c.field == _PRINCIPAL and isinstance(c.value, Decimal)})
    if len(amounts) < 2:
        return list(candidates)

    def is_product(amount: Decimal, percent: Decimal) -> bool:
        """Tell whether another amount times the percentage is this one, to the cent."""
        at = bisect_left(amounts, (amount - _CENT) * _PAR / percent)
        return at < len(amounts) and amounts[at] * percent / _PAR <= amount + _CENT

    def is_paid(c: Candidate) -> bool:
        if c.field != _PRINCIPAL or not isinstance(c.value, Decimal):
            return False
        beside = _PERCENT_BESIDE.search(document.text[max(c.span.start - _BEFORE, 0) : c.span.start])
        percent = _PAR if beside is None else Decimal(beside[1])
        return percent not in {0, _PAR} and is_product(c.value, percent)

    return [c for c in candidates if not is_paid(c)]
