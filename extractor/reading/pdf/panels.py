"""are_panels, may_be_panels: sheets of labels and values side by side, each with rows of its own height.

A form sets its terms in two panels. Where a value wraps in one of them, the rows below it stand lower than those of the
other, and no row runs through both any more: read across, the labels of several rows would become one cell, and their
values another. Such panels are read one after the other, as columns of prose are.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extractor.reading.pdf.lines import TextLine
from extractor.reading.pdf.words import PageWord

_LEAST_PAIRS = 4  # labels with their values that make a panel
_APART = 3  # rows that begin beside a row of the other panel, but on no common line
_GAP = 1.0  # of the size: a label stands so far from its value
_SAME_PLACE = 3.0  # points: labels begin so near one another
_ALIGNED = 0.8  # the share of them that do
_CELLS = 4  # of a line that both begin on
_NEXT = 12  # lines
_SAME_LINE, _BESIDE = 0.3, 0.9  # of the size


def may_be_panels(lines: Sequence[TextLine], at: int) -> bool:
    """Tell quickly whether panels may begin at a line: of its next lines some begin beside one another."""
    if len(lines[at].segments(_GAP)) != _CELLS:
        return False
    return any(b.base - a.base < _BESIDE * a.size for a, b in pairwise(lines[at : at + _NEXT]))


def are_panels(left: Sequence[TextLine], right: Sequence[TextLine]) -> bool:
    """Tell two panels whose rows do not line up from the halves of one table."""
    one, other = _labelled(left), _labelled(right)
    if not (_is_panel(one) and _is_panel(other)):
        return False
    return sum(any(_stands_beside(x, y) for y in other) for x in one) >= _APART


def _labelled(lines: Sequence[TextLine]) -> list[TextLine]:
    """Return the lines of two cells of which the first holds no figure, as labels don't."""
    return [x for x in lines if len(cells := x.segments(_GAP)) == 2 and not _holds_figures(cells[0])]


def _holds_figures(words: Sequence[PageWord]) -> bool:
    return any(c.isdigit() for word in words for c in word.text)


def _is_panel(pairs: Sequence[TextLine]) -> bool:
    """Tell whether there are enough pairs of a label and its value, their labels and their values in columns."""
    if len(pairs) < _LEAST_PAIRS:
        return False
    starts = [x.x0 for x in pairs], [x.segments(_GAP)[1][0].x0 for x in pairs]
    return all(sum(abs(x - min(column)) <= _SAME_PLACE for x in column) >= _ALIGNED * len(pairs) for column in starts)


def _stands_beside(one: TextLine, other: TextLine) -> bool:
    return _SAME_LINE * one.size < abs(one.base - other.base) < _BESIDE * one.size
