"""Records: what comes out. A field is never just a value (see the contract)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any, Literal

from extractor.ground.candidate import Method, Status, Step, Value
from extractor.ground.layout import Layout
from extractor.ground.places import Box, Span

Severity = Literal["info", "warning", "error"]
DocumentStatus = Literal["ok", "review", "empty", "failed"]


def plain(value: Value) -> Any:
    """Turn a value into what JSON holds: decimals and dates as strings, exactly."""
    if isinstance(value, bool) or value is None or isinstance(value, int | str):
        return value
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, dt.date):
        return value.isoformat()
    return [{"from": plain(v.start), "rate": plain(v.rate)} if isinstance(v, Step) else v for v in value]


@dataclass(frozen=True, slots=True)
class Evidence:
    """A place that a value was read from; ``box`` only where the document has pages."""

    span: Span
    box: Box | None = None

    def to_dict(self) -> dict[str, Any]:
        """Return the contract's shape."""
        out: dict[str, Any] = {"start": self.span.start, "end": self.span.end}
        if self.box is not None:
            b = self.box
            out |= {"page": b.page, "bbox": [round(v, 2) for v in (b.x0, b.top, b.x1, b.bottom)]}
        return out


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another reading of the same field."""

    value: Value
    confidence: float
    raw: str
    method: Method
    evidence: tuple[Evidence, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return the contract's shape."""
        return {
            "value": plain(self.value),
            "confidence": round(self.confidence, 4),
            "raw": self.raw,
            "method": str(self.method),
            "evidence": [e.to_dict() for e in self.evidence],
        }


