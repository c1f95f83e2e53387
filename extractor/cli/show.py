"""``extractor show``: where a field's value stands, on its page or in its lines."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.cli.options import FileArgument, MemoryOption, ModelOption, NoteOption
from extractor.ground.document import Document
from extractor.ground.errors import SourceError, UsageError
from extractor.ground.fields import Field
from extractor.ground.places import Box, Span
from extractor.ground.record import Extraction

if TYPE_CHECKING:
    from extractor.ground.grid import Grid
    from extractor.ground.schema import Schema

_WIDTH = 110  # characters of a line that are shown around the place
_AROUND = 1  # lines above and below
_CUT = "…"


def show(
    file: FileArgument,
    field: Annotated[str, typer.Option("--field", "-f", metavar="NAME", help="A field's name in the schema.")],
    note: NoteOption = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="PNG", help="Draw the PDF's page, the place framed."),
    ] = None,
    *,
    model: ModelOption = None,
    store: MemoryOption = None,
) -> None:
    """Show the evidence for a field: the lines it stands in, or the page of a PDF with a frame around it.

    Exit code: 0 shown, 1 the document cannot be read or has no place to show, 2 wrong usage.
    """
    if output is not None and output.suffix.lower() != ".png":
        msg = f"{output}: a page is drawn as PNG; end the name in .png"
        raise UsageError(msg)
    import extractor
    from extractor.reading.load import load
    from extractor.reading.open import bytes_to_document

    reader = extractor.load(model, store=store)
    reader.schema.named(field)
    data = sys.stdin.buffer.read() if file == "-" else load(file)
    document = bytes_to_document(data, file)
    result = reader.documents_to_extractions([document])[0]
    found = list(_choose(result, reader.schema, field, note))
    grids = reader.finders.grids(document, reader.schema)
    for label, value in found:
        typer.echo(_headline(label, field, value, grids))
        for place in value.evidence:
            typer.echo("\n".join(place_to_lines(document.text, place.span)))
    if output is not None:
        _draw(document, data, [value for _, value in found], field, output)


def _choose(result: Extraction, schema: Schema, field: str, note: str | None) -> Iterator[tuple[str, Field]]:
    """Yield the fields to show, each with the name of its note (or of the offering)."""
    if any(f.name == field for f in schema.offering_fields):
        yield "offering", result.offering[field]
        return
    if not result.notes:
        msg = f"{result.source}: offers no notes, so {field} stands nowhere in it; fields of the offering can be shown"
        raise SourceError(msg)
    numbers = [f"#{k}" for k in range(1, len(result.notes) + 1)]
    labels = [str(n[schema.identifier].value or number) for n, number in zip(result.notes, numbers, strict=True)]
    if note in numbers:
        note = labels[numbers.index(note)]
    if note is not None and note not in labels:
        msg = f"no note {note!r} in {result.source}; its notes: {', '.join(labels)}"
        raise UsageError(msg)
    for label, record in zip(labels, result.notes, strict=True):
        if note in {None, label}:
            yield label, record[field]


def _headline(label: str, name: str, field: Field, grids: Sequence[Grid]) -> str:
    from extractor.ground.fields import plain

    page = next((f", page {e.box.page}" for e in field.evidence if e.box is not None), "")
    value = "" if field.value is None else f" = {plain(field.value)}"
    header = next((h for e in field.evidence if (h := place_to_header(grids, e.span))), "")
    under = f", under {header!r}" if header else ""
    return f"{label}: {name}{value} ({field.status}, confidence {field.confidence:.4f}{page}){under}"


def place_to_header(grids: Sequence[Grid], place: Span) -> str:
    """Return the header that the place stands under, which may be many lines above; empty where there is none."""
    for grid in grids:
        for row in grid.rows:
            for column, cell in zip(grid.columns, row.cells, strict=True):
                if cell is not None and cell.span.holds(place) and column.header:
                    return " ".join(column.header.split())
    return ""


def place_to_lines(text: str, span: Span) -> list[str]:
    """Return the lines around a place with their numbers, the place underlined by carets, cuts marked by dots."""
    first = text.count("\n", 0, span.start)
    lines = text.split("\n")
    starts = _starts(lines)
    last = text.count("\n", 0, max(span.end - 1, span.start))
    out: list[str] = []
    width = len(str(last + 1 + _AROUND))
    for k in range(max(first - _AROUND, 0), min(last + _AROUND + 1, len(lines))):
        low = max(span.start - starts[k], 0)
        high = min(span.end - starts[k], len(lines[k]))
        cut = max(low - _WIDTH // 2, 0) if first <= k <= last else 0
        out.append(f"{k + 1:>{width}} | {_window(lines[k], cut)}".rstrip())
        if first <= k <= last and low <= high:
            carets = "^" * max(min(high - cut, _WIDTH) - (low - cut), 1)
            out.append(" " * (width + 3 + low - cut) + carets)
    return out


def _window(line: str, cut: int) -> str:
    """Return what is shown of a line from column ``cut`` on: one character a column, dots where it is cut."""
    shown = "".join(c if c.isprintable() else " " for c in line[cut : cut + _WIDTH])
    if cut:
        shown = _CUT + shown[1:]
    return shown[:-1] + _CUT if len(line) > cut + _WIDTH else shown


def _starts(lines: Sequence[str]) -> list[int]:
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    return starts


def _draw(document: Document, data: bytes, fields: Sequence[Field], name: str, output: Path) -> None:
    """Write the picture of the first page that holds evidence; further pages are named."""
    if not document.pages:
        msg = f"{document.source}: only pages of a PDF can be drawn; leave --output out"
        raise UsageError(msg)
    from extractor.emitting.atomic import atomic_path
    from extractor.reading.pdf.picture import page_to_picture

    boxes: list[Box] = [e.box for value in fields for e in value.evidence if e.box is not None]
    if not boxes:
        msg = f"{document.source}: {name} stands nowhere in it, so there is no page to draw"
        raise SourceError(msg)
    first = min(box.page for box in boxes)
    picture = page_to_picture(data, document.source, first, boxes)
    with atomic_path(output) as scratch:
        picture.save(scratch, format="PNG")
    others = ", ".join(map(str, sorted({box.page for box in boxes} - {first})))
    also = f"; also on page {others}: choose one with --note" if others else ""
    typer.echo(f"extractor: wrote {output}: page {first} of {document.source}{also}", err=True)
