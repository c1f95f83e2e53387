"""Fields: what stands in a record. A field is never just a value (see the contract)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from extractor.ground.candidate import Method, Status, Step, Value
from extractor.ground.places import Box, Span


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
