"""What a record states: a value counts only when it was found in the document or set by a person."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from extractor.ground.candidate import Status, Value
from extractor.ground.record import Record

STATED = frozenset({Status.FOUND, Status.CORRECTED})  # by the page, or by a person


def _value(record: Record, name: str) -> Value:
    field = record.get(name)
    return field.value if field is not None and field.status in STATED else None


def is_stated(record: Record, name: str) -> bool:
    """Tell whether ``record`` states anything for ``name``."""
    return _value(record, name) is not None


def stated_number(record: Record, name: str) -> Decimal | None:
    """Return the exact number that ``record`` states for ``name``."""
    value = _value(record, name)
    return value if isinstance(value, Decimal) else None


def stated_date(record: Record, name: str) -> dt.date | None:
    """Return the date that ``record`` states for ``name``."""
    value = _value(record, name)
    return value if isinstance(value, dt.date) else None


def stated_text(record: Record, name: str) -> str | None:
    """Return the text or choice that ``record`` states for ``name``."""
    value = _value(record, name)
    return value if isinstance(value, str) else None
