"""Layouts: the note table of a document set otherwise, its facts unchanged.

Each takes a table and returns the blocks to print in its place; None where the table has not what it sets otherwise.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from decimal import Decimal

from tests.clothes.printings import Block
from tests.clothes.tables import NoteTable

Layout = Callable[[NoteTable], list[str | Block] | None]

_PERCENT, _MONEY = re.compile(r"[\d.]+ ?%"), re.compile(r"\$ ?[\d,]+(?:\.\d+)?")
_CLERKS = {
    "Principal": "Prin", "Amount": "Amt", "Price": "Px", "Gross": "Grs", "Concession": "Conc", "Proceeds": "Proc",
    "Coupon": "Cpn", "Frequency": "Freq", "Maturity": "Mat", "Date": "Dt", "Survivor's": "Surv", "Option": "Opt",
    "Ranking": "Rank", "Product": "Prod", "Interest": "Int", "Payment": "Pmt", "Number": "No.", "Rating": "Rtg",
}  # fmt: skip
_SHARED = (
    ("selling price", "gross concession"), ("moody", "s & p"), ("1st coupon date", "1st coupon amount"),
    ("coupon rate", "coupon frequency"),
)  # fmt: skip


def plain(table: NoteTable) -> list[str | Block]:
    return [Block([table.header], table.rows)]


def _in_order(table: NoteTable, order: list[int]) -> list[str | Block]:
    return [Block([[table.header[k] for k in order]], [[row[k] for k in order] for row in table.rows])]


def shuffled(table: NoteTable) -> list[str | Block]:
    order = list(range(len(table.header)))
    random.Random(len(table.before)).shuffle(order)
    return _in_order(table, order)


def code_last(table: NoteTable) -> list[str | Block]:
    return _in_order(table, [*range(1, len(table.header)), 0])


def lettered(table: NoteTable) -> list[str | Block]:
    """Open each row with a letter, as sheets of several series do."""
    return [Block([["Series", *table.header]], [["ABCDEFGH"[k], *row] for k, row in enumerate(table.rows)])]


def turned(table: NoteTable) -> list[str | Block]:
    """Set the labels down the side, and each note in a column."""
    return [Block([], [list(line) for line in zip(table.header, *table.rows, strict=True)])]


def _lists(table: NoteTable, line: str) -> list[str | Block]:
    return ["\n\n".join("\n".join(map(line.format, table.header, row)) for row in table.rows) + "\n"]


def listed(table: NoteTable) -> list[str | Block]:
    return _lists(table, "{}: {}")


def led_by_dots(table: NoteTable) -> list[str | Block]:
    return _lists(table, "{:.<40} {}")


def one_below_the_other(table: NoteTable) -> list[str | Block]:
    return _lists(table, "{}\n{}")


def two_pairs(table: NoteTable) -> list[str | Block]:
    """Set two labels with their values side by side."""
    blocks: list[str | Block] = []
    for row in table.rows:
        pairs = [(f"{label}:", said) for label, said in zip(table.header, row, strict=True)]
        half = (len(pairs) + 1) // 2
        right = [*pairs[half:], ("", "")][:half]
        blocks.append(Block([], [[*a, *b] for a, b in zip(pairs[:half], right, strict=True)]))
    return blocks


def cut_in_two(table: NoteTable) -> list[str | Block]:
    """Print the last columns below the first ones, the code before both."""
    half = (len(table.header) + 1) // 2
    return [*_in_order(table, list(range(half))), *_in_order(table, [0, *range(half, len(table.header))])]


def stacked(table: NoteTable) -> list[str | Block]:
    """Print each note's last columns below its first ones."""
    half = (len(table.header) + 1) // 2
    notes = ([(table.header[:half], row[:half]), (table.header[half:], row[half:])] for row in table.rows)
    return [Block([header], [row]) for parts in notes for header, row in parts]


def on_two_pages(table: NoteTable) -> list[str | Block] | None:
    if len(table.rows) == 1:
        return None
    half = (len(table.rows) + 1) // 2
    parts = (table.rows[:half], table.rows[half:])
    first, second = (Block([table.header], rows) for rows in parts)
    return [first, "\n(continued on the next page)\n\n<PAGE>\n", second]


def torn_labels(table: NoteTable) -> list[str | Block]:
    """Set each label's words on lines of their own, three at most."""
    words = [label.split() for label in table.header]
    parts = [[*[""] * (3 - len(w)), *(w if len(w) < 4 else [" ".join(w[:-2]), *w[-2:]])] for w in words]
    return [Block([list(line) for line in zip(*parts, strict=True)], table.rows)]


def by_a_clerk(table: NoteTable) -> list[str | Block]:
    labels = [" ".join(_CLERKS.get(word, word) for word in label.split()) for label in table.header]
    return [Block([labels], table.rows)]


