"""AssignedColumn: a column that was given a field, read cell by cell into candidates."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache

from extractor.ground.candidate import Candidate, Method, Status, Value
from extractor.ground.grid import Grid, GridCell, Row
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.ground.schema import FieldSpec
from extractor.values.abroad import Habits
from extractor.values.marks import lift_marks
from extractor.values.reading import read_value

# "($ in thousands)", "($000)", "(000s)", "($MM)"; in a bracket, or right behind a dollar sign.
_UNIT = regex(
    r"(?:\(\s*(?:U\.?S\.?\s*)?\$?\s*(?:in\s+)?|\$\s?(?:in\s+)?)"
    r"(?:(?P<thousands>thousands?|,?000['’]?s?)|(?P<millions>millions?|mm)|(?P<billions>billions?|bn))(?:\s*\)|\Z|\s)",
    re.IGNORECASE,
)
_OWN_UNIT = regex(r"\d\s?(?:thousand|million|billion|mm|mn|bn|[mk])\b", re.IGNORECASE)
_EACH = regex(r"\b(?:per|each) (?:\$ ?[\d,.]+ )?(?:note|unit|security|bond|certificate)\b", re.IGNORECASE)
# A price table's row for one note, down to the cell.
_EACH_ROW = regex(
    r"\s*(?:per|each) (?:\$ ?[\d,.]+ )?(?:note|unit|security|bond|debenture|certificate)s?\b", re.IGNORECASE
)
# "Face Amount: $1,000" and "Stated principal amount: $10" speak of one note; issues are of millions.
_OF_ONE = regex(r"\bface\b|\bstated\b", re.IGNORECASE)
_MOST_OF_ONE = Decimal(10_000)
_UNITS = {"thousands": Decimal(1_000), "millions": Decimal(1_000_000), "billions": Decimal(1_000_000_000)}
_READ = {Status.FOUND: 1.0, Status.PLACEHOLDER: 0.9, Status.UNREADABLE: 0.35}


@lru_cache(maxsize=2_048)
def _header_marks(header: str) -> tuple[str, ...]:
    return lift_marks(header).marks


@dataclass(frozen=True, slots=True)
class AssignedColumn:
    """Column ``index`` of a grid, its field, and how sure the model is of it.

    ``base`` is the filing's own date, ``habits`` how its sheet prints dates and decimals.
    """

    text: str
    grid: Grid
    index: int
    spec: FieldSpec
    score: float
    base: dt.date | None
    habits: Habits = field(default_factory=Habits)

    @property
    def header(self) -> str:
        """The folded header, empty when it was lost."""
        return self.grid.columns[self.index].header

    def candidates(self) -> list[Candidate]:
        """Read every row; an offering's field in which the notes of a list differ is no fact of the offering."""
        read = [self._filled(row, c) if (c := row.cells[self.index]) else self._blank(row) for row in self.grid.rows]
        out = [c for c in read if c is not None]
        if self.spec.scope == "offering" and len({c.value for c in out if c.status is Status.FOUND}) > 1:
            return []
        return out

    def _note(self, row: Row) -> int | None:
        return None if self.spec.scope == "offering" else row.span.start

    def _filled(self, row: Row, cell: GridCell) -> Candidate | None:
        raw, header = cell.text if cell.torn else cell.span.of(self.text), self.header
        reading = read_value(
            self.spec,
            raw,
            base=self.base,
            day_first=self.habits.day_first,
            decimal_comma=self.habits.decimal_comma,
            header=header,
        )
        if reading.status not in _READ:
            return None
        if self._is_of_one(cell.span.start, raw, reading.value) or self._is_a_share(raw):
            return None
        at = cell.span.start
        span = cell.span if cell.torn else Span(at + reading.start, at + reading.end)
        return Candidate(
            field=self.spec.name,
            note=self._note(row),
            span=span,
            raw=span.of(self.text),
            value=self._scaled(reading.value, raw),
            status=reading.status,
            score=self.score * _READ[reading.status],
            method=Method.ALIGNMENT,
            label=header,
            marks=(*reading.marks, *_header_marks(header)),
        )

    def _is_of_one(self, at: int, raw: str, value: Value) -> bool:
        """Tell whether an amount is what one note is worth, not what all of them are."""
        if self.spec.scope != "note" or self.spec.unit != "USD":
            return False
        small = isinstance(value, Decimal) and value <= _MOST_OF_ONE
        if _EACH.search(raw) is not None or (small and _OF_ONE.search(self.header) is not None):
            return True
        line = self.text.rfind("\n", 0, at) + 1
        if line and self.text[line] == "\t":  # a row of two lines, its label on the first
            line = self.text.rfind("\n", 0, line - 1) + 1
        return small and _EACH_ROW.match(self.text, line, at) is not None

    def _is_a_share(self, raw: str) -> bool:
        """Tell whether a bare number counts in percent, as its header says: that is no amount of dollars."""
        return self.spec.unit == "USD" and "%" in self.header and "$" not in self.header and "$" not in raw

    def _scaled(self, value: Value, raw: str) -> Value:
        """Apply a unit that only the header states: ``Principal ($ in millions)``."""
        unit = _UNIT.search(self.header) if self.spec.type == "money" else None
        if unit is None or not isinstance(value, Decimal) or _OWN_UNIT.search(raw):
            return value
        return value * _UNITS[str(unit.lastgroup)]

    def _blank(self, row: Row) -> Candidate | None:
        """Take a blank cell under its header for a placeholder; a stream can't tell a blank from a lost cell."""
        if self.grid.kind == "stream" or not self.header:
            return None
        score = self.score * 0.8
        place = self._blank_place(row)
        return Candidate(
            self.spec.name, self._note(row), place, "", None, Status.PLACEHOLDER, score, Method.ALIGNMENT, self.header
        )

    def _blank_place(self, row: Row) -> Span:
        """Return the empty place after the cell to the left, where the value would have stood."""
        left = next((cell for cell in reversed(row.cells[: self.index]) if cell is not None), None)
        at = row.span.start if left is None else left.span.end
        header = self.grid.columns[self.index].header_spans
        if self.grid.is_sheet and header:
            at = header[-1].end
        return Span(at, at)
