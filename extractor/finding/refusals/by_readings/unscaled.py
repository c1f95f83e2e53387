"""without_unscaled: a number counts in the unit that its header states, and is wrong when it is read without it.

Under ``Principal ($000)`` 5,120 is five million dollars, under ``Concession, $ per $1,000`` 10.00 is one percent. A
finder that sees the cell's words alone takes the number as it is printed.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from extractor.ground.candidate import Candidate, Method, Value


def without_unscaled(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without the bare readings of numbers that a header counts in a unit."""
    headed = {
        (c.field, c.span.start): c.value
        for c in candidates
        if c.method is Method.ALIGNMENT and c.label and isinstance(c.value, Decimal)
    }

    def is_bare(c: Candidate) -> bool:
        return c.method is not Method.ALIGNMENT and _is_scaled(c.value, headed.get((c.field, c.span.start)))

    return [c for c in candidates if not is_bare(c)]


def _is_scaled(bare: Value, value: Value) -> bool:
    """Tell whether one number is the other with its point moved."""
    if not isinstance(bare, Decimal) or not isinstance(value, Decimal) or bare == value or not bare:
        return False
    return bare.normalize().as_tuple().digits == value.normalize().as_tuple().digits
