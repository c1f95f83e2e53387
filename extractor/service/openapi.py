"""What OpenAPI cannot tell from the code: the bodies and the answers."""

from __future__ import annotations

from typing import Any

_FILE = {"type": "string", "format": "binary"}
_ERROR: dict[str, Any] = {
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
        "error": _ERROR["properties"]["error"],
    },
}


def _answer(told: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"description": told, "content": {"application/json": {"schema": schema}}}


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
    200: _answer("The document's JSON.", _RESULT),
    401: _answer("The service asks for a token: `Authorization: Bearer …`.", _ERROR),
    413: _answer("The request is too long.", _ERROR),
    422: _answer("The document cannot be read: its JSON with status `failed`.", _RESULT),
    503: _answer("There is no model.", _ERROR),
}
_TEXT = {"type": "string"}
_CORRECTION: dict[str, Any] = {
    "type": "object",
    "required": ["by"],
    "properties": {
        "source": {**_TEXT, "description": "The document's name in the results or the store."},
        "sha256": {**_TEXT, "description": "The document's checksum; surer than its name."},
        "text": {**_TEXT, "description": "The document itself, where the service does not know it."},
        "note": {"type": ["string", "null"], "description": "The note's CUSIP, or #1; null for an offering field."},
        "field": {"type": ["string", "null"], "description": "A field's name; null for a whole note."},
        "value": {"description": "Plain JSON, decimals as texts; null says that the document states none."},
        "kind": {
            **_TEXT,
            "description": "What is said; by default `value`, or `absent` for null: ",
            "enum": ["value", "absent", "accept", "add_note", "delete_note", "withdraw"],
        },
        "by": {**_TEXT, "description": "Who says so; a token's holder, where it has one."},
        "reason": {**_TEXT, "description": "Why, for whoever looks at it later."},
        "evidence": {
            "type": "array",
            "description": "Where the value stands: offsets into the document's text.",
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
_STORED = {
    "type": "object",
    "description": "A correction as it is stored.",
    "properties": {
        "id": {"type": "integer"},
        "at": {"type": "string", "format": "date-time"},
        **{k: v for k, v in _CORRECTION["properties"].items() if k not in {"source", "text"}},
        "new": {"type": "boolean", "description": "Whether this request added it."},
        "doubts": {
            "type": "array",
            "items": {"type": "string"},
            "description": "What the document does not bear out, as a figure that it prints nowhere; it is stored.",
        },
    },
}
_STORED_LIST = {"type": "object", "properties": {"corrections": {"type": "array", "items": _STORED}}}
CORRECTIONS_ANSWERS: dict[int | str, dict[str, Any]] = {
    200: _answer("Everything was there already.", _STORED_LIST),
    201: _answer("Something was added.", _STORED_LIST),
    401: EXTRACT_ANSWERS[401],
    422: _answer("A correction makes no sense, and none was stored.", _ERROR),
}
HISTORY_ANSWERS: dict[int | str, dict[str, Any]] = {
    200: _answer("What was said, oldest first.", _STORED_LIST),
    401: EXTRACT_ANSWERS[401],
    422: _answer("A parameter makes no sense.", _ERROR),
}
