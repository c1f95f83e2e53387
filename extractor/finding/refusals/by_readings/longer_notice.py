"""without_longer_notice: of a range of days the shorter one is the notice of a call.

``Not less than 30 nor more than 60 days' notice`` prints two numbers that both look like the notice. Where the
rules read the shorter one, the longer one beside it is no rival.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.ground.candidate import Candidate, Method

_NOTICE = "call_notice_days"
_BESIDE = 90  # characters between the two numbers, what the next column prints included


def without_longer_notice(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without the longer ends of ranges that the rules read, in the same order."""
    read = [
        (c.value, c.span.start)
        for c in candidates
        if c.field == _NOTICE and c.method is Method.RULES and isinstance(c.value, int)
    ]

    def is_longer(c: Candidate) -> bool:
        return (
            c.field == _NOTICE
            and isinstance(c.value, int)
            and any(c.value > days and abs(c.span.start - start) <= _BESIDE for days, start in read)
        )

    return [c for c in candidates if not is_longer(c)] if read else list(candidates)
