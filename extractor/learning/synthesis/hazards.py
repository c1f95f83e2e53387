"""Hazards: what archives and converters do to tables and text; values stay, their print suffers."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from extractor.learning.synthesis.blocks import Block, Paragraph, TableBlock, TableRow
from extractor.learning.synthesis.press import Press
from extractor.learning.synthesis.printing import print_money
from extractor.learning.synthesis.runs import (
    Rich,
    Run,
    altered,
    joined,
    plain,
    spaced,
    text_of,
    words,
    wrapped,
)

Change = Callable[[Rich], Rich]
_MARKUP = "**"
_NARROW = 60  # characters of a line in a cell of stacked values


def _empty_cells_dropped(table: TableBlock) -> None:
    for row in table.rows:
        if row.kind == "data" and not table.pairs:
            row.cells = [c for c in row.cells if text_of(c)] or row.cells


def _trailing_column(table: TableBlock) -> None:
    for row in table.rows:
        row.cells = [*row.cells, ()]


def _spacer_columns(table: TableBlock) -> None:
    for row in table.rows:
        if row.kind != "span":
            row.cells = [piece for cell in row.cells for piece in (cell, ())]


def _fragment_repeated(press: Press, table: TableBlock) -> None:
    """Put the first letters of a spanning row's text in a cell before it."""
    spans = [r for r in table.rows if r.kind == "span" and len(text_of(r.cells[0])) > 40]
    if spans:
        row = press.rng.choice(spans)
        row.cells = [plain(text_of(row.cells[0])[: press.rng.randint(8, 30)]), *row.cells]


def _cells_wrapped(press: Press, table: TableBlock) -> None:
    """Break long cells over lines of their own (``Senior / Unsecured / Notes``)."""
    for row in table.rows:
        if row.kind == "data":
            row.cells = [
                joined(words(c), "\n") if 2 <= len(words(c)) <= 5 and press.rng.random() < 0.5 else c for c in row.cells
            ]


def _row_broken(press: Press, table: TableBlock) -> None:
    """Break a row in two at an empty cell, or put its CUSIP on a line of its own."""
    rows: list[TableRow] = []
    for row in table.rows:
        gaps = [k for k, c in enumerate(row.cells) if k and not text_of(c)]
        if row.kind == "data" and not table.pairs and len(row.cells) > 4:
            cut = press.rng.choice(gaps) if gaps else 1
            rows += [TableRow(row.cells[:cut]), TableRow(row.cells[cut:])]
        else:
            rows.append(row)
    table.rows = rows


def _header_repeated(press: Press, table: TableBlock) -> None:
    """Print the header again between two rows, as where a table goes on over the page."""
    header = [row for row in table.rows if row.kind == "header"]
    later = [at for at, row in enumerate(table.rows) if row.kind == "data" and at > len(header)]
    if header and later:
        at = press.rng.choice(later)
        table.rows[at:at] = [TableRow(list(row.cells), "header") for row in header]


def _furniture_within(press: Press, table: TableBlock) -> None:
    """Print a page's number, or its foot, between two rows."""
    later = [at for at, row in enumerate(table.rows) if row.kind == "data" and at > 1]
    if later and not table.pairs:
        words = press.rng.choice(("Page 2 of 3", "- 2 -", "S-2", "Table of Contents"))
        table.rows.insert(press.rng.choice(later), TableRow([plain(words)], "span"))


def _totals_row(press: Press, table: TableBlock) -> None:
    """Add up the principals in a last row that is no note's."""
    sums: dict[int, Decimal] = {}
    for row in table.rows:
        for at, cell in enumerate(row.cells):
            for run in cell:
                if run.mark and run.mark.field == "principal_amount" and run.mark.value is not None:
                    sums[at] = sums.get(at, Decimal(0)) + Decimal(str(run.mark.value))
    if len(sums) == 1 and not table.pairs:
        ((column, total),) = sums.items()
        cells: list[Rich] = [()] * max(len(row.cells) for row in table.rows)
        cells[0], cells[column] = plain("Total"), plain(print_money(total, press.style))
        table.rows.append(TableRow(cells))


def _cells_stacked(table: TableBlock) -> None:
    """Set each column of values as the lines of one cell; a sheet's labels keep in step with values that wrap."""
    data = [row for row in table.rows if row.kind == "data"]
    width = {len(row.cells) for row in data}
    if len(data) < 2 or len(width) != 1 or not all(text_of(cell) for row in data for cell in row.cells):
        return
    columns = [list(column) for column in zip(*(row.cells for row in data), strict=True)]
    if table.pairs and len(columns) == 2:
        columns[1] = [wrapped(one_line(value), _NARROW) for value in columns[1]]
        more = [text_of(value).count("\n") for value in columns[1]]
        columns[0] = [joined([one_line(label), plain("\n" * n)]) for label, n in zip(columns[0], more, strict=True)]
    elif table.pairs or any(row.kind == "span" for row in table.rows):
        return
    else:
        columns = [[one_line(cell) for cell in column] for column in columns]
    table.rows = [row for row in table.rows if row.kind == "header"]
    table.rows.append(TableRow([joined(column, "\n") for column in columns]))


