"""Tabbed lines as columns: how far each cell is padded, so that a table's columns stand under each other.

The padding is drawn and is no text: places in the page stay places in the document.
"""

from __future__ import annotations

from collections.abc import Sequence

_WIDEST = 44  # a cell that is longer is prose and pushes what follows to the right


def lines_to_paddings(lines: Sequence[str]) -> list[tuple[int, ...]]:
    """Return for each line how many blanks go before each of its tabs; lines with tabs in a row are one table."""
    out: list[tuple[int, ...]] = []
    block: list[list[str]] = []
    for line in [*lines, ""]:
        if "\t" in line:
            block.append(line.split("\t"))
            continue
        out += _paddings(block)
        out.append(())
        block = []
    return out[:-1]


def _paddings(block: Sequence[Sequence[str]]) -> list[tuple[int, ...]]:
    columns = max((len(cells) for cells in block), default=0)
    widths = [
        max((len(cells[k]) for cells in block if k < len(cells) - 1 and len(cells[k]) <= _WIDEST), default=0)
        for k in range(columns)
    ]
    return [tuple(max(0, widths[k] - len(cell)) for k, cell in enumerate(cells[:-1])) for cells in block]
