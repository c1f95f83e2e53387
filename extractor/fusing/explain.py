"""explain: what spoke for each reading of one field and what against, as log-odds that add up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from extractor.fusing.fuse import weigh, weigh_record
from extractor.fusing.told import Readings, Told
from extractor.fusing.weighing.evidence import ReadingOf
from extractor.fusing.weighing.naming import FINDERS
from extractor.fusing.weighing.weigh import FusionModel, absence_evidence, log_odds_of
from extractor.ground.candidate import Candidate
from extractor.ground.errors import SourceError, UsageError
from extractor.ground.fields import plain
from extractor.ground.layout import Layout

RECALIBRATION = "recalibration"
START = "every reading"
WHO = "who came to it"
# One thing measured in several ways: apart, their weights would read as if agreement spoke against a value.
_TOGETHER = {"agreement": WHO} | {
    told: name
    for m in FINDERS
    for name, tellings in {
        WHO: (f"{m}", f"only {m}"),
        f"score of {m}": (f"{m} score", f"{m} is sure", f"{m} margin", f"{m} weakest"),
        "layout novelty": (f"layout novelty, {m}",),
    }.items()
    for told in tellings
}


@dataclass(frozen=True, slots=True)
class Voice:
    """One piece of evidence and the log-odds it adds; below zero it speaks against."""

    name: str
    amount: float
    log_odds: float


@dataclass(frozen=True, slots=True)
class Account:
    """One reading with everything that spoke for or against it; the log-odds of its voices add up to its own."""

    candidate: Candidate
    methods: tuple[str, ...]
    confidence: float
    log_odds: float
    voices: tuple[Voice, ...]

    def to_dict(self) -> dict[str, Any]:
        """Return it as JSON holds it."""
        return {
            "value": plain(self.candidate.value),
            "status": str(self.candidate.status),
            "raw": self.candidate.raw,
            "start": self.candidate.span.start,
            "end": self.candidate.span.end,
            "methods": list(self.methods),
            "confidence": round(self.confidence, 4),
            "log_odds": round(self.log_odds, 4),
            "voices": [
                {"name": v.name, "amount": round(v.amount, 4), "log_odds": round(v.log_odds, 4)} for v in self.voices
            ],
        }


@dataclass(frozen=True, slots=True)
class Explanation:
    """All readings of a field, the likeliest first, and whether the first was given out.

    A reading under ``threshold`` is kept as an alternative of an absent value; ``absent`` is the confidence of
    that absence. ``name`` is the identifier read for the note, if any.
    """

    field: str
    note: int | None
    accounts: tuple[Account, ...]
    threshold: float
    absent: float
    layout: Layout | None
    name: str | None = None

    @property
    def given(self) -> Account | None:
        """The reading that was given out, None when the field is absent."""
        return self.accounts[0] if self.accounts and self.accounts[0].confidence >= self.threshold else None

    def to_dict(self) -> dict[str, Any]:
        """Return it as JSON holds it."""
        return {
            "field": self.field,
            "note": self.note,
            "given": self.given is not None,
            "threshold": self.threshold,
            "confidence_of_absence": round(self.absent, 4),
            "layout": None if self.layout is None else self.layout.id,
            "layout_novelty": None if self.layout is None else round(self.layout.novelty, 4),
            "readings": [a.to_dict() for a in self.accounts],
        }


def explain(told: Told, model: FusionModel, field: str, note: str | int | None) -> Explanation:
    """Account for a field of the offering, or of the note named by identifier, ``#1``, or index (from 0).

    Raises UsageError for a field or a note that is not there, SourceError where the document offers no notes.
    """
    spec = told.scene.schema.named(field)
    return _explain(told, model, field, None if spec.scope == "offering" else _index(told, model, note))


def explain_all(told: Told, model: FusionModel, note: str | int | None = None) -> tuple[Explanation, ...]:
    """Account for every field in the schema's order: the offering's, then each note's; or those of one note.

    Raises UsageError for a note that is not there, SourceError where one is asked for and the document offers none.
    """
    schema = told.scene.schema
    offering = [] if note is not None else [_explain(told, model, f.name, None) for f in schema.offering_fields]
    wanted = range(len(told.notes)) if note is None else (_index(told, model, note),)
    return (*offering, *(_explain(told, model, f.name, index) for index in wanted for f in schema.note_fields))


def _explain(told: Told, model: FusionModel, field: str, index: int | None) -> Explanation:
    readings = told.offering if index is None else told.notes[index]
    weighed = weigh_record(readings, model).get(field, [])
    accounts = tuple(_account(field, p, r, model) for p, r in weighed)
    left = weighed[0][0] if weighed and weighed[0][0] < model.threshold else 0.0
    absent = model.absent(absence_evidence(field, left, told.scene.notes, told.scene.novelty))
    name = None if index is None else _identifier(readings, told.scene.schema.identifier, model)
    return Explanation(field, index, accounts, model.threshold, absent, told.layout, name)


def _index(told: Told, model: FusionModel, note: str | int | None) -> int:
    """Find a note: by index, by its identifier, by its number (``#1`` is the first), or the only one."""
    names = [_identifier(n, told.scene.schema.identifier, model) for n in told.notes]
    numbers = [f"#{k}" for k in range(1, len(names) + 1)]
    if isinstance(note, int) and 0 <= note < len(names):
        return note
    if note is None and len(names) == 1:
        return 0
    for known in (names, numbers):
        if isinstance(note, str) and note in known:
            return known.index(note)
    if not names:
        msg = f"{told.source}: offers no notes, so there is no field of one; choose a field of the offering"
        raise SourceError(msg)
    said = f"no note {note!r} in {told.source}" if note is not None else "this field is of a note: name one"
    msg = f"{said}; its notes: {', '.join(name or number for name, number in zip(names, numbers, strict=True))}"
    raise UsageError(msg)


def _identifier(readings: Readings, name: str, model: FusionModel) -> str | None:
    weighed = weigh(readings.get(name, ()), model)
    return str(weighed[0][1].best.value) if weighed and weighed[0][0] >= model.threshold else None


def _account(field: str, probability: float, reading: ReadingOf, model: FusionModel) -> Account:
    parts = model.contributions(reading.evidence)
    total = model.total(reading.evidence)
    final = log_odds_of(probability)
    voices = _voices(field, parts, reading.evidence)
    if abs(final - total) > 1e-9:
        voices.append(Voice(RECALIBRATION, 1.0, final - total))
    methods = tuple(dict.fromkeys(str(c.method) for c in reading.candidates))
    return Account(reading.best, methods, probability, final, tuple(voices))


def _voices(field: str, parts: Mapping[str, float], evidence: Mapping[str, float]) -> list[Voice]:
    """Join what is said in general and of this field (``rules``, ``rules on coupon_rate``), strongest first."""
    joined: dict[str, tuple[float, float]] = {}
    for name, weight in parts.items():
        short = _short(name, field)
        amount, said = joined.get(short, (evidence[name], 0.0))
        joined[short] = (amount, said + weight)
    voices = [Voice(name, amount, said) for name, (amount, said) in joined.items()]
    return sorted(voices, key=lambda v: (v.name != START, -abs(v.log_odds)))


def _short(name: str, field: str) -> str:
    """Name what a piece of evidence is about, without the field; what measures one thing shares a name."""
    if name in {"bias", f"field={field}"}:
        return START
    for end in (f" on {field}", f", {field}", f" {field}"):
        name = name.removesuffix(end)
    return _TOGETHER.get(name, name)