@dataclass(frozen=True, slots=True)
class Field:
    """One field of one record, with everything the contract asks for."""

    value: Value
    status: Status
    confidence: float
    raw: str | None = None
    method: Method | None = None
    agreed: tuple[Method, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    alternatives: tuple[Alternative, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return the contract's shape."""
        return {
            "value": plain(self.value),
            "status": str(self.status),
            "confidence": round(self.confidence, 4),
            "raw": self.raw,
            "method": None if self.method is None else str(self.method),
            "agreed": [str(m) for m in self.agreed],
            "evidence": [e.to_dict() for e in self.evidence],
            "alternatives": [a.to_dict() for a in self.alternatives],
        }


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote and the field whose value or header it marks; ``text`` is None if it is not there."""

    marker: str
    text: str | None
    field: str | None
    evidence: tuple[Evidence, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return the contract's shape."""
        return {
            "marker": self.marker,
            "text": self.text,
            "field": self.field,
            "evidence": [e.to_dict() for e in self.evidence],
        }


@dataclass(frozen=True, slots=True)
class Finding:
    """Something in the document that a desk should know; ``note`` indexes the notes."""

    code: str
    severity: Severity
    message: str
    note: int | None = None
    field: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """Return the contract's shape."""
        return {
            "code": self.code,
            "severity": self.severity,
            "note": self.note,
            "field": self.field,
            "message": self.message,
        }


class Record(Mapping[str, Field]):
    """The fields of an offering or a note, by name: ``record["cusip"]`` or ``record.cusip``."""

    __slots__ = ("_fields", "footnotes")

    def __init__(self, fields: Mapping[str, Field], footnotes: tuple[Footnote, ...] = ()) -> None:
        """Hold the fields in schema order."""
        self._fields = dict(fields)
        self.footnotes = footnotes

    def __getitem__(self, name: str) -> Field:
        """Return a field; KeyError names what there is."""
        return self._fields[name]

    def __iter__(self) -> Iterator[str]:
        """Iterate over the names, in schema order."""
        return iter(self._fields)

    def __len__(self) -> int:
        """Count the fields."""
        return len(self._fields)

    def __getattr__(self, name: str) -> Field:
        """Return a field by attribute."""
        if name.startswith("_"):
            raise AttributeError(name)
        try:
            return self._fields[name]
        except KeyError:
            msg = f"no field {name!r}; there are {', '.join(self._fields)}"
            raise AttributeError(msg) from None

    def __getstate__(self) -> tuple[dict[str, Field], tuple[Footnote, ...]]:
        """Support worker processes."""
        return self._fields, self.footnotes

    def __setstate__(self, state: tuple[dict[str, Field], tuple[Footnote, ...]]) -> None:
        """Support worker processes."""
        self._fields, self.footnotes = state

    def values_only(self) -> dict[str, Any]:
        """Return the plain values by name."""
        return {name: plain(f.value) for name, f in self._fields.items()}


@dataclass(frozen=True, slots=True)
class Promise:
    """Which values may be taken without a look: the confidence that keeps a target precision.

    ``threshold`` is None when no confidence keeps it; ``statement`` says the bound and what it holds for.
    """

    target_precision: float
    threshold: float | None
    statement: str

    def accepts(self, field: Field) -> bool | None:
        """Tell whether a field's value may be taken without a look; None where there is no value.

        The bound is about values found in the document: derived ones are never accepted. What a person has
        corrected needs no second look.
        """
        if field.status is Status.CORRECTED:
            return True
        if field.value is None:
            return None
        if field.status is not Status.FOUND or self.threshold is None:
            return False
        return round(field.confidence, 4) >= self.threshold  # as printed

    def of(self, result: Extraction) -> Extraction:
        """Return the result with this promise: its JSON then says of each value whether it is accepted."""
        return replace(result, promise=self)

    def to_dict(self, fields: Iterable[Field]) -> dict[str, Any]:
        """Return the promise with how many of the values it accepts."""
        verdicts = [v for v in map(self.accepts, fields) if v is not None]
        return {
            "target_precision": self.target_precision,
            "threshold": self.threshold,
            "statement": self.statement,
            "values": len(verdicts),
            "accepted": sum(verdicts),
        }


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a document failed."""

    type: str
    message: str


@dataclass(frozen=True, slots=True)
class Extraction:
    """One document's result; ``status`` and shape are the contract's.

    ``layout`` is None where the document could not be read, or the model knows no layouts; the JSON, whose keys
    are fixed, leaves it out.
    """

    source: str
    sha256: str
    schema: str
    model: str
    status: DocumentStatus
    confidence: float
    offering: Record = field(default_factory=lambda: Record({}))
    notes: tuple[Record, ...] = ()
    findings: tuple[Finding, ...] = ()
    error: Failure | None = None
    promise: Promise | None = None
    layout: Layout | None = None

    def to_dict(self) -> dict[str, Any]:
        """Return the contract's JSON shape."""
        out: dict[str, Any] = {
            "source": self.source,
            "sha256": self.sha256,
            "schema": self.schema,
            "model": self.model,
            "status": self.status,
            "confidence": round(self.confidence, 4),
            "offering": {name: self._field(f) for name, f in self.offering.items()},
            "notes": [
                {name: self._field(f) for name, f in note.items()}
                | {"footnotes": [n.to_dict() for n in note.footnotes]}
                for note in self.notes
            ],
            "findings": [f.to_dict() for f in self.findings],
        }
        if self.promise is not None:
            out["promise"] = self.promise.to_dict(f for r in (self.offering, *self.notes) for f in r.values())
        if self.error is not None:
            out["error"] = {"type": self.error.type, "message": self.error.message}
        return out

    def _field(self, field: Field) -> dict[str, Any]:
        told = field.to_dict()
        return told if self.promise is None else told | {"accepted": self.promise.accepts(field)}

    def values(self) -> dict[str, Any]:
        """Return plain values without evidence: what ``--values`` prints."""
        out: dict[str, Any] = {
            "source": self.source,
            "status": self.status,
            "confidence": round(self.confidence, 4),
            "offering": self.offering.values_only(),
            "notes": [n.values_only() for n in self.notes],
        }
        if self.error is not None:
            out["error"] = {"type": self.error.type, "message": self.error.message}
        return out
