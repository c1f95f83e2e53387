"""What rows and cells are: labels, typed values, headers, data. Every reader of tables asks here."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.grids.labels.lexicon import Lexicon
from extractor.grids.labels.units import is_unit
from extractor.grids.text.rows import RawRow, RowCell
from extractor.values.shapes import Shape, shape

UNTYPED = frozenset({Shape.TEXT, Shape.EMPTY, Shape.RANKING})
_UNTYPED_OR_SOFT = UNTYPED | {Shape.PLACEHOLDER, Shape.NOT_STATED}


def is_typed(cell: RowCell) -> bool:
    """Tell whether a cell holds a typed value (a placeholder counts: it stands where a value would)."""
    return shape(cell.text) not in UNTYPED


def is_label(cell: RowCell, lexicon: Lexicon) -> bool:
    """Tell whether a cell reads like a label: a known spelling, or short words before a colon."""
    text = cell.text
    if text.endswith(":") and len(text) <= 90:
        return True
    return shape(text) in UNTYPED and bool(lexicon.match(text).score)  # most cells are values: no label is near them


def is_data(row: RawRow, lexicon: Lexicon) -> bool:
    """Tell whether a row holds values: an identifier and another, or more typed cells than labels.

    A row that an identifier leads may go on in words alone: a rank, whose option it carries, when it may be called.
    """
    shapes = [shape(c.text) for c in row]
    typed = sum([s not in UNTYPED for s in shapes])
    if typed < 2 or Shape.CUSIP in shapes:
        return typed >= 2 or (len(row) > 2 and shapes[0] is Shape.CUSIP)
    return typed > sum([is_label(c, lexicon) for c in row])


def is_header(row: RawRow, lexicon: Lexicon) -> bool:
    """Tell whether a row holds labels: half of its cells are, or one is and most words are label words."""
    size = len(row)
    if size < 2 or sum([shape(c.text) not in _UNTYPED_OR_SOFT for c in row]) * 4 > size:
        return False
    labels = sum([is_label(c, lexicon) for c in row])
    if not labels or labels * 2 >= size:
        return labels > 0
    return sum([lexicon.knows(c.text) for c in row]) * 2 > size


def is_units(row: RawRow) -> bool:
    """Tell whether a row holds nothing but units, as a header's last line may: ``($000)``, ``m/d/y``, ``(%)``."""
    return len(row) > 1 and all(is_unit(c.text) for c in row)


def label_first(rows: Sequence[RawRow], lexicon: Lexicon) -> bool:
    """Tell whether the first cell of most rows labels the cells beside it."""
    full = [r for r in rows if len(r) >= 2]
    if not full or any(shape(r[0].text) is Shape.CUSIP for r in full):
        return False
    labelled = [r for r in full if is_label(r[0], lexicon) and sum(is_label(c, lexicon) for c in r) * 2 <= len(r)]
    return len(labelled) * 10 >= len(full) * 5


def plain(row: RawRow) -> bool:
    """Tell whether a row holds short untyped texts only, as a header's lines and wrapped cells do."""
    return all(shape(c.text) in UNTYPED and len(c.text) < 40 for c in row)
