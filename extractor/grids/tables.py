"""rows_to_grids: raw rows of a declared or separated table become wide or transposed grids, or pairs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from extractor.grids.lexicon import Lexicon
from extractor.grids.pairs import Pair
from extractor.grids.rows import RawRow, RowCell, join_signs
from extractor.grids.stacked import cells_to_pairs
from extractor.ground.grid import Column, Grid, GridCell, Repair, Row
from extractor.ground.places import Span
from extractor.values.shapes import Shape, shape

_UNTYPED = frozenset({Shape.TEXT, Shape.EMPTY, Shape.RANKING})
_SOFT = frozenset({Shape.PLACEHOLDER, Shape.NOT_STATED})


@dataclass(slots=True)
class TableReading:
    """What a block of rows turned out to be: grids, pairs, and the cells they use."""

    grids: list[Grid] = field(default_factory=list)
    pairs: list[Pair] = field(default_factory=list)
    taken: set[int] = field(default_factory=set)


def is_typed(cell: RowCell) -> bool:
    """Tell whether a cell holds a typed value (a placeholder counts: it stands where a value would)."""
    return shape(cell.text) not in _UNTYPED


def is_label(cell: RowCell, lexicon: Lexicon) -> bool:
    """Tell whether a cell reads like a label: a known spelling, or short words before a colon."""
    text = cell.text
    if text.endswith(":") and len(text) <= 90:
        return True
    return bool(lexicon.match(text).score) and shape(text) in _UNTYPED


def _is_data(row: RawRow, lexicon: Lexicon) -> bool:
    typed = sum(is_typed(c) for c in row)
    labels = sum(is_label(c, lexicon) for c in row)
    strong = any(shape(c.text) is Shape.CUSIP for c in row)
    return (strong and typed >= 2) or (typed >= 2 and typed > labels)


def _is_header(row: RawRow, lexicon: Lexicon) -> bool:
    labels = sum(is_label(c, lexicon) for c in row)
    typed = sum(is_typed(c) and shape(c.text) not in _SOFT for c in row)
    words = sum(all(w in lexicon.words for w in c.text.casefold().split()) for c in row)
    return (
        len(row) >= 2
        and typed * 4 <= len(row)
        and (labels * 2 >= len(row) or (labels >= 1 and words * 2 > len(row)))
    )


def _label_first(rows: Sequence[RawRow], lexicon: Lexicon) -> bool:
    """Tell whether the first cell of most rows labels the cells beside it."""
    full = [r for r in rows if len(r) >= 2]
    labelled = [r for r in full if is_label(r[0], lexicon) and sum(is_label(c, lexicon) for c in r) * 2 <= len(r)]
    return (
        bool(full)
        and len(labelled) * 10 >= len(full) * 5
        and not any(shape(r[0].text) is Shape.CUSIP for r in full)
    )


def rows_to_grids(rows: Sequence[RawRow], text: str, lexicon: Lexicon) -> TableReading:
    """Read a block of rows; what it can't read is left to the readers of streams and pairs."""
    repairs: list[Repair] = []
    rows = [r for r in (join_signs(row, repairs) for row in rows) if r]
    out = TableReading()
    rows = _take_stacked(rows, text, lexicon, out)
    if not rows:
        return out
    if _label_first(rows, lexicon):
        _read_labelled(rows, lexicon, out)
        return out
    rows = _join_broken(rows, lexicon, repairs)
    k = 0
    while k < len(rows):
        head = _header_at(rows, k, lexicon)
        if head is None:
            k += 1
            continue
        first, data = head
        stop = _end_of_data(rows, data, lexicon)
        grid = _wide_grid(rows[first:data], rows[data:stop], lexicon, repairs)
        if grid is not None:
            out.grids.append(grid)
            out.taken |= {c.span.start for r in rows[first:data] for c in r}
            out.taken |= {c.span.start for r in grid.rows for c in r.cells if c is not None}
        k = max(stop, k + 1)
    return out


def _take_stacked(rows: list[RawRow], text: str, lexicon: Lexicon, out: TableReading) -> list[RawRow]:
    """Read cells of stacked labels with the cells of their values, and return the rows without them."""
    for pairs, labels, values in cells_to_pairs(rows, text, lexicon):
        out.pairs += pairs
        out.taken |= {labels.span.start, values.span.start}
    if not out.taken:
        return rows
    left = (tuple(c for c in row if c.span.start not in out.taken) for row in rows)
    return [row for row in left if row]


