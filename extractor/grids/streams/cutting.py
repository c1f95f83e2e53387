"""values_to_cut: the values that follow a header, cut into rows.

Nothing on the page may tell where a row ends: an identifier opens it, or stands in its middle, or is left
open; a line holds it, or one cell; empty cells were dropped. So several cuts are laid under the
labels, and the one that suits them best, with the same makes in each column, is taken.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from extractor.grids.labels.headers import HeaderLabel
from extractor.grids.labels.pairing import AFTER_ROW, LOST_LABEL, LOST_VALUE, Fits, Owners, fits_of, fits_to_owners
from extractor.ground.grid import GridCell
from extractor.ground.schema import Schema
from extractor.values.shapes import Shape, shape

_ROW = -0.25  # what opening a row costs, times its labels: one cut in two earns less than whole
_MID_LINE = -1.0  # and within a line that holds several values
_SAME_MAKE = 0.2  # a value of the make that its column has in most rows; as much is lost by another make or none
_CLEAN = 0.7  # what a value earns on average where each lies under its own label
_NARROWEST = 4  # cells of a row whose width the header does not tell
_SEVERAL = 3  # values that make a line a row
_AFTER = 2  # values that are kept behind the last row, should it be wider than the others
_MOST_LEADS = 6  # cells of a row that may stand before its identifier
_BLANK = frozenset({Shape.PLACEHOLDER, Shape.NOT_STATED, Shape.EMPTY})


class Value(NamedTuple):
    """A value cell and the line that it stands on."""

    cell: GridCell
    line: int

    @property
    def text(self) -> str:
        """The cell's text."""
        return self.cell.text


class Cut(NamedTuple):
    """Rows of values, for each value the label over it, and what all of that earns."""

    rows: tuple[range, ...]
    owners: tuple[Owners, ...]
    score: float


def values_to_cut(
    values: Sequence[Value], labels: Sequence[HeaderLabel], schema: Schema, codes: Mapping[str, int] | None = None
) -> Cut | None:
    """Cut the values into rows and lay each under the labels; None where there are no values.

    ``codes`` tells how often each identifier stands in the document.
    """
    return _without_next_line(_best_cut(values, labels, schema, codes or {}), values) if values else None


def _best_cut(values: Sequence[Value], labels: Sequence[HeaderLabel], schema: Schema, codes: Mapping[str, int]) -> Cut:
    width = len(labels)
    fits = fits_of(labels, [v.text for v in values], schema)
    shapes = [shape(v.text) for v in values]
    lead = next((k for k, h in enumerate(labels) if "cusip" in h.match.fields), 0)
    at = _identifiers(values, shapes, width, codes)
    usual = _laid(_usual(shapes, at, width, lead), fits, shapes, width)
    if usual.score >= (_CLEAN + _ROW) * width * len(usual.rows) and not _loses(usual, len(values)):
        return usual
    others = (_laid(rows, fits, shapes, width) for rows in _other_cuts(values, at, fits))
    most = 1 if len(usual.rows) == len(at) else len(at)
    named = (cut for cut in others if _well_named(cut.rows, at, most))
    return max((usual, *named), key=lambda cut: cut.score)


def _without_next_line(cut: Cut, values: Sequence[Value]) -> Cut:
    """Leave the next line's values out of the last row: where under no label, or each other row is one line."""
    last, owners = cut.rows[-1], cut.owners[-1]
    lines = Counter(v.line for v in values)
    opens = [k for k in last[1:] if values[k].line != values[k - 1].line and lines[values[k].line] >= _SEVERAL]
    in_lines = len(cut.rows) > 1 and all(values[r.start].line == values[r.stop - 1].line for r in cut.rows[:-1])
    for k in opens:
        held = k - last.start
        if in_lines or all(owner is None for owner in owners[held:]):
            return Cut((*cut.rows[:-1], range(last.start, k)), (*cut.owners[:-1], owners[:held]), cut.score)
    return cut


def _well_named(rows: Sequence[range], at: Sequence[int], most: int) -> bool:
    """Tell whether each row has an identifier, ``most`` at most, or none has; where the first leads, all lead."""
    named = [sum(k in row for k in at) for row in rows]
    if at[:1] == [rows[0].start] and most == 1 and any(row.start not in at for row in rows):
        return False
    return not any(named) or (min(named) > 0 and max(named) <= most)


