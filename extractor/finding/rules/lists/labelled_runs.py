"""Runs of terms in one paragraph, each a label and at once its value, parted by one sign and without colons.

``CUSIP 12345AAA1; Price 100.00; Concession 0.75; Due 07/15/2008; Call none``: as desks and wires write a note down.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.finding.rules.text.proposing import propose
from extractor.grids.labels.lexicon import Lexicon, lexicon_of
from extractor.grids.text.regions import text_to_regions
from extractor.ground.candidate import Candidate, Status
from extractor.ground.document import Document
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.ground.schema import FieldSpec, Schema
from extractor.values.call_terms import CALL_COLUMNS, CALL_FIELDS, read_call_terms
from extractor.values.dates import base_date
from extractor.values.reading import Reading, read_value

_SIGNS = (regex(r"\s\.{3}\s"), regex(r";\s"), regex(r"\s[•·]\s"))
_PLAIN_SIGNS = ("...", ";", "•", "·")  # found much faster
_PARAGRAPH = regex(r"\n[ \t]*\n")
_WORD = regex(r"\S+")
_LEAST = 4  # different fields that a run states behind their labels
_LONGEST = 4  # words of a label
_TYPED = frozenset({"cusip", "isin", "money", "percent", "date", "bool", "choice", "callable", "int", "rating"})
_SCORE = 0.9

Told = tuple[str, Reading, int]  # a field, what is read for it, and where the text begins that it is read from


def find(document: Document, schema: Schema) -> list[Candidate]:
    """Propose the terms of each paragraph that is such a run."""
    text = document.text
    out: list[Candidate] = []
    if not any(spec.labels for spec in schema.fields):
        return out
    for region in text_to_regions(text, schema):
        for start, end in _paragraphs(text, region):
            told = _read_run(text, start, end, schema)
            out += [
                propose(text, field, place, reading.value, _SCORE)
                for field, reading, at in told
                if (place := Span(at + reading.start, at + reading.end))
            ]
    return out


def _paragraphs(text: str, region: Span) -> Iterator[tuple[int, int]]:
    at = region.start
    for found in _PARAGRAPH.finditer(text, region.start, region.end):
        yield at, found.start()
        at = found.end()
    yield at, region.end


def _read_run(text: str, start: int, end: int, schema: Schema) -> list[Told]:
    """Return what a paragraph's pieces state; nothing where few of them are a label and its value."""
    if all(text.count(sign, start, end) < _LEAST - 1 for sign in _PLAIN_SIGNS):
        return []
    signs = max((list(sign.finditer(text, start, end)) for sign in _SIGNS), key=len)
    if len(signs) < _LEAST - 1:
        return []
    starts, ends = [start, *(m.end() for m in signs)], [*(m.start() for m in signs), end]
    lexicon = lexicon_of(schema)
    pieces = [_read(text, piece, lexicon, schema) for piece in zip(starts, ends, strict=True)]
    named = {piece[0][0] for piece in pieces if piece}
    return [told for piece in pieces for told in piece] if len(named) >= _LEAST and schema.identifier in named else []


def _read(text: str, piece: tuple[int, int], lexicon: Lexicon, schema: Schema) -> list[Told]:
    """Return what a piece states that opens with a label, the longest that is one, and goes on with its value."""
    words = list(_WORD.finditer(text, *piece))
    for count in range(min(_LONGEST, len(words) - 1), 0, -1):
        match = lexicon.exact(" ".join(w[0] for w in words[:count]))
        if match is None or not match.fields or words[count - 1][0].endswith(":"):
            continue
        at = words[count].start()
        specs = [schema.by_name[name] for name in sorted(match.fields)]
        return _values(specs, text, Span(at, piece[1]), schema)
    return []


def _values(specs: Sequence[FieldSpec], text: str, place: Span, schema: Schema) -> list[Told]:
    """Return what is read of the one field, of those that the label may name, that the value suits."""
    base, value = base_date(text), place.of(text)
    if all(spec.name in CALL_COLUMNS for spec in specs) and schema.by_name.keys() >= CALL_FIELDS:
        told = [("callable", read_value(schema.by_name["callable"], value))]
        if told[0][1].value is not False:
            told += read_call_terms(schema.by_name, "callable", value, header="Call", base=base)
    else:
        of_notes = [spec for spec in specs if spec.scope == "note" and spec.type in _TYPED]
        told = [(spec.name, read_value(spec, value, base=base)) for spec in of_notes]
        told = [(name, reading) for name, reading in told if reading.status is Status.FOUND]
        told = told if len(told) == 1 else []
    return [(name, reading, place.start) for name, reading in told if reading.status is Status.FOUND]
