"""text_to_value: what a person typed or pointed at becomes a field's value, or the reason why it does not."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from decimal import Decimal

from extractor.corpus.plain_values import plain_to_value
from extractor.grids.astray import SPELLED
from extractor.ground.candidate import Status, Value
from extractor.ground.errors import UsageError
from extractor.ground.places import Span
from extractor.ground.schema import FieldSpec
from extractor.values.reading import read_value

_WORDED = SPELLED | {"text", "list", "date"}
_AS_GIVEN = frozenset({"choice", "bool", "callable", "list", "steps"})  # a person may type what JSON holds


@dataclass(frozen=True, slots=True)
class Typed:
    """A value with its place in what was typed, or why there is none (``problem``)."""

    value: Value
    start: int = 0
    end: int = 0
    problem: str = ""


def text_to_value(spec: FieldSpec, text: str, base: dt.date | None = None) -> Typed:
    """Read a text as the field's type; nothing is guessed: what cannot be read is refused with its reason."""
    if not text.strip():
        return Typed(None, problem="nothing was given; press x if the document states none")
    if spec.type in _AS_GIVEN:
        given = _given(spec, text)
        if given is not None:
            return Typed(given, 0, len(text))
    reading = read_value(spec, text, base=base)
    if reading.status is Status.FOUND:
        return Typed(reading.value, reading.start, reading.end)
    if reading.status is Status.UNREADABLE:
        what = " ".join(text.split())
        return Typed(None, problem=f"“{what}” cannot be read as {kind_of(spec)}: {reading.problem}")
    left_open = "leaves the field open" if reading.status is Status.PLACEHOLDER else "says that there is none"
    return Typed(None, problem=f"“{text.strip()}” {left_open}; press x to say that the document states no value")


def _given(spec: FieldSpec, text: str) -> Value:
    try:
        return plain_to_value(spec, json.loads(text, parse_float=Decimal) if spec.type == "steps" else text)
    except (ValueError, UsageError):
        return None  # then it is as printed, which read_value is for


def place_to_value(spec: FieldSpec, text: str, place: Span, base: dt.date | None = None) -> tuple[Typed, Span]:
    """Read what stands at a place of the document; returns the value's own place, without what surrounds it."""
    raw = place.of(text)
    typed = text_to_value(spec, raw, base)
    if not typed.problem:
        return typed, Span(place.start + typed.start, place.start + typed.end)
    joined = " ".join(raw.split())  # over a line's end words stand apart that belong together
    again = typed if joined == raw else text_to_value(spec, joined, base)
    start, end = len(raw) - len(raw.lstrip()), len(raw.rstrip())
    return again, Span(place.start + start, place.start + end)


def given_to_value(
    spec: FieldSpec, text: str, place: Span | None, document: str | None, base: dt.date | None = None
) -> tuple[Typed, Span | None]:
    """Read what a person gave: the words at a place, or a value typed for what stands there.

    Returns the value with its place. A typed value keeps the place that was pointed at, for it says what the
    words there mean; not where those words plainly say another number.
    """
    if place is None or document is None:
        return text_to_value(spec, text, base), None
    there, own = place_to_value(spec, document, place, base)
    if not text.strip() or text.split() == place.of(document).split():
        return there, own
    typed = text_to_value(spec, text, base)
    told = there.problem or there.value == typed.value or spec.type in _WORDED
    return typed, own if told else None


def kind_of(spec: FieldSpec) -> str:
    """Say what a field's values are: ``percent of par``, ``date``, ``one of fixed, floating``."""
    if spec.choices:
        return f"one of {', '.join(spec.choices)}"
    return spec.unit or _KINDS.get(spec.type, f"a {spec.type.replace('_', ' ')}")


_KINDS = {
    "bool": "yes or no",
    "callable": "yes or no",
    "cusip": "a CUSIP",
    "date": "a date",
    "int": "a whole number",
    "isin": "an ISIN",
    "list": "names, parted by semicolons",
    "registration": "a registration number",
    "rule": "a rule, such as 424(b)(2)",
    "steps": "rates, each with the date it begins",
    "supplement": "a supplement's number",
}
