"""How one field looks in the terminal: its value in few characters, and a mark where to look twice."""

from __future__ import annotations

from decimal import Decimal

from rich.text import Text

from extractor.ground.candidate import Status, Step, Value
from extractor.ground.fields import Field, plain
from extractor.ground.schema import FieldSpec

PLACEHOLDER = "[]"
ABSENT = "·"
WEAK = "?"
UNREADABLE = "!"
DERIVED = "="
LEGEND = {
    PLACEHOLDER: "left open in the document",
    ABSENT: "not stated",
    WEAK: "below the review threshold",
    UNREADABLE: "not readable, shown as it stands",
    DERIVED: "derived from other fields",
}
_STYLES = {Status.PLACEHOLDER: "dim", Status.ABSENT: "dim", Status.UNREADABLE: "red", Status.DERIVED: "cyan"}


def printable(text: str) -> str:
    """Return the text on one line and without characters that would steer the terminal."""
    return "".join(c if c.isprintable() else "\ufffd" for c in " ".join(text.split()))


def name_to_label(name: str) -> str:
    """Return a field's name as a heading: ``first_coupon_date`` → ``first coupon date``."""
    return name.replace("_", " ")


def _number(value: Decimal, kind: str) -> str:
    digits = f"{value:,f}"
    if kind == "money":
        return f"-${digits[1:]}" if digits.startswith("-") else f"${digits}"
    return f"{digits} %" if kind == "percent" else f"{digits} bp" if kind == "basis_points" else digits


def value_to_words(value: Value, kind: str) -> str:
    """Write a value for the eye: ``$1,185,000.00``, ``3.600 %``, ``yes``, ``2023-05-15``; no digit lost."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Decimal):
        return _number(value, kind)
    if isinstance(value, tuple):
        return "; ".join(
            f"{_number(v.rate, 'percent')} from {plain(v.start) or 'the start'}" if isinstance(v, Step) else v
            for v in value
        )
    return printable(str(plain(value)))


def field_marks(field: Field, threshold: float) -> set[str]:
    """Return the marks a field carries, for the legend under the table."""
    marks = {WEAK} if field.confidence < threshold else set()
    by_status = {
        Status.PLACEHOLDER: PLACEHOLDER,
        Status.ABSENT: ABSENT,
        Status.UNREADABLE: UNREADABLE,
        Status.DERIVED: DERIVED,
    }
    return marks | ({by_status[field.status]} if field.status in by_status else set())


def field_to_text(field: Field, spec: FieldSpec | None, threshold: float) -> Text:
    """Return the cell: value, raw text or sign, coloured by status; weak ones yellow with a ``?``."""
    kind = "text" if spec is None else spec.type
    if field.status is Status.PLACEHOLDER:
        words = PLACEHOLDER
    elif field.status is Status.UNREADABLE:
        words = f"{printable(field.raw or '')}{UNREADABLE}"
    elif field.value is None:
        words = ABSENT
    else:
        words = value_to_words(field.value, kind) + (DERIVED if field.status is Status.DERIVED else "")
    if field.confidence < threshold:
        return Text(f"{words}{WEAK}", style="dim yellow" if words == ABSENT else "bold yellow")
    return Text(words, style=_STYLES.get(field.status, ""))
