"""join_tiers: rows of notes in two lines, the lower one under labels that stand between the first note's.

Where a row is too long for the page, a list goes on below it: ``CUSIP | Principal | ...`` over the first line of each
note, and ``| Maturity | First Coupon | ...`` once alone, over the first of the second lines. Those of the other notes
stand under their first lines, and each would be a note without a code.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.grids.labels.lexicon import Lexicon
from extractor.grids.tables.kinds import is_data, is_header, is_label
from extractor.grids.text.rows import RawRow, RowCell
from extractor.values.shapes import Shape, shape

_FEWEST_NOTES = 2  # of one note, the two lines are two tables
_FEWEST_CELLS = 3  # of a second line and its labels: fewer are a row that wraps
_CODE = 2  # cells in which a row's code stands


def join_tiers(rows: Sequence[RawRow], lexicon: Lexicon) -> list[RawRow]:
    """Return the rows, each note's second line behind its first one, where labels of their own head the second lines.

    Narrow rows between them, as those that tell when a note may be called, stay behind their note.
    """
    wide = [k for k, row in enumerate(rows) if len(row) >= _FEWEST_CELLS]
    tall = [rows[k] for k in wide]
    coded = [any(shape(cell.text) is Shape.CUSIP for cell in row[:_CODE]) for row in tall]
    for k in range(1, len(tall) - 4):
        # The code's line, labels, the second line; and the next note's two lines.
        if coded[k : k + 5] != [True, False, False, True, False] or coded[k - 1]:
            continue
        end = _end(tall, coded, k, lexicon)
        if end is not None:
            joined = _joined(tall[k:end], tall[:k])
            moved = dict(zip([wide[k], *wide[k + 3 : end : 2]], joined[1:], strict=True))
            gone = {wide[k + 1], wide[k + 2], *wide[k + 4 : end : 2]}
            out = [moved.get(n, row) for n, row in enumerate(rows) if n not in gone]
            return [*out[: wide[k]], joined[0], *out[wide[k] :]]
    return list(rows)


def _end(rows: Sequence[RawRow], coded: Sequence[bool], k: int, lexicon: Lexicon) -> int | None:
    """Return where the notes end of which the first stands at ``k``; None where its second line has no labels."""
    labels = rows[k + 1]
    if len(labels) < _FEWEST_CELLS or not all(is_label(label, lexicon) for label in labels):
        return None
    if not is_header(rows[k - 1], lexicon) or not _is_second(rows[k + 2], labels, lexicon):
        return None
    end, notes = k + 3, 1
    while coded[end : end + 2] == [True, False] and _is_second(rows[end + 1], labels, lexicon):
        end, notes = end + 2, notes + 1
    return end if notes >= _FEWEST_NOTES else None


def _is_second(row: RawRow, labels: RawRow, lexicon: Lexicon) -> bool:
    """Tell whether a row holds values, each under one of the labels."""
    headed = all(any(label.reaches(cell) for label in labels) for cell in row)
    return headed and len(row) >= _FEWEST_CELLS and is_data(row, lexicon)


def _joined(rows: Sequence[RawRow], above: Sequence[RawRow]) -> list[RawRow]:
    """Return the labels of the second lines, as the header's last row, and each note as one row."""
    firsts = [rows[0], *rows[3::2]]
    by = max(row[-1].last for row in (*above, *firsts) if row)
    seconds = [rows[2], *rows[4::2]]
    return [_moved(rows[1], by), *(one + _moved(other, by) for one, other in zip(firsts, seconds, strict=True))]


def _moved(row: RawRow, by: int) -> RawRow:
    return tuple(RowCell(c.span, c.text, c.first + by, c.last + by, c.cuts, c.torn) for c in row)
