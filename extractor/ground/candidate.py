"""Candidate: what a finder proposes for one field, before anything is decided."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as attribute
from decimal import Decimal
from enum import StrEnum

from extractor.ground.places import Span


class Status(StrEnum):
    """How a field's value came about; the meanings are fixed by the contract."""

    FOUND = "found"
    PLACEHOLDER = "placeholder"
    ABSENT = "absent"
    UNREADABLE = "unreadable"
    DERIVED = "derived"
    CORRECTED = "corrected"

    __hash__ = str.__hash__  # an enum hashes its name, in Python: twenty times slower where sets and caches ask for it


class Method(StrEnum):
    """Who supplied a value."""

    ALIGNMENT = "alignment"
    TOKENS = "tokens"
    RULES = "rules"
    DERIVED = "derived"
    CORRECTION = "correction"

    __hash__ = str.__hash__  # as above


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a step-up schedule: ``rate`` in percent a year, from ``start`` on."""

    start: dt.date | None
    rate: Decimal


Value = Decimal | dt.date | bool | int | str | tuple[str, ...] | tuple[Step, ...] | None


# Not frozen: a document takes a hundred of them, and making a frozen one takes six times as long.
@dataclass(slots=True, unsafe_hash=True)
class Candidate:
    """One reading of one field; a value, never changed once it is made.

    ``note`` is the offset at which the record starts that the finder saw this in (a row's or a
    column's first character), ``None`` when the finder can't tell, always ``None`` for an
    offering field. ``span`` is where ``raw`` stands: ``span.of(text) == raw``. ``score`` in
    (0, 1) is the finder's own belief, not yet calibrated. ``marks`` are the footnote markers
    lifted off value or header. ``hints`` are numbers a finder wants the fusion to weigh.
    """

    field: str
    note: int | None
    span: Span
    raw: str
    value: Value
    status: Status
    score: float
    method: Method
    label: str = ""
    marks: tuple[str, ...] = ()
    hints: Mapping[str, float] = attribute(default_factory=dict)