def _without_signs(table: NoteTable) -> tuple[list[str], list[list[str]]]:
    """Return each column's unit, and the rows without their signs."""
    units = [""] * len(table.header)
    rows = [list(row) for row in table.rows]
    for k in range(len(units)):
        cells = [row[k] for row in table.rows]
        units[k] = "%" if all(map(_PERCENT.fullmatch, cells)) else "$" if all(map(_MONEY.fullmatch, cells)) else ""
        for row in rows if units[k] else ():
            row[k] = row[k].strip("$% ")
    return units, rows


def units_in_labels(table: NoteTable) -> list[str | Block]:
    units, rows = _without_signs(table)
    labels = [f"{label} ({unit})" if unit else label for label, unit in zip(table.header, units, strict=True)]
    return [Block([labels], rows)]


def units_behind_labels(table: NoteTable) -> list[str | Block]:
    units, rows = _without_signs(table)
    return [Block([[f"{label} {unit}".strip() for label, unit in zip(table.header, units, strict=True)]], rows)]


def units_below_labels(table: NoteTable) -> list[str | Block]:
    units, rows = _without_signs(table)
    return [Block([table.header, [f"({unit})" if unit else "" for unit in units]], rows)]


def in_thousands(table: NoteTable) -> list[str | Block] | None:
    amounts = [k for k in table.columns("princip") if all(_MONEY.fullmatch(row[k]) for row in table.rows)]
    if not amounts or any(Decimal(row[amounts[0]].strip("$ ").replace(",", "")) % 1000 for row in table.rows):
        return None
    at = amounts[0]
    header = [f"{label} ($000s)" if k == at else label for k, label in enumerate(table.header)]
    thousands = [f"{int(Decimal(row[at].strip('$ ').replace(',', '')) / 1000):,}" for row in table.rows]
    return [Block([header], [[*r[:at], said, *r[at + 1 :]] for r, said in zip(table.rows, thousands, strict=True)])]


def shared_cells(table: NoteTable) -> list[str | Block] | None:
    """Set two columns in one, a stroke between their labels and between their values."""
    header, rows, before = list(table.header), [list(row) for row in table.rows], len(table.header)
    for one, other in _SHARED:
        pair = [k for word in (one, other) for k, label in enumerate(header) if word in label.casefold()]
        if len(pair) != 2 or not all(row[k] for row in rows for k in pair):
            continue
        for line in (header, *rows):
            line[pair[0]] = f"{line[pair[0]]} / {line[pair[1]]}"
            del line[pair[1]]
    return [Block([header], rows)] if len(header) < before else None


def grouped(table: NoteTable) -> list[str | Block] | None:
    """Head the rate and how often it is paid with one word."""
    pair = [k for word in ("coupon rate", "coupon frequency") for k in table.columns(word)]
    if len(pair) != 2 or pair[1] != pair[0] + 1:
        return None
    at = pair[0]
    header = [*table.header[:at], "Rate", "Frequency", *table.header[at + 2 :]]
    over = [*[("", 1)] * at, ("Interest", 2), *[("", 1)] * (len(header) - at - 2)]
    return [Block([header], table.rows, over)]


def named_rows(table: NoteTable) -> list[str | Block]:
    """Head the rows with a name, and the last one with another."""
    empty = [""] * (len(table.header) - 1)
    *first, last = table.rows
    rest = [["Longer Notes", *empty], last] if first else [last]
    return [Block([table.header], [["Fixed Rate Notes", *empty], *first, *rest])]


def summed_up(table: NoteTable) -> list[str | Block] | None:
    amounts = [k for k in table.columns("princip") if k and all(_MONEY.fullmatch(row[k]) for row in table.rows)]
    if not amounts:
        return None
    total = sum(Decimal(row[amounts[0]].strip("$ ").replace(",", "")) for row in table.rows)
    row = [f"${total:,}" if k == amounts[0] else "" for k in range(len(table.header))]
    return [Block([table.header], [*table.rows, ["Total", *row[1:]]])]


def marked(table: NoteTable) -> list[str | Block] | None:
    columns = [*table.columns("price"), *table.columns("survivor")]
    if not columns or not all(row[columns[0]] for row in table.rows):
        return None
    rows = [[f"{said}(1)" if k == columns[0] else said for k, said in enumerate(row)] for row in table.rows]
    return [Block([table.header], rows), "(1) See the prospectus for what this means.\n"]


LAYOUTS: dict[str, Layout] = {
    layout.__name__: layout
    for layout in (
        plain, shuffled, code_last, lettered, turned, listed, led_by_dots, one_below_the_other, two_pairs, cut_in_two,
        stacked, on_two_pages, torn_labels, by_a_clerk, units_in_labels, units_behind_labels, units_below_labels,
        in_thousands, shared_cells, grouped, named_rows, summed_up, marked,
    )
}  # fmt: skip
