"""Token scores: how well a token model labels spans, by field, on pieces with gold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from extractor.finding.tokens.decoding import TokenSpan, probabilities_to_spans
from extractor.finding.tokens.finder import TokensFinder
from extractor.finding.tokens.trained import pipeline_to_trained
from extractor.ground.schema import Schema
from extractor.learning.token_gold import UNKNOWN
from extractor.learning.token_noise import LabelledPiece

if TYPE_CHECKING:
    from spacy.language import Language

ALL = "all"


@dataclass(frozen=True, slots=True)
class Tally:
    """Spans with the very same tokens and field (``right``), and how many were given and asked for."""

    right: int
    given: int
    asked: int

    @property
    def precision(self) -> float:
        """Return the share of given spans that are right; 1 when none was given."""
        return self.right / self.given if self.given else 1.0

    @property
    def recall(self) -> float:
        """Return the share of asked spans that were found; 1 when none was asked for."""
        return self.right / self.asked if self.asked else 1.0

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall; 1 when there is nothing to find or give."""
        total = self.given + self.asked
        return 2 * self.right / total if total else 1.0


def gold_to_spans(gold: Sequence[int], width: int) -> list[TokenSpan]:
    """Return the spans that label numbers mark; ``width`` is the count of labels."""
    return probabilities_to_spans(np.eye(width, dtype="f")[[max(g, 0) for g in gold]].reshape(-1, width))


def score_pieces(nlp: Language, labelled: Sequence[LabelledPiece], schema: Schema) -> Mapping[str, Tally]:
    """Return a tally for each field that occurs, and for ``all`` of them together.

    Spans on tokens whose gold is unknown count neither way.
    """
    finder = TokensFinder(pipeline_to_trained(nlp), schema)
    right: Counter[str] = Counter()
    given: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    names = [f.name for f in schema.fields]
    for (_, gold), rows in zip(labelled, finder.probabilities([p for p, _ in labelled]), strict=True):
        known = [s for s in probabilities_to_spans(rows) if UNKNOWN not in gold[s.start : s.end]]
        found = {(s.start, s.end, s.field) for s in known}
        wanted = {(s.start, s.end, s.field) for s in gold_to_spans(gold, rows.shape[1])}
        for tally, spans in ((given, found), (asked, wanted), (right, found & wanted)):
            for _, _, field in spans:
                tally.update((names[field], ALL))
    return {name: Tally(right[name], given[name], asked[name]) for name in (ALL, *names) if given[name] or asked[name]}
