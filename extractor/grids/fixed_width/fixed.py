"""lines_to_fixed_blocks: tables of fixed width, whose columns are parted by nothing but where their cells stand.

``02006DUP4 100.00%  1.25% Senior Notes`` above ``02006DUQ2  99.50%  1.5%  Senior Notes``: one blank may part two cells,
and two may stand within one. What is blank in every row is a gutter, unless a value of some row runs over it. Cells
then lie in their columns even where others are empty, and a header's words over the column that they stand on.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from extractor.grids.fixed_width.aligning import is_aligned
from extractor.grids.fixed_width.wrapped import is_tail, join_tails, open_dates
from extractor.grids.labels.lexicon import Lexicon, label_key
from extractor.grids.text.lines import Line, Segment, tidy, trimmed
from extractor.grids.text.rows import RawRow, RowCell
from extractor.ground.places import Span
from extractor.values.atoms import atoms
from extractor.values.shapes import Shape, shape

_LEAST_TYPED = 5  # values that make a line a row
_LEAST_NAMED = 4  # of a line that begins with an identifier
_LEAST_SEGMENTS = 3  # and pieces that two blanks part: fewer are a sentence or a glued run
_MANY_WORDS = 10  # of a header
_BETWEEN = 4  # lines between the rows of a table
_MOST_HEADER = 5  # lines
_SURE = 0.95  # of the values stand alone in their columns
_STRAYS = 5  # labels to one that may stand over several columns
_REACHED = 2  # characters of a column that a label over it covers
_FEWEST_HALVES = 2  # times that the header of such a table begins
_WIDE = 2  # blanks that part cells by themselves
_CLOSES = ("</TABLE>", "</table>")
_UNTYPED = frozenset({Shape.TEXT, Shape.EMPTY})
_SIGNED = frozenset({Shape.MONEY, Shape.PERCENT})
_LOOSE = _UNTYPED | {Shape.PLACEHOLDER}  # side by side no value of their own, nor is "$" before one


@dataclass(frozen=True, slots=True)
class _Placed:
    """A line of a table: its place, and where its values begin and end, counted from the line's begin.

    ``tails`` are the lines right below that may hold the rest of its cells.
    """

    line: Line
    values: tuple[tuple[int, int, Shape], ...]
    tails: list[Line] = field(default_factory=list)


@dataclass(slots=True)
class _Block:
    """A header's lines and the rows below them; ``whole`` unless a row of another kind stands among them.

    ``above`` is the line over the header, which may head each half of a table that prints two notes a row.
    """

    header: list[Line]
    rows: list[_Placed] = field(default_factory=list)
    whole: bool = True
    above: Line | None = None


def lines_to_fixed_blocks(text: str, lines: Sequence[Line], lexicon: Lexicon) -> Iterator[list[RawRow]]:
    """Yield the rows of each table of fixed width, its header's lines first; cells count columns in characters.

    Where a row stands below another's header (the lower half of a stacked table whose header was not printed
    again), the whole table is left to the reader of streams.
    """
    for table in _tables(_blocks(text, _to_last_row(text, lines, lexicon), lexicon)):
        if all(block.whole for block in table):
            yield from filter(None, (_block_to_rows(text, block) for block in table))


def _to_last_row(text: str, lines: Sequence[Line], lexicon: Lexicon) -> list[tuple[Line, _Placed | None]]:
    """Return the lines down to the last row and its tails, each with what it is as a row: what follows heads none."""
    placed = [(line, _row(text, line)) for line in lines]
    last = max((k for k, (_, row) in enumerate(placed) if row is not None), default=-1)
    end = last + 1
    while 0 < end < len(placed) and is_tail(placed[end][0], placed[last][0], lexicon):
        end += 1
    return placed[:end]


def _blocks(text: str, lines: Sequence[tuple[Line, _Placed | None]], lexicon: Lexicon) -> Iterator[_Block]:
    block = _Block([])
    between = 0
    closed = False
    above: Line | None = None
    for line, placed in lines:
        before, above = above, line
        if block.rows and not between and is_tail(line, block.rows[-1].line, lexicon):
            block.rows[-1].tails.append(line)
            continue
        if placed is not None:
            alike = not block.rows or _is_alike(placed, block.rows[0])
            if closed and not alike:  # a table of its own, whose header was lost
                yield block
                block, alike = _Block([]), True
            block.whole &= alike
            block.rows.append(placed)
            between, closed = 0, False
            continue
        between += 1
        closed |= text.startswith(_CLOSES, line.span.start)
        opens = _is_header(line, lexicon)
        if block.rows and (opens or between > _BETWEEN):
            yield block
            block = _Block([])
        if not block.rows:
            if opens and not block.header:
                block.above = before
            block.header = (
                [*block.header, line][-_MOST_HEADER:] if opens or _is_heading(line, block) else _kept(block, line)
            )
    if block.rows:
        yield block


def _tables(blocks: Iterable[_Block]) -> Iterator[list[_Block]]:
    """Yield the blocks that stand close together: the halves of stacked rows, one note below the other."""
    table: list[_Block] = []
    for block in blocks:
        if table and block.rows[0].line.index - table[-1].rows[-1].line.index > _BETWEEN + _MOST_HEADER:
            yield table
            table = []
        table.append(block)
    if table:
        yield table


def _is_heading(line: Line, block: _Block) -> bool:
    """Tell whether a line below a header heads its rows: a date, alone."""
    return bool(block.header) and len(line.segments) == 1 and shape(line.segments[0].text) is Shape.DATE


def _kept(block: _Block, line: Line) -> list[Line]:
    """Return the header's lines so far: rules, tags and ranks over the rows end no header, other text does."""
    says_nothing = all(s.text.strip("-= ") == "" for s in line.segments)
    ranks = len(line.segments) == 1 and shape(line.segments[0].text) is Shape.RANKING
    return block.header if says_nothing or ranks else []


