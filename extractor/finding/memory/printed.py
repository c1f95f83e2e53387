"""Printed: a document as the steps of memory look at it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from extractor.grids.recover import document_to_grids
from extractor.grids.text.lines import Line, document_to_lines
from extractor.ground.document import Document
from extractor.ground.grid import Grid
from extractor.ground.schema import Schema
from extractor.values.dates import base_date


@dataclass(frozen=True, slots=True)
class Printed:
    """A document with its lines, its grids and its own date."""

    document: Document
    lines: tuple[Line, ...]
    grids: tuple[Grid, ...]
    base: dt.date | None

    @property
    def text(self) -> str:
        """Return the document's text."""
        return self.document.text


def document_to_printed(document: Document, schema: Schema) -> Printed:
    """Return the document with what is recovered from it by the schema's spellings."""
    return Printed(
        document,
        tuple(document_to_lines(document)),
        tuple(document_to_grids(document, schema)),
        base_date(document.text),
    )
