"""Labelled rows: tables whose first cell names what stands beside it, as pairs or with one column a note."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from extractor.grids.labels.lexicon import Lexicon
from extractor.grids.pairs.pairs import Pair
from extractor.grids.tables.kinds import is_label, is_typed
from extractor.grids.text.rows import RawRow, RowCell
from extractor.ground.grid import Column, Grid, GridCell, Repair, Row
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.values.shapes import Shape, shape

# "2028 Notes", "Tranche A", "Floating Rate Notes".
_NAME = regex(
    r"(?:the )?(?:(?:19|20)\d\d|(?:fixed|floating)[ -]rate) (?:senior )?(?:notes?|bonds?|debentures?)"
    r"|(?:tranche|series|class) [a-z\d]{1,3}(?: notes?| bonds?)?",
    re.IGNORECASE,
)
_JOINS = frozenset({Shape.RANKING, Shape.FREQUENCY, Shape.DATE, Shape.COUPON_TYPE})  # what two lines may be together
_KNOWN = 2  # rows of one width behind a known label
_PRICES = frozenset({"selling_price", "gross_concession", "net_proceeds", "net_proceeds_percent"})


@dataclass(slots=True)
class TableReading:
    """What a block of rows turned out to be: grids, pairs, and the cells they use."""

    grids: list[Grid] = field(default_factory=list)
    pairs: list[Pair] = field(default_factory=list)
    taken: set[int] = field(default_factory=set)


def read_labelled(rows: Sequence[RawRow], lexicon: Lexicon, out: TableReading) -> None:
    """Read rows whose first cell is a label: pairs, two pairs a row, or one column a note."""
    widths = Counter(len(r) - 1 for r in rows if is_label(r[0], lexicon) and len(r) > 1)
    # Beside two labels of prices, words before as many values are a third; a call's days and prices are no notes'.
    priced = Counter(len(r) - 1 for r in rows if len(r) > 1 and _is_price(r[0], lexicon))
    widths.update(w for r in rows if priced[w := len(r) - 1] >= _KNOWN and _leads(r, lexicon))
    two_pairs = sum(len(r) >= 3 and is_label(r[2], lexicon) for r in rows if is_label(r[0], lexicon))
    notes = max((w for w, n in widths.items() if w >= 2 and n >= 3), key=lambda w: widths[w], default=1)
    if notes >= 2 and two_pairs * 3 < sum(widths.values()) and widths[notes] * 2 >= sum(widths.values()):
        above = _rows_above(rows, notes, lexicon)
        grid = _transposed(rows[above:], notes, lexicon)
        if grid is not None:
            out.grids.append(grid)
            out.taken |= {c.span.start for r in rows[above:] for c in r}
            rows = rows[:above]
    for k, row in enumerate(rows):
        if not (k and _join_line_below(row, rows[k - 1], lexicon, out)):
            _row_to_pairs(row, k, lexicon, out)


def _join_line_below(row: RawRow, above: RawRow, lexicon: Lexicon, out: TableReading) -> bool:
    """Let a line that stands alone below the last value go on with it: ``Senior Unsecured`` over ``Notes``.

    Words that begin anew may be another value: a second agent, a day. Tell whether it was joined.
    """
    last = out.pairs[-1] if out.pairs and len(row) == 1 and above else None
    if last is None or last.value.end != above[-1].span.end or not above[-1].reaches(row[0]):
        return False
    text, below = last.text, row[0].text
    grown = shape(f"{text} {below}")
    whole = grown in _JOINS and (shape(text) is not grown or grown is Shape.RANKING)
    words = not (is_typed(row[0]) or is_label(row[0], lexicon))
    if below.endswith(":") or not (whole or (words and _goes_on(text, below))):
        return False
    out.pairs[-1] = last._replace(value=Span(last.value.start, row[0].span.end), text=f"{text} {below}")
    out.taken.add(row[0].span.start)
    return True


def _goes_on(text: str, below: str) -> bool:
    """Tell whether words below a value are in the midst of a sentence or a list."""
    return shape(text) is Shape.TEXT and (below[0].islower() or text.endswith((",", " and", " or", " of", " the")))


def _leads(row: RawRow, lexicon: Lexicon) -> bool:
    """Tell whether words that no label spells stand before nothing but values."""
    return not is_label(row[0], lexicon) and not is_typed(row[0]) and len(row) > 2 and all(map(is_typed, row[1:]))


def _is_price(cell: RowCell, lexicon: Lexicon) -> bool:
    named = lexicon.exact(cell.text)
    return named is not None and bool(named.fields & _PRICES)


def _rows_above(rows: Sequence[RawRow], notes: int, lexicon: Lexicon) -> int:
    """Return how many rows of a label and one value stand above the row that heads the notes: they hold for all."""
    places = _note_columns(rows, notes, lexicon)
    for k, row in enumerate(rows if places else ()):
        if is_label(row[0], lexicon) and len(row) == 2:
            continue
        heads = len(row) == notes and row[0].first >= places[0][0] and not any(map(is_typed, row))
        return k if heads else 0
    return 0


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
        if not head and _heads_groups(values, places):
            columns.append(Column(""))
            _fill(cells, [_in_column(values, place) for place in places])
            continue
        if len(values) != notes and not (head and values and places):
            continue
        if not head and columns and not _names_notes(values):
            _extend_last(values, cells, columns)
            continue
        columns.append(Column(row[0].text, (row[0].span,)) if head else Column(""))
        _fill(cells, values if len(values) == notes else [_in_column(values, place) for place in places])
    if len(columns) < 3:
        return None
    out = _notes_to_rows(cells)
    span = Span.around(c.span for r in rows for c in r)
    return Grid("transposed", tuple(columns), tuple(out), span, (Repair("transpose", span, f"{notes} notes"),))


def _names_notes(values: Sequence[RowCell]) -> bool:
    """Tell whether the cells of a row in the midst of a table name a note each: the rows above hold for all notes."""
    return len({v.text for v in values}) == len(values) and all(_NAME.fullmatch(v.text) for v in values)


def _heads_groups(values: Sequence[RowCell], places: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a row without a label heads the notes in groups: words, of which some stand over several notes."""
    if not 1 < len(values) < len(places) or any(map(is_typed, values)):
        return False
    return all(_in_column(values, place) for place in places)


