"""A careful person, simulated: reads a result beside gold and corrects what is wrong, accepts what is right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from random import Random
from typing import Any

from extractor.corpus.corrections import Kind, NewCorrection, StoredDocument
from extractor.corpus.samples import Sample
from extractor.corpus.store import Entry
from extractor.ground.fields import Field, plain
from extractor.ground.places import Span
from extractor.ground.record import Extraction
from extractor.ground.schema import FieldSpec, Schema
from extractor.measuring.agreement import agrees, pair_notes
from extractor.reading.open import read


def sample_to_stored(sample: Sample) -> StoredDocument:
    """Return a sample's document as the store keeps it."""
    document = read(sample.content, sample.filename)
    content = None if document.text.encode("utf-8", "surrogatepass") == sample.content else sample.content
    return StoredDocument(document.sha256, sample.filename, document.media_type, document.text, content)


def review(sample: Sample, result: Extraction, schema: Schema, by: str = "reviewer") -> list[Entry]:
    """Return everything a person would say of the whole document."""
    document = sample_to_stored(sample)
    said = list(_record(sample, None, None, sample.gold.get("offering", {}), result.offering, schema.offering_fields))
    gold: Sequence[Mapping[str, Any]] = sample.gold["notes"]
    values = [{name: f.value for name, f in note.items()} for note in result.notes]
    partner = dict(pair_notes(gold, values, schema.identifier, schema.note_fields))
    invented = (k for k in range(len(result.notes)) if k not in partner.values())
    said += [NewCorrection(Kind.DELETE_NOTE, _called(result, k, schema)) for k in invented]
    got: Mapping[str, Field]
    for g, wanted in enumerate(gold):
        if g in partner:
            name, got = _called(result, partner[g], schema), result.notes[partner[g]]
        else:
            name, got = str(wanted.get(schema.identifier) or f"#{len(result.notes) + g + 1}"), {}
            said.append(NewCorrection(Kind.ADD_NOTE, name))
        said += _record(sample, g, name, wanted, got, schema.note_fields)
    model = result.model
    return [Entry(document, _signed(s, by, model), f"{sample.id}/{k}") for k, s in enumerate(said)]


def _signed(said: NewCorrection, by: str, model: str) -> NewCorrection:
    return replace(said, by=by, model=model)


def _called(result: Extraction, k: int, schema: Schema) -> str:
    named = result.notes[k][schema.identifier].value
    return str(named) if named else f"#{k + 1}"


def _record(  # noqa: PLR0917 - gold beside what was read
    sample: Sample,
    g: int | None,
    note: str | None,
    gold: Mapping[str, Any],
    got: Mapping[str, Field],
    specs: Sequence[FieldSpec],
) -> Iterator[NewCorrection]:
    for spec in specs:
        if spec.type == "steps":
            continue
        wanted, field = gold.get(spec.name), got.get(spec.name)
        value = None if field is None else field.value
        if wanted is None and value is None:
            continue
        if wanted is None:
            yield NewCorrection(Kind.ABSENT, note, spec.name, None, was=plain(value))
        elif agrees(spec, wanted, value) and field is not None:
            places = tuple(e.span for e in field.evidence)
            yield NewCorrection(Kind.ACCEPT, note, spec.name, plain(value), evidence=places)
        else:
            yield NewCorrection(
                Kind.VALUE,
                note,
                spec.name,
                plain(wanted),
                evidence=_evidence(sample, spec.name, g),
                was=plain(value),
            )


def _evidence(sample: Sample, field: str, g: int | None) -> tuple[Span, ...]:
    return tuple(label.span for label in sample.labels if label.field == field and label.note == g)[:1]


def with_errors(entries: Sequence[Entry], share: float, rng: Random) -> list[Entry]:
    """Return the entries with a share of them wrong: another field's value, or a value said to be absent."""
    out: list[Entry] = []
    for e in entries:
        said = e.correction
        if said.kind in {Kind.VALUE, Kind.ACCEPT} and rng.random() < share:
            same = [o.correction for o in entries if _fits(o.correction, said)]
            other = rng.choice(same) if same else None
            said = (
                replace(said, kind=Kind.VALUE, value=other.value, evidence=other.evidence)
                if other is not None
                else replace(said, kind=Kind.ABSENT, value=None, was=said.value)
            )
        out.append(replace(e, correction=said))
    return out


def _fits(other: NewCorrection, said: NewCorrection) -> bool:
    """Tell whether the other value could be typed for this field by mistake: another date, another percentage."""
    from extractor.corpus.corrections import checked
    from extractor.ground.errors import UsageError
    from extractor.ground.schema import retail_note

    if other.field == said.field or other.kind not in {Kind.VALUE, Kind.ACCEPT}:
        return False
    spec = retail_note().by_name
    if spec[str(other.field)].type != spec[str(said.field)].type or other.value == said.value:
        return False
    try:
        checked(replace(said, value=other.value, kind=Kind.VALUE, by="x"), retail_note())
    except UsageError:
        return False
    return True
