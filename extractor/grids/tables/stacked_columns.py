"""split_stacked_columns: a table whose cells each hold the lines of several columns.

A narrow page sets two or three columns as one: ``Selling Price`` over ``Gross Concession`` in the header, ``100%``
over ``1.250%`` in each row below. Where a header's cell is made of known labels and every cell below it, two or
more, has as many lines, each line has a column of its own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extractor.grids.labels.lexicon import Lexicon
from extractor.grids.tables.kinds import UNTYPED
from extractor.grids.tables.stacked import cell_to_labels
from extractor.grids.text.lines import tidy, trimmed
from extractor.grids.text.rows import RawRow, RowCell
from extractor.ground.places import Span
from extractor.values.shapes import shape

_FEWEST_COLUMNS = 3  # of a header: two cells are a sheet's labels and their values
_FEWEST_ROWS = 2  # cells of as many lines each
_MOST_LINES = 4  # of such a cell

Place = tuple[int, int]
Labels = Sequence[tuple[Span, str]]


def split_stacked_columns(rows: Sequence[RawRow], text: str, lexicon: Lexicon) -> list[RawRow]:
    """Return the rows with each stacked column split into those that its lines are."""
    if not any(cell.cuts for row in rows for cell in row):
        return list(rows)
    for k, header in enumerate(rows):
        if len(header) < _FEWEST_COLUMNS:
            continue
        split = {
            (cell.first, cell.last): labels
            for cell in header
            if (labels := _stacked(cell, rows[k + 1 :], text, lexicon))
        }
        if split:
            return [tuple(part for cell in row for part in _parts(cell, split, cell in header, text)) for row in rows]
    return list(rows)


def _stacked(head: RowCell, below: Sequence[RawRow], text: str, lexicon: Lexicon) -> Labels:
    """Return the labels that a header's cell stacks, none where the cells below it have other numbers of lines."""
    cells = [c for row in below for c in row if (c.first, c.last) == (head.first, head.last)]
    heights = {len(c.cuts) + 1 for c in cells}
    if len(cells) < _FEWEST_ROWS or len(heights) != 1 or not 1 < (height := heights.pop()) <= _MOST_LINES:
        return ()
    lines = [line for _, line in head.numbered]
    spans = [trimmed(text, line.start, line.end) for line in lines]
    known = len(spans) == height and all(_known(tidy(s.of(text)), lexicon) for s in spans)
    whole = lexicon.exact(head.text) is not None
    # A label that wraps may be made of labels itself; then the values' makes have to tell them apart.
    if not known or (whole and not all(_unlike(c, text) for c in cells)):
        spans = [] if whole else cell_to_labels(head, text, lexicon)
    return _named(spans, text, lexicon) if len(spans) == height else ()


def _known(label: str, lexicon: Lexicon) -> bool:
    match = lexicon.exact(label)
    return match is not None and bool(match.fields or match.decoy)


def _unlike(cell: RowCell, text: str) -> bool:
    """Tell whether the lines of a cell are typed values of different makes."""
    makes = [shape(tidy(line.of(text))) for line in cell.lines]
    return len(set(makes)) == len(makes) and not UNTYPED.intersection(makes)


def _named(spans: Sequence[Span], text: str, lexicon: Lexicon) -> Labels:
    """Give each label its text; a lone word goes on with the label above it (``1st Coupon Date / Amount``)."""
    out: list[tuple[Span, str]] = []
    for span in spans:
        name = tidy(span.of(text))
        head = out[-1][1].rpartition(" ")[0] if out else ""
        longer = f"{head} {name}"
        out.append((span, longer if head and " " not in name and _known(longer, lexicon) else name))
    return out


def _parts(cell: RowCell, split: Mapping[Place, Labels], is_head: bool, text: str) -> list[RowCell]:
    """Return a cell in the columns that it has now: one for each of its lines, where its column was stacked."""
    first, last = (at + sum(len(labels) - 1 for (_, end), labels in split.items() if end <= at) for at in cell[2:4])
    labels = split.get((cell.first, cell.last))
    if labels is None:
        return [cell._replace(first=first, last=last)]
    if is_head:
        return [RowCell(span, name, first + n, first + n + 1) for n, (span, name) in enumerate(labels)]
    parts = ((n, trimmed(text, line.start, line.end)) for n, line in cell.numbered)
    return [RowCell(s, tidy(s.of(text)), first + n, first + n + 1) for n, s in parts if len(s)]
