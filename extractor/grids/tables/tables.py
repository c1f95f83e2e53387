"""rows_to_grids: raw rows of a declared or separated table become wide or transposed grids, or pairs."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extractor.grids.labels.lexicon import Lexicon
from extractor.grids.labels.units import is_unit
from extractor.grids.tables.coded import with_code_above
from extractor.grids.tables.groups import without_groups
from extractor.grids.tables.kinds import UNTYPED, is_data, is_header, is_typed, is_units, label_first, plain
from extractor.grids.tables.labelled import TableReading, read_labelled
from extractor.grids.tables.spread import spread_header
from extractor.grids.tables.stacked import cards_to_pairs, cells_to_pairs
from extractor.grids.tables.tiers import join_tiers
from extractor.grids.tables.twins import split_twins
from extractor.grids.text.rows import RawRow, RowCell, join_signs
from extractor.ground.grid import Column, Grid, GridCell, Repair, Row
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.ground.schema import Schema
from extractor.values.shapes import Shape, shape

_ACROSS = 3  # columns that a heading over rows reaches over
_BLANK_ROW = regex(r"\n\t[\t ]*\n")


def rows_to_grids(rows: Sequence[RawRow], text: str, lexicon: Lexicon, schema: Schema) -> TableReading:
    """Read a block of rows; what it can't read is left to the readers of streams and pairs."""
    repairs: list[Repair] = []
    rows = [r for r in (join_signs(row, repairs) for row in rows) if r]
    out = TableReading()
    rows = join_tiers(_take_stacked(rows, text, lexicon, out), lexicon)
    if not rows:
        return out
    if label_first(rows, lexicon):
        read_labelled(rows, lexicon, out)
        return out
    rows = _join_broken(rows, lexicon, repairs)
    k = 0
    while k < len(rows):
        head = _header_at(rows, k, text, lexicon)
        if head is None:
            k += 1
            continue
        first, data = head
        stop = _end_of_data(rows, first, data, lexicon)
        header = _join_wrapped_header(rows[first:data], rows[data], repairs)
        header = spread_header(header, rows[data:stop], lexicon, schema, repairs)
        grid = _wide_grid(header, rows[data:stop], lexicon, repairs)
        if grid is not None:
            grid = with_code_above(grid, rows[:first], out.grids, text, lexicon)
            out.grids += split_twins(grid, text, header[0] if len(header) > 1 else ())
            out.taken |= {c.span.start for r in header for c in r}
            out.taken |= {c.span.start for c in grid.filled}
        k = max(stop, k + 1)
    return out


def _take_stacked(rows: list[RawRow], text: str, lexicon: Lexicon, out: TableReading) -> list[RawRow]:
    """Read cells of stacked labels with the cells of their values, and return the rows without them."""
    for pairs, labels, values in cells_to_pairs(rows, text, lexicon):
        out.pairs += pairs
        out.taken |= {labels.span.start, values.span.start}
    for pair, cell in () if out.taken else cards_to_pairs(rows, text, lexicon):
        out.pairs.append(pair)
        out.taken.add(cell.span.start)
    if not out.taken:
        return rows
    left = (tuple(c for c in row if c.span.start not in out.taken) for row in rows)
    return [row for row in left if row]


def _join_broken(rows: Sequence[RawRow], lexicon: Lexicon, repairs: list[Repair]) -> list[RawRow]:
    """Join a row that a line break cut in two at an empty cell: its identifier leads, the rest goes on below."""
    leads = [any(shape(c.text) is Shape.CUSIP for c in row) for row in rows]
    if not any(above and not below for above, below in pairwise(leads)):
        return list(rows)
    width = max((r[-1].last for r in rows if is_header(r, lexicon)), default=0)
    out: list[RawRow] = []
    for row in rows:
        above = out[-1] if out else ()
        named = [any(shape(c.text) is Shape.CUSIP for c in r) for r in (above, row)]
        typed = sum(is_typed(c) for c in row)
        open_ended = bool(above) and above[-1].last * 10 < width * 8 and above[-1].last + row[-1].last <= width + 3
        if named == [True, False] and open_ended and typed * 2 >= len(row):
            # The break may stand before the sign between two cells: then the rest begins with an empty one too many.
            by = above[-1].last - (row[0].first == 1 and above[-1].last + row[-1].last == width + 1)
            out[-1] = above + tuple(RowCell(c.span, c.text, c.first + by, c.last + by) for c in row)
            repairs.append(Repair("join_broken", Span.around(c.span for c in row), f"moved by {by} columns"))
        else:
            out.append(row)
    return out


