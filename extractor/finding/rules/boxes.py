"""Check boxes before an option's words: ticked, unticked, or no box at all."""

from __future__ import annotations

from extractor.finding.rules.flow import Flow
from extractor.ground.regex import regex

_TICKED = regex(
    r"(?:\[ ?[xv\u2713\u2714] ?\]|/ ?[xv] ?/|\( ?x ?\)|[\u2611\u2612\u00fe\u00fd\u2713\u2714]|"
    r"(?<![a-z0-9])x) ?$"
)
_UNTICKED = regex(r"(?:\[ ?_? ?\]|/ ?_? ?/|\( \)|[\u2610\u25a1\u00a8\u25cb]|(?<![a-z0-9])o|_{2,}) ?$")


def box_before(flow: Flow, at: int) -> bool | None:
    """Tell whether the box right before ``at`` is ticked; None when there is no box."""
    before = flow.low[max(at - 8, 0) : at]
    if _TICKED.search(before):
        return True
    if _UNTICKED.search(before):
        return False
    return None
