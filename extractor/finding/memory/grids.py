"""document_to_taught_grids: a document's grids by the taught spellings, where those serve it.

New headings let tables be recovered that nobody knew. But half a header that is known is worse than none: the
reader of streams then folds what it knows and lays the values one heading off, where the words alone, in no
grid, were labelled right.
"""

from __future__ import annotations

from extractor.grids.astray import grid_to_astray
from extractor.grids.recover import document_to_grids
from extractor.ground.document import Document
from extractor.ground.grid import Grid
from extractor.ground.schema import Schema


def document_to_taught_grids(document: Document, taught: Schema, plain: Schema) -> list[Grid]:
    """Return the grids that ``taught`` recovers, unless more of their cells are astray than by ``plain``."""
    grids = document_to_grids(document, taught)
    if taught is plain:
        return grids
    astray = sum(len(grid_to_astray(g, taught)) for g in grids)
    if not astray:
        return grids
    before = document_to_grids(document, plain)
    return before if sum(len(grid_to_astray(g, taught)) for g in before) < astray else grids
