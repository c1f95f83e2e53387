"""values_to_cut: the values that follow a header, cut into rows.

Nothing on the page may tell where a row ends: an identifier opens it, or stands in its middle, or is left
open; a line holds it, or one cell; empty cells were dropped. So several cuts are laid under the
labels, and the one that suits them best, with the same makes in each column, is taken.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from extractor.grids.labels.headers import HeaderLabel
from extractor.grids.labels.pairing import LOST_VALUE, Fits, Owners, fits_of, fits_to_owners
from extractor.grids.streams.row_starts import NARROWEST, ROW_COST, SEVERAL, Value, identifiers, other_rows, usual_rows
from extractor.ground.schema import Schema
from extractor.values.shapes import Shape, shape

_SAME_MAKE = 0.2  # a value of the make that its column has in most rows; as much is lost by another make or none
_CLEAN = 0.7  # what a value earns on average where each lies under its own label
_BLANK = frozenset({Shape.PLACEHOLDER, Shape.NOT_STATED, Shape.EMPTY})


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
    at = identifiers(values, shapes, width, codes)
    usual = _laid(usual_rows(shapes, at, width, lead), fits, shapes, width)
    if usual.score >= (_CLEAN + ROW_COST) * width * len(usual.rows) and not _loses(usual, len(values)):
        return usual
    others = (_laid(rows, fits, shapes, width) for rows in other_rows(values, at, fits))
    most = 1 if len(usual.rows) == len(at) else len(at)
    named = (cut for cut in others if _well_named(cut.rows, at, most))
    return max((usual, *named), key=lambda cut: cut.score)


def _without_next_line(cut: Cut, values: Sequence[Value]) -> Cut:
    """Let the last row end with its line where what stands on the next one is no part of it.

    It is none where it has no label over it, or where every other row stands on one line.
    """
    last, owners = cut.rows[-1], cut.owners[-1]
    lines = Counter(v.line for v in values)
    opens = [k for k in last[1:] if values[k].line != values[k - 1].line and lines[values[k].line] >= SEVERAL]
    in_lines = len(cut.rows) > 1 and all(values[r.start].line == values[r.stop - 1].line for r in cut.rows[:-1])
    for k in opens:
        held = k - last.start
        if in_lines or all(owner is None for owner in owners[held:]):
            return Cut((*cut.rows[:-1], range(last.start, k)), (*cut.owners[:-1], owners[:held]), cut.score)
    return cut


def _well_named(rows: Sequence[range], at: Sequence[int], most: int) -> bool:
    """Tell whether the identifiers bear a cut out: no row has one, or each row has one to ``most`` of them.

    Where a row has one at most and the first row begins with its own, all rows have to begin so.
    """
    named = [sum(k in row for k in at) for row in rows]
    if at[:1] == [rows[0].start] and most == 1 and any(row.start not in at for row in rows):
        return False
    return not any(named) or (min(named) > 0 and max(named) <= most)


def _loses(cut: Cut, count: int) -> bool:
    """Tell whether a cut leaves values out: above its first row, below its last, or under no label."""
    beside = cut.rows[0].start > 0 or count - cut.rows[-1].stop >= NARROWEST
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
        score += earned + ROW_COST * width
        for others, make in makes:
            others[make] += 1
    if len(kept) > 1:
        score += _SAME_MAKE * sum(2 * max(makes.values()) - len(kept) for makes in columns.values() if makes)
    return Cut(tuple(kept), tuple(owned), score)


def owners_to_keys(owners: Owners) -> Iterator[tuple[int, int]]:
    """Yield each value's column: the index of the last label so far, and how many values without a label follow it."""
    last, extra = -1, 0
    for owner in owners:
        last, extra = (owner, 0) if owner is not None else (last, extra + 1)
        yield last, extra
