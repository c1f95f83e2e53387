"""fuse: candidates to records. The one place where it is decided what is printed for each field."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractor.fusing.evidence import ReadingOf, candidates_to_readings
from extractor.fusing.footnotes import marks_to_footnotes
from extractor.fusing.group import Grouper
from extractor.fusing.places import evidence_of
from extractor.fusing.weigh import FusionModel
from extractor.ground.candidate import Candidate, Status
from extractor.ground.document import Document
from extractor.ground.grid import Grid
from extractor.ground.record import Alternative, Field, Record
from extractor.ground.schema import FieldSpec, Schema

_ALTERNATIVES = 3


@dataclass(frozen=True, slots=True)
class Fused:
    """One document's records, and the candidates that each of their fields was chosen from."""

    offering: Record
    notes: tuple[Record, ...]


def fuse(
    document: Document,
    grids: Sequence[Grid],
    candidates: Sequence[Candidate],
    schema: Schema,
    model: FusionModel,
) -> Fused:
    """Group the candidates into notes and decide each field of each record."""
    grouper = Grouper(document.text, grids, candidates, schema)
    drafts = grouper.group()
    offering = decide(document, grouper.offering, schema.offering_fields, model)
    notes = tuple(decide(document, d.candidates, schema.note_fields, model) for d in drafts)
    return Fused(offering, notes)


def decide(
    document: Document, candidates: Sequence[Candidate], specs: Sequence[FieldSpec], model: FusionModel
) -> Record:
    """Decide every field of one record."""
    by_field: dict[str, list[Candidate]] = {spec.name: [] for spec in specs}
    for c in candidates:
        if c.field in by_field:
            by_field[c.field].append(c)
    fields: dict[str, Field] = {}
    chosen: list[Candidate] = []
    for name, found in by_field.items():
        weighed = sorted(
            ((model.probability(r.evidence), r) for r in candidates_to_readings(name, found)),
            key=lambda t: (-t[0], t[1].best.span),
        )
        fields[name] = _field(document, name, weighed, model)
        if weighed and weighed[0][0] >= model.threshold:
            chosen.append(weighed[0][1].best)
    return Record(fields, marks_to_footnotes(document, chosen))


def _field(
    document: Document, name: str, weighed: Sequence[tuple[float, ReadingOf]], model: FusionModel
) -> Field:
    if not weighed or weighed[0][0] < model.threshold:
        left = weighed[0][0] if weighed else 0.0
        return Field(
            None, Status.ABSENT, model.absent(name, left), alternatives=_alternatives(document, weighed)
        )
    probability, reading = weighed[0]
    best = reading.best
    others = tuple(m for m in dict.fromkeys(c.method for c in reading.candidates) if m is not best.method)
    return Field(
        value=best.value,
        status=best.status,
        confidence=probability,
        raw=best.raw,
        method=best.method,
        agreed=others,
        evidence=(evidence_of(document, best.span),),
        alternatives=_alternatives(document, weighed[1:]),
    )


def _alternatives(document: Document, weighed: Sequence[tuple[float, ReadingOf]]) -> tuple[Alternative, ...]:
    stated = [(p, r.best) for p, r in weighed if r.best.status is Status.FOUND][:_ALTERNATIVES]
    return tuple(
        Alternative(c.value, p, c.raw, c.method, (evidence_of(document, c.span),)) for p, c in stated
    )
