"""lines_to_tables: which lines of a text are the rows of tables of fixed width, and which head them.

A row is a line of several typed values, and its header the lines of label words right above it. Blocks that stand close
together are one table: the halves of stacked rows, one note below the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from extractor.grids.fixed_width.wrapped import is_tail, open_dates
from extractor.grids.labels.lexicon import Lexicon
from extractor.grids.labels.units import is_unit
from extractor.grids.text.lines import Line
from extractor.ground.regex import regex
from extractor.values.atoms import atoms
from extractor.values.shapes import Shape, shape

LEAST_TYPED = 5  # values that make a line a row
_LEAST_NAMED = 4  # of a line that begins with an identifier
_LEAST_SEGMENTS = 3  # and pieces that two blanks part: fewer are a sentence or a glued run
_MANY_WORDS = 10  # of a header
_ENDS = 2  # and of what ends a label
_FEW_WORDS = 6  # of a name over rows
_SIGNS = "().,:%$*'’"  # around a header's words, or units beside them
_BETWEEN = 4  # lines between the rows of a table
_MOST_HEADER = 5  # lines
_MOST_ABOVE = 3  # lines over it that may hold the first words of a few labels
_LEAST_FIGURES = 2  # values with a figure in them: signs alone may be units
_FIGURE = regex("[0-9]")
_CLOSES = ("</TABLE>", "</table>")
UNTYPED = frozenset({Shape.TEXT, Shape.EMPTY})
_SIGNED = frozenset({Shape.MONEY, Shape.PERCENT})


@dataclass(frozen=True, slots=True)
class Placed:
    """A line of a table: its place, and where its values begin and end, counted from the line's begin.

    ``tails`` are the lines right below that may hold the rest of its cells.
    """

    line: Line
    values: tuple[tuple[int, int, Shape], ...]
    tails: list[Line] = field(default_factory=list)


@dataclass(slots=True)
class Block:
    """A header's lines and the rows below them; ``whole`` unless a row of another kind stands among them.

    ``above`` are the lines over the header. They may hold the first words of a few labels; the last may head each half
    of a table that prints two notes a row.
    """

    header: list[Line]
    rows: list[Placed] = field(default_factory=list)
    whole: bool = True
    above: Sequence[Line] = ()


def lines_to_tables(text: str, lines: Sequence[Line], lexicon: Lexicon) -> Iterator[list[Block]]:
    """Return the blocks of each table, in the order of the lines."""
    return _together(_blocks(text, _to_last_row(text, lines, lexicon), lexicon))


def _together(blocks: Iterable[Block]) -> Iterator[list[Block]]:
    """Yield the blocks that stand close together: the halves of stacked rows, one note below the other."""
    table: list[Block] = []
    for block in blocks:
        if table and block.rows[0].line.index - table[-1].rows[-1].line.index > _BETWEEN + _MOST_HEADER:
            yield table
            table = []
        table.append(block)
    if table:
        yield table


def _to_last_row(text: str, lines: Sequence[Line], lexicon: Lexicon) -> list[tuple[Line, Placed | None]]:
    """Return the lines down to the last row and its tails, each with its row if it is one: those below head nothing."""
    placed = [(line, _row(text, line)) for line in lines]
    last = max((k for k, (_, row) in enumerate(placed) if row is not None), default=-1)
    end = last + 1
    while 0 < end < len(placed) and is_tail(placed[end][0], placed[last][0], lexicon):
        end += 1
    return placed[:end]


def _blocks(text: str, lines: Sequence[tuple[Line, Placed | None]], lexicon: Lexicon) -> Iterator[Block]:
    block = Block([])
    between = 0
    closed = False
    above: list[Line] = []
    for line, placed in lines:
        before, above = above, [*above, line][-_MOST_ABOVE:]
        if block.rows and not between and is_tail(line, block.rows[-1].line, lexicon):
            block.rows[-1].tails.append(line)
            continue
        if placed is not None:
            alike = not block.rows or _is_alike(placed, block.rows[0])
            if closed and not alike:  # a table of its own, whose header was lost
                yield block
                block, alike = Block([]), True
            block.whole &= alike
            block.rows.append(placed)
            between, closed = 0, False
            continue
        between += 1
        closed |= text.startswith(_CLOSES, line.span.start)
        opens = _is_header(line, lexicon)
        if block.rows and (opens or between > _BETWEEN):
            yield block
            block = Block([])
        if not block.rows:
            if opens and not block.header:
                block.above = before
            goes_on = opens or _is_heading(line, block) or (bool(block.header) and _is_made_of_labels(line, lexicon))
            block.header = [*block.header, line][-_MOST_HEADER:] if goes_on else _kept(block, line, before[-1:])
    if block.rows:
        yield block


def _is_heading(line: Line, block: Block) -> bool:
    """Tell whether a line below a header goes on with it: a date over the rows, or what labels are counted in."""
    if not block.header:
        return False
    units = bool(line.filled) and all(is_unit(segment.text) for segment in line.filled)
    return units or (len(line.segments) == 1 and shape(line.segments[0].text) is Shape.DATE)


def _is_made_of_labels(line: Line, lexicon: Lexicon) -> bool:
    """Tell whether a line below a header holds the ends of a few of its labels: nothing but words of labels.

    One piece alone may instead name the rows below it; it ends a label where it is set in, and one or two words long.
    """
    known = all(lexicon.knows(segment.text) or is_unit(segment.text) for segment in line.filled)
    if line.piped or line.tabbed or not known:
        return False
    first = line.filled[0] if line.filled else None
    set_in = first is not None and first.span.start > line.span.start and first.text.count(" ") < _ENDS
    return len(line.filled) > 1 or set_in


def _kept(block: Block, line: Line, above: Sequence[Line]) -> list[Line]:
    """Return the header's lines so far, none where this line ends it: rules, tags and a name of the rows do not."""
    says_nothing = all(s.text.strip("-= ") == "" for s in line.segments)
    names = len(line.segments) == 1 and _names_rows(line.segments[0].text, list(above) == block.header[-1:])
    return block.header if says_nothing or names else []


