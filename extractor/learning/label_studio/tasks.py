"""A store to Label Studio tasks: each document's text with what was said of it as pre-annotations."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from xml.sax.saxutils import quoteattr

from extractor.corpus.corrections import OF_FIELD, Correction, StoredDocument
from extractor.corpus.store import Store
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
