"""Check boxes before an option's words: ticked, unticked, or no box at all."""

from __future__ import annotations

from extractor.finding.rules.text.flow import Flow
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.ground.sentences import line_around
from extractor.values.boxes import stand_behind

_TICKED = regex(
    r"(?:\[ ?[xv\u2713\u2714] ?\]|/ ?[xv] ?/|(?<![a-z0-9_])_+x_+|\( ?x ?\)|[\u2611\u2612\u00fe\u00fd\u2713\u2714]|"
    r"(?<![a-z0-9])x) ?$"
)
_UNTICKED = regex(r"(?:\[ ?_? ?\]|/ ?_? ?/|\( \)|[\u2610\u25a1\u00a8\u25cb]|(?<![a-z0-9])o|_{2,}) ?$")

_BEHIND = regex(
    r" ?(?:\[ ?[xv\u2713\u2714_]? ?\]|/ ?[xv_]? ?/|\( ?x? ?\)|_+x?_+|[\u2610-\u2612\u25a1\u00a8\u00fe\u00fd])"
)


def box_before(flow: Flow, at: int) -> bool | None:
    """Tell whether the box right before ``at`` is ticked; None when there is no box."""
    before = flow.low[max(at - 8, 0) : at]
    ticked = True if _TICKED.search(before) else False if _UNTICKED.search(before) else None
    return None if ticked is None or stand_behind(_line(flow, at)) else ticked


def box_behind(flow: Flow, start: int, end: int) -> bool | None:
    """Tell whether the box right behind ``end`` is ticked, where the line's boxes stand behind their words."""
    found = _BEHIND.match(flow.low, end)
    if found is None or not stand_behind(_line(flow, start)):
        return None
    return _TICKED.search(found[0]) is not None


def _line(flow: Flow, at: int) -> str:
    """Return the line of the document around a place of the flow."""
    origin = flow.origin(at)
    return line_around(flow.source, Span(origin, origin)).of(flow.source)
