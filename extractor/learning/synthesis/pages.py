"""PDF pages, ruled and unruled, for evaluation; reportlab comes with the extra ``train``."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from io import BytesIO
from random import Random
from typing import Any

from extractor.learning.synthesis.blocks import Block, TableBlock
from extractor.learning.synthesis.runs import text_of


def _table(block: TableBlock, style: Any, room: float, *, ruled: bool) -> Any:
    from reportlab.lib import colors
    from reportlab.platypus import Paragraph, Table

    width = max(len(r.cells) for r in block.rows)
    spans: list[Any] = []
    cells: list[list[Any]] = []
    for at, row in enumerate(block.rows):
        texts = [escape(text_of(c)).replace("\n", "<br/>") for c in row.cells]
        cells.append([Paragraph(t, style) for t in texts] + [""] * (width - len(texts)))
        if len(texts) < width:
            spans.append(("SPAN", (len(texts) - 1, at), (width - 1, at)))
    grid: list[Any] = [("GRID", (0, 0), (-1, -1), 0.5, colors.black)] if ruled else []
    pad: list[Any] = [("LEFTPADDING", (0, 0), (-1, -1), 2), ("RIGHTPADDING", (0, 0), (-1, -1), 2)]
    return Table(cells, colWidths=_widths(block, width, style, room), style=[*grid, *spans, *pad])


def _widths(block: TableBlock, width: int, style: Any, room: float) -> list[float]:
    """Return column widths that leave every word whole, what is left over shared out alike."""
    from reportlab.pdfbase.pdfmetrics import stringWidth

    least = [8.0] * width
    for row in block.rows:
        if row.kind != "span":
            for at, cell in enumerate(row.cells):
                for word in text_of(cell).split():
                    least[at] = max(least[at], stringWidth(word, style.fontName, style.fontSize) + 6)
    spare = room - sum(least)
    return [x + spare / width for x in least] if spare > 0 else [x * room / sum(least) for x in least]


def blocks_to_pdf(blocks: Sequence[Block], rng: Random) -> bytes:
    """Return a landscape PDF of the blocks; the bytes depend on blocks and ``rng`` alone."""
    from reportlab.lib.pagesizes import landscape, letter
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer

    ruled = rng.random() < 0.5
    size = rng.choice((6, 7, 8))
    cell = ParagraphStyle("cell", fontName="Times-Roman", fontSize=size, leading=size + 1.5)
    body = ParagraphStyle("body", fontName="Times-Roman", fontSize=9, leading=11)
    story: list[Any] = []
    margin = 36.0
    paper = landscape(letter)
    for block in blocks:
        if isinstance(block, TableBlock):
            story.append(_table(block, cell, paper[0] - 2 * margin, ruled=ruled))
        else:
            story.extend(Paragraph(escape(text_of(line)), body) for line in block.lines)
        story.append(Spacer(1, 6))
    out = BytesIO()
    frame = SimpleDocTemplate(
        out,
        pagesize=paper,
        leftMargin=margin,
        rightMargin=margin,
        topMargin=margin,
        bottomMargin=margin,
        invariant=1,
    )
    frame.build(story)
    return out.getvalue()
