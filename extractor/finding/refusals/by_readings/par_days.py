"""without_par_days: the day from which a make-whole call is one at par is no first day of calling.

Notes with a make-whole call can be called from the start. "At any time before November 1, 2026 at the make-whole price;
on or after November 1, 2026 at 100%" tells when its price changes, though the words are those of a first call.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.ground.candidate import Candidate, Method, Status

_PAR, _FIRST = "par_call_date", "first_call_date"


def without_par_days(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without first calls where rules read a par call, in the same order.

    A sentence may tell the same day again ("prior to", "on or after"); a row's own first call may fall on it.
    """
    par = [c for c in candidates if c.field == _PAR and c.method is Method.RULES and c.status is Status.FOUND]
    places, days = {c.span for c in par}, {c.value for c in par}

    def is_par(c: Candidate) -> bool:
        return c.field == _FIRST and (c.span in places or (c.note is None and c.value in days))

    return [c for c in candidates if not is_par(c)]
