"""Ablation: the same documents with rules alone, alignment alone, tokens alone, and all of them.

A fusion fitted for three finders leans on their agreement, and might hold a finder that stands alone to be
doubtful. So that none is handicapped, each alone is read with both the fitted weights and the untrained ones,
and the reading with the higher F1 counts: a single finder is rather over- than understated. (Weights refitted
for each alone, on one half of the issuers and recipes to read the other, gave no finder 0.015 of F1 more.)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from extractor.finding.finders import Finders
from extractor.fusing.weighing.weigh import FusionModel
from extractor.ground.candidate import Candidate
from extractor.ground.document import Document
from extractor.ground.grid import Grid
from extractor.ground.schema import Schema
from extractor.measuring.cases import Case
from extractor.measuring.curves import Trust, given_to_trust, scores_to_given
from extractor.measuring.score import DocumentScore, score_all
from extractor.measuring.tally import Tally, tally
from extractor.pipeline import Extractor

ALL = "all"
FITTED, UNTRAINED = "fitted", "untrained"
BATCH = 64  # documents at once, as in extraction


@dataclass(frozen=True, slots=True)
class Variant:
    """A set of finders, the weights it does best with, and what it reaches."""

    name: str
    weights: str
    scores: tuple[DocumentScore, ...]

    @property
    def tally(self) -> Tally:
        """Sum up its documents."""
        return tally(self.scores)

    @property
    def trust(self) -> Trust:
        """Return how far its confidences can be believed."""
        return given_to_trust(scores_to_given(self.scores))

    def to_dict(self) -> dict[str, Any]:
        """Return its figures as JSON holds them."""
        return {"weights": self.weights} | self.tally.to_dict() | self.trust.to_dict()


Scores = dict[tuple[str, str], list[DocumentScore]]  # by the names of a finder set and its weights


@dataclass(frozen=True, slots=True)
class _Once(Finders):
    """A finder set that remembers, by the documents' hashes, what it found: several weights judge the same candidates.

    The sets of one reader share the recovered grids, too.
    """

    recovered: dict[str, list[Grid]] = field(default_factory=dict)
    found: dict[tuple[str, ...], list[list[Candidate]]] = field(default_factory=dict)

    def grids(self, document: Document, schema: Schema) -> list[Grid]:
        if document.sha256 not in self.recovered:
            self.recovered[document.sha256] = Finders.grids(self, document, schema)
        return self.recovered[document.sha256]

    def candidates(self, batch: Sequence[tuple[Document, Sequence[Grid]]], schema: Schema) -> list[list[Candidate]]:
        key = tuple(document.sha256 for document, _ in batch)
        if key not in self.found:
            self.found[key] = Finders.candidates(self, batch, schema)
        return self.found[key]


def finder_sets(finders: Finders) -> dict[str, Finders]:
    """Return the variants that these finders allow: each alone, then all."""
    sets: dict[str, Finders] = {}
    if finders.rules is not None:
        sets["rules"] = Finders(rules=finders.rules)
    if finders.alignment is not None:
        sets["alignment"] = Finders(alignment=finders.alignment)
    if finders.tokens is not None:
        sets["tokens"] = Finders(tokens=finders.tokens)
    return sets | {ALL: finders}


def read_cases(cases: Sequence[Case], reader: Extractor) -> list[DocumentScore]:
    """Read the cases' documents with ``reader`` and judge what it says."""
    scores: list[DocumentScore] = []
    for at in range(0, len(cases), BATCH):
        part = cases[at : at + BATCH]
        results = reader.inputs_to_extractions([c.to_input() for c in part])
        scores += score_all(part, results, reader.schema)
    return scores


def ablate(cases: Sequence[Case], reader: Extractor) -> list[Variant]:
    """Read ``cases`` with each finder alone and with all."""
    return scores_to_variants(read_sets(cases, reader))


def read_sets(cases: Sequence[Case], reader: Extractor) -> Scores:
    """Read ``cases`` with each finder set and each of its weights; ``all`` always has the weights it ships with."""
    out: Scores = {}
    recovered: dict[str, list[Grid]] = {}
    for name, finders in finder_sets(reader.finders).items():
        once = _Once(finders.rules, finders.alignment, finders.tokens, finders.memory, recovered)
        weights = {FITTED: reader.fusion} if name == ALL else {FITTED: reader.fusion, UNTRAINED: FusionModel()}
        for label, fusion in weights.items():
            alone = Extractor(once, fusion, reader.schema, reader.model, review_threshold=reader.review_threshold)
            out[name, label] = read_cases(cases, alone)
    return out


def scores_to_variants(scores: Scores) -> list[Variant]:
    """Return each finder set with the weights that it does best with."""
    tried: dict[str, list[Variant]] = {}
    for (name, label), own in scores.items():
        tried.setdefault(name, []).append(Variant(name, label, tuple(own)))
    return [max(variants, key=lambda v: v.tally.fields.f1) for variants in tried.values()]
