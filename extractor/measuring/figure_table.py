"""figure_table: a name and its figures a row; on a narrow console names are folded, and no figure is ever cut."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from rich import box
from rich.measure import Measurement
from rich.table import Table

if TYPE_CHECKING:
    from rich.console import Console

_NAME_WIDTH = 44  # characters
_ANY = 1000


def figure_table(title: str, heads: Iterable[str]) -> Table:
    """Return an empty table with a column of names and one for each head; a head may have two lines."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column(title, max_width=_NAME_WIDTH, overflow="fold", vertical="bottom")
    for head in heads:
        table.add_column(head, justify="right", no_wrap=True, vertical="bottom")
    return table


def print_table(console: Console, table: Table) -> None:
    """Print a table; where it is too wide for the console, its columns stand closer together."""
    if Measurement.get(console, console.options.update(width=_ANY), table).maximum > console.width:
        table.padding = 0
    console.print(table)
