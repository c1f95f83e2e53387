"""Extractions as JSON: one document a line, or an array of them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from extractor.ground.record import Extraction


def result_to_json(result: Extraction, *, values: bool = False) -> dict[str, Any]:
    """Return the contract's shape, or with ``values`` the plain values without evidence."""
    return result.values() if values else result.to_dict()


def _encode(data: Any, indent: int | None = None) -> bytes:
    text = json.dumps(data, ensure_ascii=False, allow_nan=False, indent=indent)
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError:
        # A file name that is not UTF-8 arrives with lone surrogates: JSON can escape what UTF-8 cannot hold.
        return json.dumps(data, allow_nan=False, indent=indent).encode("ascii")


def results_to_jsonl(results: Iterable[Extraction], *, values: bool = False) -> Iterator[bytes]:
    """Yield one line (UTF-8, ending in a newline) a document, in input order."""
    for result in results:
        yield _encode(result_to_json(result, values=values)) + b"\n"


def results_to_json(results: Iterable[Extraction], *, values: bool = False) -> Iterator[bytes]:
    """Yield the pieces of one indented JSON array, a document at a time; ``[]`` when there is none."""
    separator = b"[\n"
    for result in results:
        yield separator + _encode(result_to_json(result, values=values), indent=1)
        separator = b",\n"
    yield b"[]\n" if separator == b"[\n" else b"\n]\n"
