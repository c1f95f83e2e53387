"""lines_to_fixed_blocks: tables of fixed width, whose columns are parted by nothing but where their cells stand.

``02006DUP4 100.00%  1.25% Senior Notes`` above ``02006DUQ2  99.50%  1.5%  Senior Notes``: one blank may part two cells,
and two may stand within one. What is blank in every row is a gutter, unless a value of some row runs over it. Cells
then lie in their columns even where others are empty, and a header's words over the column that they stand on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.grids.fixed_width.aligning import is_aligned
from extractor.grids.fixed_width.blocks import LEAST_TYPED, Block, lines_to_tables
from extractor.grids.fixed_width.gutters import are_apart, is_flush, join_headless, line_to_cells, rows_to_columns
from extractor.grids.fixed_width.headings import block_to_halves, fold_ends, is_over, line_to_labels, with_tops
from extractor.grids.fixed_width.wrapped import join_tails
from extractor.grids.labels.lexicon import Lexicon
from extractor.grids.text.lines import Line
from extractor.grids.text.rows import RawRow


def lines_to_fixed_blocks(text: str, lines: Sequence[Line], lexicon: Lexicon) -> Iterator[list[RawRow]]:
    """Yield the rows of each table of fixed width, its header's lines first; cells count columns in characters.

    Where a row stands below another's header (the lower half of a stacked table whose header was not printed
    again), the whole table is left to the reader of streams.
    """
    for table in lines_to_tables(text, lines, lexicon):
        if all(block.whole for block in table):
            yield from filter(None, (_block_to_rows(text, block, lexicon) for block in table))


def _block_to_rows(text: str, block: Block, lexicon: Lexicon) -> list[RawRow]:
    """Cut the rows at their gutters, and lay the header's words over the columns; nothing where no gutter is told."""
    columns = rows_to_columns(text, block.rows)
    if not block.header or len(columns) < LEAST_TYPED or not are_apart(columns, block.rows):
        return []
    rows = _header_to_rows(text, block, columns)
    joined = join_headless(columns, rows, [line_to_cells(text, placed.line, columns) for placed in block.rows])
    if len(joined) < len(columns):
        columns, rows = joined, _header_to_rows(text, block, joined)
    if not is_over(rows, block.header, columns):
        return []
    if len(block.rows) == 1 and not is_aligned(block.header, rows, columns):
        return []
    body = (join_tails(line_to_cells(text, placed.line, columns), placed.tails, columns) for placed in block.rows)
    halves = block_to_halves(block, rows[0], columns)
    header = rows if halves else with_tops(text, block, rows, columns, lexicon)
    return [*halves, *fold_ends(header, lexicon), *body]


def _header_to_rows(text: str, block: Block, columns: Sequence[tuple[int, int]]) -> list[RawRow]:
    flush = [is_flush(text, block.rows, low) for low, _ in columns]
    return [line_to_labels(text, line, columns, flush) for line in block.header]
