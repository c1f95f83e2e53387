"""lines_to_whole: cells that wrap in a table whose columns are notes, named by their codes.

::

    CUSIP Number       12345EAA6     12345EAB4
    Coupon Frequency   Monthly       Semi-
                                     Annual
    Product Ranking    Senior        Senior
                       Unsecured     Unsecured
                       Notes         Notes

A line without a label, all of whose words stand under words of the row right above it and in the columns of the codes,
says the rest of those. Read by themselves the first lines would state another rank, and the last ones be labels. The
codes may also stand below: sheets of several tranches end with them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from extractor.grids.text.lines import Line, Segment, tidy
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.values.shapes import Shape, shape

_CODE = range(9, 13)  # characters of a code, blanks in it included
_AHEAD = 60  # lines of a sheet above its codes
_ASTRAY = 1  # characters that words may stand beside their column
_LONGEST = 40  # characters of a line of a cell: longer ones are sentences
_PIECE = regex(r"\S+(?: \S+)*")
_OPEN = regex(
    r"(?:\b(?:at|on|and|after|from|of|to|due|plus|commencing|beginning)"
    r"|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?:\s\d{1,2},)?|/)\Z"
)
_ADDS = regex(r"(?:plus|minus|commencing|beginning)\b")
_WORDS = frozenset({Shape.TEXT, Shape.FREQUENCY, Shape.RANKING, Shape.COUPON_TYPE, Shape.EMPTY})


def lines_to_whole(text: str, lines: Iterable[Line], taken: Collection[int]) -> list[Segment]:
    """Return the pieces of the lines that are not taken, those that wrap in a note's column in one."""
    lines = list(lines)
    codes = [(line.index, found) for line in lines if (found := _codes(line, _left(line, taken)))]
    out: list[Segment] = []
    columns: Sequence[int] = ()
    above: dict[int, int] = {}  # the pieces of the row, by column
    ends = -1  # the line of the row, or the last one that was joined to it
    for line in lines:
        pieces = _left(line, taken)
        if line.piped or line.tabbed or not pieces:
            out += pieces
            continue
        while codes and line.index > codes[0][0]:
            columns = codes.pop(0)[1]
        if codes and codes[0][0] - line.index < _AHEAD:
            columns = codes[0][1]
        if columns and line.index == ends + 1:
            parts = [part for s in pieces for part in _parted(text, s)]
            held = [(above.get(_column(s, line, columns), -1), s) for s in parts]
            if all(k >= 0 and _goes_on(out[k], s) for k, s in held):
                for k, s in held:
                    out[k] = _joined(out[k], s)
                ends = line.index
                continue
        places = [_column(s, line, columns) for s in pieces]
        ends = line.index
        labelled = bool(places) and places[0] < 0
        above = {at: len(out) + k for k, at in enumerate(places) if at >= 0} if labelled else {}
        out += pieces
    return out


def _left(line: Line, taken: Collection[int]) -> list[Segment]:
    return [s for s in line.filled if s.span.start not in taken]


def _codes(line: Line, pieces: Sequence[Segment]) -> list[int]:
    """Return where the codes stand in a line of a label and nothing else but codes; a stroke may end each of them."""
    if line.piped or line.tabbed or len(pieces) < 3:
        return []
    told = [s.text.rstrip(" /") for s in pieces[1:]]
    if any(len(code) not in _CODE or shape(code) is not Shape.CUSIP for code in told):
        return []
    return [s.span.start - line.span.start for s in pieces[1:]]


def _parted(text: str, piece: Segment) -> list[Segment]:
    """Part words that are read as one rank though blanks part them: they stand in two notes' columns."""
    if len(piece.text) == len(piece.span):
        return [piece]
    start = piece.span.start
    found = (found.span() for found in _PIECE.finditer(piece.span.of(text)))
    return [
        piece._replace(
            span=(span := Span(start + low, start + high)), text=tidy(span.of(text)), column=piece.column + k
        )
        for k, (low, high) in enumerate(found)
    ]


def _column(piece: Segment, line: Line, columns: Sequence[int]) -> int:
    at = piece.span.start - line.span.start
    return next((k for k, start in enumerate(columns) if abs(at - start) <= _ASTRAY), -1)


def _goes_on(above: Segment, below: Segment) -> bool:
    """Tell whether words go on words, or a value on words that leave it out: a date below "on", a spread by "plus"."""
    open_ended = _OPEN.search(above.text) is not None or _ADDS.match(below.text) is not None
    return len(below.text) <= _LONGEST and shape(above.text) in _WORDS and (open_ended or shape(below.text) in _WORDS)


def _joined(above: Segment, below: Segment) -> Segment:
    glue = "" if above.text.endswith("-") else " "
    return above._replace(span=Span(above.span.start, below.span.end), text=f"{above.text}{glue}{below.text}")
