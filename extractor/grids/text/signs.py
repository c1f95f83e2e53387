"""join_line_signs: ``$`` and ``%`` that stand beside their number on a line, each between separators of its own.

Where no table holds such a line, a sign would count as a value: ``Principal Amount: | $ | 1,854,000`` says two of two
notes. What an amount left open leaves behind stays: a lone ``$`` before a price or a rate, a ``%`` behind dollars.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.grids.text.lines import Segment
from extractor.ground.places import Span
from extractor.ground.regex import regex

_SIGNS = frozenset({"$", "%"})
_AMOUNT = regex(r"(?!(?:9\d|10\d)(?:\.|\Z))\d[\d,]*(?:\.\d{1,2})?")  # no price near par, no three decimals
_SHARE = regex(r"\d{1,3}(?:\.\d+)?|\.\d+")


def join_line_signs(segments: Sequence[Segment]) -> Sequence[Segment]:
    """Return the segments, in order, with each sign joined to its number on the same line."""
    if not any(segment.text in _SIGNS for segment in segments):
        return segments
    out: list[Segment] = []
    for segment in segments:
        before = out[-1] if out else None
        if before is None or before.line != segment.line:
            out.append(segment)
        elif before.text == "$" and _AMOUNT.fullmatch(segment.text):
            out[-1] = _joined(before, segment, "$" + segment.text)
        elif segment.text == "%" and _SHARE.fullmatch(before.text):
            out[-1] = _joined(before, segment, before.text + " %")
        else:
            out.append(segment)
    return out


def _joined(before: Segment, segment: Segment, text: str) -> Segment:
    return before._replace(span=Span(before.span.start, segment.span.end), text=text)
