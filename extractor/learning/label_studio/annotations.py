"""Label Studio's JSON export to correction lines.

A region is a value of the field it is labelled with: as printed, or as its ``value`` box says. Its ``note``
box names the note; where the task has one note only it may be left empty.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from extractor.corpus.correction_lines import CorrectionLine
from extractor.corpus.corrections import Kind, NewCorrection, StoredDocument
from extractor.ground.candidate import Status
from extractor.ground.errors import UsageError
from extractor.ground.fields import plain
from extractor.ground.places import Span
from extractor.ground.schema import Schema
from extractor.learning.label_studio.tasks import LABEL, NOTE, VALUE
from extractor.values.dates import base_date
from extractor.values.reading import read_value


@dataclass(slots=True)
class _Region:
    """What the results of one region's id say together."""

    span: Span
    field: str = ""
    note: str | None = None
    value: str | None = None


def is_label_studio(text: str) -> bool:
    """Tell whether a file looks like Label Studio's JSON export: a list of tasks with annotations."""
    return text.lstrip().startswith("[") and '"annotations"' in text


def read_annotations(text: str, name: str, schema: Schema) -> list[CorrectionLine]:
    """Read the export. Raises UsageError that names the task, and what in it cannot be read."""
    try:
        tasks = json.loads(text, parse_float=Decimal)
    except ValueError as error:
        msg = f"{name}: not valid JSON ({error})"
        raise UsageError(msg) from error
    out: list[CorrectionLine] = []
    for number, task in enumerate(tasks, 1):
        where = f"{name}: task {task.get('id', number) if isinstance(task, Mapping) else number}"
        try:
            out += _task(task, where, schema)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            msg = f"{where}: not as Label Studio exports it ({error!r})"
            raise UsageError(msg) from error
    return out


def _task(task: Mapping[str, Any], where: str, schema: Schema) -> Iterator[CorrectionLine]:
    data = task["data"]
    text = str(data["text"])
    document = None
    if data.get("sha256"):
        document = StoredDocument(str(data["sha256"]), str(data["source"]), "text/plain", text)
    predicted = {_told(r) for p in task.get("predictions") or () for r in _to_regions(p["result"])}
    for annotation in task["annotations"]:
        if annotation.get("was_cancelled"):
            continue
        regions = _to_regions(annotation["result"])
        only = _only_note(regions, text, schema)
        for region_id, region in _by_id(annotation["result"]).items():
            said = _said(region, text, only, where, schema)
            if _told(region) in predicted and region.value is None:
                said = _accepted(said)
            yield CorrectionLine(
                where=where,
                source=str(data["source"]),
                sha256=data.get("sha256"),
                said=_signed(said, annotation),
                key=f"label-studio-{task.get('id')}-{annotation.get('id')}-{region_id}"[:100],
                document=document,
            )


def _to_regions(results: Sequence[Mapping[str, Any]]) -> list[_Region]:
    return list(_by_id(results).values())


def _by_id(results: Sequence[Mapping[str, Any]]) -> dict[str, _Region]:
    found: dict[str, _Region] = {}
    for result in results:
        value = result["value"]
        region = found.setdefault(str(result["id"]), _Region(Span(int(value["start"]), int(value["end"]))))
        if result["from_name"] == LABEL:
            region.field = str(value["labels"][0])
        elif result["from_name"] == NOTE:
            region.note = str(value["text"][0])
        elif result["from_name"] == VALUE:
            region.value = str(value["text"][0])
    return {key: region for key, region in found.items() if region.field}


def _told(region: _Region) -> tuple[Span, str, str | None]:
    return region.span, region.field, region.note


def _only_note(regions: Sequence[_Region], text: str, schema: Schema) -> str | None:
    """Return the identifier of the one note that the regions speak of, else None."""
    named = {r.note for r in regions if r.note}
    named |= {r.span.of(text).strip() for r in regions if r.field == schema.identifier and not r.note}
    return named.pop() if len(named) == 1 else "#1" if not named else None


def _said(region: _Region, text: str, only: str | None, where: str, schema: Schema) -> NewCorrection:
    spec = schema.by_name.get(region.field)
    if spec is None:
        msg = f"{where}: {schema.id} has no field {region.field!r}"
        raise UsageError(msg)
    printed = region.span.of(text) if region.value is None else region.value
    reading = read_value(spec, printed, base=base_date(text))
    note = None if spec.scope == "offering" else region.note or only
    if spec.scope == "note" and note is None:
        msg = f"{where}: {spec.name} {printed!r} names no note, and the task has several; fill its note box"
        raise UsageError(msg)
    if reading.status is Status.PLACEHOLDER:
        return NewCorrection(Kind.ABSENT, note, spec.name, evidence=(region.span,))
    if reading.status is not Status.FOUND:
        msg = f"{where}: {printed!r} cannot be read as {spec.name}; write the value into its value box"
        raise UsageError(msg)
    return NewCorrection(Kind.VALUE, note, spec.name, plain(reading.value), evidence=(region.span,))


def _accepted(said: NewCorrection) -> NewCorrection:
    return NewCorrection(Kind.ACCEPT, said.note, said.field, said.value, evidence=said.evidence)


def _signed(said: NewCorrection, annotation: Mapping[str, Any]) -> NewCorrection:
    who = annotation.get("completed_by")
    by = who.get("email") or who.get("id") if isinstance(who, Mapping) else who
    name = f"label-studio:{by}" if by is not None else "label-studio"
    return NewCorrection(
        said.kind, said.note, said.field, said.value, by=name, reason="annotated", evidence=said.evidence
    )
