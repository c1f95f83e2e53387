"""grow_region: lines that share the white space running down between their columns."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extractor.reading.pdf.lines import COLUMN_GAP, TextLine
from extractor.reading.pdf.words import PageWord

# Shares of the font's size.
WIDE = 1.0
"""White space that no sentence has between its words."""
FINE_GAP = 0.36
"""A blank is at most this wide where a line is not justified."""
TIGHT = 1.45
"""The distance between two lines of one cell."""
_FARTHEST = 4.5  # the distance between two lines of a table
_ALIGNED = 0.5  # cells of one column start, end or are centred this near to one another

_NEXT_ROW = 1.6  # a lone cell farther below than this times the usual distance may belong to no row
_MOST_WAITING = 8  # lines in a row that run across the columns or fill few of them
_KEPT, _REPEATED = 0.5, 0.8  # shares of a line's cells that stand where the columns are
_MOST_CLOSED = 2  # gaps between columns that one line may close

_BESIDE = 0.8  # lines nearer than this stand side by side, in cells centred on one another
_SETTLED = 4  # rows that keep to the columns
_ROW = 3  # cells of one that shows them

Column = tuple[float, float]


def extents_of(segments: Sequence[Sequence[PageWord]]) -> list[Column]:
    """Return where each segment begins and ends."""
    return [(s[0].x0, s[-1].x1) for s in segments]


class Region:
    """Lines of one table without ruling lines, and its columns: what their words cover."""

    __slots__ = ("_full", "_pitch", "_row", "_settled", "columns", "lines", "size")

    def __init__(self, line: TextLine) -> None:
        """Start with one line."""
        self.lines = [line]
        self.columns = extents_of(line.segments())
        self.size = line.size
        self._settled = self.columns
        self._row = self._full = 0
        self._pitch = 0.0

    def take(self, lines: Sequence[TextLine]) -> None:
        """Add lines; a line well below the one before starts a row, and the columns so far are settled."""
        for line in lines:
            step = line.base - self.lines[-1].base
            if step > TIGHT * self.size:
                self._settled, self._row = self.columns, len(self.lines)
            self.columns = self.with_line(line) or self.columns
            self.lines.append(line)
            self._full += len(line.segments()) >= _ROW
        self._pitch = max(self._pitch, step)

    def cut(self, count: int) -> None:
        """Keep the first ``count`` lines only."""
        if not 0 < count < len(self.lines):
            return
        self.lines = self.lines[:count]
        self.columns = extents_of(self.lines[0].segments())
        self._full = 0
        for line in self.lines[1:]:
            self.columns = self.with_line(line) or self.columns
            self._full += len(line.segments()) >= _ROW

    def with_line(self, line: TextLine) -> list[Column] | None:
        """Return the columns with a line's words added; None when the line runs across them."""
        columns = self._merged(extents_of(line.segments()))
        if columns is not None or len(self.columns) < 3:
            return columns
        # Cells that are packed to the brim leave little more than a blank to the next one.
        fine = extents_of(line.segments(FINE_GAP))
        columns = self._merged(fine)
        if columns is not None:
            return columns
        # A cell may cover several columns, where most others of its row keep to theirs.
        keeping = [e for e in fine if sum(a < e[1] and e[0] < b for a, b in self.columns) <= 1]
        if len(keeping) < 3 or len(keeping) * 3 < len(fine) * 2:
            return None
        return _merged(self.columns, keeping, self.size)

    def _merged(self, extents: Sequence[Column]) -> list[Column] | None:
        """Return the columns with a line's segments; None where a text runs over columns that many rows have shown."""
        columns = _merged(self.columns, extents, self.size)
        if columns is not None and len(columns) < len(self.columns) and self._full >= _SETTLED:
            return None
        return columns

    def cut_open_row(self) -> None:
        """Leave the last row out: what follows shows that it starts another table."""
        self.cut(self._row)

    def is_far(self, step: float) -> bool:
        """Tell whether a line this far below stands farther than rows do."""
        return self._pitch > 0 and step > _NEXT_ROW * self._pitch

    def keeps(self, extents: Sequence[Column]) -> bool:
        """Tell whether most segments stand in columns that are known already."""
        known = sum(any(a < x1 and x0 < b for a, b in self.columns) for x0, x1 in extents)
        return known * 4 >= len(extents) * 3

    def ends_before(self, line: TextLine, *, apart: bool) -> bool:
        """Tell whether a line starts another table: far more columns, or columns that stand elsewhere."""
        extents = extents_of(line.segments())
        if apart and len(extents) >= 2 * len(self.columns):
            return True
        if len(extents) < 3:
            return False
        # A header below rows of figures either repeats the one above, or belongs to a table of its own.
        header = not has_figures(line) and any(map(has_figures, self.lines))
        if not apart and not header:
            return False
        near = self.size * _ALIGNED
        columns = self.columns if apart else self._settled
        extents = [e for e in extents if e[0] < columns[-1][1] and columns[0][0] < e[1]]
        aligned = sum(
            any(abs(a - x0) < near or abs(b - x1) < near or abs(a + b - x0 - x1) < 2 * near for a, b in columns)
            for x0, x1 in extents
        )
        return aligned < len(extents) * (_REPEATED if header else _KEPT)


