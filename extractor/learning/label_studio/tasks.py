"""Results to Label Studio tasks: the document's text with what was read as pre-annotations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from xml.sax.saxutils import quoteattr

from extractor.corpus.corrections import OF_FIELD, Correction, StoredDocument
from extractor.corpus.store import Store
from extractor.ground.record import Extraction, Field
from extractor.ground.schema import Schema

LABEL, TEXT, NOTE, VALUE = "label", "text", "note", "value"


def schema_to_config(schema: Schema) -> str:
    """Return the labelling interface that the tasks are made for, as Label Studio's XML."""
    labels = "".join(f"<Label value={quoteattr(f.name)}/>" for f in schema.fields)
    return (
        f'<View><Labels name="{LABEL}" toName="{TEXT}">{labels}</Labels>'
        f'<Text name="{TEXT}" value="$text" granularity="symbol"/>'
        f'<TextArea name="{NOTE}" toName="{TEXT}" perRegion="true" placeholder="note: its identifier or #1"/>'
        f'<TextArea name="{VALUE}" toName="{TEXT}" perRegion="true" placeholder="value, if not as printed"/>'
        "</View>\n"
    )


def result_to_task(result: Extraction, document: StoredDocument, schema: Schema) -> dict[str, Any]:
    """Return the task of one document; every value that stands in its text is a pre-annotation."""
    regions = list(_regions(None, result.offering, document.text, "offering"))
    for k, note in enumerate(result.notes):
        named = note.get(schema.identifier)
        name = f"#{k + 1}" if named is None or named.value is None else str(named.value)
        regions += _regions(name, note, document.text, f"note{k + 1}")
    return {
        "data": {"text": document.text, "source": document.source, "sha256": document.sha256},
        "predictions": [{"model_version": result.model, "score": round(result.confidence, 4), "result": regions}],
    }


def _regions(note: str | None, record: Mapping[str, Field], text: str, prefix: str) -> Iterator[dict[str, Any]]:
    """Yield a region for each value that stands in the text, and beside it the note that it is of."""
    for name, field in record.items():
        if field.value is None or not field.evidence:
            continue
        span = field.evidence[0].span
        place = {"start": span.start, "end": span.end}
        common = {"id": f"{prefix}-{name}", "to_name": TEXT}
        yield {
            **common,
            "from_name": LABEL,
            "type": "labels",
            "value": {**place, "text": span.of(text), "labels": [name]},
            "score": round(field.confidence, 4),
        }
        if note is not None:
            yield {**common, "from_name": NOTE, "type": "textarea", "value": {**place, "text": [note]}}


def store_to_tasks(store: Store) -> list[dict[str, Any]]:
    """Return a task for each document of a store, what people said of it as pre-annotations."""
    said: dict[str, list[Correction]] = {}
    for c in store.active():
        if c.said.kind in OF_FIELD and c.said.value is not None and c.said.evidence:
            said.setdefault(c.sha256, []).append(c)
    return [_stored_task(document, said.get(document.sha256, [])) for document in store.documents()]


def _stored_task(document: StoredDocument, said: Sequence[Correction]) -> dict[str, Any]:
    regions: list[dict[str, Any]] = []
    for c in said:
        place = {"start": c.said.evidence[0].start, "end": c.said.evidence[0].end}
        common = {"id": f"correction-{c.id}", "to_name": TEXT}
        printed = c.said.evidence[0].of(document.text)
        label = {**place, "text": printed, "labels": [c.said.field]}
        regions.append({**common, "from_name": LABEL, "type": "labels", "value": label})
        for box, told in ((NOTE, c.said.note), (VALUE, c.said.value)):
            if isinstance(told, str) and told != printed:
                regions.append({**common, "from_name": box, "type": "textarea", "value": {**place, "text": [told]}})
    data = {"text": document.text, "source": document.source, "sha256": document.sha256}
    return {"data": data, "predictions": [{"model_version": "corrections", "result": regions}]}