def _header_at(rows: Sequence[RawRow], k: int, text: str, lexicon: Lexicon) -> tuple[int, int] | None:
    """Find where a header begins at or after ``k`` and where its data begin: (header, data)."""
    for data in range(k, len(rows)):
        if not is_data(rows[data], lexicon):
            continue
        first = data
        while first > k + 1 and len(rows[first - 1]) == 1 and data - first < 2:
            first -= 1  # a date or a heading over the rows, alone in its line
        if first == data and first > k + 1 and is_units(rows[first - 1]):
            first -= 1  # what the labels above it are counted in
        if first < data and not is_header(rows[first - 1], lexicon) and not is_units(rows[first]):
            first = data
        while (
            first > k
            and data - first < 4
            and (
                is_header(rows[first - 1], lexicon)
                or (
                    first < data
                    and len(rows[first - 1]) >= 2
                    and plain(rows[first - 1])
                    and not _is_apart(rows[first - 1], rows[first], text)
                )
            )
        ):
            first -= 1
        # Rows without a header above them are a table only if an identifier leads them; else the header
        # stands elsewhere, and the reader of streams will find it.
        if first < data or (any(shape(c.text) is Shape.CUSIP for c in rows[data]) and len(rows[data]) >= 6):
            return first, data
    return None


def _is_apart(above: RawRow, below: RawRow, text: str) -> bool:
    """Tell whether a row of blank cells parts two rows: what stands over it speaks of the page."""
    return _BLANK_ROW.search(text, above[-1].span.end, below[0].span.start) is not None


def _end_of_data(rows: Sequence[RawRow], first: int, data: int, lexicon: Lexicon) -> int:
    """Return where rows of data end: at the next header, which may be known by its capitals alone."""
    stop = data
    capitals = first < data and _in_capitals(rows[data - 1])
    while stop < len(rows):
        row = rows[stop]
        if stop > data and is_header(row, lexicon) and not is_data(row, lexicon):
            break
        if stop > data and capitals and len(row) == len(rows[data - 1]) and _in_capitals(row):
            break
        stop += 1
    return stop


def _in_capitals(row: RawRow) -> bool:
    """Tell whether a row holds several short texts, all in capitals, as labels over their values are."""
    return len(row) > 2 and plain(row) and all(c.text.isupper() for c in row)


def _join_wrapped_header(header: Sequence[RawRow], row: RawRow, repairs: list[Repair]) -> Sequence[RawRow]:
    """Join a header that a line break cut in two: its halves, one behind the other, are as wide as the rows.

    Stacked halves would leave the last cells of each row without a label. The last label may have no cells.
    """
    if len(header) < 2:
        return header
    above, below = header[-2:]
    unbroken = all(c.first == k and c.last == k + 1 for r in (above, below) for k, c in enumerate(r))
    by, width = len(above), row[-1].last
    if not unbroken or len(row) != width or by + len(below) not in {width, width + 1} or by == width:
        return header
    repairs.append(Repair("join_header", Span.around(c.span for c in below), f"moved by {by} columns"))
    return [*header[:-2], above + tuple(RowCell(c.span, c.text, c.first + by, c.last + by) for c in below)]


def _logical_columns(data: Sequence[RawRow], lexicon: Lexicon) -> list[tuple[int, int]]:
    """Merge the column ranges that data rows fill into separate logical columns, left to right."""
    full = [r for r in data if is_data(r, lexicon)]
    spans = sorted({(c.first, c.last) for r in full for c in r}, key=lambda s: (s[1] - s[0], s))
    chosen: list[tuple[int, int]] = []
    for lo, hi in spans:
        if not any(lo < b and a < hi for a, b in chosen):
            chosen.append((lo, hi))
    return sorted(chosen)


def _wide_grid(
    header: Sequence[RawRow], data: Sequence[RawRow], lexicon: Lexicon, repairs: list[Repair]
) -> Grid | None:
    columns, heads = _lay_header(header, _logical_columns(data, lexicon), lexicon)
    if len(columns) < 3:
        return None
    if len(header) > 1:
        repairs.append(Repair("fold_header", Span.around(c.span for r in header for c in r), f"{len(header)} rows"))
    body = [r for r in (_data_row(row, columns, lexicon) for row in data) if r is not None]
    repairs += (Repair("join_wrapped", c.span, c.text) for r in body for c in r.cells if c is not None and c.torn)
    _join_wrapped(body, data, columns, lexicon, repairs)
    if not body:
        return None
    labels = without_groups(heads, header, lexicon)
    folded = tuple(Column(" ".join(c.text for c in cells), tuple(c.span for c in cells)) for cells in labels)
    span = Span.around([c.span for r in (*header, *data) for c in r])
    return Grid("table", folded, tuple(body), span, tuple(repairs))


