"""The token finder: a trained tagger over what grids left open, its spans read into candidates."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from extractor.finding.tokens.decoding import Probabilities, TokenSpan, probabilities_to_spans
from extractor.finding.tokens.docs import DocMaker
from extractor.finding.tokens.layout_tokens import LayoutToken
from extractor.finding.tokens.pieces import Piece, document_to_pieces
from extractor.finding.tokens.snapping import DateSnapper
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.document import Document
from extractor.ground.errors import ModelError
from extractor.ground.grid import Grid
from extractor.ground.places import Span
from extractor.ground.schema import FieldSpec, Schema
from extractor.values.reading import read_value

if TYPE_CHECKING:
    from spacy.language import Language

_BATCH = 64
# spaCy's memory zones must not overlap: threads that share a finder take turns.
_ZONE = threading.Lock()
_RIVAL_FROM = 0.1
_UNREADABLE_SHARE = 0.3
# Tokens read of a document as training knows them, at most. A document states each fact about once however
# long it is, so with every doubling beyond this the odds of a span halve.
_USUAL = 300


def load_pipeline(path: str | Path) -> Language:
    """Load a trained pipeline from ``path``. Raises ModelError when it is missing or damaged."""
    import spacy

    from extractor.finding.tokens import tagger  # noqa: F401  registers the component

    try:
        return spacy.load(path)
    except (OSError, ValueError, KeyError) as error:
        msg = f"{path}: the token model cannot be loaded ({error}); train or download it again"
        raise ModelError(msg) from error


def _is_half(tokens: Sequence[LayoutToken], span: TokenSpan) -> bool:
    """Tell whether a span is a lone sign whose number stands beside it: no placeholder, but half a value."""
    if span.end - span.start > 1:
        return False
    sign = tokens[span.start].text
    if sign == "$":
        return span.end < len(tokens) and tokens[span.end].text[0].isdigit()
    return sign == "%" and span.start > 0 and tokens[span.start - 1].text[-1].isdigit()


class TokensFinder:
    """Labels tokens with the schema's fields and reads each labelled span."""

    def __init__(self, nlp: Language, schema: Schema, *, over_grids: bool = False) -> None:
        """Take a trained pipeline. Raises ModelError when it was trained for other fields.

        ``over_grids`` reads also what grids hold, as a second opinion, at twice the time.
        """
        from extractor.finding.tokens.tagger import NAME

        if NAME not in nlp.pipe_names:
            msg = f"the pipeline has no component {NAME!r}; it is no token model"
            raise ModelError(msg)
        self._nlp = nlp
        self._tagger = cast("Any", nlp.get_pipe(NAME))
        fields: list[str] = [label[2:] for label in self._tagger.labels if label.startswith("B-")]
        unknown = [name for name in fields if name not in schema.by_name]
        if unknown:
            msg = f"the token model knows fields that {schema.id} has not: {', '.join(unknown)}; retrain it"
            raise ModelError(msg)
        self._specs: list[FieldSpec] = [schema.by_name[name] for name in fields]
        self._maker = DocMaker(schema)
        self._over_grids = over_grids

    @classmethod
    def load(cls, path: str | Path, schema: Schema, *, over_grids: bool = False) -> TokensFinder:
        """Load the model folder that training wrote. Raises ModelError."""
        return cls(load_pipeline(path), schema, over_grids=over_grids)

    def with_schema(self, schema: Schema) -> TokensFinder:
        """Return a finder with the same pipeline and other spellings. Raises ModelError for other fields."""
        return TokensFinder(self._nlp, schema, over_grids=self._over_grids)

    def find(self, document: Document, grids: Sequence[Grid]) -> list[Candidate]:
        """Propose candidates for one document."""
        return self.find_batch([(document, grids)])[0]

    def find_batch(self, batch: Sequence[tuple[Document, Sequence[Grid]]]) -> list[list[Candidate]]:
        """Propose candidates for many documents; their pieces go through the model together."""
        pieces: list[Piece] = []
        owners: list[int] = []
        doubts: list[float] = []
        for number, (document, grids) in enumerate(batch):
            own = document_to_pieces(document, grids, self._maker, over_grids=self._over_grids)
            doubts.append(max(sum(len(p.tokens) for p in own) / _USUAL, 1.0))
            pieces += own
            owners += [number] * len(own)
        out: list[list[Candidate]] = [[] for _ in batch]
        for owner, piece, probabilities in zip(owners, pieces, self.probabilities(pieces), strict=True):
            text = batch[owner][0].text
            dates = DateSnapper(piece.tokens, probabilities)
            for span in probabilities_to_spans(probabilities):
                dated = self._specs[span.field].type == "date"
                sure = span.doubted(doubts[owner])
                out[owner] += self._candidates(text, piece, dates.snapped(sure) if dated else sure)
        return out

    def probabilities(self, pieces: Sequence[Piece]) -> Iterator[Probabilities]:
        """Yield one array a piece: tokens by labels. Words are forgotten after each batch."""
        # Pieces of like length share a batch, and results come back in the given order.
        order = sorted(range(len(pieces)), key=lambda i: len(pieces[i].tokens))
        done: dict[int, Probabilities] = {}
        for at in range(0, len(order), _BATCH):
            part = order[at : at + _BATCH]
            with _ZONE, self._nlp.memory_zone():
                docs = [
                    self._maker.doc(self._nlp.vocab, p.tokens, p.pivot, p.header) for p in (pieces[i] for i in part)
                ]
                done.update(zip(part, self._tagger.predict(docs), strict=True))
        for index in range(len(pieces)):
            yield done.pop(index)

    def _candidates(self, text: str, piece: Piece, span: TokenSpan) -> Iterator[Candidate]:
        """Read a labelled span as its field, and as the rival's where that one is likely too."""
        if _is_half(piece.tokens, span):
            return
        place = Span(piece.tokens[span.start].start, piece.tokens[span.end - 1].end)
        own = {"weakest": span.weakest, "margin": span.score - span.rival_score}
        yield self._read(text, place, self._specs[span.field], span.score, base=piece.pivot, hints=own)
        if span.rival >= 0 and span.rival_score >= _RIVAL_FROM:
            other = {"weakest": span.rival_score, "margin": span.rival_score - span.score}
            spec = self._specs[span.rival]
            rival = self._read(text, place, spec, span.rival_score, base=piece.pivot, hints=other)
            if rival.status is not Status.UNREADABLE:
                yield rival

    @staticmethod
    def _read(
        text: str,
        place: Span,
        spec: FieldSpec,
        score: float,
        *,
        base: dt.date | None,
        hints: Mapping[str, float],
    ) -> Candidate:
        reading = read_value(spec, place.of(text), base=base)
        if reading.status is Status.UNREADABLE:
            score *= _UNREADABLE_SHARE
        if reading.start < reading.end:
            place = Span(place.start + reading.start, place.start + reading.end)
        return Candidate(
            field=spec.name,
            note=None,
            span=place,
            raw=place.of(text),
            value=reading.value,
            status=reading.status,
            score=min(max(score, 1e-6), 1 - 1e-6),
            method=Method.TOKENS,
            marks=reading.marks,
            hints=hints,
        )
