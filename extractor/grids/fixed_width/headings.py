"""line_to_labels: a header's words, laid over the columns that they stand on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from extractor.grids.fixed_width.blocks import Block
from extractor.grids.labels.lexicon import Lexicon, label_key
from extractor.grids.tables.kinds import is_header, is_units
from extractor.grids.text.lines import Line, Segment, tidy, trimmed
from extractor.grids.text.rows import RawRow, RowCell
from extractor.ground.places import Span
from extractor.values.shapes import Shape, shape

_STRAYS = 5  # labels to one that may stand over several columns
_REACHED = 2  # characters of a column that a label over it covers
_MOST_ROWS = 3  # of a header, as readers of tables look for them
_FEWEST_HALVES = 2  # times that the header of such a table begins


def line_to_labels(text: str, line: Line, columns: Sequence[tuple[int, int]], flush: Sequence[bool]) -> RawRow:
    """Return a header line's cells, each with the bounds of the column it covers most; over no column with its own."""
    out: list[RowCell] = []
    for piece in (p for s in line.segments for p in _cut(text, line, s, columns, flush)):
        low, high = piece.start - line.span.start, piece.end - line.span.start
        shared = [(min(high, b) - max(low, a), (a, b)) for a, b in columns]
        most, column = max(shared, key=lambda s: s[0])
        first, last = column if most > 0 else (low, high)
        out.append(RowCell(piece, tidy(piece.of(text)), first, last))
    return tuple(out)


def _cut(
    text: str, line: Line, segment: Segment, columns: Sequence[tuple[int, int]], flush: Sequence[bool]
) -> Iterator[Span]:
    """Cut a header's segment that runs over a gutter at one of its blanks.

    That is the last one, right before a column whose cells stand flush, else the first, right behind a column: a
    label may be wider than what stands below it, so that it reaches into the gutter.
    """
    start, end = segment.span.start, segment.span.end
    begin = line.span.start
    for k, ((_, high), (low, _)) in enumerate(pairwise(columns)):
        if start >= begin + high or end <= begin + low:
            continue
        blanks = [at for at in range(begin + high, begin + low) if text[at].isspace()]
        if blanks:
            at = blanks[-1] if flush[k + 1] else blanks[0]
            yield trimmed(text, start, at)
            start = at + 1
    if start < end:
        yield trimmed(text, start, end)


def with_tops(
    text: str, block: Block, rows: Sequence[RawRow], columns: Sequence[tuple[int, int]], lexicon: Lexicon
) -> list[RawRow]:
    """Return a header's rows; words right over a few of its labels are put in front of these, in the first row.

    ::

                                       1st
        CUSIP     Maturity  Coupon     Coupon   Survivor's
        Number    Date      Rate       Amount   Option

    They are too few to be a line of the header. Each has to stand over one label, and make a known label of it.
    """
    tops: list[RawRow] = []
    below = block.header[0].index
    said = {column: " ".join(c.text for row in rows for c in row if c.first == column[0]) for column in columns}
    for line in reversed(block.above):
        row = line_to_labels(text, line, columns, [True] * len(columns))
        held = [(cell.first, cell.last) for cell in row]
        if line.index != below - 1 or len(set(held)) < len(held) or not all(said.get(column) for column in held):
            break
        begin = line.span.start
        within = all(cell.span.start - begin >= cell.first - _REACHED for cell in row)
        if not within or not all(lexicon.knows(cell.text) for cell in row):
            break
        said |= {column: f"{cell.text} {said[column]}" for column, cell in zip(held, row, strict=True)}
        tops, below = [row, *tops], line.index
    while tops and not any(_is_label(said_of, lexicon) for said_of in _labels(tops, rows)):
        tops = tops[1:]
    return [_in_order(cell for row in (*tops, rows[0]) for cell in row), *rows[1:]]


def fold_ends(rows: Sequence[RawRow], lexicon: Lexicon) -> list[RawRow]:
    """Return a header's rows, the last words of a few labels (``per`` over ``$1,000``) joined to the row above them.

    They are too few to be a line of the header. A day is no part of a label.
    """
    out: list[RawRow] = []
    for row in rows:
        whole = is_header(row, lexicon) or is_units(row) or any(shape(cell.text) is Shape.DATE for cell in row)
        if out and not whole:
            out[-1] = _in_order((*out[-1], *row))
        else:
            out.append(row)
    while len(out) > _MOST_ROWS:
        out[:2] = [_in_order((*out[0], *out[1]))]
    return out


def _in_order(cells: Iterable[RowCell]) -> RawRow:
    return tuple(sorted(cells, key=lambda cell: (cell.first, cell.span.start)))


def _labels(tops: Sequence[RawRow], rows: Sequence[RawRow]) -> Iterator[str]:
    """Yield, whole, the labels whose first words stand in the first of the lines above."""
    for top in tops[0]:
        yield " ".join(cell.text for row in (*tops, *rows) for cell in row if cell.first == top.first)


def _is_label(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a label is known, or is two known ones parted by a stroke."""
    return all(lexicon.exact(half) is not None for half in text.split(" / "))


def is_over(rows: Sequence[RawRow], lines: Sequence[Line], columns: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a header stands over its columns: nearly each label over one, and no two of a line over the same."""
    cells = [(cell, line.span.start) for row, line in zip(rows, lines, strict=True) for cell in row]
    astray = sum(len(row) - len({cell.first for cell in row}) for row in rows)
    for cell, begin in cells:
        low, high = cell.span.start - begin, cell.span.end - begin
        astray += sum(min(high, b) - max(low, a) >= _REACHED for a, b in columns) > 1
    return astray * _STRAYS <= len(cells)


def block_to_halves(block: Block, header: RawRow, columns: Sequence[tuple[int, int]]) -> list[RawRow]:
    """Return what heads each half of a header that begins anew (``CUSIP Rate CUSIP Rate``), laid over the half."""
    keys = [label_key(cell.text) for cell in header]
    starts = [cell.first for cell, key in zip(header, keys, strict=True) if key == keys[0]]
    heads = block.above[-1].filled if block.above else ()
    if len(starts) < _FEWEST_HALVES or len(heads) != len(starts):
        return []
    ends = [*starts[1:], columns[-1][1]]
    return [tuple(RowCell(s.span, s.text, low, high) for s, low, high in zip(heads, starts, ends, strict=True))]
