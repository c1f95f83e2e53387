"""correction_to_place: where a document prints the value that a person gave for a field."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.corpus.corrections import NewCorrection
from extractor.finding.memory.printed import Printed
from extractor.grids.astray import SPELLED
from extractor.grids.text.lines import trimmed
from extractor.ground.candidate import Status, Value
from extractor.ground.grid import Grid, Row
from extractor.ground.places import Span
from extractor.ground.schema import FieldSpec
from extractor.values.choices import fold
from extractor.values.reading import read_value

FREE = frozenset({"text", "list"})  # any words read as these


def same_value(one: Value, other: Value) -> bool:
    """Tell whether two values are the same; texts by their letters and digits."""
    if isinstance(one, str) and isinstance(other, str):
        return bool(fold(one)) and fold(one) == fold(other)
    return one is not None and type(one) is type(other) and one == other


def correction_to_place(said: NewCorrection, value: Value, spec: FieldSpec, printed: Printed) -> Span | None:
    """Return the place a person pointed at, or the only cell (of the note's rows) that reads as ``value``.

    None when no cell or several do: nothing is learned from a guess. A header states no value, whatever it spells.
    """
    if said.evidence:
        span = trimmed(printed.text, said.evidence[0].start, said.evidence[0].end)
        return span if len(span) else None
    if value is None:
        return None
    rows = list(_rows_of(said.note, printed.grids))
    cells = [cell.span for row in rows for cell in row.filled]
    if not cells and said.note is None and spec.type in SPELLED:
        return None  # a word of a choice (final, USD) stands anywhere, in a header or in prose
    if not cells:
        headers = [span for grid in printed.grids for c in grid.columns for span in c.header_spans]
        filled = (s.span for line in printed.lines for s in line.filled)
        cells = [span for span in filled if not any(span.overlaps(h) for h in headers)]
    found = {place for span in cells if (place := _reads_as(value, spec, printed, span)) is not None}
    return found.pop() if len(found) == 1 else None


def _rows_of(note: str | None, grids: Sequence[Grid]) -> Iterator[Row]:
    """Yield the rows that name the note."""
    for grid in grids:
        for row in grid.rows:
            if note is not None and any(c is not None and fold(c.text) == fold(note) for c in row.cells):
                yield row


def _reads_as(value: Value, spec: FieldSpec, printed: Printed, span: Span) -> Span | None:
    reading = read_value(spec, span.of(printed.text), base=printed.base)
    if reading.status is not Status.FOUND or not same_value(reading.value, value):
        return None
    return Span(span.start + reading.start, span.start + reading.end)
