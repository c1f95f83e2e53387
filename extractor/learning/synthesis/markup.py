"""HTML: nested layout tables, spacer cells, signs in cells of their own, font soup."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape
from random import Random

from extractor.learning.synthesis.blocks import Block, Paragraph, TableBlock, TableRow
from extractor.learning.synthesis.runs import Rich, Run, text_of
from extractor.learning.synthesis.writer import Writer

_FONTS = (
    '<font face="Times New Roman" size="2">',
    '<font size="1" style="font-family:Arial;">',
    '<span style="font-size:10pt">',
    "",
)
_CLOSING = {"<font": "</font>", "<span": "</span>", "": ""}
_MARKER = re.compile(r"\(\d\)")


def _escaped(rich: Rich, rng: Random) -> Rich:
    out = []
    for run in rich:
        text = escape(run.text, quote=False)
        if run.mark is None and rng.random() < 0.5:
            text = _MARKER.sub(lambda m: f"<sup>{m.group()}</sup>", text)
        out.append(Run(text.replace("\n", "<br>"), run.mark))
    return tuple(out)


def _cell(writer: Writer, cell: Rich, rng: Random, font: str, *, tag: str = "td", extra: str = "") -> None:
    writer.put(f"<{tag}{extra}>{font}")
    if text_of(cell):
        writer.write(_escaped(cell, rng))
    else:
        writer.write(cell)
        writer.put(rng.choice(("&nbsp;", "&#8203;", "", "&nbsp;")))
    writer.put(f"{_CLOSING[font[:5]]}</{tag}>\n")


def _sign_apart(cell: Rich) -> tuple[Rich, Rich, Rich]:
    """Part a leading ``$`` or trailing ``%`` off a cell of one value."""
    text = text_of(cell)
    if len(cell) != 1 or len(text) < 2:
        return (), cell, ()
    run = cell[0]
    if text[0] == "$":
        return (Run("$", run.mark),), (Run(text[1:].strip(), run.mark),), ()
    if text[-1] == "%":
        return (), (Run(text[:-1].strip(), run.mark),), (Run("%", run.mark),)
    return (), cell, ()


def _row(writer: Writer, row: TableRow, rng: Random, font: str, *, width: int, spacers: bool, signs: bool) -> None:
    writer.put("<tr>\n")
    per = (3 if signs else 1) + spacers
    tag = "th" if row.kind == "header" and not signs and rng.random() < 0.3 else "td"
    for cell in row.cells:
        if row.kind == "span":
            _cell(writer, cell, rng, font, extra=f' colspan="{width * per}"')
            continue
        if signs and row.kind == "header":
            _cell(writer, cell, rng, font, tag=tag, extra=' colspan="3"')
        elif signs:
            for piece in _sign_apart(cell):
                _cell(writer, piece, rng, font, tag=tag)
        else:
            _cell(writer, cell, rng, font, tag=tag, extra=' align="center"')
        if spacers:
            writer.put("<td>&nbsp;</td>\n")
    writer.put("</tr>\n")


def _table(writer: Writer, table: TableBlock, rng: Random, font: str) -> None:
    spacers, signs, nested = rng.random() < 0.4, rng.random() < 0.35, rng.random() < 0.2
    if nested:
        writer.put('<table width="100%"><tr><td>\n')
    writer.put(
        rng.choice(('<table border="1" cellpadding="0">\n', '<table cellspacing="0" width="100%">\n', "<table>\n"))
    )
    width = max((len(r.cells) for r in table.rows), default=1)
    for row in table.rows:
        _row(writer, row, rng, font, width=width, spacers=spacers, signs=signs)
    writer.put("</table>\n")
    if nested:
        writer.put("</td></tr></table>\n")


def write_html(writer: Writer, blocks: Sequence[Block], rng: Random) -> None:
    """Write a whole HTML page."""
    font = rng.choice(_FONTS)
    tag = rng.choice(("p", "div", "p"))
    writer.put("<html><head><title>Pricing Supplement</title></head><body>\n")
    for block in blocks:
        if isinstance(block, TableBlock):
            _table(writer, block, rng, font)
        else:
            _paragraph(writer, block, rng, tag, font)
    writer.put("</body></html>\n")


def _paragraph(writer: Writer, block: Paragraph, rng: Random, tag: str, font: str) -> None:
    bold = block.bold or rng.random() < 0.15
    writer.put(f"<{tag}>{font}" + ("<b>" if bold else ""))
    for index, line in enumerate(block.lines):
        writer.put("<br>\n" if index else "")
        writer.write(_escaped(line, rng))
    writer.put(("</b>" if bold else "") + f"{_CLOSING[font[:5]]}</{tag}>\n")
