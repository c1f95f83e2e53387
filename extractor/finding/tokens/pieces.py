"""Pieces: what the tagger gets of a document, each stretch with what lies outside it but matters."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from extractor.finding.tokens.columns import LEAST_HEADER
from extractor.finding.tokens.docs import DocMaker
from extractor.finding.tokens.kinds import text_to_pivot
from extractor.finding.tokens.labels import LabelRun
from extractor.finding.tokens.layout_tokens import LayoutToken
from extractor.finding.tokens.silence import Silence
from extractor.finding.tokens.windows import covered_spans, document_to_windows
from extractor.grids.text.regions import text_to_regions
from extractor.ground.document import Document
from extractor.ground.grid import Grid

_SECOND_OPINION = 6_000  # characters in grids beyond which they are not read again


@dataclass(frozen=True, slots=True)
class Piece:
    """A text, its tokens to read at once, the time the document is about, and the header above them.

    The tokens' offsets count from ``at``, so that the same words make the same piece wherever they stand;
    ``pivot`` and ``header`` are given only where they bear on what is read,
    ``matches`` where the labels among the tokens are known already.
    """

    text: str
    tokens: tuple[LayoutToken, ...]
    pivot: dt.date | None
    header: tuple[str, ...] = ()
    at: int = 0
    matches: tuple[LabelRun, ...] | None = None

    @property
    def key(self) -> tuple[object, ...]:
        """All that the decision on the piece depends on."""
        return self.text, self.tokens[0].gap, self.pivot, self.header

    def placed(self) -> list[LayoutToken]:
        """Return the tokens with their offsets in the document's text."""
        return [t._replace(start=t.start + self.at, end=t.end + self.at) for t in self.tokens]


def document_to_pieces(
    document: Document,
    grids: Sequence[Grid],
    maker: DocMaker,
    *,
    over_grids: bool = False,
    silence: Silence | None = None,
) -> list[Piece]:
    """Cut what grids left open into pieces; a piece inherits the header of the grid or piece above.

    ``over_grids`` reads what the grids hold as well, as a second opinion, unless they hold so much
    (a list of hundreds of notes) that each row has many others to be judged by. What ``silence`` holds is left out.
    """
    if over_grids and sum(len(s) for s in covered_spans(grids)) > _SECOND_OPINION:
        over_grids = False
    text = document.text
    pivot = text_to_pivot(text)
    above = sorted(((g.span.start, maker.header_of(g)) for g in grids), reverse=True)
    header: tuple[str, ...] = ()
    out: list[Piece] = []
    regions = text_to_regions(text, maker.schema)
    for window in document_to_windows(document, () if over_grids else grids, regions, silence):
        while above and above[-1][0] <= window.start:
            header = above.pop()[1] or header
        for chunk in maker.chunks(window.of(text)):
            inherited = header if len(header) >= LEAST_HEADER else ()
            at = window.start + chunk.at
            dated = pivot if chunk.dated else None
            out.append(Piece(chunk.text, chunk.tokens, dated, inherited, at, chunk.matches))
            header = chunk.last_header or header
    return out