def _names_rows(text: str, right_below: bool) -> bool:
    """Tell whether a line of one text names the rows below it: a rank, or right below a header a few words, no stop."""
    short = len(text.split()) <= _FEW_WORDS and text[-1:].isalnum() and ":" not in text
    return shape(text) is Shape.RANKING or (right_below and short and shape(text) is Shape.TEXT)


def _is_alike(row: Placed, first: Placed) -> bool:
    """Tell whether half of a row's values stand below values of the same make in the first one."""
    same = sum(any(a < d and c < b and _is_one_make(k, m) for c, d, m in first.values) for a, b, k in row.values)
    return same * 2 >= min(len(row.values), len(first.values))


def _is_one_make(below: Shape, above: Shape) -> bool:
    """Tell whether two values may stand in one column; printed tables give only their first row its signs."""
    return below is above or (below is Shape.NUMBER and above in _SIGNED)


def _row(text: str, line: Line) -> Placed | None:
    """Return a line that is a row of several typed values, with their places; None for any other."""
    if line.piped or line.tabbed or len(line.segments) < _LEAST_SEGMENTS:
        return None
    said = line.span.of(text)
    found = atoms(said)
    named = bool(found) and found[0].shape is Shape.CUSIP
    if sum(a.shape not in UNTYPED for a in found) < (_LEAST_NAMED if named else LEAST_TYPED):
        return None
    if sum(a.shape not in UNTYPED and bool(_FIGURE.search(said, a.start, a.end)) for a in found) < _LEAST_FIGURES:
        return None
    days = open_dates(said)
    apart = (a[:3] for a in found if not any(a.start < end and start < a.end for start, end, _ in days))
    return Placed(line, (*apart, *days))


def _is_header(line: Line, lexicon: Lexicon) -> bool:
    """Tell whether a plain line is a header's: most of its words are label words, and it holds several pieces.

    Where one blank parts all of them, nearly all words are.
    """
    if line.piped or line.tabbed:
        return False
    words = [w for s in line.segments for p in s.text.split() if (w := p.strip(_SIGNS).casefold())]
    known = sum(w in lexicon.words for w in words)
    if len(line.segments) < _LEAST_SEGMENTS:
        return len(words) >= _MANY_WORDS and known * 10 >= len(words) * 9 and line.segments[-1].text[-1] not in ".:;,"
    return known * 2 >= len(words)
