"""Cells: a column's values as an Arrow array, exact or empty."""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import pyarrow as pa

from extractor.ground.candidate import Step
from extractor.ground.fields import plain

_LOG = logging.getLogger(__name__)


def values_to_array(name: str, kind: pa.DataType, values: Sequence[Any]) -> pa.Array:
    """Return the values as they are; a number too long for its column is left out, with a warning.

    One odd document must not end a run, and a rounded number must not pass for the printed one:
    the ``fields`` table and the JSON still hold the number as it is.
    """
    try:
        return pa.array(values, kind)
    except (pa.ArrowException, UnicodeError, OverflowError):  # an odd one among them: each is fitted by itself
        return pa.array([_fitted(name, kind, value) for value in values], kind)


def _fitted(name: str, kind: pa.DataType, value: Any) -> Any:
    if isinstance(value, tuple):
        return [{"from": v.start, "rate": v.rate} if isinstance(v, Step) else _sound(str(v)) for v in value]
    if value is None:
        return None
    if pa.types.is_string(kind):
        return _sound(value.isoformat() if isinstance(value, dt.date) else str(plain(value)))
    if isinstance(value, Decimal | int) and not isinstance(value, bool) and not _fits(kind, Decimal(value)):
        _LOG.warning("%s: %s does not fit its Parquet column and is left empty there", name, value)
        return None
    return value


def _sound(text: str) -> str:
    """Return a text without half characters, as a file's name that is no UTF-8 holds them."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _fits(kind: pa.DataType, number: Decimal) -> bool:
    if not number.is_finite():
        return False
    if pa.types.is_integer(kind):
        bits = int(kind.bit_width) - 1
        return -(1 << bits) <= number < 1 << bits
    if not pa.types.is_decimal(kind):
        return True
    places: int = kind.scale
    digits: int = kind.precision - kind.scale
    return -int(number.as_tuple().exponent) <= places and number.adjusted() < digits
