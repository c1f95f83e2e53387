"""Correction lines: one correction as a JSON object or a CSV row, both ways.

``source note field value by reason`` say all that a person has to; a null ``value`` says that the document
states none. What else a line may carry makes an export complete: moved to another store it loses nothing.
"""

from __future__ import annotations

import base64
import csv
import datetime as dt
import hashlib
import io
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from extractor.corpus.corrections import OF_FIELD, Correction, Kind, NewCorrection, StoredDocument
from extractor.ground.errors import UsageError
from extractor.ground.places import Span

PLAIN = ("source", "note", "field", "value", "by", "reason")
_MORE = (
    "kind", "evidence", "was", "model", "at", "key", "withdraws", "sha256", "media_type", "text", "content",
)  # fmt: skip
_KNOWN = frozenset({*PLAIN, *_MORE, "id"})

BY_CONTENT = "line-"
"""How a key begins that a line has from what it says, for want of one of its own."""


@dataclass(frozen=True, slots=True)
class CorrectionLine:
    """A line as read: what was said, of which source, and the document where the line carries it.

    ``withdraws`` is the key of the correction that a withdrawal withdraws. ``where`` names the line.
    """

    where: str
    source: str
    sha256: str | None
    said: NewCorrection
    key: str
    at: dt.datetime | None = None
    withdraws: str | None = None
    document: StoredDocument | None = None


def read_lines(text: str, name: str) -> list[CorrectionLine]:
    """Read JSON lines. Raises UsageError that names the line and what is wrong with it."""
    objects: list[tuple[str, Any]] = []
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            where = f"{name}:{number}"
            try:
                objects.append((where, json.loads(line, parse_float=Decimal, parse_int=Decimal)))
            except ValueError as error:
                msg = f"{where}: not valid JSON ({error}); mend the line, for nothing was taken"
                raise UsageError(msg) from error
    return objects_to_lines(objects)


def read_csv(text: str, name: str) -> list[CorrectionLine]:
    """Read CSV with a header; an empty cell is null, lists are JSON. Raises UsageError."""
    objects: list[tuple[str, Any]] = []
    reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    try:
        for row in reader:
            where = f"{name}:{reader.line_num}"
            if None in row or None in row.values():
                msg = f"{where}: the row has not as many cells as the header"
                raise UsageError(msg)
            objects.append((where, {k: _cell_to_json(k, v, where) for k, v in row.items()}))
    except csv.Error as error:
        msg = f"{name}:{reader.line_num}: not valid CSV ({error}); mend the line, for nothing was taken"
        raise UsageError(msg) from error
    return objects_to_lines(objects)


def _cell_to_json(name: str, cell: str, where: str) -> Any:
    if not cell and name not in {"by", "reason", "model"}:
        return None
    if name == "evidence" or cell.startswith("["):
        try:
            return json.loads(cell, parse_float=Decimal)
        except ValueError as error:
            msg = f"{where}: {name} is no JSON list ({error}); write it as [...]"
            raise UsageError(msg) from error
    return cell


def objects_to_lines(objects: Iterable[tuple[str, Any]]) -> list[CorrectionLine]:
    """Turn objects into lines; one without a key gets it from what it says, so that a retry adds nothing."""
    seen: Counter[str] = Counter()
    out: list[CorrectionLine] = []
    for where, found in objects:
        if not isinstance(found, Mapping):
            msg = f"{where}: a correction is a JSON object with {', '.join(PLAIN)}"
            raise UsageError(msg)
        unknown = sorted(found.keys() - _KNOWN)
        if unknown or not found.get("source"):
            what = f"unknown keys {unknown}" if unknown else "no source"
            msg = f"{where}: {what}; a correction has {', '.join(PLAIN)}"
            raise UsageError(msg)
        told = json.dumps(found, sort_keys=True, default=str)
        seen[told] += 1
        digest = hashlib.sha256(f"{told}#{seen[told]}".encode("utf-8", "surrogatepass")).hexdigest()
        try:
            out.append(_line(found, where, str(found.get("key") or f"{BY_CONTENT}{digest[:32]}")))
        except (TypeError, ValueError, KeyError) as error:
            msg = f"{where}: cannot be read as a correction ({error}); compare it with an exported one"
            raise UsageError(msg) from error
    return out


def _line(found: Mapping[str, Any], where: str, key: str) -> CorrectionLine:
    kind = found.get("kind")
    value = found.get("value")
    implied = Kind.ABSENT if value is None else Kind.VALUE
    said = NewCorrection(
        kind=implied if kind is None else Kind(kind),
        note=found.get("note"),
        field=found.get("field"),
        value=value,
        by=str(found.get("by") or ""),
        reason=str(found.get("reason") or ""),
        evidence=tuple(_span(e) for e in found.get("evidence") or ()),
        model=str(found.get("model") or ""),
        was=found.get("was"),
    )
    at = found.get("at")
    return CorrectionLine(
        where=where,
        source=str(found["source"]),
        sha256=found.get("sha256"),
        said=said,
        key=key,
        at=None if at is None else dt.datetime.fromisoformat(at),
        withdraws=found.get("withdraws"),
        document=_document(found),
    )


def _span(found: Any) -> Span:
    if isinstance(found, Mapping):
        return Span(int(found["start"]), int(found["end"]))
    start, end = found
    return Span(int(start), int(end))


def _document(found: Mapping[str, Any]) -> StoredDocument | None:
    if found.get("text") is None or found.get("sha256") is None:
        return None
    content = found.get("content")
    return StoredDocument(
        str(found["sha256"]),
        str(found["source"]),
        str(found.get("media_type") or "text/plain"),
        str(found["text"]),
        None if content is None else base64.b64decode(content, validate=True),
    )


def correction_to_object(
    c: Correction,
    source: str,
    *,
    key_of: Mapping[int, str] | None = None,
    document: StoredDocument | None = None,
) -> dict[str, Any]:
    """Return a correction as its line says it; complete with ``key_of`` (keys by number) and document."""
    said = c.said
    out: dict[str, Any] = {
        "source": source,
        "note": said.note,
        "field": said.field,
        "value": said.value,
        "by": said.by,
        "reason": said.reason,
    }
    if said.kind is Kind.ACCEPT or said.kind not in OF_FIELD:
        out["kind"] = str(said.kind)
    if key_of is not None:
        out |= {
            "kind": str(said.kind),
            "evidence": [[s.start, s.end] for s in said.evidence],
            "was": said.was,
            "model": said.model,
            "at": c.at.isoformat(),
            "key": c.key,
            "withdraws": None if said.withdraws is None else key_of.get(said.withdraws),
            "sha256": c.sha256,
        }
    if document is not None:
        content = document.content
        out |= {
            "media_type": document.media_type,
            "text": document.text,
            "content": None if content is None else base64.b64encode(content).decode("ascii"),
        }
    return out


def objects_to_jsonl(objects: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """Write one line each."""
    for found in objects:
        yield json.dumps(found, ensure_ascii=False) + "\n"


def objects_to_csv(objects: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Write a header and a row each; null is an empty cell, lists and truth values are JSON."""
    names = list(dict.fromkeys([*PLAIN, *(name for found in objects for name in found)]))
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(names)
    for found in objects:
        writer.writerow([_json_to_cell(found.get(name)) for name in names])
    yield out.getvalue()


def _json_to_cell(value: Any) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
