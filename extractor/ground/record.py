"""Records: what comes out of a document, its offering and notes, and what is to be said of them (see the contract)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from extractor.ground.candidate import Status
from extractor.ground.fields import Field, Footnote, plain
from extractor.ground.layout import Layout

Severity = Literal["info", "warning", "error"]
DocumentStatus = Literal["ok", "review", "empty", "failed"]

REVIEW_THRESHOLD = 0.5
"""The confidence below which a stated value sends its document to review, where nobody sets another."""


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
        try:
            return self._fields[name]
        except KeyError:
            msg = f"no field {name!r}; there are {', '.join(self._fields)}"
            raise KeyError(msg) from None

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
            return self[name]
        except KeyError as error:
            raise AttributeError(*error.args) from None

    def __dir__(self) -> list[str]:
        """Name the fields, too, for whoever completes names."""
        return [*super().__dir__(), *self._fields]

    def __repr__(self) -> str:
        """Show what is stated: a value, or the status of what has none."""
        stated = {name: f for name, f in self._fields.items() if f.status is not Status.ABSENT}
        told = (f"{name}={f.status if f.value is None else plain(f.value)}" for name, f in stated.items())
        return f"<Record {', '.join(told)}>"

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

    def __repr__(self) -> str:
        """Show what came of the document, in one line."""
        if self.error is not None:
            return f"<Extraction {self.source}: {self.status}, {self.error.message}>"
        count = "1 note" if len(self.notes) == 1 else f"{len(self.notes)} notes"
        return f"<Extraction {self.source}: {self.status} {self.confidence:.4f}, {count}>"

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
