"""What OpenAPI cannot tell from the code: the bodies, and the answers of ``/extract``."""

from __future__ import annotations

from typing import Any

_FILE = {"type": "string", "format": "binary"}
_ERROR = {
    "type": "object",
    "properties": {
        "error": {"type": "object", "properties": {"type": {"type": "string"}, "message": {"type": "string"}}}
    },
}
_RESULT = {
    "type": "object",
    "description": "A document's JSON.",
    "properties": {
        "source": {"type": "string"},
        "sha256": {"type": "string"},
        "schema": {"type": "string"},
        "model": {"type": "string"},
        "status": {"type": "string", "enum": ["ok", "review", "empty", "failed"]},
        "confidence": {"type": "number"},
        "offering": {"type": "object"},
        "notes": {"type": "array", "items": {"type": "object"}},
        "findings": {"type": "array", "items": {"type": "object"}},
        "error": _ERROR["properties"],
    },
}
EXTRACT_BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {"schema": {"type": "object", "required": ["file"], "properties": {"file": _FILE}}},
            "application/octet-stream": {"schema": _FILE},
            "text/plain": {"schema": {"type": "string"}},
            "text/html": {"schema": {"type": "string"}},
            "application/pdf": {"schema": _FILE},
        },
    }
}
EXTRACT_ANSWERS: dict[int | str, dict[str, Any]] = {
    200: {"description": "The document's JSON.", "content": {"application/json": {"schema": _RESULT}}},
    413: {"description": "The request is too long.", "content": {"application/json": {"schema": _ERROR}}},
    422: {"description": "The document cannot be read: its JSON with status `failed`."},
    503: {"description": "There is no model.", "content": {"application/json": {"schema": _ERROR}}},
}
_TEXT = {"type": "string"}
_CORRECTION = {
    "type": "object",
    "required": ["by"],
    "properties": {
        "source": {**_TEXT, "description": "The document's name in the results or the store."},
        "sha256": {**_TEXT, "description": "The document's checksum; surer than its name."},
        "text": {**_TEXT, "description": "The document itself, where the service does not know it."},
        "note": {"type": ["string", "null"], "description": "The note's CUSIP, or #1; null for an offering field."},
        "field": {"type": ["string", "null"]},
        "value": {"description": "Plain JSON, decimals as texts; null says that the document states none."},
        "kind": {"enum": ["value", "absent", "accept", "add_note", "delete_note", "withdraw"]},
        "by": _TEXT,
        "reason": _TEXT,
        "evidence": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {"start": {"type": "integer"}, "end": {"type": "integer"}},
            },
        },
        "was": {"description": "The plain value that was read."},
        "model": {**_TEXT, "description": "The model that read it."},
        "key": {**_TEXT, "description": "Tells a retry from a second correction."},
        "withdraws": {"type": "integer", "description": "The number of the correction to withdraw."},
    },
}
CORRECTIONS_BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            "application/json": {"schema": {"oneOf": [_CORRECTION, {"type": "array", "items": _CORRECTION}]}},
            "application/x-ndjson": {"schema": {"type": "string", "description": "One correction a line."}},
        },
    }
}
