"""stream_to_heading: the header of a cell in a stream of one cell a line.

All headers come first, then row after row of values. How many there are shows in the data: from one
identifier to the next, or to the end of the run.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractor.grids.labels.lexicon import LONGEST_LABEL
from extractor.grids.text.lines import Line, Segment
from extractor.ground.places import Span
from extractor.values.shapes import Shape, is_code, shape

_LEAST = 3  # headers that make a zone; under fewer the line above is a label
_LONGEST_VALUE = 40  # a longer cell behind values is a sentence


@dataclass(frozen=True, slots=True)
class Turn:
    """A header and its cell; ``in_turn`` tells a zone of headers from a mere line above."""

    text: str
    cell: Span
    in_turn: bool


def stream_to_heading(lines: Sequence[Line], place: Span) -> Turn | None:
    """Return the header and the cell at ``place``: by its turn in the zone above, else the line above."""
    cells = [line.filled[0] for line in lines if len(line.filled) == 1]
    at = next((k for k, c in enumerate(cells) if c.span.overlaps(place)), None)
    if at is None:
        return None
    zone = _zone_before(cells, at)
    if zone is not None:
        start, stop = zone
        turns = _turns(cells, stop)
        if turns is not None and _LEAST <= turns <= stop - start and _begins(cells, stop - turns, start):
            turn = _turn(cells, stop, at)
            if turn is not None and turn < turns:
                return Turn(cells[stop - turns + turn].text, cells[at].span, in_turn=True)
    above = cells[at - 1] if at else None
    near = above is not None and cells[at].line - above.line <= 2
    if above is None or not near or not _is_words(above):
        return None
    return Turn(above.text, cells[at].span, in_turn=False)


def _is_words(cell: Segment) -> bool:
    return len(cell.text) <= LONGEST_LABEL and shape(cell.text) is Shape.TEXT


def _zone_before(cells: Sequence[Segment], at: int) -> tuple[int, int] | None:
    """Return the nearest run of cells of words before ``at``, of three cells or more."""
    stop = at
    while stop > 0:
        while stop > 0 and not _is_words(cells[stop - 1]):
            stop -= 1
        start = stop
        while start > 0 and _is_words(cells[start - 1]):
            start -= 1
        if stop - start >= _LEAST:
            return start, stop
        stop = start
    return None


def _turn(cells: Sequence[Segment], stop: int, at: int) -> int | None:
    """Return which cell of its row ``at`` is: counted from the row's identifier, for sentences part the rows."""
    codes = [k for k in range(stop, at + 1) if is_code(cells[k].text)]
    if not codes:
        return at - stop
    row = next((k for k in codes if not any(_ends(cells, j) for j in range(k, at + 1))), None)
    same = [k for k in codes if k <= at and shape(cells[k].text) is shape(cells[codes[0]].text)]
    return None if row is None else at - same[-1] + codes[0] - stop


def _begins(cells: Sequence[Segment], at: int, start: int) -> bool:
    """Tell whether the headers begin at ``at``: with the zone, or behind an empty line within it.

    Else the count is off by a cell that is no value, and every header would be taken for its neighbour.
    """
    return at == start or cells[at].line - cells[at - 1].line > 1


def _turns(cells: Sequence[Segment], start: int) -> int | None:
    """Return how many cells a row has: from its identifier to the next one, or to the end of the run.

    A run of values ends at a sentence or at the next zone of headers; a word or two among values
    are values.
    """
    stop = start
    while stop < len(cells) and not _ends(cells, stop):
        stop += 1
    codes = [k for k in range(start, stop) if is_code(cells[k].text)]
    if len(codes) > 1 and shape(cells[codes[0]].text) is shape(cells[codes[1]].text):
        return codes[1] - codes[0]
    return stop - start if stop > start else None


def _ends(cells: Sequence[Segment], at: int) -> bool:
    if len(cells[at].text) > _LONGEST_VALUE or ":" in cells[at].text:
        return True
    ahead = cells[at : at + _LEAST]
    return len(ahead) == _LEAST and all(_is_words(c) for c in ahead)
