"""readings_to_fusion: fit the weights by which candidates become probabilities.

The examples are readings of documents whose issuers and recipes the finders were not trained on, so that
the weights trust each finder as far as it can be trusted on what is new.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from extractor.corpus.samples import Sample
from extractor.fusing.evidence import candidates_to_readings
from extractor.fusing.fuse import decide
from extractor.fusing.group import Grouper
from extractor.fusing.weigh import FusionModel
from extractor.grids.recover import document_to_grids
from extractor.ground.candidate import Candidate, Status
from extractor.ground.document import Document
from extractor.ground.schema import FieldSpec, Schema
from extractor.learning.columns import sample_to_document
from extractor.measuring.agreement import agrees, pair_notes
from extractor.pipeline import Finders

STRENGTH = 1.0
LEAST_SEEN = 5
_REAL = 6.0  # a real document's readings weigh as many composed ones


@dataclass(frozen=True, slots=True)
class ReadingExample:
    """One reading: its evidence, whether gold agrees, its weight, and which decision it belongs to."""

    evidence: Mapping[str, float]
    right: bool
    weight: float
    decision: tuple[str, int, str]


@dataclass(frozen=True, slots=True)
class AbsenceExample:
    """A field of a record for which nothing was proposed, and whether gold states none either."""

    field: str
    right: bool
    weight: float


def samples_to_readings(
    samples: Sequence[Sample], finders: Finders, schema: Schema, batch_size: int = 64
) -> Iterator[ReadingExample | AbsenceExample]:
    """Yield every reading of every field of every record that can be paired with gold."""
    for at in range(0, len(samples), batch_size):
        part = samples[at : at + batch_size]
        documents = [sample_to_document(s) for s in part]
        batch = [(d, document_to_grids(d, schema)) for d in documents]
        for sample, (document, grids), found in zip(part, batch, finders.candidates(batch), strict=True):
            grouper = Grouper(document.text, grids, found, schema)
            drafts = [d.candidates for d in grouper.group()]
            yield from _record(
                sample, -1, grouper.offering, sample.gold.get("offering", {}), schema.offering_fields
            )
            gold = sample.gold["notes"]
            for g, k in _pairs(document, gold, drafts, schema):
                yield from _record(sample, g, drafts[k], gold[g], schema.note_fields)


def _pairs(
    document: Document,
    gold: Sequence[Mapping[str, Any]],
    drafts: Sequence[Sequence[Candidate]],
    schema: Schema,
) -> list[tuple[int, int]]:
    untrained = FusionModel()
    values = []
    for candidates in drafts:
        record = decide(document, candidates, schema.note_fields, untrained)
        values.append({name: f.value for name, f in record.items()})
    return pair_notes(gold, values, schema.identifier, schema.note_fields)


def _record(
    sample: Sample,
    note: int,
    candidates: Sequence[Candidate],
    gold: Mapping[str, Any],
    specs: Sequence[FieldSpec],
) -> Iterator[ReadingExample | AbsenceExample]:
    weight = _REAL if sample.origin == "real" else 1.0
    by_field: dict[str, list[Candidate]] = {s.name: [] for s in specs}
    for c in candidates:
        if c.field in by_field:
            by_field[c.field].append(c)
    for spec in specs:
        found = by_field[spec.name]
        stated = spec.name in gold
        if not stated and spec.extended and sample.origin == "real":
            continue  # gold of real documents need not hold these: a value beyond it says nothing
        if not found:
            yield AbsenceExample(spec.name, not stated or gold[spec.name] is None, weight)
        for reading in candidates_to_readings(spec.name, found):
            if reading.best.status is Status.FOUND:
                right = stated and agrees(spec, gold[spec.name], reading.best.value)
            else:
                right = stated and gold[spec.name] is None
            yield ReadingExample(reading.evidence, right, weight, (sample.id, note, spec.name))


def readings_to_fusion(examples: Sequence[ReadingExample | AbsenceExample]) -> FusionModel:
    """Fit the logistic weights, the absence rates, and the threshold of best F1."""
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    readings = [e for e in examples if isinstance(e, ReadingExample)]
    seen = Counter(name for e in readings for name in e.evidence)
    kept = [{n: x for n, x in e.evidence.items() if seen[n] >= LEAST_SEEN} for e in readings]
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform(kept)
    model = LogisticRegression(C=STRENGTH, max_iter=500, fit_intercept=False)
    model.fit(matrix, [e.right for e in readings], sample_weight=[e.weight for e in readings])
    weights = dict(zip(vectorizer.get_feature_names_out(), model.coef_[0].tolist(), strict=True))
    fusion = FusionModel(weights, _absence(examples))
    return FusionModel(weights, fusion.absence, _best_threshold(readings, fusion))


def _absence(examples: Sequence[ReadingExample | AbsenceExample]) -> dict[str, float]:
    """Return each field's share of silence that was right, with one doubt added (Laplace)."""
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for e in examples:
        if isinstance(e, AbsenceExample):
            total[e.field] += e.weight
            right[e.field] += e.weight * e.right
    return {name: (right[name] + 1.0) / (total[name] + 2.0) for name in sorted(total)}


def _best_threshold(readings: Sequence[ReadingExample], fusion: FusionModel) -> float:
    """Return the threshold at which giving out each decision's best reading reaches the highest F1."""
    best: dict[tuple[str, int, str], tuple[float, ReadingExample]] = {}
    reachable: dict[tuple[str, int, str], float] = {}
    for e in readings:
        p = fusion.probability(e.evidence)
        if e.decision not in best or p > best[e.decision][0]:
            best[e.decision] = (p, e)
        if e.right:
            reachable[e.decision] = e.weight
    wanted = sum(reachable.values())
    given = right = top = 0.0
    threshold = 0.45
    for p, e in sorted(best.values(), key=lambda t: -t[0]):
        given += e.weight
        right += e.weight * e.right
        f1 = 2 * right / (given + wanted)
        if f1 >= top:
            top, threshold = f1, p
    return round(max(0.3, min(threshold, 0.6)), 3)
