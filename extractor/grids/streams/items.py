"""lines_to_items: a document's lines as one stream of filled segments, and what parts each from the one before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from extractor.grids.labels.headers import Border
from extractor.grids.text.lines import Line, Segment
from extractor.grids.text.signs import join_line_signs


class Item(NamedTuple):
    """A filled segment of the stream and the border before it."""

    segment: Segment
    border: Border


def lines_to_items(lines: Sequence[Line], taken: set[int]) -> list[Item]:
    """Flatten the lines that no table holds."""
    items: list[Item] = []
    border = Border.EMPTY_LINE
    for line in lines:
        if not line.segments:
            if line.piped:  # by hand, not by max: a document has thousands of lines
                border = Border.CELL
            elif border < Border.EMPTY_LINE:
                border = Border.EMPTY_LINE
            continue
        if line.piped and not line.segments[0].text:
            border = Border.CELL
        elif border < Border.BREAK:
            border = Border.BREAK
        for segment in join_line_signs(line.segments) if line.piped or line.tabbed else line.segments:
            if segment.text and segment.span.start not in taken:
                items.append(Item(segment, border))
            border = Border.CELL  # the last of the borders: nothing parts more
        if not (line.piped and not line.segments[-1].text):
            border = Border.BREAK
    return items
