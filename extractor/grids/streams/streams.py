"""StreamReader: headers and values that stand one after the other, without columns to tell which is whose.

One cell per line (with pipes before, after, alone or none), cells per paragraph, a row on one line with
single blanks, a glued run: the header's words are folded into labels, the values are cut into cells,
and the two sequences are laid over each other in order.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractor.grids.fixed_width.wrapped import open_dates
from extractor.grids.labels.headers import Border, HeaderLabel
from extractor.grids.labels.lexicon import Lexicon
from extractor.grids.streams.atoms import run_to_cells
from extractor.grids.streams.cutting import Cut, owners_to_keys, values_to_cut
from extractor.grids.streams.folding import sense
from extractor.grids.streams.items import Item
from extractor.grids.streams.row_starts import Value
from extractor.grids.streams.zones import ZoneReader
from extractor.grids.text.lines import Segment, trimmed
from extractor.ground.grid import Column, Grid, GridCell, Repair, Row
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.ground.schema import Schema
from extractor.values.shapes import Shape, shape

_SMALL = regex(r"\b[a-z]{2,}\b")
_SKIPS = 3  # prose between rows (a redemption line, a footnote) before a row is over
# The name of the first row of a cover's prices is no label: as one it would shift each value.
_FIRST_ROW = regex(r"(?i:per (?:note|bond|debenture|security|unit))[.:\s]*")
_YEAR = regex(r"(?:19|20)\d\d")
_YEAR_BELOW = regex(r"[ \t]*\n[ \t]*(?:19|20)\d\d\b")
_GRADES = frozenset("AB")  # letters that an agency's grade begins with
_AGENCIES = frozenset({"moodys_rating", "sp_rating", "fitch_rating"})
_NARROW = 12  # characters
_DATE_LINES = 3  # month, day, year
_UNTYPED = frozenset({Shape.TEXT, Shape.EMPTY})
_JOINS = frozenset({Shape.RANKING, Shape.FREQUENCY, Shape.DATE, Shape.COUPON_TYPE})


class StreamReader:
    """Lays the values that follow each header of a document's items under its labels."""

    def __init__(self, text: str, items: Sequence[Item], schema: Schema, lexicon: Lexicon) -> None:
        """Hold the items of one document."""
        self.text, self.items, self.schema, self.lexicon = text, items, schema, lexicon
        self.widths = Counter(item.segment.line for item in items)
        self.graded = False  # whether the columns under the header are of several agencies
        self.codes = Counter(item.segment.text for item in items if shape(item.segment.text) is Shape.CUSIP)

    def grids(self) -> Iterator[Grid]:
        """Yield the grids in reading order."""
        zones = list(ZoneReader(self.text, self.items, self.schema, self.lexicon).zones())
        ends = [zone.start for zone in zones[1:]] + [len(self.items)]
        for zone, end in zip(zones, ends, strict=False):
            if _FIRST_ROW.fullmatch(self.items[zone.stop - 1].segment.text):
                continue
            grid = self._zone_to_grid(zone.foldings, zone.stop, end)
            if grid is not None:
                yield grid

    def _zone_to_grid(self, foldings: Sequence[list[HeaderLabel]], stop: int, end: int) -> Grid | None:
        self.graded = any(self._names_agencies(labels) for labels in foldings)
        values = self._values(stop, end, len(foldings[0]))
        cuts = [(labels, values_to_cut(values, labels, self.schema, self.codes)) for labels in foldings]
        tried = [(labels, cut) for labels, cut in cuts if cut is not None]
        if not tried:
            return None
        labels, cut = max(tried, key=lambda t: sense(t[0]) + t[1].score / len(t[1].rows))
        columns, rows = _lay_out(labels, values, cut)
        body = tuple(row for row in rows if sum(c is not None and shape(c.text) not in _UNTYPED for c in row.cells) > 1)
        if not body or any(self._is_a_sheet(row) for row in body):
            return None
        header_place = Span.around(s for h in labels for s in h.spans)
        repairs = (Repair("fold_header", header_place, f"{len(labels)} labels"),)
        return Grid("stream", tuple(columns), body, Span.around([header_place, *(r.span for r in body)]), repairs)

    def _names_agencies(self, labels: Sequence[HeaderLabel]) -> bool:
        """Tell whether grades of several agencies have columns of their own."""
        return sum(bool(label.match.fields & _AGENCIES) for label in labels) > 1

    def _is_a_sheet(self, row: Row) -> bool:
        """Tell whether labels stand among a row's values: then each is the label of what comes next."""
        texts = [c.text for c in row.cells if c is not None and " " in c.text and shape(c.text) in _UNTYPED]
        known = [match for t in texts if (match := self.lexicon.exact(t)) is not None and match.fields]
        return len(known) > 1

    def _values(self, start: int, end: int, width: int) -> list[Value]:
        """Collect the value cells after a header, over redemption lines and footnotes in between."""
        cells: list[Value] = []
        skipped = 0
        for k in range(start, end):
            item = self.items[k]
            parts = self._parts(item.segment)
            prose = self._is_prose(item.segment, parts, *_in_row(cells, width))
            if prose:
                skipped += 1
                if skipped > _SKIPS or item.segment.text.endswith(":"):
                    break
                continue
            if skipped and len(cells) >= width - 2 and not _opens(parts, cells):
                break
            skipped = 0
            self._append(cells, parts, item)
        return cells

    def _append(self, cells: list[Value], parts: list[GridCell], item: Item) -> None:
        """Add cells, joining one that goes on in the next line (``Senior / Unsecured / Notes``)."""
        if len(parts) == 1 and self._join_date(cells, parts[0]):
            return
        if cells and len(parts) == 1 and item.border in {Border.BREAK, Border.EMPTY_LINE, Border.BLANK}:
            joined = f"{cells[-1].text} {parts[0].text}"
            grown = shape(joined)
            whole = shape(cells[-1].text) is not grown or grown is Shape.RANKING
            if grown in _JOINS and whole and shape(parts[0].text) in {Shape.TEXT, grown} and len(joined) < 60:
                whole_cell = GridCell(Span(cells[-1].cell.span.start, parts[0].span.end), joined)
                cells[-1] = Value(whole_cell, cells[-1].line)
                return
        if cells and parts[0].text == "%" and self._ends_above(cells[-1], item):
            whole_cell = GridCell(Span(cells[-1].cell.span.start, parts[0].span.end), f"{cells[-1].text} %")
            cells[-1] = Value(whole_cell, cells[-1].line)
            return
        cells.extend(Value(part, item.segment.line) for part in parts)

    def _join_date(self, cells: list[Value], year: GridCell) -> bool:
        """Join a date whose month, day and year stand on lines of their own, or whose year alone does."""
        if not cells or not _YEAR.fullmatch(year.text):
            return False
        if open_dates(cells[-1].text) and shape(f"{cells[-1].text} {year.text}") is Shape.DATE:
            whole_cell = GridCell(Span(cells[-1].cell.span.start, year.span.end), f"{cells[-1].text} {year.text}")
            cells[-1] = Value(whole_cell, cells[-1].line)
            return True
        if len(cells) < _DATE_LINES - 1:
            return False
        month = cells[1 - _DATE_LINES]
        whole = Span(month.cell.span.start, year.span.end)
        joined = " ".join(whole.of(self.text).split())
        if shape(month.text) is not Shape.TEXT or shape(joined) is not Shape.DATE:
            return False
        cells[1 - _DATE_LINES :] = [Value(GridCell(whole, joined), month.line)]
        return True

    def _ends_above(self, last: Value, item: Item) -> bool:
        """Tell whether a sign that opens a line of cells belongs to the number that ends the line above it."""
        opens = item.border is Border.BREAK and self.widths[item.segment.line] > 1
        return opens and shape(last.text) is Shape.NUMBER and last.line == item.segment.line - 1

    def _parts(self, segment: Segment) -> list[GridCell]:
        """Cut a segment that holds several typed values (a row with single blanks, a glued run)."""
        if shape(segment.text) in {Shape.TEXT, Shape.EMPTY} and len(segment.text) >= _NARROW:
            rest, begun = self._without_open_date(segment.span)
            cells = run_to_cells(self.text, rest, least=4)
            if cells and not any(cell.text.startswith(",") for cell in cells):  # no value begins so: it is one text
                return [*cells, *begun]
            if begun and any(map(str.isdigit, rest.of(self.text))):  # a value beside it, no sentence
                return [GridCell(rest, " ".join(rest.of(self.text).split())), *begun]
        if self.graded and " " in segment.text and segment.text[0] in _GRADES and len(segment.text) < _NARROW:
            grades = run_to_cells(self.text, segment.span, least=2)
            if all(shape(cell.text) is Shape.RATING for cell in grades):
                return grades or [GridCell(segment.span, segment.text)]
        return [GridCell(segment.span, segment.text)]

    def _without_open_date(self, span: Span) -> tuple[Span, list[GridCell]]:
        """Part a month and a day from the end of a line whose next line begins with the year."""
        line = span.of(self.text)
        begun = next((start for start, end, _ in open_dates(line) if end == len(line)), 0)
        if not begun or not _YEAR_BELOW.match(self.text, span.end):
            return span, []
        date = Span(span.start + begun, span.end)
        return trimmed(self.text, span.start, date.start), [GridCell(date, date.of(self.text))]

    def _is_prose(self, segment: Segment, parts: Sequence[GridCell], have: int, width: int) -> bool:
        text = segment.text
        if shape(text) is not Shape.TEXT:
            return False
        head, colon, _ = text.partition(":")
        if text.startswith("(") or (colon and (len(head.split()) <= 6 or self.lexicon.match(head).score)):
            return True
        if len(parts) > 1:  # values side by side, unless words in small letters run between them
            return sum(len(_SMALL.findall(p.text)) for p in parts if shape(p.text) is Shape.TEXT) >= 3
        words = len(text.split())
        if have >= width and words > 3 and len(_SMALL.findall(text)) >= 2:
            return True  # the row is full: a clause that follows it
        return words > 14 or (words > 5 and have % max(width, 1) == 0)


