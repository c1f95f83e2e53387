"""What rows and cells are: labels, typed values, headers, data. Every reader of tables asks here."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.grids.lexicon import Lexicon
from extractor.grids.rows import RawRow, RowCell
from extractor.values.shapes import Shape, shape

UNTYPED = frozenset({Shape.TEXT, Shape.EMPTY, Shape.RANKING})
_SOFT = frozenset({Shape.PLACEHOLDER, Shape.NOT_STATED})


def is_typed(cell: RowCell) -> bool:
    """Tell whether a cell holds a typed value (a placeholder counts: it stands where a value would)."""
    return shape(cell.text) not in UNTYPED


def is_label(cell: RowCell, lexicon: Lexicon) -> bool:
    """Tell whether a cell reads like a label: a known spelling, or short words before a colon."""
    text = cell.text
    if text.endswith(":") and len(text) <= 90:
        return True
    return bool(lexicon.match(text).score) and shape(text) in UNTYPED


def is_data(row: RawRow, lexicon: Lexicon) -> bool:
    """Tell whether a row holds values: an identifier and another, or more typed cells than labels."""
    typed = sum(is_typed(c) for c in row)
    labels = sum(is_label(c, lexicon) for c in row)
    strong = any(shape(c.text) is Shape.CUSIP for c in row)
    return (strong and typed >= 2) or (typed >= 2 and typed > labels)


def is_header(row: RawRow, lexicon: Lexicon) -> bool:
    """Tell whether a row holds labels: half of its cells are, or one is and most words are label words."""
    labels = sum(is_label(c, lexicon) for c in row)
    typed = sum(is_typed(c) and shape(c.text) not in _SOFT for c in row)
    words = sum(all(w in lexicon.words for w in c.text.casefold().split()) for c in row)
    return (
        len(row) >= 2 and typed * 4 <= len(row) and (labels * 2 >= len(row) or (labels >= 1 and words * 2 > len(row)))
    )


def label_first(rows: Sequence[RawRow], lexicon: Lexicon) -> bool:
    """Tell whether the first cell of most rows labels the cells beside it."""
    full = [r for r in rows if len(r) >= 2]
    labelled = [r for r in full if is_label(r[0], lexicon) and sum(is_label(c, lexicon) for c in r) * 2 <= len(r)]
    return bool(full) and len(labelled) * 10 >= len(full) * 5 and not any(shape(r[0].text) is Shape.CUSIP for r in full)


def plain(row: RawRow) -> bool:
    """Tell whether a row holds short untyped texts only, as a header's lines and wrapped cells do."""
    return all(shape(c.text) in UNTYPED and len(c.text) < 40 for c in row)
