"""What the page shows of a field: its value as people read it, how sure it is, what was said of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from extractor.corpus.corrections import Correction
from extractor.ground.candidate import Status, Step, Value
from extractor.ground.fields import Field, plain
from extractor.ground.places import Span
from extractor.ground.record import Record
from extractor.ground.schema import FieldSpec, Schema
from extractor.service.page.marks import Mark
from extractor.service.view import View

LOW = 0.8  # below this a field is shown as likely wrong
_PART = re.compile(r"[/\\]|(?<=\.zip)!|(?<=\.tar)!|(?<=\.tgz)!|(?<=\.gz)!", re.IGNORECASE)
_UNITS = {
    "USD": "",
    "USD per 1,000 of principal": "per $1,000",
    "percent of par": "% of par",
    "percent a year": "% a year",
    "percent": "%",
    "basis points": "bp",
}


@dataclass(frozen=True, slots=True)
class ShownField:
    """A field of the page: ``key`` names it there, ``level`` is sure, doubt, low, said or blank."""

    key: str
    note: str | None
    spec: FieldSpec
    label: str
    field: Field
    value: str
    sign: str
    unit: str
    percent: str
    level: str
    open: bool
    said: Correction | None


@dataclass(frozen=True, slots=True)
class ShownRecord:
    """The offering or a note: its stated fields, and those that the document does not state."""

    key: str
    name: str | None
    title: str
    stated: tuple[ShownField, ...]
    absent: tuple[ShownField, ...]
    added: Correction | None = None
    deleted: Correction | None = None

    @property
    def open(self) -> int:
        """Count the fields that wait for a look."""
        return 0 if self.deleted else sum(f.open for f in self.stated)


def view_to_shown(view: View, schema: Schema, below: float) -> list[ShownRecord]:
    """Return the records of a document as the page shows them."""
    out = []
    if view.offering:
        out.append(_record("o", None, "Offering", view, schema.offering_fields, below))
    for k, note in enumerate(view.notes):
        shown = _record(f"n{k}", note.name, f"Note {k + 1}", view, schema.note_fields, below)
        out.append(ShownRecord(shown.key, note.name, shown.title, shown.stated, shown.absent, note.added, note.deleted))
    return out


def _record(  # noqa: PLR0917
    key: str, note: str | None, title: str, view: View, specs: tuple[FieldSpec, ...], below: float
) -> ShownRecord:
    record = view.record(note) or Record({})
    fields = [_field(key, note, s, record[s.name], view, below) for s in specs if s.name in record]
    stated = tuple(f for f in fields if f.field.status is not Status.ABSENT)
    return ShownRecord(key, note, title, stated, tuple(f for f in fields if f.field.status is Status.ABSENT))


def _field(  # noqa: PLR0917
    key: str, note: str | None, spec: FieldSpec, field: Field, view: View, below: float
) -> ShownField:
    said = view.said.get((note, spec.name))
    low, doubted = field.confidence < min(LOW, below), field.confidence < below
    return ShownField(
        key=f"{key}-{spec.name}",
        note=note,
        spec=spec,
        label=label_of(spec),
        field=field,
        value=value_to_text(field.value),
        sign="$" if spec.unit.startswith("USD") and field.value is not None else "",
        unit=unit_of(spec) if field.value is not None else "",
        percent=percent_of(field.confidence),
        level="said"
        if said
        else "blank"
        if field.status is Status.ABSENT
        else "low"
        if low
        else "doubt"
        if doubted
        else "sure",
        open=said is None and field.status is not Status.ABSENT and doubted,
        said=said,
    )


def label_of(spec: FieldSpec) -> str:
    """Return a field's name as people write it: ``first_coupon_date`` → ``First coupon date``."""
    words = spec.name.replace("_", " ")
    names = {
        "cusip": "CUSIP",
        "isin": "ISIN",
        "dtc": "DTC",
        "sp": "S&P",
        "moodys": "Moody’s",
        "survivors": "survivor’s",
    }
    text = " ".join(names.get(w, w) for w in words.split())
    return text[0].upper() + text[1:]


def unit_of(spec: FieldSpec) -> str:
    """Return what stands behind a value: ``% of par``; nothing for dollars, whose sign stands before."""
    return _UNITS.get(spec.unit, spec.unit)


def source_to_name(source: str) -> tuple[str, str]:
    """Return where a document stands and what it is called there: a folder, or an archive, and a file."""
    cuts = [found.span() for found in _PART.finditer(source)]
    return (source[: cuts[-1][0]], source[cuts[-1][1] :]) if cuts else ("", source)


def value_to_text(value: Value) -> str:
    """Return a value as people read it; decimals with the digits they were printed with."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Decimal):
        return f"{value:,f}"
    if isinstance(value, tuple):
        return "; ".join(
            f"{plain(v.rate)} % from {plain(v.start) or 'issue'}" if isinstance(v, Step) else v for v in value
        )
    return str(plain(value))


def percent_of(confidence: float) -> str:
    """Return a confidence in percent, never rounded up to certainty."""
    if confidence > 0.999:
        return "> 99.9 %"
    tenths = int(confidence * 1000 + 1e-9)
    return f"{tenths / 10:.1f} %" if tenths >= 900 else f"{tenths // 10} %"


def shown_to_marks(records: list[ShownRecord]) -> Iterator[Mark]:
    """Yield every place that a shown field was read from; nothing for notes that were deleted."""
    for record in records:
        for f in record.stated if record.deleted is None else ():
            for e in f.field.evidence:
                yield Mark(Span(e.span.start, e.span.end), f.key)
