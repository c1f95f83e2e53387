"""without_amounts_of_each: what one note costs or brings is not what all of them do.

A cover's price table gives each line twice, a note and in total. Where the reader of such tables turned the first
amount into a percentage of a note, the same amount is no proceeds and no principal.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.ground.candidate import Candidate, Method

_OF_EACH = frozenset({"selling_price", "gross_concession", "net_proceeds_percent"})
_OF_ALL = frozenset({"net_proceeds", "principal_amount"})


def without_amounts_of_each(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without totals that stand where the rules read one note's amount, in the same order."""
    each = [c.span for c in candidates if c.field in _OF_EACH and c.method is Method.RULES and c.raw.startswith("$")]
    if not each:
        return list(candidates)
    return [c for c in candidates if c.field not in _OF_ALL or not any(span.overlaps(c.span) for span in each)]
