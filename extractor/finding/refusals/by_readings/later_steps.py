"""without_later_steps: of a step note's rates only the first is the coupon that the note opens with.

A schedule prints a rate a period, each of which looks like a coupon (or a concession). Where the rules read a
run of steps, or a table has a column a step, the other numbers inside it speak of later periods; where the first
step is lost, all of them do.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from extractor.ground.candidate import Candidate, Method, Step

_RATE, _SCHEDULE, _KIND, _STEP = "coupon_rate", "step_schedule", "coupon_type", "step"


def without_later_steps(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without the numbers of later steps, in the same order."""
    ruled = [c for c in candidates if c.method is not Method.TOKENS]
    told = [c for c in ruled if c.field == _SCHEDULE or (c.field == _KIND and c.value == _STEP)]
    runs = [c.span for c in told if not _wraps_beside_others(c)]
    opening = {c.span.start for c in told if c.method is Method.ALIGNMENT}
    if not runs:
        return list(candidates)
    rates = [c for c in ruled if c.field == _RATE and any(run.holds(c.span) for run in runs)]
    schedules = [c for c in told if c.field == _SCHEDULE and c.method is Method.RULES]
    later = {id(c) for c in rates for s in schedules if s.span.holds(c.span) and c.value not in _opening_rates(s)}
    firsts = [c.span for c in rates if id(c) not in later and (c.method is Method.RULES or c.span.start in opening)]

    def is_later(c: Candidate) -> bool:
        return (
            isinstance(c.value, Decimal)
            and any(run.holds(c.span) for run in runs)
            and not any(first.overlaps(c.span) for first in firsts)
        )

    return [c for c in candidates if not is_later(c)]


def _wraps_beside_others(c: Candidate) -> bool:
    """Tell a kind whose cell goes on in the next line (``Step`` over ``Up``): between its words stand other cells."""
    return c.field == _KIND and "  " in c.raw.partition("\n")[0].strip() and "\n" in c.raw


def _opening_rates(schedule: Candidate) -> list[Decimal]:
    """Return the rate that a schedule opens with, as a list; nothing of a schedule that is not read."""
    steps = schedule.value if isinstance(schedule.value, tuple) else ()
    return [step.rate for step in steps[:1] if isinstance(step, Step)]
