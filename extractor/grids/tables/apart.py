"""join_headers_apart: a header in a table of its own, right above the table of its rows.

So that the header stays in sight, or since each line was set as a table, ``<table>`` holds the labels and the next one
the values. A row that begins with an identifier and has no header of its own takes the labels that stand above it.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.grids.labels.lexicon import Lexicon
from extractor.grids.tables.kinds import is_header, plain
from extractor.grids.text.rows import RawRow
from extractor.values.shapes import Shape, shape

_FEWEST = 5  # labels
_MOST_LINES = 4  # of a header
_SHORT = 12  # rows, blank ones too


def join_headers_apart(blocks: Sequence[list[RawRow]], text: str, lexicon: Lexicon) -> list[list[RawRow]]:
    """Return the rows of each table, those of a lone header moved to the table below it."""
    out = list(blocks)
    for k in range(len(out) - 1):
        if len(out[k]) > _SHORT:
            continue  # as most tables that could be one
        above, below = ([row for row in rows if row] for rows in out[k : k + 2])
        if not above or not below or not _FEWEST <= len(above[-1]) <= len(below[0]):
            continue
        if len(above) <= _MOST_LINES and _opens(below[0]) and _is_lone_header(above, lexicon):
            between = text[above[-1][-1].span.end : below[0][0].span.start]
            if not between.strip() and _are_as_many(above[-1], below[0]):
                out[k], out[k + 1] = [], [*above, *below]
    return out


def _opens(row: RawRow) -> bool:
    return any(shape(cell.text) is Shape.CUSIP for cell in row[:2])


def _is_lone_header(rows: Sequence[RawRow], lexicon: Lexicon) -> bool:
    return is_header(rows[-1], lexicon) and all(plain(row) for row in rows)


def _are_as_many(labels: RawRow, values: RawRow) -> bool:
    """Tell whether labels and values fill the same columns, or are as many."""
    reached = all(any(label.reaches(value) for label in labels) for value in values)
    return len(labels) == len(values) or (reached and labels[-1].last == values[-1].last)
