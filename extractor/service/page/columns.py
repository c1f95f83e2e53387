"""Cells as columns: how far each is padded, so that a table's columns stand under each other.

Tabs part cells, or pipes in lines that begin with one. The padding is drawn and is no text: places in the page stay
places in the document.
"""

from __future__ import annotations

from collections.abc import Sequence

_WIDEST = 44  # a cell that is longer is prose and pushes what follows to the right
_FEWEST = 3  # pipes in a line of a table


def line_to_border(line: str) -> str:
    """Return what parts the cells of a line, nothing where it has none."""
    if "\t" in line:
        return "\t"
    return "|" if line.lstrip().startswith("|") and line.count("|") >= _FEWEST else ""


def lines_to_paddings(lines: Sequence[str]) -> list[tuple[int, ...]]:
    """Return for each line how many blanks go before each of its borders; lines of cells in a row are one table."""
    out: list[tuple[int, ...]] = []
    block: list[list[str]] = []
    held = ""
    for line in [*lines, ""]:
        border = line_to_border(line)
        if border != held:
            out += _paddings(block)
            block, held = [], border
        if border:
            block.append(line.split(border))
        else:
            out.append(())
    return out[:-1]


def _paddings(block: Sequence[Sequence[str]]) -> list[tuple[int, ...]]:
    columns = max((len(cells) for cells in block), default=0)
    widths = [
        max((len(cells[k]) for cells in block if k < len(cells) - 1 and len(cells[k]) <= _WIDEST), default=0)
        for k in range(columns)
    ]
    return [tuple(max(0, widths[k] - len(cell)) for k, cell in enumerate(cells[:-1])) for cells in block]
