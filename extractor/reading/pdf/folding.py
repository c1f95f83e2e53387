"""Lines of cells to rows of cells: a cell that wraps over lines is one cell again.

Where rows stand farther apart than the lines within a cell, the distance decides. Where all lines
are as far apart, a row starts with a line that is filled and holds figures, as data rows do.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractor.reading.pdf.blocks import PageCell
from extractor.reading.pdf.words import PageWord

_WIDER = 1.2  # a row's distance to the next, as a multiple of the lines' within a cell
_SAME_LINE = 0.3  # shares of the size: words on one baseline
_OVERLAP = 0.8  # lines nearer than this stand side by side, in cells centred on one another
_FILLED = 0.6  # the share of the fullest line's cells that makes a line a row of its own
_SAME_PITCH = 1.02  # of the smallest distance between lines: no larger one
_APART = 1.08  # of the distance within a cell: between rows
_LEAST_APART = 3  # rows that stand so far apart
_SOME = 4  # one in so many
_NOTHING = 0.1  # points
_SMALLER = 0.8  # of the size above: labels are set smaller than values
_FARTHEST_WRAPPED = 1.6  # of the size: lines of one cell stand no farther apart
_MOST_HEADER_LINES = 6  # of a header that wraps


@dataclass(slots=True)
class CellLine:
    """One printed line of a table: words by the (first, last) column they stand in."""

    base: float
    size: float
    cells: dict[tuple[int, int], list[PageWord]]

    @property
    def spans(self) -> bool:
        """Whether the line is one text over several columns."""
        return len(self.cells) == 1 and all(last > first for first, last in self.cells)

    @property
    def typed(self) -> int:
        """How many of its cells hold a figure."""
        return sum(any(c.isdigit() for w in words for c in w.text) for words in self.cells.values())

    @property
    def heads(self) -> bool:
        """Whether its first column is filled."""
        return any(first == 0 for first, _ in self.cells)


def lines_to_rows(lines: Sequence[CellLine]) -> list[list[CellLine]]:
    """Group a table's lines, top to bottom, into rows."""
    most = max(len(line.cells) for line in lines)
    least_typed = 2 if most > 2 else 1
    anchors = [len(x.cells) >= _FILLED * most and x.typed >= least_typed for x in lines]
    pitches = [b.base - a.base for a, b in pairwise(lines)]
    sizes = [max(a.size, b.size) for a, b in pairwise(lines)]
    real = [p for p, s in zip(pitches, sizes, strict=True) if p > _OVERLAP * s]
    tight = min(min(real, default=0.0) * _WIDER, _FARTHEST_WRAPPED * max(x.size for x in lines))
    tight = _least_row_pitch(lines, real, tight)
    told_apart = any(p > tight for p in real) and not _are_rows(anchors, pitches, tight)
    rows: list[list[CellLine]] = [[lines[0]]]
    anchored = anchors[0]
    for k, line in enumerate(lines[1:]):
        near = pitches[k] <= _OVERLAP * sizes[k]
        if (
            line.spans != lines[k].spans
            or _labels_below(line, lines[k])
            or _skips_a_line(line, rows[-1])
            or (not near and _labels_anew(line, rows[-1]))
        ):
            joined = False
        elif anchors[k + 1] and lines[k].typed == 0 and len(lines[k].cells) >= _FILLED * most:
            joined = False  # a header's last line, then data
        elif (near and not (anchors[k] and anchors[k + 1])) or _stands_between(lines, k + 1, tight):
            joined = True
        elif told_apart or line.spans:
            joined = pitches[k] <= tight
        else:
            joined = pitches[k] <= tight and _goes_on(
                line, anchor=anchors[k + 1], anchored=anchored, header=_is_header(rows, anchors), most=most
            )
        if joined:
            rows[-1].append(line)
            anchored = anchored or anchors[k + 1]
        else:
            rows.append([line])
            anchored = anchors[k + 1]
    return rows


def _are_rows(anchors: Sequence[bool], pitches: Sequence[float], tight: float) -> bool:
    """Tell whether rows of their own stand as near to one another as the lines of a cell.

    Some full lines of figures may well be a row's: where dates wrap in all of its columns.
    """
    near = [anchors[k] and anchors[k + 1] for k, p in enumerate(pitches) if p <= tight]
    if (len(pitches) - len(near)) * _SOME < len(pitches):
        return any(near)  # hardly any row stands apart
    return sum(near) * _SOME > len(near)


def _least_row_pitch(lines: Sequence[CellLine], real: Sequence[float], tight: float) -> float:
    """Return what parts the lines of a cell from rows that stand hardly farther apart: two distances, and no other.

    A browser sets both alike on all the page. They tell only where no row of its own stands at the smaller distance.
    """
    small = [p for p in real if p <= tight and p <= _SAME_PITCH * min(real)]
    large = [p for p in real if p not in small]
    if len(large) < _LEAST_APART or min(large) > tight or min(large) < _APART * max(small):
        return tight
    for above, line in pairwise(lines):
        rows = above.heads and line.heads and min(len(above.cells), len(line.cells)) > 1
        if rows and line.base - above.base <= max(small) + _NOTHING:
            return tight
    return max(small) + _NOTHING