def _join_broken(rows: Sequence[RawRow], lexicon: Lexicon, repairs: list[Repair]) -> list[RawRow]:
    """Join a row that a line break cut in two at an empty cell: its identifier leads, the rest goes on below."""
    width = max((r[-1].last for r in rows if _is_header(r, lexicon)), default=0)
    out: list[RawRow] = []
    for row in rows:
        above = out[-1] if out else ()
        named = [any(shape(c.text) is Shape.CUSIP for c in r) for r in (above, row)]
        typed = sum(is_typed(c) for c in row)
        open_ended = bool(above) and above[-1].last * 10 < width * 8 and above[-1].last + row[-1].last <= width + 3
        if named == [True, False] and open_ended and typed * 2 >= len(row):
            by = above[-1].last
            out[-1] = above + tuple(RowCell(c.span, c.text, c.first + by, c.last + by) for c in row)
            repairs.append(Repair("join_broken", Span.around(c.span for c in row), f"moved by {by} columns"))
        else:
            out.append(row)
    return out


def _header_at(rows: Sequence[RawRow], k: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """Find where a header begins at or after ``k`` and where its data begin: (header, data)."""
    for data in range(k, len(rows)):
        if not _is_data(rows[data], lexicon):
            continue
        first = data
        while first > k + 1 and len(rows[first - 1]) == 1 and data - first < 2:
            first -= 1  # a date or a heading over the rows, alone in its line
        if first < data and not _is_header(rows[first - 1], lexicon):
            first = data
        while (
            first > k
            and data - first < 4
            and (
                _is_header(rows[first - 1], lexicon)
                or (first < data and len(rows[first - 1]) >= 2 and _plain(rows[first - 1]))
            )
        ):
            first -= 1
        # Rows without a header above them are a table only if an identifier leads them; else the header
        # stands elsewhere, and the reader of streams will find it.
        if first < data or (any(shape(c.text) is Shape.CUSIP for c in rows[data]) and len(rows[data]) >= 6):
            return first, data
    return None


def _plain(row: RawRow) -> bool:
    return all(shape(c.text) in _UNTYPED and len(c.text) < 40 for c in row)


def _end_of_data(rows: Sequence[RawRow], data: int, lexicon: Lexicon) -> int:
    stop = data
    while stop < len(rows):
        row = rows[stop]
        if stop > data and _is_header(row, lexicon) and not _is_data(row, lexicon):
            break
        stop += 1
    return stop


def _logical_columns(data: Sequence[RawRow], lexicon: Lexicon) -> list[tuple[int, int]]:
    """Merge the column ranges that data rows fill into separate logical columns, left to right."""
    full = [r for r in data if _is_data(r, lexicon)]
    spans = sorted({(c.first, c.last) for r in full for c in r}, key=lambda s: (s[1] - s[0], s))
    chosen: list[tuple[int, int]] = []
    for lo, hi in spans:
        if not any(lo < b and a < hi for a, b in chosen):
            chosen.append((lo, hi))
    return sorted(chosen)


def _wide_grid(
    header: Sequence[RawRow], data: Sequence[RawRow], lexicon: Lexicon, repairs: list[Repair]
) -> Grid | None:
    columns = _logical_columns(data, lexicon)
    heads: list[list[RowCell]] = [[] for _ in columns]
    # A header column whose cells are all empty still is a column: it says what was left open.
    for row in header:
        for cell in row:
            hits = [k for k, (a, b) in enumerate(columns) if cell.first < b and a < cell.last]
            if not hits:
                k = next((k for k, (a, _) in enumerate(columns) if a > cell.first), len(columns))
                columns.insert(k, (cell.first, cell.last))
                heads.insert(k, [])
                hits = [k]
            for k in hits[:1] if len(hits) < 3 else hits:
                heads[k].append(cell)
    if len(columns) < 3:
        return None
    if len(header) > 1:
        repairs.append(
            Repair("fold_header", Span.around(c.span for r in header for c in r), f"{len(header)} rows")
        )
    body = [r for r in (_data_row(row, columns, lexicon) for row in data) if r is not None]
    _join_wrapped(body, data, columns, lexicon, repairs)
    if not body:
        return None
    folded = tuple(Column(" ".join(c.text for c in cells), tuple(c.span for c in cells)) for cells in heads)
    span = Span.around([c.span for r in (*header, *data) for c in r])
    return Grid("table", folded, tuple(body), span, tuple(repairs))


def _data_row(row: RawRow, columns: Sequence[tuple[int, int]], lexicon: Lexicon) -> Row | None:
    if not _is_data(row, lexicon):
        return None
    cells: list[GridCell | None] = [None] * len(columns)
    for cell in row:
        k = next((k for k, (a, b) in enumerate(columns) if cell.first < b and a < cell.last), None)
        if k is not None and cells[k] is None:
            cells[k] = GridCell(cell.span, cell.text)
    return Row(tuple(cells), Span.around(c.span for c in row))


def _join_wrapped(
    body: list[Row],
    data: Sequence[RawRow],
    columns: Sequence[tuple[int, int]],
    lexicon: Lexicon,
    repairs: list[Repair],
) -> None:
    """Join the second line of a wrapped cell to the row above: few short texts, each under a filled cell."""
    at = -1
    for row in data:
        if _is_data(row, lexicon):
            at += 1
            continue
        if at < 0 or at >= len(body) or len(row) > 3 or not _plain(row) or len(row) * 2 > len(columns):
            continue
        cells = list(body[at].cells)
        for cell in row:
            k = next((k for k, (a, b) in enumerate(columns) if cell.first < b and a < cell.last), None)
            above = None if k is None else cells[k]
            if k is None or above is None or shape(above.text) not in _UNTYPED | {Shape.FREQUENCY}:
                continue
            cells[k] = GridCell(Span(above.span.start, cell.span.end), f"{above.text} {cell.text}")
            repairs.append(Repair("join_wrapped", cell.span, cell.text))
        body[at] = Row(tuple(cells), body[at].span)


def _read_labelled(rows: Sequence[RawRow], lexicon: Lexicon, out: TableReading) -> None:
    """Read rows whose first cell is a label: pairs, two pairs a row, or one column a note."""
    widths = Counter(len(r) - 1 for r in rows if is_label(r[0], lexicon) and len(r) > 1)
    two_pairs = sum(len(r) >= 3 and is_label(r[2], lexicon) for r in rows if is_label(r[0], lexicon))
    notes = max((w for w, n in widths.items() if w >= 2 and n >= 3), key=lambda w: widths[w], default=1)
    if notes >= 2 and two_pairs * 3 < sum(widths.values()) and widths[notes] * 2 >= sum(widths.values()):
        grid = _transposed(rows, notes, lexicon)
        if grid is not None:
            out.grids.append(grid)
            out.taken |= {c.span.start for r in rows for c in r}
            return
    for k, row in enumerate(rows):
        _row_to_pairs(row, k, lexicon, out)


def _row_to_pairs(row: RawRow, line: int, lexicon: Lexicon, out: TableReading) -> None:
    k = 0
    while k < len(row):
        cell = row[k]
        if not is_label(cell, lexicon) or ":" in cell.text[:-1]:
            k += 1
            continue
        value = row[k + 1] if k + 1 < len(row) and not is_label(row[k + 1], lexicon) else None
        if value is None and k + 1 >= len(row):
            return  # its value may stand on the next line: the reader of pairs looks there
        place = Span(cell.span.end, cell.span.end) if value is None else value.span
        out.pairs.append(Pair(cell.text, cell.span, place, "" if value is None else value.text, line))
        out.taken.add(cell.span.start)
        if value is not None:
            out.taken.add(value.span.start)
        k += 1 if value is None else 2


def _transposed(rows: Sequence[RawRow], notes: int, lexicon: Lexicon) -> Grid | None:
    """Turn rows of one label and a value per note so that each note is a row."""
    columns: list[Column] = []
    cells: list[list[GridCell | None]] = [[] for _ in range(notes)]
    places = _note_columns(rows, notes, lexicon)
    for row in rows:
        head = is_label(row[0], lexicon) or (bool(places) and row[0].first < places[0][0])
        values = row[1:] if head else row
        if len(values) != notes and not (head and values and places):
            continue
        if not head and columns:
            _extend_last(values, cells, columns)
            continue
        columns.append(Column(row[0].text, (row[0].span,)) if head else Column(""))
        for k in range(notes):
            cell = values[k] if len(values) == notes else _in_column(values, places[k])
            cells[k].append(None if cell is None else GridCell(cell.span, cell.text))
    if len(columns) < 3:
        return None
    out = []
    for note in cells:
        filled = [c.span for c in note if c is not None]
        if filled:
            out.append(Row(tuple(note), Span(filled[0].start, filled[0].end)))
    span = Span.around(c.span for r in rows for c in r)
    return Grid(
        "transposed", tuple(columns), tuple(out), span, (Repair("transpose", span, f"{notes} notes"),)
    )


def _note_columns(rows: Sequence[RawRow], notes: int, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Return the column range of each note, from the rows that have one cell a note."""
    full = [r[1:] for r in rows if len(r) == notes + 1 and is_label(r[0], lexicon)]
    return (
        [(min(r[k].first for r in full), max(r[k].last for r in full)) for k in range(notes)] if full else []
    )


def _in_column(values: Sequence[RowCell], place: tuple[int, int]) -> RowCell | None:
    return next((c for c in values if c.first < place[1] and place[0] < c.last), None)


def _extend_last(
    values: Sequence[RowCell], cells: list[list[GridCell | None]], columns: Sequence[Column]
) -> None:
    """A row without a label, one text a note, goes on with the row above; typed cells would be a row of their own."""
    if not columns or any(is_typed(v) for v in values):
        return
    for k, value in enumerate(values):
        above = cells[k][-1]
        if above is not None and shape(above.text) is Shape.TEXT:
            cells[k][-1] = GridCell(Span(above.span.start, value.span.end), f"{above.text} {value.text}")
