"""The token finder: a trained tagger over what grids left open, its spans read into candidates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from extractor.finding.tokens.decoding import Probabilities
from extractor.finding.tokens.docs import DocMaker
from extractor.finding.tokens.grounds import has_grounds
from extractor.finding.tokens.labelling import RIVAL_FROM, Labelled, Labeller
from extractor.finding.tokens.network import Network
from extractor.finding.tokens.pieces import Piece, document_to_pieces
from extractor.finding.tokens.trained import Trained, folder_to_trained
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.document import Document
from extractor.ground.errors import ModelError
from extractor.ground.grid import Grid
from extractor.ground.places import Span
from extractor.ground.schema import FieldSpec, Schema
from extractor.values.reading import Reading

_UNREADABLE_SHARE = 0.3  # of the belief that is left where what is labelled cannot be read
# Tokens read of a document as training knows them, at most. A document states each fact about once however
# long it is, so with every doubling beyond this the odds of a span halve.
_USUAL = 300


class TokensFinder:
    """Labels tokens with the schema's fields and reads each labelled span."""

    def __init__(self, trained: Trained, schema: Schema, *, over_grids: bool = False) -> None:
        """Take a trained tagger. Raises ModelError when it was trained for other fields.

        ``over_grids`` reads also what grids hold, as a second opinion, at twice the time.
        """
        self._trained = trained
        fields: list[str] = [label[2:] for label in trained.labels if label.startswith("B-")]
        unknown = [name for name in fields if name not in schema.by_name]
        if unknown:
            msg = f"the token model knows fields that {schema.id} has not: {', '.join(unknown)}; retrain it"
            raise ModelError(msg)
        self._specs: list[FieldSpec] = [schema.by_name[name] for name in fields]
        self._maker = DocMaker(schema)
        self._over_grids = over_grids
        self.labeller = Labeller(Network(trained.layers), self._maker, self._specs)

    @classmethod
    def load(cls, path: str | Path, schema: Schema, *, over_grids: bool = False) -> TokensFinder:
        """Load the model folder that training wrote. Raises ModelError."""
        return cls(folder_to_trained(path), schema, over_grids=over_grids)

    def with_schema(self, schema: Schema) -> TokensFinder:
        """Return a finder with the same tagger and other spellings. Raises ModelError for other fields."""
        return TokensFinder(self._trained, schema, over_grids=self._over_grids)

    def find(self, document: Document, grids: Sequence[Grid]) -> list[Candidate]:
        """Propose candidates for one document."""
        return self.find_batch([(document, grids)])[0]

    def find_batch(self, batch: Sequence[tuple[Document, Sequence[Grid]]]) -> list[list[Candidate]]:
        """Propose candidates for many documents; their pieces go through the network together."""
        over, silence = self._over_grids, self._trained.silence
        cut = [document_to_pieces(*pair, self._maker, over_grids=over, silence=silence) for pair in batch]
        labelled = iter(self.labeller.labelled([piece for pieces in cut for piece in pieces]))
        out: list[list[Candidate]] = []
        for (document, _), pieces in zip(batch, cut, strict=True):
            doubt = max(sum(len(p.tokens) for p in pieces) / _USUAL, 1.0)
            read = [c for p in pieces for found in next(labelled) for c in self._candidates(p, found, doubt)]
            out.append([c for c in read if has_grounds(c.field, document.text, c.span)])
        return out

    def probabilities(self, pieces: Sequence[Piece]) -> list[Probabilities]:
        """Return one array a piece: tokens by labels."""
        return self.labeller.probabilities(pieces)

    def _candidates(self, piece: Piece, found: Labelled, doubt: float) -> Iterator[Candidate]:
        """Propose a labelled span for its field, and for the rival where that one is likely too."""
        span = found.span if found.whole else found.span.doubted(doubt)
        own = {"weakest": span.weakest, "margin": span.score - span.rival_score}
        yield _candidate(piece, found.place, self._specs[span.field], found.reading, score=span.score, hints=own)
        if found.rival is not None and span.rival_score >= RIVAL_FROM:
            other = {"weakest": span.rival_score, "margin": span.rival_score - span.score}
            spec = self._specs[span.rival]
            yield _candidate(piece, found.place, spec, found.rival, score=span.rival_score, hints=other)


def _candidate(
    piece: Piece,
    place: Span,
    spec: FieldSpec,
    reading: Reading,
    *,
    score: float,
    hints: Mapping[str, float],
) -> Candidate:
    if reading.status is Status.UNREADABLE:
        score *= _UNREADABLE_SHARE
    if reading.start < reading.end:
        place = Span(place.start + reading.start, place.start + reading.end)
    return Candidate(
        field=spec.name,
        note=None,
        span=Span(piece.at + place.start, piece.at + place.end),
        raw=place.of(piece.text),
        value=reading.value,
        status=reading.status,
        score=min(max(score, 1e-6), 1 - 1e-6),
        method=Method.TOKENS,
        marks=reading.marks,
        hints=hints,
    )
