"""Token scores: how well a token model labels spans, by field, on pieces with gold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from extractor.finding.tokens.decoding import TokenSpan, probabilities_to_spans
from extractor.finding.tokens.finder import TokensFinder
from extractor.finding.tokens.trained import pipeline_to_trained
from extractor.ground.schema import Schema
from extractor.learning.token_gold import UNKNOWN
from extractor.learning.token_noise import LabelledPiece
from extractor.measuring.tally import Fields

if TYPE_CHECKING:
    from spacy.language import Language

ALL = "all"


def gold_to_spans(gold: Sequence[int], width: int) -> list[TokenSpan]:
    """Return the spans that label numbers mark; ``width`` is the count of labels."""
    return probabilities_to_spans(np.eye(width, dtype="f")[[max(g, 0) for g in gold]].reshape(-1, width))


def score_pieces(nlp: Language, labelled: Sequence[LabelledPiece], schema: Schema) -> Mapping[str, Fields]:
    """Return the counts for each field that occurs, and for ``all`` of them together.

    A span is right with the very same tokens; those on tokens whose gold is unknown count neither way.
    """
    finder = TokensFinder(pipeline_to_trained(nlp), schema)
    right: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    extra: Counter[str] = Counter()
    names = [f.name for f in schema.fields]
    for (_, gold), rows in zip(labelled, finder.probabilities([p for p, _ in labelled]), strict=True):
        known = [s for s in probabilities_to_spans(rows) if UNKNOWN not in gold[s.start : s.end]]
        found = {(s.start, s.end, s.field) for s in known}
        wanted = {(s.start, s.end, s.field) for s in gold_to_spans(gold, rows.shape[1])}
        for count, spans in ((right, found & wanted), (missed, wanted - found), (extra, found - wanted)):
            for _, _, field in spans:
                count.update((names[field], ALL))
    counted = {name: Fields(right[name], 0, missed[name], extra[name]) for name in (ALL, *names)}
    return {name: fields for name, fields in counted.items() if fields.given or fields.wanted}
