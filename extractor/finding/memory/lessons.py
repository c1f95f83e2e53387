"""document_to_lessons: what the corrections of one document teach about others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractor.corpus.corrections import OF_FIELD, Correction, Kind
from extractor.finding.memory.contradictions import Stated, contradicted
from extractor.finding.memory.headings import place_to_heading
from extractor.finding.memory.places import FREE, correction_to_place, same_value
from extractor.finding.memory.printed import Printed, document_to_printed
from extractor.grids.astray import SPELLED
from extractor.grids.fingerprint import Fingerprint, document_to_fingerprint
from extractor.grids.labels.lexicon import label_key, lexicon_of
from extractor.ground.candidate import Status, Value
from extractor.ground.document import Document
from extractor.ground.errors import UsageError
from extractor.ground.places import Span
from extractor.ground.schema import FieldSpec, Schema
from extractor.values.choices import fold
from extractor.values.reading import read_value

_LONGEST_SPELLING = 60  # characters of a choice's spelling; what is longer is a sentence


@dataclass(frozen=True, slots=True)
class HeadingLesson:
    """Under (or behind) a heading stands this field (``right``), or it does not.

    ``mended`` tells that the value had been read wrong or missed, ``apart`` that the heading is
    set apart from the value and the value is of a type of its own: then it teaches even where it was right.
    """

    key: str
    text: str
    field: str
    right: bool
    mended: bool
    apart: bool


@dataclass(frozen=True, slots=True)
class SpellingLesson:
    """A spelling (folded) and the value of a field that it means."""

    field: str
    spelling: str
    text: str
    value: Value


@dataclass(frozen=True, slots=True)
class Lessons:
    """What one document taught: its layout, and lessons about headings and spellings."""

    sha256: str
    layout: Fingerprint
    headings: tuple[HeadingLesson, ...]
    spellings: tuple[SpellingLesson, ...]


def document_to_lessons(document: Document, active: Sequence[Correction], schema: Schema) -> Lessons:
    """Turn a document's corrections into lessons.

    ``schema`` is the plain one: lessons never build on lessons.
    """
    printed = document_to_printed(document, schema)
    headings: dict[tuple[str, str], HeadingLesson] = {}
    stated: list[Stated] = []
    values: set[str] = set()  # what a person knows as a value is no heading of the one to its right
    spellings: list[SpellingLesson] = []
    for c in active:
        spec = schema.by_name.get(c.said.field or "")
        if c.said.kind not in OF_FIELD or spec is None:
            continue
        value, right = _claim(c, spec, schema)
        if value is None or (c.said.kind is Kind.ACCEPT and spec.type in FREE):  # any cell reads as words
            continue
        place = correction_to_place(c.said, value, spec, printed)
        if place is None:
            continue
        if right:
            values.add(label_key(place.of(document.text)))
        heading = place_to_heading(printed, place)
        if heading is not None and _holds(spec, printed, heading.cell, place, value):
            mended = c.said.kind is not Kind.ACCEPT
            headings[heading.key, spec.name] = HeadingLesson(
                heading.key, heading.text, spec.name, right, mended, heading.apart and spec.type not in FREE
            )
            if right:
                stated.append(Stated(heading.key, spec.name, heading.cell))
                spellings += _spelling(spec, document.text, place, value)
    layout = document_to_fingerprint(document, printed.lines)
    astray = contradicted(stated, printed, schema)
    told = [h for h in headings.values() if (h.key, h.field) not in astray and h.key not in values]
    return Lessons(document.sha256, layout, tuple(_in_step(told, schema, slips=bool(astray))), tuple(spellings))


def _in_step(headings: Sequence[HeadingLesson], schema: Schema, *, slips: bool) -> Sequence[HeadingLesson]:
    """Drop what accepted values say of headings where one of them stands under a name listed for no field.

    The value is right, so headings and columns are out of step there, and the others name their neighbours, too.
    So it is where a heading stands over one field in a row and over another in the next: ``slips``.
    """
    lexicon = lexicon_of(schema)
    told = [h for h in headings if h.apart and h.right and not h.mended]
    listed = [(h, lexicon.exact(h.key)) for h in told]
    if not slips and not any(found is not None and found.decoy for _, found in listed):
        return headings
    kept = [h for h, found in listed if found is not None and h.field in found.fields]
    return [h for h in headings if h not in told or h in kept]


def _claim(c: Correction, spec: FieldSpec, schema: Schema) -> tuple[Value, bool]:
    """Return the value that the correction speaks of, and whether it says that it is right."""
    from extractor.corpus.plain_values import plain_to_value

    if c.said.kind is not Kind.ABSENT:
        return c.value_of(schema), True
    try:
        return plain_to_value(spec, c.said.was), False
    except UsageError:
        return None, False  # what was read had no value of this type: there is nothing to unlearn


def _holds(spec: FieldSpec, printed: Printed, cell: Span, place: Span, value: Value) -> bool:
    """Tell whether the lesson holds in its own document: the whole cell reads as the value.

    Else the person knew it from elsewhere, or the cell says more than this, and to read such cells for this
    field would invent values. A spelling that nobody listed must be all that stands in the cell.
    """
    text = printed.text
    reading = read_value(spec, cell.of(text), base=printed.base)
    if reading.status is Status.FOUND and same_value(reading.value, value):
        return True
    return spec.type in SPELLED and fold(cell.of(text)) == fold(place.of(text))


def _spelling(spec: FieldSpec, text: str, place: Span, value: Value) -> list[SpellingLesson]:
    raw = " ".join(place.of(text).split())
    folded = fold(raw)
    if spec.type not in SPELLED or not folded or len(raw) > _LONGEST_SPELLING:
        return []
    reading = read_value(spec, raw)
    if reading.status is Status.FOUND and (spec.type != "ranking" or same_value(reading.value, value)):
        return []  # it is read as something already: a person who says otherwise may have slipped
    return [SpellingLesson(spec.name, folded, raw, value)]
