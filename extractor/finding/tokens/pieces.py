"""Pieces: what the tagger gets of a document, each stretch with what lies outside it but matters."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from extractor.finding.tokens.docs import DocMaker
from extractor.finding.tokens.kinds import text_to_pivot
from extractor.finding.tokens.layout_tokens import LayoutToken
from extractor.finding.tokens.windows import covered_spans, document_to_windows, window_to_chunks
from extractor.grids.regions import text_to_regions
from extractor.ground.document import Document
from extractor.ground.grid import Grid

_SECOND_OPINION = 6_000


@dataclass(frozen=True, slots=True)
class Piece:
    """Tokens to read at once, the time the document is about, and the header above them."""

    tokens: tuple[LayoutToken, ...]
    pivot: dt.date | None
    header: tuple[str, ...] = ()


def document_to_pieces(
    document: Document, grids: Sequence[Grid], maker: DocMaker, *, over_grids: bool = False
) -> list[Piece]:
    """Cut what grids left open into pieces; a piece inherits the header of the grid or piece above.

    ``over_grids`` reads what the grids hold as well, as a second opinion, unless they hold so much
    (a list of hundreds of notes) that each row has many others to be judged by.
    """
    if over_grids and sum(len(s) for s in covered_spans(grids)) > _SECOND_OPINION:
        over_grids = False
    pivot = text_to_pivot(document.text)
    above = sorted(((g.span.start, tuple(maker.header_of(g))) for g in grids), reverse=True)
    header: tuple[str, ...] = ()
    out: list[Piece] = []
    regions = text_to_regions(document.text, maker.schema)
    for window in document_to_windows(document, () if over_grids else grids, regions):
        while above and above[-1][0] <= window.start:
            header = above.pop()[1] or header
        for chunk in window_to_chunks(document.text, window):
            out.append(Piece(tuple(chunk), pivot, header))
            header = tuple(maker.last_header(chunk)) or header
    return out
