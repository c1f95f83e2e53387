"""prose_to_grids: a row that lost its table (``**02006DLG4** 100.00 % (2) 1.700 % Fixed …``).

Such a row stands on a line of its own, begins with its identifier, and follows a header that an
earlier row of the document still has: its values are laid under that header, in order.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.grids.labels.headers import HeaderLabel
from extractor.grids.labels.lexicon import Lexicon, lexicon_of
from extractor.grids.labels.pairing import labels_to_values
from extractor.grids.streams.atoms import run_to_cells
from extractor.grids.text.glued import is_glued
from extractor.grids.text.lines import Line
from extractor.ground.grid import Column, Grid, GridCell, Repair, Row
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.ground.schema import Schema
from extractor.values.codes import ISSUER_LENGTH, text_to_runs
from extractor.values.shapes import Shape, shape

# No identifier and nothing left open begins so; T and X may open what is to come (TBD, XXXX).
_WORD = regex(r"\*{0,3}[A-SU-WYZa-su-wyz][a-z]")
# How an identifier that was left open may begin: a sign, TBD, zeros, crosses.
_OPEN = regex(r"[^a-z0-9]|t(?:b|\.|o\s)|00|[0-9a-z]{0,6}xx", re.IGNORECASE)
# A sentence about the note that its identifier names: "12345AAA1: interest is paid on May 15".
_SPEAKS = regex(r"[:]\s|.*?\b(?:is|are|was|were|will|may|pays|bears|matures|has)\b", re.DOTALL)
_DASHES = frozenset("—–-")
_FIRST = 3  # values of a row, among which no verb stands
_WIDE = 8  # glued values that make a row wherever its identifier stands
_LEAST = 5  # typed values that make a row: fewer may be a sentence that names a CUSIP


def prose_to_grids(
    text: str, lines: Sequence[Line], taken: set[int], *, grids: Sequence[Grid], schema: Schema
) -> list[Grid]:
    """Return one grid per free line that is a row without a table."""
    lexicon = lexicon_of(schema)
    out: list[Grid] = []
    for line in lines:
        if len(line.filled) != 1 or line.filled[0].span.start in taken or len(line.span) > 1000:
            continue
        cells = _cells(text, line.filled[0].span)
        if cells is None:
            continue
        above = [g for g in grids if g.kind in {"table", "stream"} and g.span.start < line.span.start]
        labels = _labels(above[-1], lexicon) if above else []
        out.append(_row_grid(labels, cells, schema))
    return out


def _cells(text: str, span: Span) -> list[GridCell] | None:
    raw = span.of(text)
    if _WORD.match(raw) or not any(map(str.isdigit, raw[:24])):
        return None
    if not _OPEN.match(raw) and next(text_to_runs(raw, ISSUER_LENGTH), None) is None:
        return None  # no identifier stands anywhere, nor is one left open
    cells = _without_dashes(run_to_cells(text, span, _LEAST))
    if cells and _SPEAKS.match(text, cells[0].span.end, _typed_end(cells)):
        return None
    opened = shape(cells[0].text.strip("* ")) if cells else Shape.TEXT
    if opened is Shape.PLACEHOLDER and len(cells) < _LEAST + 3:
        return None  # an identifier left open begins a row only where much follows
    return cells if opened in {Shape.CUSIP, Shape.PLACEHOLDER} or _holds_code(raw, cells) else None


def _without_dashes(cells: list[GridCell]) -> list[GridCell]:
    """Drop the dashes of a row that has one between its cells, each time: elsewhere a dash is a cell left open."""
    between = next((k for k, cell in enumerate(cells[1::2]) if cell.text not in _DASHES), len(cells) // 2)
    if between < _LEAST or any(cell.text in _DASHES for cell in cells[: 2 * between : 2]):
        return cells
    return [cell for cell in cells if cell.text not in _DASHES]


def _typed_end(cells: Sequence[GridCell]) -> int:
    """Return where the first values of a row end."""
    typed = [c.span.end for c in cells if shape(c.text) is not Shape.TEXT]
    return max(typed[:_FIRST], default=cells[0].span.end)


def _holds_code(raw: str, cells: Sequence[GridCell]) -> bool:
    """Tell whether glued values are a row within which, not before which, its identifier stands."""
    makes = [shape(c.text) for c in cells]
    return makes.count(Shape.CUSIP) == 1 and len(makes) >= _WIDE and is_glued(raw, 0, len(raw))


def _labels(grid: Grid, lexicon: Lexicon) -> list[HeaderLabel]:
    return [HeaderLabel(c.header, c.header_spans, lexicon.match(c.header)) for c in grid.columns if c.header]


def _row_grid(labels: list[HeaderLabel], cells: list[GridCell], schema: Schema) -> Grid:
    owners = labels_to_values(labels, [c.text for c in cells], schema)
    columns = tuple(Column(labels[k].text, labels[k].spans) if k is not None else Column("") for k in owners)
    span = Span.around(c.span for c in cells)
    repairs = (Repair("adopt_header", span, f"{len(labels)} labels of the table above"),)
    return Grid("stream", columns, (Row(tuple(cells), span),), span, repairs)