def damage_tables(press: Press, blocks: list[Block]) -> None:
    """Apply the recipe's table hazards in place."""
    once: tuple[tuple[str, Callable[[TableBlock], None]], ...] = (
        ("empty_cells_dropped", _empty_cells_dropped),
        ("trailing_column", _trailing_column),
        ("spacer_columns", _spacer_columns),
        ("fragment_repeated", lambda t: _fragment_repeated(press, t)),
        ("cells_wrapped", lambda t: _cells_wrapped(press, t)),
        ("row_broken", lambda t: _row_broken(press, t)),
    )
    # Drawn only where a recipe asks for them: the documents of the others stay the same, seed by seed.
    asked: tuple[tuple[str, Callable[[TableBlock], None]], ...] = (
        ("header_repeated", lambda t: _header_repeated(press, t)),
        ("furniture_within", lambda t: _furniture_within(press, t)),
        ("totals_row", lambda t: _totals_row(press, t)),
        ("cells_stacked", _cells_stacked),
    )
    striking = [change for name, change in once if press.strikes(name)]
    striking += [change for name, change in asked if press.recipe.chance(name) and press.strikes(name)]
    for block in blocks:
        if isinstance(block, TableBlock):
            for change in striking:
                change(block)


_LONG = re.compile(r"\b([A-Z]{3,})([A-Z]{5,})\b")


def _torn(rich: Rich) -> Rich:
    """Tear a long word in capitals, in text that states nothing or an issuer's name."""
    return tuple(
        Run(_LONG.sub(r"\1 \2", r.text, count=1), r.mark) if r.mark is None or r.mark.field == "issuer" else r
        for r in rich
    )


def _letter_spaced(rich: Rich) -> Rich:
    """Print an issuer's name that stands alone with blanks between its letters."""
    if len(rich) != 1 or rich[0].mark is None or rich[0].mark.field != "issuer":
        return rich
    return (Run("  ".join(" ".join(word) for word in rich[0].text.upper().split()), rich[0].mark),)


def _issuer_upper(rich: Rich) -> Rich:
    return tuple(Run(r.text.upper(), r.mark) if r.mark and r.mark.field == "issuer" else r for r in rich)


def _replaced(*pairs: tuple[str, str]) -> Change:
    def change(text: str) -> str:
        for old, new in pairs:
            text = text.replace(old, new)
        return text

    return lambda rich: altered(rich, change)


def _doubled(press: Press) -> Change:
    def change(rich: Rich) -> Rich:
        return tuple(Run(r.text.replace(" ", "  "), r.mark) if press.rng.random() < 0.3 else r for r in rich)

    return change


def damage_text(press: Press, blocks: list[Block]) -> None:
    """Apply the recipe's text hazards in place: quotes, mojibake, blanks, tears, wraps, bold."""
    possible: tuple[tuple[str, Change], ...] = (
        ("curly_quotes", _replaced(("'", "’"))),
        ("mojibake", _replaced(("’", "â€™"), ("—", "â€”"))),
        ("apostrophes_lost", _replaced(("'", ""), ("’", ""))),
        ("double_blanks", _doubled(press)),
        ("letter_spaced", _letter_spaced),
        ("issuer_upper", _issuer_upper),
        ("torn_words", _torn),
    )
    changes = [change for name, change in possible if press.strikes(name)]
    for block in blocks:
        if isinstance(block, Paragraph):
            block.lines = [_apply(changes, line) for line in block.lines]
        else:
            for row in block.rows:
                row.cells = [_apply(changes, cell) for cell in row.cells]
    if press.strikes("lines_wrapped"):
        width = press.rng.choice((40, 60, 72, 80))
        for block in blocks:
            if isinstance(block, Paragraph):
                block.lines = [wrapped(line, width) for line in block.lines]
    if press.strikes("bold"):
        _bold(press, blocks)


def _bold(press: Press, blocks: list[Block]) -> None:
    for block in blocks:
        if isinstance(block, Paragraph) and (block.bold or press.rng.random() < 0.3):
            block.lines = [joined([plain(_MARKUP), line, plain(_MARKUP)]) for line in block.lines if line]


def _apply(changes: list[Change], rich: Rich) -> Rich:
    for change in changes:
        rich = change(rich)
    return rich


def one_line(rich: Rich) -> Rich:
    """Return the text with its line breaks made blanks."""
    return altered(rich, lambda t: t.replace("\n", " ")) if any("\n" in r.text for r in rich) else rich


def squeezed(rich: Rich) -> Rich:
    """Return the text with single blanks."""
    return spaced(words(rich))
