"""Labelling: pieces to spans with their fields, each read; a piece seen before is not read again.

Archives repeat their sentences week by week, and what is found in a piece depends on the piece alone. So
it is remembered, and the network reads the new pieces of a batch together.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import Any, NamedTuple

from extractor.finding.tokens.decoding import Probabilities, TokenSpan, probabilities_to_spans
from extractor.finding.tokens.docs import DocMaker, masked
from extractor.finding.tokens.layout_tokens import LayoutToken
from extractor.finding.tokens.network import Network
from extractor.finding.tokens.pieces import Piece
from extractor.finding.tokens.snapping import DateSnapper
from extractor.ground.candidate import Status
from extractor.ground.places import Span
from extractor.ground.schema import FieldSpec
from extractor.values.reading import Reading, read_value

PIECES_KEPT = 256  # of some 10 kB each
RIVAL_FROM = 0.1  # a likelihood from which the next likely field is proposed, too


class Labelled(NamedTuple):
    """A span of a piece and what is read there for its field; ``rival`` is read for the next likely field.

    ``place`` counts from the piece's start. ``whole`` is a date whose ends the network had missed.
    """

    span: TokenSpan
    place: Span
    reading: Reading
    rival: Reading | None
    whole: bool


def is_half(tokens: Sequence[LayoutToken], span: TokenSpan) -> bool:
    """Tell whether a span is a lone sign whose number stands beside it: no placeholder, but half a value."""
    if span.end - span.start > 1:
        return False
    sign = tokens[span.start].text
    if sign == "$":
        return span.end < len(tokens) and tokens[span.end].text[0].isdigit()
    return sign == "%" and span.start > 0 and tokens[span.start - 1].text[-1].isdigit()


class Labeller:
    """Reads pieces with the network, the same piece once."""

    def __init__(self, network: Network, maker: DocMaker, specs: Sequence[FieldSpec], kept: int = PIECES_KEPT) -> None:
        """Hold the parts; ``specs`` are the fields in the network's order, ``kept`` how many pieces are remembered."""
        self._network, self._maker, self._specs, self.kept = network, maker, specs, kept
        self._known: dict[Any, tuple[Labelled, ...]] = {}
        self._turn = threading.Lock()

    @property
    def remembered(self) -> int:
        """How many pieces are known."""
        return len(self._known)

    def labelled(self, pieces: Sequence[Piece]) -> list[tuple[Labelled, ...]]:
        """Return what each piece holds, in order."""
        keys = [p.key for p in pieces]
        with self._turn:  # threads that share a finder share what it remembers
            found = {key: self._known.pop(key, None) for key in keys}
            new = {key: piece for key, piece in zip(keys, pieces, strict=True) if found[key] is None}
            for (key, piece), probabilities in zip(new.items(), self.probabilities(list(new.values())), strict=True):
                found[key] = tuple(self._spans(piece, probabilities))
            self._remember(found)
        return [found[key] or () for key in keys]

    def probabilities(self, pieces: Sequence[Piece]) -> list[Probabilities]:
        """Return one array a piece: tokens by labels."""
        features = self._maker.features
        read = [([masked(t.text) for t in p.tokens], features(p.tokens, p.pivot, p.header, p.matches)) for p in pieces]
        return list(self._network.probabilities(read))

    def _remember(self, found: dict[Any, tuple[Labelled, ...] | None]) -> None:
        """Keep the pieces used last; a dict keeps its order."""
        self._known.update((key, value) for key, value in found.items() if value is not None)
        for key in list(self._known)[: max(len(self._known) - self.kept, 0)]:
            del self._known[key]

    def _spans(self, piece: Piece, probabilities: Probabilities) -> list[Labelled]:
        dates = DateSnapper(piece.tokens, probabilities)
        out = []
        for found in probabilities_to_spans(probabilities):
            spec = self._specs[found.field]
            span = dates.snapped(found) if spec.type == "date" else found
            if not is_half(piece.tokens, span):
                out.append(self._read(piece, span, whole=span is not found))
        return out

    def _read(self, piece: Piece, span: TokenSpan, *, whole: bool) -> Labelled:
        first, last = piece.tokens[span.start], piece.tokens[span.end - 1]
        raw = piece.text[first.start : last.end]
        reading = read_value(self._specs[span.field], raw, base=piece.pivot)
        rival = None
        if span.rival >= 0 and span.rival_score >= RIVAL_FROM:
            rival = read_value(self._specs[span.rival], raw, base=piece.pivot)
        if rival is not None and rival.status is Status.UNREADABLE:
            rival = None
        return Labelled(span, Span(first.start, last.end), reading, rival, whole)
