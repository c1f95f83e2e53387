"""join_tails: rows of fixed width whose cells wrap, each in its own column.

::

    12345EAA6   4.500%   Semi-    March 15,   Senior
                         Annual   2009        Unsecured Notes

A cell that was joined is torn: what stands between its lines belongs to other cells, so it is read by its own text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from extractor.grids.labels.lexicon import Lexicon
from extractor.grids.text.lines import Line, Segment
from extractor.grids.text.rows import RawRow, RowCell
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.values.dates import MONTHS
from extractor.values.shapes import Shape, shape

_NAMES = "|".join(sorted(MONTHS, key=len, reverse=True))
_OPEN_DATE = regex(rf"\b(?:{_NAMES})\b\.?\s[0-9]{{1,2}},(?!\s?[0-9])", re.IGNORECASE)
_MOST = 0.6  # of a row's cells go on below it
_ASTRAY = 2  # characters that a wrapped line may begin before its column
_LONGEST = 40  # characters of a wrapped line in its cell; longer ones are sentences
_MAY_GO_ON = frozenset({Shape.TEXT, Shape.FREQUENCY, Shape.COUPON_TYPE, Shape.RANKING, Shape.EMPTY})
_GOES_ON = regex(r"(?:/|&|(?:to|and|or|then)\b).*", re.IGNORECASE)  # what begins so ends the value above it
_OF_A_TITLE = regex(r"(?:\w+ ){0,2}(?:notes?|bonds?|debentures?)\b", re.IGNORECASE)
_RULE = "-=_"
_CLOSER = ":"


def open_dates(text: str) -> tuple[tuple[int, int, Shape], ...]:
    """Return where a line prints a month and a day whose year may stand below: one blank in them parts no columns."""
    return tuple((*m.span(), Shape.DATE) for m in _OPEN_DATE.finditer(text))


def is_tail(line: Line, row: Line, lexicon: Lexicon) -> bool:
    """Tell whether a line right below a row may hold the rest of its cells: few short texts, hardly a label in them."""
    if line.piped or line.tabbed or not 0 < len(line.filled) <= _MOST * len(row.filled):
        return False
    labels = sum(
        shape(s.text) is Shape.TEXT and lexicon.exact(s.text) is not None and not _ends_words(s, line, row)
        for s in line.filled
    )
    if labels * 2 >= len(line.filled):
        return False  # the header of the rows' lower halves
    return not any(len(s.text) > _LONGEST or _CLOSER in s.text or not s.text.strip(_RULE) for s in line.filled)


def _ends_words(segment: Segment, line: Line, row: Line) -> bool:
    """Tell whether a word that is a label elsewhere is here the second line of a cell: "Notes" under "Senior".

    It is where it stands flush under words: a label that heads the rows' lower halves stands under figures. The second
    line of a rank may be set in.
    """
    at = segment.span.start - line.span.start
    above = [s for s in row.filled if abs(s.span.start - row.span.start - at) <= _ASTRAY]
    return any(
        (s.span.start - row.span.start == at and shape(s.text) is Shape.TEXT)
        or (shape(s.text) is Shape.RANKING and shape(f"{s.text} {segment.text}") is Shape.RANKING)
        for s in above
    )


def join_tails(row: RawRow, tails: Sequence[Line], columns: Sequence[tuple[int, int]]) -> RawRow:
    """Return the row with the lines under it joined to its cells, down to the first that fits none of them."""
    cells = {cell.first: cell for cell in row}
    for line in tails:
        below = [(_column(s, line, columns), s) for s in line.filled]
        if not all(place is not None and _goes_on(cells.get(place[0]), segment) for place, segment in below):
            break
        for place, segment in below:
            if place is not None:
                cells[place[0]] = _joined(cells.get(place[0]), segment, place)
    return tuple(cells[first] for first in sorted(cells))


def _column(segment: Segment, line: Line, columns: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    """Return the bounds of the only column that a piece of a line stands in, with the blanks behind that column."""
    start, end = (at - line.span.start for at in (segment.span.start, segment.span.end))
    k = bisect_right([low for low, _ in columns], start + _ASTRAY) - 1
    if 0 <= k < len(columns) - 1 and start >= columns[k][1] and end > columns[k + 1][0]:
        k += 1  # it begins in the blanks before its column
    if k < 0 or (k + 1 < len(columns) and end > columns[k + 1][0]):
        return None
    return columns[k]


def _goes_on(above: RowCell | None, segment: Segment) -> bool:
    """Tell whether a cell goes on with the piece below it: words do, and any value before "and", "to" or a stroke.

    A rate may begin a title: "4.150%" over "Notes due" over "2011".
    """
    if above is None or shape(above.text) in _MAY_GO_ON or _GOES_ON.fullmatch(segment.text):
        return True
    return shape(above.text) is Shape.PERCENT and _OF_A_TITLE.match(segment.text) is not None


def _joined(above: RowCell | None, segment: Segment, place: tuple[int, int]) -> RowCell:
    if above is None:
        return RowCell(segment.span, segment.text, *place)
    glue = "" if above.text.endswith("-") else " "
    return above._replace(
        span=Span(above.span.start, segment.span.end), text=f"{above.text}{glue}{segment.text}", torn=True
    )
