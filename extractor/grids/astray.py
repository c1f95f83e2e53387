"""grid_to_astray: the cells of a recovered grid that cannot stand where they do.

A header that is folded wrong, or a row short of cells, shows in its own grid: values stand under no heading,
under another type's heading, or with an identifier in their midst.
"""

from __future__ import annotations

from collections import Counter

from extractor.grids.labels.fits import WRONG, fit
from extractor.grids.labels.lexicon import LabelMatch, label_key, lexicon_of
from extractor.ground.candidate import Status
from extractor.ground.grid import Grid, GridCell
from extractor.ground.regex import regex
from extractor.ground.schema import Schema
from extractor.values.codes import find_cusips, find_isins
from extractor.values.reading import read_value
from extractor.values.shapes import Shape, is_code, shape

SPELLED = frozenset({"choice", "ranking", "bool", "callable", "rating", "currency"})  # types whose values are words
_SMALL = regex(r"\b[a-z]{2,}\b")
_CLAUSE = 3  # words in small letters that make a clause; fewer under no heading are a name that stands below


def grid_to_astray(grid: Grid, schema: Schema) -> list[GridCell]:
    """Return the cells that have no heading, suit no field of their heading, or hold an identifier among other things.

    A sheet of labels and values has none: it has no rows to be out of step.
    """
    if grid.is_sheet:
        return []
    lexicon = lexicon_of(schema)
    over = Counter(label_key(column.header) for column in grid.columns)
    out: list[GridCell] = []
    for k, column in enumerate(grid.columns):
        key = label_key(column.header)
        match = lexicon.match(column.header)
        for cell in (row.cells[k] for row in grid.rows):
            if cell is None:
                continue
            if not key:
                astray = shape(cell.text) is not Shape.TEXT or len(_SMALL.findall(cell.text)) >= _CLAUSE
            else:  # a piece of a heading stands over several columns
                astray = over[key] > 1 or not _suits(schema, match, cell.text)
            if astray or _glued(cell):
                out.append(cell)
    return out


def _suits(schema: Schema, match: LabelMatch, text: str) -> bool:
    """Tell whether a cell may stand under a heading; for a field whose values are words, any words may."""
    if fit(schema, match, text) > WRONG:
        return True
    specs = [schema.by_name[name] for name in match.fields]
    if shape(text) is Shape.TEXT and any(spec.type in SPELLED for spec in specs):
        return True
    return any(read_value(spec, text).status is Status.FOUND for spec in specs)


def _glued(cell: GridCell) -> bool:
    """Tell whether an identifier shares its cell with a value."""
    if is_code(cell.text):
        return False
    codes = [*find_isins(cell.text), *find_cusips(cell.text)]  # an ISIN holds a CUSIP
    rest = cell.text
    for code in codes:
        rest = rest.replace(cell.text[code.start : code.end], " ")
    return bool(codes) and any(ch.isdigit() or ch == "%" for ch in rest)
