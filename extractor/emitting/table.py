"""Extractions for the eye: a panel for the offering, a table for the notes, findings below.

The table takes the shape that fits: one row a note; else turned, one column a note; else cut into
blocks of columns that each begin with the note's first field.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from extractor.emitting.fit import ColumnFit, fit_widths, pack_lines, texts_to_fit, total_width
from extractor.emitting.marks import LEGEND, WEAK, field_marks, field_to_text, name_to_label, printable
from extractor.ground.candidate import Status
from extractor.ground.fields import Field
from extractor.ground.record import Extraction, Promise, Record
from extractor.ground.schema import Schema, retail_note

# Types whose cells may wrap; all others stay whole, a number broken in two lines misleads.
_WRAPS = frozenset({"text", "list", "ranking", "steps"})
_NUMBERS = frozenset({"money", "percent", "basis_points", "int"})
_STATUS_STYLES = {"ok": "green", "review": "yellow", "empty": "dim", "failed": "red"}
_NEVER = 2.0  # a confidence that none reaches
_SEVERITY_STYLES = {"info": "blue", "warning": "yellow", "error": "red"}


@dataclass(frozen=True, slots=True)
class _Column:
    """A column ready to print: its heading, its cells, what width it needs and how it is set."""

    header: Text
    cells: tuple[Text, ...]
    fit: ColumnFit
    justify: Literal["left", "right"]


@dataclass(frozen=True, slots=True)
class TablePrinter:
    """Prints results to a console; fields below ``threshold`` are marked for a second look.

    With a ``promise`` those are marked whose values it does not accept.
    """

    console: Console
    threshold: float = 0.0
    schema: Schema = field(default_factory=retail_note)
    promise: Promise | None = None

    def print(self, results: Iterable[Extraction]) -> None:
        """Print each document as it comes."""
        for result in results:
            self.console.print(self.result_to_renderable(result))

    def result_to_renderable(self, result: Extraction) -> RenderableType:
        """Return one document's panel, table, footnotes and findings, fitted to the console's width."""
        if result.error is not None:
            line = Text.assemble((printable(result.source), "bold"), ("  failed: ", "red"))
            return line.append(printable(result.error.message))
        parts: list[RenderableType] = [self._offering(result)]
        if result.notes:
            parts += self._notes(result.notes)
        parts += [*_footnotes(result.notes), *_findings(result)]
        apart = [] if isinstance(parts[-1], Text) and not parts[-1].plain else [Text("")]
        return Group(*parts, *apart)

    def _text(self, record: Record, name: str) -> Text:
        return field_to_text(record[name], self.schema.by_name.get(name), self._bar(record[name]))

    def _bar(self, field: Field) -> float:
        """Return the confidence that a field must have to go without a mark."""
        if self.promise is None:
            return self.threshold
        return _NEVER if self.promise.accepts(field) is False else 0.0

    def _present(self, records: Sequence[Record]) -> list[str]:
        """Name the fields worth a column: stated in a record, left open, or doubtfully absent."""
        names = dict.fromkeys(name for record in records for name in record)
        fields = {name: [r[name] for r in records if name in r] for name in names}
        return [
            name
            for name, each in fields.items()
            if any(f.status is not Status.ABSENT or f.confidence < self.threshold for f in each)
        ]

    def _offering(self, result: Extraction) -> Panel:
        pairs = [
            Text.assemble((f"{name_to_label(name)} ", "dim"), self._text(result.offering, name))
            for name in self._present([result.offering])
        ]
        lines = pack_lines(pairs, self.console.width - 4)
        count = f"{len(result.notes)} note{'' if len(result.notes) == 1 else 's'}"
        state = Text.assemble((result.status, _STATUS_STYLES[result.status]), f" {result.confidence:.3f} ")
        return Panel(
            Group(*(lines or [Text("nothing stated about the offering", style="dim")])),
            title=Text(printable(result.source), style="bold"),
            title_align="left",
            subtitle=state.append(f"· {count}", style="dim"),
            subtitle_align="right",
            border_style="dim",
            box=box.ROUNDED,
        )

    def _notes(self, notes: Sequence[Record]) -> list[RenderableType]:
        names = self._present(notes)
        if not names:
            return []
        columns = [self._column(notes, name) for name in names]
        turned = [_names_column(names), *(self._turned(note, names) for note in notes)]
        shapes = [columns] if self._fits(columns) else [turned] if self._fits(turned) else self._blocks(columns)
        seen = {mark for note in notes for n in names for mark in field_marks(note[n], self._bar(note[n]))}
        words = dict(LEGEND)
        if self.promise is not None:
            words[WEAK] = f"not accepted at precision {self.promise.target_precision:g}"
        legend = [Text(f"{mark} {told}", style="dim") for mark, told in words.items() if mark in seen]
        tables = (part for shape in shapes for part in (self._table(shape), Text("")))
        return [*tables, *pack_lines(legend, self.console.width)]

    def _column(self, notes: Sequence[Record], name: str) -> _Column:
        kind = self.schema.by_name[name].type if name in self.schema.by_name else "text"
        cells = tuple(self._text(note, name) for note in notes)
        label = name_to_label(name)
        fit = texts_to_fit(label, cells, wraps=kind in _WRAPS)
        return _Column(Text(label), cells, fit, "right" if kind in _NUMBERS else "left")

    def _turned(self, note: Record, names: Sequence[str]) -> _Column:
        """Make one note a column; its first field is the heading."""
        header, *cells = (self._text(note, name) for name in names)
        return _Column(header, tuple(cells), texts_to_fit(header.plain, cells, wraps=True), "left")

    def _fits(self, columns: Sequence[_Column]) -> bool:
        return fit_widths([c.fit for c in columns], self.console.width) is not None

    def _blocks(self, columns: Sequence[_Column]) -> list[list[_Column]]:
        """Cut the columns so that each block fits; each begins with the first, to tell notes apart."""
        first, *rest = columns
        blocks = [[first]]
        for column in rest:
            # Blocks have room below: texts stay on one line here, unless they are very long.
            needs = [min(c.fit.natural, max(c.fit.least, 32)) for c in (*blocks[-1], column)]
            if len(blocks[-1]) > 1 and total_width(needs) > self.console.width:
                blocks.append([first])
            blocks[-1].append(column)
        return blocks

    def _table(self, columns: Sequence[_Column]) -> Table:
        table = Table(box=box.SIMPLE_HEAD, header_style="bold", pad_edge=False, show_edge=False, padding=(0, 1, 0, 0))
        # A single column can be wider than the console: then it alone is folded to what there is.
        widths = fit_widths([c.fit for c in columns], self.console.width) or [c.fit.least for c in columns]
        for column, width in zip(columns, widths, strict=True):
            table.add_column(column.header, width=width, justify=column.justify, overflow="fold")
        for row in zip(*(column.cells for column in columns), strict=True):
            table.add_row(*row)
        return table


def _names_column(names: Sequence[str]) -> _Column:
    header, *cells = (Text(name_to_label(name), style="dim") for name in names)
    return _Column(header, tuple(cells), texts_to_fit(header.plain, cells, wraps=False), "left")


def _footnotes(notes: Sequence[Record]) -> list[RenderableType]:
    known = dict.fromkeys((f.marker, f.field, f.text) for note in notes for f in note.footnotes)
    lines: list[RenderableType] = []
    for marker, name, text in known:
        label = f" {name_to_label(name)}: " if name else " "
        words = printable(text) if text else "(its text is not there)"
        lines.append(_indented(Text.assemble((printable(marker), "bold"), (label, "dim"), words)))
    return lines


def _findings(result: Extraction) -> list[RenderableType]:
    lines: list[RenderableType] = []
    for finding in result.findings:
        where = "offering" if finding.note is None else f"note {finding.note + 1}"
        place = f" {where}{f' · {name_to_label(finding.field)}' if finding.field else ''}: "
        head = (finding.severity, _SEVERITY_STYLES[finding.severity])
        lines.append(_indented(Text.assemble(head, (place, "dim"), printable(finding.message))))
    return lines


def _indented(text: Text) -> Padding:
    return Padding(text, (0, 0, 0, 2), expand=False)
