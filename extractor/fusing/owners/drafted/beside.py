"""Sheets that stand side by side, under one line that holds a code for each: ``Note 1: CUSIP A | Note 2: CUSIP B``.

Read line by line the two are interleaved, so that place alone would give what the left one says to the right one.
Whose a word is tells the line's own make: it repeats its label for each sheet. What no such line holds is nobody's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from extractor.ground.candidate import Candidate
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.ground.sentences import line_around

_GAP = regex(r"[ ]*[|\t][ |\t]*|[ ]{2,}")
_REACH = 600  # characters over a sheet
_EDGES = " |\t\r"


class Beside(NamedTuple):
    """Sheets side by side, from left to right: the lines they take, their grids, and the code over each."""

    place: Span
    grids: tuple[int, ...]
    codes: tuple[Candidate, ...]


def find_beside(text: str, sheets: Sequence[tuple[int, Span]], codes: Sequence[Candidate]) -> list[Beside]:
    """Return the runs of overlapping ``sheets`` (grid, place) over which one line holds as many of the ``codes``."""
    out: list[Beside] = []
    for run in (run for run in _runs(sheets) if len(run) > 1):
        first = run[0][1].start
        over = Span(*_line_above(text, first))
        named = {str(c.value): c for c in sorted(codes, key=lambda c: c.span, reverse=True) if over.holds(c.span)}
        if len(run) == len(named):
            place = Span(over.start, max(span.end for _, span in run))
            out.append(Beside(place, tuple(g for g, _ in run), tuple(reversed(named.values()))))
    return out


def codes_by_grid(found: Sequence[Beside]) -> dict[int, Candidate]:
    """Return the code over each sheet, by its grid."""
    return {g: code for one in found for g, code in zip(one.grids, one.codes, strict=True)}


def give_beside(
    text: str, found: Sequence[Beside], loose: Sequence[Candidate], notes: Mapping[str, list[Candidate]]
) -> list[Candidate]:
    """Give what stands in such sheets to their notes, which ``notes`` holds by code; return what stands elsewhere."""
    left: list[Candidate] = []
    for c in loose:
        one = next((one for one in found if one.place.holds(c.span)), None)
        if one is None:
            left.append(c)
        elif (k := _part_in(text, one, c.span.start)) is not None:
            notes[str(one.codes[k].value)].append(c)
    return left


def _runs(sheets: Sequence[tuple[int, Span]]) -> Iterator[list[tuple[int, Span]]]:
    run: list[tuple[int, Span]] = []
    for sheet in sorted(sheets, key=lambda s: s[1]):
        if run and sheet[1].start >= run[0][1].end:
            yield run
            run = []
        run.append(sheet)
    if run:
        yield run


def _line_above(text: str, at: int) -> tuple[int, int]:
    """Return where the last line with words on it begins and ends that stands over a place's own line."""
    start = max(at - _REACH, 0)
    end = start + len(text[start : text.rfind("\n", 0, at) + 1].rstrip())
    return text.rfind("\n", 0, end) + 1, end


def _part_in(text: str, one: Beside, at: int) -> int | None:
    return _part(text, at, len(one.codes), heads="\n" not in text[one.place.start : at])


def _part(text: str, at: int, parts: int, *, heads: bool) -> int | None:
    """Return in which part of its line a place stands; a line that heads no sheets says one label for each part."""
    place = line_around(text, Span(at, at))
    line = place.of(text).rstrip(_EDGES)
    cells = _GAP.split(line)
    width, rest = divmod(len(cells), parts)
    if rest or not width or not (heads or _is_repeated(cells, width)):
        return None
    return len(_GAP.findall(line, 0, at - place.start)) // width


def _is_repeated(cells: Sequence[str], width: int) -> bool:
    labels = {cell.strip(" :").casefold() for cell in cells[::width]}
    return width > 1 and len(labels) == 1