def _fill(cells: list[list[GridCell | None]], values: Sequence[RowCell | None]) -> None:
    for note, cell in zip(cells, values, strict=True):
        note.append(None if cell is None else GridCell(cell.span, cell.text))


def _notes_to_rows(notes: Sequence[Sequence[GridCell | None]]) -> list[Row]:
    """Return a row for each note, placed where its first own cell stands: merged cells are several notes'."""
    held = Counter(c.span.start for note in notes for c in note if c is not None)
    out: list[Row] = []
    for note in notes:
        filled = [c.span for c in note if c is not None]
        if filled:
            own = next((s for s in filled if held[s.start] == 1), filled[0])
            out.append(Row(tuple(note), Span(own.start, own.end)))
    return out


def _note_columns(rows: Sequence[RawRow], notes: int, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Return the column range of each note, from the rows that have one cell a note."""
    full = [r[1:] for r in rows if len(r) == notes + 1 and is_label(r[0], lexicon)]
    return [(min(r[k].first for r in full), max(r[k].last for r in full)) for k in range(notes)] if full else []


def _in_column(values: Sequence[RowCell], place: tuple[int, int]) -> RowCell | None:
    return next((c for c in values if c.first < place[1] and place[0] < c.last), None)


def _extend_last(values: Sequence[RowCell], cells: list[list[GridCell | None]], columns: Sequence[Column]) -> None:
    """Let a row without a label go on with the row above, unless typed cells make it a row of its own."""
    if not columns or any(is_typed(v) for v in values):
        return
    for k, value in enumerate(values):
        above = cells[k][-1]
        if above is not None and shape(above.text) is Shape.TEXT:
            cells[k][-1] = GridCell(Span(above.span.start, value.span.end), f"{above.text} {value.text}", torn=True)