def has_figures(line: TextLine) -> bool:
    """Tell whether a line holds at least two cells with figures."""
    return sum(any(c.isdigit() for w in s for c in w.text) for s in line.segments()) >= 2


def grow_region(lines: Sequence[TextLine], at: int) -> Region:
    """Follow the columns of line ``at`` downwards for as long as lines keep to them."""
    region = Region(lines[at])
    waiting: list[TextLine] = []
    for line in lines[at + 1 :]:
        before = (waiting or region.lines)[-1]
        step = line.base - before.base
        if step > _FARTHEST * max(line.size, before.size):
            break
        extents = extents_of(line.segments())
        apart = step > TIGHT * region.size
        if step > _BESIDE * region.size and region.ends_before(line, apart=apart):
            if not apart and not waiting:
                region.cut_open_row()
            break
        lone = len(extents) == 1 and region.is_far(step)
        if region.with_line(line) is None or lone or (waiting and len(extents) < 3):
            # A line across the columns, or the first lines of a cell that is taller than its row's
            # others: what follows tells whether the table goes on.
            waiting.append(line)
            if len(waiting) > _MOST_WAITING:
                break
            continue
        if waiting and not region.keeps(extents):
            break
        region.take([*waiting, line])
        waiting = []
    _let_go(region)
    return region


def _merged(columns: Sequence[Column], extents: Sequence[Column], size: float) -> list[Column] | None:
    """Return the columns with a line's segments added; None when the line runs across them.

    Only narrow white space may turn out to stand within a cell: two gaps of it at most.
    """
    closed = 0
    for x0, x1 in extents:
        held = [c for c in columns if c[0] < x1 and x0 < c[1]]
        for left, right in pairwise(held):
            if right[0] - left[1] >= WIDE * size:
                return None
            closed += 1
    if closed > _MOST_CLOSED or (closed and len(columns) - closed < 2):
        return None
    out: list[Column] = []
    for x0, x1 in sorted([*columns, *extents]):
        if out and x0 - out[-1][1] < COLUMN_GAP * size * 0.9:
            out[-1] = (out[-1][0], max(out[-1][1], x1))
        else:
            out.append((x0, x1))
    return out if len(out) >= 2 else None


def _let_go(region: Region) -> None:
    """Leave out the lines at the end that hold one cell only, unless they go on with a cell above."""
    last = max(k for k, line in enumerate(region.lines) if k == 0 or len(line.segments()) > 1)
    keep = last + 1
    for line in region.lines[last + 1 :]:
        before = region.lines[keep - 1]
        tight = line.base - before.base <= TIGHT * min(line.size, before.size)
        first = line.x0 <= region.columns[0][1]
        if not tight or (first and len(region.columns) == 2):
            break
        keep += 1
    region.cut(keep)