def _is_alike(row: _Placed, first: _Placed) -> bool:
    """Tell whether half of a row's values stand below values of the same make in the first one."""
    same = sum(any(a < d and c < b and _is_one_make(k, m) for c, d, m in first.values) for a, b, k in row.values)
    return same * 2 >= min(len(row.values), len(first.values))


def _is_one_make(below: Shape, above: Shape) -> bool:
    """Tell whether two values may stand in one column; printed tables give only their first row its signs."""
    return below is above or (below is Shape.NUMBER and above in _SIGNED)


def _row(text: str, line: Line) -> _Placed | None:
    """Return a line that is a row of several typed values, with their places; None for any other."""
    if line.piped or line.tabbed or len(line.segments) < _LEAST_SEGMENTS:
        return None
    found = atoms(line.span.of(text))
    named = bool(found) and found[0].shape is Shape.CUSIP
    if sum(a.shape not in _UNTYPED for a in found) < (_LEAST_NAMED if named else _LEAST_TYPED):
        return None
    days = open_dates(line.span.of(text))
    apart = (a[:3] for a in found if not any(a.start < end and start < a.end for start, end, _ in days))
    return _Placed(line, (*apart, *days))


def _is_header(line: Line, lexicon: Lexicon) -> bool:
    """Tell whether a plain line is a header's: most of its words are label words, and it holds several pieces.

    Where one blank parts all of them, nearly all words are.
    """
    if line.piped or line.tabbed:
        return False
    words = [w.strip("().,:%*'’").casefold() for s in line.segments for w in s.text.split()]
    known = sum(w in lexicon.words for w in words)
    if len(line.segments) < _LEAST_SEGMENTS:
        return len(words) >= _MANY_WORDS and known * 10 >= len(words) * 9 and line.segments[-1].text[-1] not in ".:;,"
    return known * 2 >= len(words)


def _block_to_rows(text: str, block: _Block) -> list[RawRow]:
    """Cut the rows at their gutters, and lay the header's words over the columns; nothing where no gutter is told."""
    columns = _columns(text, block.rows)
    if not block.header or len(columns) < _LEAST_TYPED or not _are_apart(columns, block.rows):
        return []
    flush = [_is_flush(text, block.rows, low) for low, _ in columns]
    rows = [_header_row(text, line, columns, flush) for line in block.header]
    if not _is_over(rows, block.header, columns):
        return []
    if len(block.rows) == 1 and not is_aligned(block.header, rows, columns):
        return []
    body = (join_tails(_cells(text, placed.line, columns), placed.tails, columns) for placed in block.rows)
    return [*_halves(block, rows[0], columns), *rows, *body]


