"""Printings: blocks of text and tables as HTML, as columns that blanks part, and as PDF."""

from __future__ import annotations

import html
import io
import textwrap
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Block:
    """A table to print: the lines of its header, each a cell a column, and its rows.

    ``spans`` are headings over several columns, above the header: words, and how many columns they stand over.
    """

    header: Sequence[Sequence[str]]
    rows: Sequence[Sequence[str]]
    spans: Sequence[tuple[str, int]] = field(default=())

    @property
    def lines(self) -> list[list[str]]:
        """Return all lines, a heading over several columns over the first of them."""
        over = [[cell for words, width in self.spans for cell in (words, *[""] * (width - 1))]] if self.spans else []
        return [*over, *map(list, self.header), *map(list, self.rows)]


Printing = Callable[[Sequence[str | Block]], bytes]

_WIDE, _NARROW = 150, 110  # characters of a line
_GAP = "  "


def as_html(blocks: Sequence[str | Block]) -> bytes:
    """Make a table of each block and a paragraph of each line of text."""
    return f"<html><body>{''.join(map(_to_html, blocks))}</body></html>".encode()


def _to_html(block: str | Block) -> str:
    if isinstance(block, str):
        return "".join(f"<p>{html.escape(line.strip())}</p>\n" for line in block.split("\n") if line.strip())
    over = "".join(f"<td colspan={width}><b>{html.escape(words)}</b></td>" for words, width in block.spans)
    heads = [_cells(line, "<td><b>{}</b></td>") for line in block.header]
    rows = [_cells(row, "<td>{}</td>") for row in block.rows]
    lines = "".join(f"<tr>{line}</tr>\n" for line in (over, *heads, *rows) if line)
    return f"<table border=0>{lines}</table>\n"


def _cells(row: Sequence[str], cell: str) -> str:
    return "".join(cell.format(html.escape(said)) if said else "<td>&nbsp;</td>" for said in row)


def in_columns(blocks: Sequence[str | Block]) -> bytes:
    """Set each table in columns that blanks part, as a typist does; a header's labels end above the rows."""
    return _set(blocks, _WIDE, low=True)


def in_narrow_columns(blocks: Sequence[str | Block]) -> bytes:
    """Set the same on a narrow page, on which more cells wrap; labels begin on the header's first line."""
    return _set(blocks, _NARROW, low=False)


def _set(blocks: Sequence[str | Block], width: int, *, low: bool) -> bytes:
    lines = [block if isinstance(block, str) else "\n".join(_to_lines(block, width, low=low)) for block in blocks]
    return "\n".join(lines).encode()


def _is_heading(row: Sequence[str]) -> bool:
    return len(row) > 3 and bool(row[0]) and not any(row[1:])


def _to_lines(block: Block, width: int, *, low: bool) -> list[str]:
    columns = list(zip(*(row for row in block.lines if not _is_heading(row)), strict=True))
    least = [max((len(word) for cell in column for word in _words(cell)), default=1) for column in columns]
    wanted = [max(1, *map(len, column)) for column in columns]
    most = max(wanted)
    while sum(wanted) + len(_GAP) * len(wanted) > width and most > 6:
        most -= 1
        wanted = [max(min(want, most), need) for want, need in zip(wanted, least, strict=True)]
    heads = len(block.lines) - len(block.rows)
    return [line for k, row in enumerate(block.lines) for line in _row_to_lines(row, wanted, low=low and k < heads)]


def _words(cell: str) -> list[str]:
    """Return what stays on one line: each word, and signs alone, as those of a placeholder."""
    return cell.split() if any(map(str.isalnum, cell)) else [cell]


def _wrap(cell: str, width: int) -> list[str]:
    whole = len(_words(cell)) == 1
    return [cell] if whole else textwrap.wrap(cell, width, break_long_words=False, break_on_hyphens=False)


def _row_to_lines(row: Sequence[str], widths: Sequence[int], *, low: bool) -> list[str]:
    if _is_heading(row):
        return [row[0]]
    cells = [_wrap(cell, width) for cell, width in zip(row, widths, strict=True)]
    height = max(map(len, cells))
    full = [[""] * (height - len(c)) + c if low else c + [""] * (height - len(c)) for c in cells]
    return [_GAP.join(c[n].ljust(width) for c, width in zip(full, widths, strict=True)).rstrip() for n in range(height)]


def as_pdf(blocks: Sequence[str | Block]) -> bytes:
    """Print the tables on wide pages, their cells wrapped."""
    from reportlab.lib.pagesizes import landscape, letter
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

    text, cell = ParagraphStyle("text", fontSize=9, leading=11), ParagraphStyle("cell", fontSize=6, leading=7)
    out: list[object] = []
    for block in blocks:
        if isinstance(block, str):
            lines = [line.replace("|", " ").strip() for line in block.split("\n")]
            out += [Paragraph(html.escape(line), text) if line else Spacer(1, 5) for line in lines]
        else:
            rows = [[Paragraph(html.escape(said), cell) for said in row] for row in block.lines]
            out.append(Table(rows, style=[("VALIGN", (0, 0), (-1, -1), "TOP")]))
    file = io.BytesIO()
    SimpleDocTemplate(file, pagesize=landscape(letter), leftMargin=20, rightMargin=20, invariant=1).build(out)
    return file.getvalue()
