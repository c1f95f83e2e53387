"""fuse: candidates to records. The one place where it is decided what is printed for each field."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from extractor.fusing.footnotes import marks_to_footnotes
from extractor.fusing.offered.others import Other
from extractor.fusing.places import evidence_of
from extractor.fusing.told import Readings, candidates_to_told
from extractor.fusing.weighing.claims import drop_claimed
from extractor.fusing.weighing.evidence import ReadingOf
from extractor.fusing.weighing.scene import Scene
from extractor.fusing.weighing.weigh import FusionModel, absence_evidence
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.document import Document
from extractor.ground.fields import Alternative, Field
from extractor.ground.grid import Grid
from extractor.ground.layout import Layout
from extractor.ground.record import Record
from extractor.ground.schema import Schema
from extractor.values.ranges import is_range

_ALTERNATIVES = 3  # other readings that are kept beside the one that is given
_SURE_COLUMN = 0.7  # a finder's score from which a blank cell is the field's, left open
_SURE_UNREAD = 0.25  # the same of a cell that cannot be read, which counts a third


class Fused(NamedTuple):
    """One document's records and its layout."""

    offering: Record
    notes: tuple[Record, ...]
    layout: Layout | None = None
    others: tuple[Other, ...] = ()  # the notes that it names, but does not offer


def fuse(
    document: Document,
    grids: Sequence[Grid],
    candidates: Sequence[Candidate],
    schema: Schema,
    model: FusionModel,
) -> Fused:
    """Group the candidates into notes and decide each field of each record."""
    told = candidates_to_told(document, grids, candidates, schema, model.layouts)
    silent: dict[str, Field] = {}
    records = [decide(document, readings, told.scene, model, silent) for readings in (told.offering, *told.notes)]
    return Fused(records[0], tuple(records[1:]), told.layout, told.others)


def decide(
    document: Document, readings: Readings, scene: Scene, model: FusionModel, silent: dict[str, Field] | None = None
) -> Record:
    """Decide every field of one record; ``silent`` keeps the fields of which nothing is read, alike in all notes."""
    fields: dict[str, Field] = {}
    silent = {} if silent is None else silent
    chosen: list[Candidate] = []
    told = weigh_record(readings, model)
    for name, found in readings.items():
        if not found:
            fields[name] = silent.get(name) or silent.setdefault(name, _absent(document, name, (), scene, model))
            continue
        weighed = told[name]
        if not weighed or weighed[0][0] < model.threshold:
            left = _shown_open(weighed) or _shown_unread(document, weighed)
            fields[name] = left or _absent(document, name, weighed, scene, model)
            continue
        fields[name] = _given(document, weighed)
        best = weighed[0][1]
        # Whoever read the same place may have seen the mark that the best candidate's cell does not hold.
        chosen += [c for c in best.candidates if c.span.overlaps(best.best.span)]
    return Record(fields, marks_to_footnotes(document, chosen))


def weigh_record(readings: Readings, model: FusionModel) -> dict[str, list[tuple[float, ReadingOf]]]:
    """Weigh all fields of a record of which anything is read; what a likelier field claims is left out."""
    return drop_claimed({name: weigh(found, model) for name, found in readings.items() if found}, model.threshold)


def weigh(readings: Sequence[ReadingOf], model: FusionModel) -> list[tuple[float, ReadingOf]]:
    """Return readings with their probabilities, the likeliest first."""
    weighed = [(model.probability(r.evidence, r.candidates[0].status), r) for r in readings]
    if len(weighed) > 1:
        weighed.sort(key=lambda t: (-t[0], t[1].best.span))
    return weighed


def _given(document: Document, weighed: Sequence[tuple[float, ReadingOf]]) -> Field:
    """Return the field as its likeliest reading has it; the others are its alternatives."""
    probability, reading = weighed[0]
    best = reading.best
    others = tuple(dict.fromkeys([c.method for c in reading.candidates if c.method is not best.method]))
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


def _absent(
    document: Document,
    name: str,
    weighed: Sequence[tuple[float, ReadingOf]],
    scene: Scene,
    model: FusionModel,
) -> Field:
    """Return a field that nothing states, or nothing likely enough: what is left over are its alternatives."""
    left = weighed[0][0] if weighed else 0.0
    absent = model.absent(absence_evidence(name, left, scene.notes, scene.novelty))
    return Field(None, Status.ABSENT, absent, alternatives=_alternatives(document, weighed))


def _shown_open(weighed: Sequence[tuple[float, ReadingOf]]) -> Field | None:
    """Return the field as left open where a table shows it so: a blank cell under a header that is surely the field's.

    Whether a value could stand there is not in question, only what to call its absence; so the finder's own
    certainty of the column decides. How sure that name is, is for the model to say.
    """
    blank = [(p, r.best) for p, r in weighed if r.best.status is Status.PLACEHOLDER]
    sure = [(p, c) for p, c in blank if c.method is Method.ALIGNMENT and c.score >= _SURE_COLUMN]
    if not sure:
        return None
    probability, best = max(sure, key=lambda t: t[0])
    return Field(None, Status.PLACEHOLDER, probability, best.raw, best.method)


def _shown_unread(document: Document, weighed: Sequence[tuple[float, ReadingOf]]) -> Field | None:
    """Return the field as unreadable where a column that is surely its own holds a range: it is kept as printed."""
    unread = [(p, r.best) for p, r in weighed if r.best.status is Status.UNREADABLE]
    sure = [(p, c) for p, c in unread if c.method is Method.ALIGNMENT and c.score >= _SURE_UNREAD and is_range(c.raw)]
    if not sure or any(r.best.status is Status.FOUND for _, r in weighed):
        return None
    probability, best = max(sure, key=lambda t: t[0])
    where = (evidence_of(document, best.span),)
    return Field(None, Status.UNREADABLE, probability, best.raw, best.method, evidence=where)


def _alternatives(document: Document, weighed: Sequence[tuple[float, ReadingOf]]) -> tuple[Alternative, ...]:
    stated = [(p, r.best) for p, r in weighed if r.best.status is Status.FOUND][:_ALTERNATIVES]
    if not stated:
        return ()
    return tuple(Alternative(c.value, p, c.raw, c.method, (evidence_of(document, c.span),)) for p, c in stated)
