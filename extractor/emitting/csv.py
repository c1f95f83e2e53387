"""Extractions as CSV: one row a note, values as printed numbers and ISO dates."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from extractor.emitting.rows import columns, result_to_rows
from extractor.ground.candidate import Step, Value
from extractor.ground.fields import plain
from extractor.ground.record import Extraction
from extractor.ground.schema import Schema, retail_note


def value_to_cell(value: Value | float) -> str:
    """Write a value as CSV text: nothing for None, ``true``/``false``, lists joined with ``; ``."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return "; ".join(f"{plain(v.start) or ''}: {plain(v.rate)}" if isinstance(v, Step) else str(v) for v in value)
    return str(value) if isinstance(value, float) else str(plain(value))


def results_to_csv(
    results: Iterable[Extraction], *, schema: Schema | None = None, confidences: bool = False, accepted: bool = False
) -> Iterator[bytes]:
    """Yield the header, then each document's rows, as UTF-8; ``confidences`` and ``accepted`` add a column a field."""
    names = columns(schema or retail_note(), confidences=confidences, accepted=accepted)
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(names)
    yield _drain(buffer)
    for result in results:
        for row in result_to_rows(result, confidences=confidences):
            writer.writerow([value_to_cell(row.get(name)) for name in names])
        yield _drain(buffer)


def _drain(buffer: io.StringIO) -> bytes:
    """Empty the buffer; a file name that is not UTF-8 comes out as the bytes it is made of."""
    text = buffer.getvalue()
    buffer.seek(0)
    buffer.truncate()
    return text.encode("utf-8", "surrogateescape")