def _loses(cut: Cut, count: int) -> bool:
    """Tell whether a cut leaves values out: above its first row, below its last, or under no label."""
    beside = cut.rows[0].start > 0 or count - cut.rows[-1].stop >= _NARROWEST
    return beside or any(None in owners for owners in cut.owners)


def _laid(rows: Sequence[range], fits: Fits, shapes: Sequence[Shape], width: int) -> Cut:
    """Lay rows under the labels, up to the first that is unlike those before it."""
    kept: list[range] = []
    owned: list[Owners] = []
    score = LOST_VALUE * rows[0].start
    columns: defaultdict[tuple[int, int], Counter[Shape]] = defaultdict(Counter)
    for row in rows:
        earned, owners = fits_to_owners(fits[row.start : row.stop], width)
        makes = [(columns[key], shapes[j]) for j, key in zip(row, owners_to_keys(owners), strict=True)]
        makes = [(others, make) for others, make in makes if make not in _BLANK]
        seen = [(others, make) for others, make in makes if others]
        alike = sum(2 * others[make] >= others.total() for others, make in seen)
        if kept and (alike * 3 < len(seen) * 2 or len(seen) * 2 < len(makes)):
            break
        kept.append(row)
        owned.append(owners)
        score += earned + _ROW * width
        for others, make in makes:
            others[make] += 1
    if len(kept) > 1:
        score += _SAME_MAKE * sum(2 * max(makes.values()) - len(kept) for makes in columns.values() if makes)
    return Cut(tuple(kept), tuple(owned), score)


def owners_to_keys(owners: Owners) -> Iterator[tuple[int, int]]:
    """Yield each value's column: its label's index, and a count of the values without one that follow it."""
    last, extra = -1, 0
    for owner in owners:
        last, extra = (owner, 0) if owner is not None else (last, extra + 1)
        yield last, extra


def _other_cuts(values: Sequence[Value], at: Sequence[int], fits: Fits) -> Iterator[Sequence[range]]:
    """Yield the cuts that are worth a try: at each line, around the identifiers, and where the labels begin again."""
    count, width = len(values), len(fits[0])
    lines = Counter(v.line for v in values)
    breaks = {k for k in range(1, count) if values[k - 1].line != values[k].line}
    opens = [k for k, v in enumerate(values) if lines[v.line] >= _SEVERAL and (not k or k in breaks)]
    if opens:
        yield _ranges(opens, count)
    for lead in range(min(at[0], _MOST_LEADS, width) + 1) if at else ():
        yield _bounded([k - lead for k in at], count, width)
    for above in (0, 1):  # a date may stand over all rows
        if not above or (count > above + width and at[:1] != [0]):
            again = _again(fits[above:], width, {k - above for k in breaks})
            yield _bounded([k + above for k in again], count, width)
    if at and at[0] >= _NARROWEST:  # the lower half of a stacked table, and the next note's upper half
        halves = _bounded(_again(fits[: at[0]], width, breaks), at[0], width)
        yield halves if len(halves) > 1 else [range(min(at[0], width + 1))]


def _ranges(starts: Sequence[int], stop: int) -> list[range]:
    return [range(a, b) for a, b in pairwise((*starts, stop)) if b > a]


def _bounded(starts: Sequence[int], stop: int, width: int) -> list[range]:
    """Return the rows that begin at ``starts``; the last is not much wider than the others or the header."""
    rows = _ranges(starts, stop)
    widest = max((len(r) for r in rows[:-1]), default=0)
    last = rows[-1]
    rows[-1] = range(last.start, min(last.stop, last.start + max(width, widest) + _AFTER))
    return rows


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
        opened = now[width] + _ROW * width + (0.0 if j in breaks else _MID_LINE)
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


def _usual(shapes: Sequence[Shape], at: Sequence[int], width: int, before: int) -> list[range]:
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


def _identifiers(values: Sequence[Value], shapes: Sequence[Shape], width: int, codes: Mapping[str, int]) -> list[int]:
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


def _alike_rows(shapes: Sequence[Shape], width: int) -> list[range]:
    """Cut values without an identifier (the lower half of a stacked table) where they repeat the first row's makes.

    A label torn in two, or one that was lost, makes the header wider or narrower than its rows: another width
    counts where it cuts all of the values into rows alike.
    """
    count = len(shapes)
    rows = _rows_of(shapes, width)
    if len(rows) * width < count:
        for other in (width - 1, width + 1, width - 2, width + 2):
            if other >= _NARROWEST and count % other == 0 and len(_rows_of(shapes, other)) * other == count:
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
