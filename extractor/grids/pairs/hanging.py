"""segments_to_hanging: a label and its value that wrap side by side, each in its own column of a page.

::

    Original Issue       June 15,          Agent's Discount or    .50%
    Date:                1998              Commission:

Read line by line, the label of the one is ``Date`` and its value a year, and the other has a label and no value.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from extractor.grids.labels.lexicon import Lexicon
from extractor.grids.text.lines import Segment
from extractor.ground.places import Span
from extractor.values.shapes import Shape, shape

_ASTRAY = 2  # characters that a column's second line may stand apart from its first
_CLOSER = ":"
_OPEN = frozenset({Shape.TEXT, Shape.EMPTY})


class Hanging(NamedTuple):
    """The label and the value, each around both of its lines, and the segments that hold them from the first on."""

    label: str
    label_span: Span
    value: Span
    text: str
    segments: int

    @property
    def torn(self) -> bool:
        """Whether the value stands on both lines, with the rest of its label in between."""
        return self.value.end > self.label_span.end


def segments_to_hanging(text: str, segments: Sequence[Segment], lexicon: Lexicon) -> Hanging | None:
    """Return what the first segments say when they are such a label and value, else None.

    The label is a listed spelling only with its second line, and the value is one only whole.
    """
    if len(segments) < 3:
        return None
    label, value, rest, *more = segments[:4]
    if not (label.line == value.line == rest.line - 1 and rest.text.endswith(_CLOSER)) or _CLOSER in label.text:
        return None
    beside = more[0] if more and more[0].line == rest.line else None
    if not _under(text, label, rest) or (beside is not None and not _under(text, value, beside)):
        return None
    name = f"{label.text} {rest.text.removesuffix(_CLOSER)}".rstrip()
    whole = value.text if beside is None else f"{value.text} {beside.text}"
    kind = shape(whole)
    if kind in _OPEN or (beside is not None and shape(value.text) is kind) or lexicon.exact(name) is None:
        return None
    last = beside or value
    return Hanging(
        name,
        Span(label.span.start, rest.span.end),
        Span(value.span.start, last.span.end),
        whole,
        3 if beside is None else 4,
    )


def _under(text: str, above: Segment, below: Segment) -> bool:
    """Tell whether two segments of neighbouring lines begin in one column."""
    return abs(_across(text, above) - _across(text, below)) <= _ASTRAY


def _across(text: str, segment: Segment) -> int:
    return segment.span.start - text.rfind("\n", 0, segment.span.start)
