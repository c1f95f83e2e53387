"""correction_to_doubts: what a document does not bear out of a correction; told to its author, never refused.

A slip of the finger (9.75 for 3.75, 2033 for 2023) would overrule the model as surely as a right value does. A person
may know more than the page prints, so that it is a question and no error.
"""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from functools import lru_cache

from extractor.corpus.corrections import Kind, NewCorrection
from extractor.ground.schema import FieldSpec, Schema
from extractor.learning.align_gold.places import Text

# Words, choices and counts ("thirty days") are spelled in many ways; these are printed in figures.
_IN_FIGURES = frozenset({"basis_points", "date", "money", "percent"})
_PAR = Decimal(100)  # often a word


def correction_to_doubts(said: NewCorrection, text: str, schema: Schema, source: str) -> list[str]:
    """Return why the document's text leaves a correction in doubt, each on one line; mostly nothing."""
    doubts = []
    named = said.note is not None and not said.note.startswith("#") and said.kind is not Kind.DELETE_NOTE
    if named and identifier_to_pattern(str(said.note)).search(text) is None:
        doubts.append(f"no {said.note} is printed in {source}: nothing comes of it where no such note is read")
    return [*doubts, *value_to_doubts(said, text, schema, source)]


def value_to_doubts(said: NewCorrection, text: str, schema: Schema, source: str) -> list[str]:
    """Return the doubt of its value alone: that nothing prints it; a place that was pointed at speaks for itself."""
    spec = schema.by_name.get(said.field or "")
    if said.kind is not Kind.VALUE or said.evidence or spec is None or not is_unprinted(spec, said.value, text):
        return []
    return [f"nothing in {source} reads as {said.field} {said.value}"]


def is_unprinted(spec: FieldSpec, value: object, text: str) -> bool:
    """Tell whether a value that filings print in figures stands nowhere in the text."""
    if spec.type not in _IN_FIGURES or not isinstance(value, str):
        return False
    if spec.type == "percent" and Decimal(value) == _PAR:
        return False
    return not _plainly(spec, value, text) and not _read(text).find(spec, value)


def _plainly(spec: FieldSpec, value: str, text: str) -> bool:
    """Tell at little cost whether a value stands there as most filings print it; the other ways take a closer look."""
    if spec.type == "date":
        day = dt.date.fromisoformat(value)
        return f"{day:%B} {day.day}, {day.year}" in text or f"{day.month}/{day.day}/{day.year}" in text
    number = abs(Decimal(value))
    whole, _, part = f"{number:f}".partition(".")
    part = part.rstrip("0")
    ending = rf"\.{part}0*" if part else r"(?:\.0*)?"
    return re.search(rf"(?<![\d.,/])(?:{int(whole):,}|{whole}){ending}(?![\d/]|[.,]\d)", text) is not None


@lru_cache(maxsize=2)
def _read(text: str) -> Text:
    """Look a document's figures up once, for the lines of a file that follow each other."""
    return Text(text)


def identifier_to_pattern(name: str) -> re.Pattern[str]:
    """Return what finds an identifier in a text, in groups or in one."""
    return re.compile(rf"(?<!\w){r'[ -]?'.join(map(re.escape, name))}(?!\w)", re.IGNORECASE)