def _halves(block: _Block, header: RawRow, columns: Sequence[tuple[int, int]]) -> list[RawRow]:
    """Return what heads each half of a header that begins anew (``CUSIP Rate CUSIP Rate``), laid over the half."""
    keys = [label_key(cell.text) for cell in header]
    starts = [cell.first for cell, key in zip(header, keys, strict=True) if key == keys[0]]
    heads = () if block.above is None else block.above.filled
    if len(starts) < _FEWEST_HALVES or len(heads) != len(starts):
        return []
    ends = [*starts[1:], columns[-1][1]]
    return [tuple(RowCell(s.span, s.text, low, high) for s, low, high in zip(heads, starts, ends, strict=True))]


def _columns(text: str, block: Sequence[_Placed]) -> list[tuple[int, int]]:
    """Return where the columns begin and end: what some row fills, parted by what is blank in all of them."""
    width = max(len(p.line.span) for p in block)
    filled = bytearray(width)
    for placed in block:
        for at, char in enumerate(placed.line.span.of(text)):
            if not char.isspace():
                filled[at] = 1
    edges = [at for at in range(width + 1) if (at < width and filled[at]) != (at > 0 and bool(filled[at - 1]))]
    columns: list[tuple[int, int]] = []
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        if columns and not _is_gutter(block, columns[-1][1], start):
            columns[-1] = (columns[-1][0], end)
        else:
            columns.append((start, end))
    return columns


def _is_gutter(block: Sequence[_Placed], start: int, end: int) -> bool:
    """Tell whether no row has a value that runs over the blanks from ``start`` to ``end``; words may end at two."""
    over = [kind for placed in block for a, b, kind in placed.values if a < start and end < b]
    return all(kind in _LOOSE for kind in over) if end - start >= _WIDE else not over


def _are_apart(columns: Sequence[tuple[int, int]], rows: Sequence[_Placed]) -> bool:
    """Tell whether nearly each value has a column to itself: rows that are not aligned share blanks by chance."""
    starts = [low for low, _ in columns]
    held = [[bisect_right(starts, at) for at, _, kind in row.values if kind not in _LOOSE] for row in rows]
    return sum(len(set(each)) for each in held) >= _SURE * sum(map(len, held))


def _cells(text: str, line: Line, columns: Sequence[tuple[int, int]]) -> RawRow:
    """Return the filled cells of a row, each with its column's own bounds."""
    out: list[RowCell] = []
    for low, high in columns:
        start, end = line.span.start + low, min(line.span.start + high, line.span.end)
        span = trimmed(text, start, end) if start < end else Span(start, start)
        if span.start < span.end and (held := tidy(span.of(text))):
            out.append(RowCell(span, held, low, high))
    return tuple(out)


def _header_row(text: str, line: Line, columns: Sequence[tuple[int, int]], flush: Sequence[bool]) -> RawRow:
    """Return a header line's cells: each with the bounds of the column that it covers most, or its own over none."""
    out: list[RowCell] = []
    for piece in (p for s in line.segments for p in _cut(text, line, s, columns, flush)):
        low, high = piece.start - line.span.start, piece.end - line.span.start
        shared = [(min(high, b) - max(low, a), (a, b)) for a, b in columns]
        most, column = max(shared, key=lambda s: s[0])
        first, last = column if most > 0 else (low, high)
        out.append(RowCell(piece, tidy(piece.of(text)), first, last))
    return tuple(out)


def _is_over(rows: Sequence[RawRow], lines: Sequence[Line], columns: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a header stands over its columns: nearly each label over one, and no two of a line over the same."""
    cells = [(cell, line.span.start) for row, line in zip(rows, lines, strict=True) for cell in row]
    astray = sum(len(row) - len({cell.first for cell in row}) for row in rows)
    for cell, begin in cells:
        low, high = cell.span.start - begin, cell.span.end - begin
        astray += sum(min(high, b) - max(low, a) >= _REACHED for a, b in columns) > 1
    return astray * _STRAYS <= len(cells)


def _is_flush(text: str, block: Sequence[_Placed], low: int) -> bool:
    """Tell whether the cells of a column all begin where it begins: its label does, too."""
    return all(not text[p.line.span.start + low : p.line.span.start + low + 1].isspace() for p in block)


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