def _skips_a_line(line: CellLine, row: Sequence[CellLine]) -> bool:
    """Tell whether a column goes on below a line that it left empty: the lines of one cell follow one another."""
    for first, last in line.cells:
        above = next((x for x in reversed(row) if any(a <= last and first <= b for a, b in x.cells)), None)
        if above is not None and line.base - above.base > _FARTHEST_WRAPPED * line.size:
            return True
    return False


def _stands_between(lines: Sequence[CellLine], at: int, tight: float) -> bool:
    """Tell whether the lines above and below a line are one cell's, which wraps around its row."""
    if at + 1 >= len(lines) or (at > 1 and lines[at - 1].base - lines[at - 2].base <= tight):
        return False
    above, line, below = lines[at - 1], lines[at], lines[at + 1]
    return (
        above.cells.keys() == below.cells.keys() <= line.cells.keys()
        and len(line.cells) > 2 > len(above.cells)
        and not (above.typed or below.typed or above.heads)
        and line.heads
        and max(line.base - above.base, below.base - line.base) <= tight
    )


def _labels_anew(line: CellLine, row: Sequence[CellLine]) -> bool:
    """Tell whether a line holds a label with its value below a label that has ended with its colon."""
    held = [x.cells[0, 0] for x in row if (0, 0) in x.cells]
    label = line.cells.get((0, 0))
    if not held or label is None or len(line.cells) < 2:
        return False
    return held[-1][-1].text.endswith(":") and label[0].text[0].isupper()


def _labels_below(line: CellLine, above: CellLine) -> bool:
    """Tell whether a line is one of small labels, each over its value, and no rest of the values above it."""
    return line.size < _SMALLER * above.size and line.typed * 3 <= len(line.cells) > 1 and above.typed > 0


def _is_header(rows: Sequence[Sequence[CellLine]], anchors: Sequence[bool]) -> bool:
    """Tell whether all lines so far stand above the first data row of a table that has one."""
    so_far = sum(map(len, rows))
    return any(anchors) and not any(anchors[:so_far]) and so_far < _MOST_HEADER_LINES


def _goes_on(line: CellLine, *, anchor: bool, anchored: bool, header: bool, most: int) -> bool:
    """Tell whether a line continues the cells above it, where distances don't tell."""
    if anchor:
        return False
    if header and most > 2:
        return not line.typed
    if line.heads:
        return anchored and most > 2 and not line.typed and len(line.cells) < _FILLED * most
    return True


def rows_to_cells(rows: Sequence[Sequence[CellLine]], first_row: int = 0) -> list[PageCell]:
    """Fold each row's lines into cells, column by column."""
    out: list[PageCell] = []
    for number, row in enumerate(rows, first_row):
        cells: list[PageCell] = []
        for line in row:
            for (first, last), words in sorted(line.cells.items()):
                held = next((c for c in cells if c.col <= last and first < c.col + c.colspan), None)
                if held is None:
                    cells.append(PageCell(number, first, [words], colspan=last - first + 1))
                else:
                    end = max(held.col + held.colspan, last + 1)
                    held.col = min(held.col, first)
                    held.colspan = end - held.col
                    held.lines.append(words)
        out += sorted(cells, key=lambda c: c.col)
    return out


def split_rows(cells: Sequence[PageCell]) -> list[PageCell]:
    """Split the rows of a ruled table that hold several records between two lines; number rows anew."""
    rows: dict[int, list[PageCell]] = {}
    for cell in cells:
        rows.setdefault(cell.row, []).append(cell)
    out: list[PageCell] = []
    added = 0
    for row in sorted(rows):
        lines = _cells_to_lines(rows[row])
        if _several(lines, sum(1 for c in rows[row] if c.lines)):
            parts = lines_to_rows(lines)
            out += rows_to_cells(parts, row + added)
            added += len(parts) - 1
            continue
        for cell in rows[row]:
            cell.row = row + added
        out += rows[row]
    return out


def _cells_to_lines(cells: Sequence[PageCell]) -> list[CellLine]:
    """Return the printed lines that run through a row's cells."""
    if any(cell.rowspan > 1 for cell in cells):
        return []
    placed = [(c, words) for c in cells for words in c.lines]
    out: list[CellLine] = []
    for cell, words in sorted(placed, key=lambda p: p[1][0].base):
        word = words[0]
        if not out or word.base - out[-1].base > _SAME_LINE * word.size:
            out.append(CellLine(word.base, word.size, {}))
        out[-1].cells[cell.col, cell.col + cell.colspan - 1] = words
    return out


def _several(lines: Sequence[CellLine], filled: int) -> bool:
    """Tell several records from one record whose cells wrap: full lines of figures, or full lines only."""
    if filled < 2 or len(lines) < 2:
        return False
    full = [x for x in lines if len(x.cells) >= max(2.0, _FILLED * filled)]
    records = [x for x in full if x.typed >= 2 and x.heads]
    return len(records) >= 2 or (len(lines) >= 3 and all(len(x.cells) == filled for x in lines))
