"""examples_to_fit: fit the weights by which candidates become probabilities.

The examples are readings of documents whose issuers and recipes the finders were not trained on, so that
the weights trust each finder as far as it can be trusted on what is new. The curves that recalibrate the sums
are fitted on readings that the weights, in turn, have not seen.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from extractor.corpus.samples import Sample
from extractor.finding.finders import Finders
from extractor.fusing.fuse import decide
from extractor.fusing.told import Readings, Told, candidates_to_told
from extractor.fusing.weighing.layouts import Layouts
from extractor.fusing.weighing.weigh import FusionModel, absence_evidence, sigmoid
from extractor.ground.candidate import Status
from extractor.ground.document import Document
from extractor.ground.schema import FieldSpec, Schema
from extractor.learning.calibrating import Claim, claims_to_curves
from extractor.learning.opened import Opened
from extractor.learning.weights import evidence_to_table
from extractor.measuring.agreement import agrees, pair_notes
from extractor.measuring.score import SAYS_NOTHING

REAL = 6.0  # a real document's readings weigh as many composed ones

Decision = tuple[str, int, str]


@dataclass(frozen=True, slots=True)
class ReadingExample:
    """One reading: its evidence, whether gold agrees, its weight, and which decision it belongs to.

    ``fold`` tells which finders read it: those that had not seen its issuer and recipe.
    """

    evidence: Mapping[str, float]
    right: bool
    weight: float
    decision: Decision
    status: Status = Status.FOUND
    fold: int = 0


@dataclass(frozen=True, slots=True)
class FieldExample:
    """A field of a record: whether gold states none, and what was around it."""

    decision: Decision
    silent: bool
    weight: float
    notes: int
    novelty: float | None
    fold: int = 0


Examples = Sequence[ReadingExample | FieldExample]


def samples_to_readings(
    samples: Sequence[Opened],
    finders: Finders,
    schema: Schema,
    layouts: Layouts | None = None,
    *,
    fold: int = 0,
    batch_size: int = 64,
) -> Iterator[ReadingExample | FieldExample]:
    """Yield every reading of every field of every record that can be paired with gold."""
    for at in range(0, len(samples), batch_size):
        part = samples[at : at + batch_size]
        batch = [(opened.document, opened.grids) for opened in part]
        for opened, found in zip(part, finders.candidates(batch, schema), strict=True):
            told = candidates_to_told(opened.document, opened.grids, found, schema, layouts)
            yield from told_to_examples(opened.sample, opened.document, told, schema, fold)


def told_to_examples(
    sample: Sample, document: Document, told: Told, schema: Schema, fold: int
) -> Iterator[ReadingExample | FieldExample]:
    """Yield the examples of one document, read by finders that did not learn from it."""
    maker = _Maker(sample, told, fold)
    yield from maker.record(-1, told.offering, sample.gold.get("offering", {}), schema.offering_fields)
    gold = sample.gold["notes"]
    for g, k in _pairs(document, gold, told, schema):
        yield from maker.record(g, told.notes[k], gold[g], schema.note_fields)


def _pairs(document: Document, gold: Sequence[Mapping[str, Any]], told: Told, schema: Schema) -> list[tuple[int, int]]:
    untrained = FusionModel()
    records = [decide(document, readings, told.scene, untrained) for readings in told.notes]
    values = [{name: f.value for name, f in record.items()} for record in records]
    return pair_notes(gold, values, schema.identifier, schema.note_fields)


@dataclass(frozen=True, slots=True)
class _Maker:
    sample: Sample
    told: Told
    fold: int

    def record(
        self, note: int, readings: Readings, gold: Mapping[str, Any], specs: Sequence[FieldSpec]
    ) -> Iterator[ReadingExample | FieldExample]:
        """Yield the examples of one record."""
        real = self.sample.origin != "synthetic"
        weight = REAL if real else 1.0
        scene = self.told.scene
        for spec in specs:
            if not self.sample.tells(None if note < 0 else note, spec.name):
                continue
            stated = spec.name in gold
            if not stated and spec.extended and real:
                continue  # gold of real documents need not hold these: a value beyond it says nothing
            decision = (self.sample.id, note, spec.name)
            silent = gold.get(spec.name) is None
            yield FieldExample(decision, silent, weight, scene.notes, scene.novelty, self.fold)
            for reading in readings[spec.name]:
                status, value = reading.best.status, reading.best.value
                if silent and (spec.name, value) in SAYS_NOTHING:
                    continue  # says the same as gold's silence
                found = status is Status.FOUND
                right = agrees(spec, gold.get(spec.name), value) if found else stated and silent
                yield ReadingExample(reading.evidence, right, weight, decision, status, self.fold)


@dataclass(frozen=True, slots=True)
class OutOfFold:
    """A value given out in training, out of fold: whose, how sure, whether right."""

    decision: Decision
    confidence: float
    right: bool
    real: bool


@dataclass(frozen=True, slots=True)
class Fit:
    """A fitted model, and what it would have given out where it had not seen the issuer or recipe."""

    model: FusionModel
    given: tuple[OutOfFold, ...]


def examples_to_fit(examples: Examples, layouts: Layouts | None = None) -> Fit:
    """Fit a model and keep its out-of-fold values, for bounds and reports."""
    readings = [e for e in examples if isinstance(e, ReadingExample)]
    fields = [e for e in examples if isinstance(e, FieldExample)]
    table = evidence_to_table(((e.evidence, e.right, e.weight) for e in readings), (e.fold for e in readings))
    weights = table.weights()
    totals = table.totals(weights)
    crossed = [own if others is None else others for own, others in zip(totals, table.crossed(), strict=True)]
    claims = [Claim(str(e.status), t, e.right, e.weight) for e, t in _chosen(readings, crossed)]
    curves = claims_to_curves(claims)
    threshold = _best_threshold(readings, totals)
    absence, silence = _absence(fields, readings, crossed, FusionModel(weights, {}, threshold, curves))
    curves |= claims_to_curves(silence)
    model = FusionModel(weights, absence, threshold, curves, layouts)
    given = (
        OutOfFold(e.decision, sigmoid(model.calibrated(t, str(e.status))), e.right, e.weight == REAL)
        for e, t in _chosen(readings, crossed)
        if e.status is Status.FOUND
    )
    return Fit(model, tuple(g for g in given if g.confidence >= threshold))


def _chosen(readings: Sequence[ReadingExample], totals: Sequence[float]) -> list[tuple[ReadingExample, float]]:
    """Return the best reading of each decision, with its log-odds."""
    best: dict[Decision, tuple[ReadingExample, float]] = {}
    for e, total in zip(readings, totals, strict=True):
        if e.decision not in best or total > best[e.decision][1]:
            best[e.decision] = (e, total)
    return list(best.values())


def _absence(
    fields: Sequence[FieldExample],
    readings: Sequence[ReadingExample],
    totals: Sequence[float],
    model: FusionModel,
) -> tuple[dict[str, float], list[Claim]]:
    """Fit the weights of silence on the fields that get no value, and return what silence claims of them."""
    best = {e.decision: model.calibrated(t, str(e.status)) for e, t in _chosen(readings, totals)}
    rows = []
    for f in fields:
        left = sigmoid(best[f.decision]) if f.decision in best else 0.0
        if left < model.threshold:
            rows.append((f, absence_evidence(f.decision[2], left, f.notes, f.novelty)))
    if not rows:
        return dict(FusionModel().absence), []
    table = evidence_to_table(((e, f.silent, f.weight) for f, e in rows), (f.fold for f, _ in rows))
    claims = [
        Claim("absent", total, f.silent, f.weight)
        for (f, _), total in zip(rows, table.crossed(), strict=True)
        if total is not None
    ]
    return table.weights(), claims


def _best_threshold(readings: Sequence[ReadingExample], totals: Sequence[float]) -> float:
    """Return the threshold at which giving out each decision's best reading reaches the highest F1.

    That is half of the highest F1 itself, where probabilities hold (Lipton, Elkan and Naryanaswamy 2014). F1 is so
    flat around its top that the place of the top alone would be chance.
    """
    wanted = sum({e.decision: e.weight for e in readings if e.right}.values())
    given = right = top = 0.0
    for e, _total in sorted(_chosen(readings, totals), key=lambda t: -t[1]):
        given += e.weight
        right += e.weight * e.right
        top = max(top, 2 * right / (given + wanted))
    return round(max(0.3, top / 2), 3)