def _in_row(cells: Sequence[Value], width: int) -> tuple[int, int]:
    """Return how many cells the last row has so far, and how many a full one has: identifiers tell where rows begin."""
    at = [k for k, cell in enumerate(cells) if shape(cell.text) is Shape.CUSIP]
    full = min(width, max((b - a for a, b in pairwise(at)), default=width))
    return (len(cells) - at[-1] + at[0] if at else len(cells)), full


def _opens(parts: Sequence[GridCell], cells: Sequence[Value]) -> bool:
    """Tell whether cells begin a row: an identifier leads, or they are typed as the first row's first ones."""
    if any(shape(part.text) is Shape.CUSIP for part in parts[:2]):
        return True
    makes = [shape(part.text) for part in parts[:2]]
    return makes[0] is not Shape.TEXT and makes == [shape(cell.text) for cell in cells[: len(makes)]]


def _lay_out(labels: Sequence[HeaderLabel], values: Sequence[Value], cut: Cut) -> tuple[list[Column], list[Row]]:
    """Place each value in the column of its label; one whose label was lost gets a column without a header."""
    placed = [
        dict(zip(owners_to_keys(owners), (v.cell for v in values[r.start : r.stop]), strict=True))
        for r, owners in zip(cut.rows, cut.owners, strict=True)
    ]
    order = sorted({(k, 0) for k in range(len(labels))}.union(*placed))
    columns = [Column(labels[k].text, labels[k].spans) if k >= 0 and not extra else Column("") for k, extra in order]
    rows = [Row(tuple(map(cells.get, order)), Span.around(c.span for c in cells.values())) for cells in placed]
    return columns, rows
