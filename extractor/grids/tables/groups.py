"""without_groups: a name over several columns is no word of the first one's label.

Lists print ``INTEREST`` over rate, frequency and first date, ``PROCEEDS`` over price, discount and net. Text has no
cells that reach over others: there the name stands over the first column of its group alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.grids.labels.lexicon import Lexicon
from extractor.grids.text.rows import RawRow, RowCell


def without_groups(
    heads: Sequence[Sequence[RowCell]], header: Sequence[RawRow], lexicon: Lexicon
) -> list[Sequence[RowCell]]:
    """Return each column's header cells without a group's name over a label that is complete without it."""
    if len(header) < 2 or not _is_of_groups(header[0], len(heads)):
        return list(heads)
    names = {cell.span.start for cell in header[0]}
    if len(heads[0]) > 1 and lexicon.exact(" ".join(c.text for c in heads[0])) is not None:
        return list(heads)  # "CUSIP" over "Number" is a label that wraps, and so are the others of its row
    return [cells[1:] if _is_grouped(cells, names, lexicon) else cells for cells in heads]


def _is_of_groups(row: RawRow, columns: int) -> bool:
    """Tell whether a header's first row names groups: one over the first column, and few over all."""
    return len(row) > 1 and row[0].first == 0 and len(row) * 2 <= columns


def _is_grouped(cells: Sequence[RowCell], names: set[int], lexicon: Lexicon) -> bool:
    if len(cells) < 2 or cells[0].span.start not in names:
        return False
    whole, own = (lexicon.exact(" ".join(c.text for c in part)) for part in (cells, cells[1:]))
    return whole is None and own is not None and not own.decoy
