"""Serializations as text: how converters write paragraphs and tables down."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

from extractor.learning.synthesis.blocks import Block, Paragraph, TableBlock, TableRow
from extractor.learning.synthesis.hazards import one_line
from extractor.learning.synthesis.runs import Rich, text_of
from extractor.learning.synthesis.writer import Writer

TableWriter = Callable[[Writer, TableBlock, Random], None]


def _rows(writer: Writer, table: TableBlock, before: str, between: str, after: str) -> None:
    for row in table.rows:
        writer.put(before)
        for index, cell in enumerate(row.cells):
            writer.put(between if index else "")
            writer.write(one_line(cell))
        writer.put(after + "\n")


def _width(table: TableBlock) -> int:
    return max((len(r.cells) for r in table.rows), default=1)


def tsv(writer: Writer, table: TableBlock, rng: Random) -> None:
    """Tabs between cells; spanning rows keep trailing tabs half the time."""
    trailing = rng.random() < 0.5
    width = _width(table)
    for row in table.rows:
        for index, cell in enumerate(row.cells):
            writer.put("\t" if index else "")
            writer.write(one_line(cell))
        writer.put("\t" * (width - len(row.cells)) if trailing else "")
        writer.put("\n")


def pipes(writer: Writer, table: TableBlock, rng: Random) -> None:
    """Markdown: ``| a | b |`` with a rule below the first row (or none)."""
    width, rule, tight = _width(table), rng.random() < 0.85, rng.random() < 0.1
    dashes = rng.choice(("---", "--------", ":---:", "-" * 20))
    for at, row in enumerate(table.rows):
        writer.put("|" if tight else "| ")
        for cell in row.cells:
            writer.write(one_line(cell))
            writer.put("|" if tight else " | ")
        writer.put("| " * (width - len(row.cells)))
        writer.put("\n")
        if at == 0 and rule:
            writer.put("|" + f"{dashes}|" * width + "\n")


def _cells(before: str, after: str, empty: str = "") -> TableWriter:
    """Write one cell a line; an empty one leaves a blank line, only its bars, or nothing."""

    def write(writer: Writer, table: TableBlock, rng: Random) -> None:
        left = rng.choice(("blank", "bars", "nothing"))
        spacer = empty.removeprefix("\n") if left == "bars" else empty
        for row in table.rows:
            for cell in row.cells:
                hollow = not text_of(cell)
                if hollow and left == "nothing":
                    writer.write(cell)
                    continue
                writer.put(before)
                writer.write(cell)
                writer.put((after.removeprefix("\n") if hollow and left == "bars" else after) + spacer)

    return write


def blanks(writer: Writer, table: TableBlock, rng: Random) -> None:
    """One row a line, cells parted by runs of blanks."""
    _rows(writer, table, rng.choice(("", "", " ")), " " * rng.choice((2, 3, 4, 6)), "")


def blanks_wrapped(writer: Writer, table: TableBlock, rng: Random) -> None:
    """Part cells by runs of blanks, and keep the line breaks that stand inside them."""
    gap = " " * rng.choice((2, 3))
    for row in table.rows:
        writer.put(rng.choice(("", " ")))
        for index, cell in enumerate(row.cells):
            writer.put(gap if index else "")
            writer.write(cell)
        writer.put("\n\n" if rng.random() < 0.5 else "\n")


def pipes_bare(writer: Writer, table: TableBlock, rng: Random) -> None:
    """Write ``a | b |`` lines without a leading pipe, long cells' ends on lines of their own."""
    rule = rng.random() < 0.4
    for at, row in enumerate(table.rows):
        for cell in row.cells:
            writer.write(cell)
            writer.put(" | ")
        writer.put("\n")
        if at == 0 and rule:
            writer.put("---|" * len(row.cells) + "\n")


def interleaved(writer: Writer, table: TableBlock, rng: Random) -> None:
    """Columns of a form run together on one line, a single blank between."""
    _rows(writer, table, "", " ", rng.choice(("", " ")))


def glued(writer: Writer, table: TableBlock, rng: Random) -> None:
    """Cells with nothing between them; rows on lines of their own, or not even that."""
    end = rng.choice(("\n", "\n", ""))
    for row in table.rows:
        for cell in row.cells:
            writer.write(one_line(cell))
        writer.put(end)
    writer.put("\n" if not end else "")


def fixed(writer: Writer, table: TableBlock, rng: Random) -> None:
    """Fixed-width ASCII, with or without the old table tags."""
    tags = rng.random() < 0.6
    gap = rng.choice((1, 2, 3, 4))
    width = _width(table)
    flat = [[one_line(c) for c in r.cells] for r in table.rows]
    sizes = [
        max(
            (len(text_of(r[k])) for r, row in zip(flat, table.rows, strict=True) if k < len(r) and row.kind != "span"),
            default=0,
        )
        for k in range(width)
    ]
    right = rng.random() < 0.2
    if tags:
        writer.put("<TABLE>\n<CAPTION>\n" if rng.random() < 0.6 else "<TABLE>\n")
    for at, row in enumerate(table.rows):
        if tags and at == sum(r.kind == "header" for r in table.rows):
            writer.put("<S>" + "".join(" " * max(s + gap - 3, 1) + "<C>" for s in sizes[1:]).rstrip() + "\n")
        _fixed_row(writer, row, flat[at], sizes, gap, right=right and at > 0)
    if tags:
        writer.put("</TABLE>\n")


def _fixed_row(
    writer: Writer, row: TableRow, cells: Sequence[Rich], sizes: Sequence[int], gap: int, *, right: bool
) -> None:
    for k, cell in enumerate(cells):
        pad = " " * max(sizes[k] - len(text_of(cell)), 0) if row.kind != "span" else ""
        writer.put(pad if right and k else "")
        writer.write(cell)
        writer.put(("" if right and k else pad) + (" " * gap if k + 1 < len(cells) else ""))
    writer.put("\n")


TABLES: dict[str, TableWriter] = {
    "tsv": tsv,
    "markdown": pipes,
    "pipe_before": _cells("| ", "\n"),
    "pipe_after": _cells("", " |\n"),
    "pipe_alone": _cells("", "\n|\n"),
    "pipe_empty": _cells("", "\n|\n", "\n|\n"),
    "cell_lines": _cells("", "\n"),
    "cell_paragraphs": _cells("", "\n\n"),
    "blanks": blanks,
    "blanks_wrapped": blanks_wrapped,
    "pipes_bare": pipes_bare,
    "interleaved": interleaved,
    "glued": glued,
    "fixed": fixed,
    "one_line": interleaved,
}


def write_text(writer: Writer, blocks: Sequence[Block], serialization: str, rng: Random) -> None:
    """Write a document's blocks in one of the text serializations."""
    table_writer = TABLES[serialization]
    between = rng.choice(("\n", "\n", "\n\n", "\n\n"))
    if serialization == "pipe_alone" and rng.random() < 0.5:
        between = "\n|\n"
    indent = rng.choice(("", "", "                    ")) if serialization == "fixed" else ""
    for at, block in enumerate(blocks):
        if at and between != "\n":
            writer.put("\n" if between == "\n\n" else "|\n")
        if isinstance(block, TableBlock):
            if serialization == "pipe_alone":
                writer.put("|\n")
            table_writer(writer, block, rng)
        else:
            _paragraph(writer, block, indent)


def _paragraph(writer: Writer, block: Paragraph, indent: str) -> None:
    for line in block.lines:
        writer.put(indent)
        writer.write(line)
        writer.put("\n")
