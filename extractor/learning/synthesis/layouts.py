"""Layouts with columns: wide, stacked, header repeated, transposed and weekly tables."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.learning.synthesis.blocks import Block, Paragraph, TableBlock, TableRow
from extractor.learning.synthesis.footnotes import footnote_lines, mark_items
from extractor.learning.synthesis.headers import header_rows
from extractor.learning.synthesis.items import Item, columns, draw_items
from extractor.learning.synthesis.press import Press
from extractor.learning.synthesis.printing import print_date
from extractor.learning.synthesis.redemption import redemption, same_terms
from extractor.learning.synthesis.runs import Rich, joined, plain, spaced, stated


def _items(press: Press) -> list[Item]:
    items = draw_items(press, columns()[press.rng.choice(press.recipe.columns)])
    mark_items(press, items)
    return items


def _headers(press: Press, items: Sequence[Item]) -> list[TableRow]:
    return [TableRow(cells, "header") for cells in header_rows(press, [i.label for i in items])]


def _note_row(items: Sequence[Item], note: int) -> TableRow:
    return TableRow([i.values[note] for i in items])


def _notes_below(press: Press) -> list[Block]:
    return [Paragraph([line]) for line in footnote_lines(press)]


def _redemption_lines(press: Press, items: Sequence[Item]) -> list[Rich]:
    """Return a sentence per note, one for all alike, or nothing where a column says it already."""
    if any(i.field == "callable" for i in items) or press.strikes("redemption_missing"):
        return []
    count = len(press.facts.notes)
    if count > 1 and same_terms(press) and not press.value("callable"):
        line = redemption(press, 0)
        return [joined([line, *(_silent(press, n) for n in range(1, count))])]
    return [redemption(press, n) for n in range(count)]


def _silent(press: Press, note: int) -> Rich:
    return press.fill("{=callable}", note)


def wide(press: Press) -> list[Block]:
    """Print one header, one row a note, its redemption sentence in a row (or a line) below it."""
    items = _items(press)
    lines = _redemption_lines(press, items)
    count = len(press.facts.notes)
    within = press.strikes("redemption_rows")
    rows = _headers(press, items)
    prose = count > 1 and press.strikes("prose_row")
    tail: list[Block] = []
    for note in range(count):
        row = _note_row(items, note)
        if prose and note == count - 1:
            tail.append(Paragraph([spaced([c for c in row.cells if c])], bold=True))
        else:
            rows.append(row)
        if len(lines) == count and within:
            if prose and note == count - 1:
                tail.append(Paragraph([lines[note]]))
            else:
                rows.append(TableRow([lines[note]], "span"))
    blocks: list[Block] = [TableBlock(rows), *tail]
    if not (len(lines) == count and within):
        blocks += [Paragraph([line]) for line in lines]
    return blocks + _notes_below(press)


def repeated(press: Press) -> list[Block]:
    """Print the header again for each note."""
    items = _items(press)
    lines = _redemption_lines(press, items)
    count = len(press.facts.notes)
    blocks: list[Block] = []
    for note in range(count):
        blocks.append(TableBlock([*_headers(press, items), _note_row(items, note)]))
        if len(lines) == count:
            blocks.append(Paragraph([lines[note]]))
    if len(lines) != count:
        blocks += [Paragraph([line]) for line in lines]
    return blocks + _notes_below(press)


def stacked(press: Press) -> list[Block]:
    """Print the first columns of the note (or of all notes), the rest in a second table below."""
    items = _items(press)
    cut = press.rng.randint(len(items) // 3 + 1, 2 * len(items) // 3)
    parts = (items[:cut], items[cut:])
    lines = _redemption_lines(press, items)
    count = len(press.facts.notes)
    blocks: list[Block] = []
    if press.rng.random() < 0.3:
        blocks += [TableBlock([*_headers(press, part), *(_note_row(part, n) for n in range(count))]) for part in parts]
        blocks += [Paragraph([line]) for line in lines]
        return blocks + _notes_below(press)
    one = press.rng.random() < 0.7
    for note in range(count):
        rows: list[TableRow] = []
        for part in parts:
            rows += [*_headers(press, part), _note_row(part, note)]
            if not one:
                blocks.append(TableBlock(rows))
                rows = []
        if rows:
            blocks.append(TableBlock(rows))
        if len(lines) == count:
            blocks.append(Paragraph([lines[note]]))
    if len(lines) != count:
        blocks += [Paragraph([line]) for line in lines]
    return blocks + _notes_below(press)


def transposed(press: Press) -> list[Block]:
    """Print one column a note, labels down the side."""
    items = _items(press)
    colon = plain(":") if press.rng.random() < 0.6 else ()
    lines = _redemption_lines(press, items)
    count = len(press.facts.notes)
    rows = [TableRow([joined([i.label, colon]), *i.values]) for i in items]
    if len(lines) == count and press.rng.random() < 0.5:
        rows.append(TableRow([joined([plain("Redemption"), colon]), *lines]))
        lines = []
    return [TableBlock(rows, pairs=True), *(Paragraph([line]) for line in lines), *_notes_below(press)]


def weekly(press: Press) -> list[Block]:
    """Print a list with the day above, or the trade day in the first column of each row."""
    items = _items(press)
    trade = press.facts.offering["trade_date"]
    varying = press.facts.asides["varying"]
    day = (
        plain(print_date(trade, press.style.date))
        if varying
        else stated(print_date(trade, press.style.date), press.mark("trade_date"))
    )
    rows = _headers(press, items)
    count = len(press.facts.notes)
    notes = [_note_row(items, n) for n in range(count)]
    if press.rng.random() < 0.5:
        rows.append(TableRow([day], "span"))
        rows += notes
    else:
        first = TableRow([plain("Trade Date"), *rows[0].cells], "header") if rows else None
        rest = [TableRow([(), *r.cells], "header") for r in rows[1:]]
        rows = [*([first] if first else []), *rest, *(TableRow([day, *r.cells]) for r in notes)]
    return [TableBlock(rows), *_notes_below(press)]
