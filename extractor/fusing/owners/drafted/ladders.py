"""text_to_ladders: short lines one below the other, a period or a day in each and what holds from then on.

``05/15/2012 102%``, ``05/15/2013 101%``: two columns are too few for a table, so that each line is read as prose, and
where there are as many lines as notes, each note would get one. That they are steps of one thing is told by the line
over them (``Period | Interest Rate``), or by prices that fall to par as the days rise.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal, InvalidOperation
from itertools import pairwise
from typing import NamedTuple

from extractor.grids.cases import is_key, names_cases
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.ground.sentences import line_around
from extractor.values.dates import parse_date

_GAP = regex(r"[ ]*[|\t][ |\t]*|[ ]{2,}")
_EDGES = " |\t\r"
_LONGEST = 120  # characters of such a line
_PAR = Decimal(100)
_OF_NOTES = regex(r"\b(?:matur|due\b|issue|settle|first\b|1st\b)", re.IGNORECASE)  # days in which notes differ
_LETTER = regex(r"[A-Za-z]")


class _Line(NamedTuple):
    span: Span
    cells: list[str]


def text_to_ladders(text: str, places: Iterable[int]) -> list[Span]:
    """Return the ladders of at least two lines that the offsets ``places`` stand in."""
    lines = sorted({line_around(text, Span(at, at)) for at in places})
    rungs = [line for span in lines if (line := _Line(span, _cells(text, span))) and _is_rung(line.cells)]
    ladders: list[list[_Line]] = []
    for rung in rungs:
        if ladders and not text[ladders[-1][-1].span.end : rung.span.start].strip(_EDGES + "\n"):
            ladders[-1].append(rung)
        else:
            ladders.append([rung])
    told = (ladder for ladder in ladders if len(ladder) > 1 and _is_told(text, ladder))
    return [Span(ladder[0].span.start, ladder[-1].span.end) for ladder in told]


def _cells(text: str, line: Span) -> list[str]:
    return _GAP.split(line.of(text).strip(_EDGES)) if len(line) <= _LONGEST else []


def _is_rung(cells: list[str]) -> bool:
    """Tell whether a line opens with a period or a day, and goes on with figures alone."""
    return len(cells) > 1 and is_key(cells[0]) and not any(_LETTER.search(cell) for cell in cells[1:])


def _is_told(text: str, ladder: list[_Line]) -> bool:
    """Tell whether the line over a ladder heads it as periods, or as what else is no note; or whether prices fall."""
    above = text[: ladder[0].span.start].rstrip(_EDGES + "\n-=_")
    cells = _cells(text, line_around(text, Span(len(above), len(above)))) if above else []
    if len(cells) == len(ladder[0].cells) and names_cases(cells[0]):
        return True
    return not (cells and _OF_NOTES.search(cells[0])) and _falls(ladder)


def _falls(ladder: list[_Line]) -> bool:
    """Tell whether days rise from line to line, and prices fall to par."""
    days = [parse_date(line.cells[0]) for line in ladder]
    prices = [_price(line.cells[1]) for line in ladder]
    rising = all(a is not None and b is not None and a < b for a, b in pairwise(days))
    falling = all(a > b >= _PAR for a, b in pairwise(prices))
    return rising and falling


def _price(cell: str) -> Decimal:
    """Return a printed price; zero for anything else."""
    try:
        return Decimal(cell.strip("$ %"))
    except InvalidOperation:
        return Decimal(0)
