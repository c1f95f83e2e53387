"""identifiers, usual_rows, other_rows: where rows of values may begin: at codes, at lines, where labels come round."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from extractor.grids.labels.pairing import AFTER_ROW, LOST_LABEL, LOST_VALUE, Fits
from extractor.ground.grid import GridCell
from extractor.values.shapes import Shape

ROW_COST = -0.25  # what opening a row costs, times its labels: one cut in two earns less than whole
_MID_LINE = -1.0  # and within a line that holds several values
NARROWEST = 4  # cells of a row whose width the header does not tell
SEVERAL = 3  # values that make a line a row
_AFTER = 2  # values that are kept behind the last row, should it be wider than the others
_MOST_LEADS = 6  # cells of a row that may stand before its identifier


class Value(NamedTuple):
    """A value cell and the line that it stands on."""

    cell: GridCell
    line: int

    @property
    def text(self) -> str:
        """The cell's text."""
        return self.cell.text


def identifiers(values: Sequence[Value], shapes: Sequence[Shape], width: int, codes: Mapping[str, int]) -> list[int]:
    """Return where the rows' identifiers stand: not those of an underlying, which rows print again beside their own.

    Where each row has a table to itself, the document prints it again.
    """
    at = [k for k, kind in enumerate(shapes) if kind is Shape.CUSIP]
    if len(at) * width * 4 <= len(values) * 5:
        return at
    times = Counter(values[k].text for k in at)
    if len(set(times.values())) == 1:
        times = Counter({text: codes.get(text, 1) for text in times})
    return [k for k in at if times[values[k].text] == min(times.values())]


def usual_rows(shapes: Sequence[Shape], at: Sequence[int], width: int, before: int) -> list[range]:
    """Cut the values into rows: one at each CUSIP, as many cells before it as the first row has.

    ``before`` labels stand before that of the CUSIP: as many cells are a lead, whatever their make.
    """
    if not at:
        return _alike_rows(shapes, width) or [range(min(len(shapes), width + 1))]
    agreed = at[0] == before
    lead = at[0] if at[0] <= 2 or agreed else 0
    ahead = [shapes[k - lead : k] for k in at if k >= lead]
    if lead and not agreed and (Shape.TEXT in ahead[0] or sum(a == ahead[0] for a in ahead) * 2 <= len(at)):
        lead = 0  # what stands before the first row stands over the rows, not in each of them
    rows = _ranges([k - lead for k in at], len(shapes))
    rows[-1] = range(rows[-1].start, min(len(shapes), rows[-1].start + width + _AFTER))
    return rows


def _alike_rows(shapes: Sequence[Shape], width: int) -> list[range]:
    """Cut values without an identifier (the lower half of a stacked table) where they repeat the first row's makes.

    A label torn in two, or one that was lost, makes the header wider or narrower than its rows: another width
    counts where it cuts all of the values into rows alike.
    """
    count = len(shapes)
    rows = _rows_of(shapes, width)
    if len(rows) * width < count:
        for other in (width - 1, width + 1, width - 2, width + 2):
            if other >= NARROWEST and count % other == 0 and len(_rows_of(shapes, other)) * other == count:
                rows = _rows_of(shapes, other)
                break
    return rows if len(rows) > 1 else []


def _rows_of(shapes: Sequence[Shape], width: int) -> list[range]:
    """Return the rows of ``width`` values that are alike, up to the first that is not."""
    first = shapes[:width]
    rows = [range(min(width, len(shapes)))]
    for start in range(width, len(shapes) - width + 1, width):
        same = sum(kind is own for kind, own in zip(shapes[start : start + width], first, strict=True))
        if same * 10 < width * 7:
            break
        rows.append(range(start, start + width))
    return rows


def other_rows(values: Sequence[Value], at: Sequence[int], fits: Fits) -> Iterator[Sequence[range]]:
    """Yield the cuts that are worth a try: at each line, around the identifiers, and where the labels begin again."""
    count, width = len(values), len(fits[0])
    lines = Counter(v.line for v in values)
    breaks = {k for k in range(1, count) if values[k - 1].line != values[k].line}
    opens = [k for k, v in enumerate(values) if lines[v.line] >= SEVERAL and (not k or k in breaks)]
    if opens:
        yield _ranges(opens, count)
    for lead in range(min(at[0], _MOST_LEADS, width) + 1) if at else ():
        yield _bounded([k - lead for k in at], count, width)
    for above in (0, 1):  # a date may stand over all rows
        if not above or (count > above + width and at[:1] != [0]):
            again = _again(fits[above:], width, {k - above for k in breaks})
            yield _bounded([k + above for k in again], count, width)
    if at and at[0] >= NARROWEST:  # the lower half of a stacked table, and the next note's upper half
        halves = _bounded(_again(fits[: at[0]], width, breaks), at[0], width)
        yield halves if len(halves) > 1 else [range(min(at[0], width + 1))]


def _again(fits: Fits, width: int, breaks: set[int]) -> list[int]:
    """Return where rows begin when the labels are laid over all values again and again, empty cells left out."""
    count = len(fits)
    score = [[LOST_LABEL * i for i in range(width + 1)]]
    step = [["label"] * (width + 1)]
    for j, row in enumerate(fits, 1):
        before = score[-1]
        now, how = [before[0] + LOST_VALUE], ["value"]
        for i in range(1, width + 1):
            lost = AFTER_ROW if i == width else LOST_VALUE
            options = (
                (before[i - 1] + row[i - 1], "pair"),
                (before[i] + lost, "value"),
                (now[i - 1] + LOST_LABEL, "label"),
            )
            gain, kind = max(options, key=lambda option: option[0])
            now.append(gain)
            how.append(kind)
        opened = now[width] + ROW_COST * width + (0.0 if j in breaks else _MID_LINE)
        if j < count and opened > now[0]:
            now[0], how[0] = opened, "row"
            for i in range(1, width + 1):
                if now[i - 1] + LOST_LABEL > now[i]:
                    now[i], how[i] = now[i - 1] + LOST_LABEL, "label"
        score.append(now)
        step.append(how)
    return _starts(step, width)


def _starts(step: Sequence[Sequence[str]], width: int) -> list[int]:
    """Follow the steps back to the first value; return where each row begins."""
    starts = []
    j, i = len(step) - 1, width
    while j:
        kind = step[j][i]
        if kind == "row":
            starts.append(j)
            i = width
        elif kind == "label":
            i -= 1
        else:
            j, i = j - 1, i - (kind == "pair")
    return [0, *reversed(starts)]


def _bounded(starts: Sequence[int], stop: int, width: int) -> list[range]:
    """Return the rows that begin at ``starts``; the last is not much wider than the others or the header."""
    rows = _ranges(starts, stop)
    widest = max((len(r) for r in rows[:-1]), default=0)
    last = rows[-1]
    rows[-1] = range(last.start, min(last.stop, last.start + max(width, widest) + _AFTER))
    return rows


def _ranges(starts: Sequence[int], stop: int) -> list[range]:
    return [range(a, b) for a, b in pairwise((*starts, stop)) if b > a]
