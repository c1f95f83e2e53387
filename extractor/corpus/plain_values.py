"""plain_to_value: what JSON or a person's form holds becomes a typed value, or a message saying why not."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from extractor.ground.candidate import Step, Value
from extractor.ground.errors import UsageError
from extractor.ground.schema import FieldSpec

_DECIMALS = frozenset({"money", "percent", "basis_points"})
_TRUE, _FALSE = frozenset({"true", "yes"}), frozenset({"false", "no"})
_CODES = {"cusip": 9, "isin": 12}


def plain_to_value(spec: FieldSpec, given: Any) -> Value:
    """Return the typed value of plain JSON: decimals as strings or exact numbers, dates ISO, lists as lists.

    ``None`` stays None: it says that the document states none. Raises UsageError that names the field, what
    was given and what would do. A float is refused: it may not be what was printed.
    """
    if given is None:
        return None
    if isinstance(given, float):
        raise _wrong(spec, given, 'a decimal as text, such as "3.600"')
    return _READERS.get(spec.type, _text)(spec, given)


def _wrong(spec: FieldSpec, given: Any, wanted: str) -> UsageError:
    return UsageError(f"{spec.name}: {given!r} is not {wanted}; correct the value and try again")


def _text(spec: FieldSpec, given: Any) -> Value:
    text = " ".join(given.split()) if isinstance(given, str) else ""
    if not text or "\0" in text:
        raise _wrong(spec, given, "a text")
    return text


def _decimal(spec: FieldSpec, given: Any) -> Value:
    if isinstance(given, bool) or not isinstance(given, str | int | Decimal):
        raise _wrong(spec, given, "a decimal")
    try:
        number = Decimal(given.strip() if isinstance(given, str) else given)
    except InvalidOperation:
        raise _wrong(spec, given, "a decimal, such as 3.600") from None
    if not number.is_finite():
        raise _wrong(spec, given, "a finite number")
    return number


def _int(spec: FieldSpec, given: Any) -> Value:
    number = _decimal(spec, given)
    if not isinstance(number, Decimal) or number != number.to_integral_value():
        raise _wrong(spec, given, "a whole number")
    return int(number)


def _date(spec: FieldSpec, given: Any) -> Value:
    try:
        return dt.date.fromisoformat(given.strip())
    except (AttributeError, ValueError):
        raise _wrong(spec, given, "a date, such as 2023-05-15") from None


def _bool(spec: FieldSpec, given: Any) -> Value:
    if isinstance(given, bool):
        return given
    word = given.strip().casefold() if isinstance(given, str) else ""
    if word in _TRUE | _FALSE:
        return word in _TRUE
    raise _wrong(spec, given, "true or false")


def _choice(spec: FieldSpec, given: Any) -> Value:
    if isinstance(given, str) and given.strip() in spec.choices:
        return given.strip()
    raise _wrong(spec, given, f"one of {', '.join(spec.choices)}")


def _code(spec: FieldSpec, given: Any) -> Value:
    text = "".join(given.split()).upper() if isinstance(given, str) else ""
    # The check digit is not asked for: what is printed may be wrong, and a person may have to say so.
    if len(text) != _CODES[spec.type] or not text.isalnum() or not text.isascii():
        raise _wrong(spec, given, f"{_CODES[spec.type]} letters and digits")
    return text


def _list(spec: FieldSpec, given: Any) -> Value:
    parts = given.split(";") if isinstance(given, str) else given
    if not isinstance(parts, list | tuple) or not all(isinstance(p, str) for p in parts):
        raise _wrong(spec, given, "a list of names")
    names = tuple(" ".join(p.split()) for p in parts if p.strip())
    if not names:
        raise _wrong(spec, given, "a list of names")
    return names


def _steps(spec: FieldSpec, given: Any) -> Value:
    if not isinstance(given, list | tuple) or not given:
        raise _wrong(spec, given, 'a list of {"from": date, "rate": percent}')
    return tuple(_step(spec, step) for step in given)


def _step(spec: FieldSpec, given: Any) -> Step:
    if not isinstance(given, Mapping) or set(given) != {"from", "rate"}:
        raise _wrong(spec, given, 'an object {"from": date, "rate": percent}')
    start = None if given["from"] is None else _date(spec, given["from"])
    rate = _decimal(spec, given["rate"])
    if not isinstance(rate, Decimal) or not (start is None or isinstance(start, dt.date)):
        raise _wrong(spec, given, "a step")
    return Step(start, rate)


_READERS: Mapping[str, Callable[[FieldSpec, Any], Value]] = {
    **dict.fromkeys(_DECIMALS, _decimal),
    **dict.fromkeys(_CODES, _code),
    "int": _int,
    "date": _date,
    "bool": _bool,
    "callable": _bool,
    "choice": _choice,
    "list": _list,
    "steps": _steps,
}