def _lay_header(
    header: Sequence[RawRow], filled: Sequence[tuple[int, int]], lexicon: Lexicon
) -> tuple[list[tuple[int, int]], list[list[RowCell]]]:
    """Return all columns, and the header's cells over each.

    ``filled`` are those that the rows fill. A header's cell over none of them has a column of its own: it says what was
    left open.
    """
    columns = list(filled)
    heads: list[list[RowCell]] = [[] for _ in columns]
    for row in header:
        if row is not header[0] and _heads_rows(row, columns):
            continue
        for cell in row:
            hits = [k for k, (a, b) in enumerate(columns) if cell.first < b and a < cell.last]
            if not hits:
                k = next((k for k, (a, _) in enumerate(columns) if a > cell.first), len(columns))
                columns.insert(k, (cell.first, cell.last))
                heads.insert(k, [])
                hits = [k]
            for k in hits[:1] if len(hits) < 3 else hits:
                if not (len(row) == 1 and heads[k] and _heads_below(cell, heads[k], lexicon)):
                    heads[k].append(cell)
    return columns, heads


def _heads_rows(row: RawRow, columns: Sequence[tuple[int, int]]) -> bool:
    """Tell a heading over some of the rows, one cell across the columns, from a header's further row."""
    return len(row) == 1 and sum(row[0].first < b and a < row[0].last for a, b in columns) >= _ACROSS


def _heads_below(cell: RowCell, above: Sequence[RowCell], lexicon: Lexicon) -> bool:
    """Tell whether words that stand alone below a label, in its column, head the rows instead: the label is whole."""
    label = " ".join(c.text for c in above)
    return lexicon.exact(label) is not None and lexicon.exact(f"{label} {cell.text}") is None and not is_unit(cell.text)


def _data_row(row: RawRow, columns: Sequence[tuple[int, int]], lexicon: Lexicon) -> Row | None:
    if not is_data(row, lexicon):
        return None
    cells: list[GridCell | None] = [None] * len(columns)
    for cell in row:
        k = next((k for k, (a, b) in enumerate(columns) if cell.first < b and a < cell.last), None)
        if k is not None and cells[k] is None:
            cells[k] = GridCell(cell.span, cell.text, cell.torn)
    return Row(tuple(cells), Span.around(c.span for c in row))


def _is_second_half(cell: RowCell, above: Row) -> bool:
    """Tell whether a frequency is the rest of one that the row above breaks off: ``SEMI-`` over ``ANNUAL``."""
    begun = (c for c in above.cells if c is not None and c.text.casefold().rstrip("-") == "semi")
    return any(shape(f"{c.text} {cell.text}") is Shape.FREQUENCY for c in begun)


def _join_wrapped(
    body: list[Row],
    data: Sequence[RawRow],
    columns: Sequence[tuple[int, int]],
    lexicon: Lexicon,
    repairs: list[Repair],
) -> None:
    """Join the second line of a wrapped cell to the row above: few short texts, each under a filled cell.

    A label before a colon (``Redemption: None``) opens a line of its own.
    """
    at = -1
    for row in data:
        if is_data(row, lexicon):
            at += 1
            continue
        if at < 0 or at >= len(body) or len(row) > 3 or len(row) * 2 > len(columns):
            continue
        rest = tuple(cell for cell in row if shape(cell.text) is not Shape.FREQUENCY)
        if not plain(rest) or any(cell not in rest and not _is_second_half(cell, body[at]) for cell in row):
            continue
        if any(":" in cell.text for cell in row):
            continue
        cells = list(body[at].cells)
        for cell in row:
            k = next((k for k, (a, b) in enumerate(columns) if cell.first < b and a < cell.last), None)
            above = None if k is None else cells[k]
            if k is None or above is None or shape(above.text) not in UNTYPED | {Shape.FREQUENCY}:
                continue
            cells[k] = GridCell(Span(above.span.start, cell.span.end), f"{above.text} {cell.text}", torn=True)
            repairs.append(Repair("join_wrapped", cell.span, cell.text))
        body[at] = Row(tuple(cells), body[at].span)
