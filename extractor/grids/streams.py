"""stream_to_grids: headers and values that stand one after the other, without columns to tell which is whose.

One cell per line (with pipes before, after, alone or none), cells per paragraph, a row on one line with
single blanks, a glued run: the header's words are folded into labels, the values are cut into cells,
and the two sequences are laid over each other in order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractor.grids.atoms import run_to_cells
from extractor.grids.cutting import Cut, Value, owners_to_keys, values_to_cut
from extractor.grids.folding import Cell, Place, cells_between, fold_columns, fold_rows, interleave_rows, is_torn, sense
from extractor.grids.headers import Border, HeaderLabel, HeaderWord, glued_pieces, words_to_labels
from extractor.grids.lexicon import Lexicon, label_key
from extractor.grids.lines import Line, Segment
from extractor.ground.grid import Column, Grid, GridCell, Repair, Row
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.ground.schema import Schema
from extractor.values.shapes import Shape, shape

_WORD = regex(r"\S+")
_SHORT_FORM = regex(r"(?<=[A-Za-z])\.(?=[A-Z])")  # "Freq.Maturity": a stop no sentence ends with
_UNIT = regex(r"\([^()]{1,60}\)")  # "(per $1,000)"
_FIGURES = 6  # digits of a header on one line
_EMPTY = " |\n\r\t\xa0\u200b"  # what stands before the first filled cell where empty ones do
_NUMBERED = regex(r"\d\s*\Z")
_SMALL = regex(r"\b[a-z]{2,}\b")
_LONGEST_HEADER = 700
_LONG_CELL = 60  # characters; what is longer is a header on one line, or none
_ENTER = 3  # labels that make a header; fewer are a label: value list
_SKIPS = 3  # prose between rows (a redemption line, a footnote) before a row is over
_UNTYPED = frozenset({Shape.TEXT, Shape.EMPTY})
_ODD = frozenset({Shape.TEXT, Shape.YESNO})  # makes of an unknown label; "Stated / Annual / Interest" are known words
_FOLDINGS = 3  # ways to fold a header that the values below it choose from
_FARTHEST = 50  # items after a header within which two rows tell how wide they are
_JOINS = frozenset({Shape.RANKING, Shape.FREQUENCY, Shape.DATE, Shape.COUPON_TYPE})


@dataclass(frozen=True, slots=True)
class Item:
    """A filled segment of the stream and the border before it."""

    segment: Segment
    border: Border


def lines_to_items(lines: Sequence[Line], taken: set[int]) -> list[Item]:
    """Flatten the lines that no table holds."""
    items: list[Item] = []
    border = Border.EMPTY_LINE
    for line in lines:
        if not line.segments:
            border = max(border, Border.CELL if line.piped else Border.EMPTY_LINE)
            continue
        border = max(border, Border.CELL if line.piped and not line.segments[0].text else Border.BREAK)
        for segment in line.segments:
            if segment.text and segment.span.start not in taken:
                items.append(Item(segment, border))
            border = Border.CELL  # the last of the borders: nothing parts more
        if not (line.piped and not line.segments[-1].text):
            border = Border.BREAK
    return items


class StreamReader:
    """Finds header zones in a document's items and lays the values after them under their labels."""

    def __init__(self, text: str, items: Sequence[Item], schema: Schema, lexicon: Lexicon) -> None:
        """Hold the items of one document."""
        self.text, self.items, self.schema, self.lexicon = text, items, schema, lexicon
        self.of_notes = frozenset(spec.name for spec in schema.note_fields)

    def grids(self) -> Iterator[Grid]:
        """Yield the grids in reading order."""
        zones = list(self._zones())
        for z, (_, stop, foldings) in enumerate(zones):
            end = zones[z + 1][0] if z + 1 < len(zones) else len(self.items)
            grid = self._zone_to_grid(foldings, stop, end)
            if grid is not None:
                yield grid

    def _in_header(self, item: Item) -> bool:
        text = item.segment.text
        if text.endswith(":") or len(text) > _LONGEST_HEADER:
            return False
        if len(text) > _LONG_CELL:
            return self._is_header_line(text)
        if shape(text) is not Shape.TEXT:  # "Fixed" may open a label that wraps ("Fixed / Rate Note CUSIP / Number")
            return shape(text) is Shape.COUPON_TYPE and self.lexicon.exact(text) is not None
        if self.lexicon.knows(text):
            return True
        match = self.lexicon.match(text)
        if match.score:  # a document's own line, with its number, is no label over notes
            return not (_NUMBERED.search(text) and match.fields and match.fields.isdisjoint(self.of_notes))
        return self.lexicon.knows(self._unglued(text))

    def _is_row_of_labels(self, item: Item) -> bool:
        """Tell whether an item is long enough, or glued of enough labels, to be a header by itself."""
        words = len(item.segment.text.split())
        return words >= 2 * _ENTER or len(glued_pieces(item.segment.text, self.lexicon)) >= _ENTER

    def _unglued(self, text: str) -> str:
        return " ".join(text[a:b] for a, b in glued_pieces(text, self.lexicon))

    def _is_header_line(self, text: str) -> bool:
        """Tell whether a long line is a header's labels side by side: nearly all of its words are label words."""
        text = self._unglued(_SHORT_FORM.sub("", text))
        if any(ch in _UNIT.sub("", text) for ch in ".;,") or sum(map(str.isdigit, text)) > _FIGURES:
            return False
        words = label_key(text).split()
        return len(words) >= 6 and sum(w in self.lexicon.words for w in words) * 10 >= len(words) * 9

    def _zones(self) -> Iterator[tuple[int, int, list[list[HeaderLabel]]]]:
        k = 0
        while k < len(self.items):
            stop = k
            while stop < len(self.items) and (
                self._in_header(self.items[stop]) or self._is_first(k, stop) or self._is_odd_label(k, stop)
            ):
                stop += 1
            if stop - k >= _ENTER or any(map(self._is_row_of_labels, self.items[k:stop])):
                foldings = self._foldings(k, stop)
                if sum(bool(h.match.fields) for h in foldings[0]) >= _ENTER:
                    yield k, stop, foldings
            k = max(stop, k + 1)

    def _is_first(self, start: int, at: int) -> bool:
        """Tell whether an item is a part of ``1 / st`` within a header."""
        around = [item.segment.text for item in self.items[max(at - 1, start) : at + 2]]
        return at > start and ("1", "st") in pairwise(around) and self.items[at].segment.text in {"1", "st"}

    def _is_odd_label(self, start: int, at: int) -> bool:
        """Tell whether an unknown cell is a label all the same: short words with labels on both sides of it."""
        text = self.items[at].segment.text
        before, after = self.items[max(at - 2, start) : at], self.items[at + 1 : at + 3]
        if not before or len(after) < 2 or not all(map(self._in_header, (*before, *after))):
            return False
        if sum(map(str.isdigit, text)) > _FIGURES:  # a glued row
            return False
        return (shape(text) in _ODD or self.lexicon.knows(text)) and len(text.split()) <= 5 and text[-1] not in ":;,"

    def _foldings(self, start: int, stop: int) -> list[list[HeaderLabel]]:
        """Fold the header in reading order, and row over row where much of it makes no sense; the best first."""
        read = words_to_labels(self._words(start, stop), self.lexicon)
        if not is_torn(read):
            return [read]
        first, last = self.items[start].segment.span.start, self.items[stop - 1].segment.span.end
        empty = sum(ch in "|\n" for ch in self.text[len(self.text[:first].rstrip(_EMPTY)) : first])
        cells = cells_between(self.text, first, last)
        rows: dict[int, list[Cell]] = {}
        for item in self.items[start:stop]:
            rows.setdefault(item.segment.line, []).extend(self._cells(item))
        folded = [*fold_rows(cells, self.lexicon, empty), fold_columns(self._places(start, stop), self.lexicon)]
        folded += interleave_rows([*rows.values()], self.lexicon, self._row_widths(stop))
        better = {tuple(h.text for h in labels): labels for labels in folded if sense(labels) > sense(read) + 1}
        return [*sorted(filter(None, better.values()), key=sense, reverse=True)[:_FOLDINGS], read]

    def _places(self, start: int, stop: int) -> list[list[Place]]:
        """Return where the cells of a header, and of the lines below it that hold several, stand in their lines."""
        lines: dict[int, list[Place]] = {}
        for k in range(start, min(stop + _FARTHEST, len(self.items))):
            span, line = self.items[k].segment.span, self.items[k].segment.line
            begin = self.text.rfind("\n", 0, span.start) + 1
            cell = (span, self.items[k].segment.text) if k < stop else None
            lines.setdefault(line, []).append(Place(line, span.start - begin, span.end - begin, cell))
        head = [row for row in lines.values() if row[0].cell is not None]
        if len(head) < 2 or max(map(len, head)) < _ENTER:
            return []
        data = [row for row in lines.values() if row[0].cell is None and len(row) >= _ENTER]
        return [*head, *data[:_ENTER]]

    def _row_widths(self, start: int) -> list[int]:
        """Return how wide the rows below a header may be: as identifiers stand apart, or up to what is no cell."""
        items = self.items[start : start + _FARTHEST]
        at = [k for k, item in enumerate(items) if shape(item.segment.text) is Shape.CUSIP]
        apart = [b - a for a, b in pairwise(at)]
        if not apart:
            ends = (k for k, i in enumerate(items) if ":" in i.segment.text or self._in_header(i))
            apart = [next(ends, len(items))]
        return [*range(min(apart) - 1, min(max(apart), min(apart) + 2) + 2)]

    def _cells(self, item: Item) -> list[Cell]:
        """Cut an item at its glued borders: the cells of one header row."""
        start, raw = item.segment.span.start, item.segment.span.of(self.text)
        pieces = glued_pieces(raw, self.lexicon)
        return [(Span(start + a, start + b), " ".join(raw[a:b].split())) for a, b in pieces]

    def _words(self, start: int, stop: int) -> list[HeaderWord]:
        words: list[HeaderWord] = []
        for item in self.items[start:stop]:
            border = item.border
            for cell, _ in self._cells(item):
                for word in _WORD.finditer(self.text, cell.start, cell.end):
                    words.append(HeaderWord(word[0].strip("*"), Span(word.start(), word.end()), border))
                    border = Border.BLANK
                border = Border.GLUE
        return words

    def _zone_to_grid(self, foldings: Sequence[list[HeaderLabel]], stop: int, end: int) -> Grid | None:
        values = self._values(stop, end, len(foldings[0]))
        cuts = [(labels, values_to_cut(values, labels, self.schema)) for labels in foldings]
        tried = [(labels, cut) for labels, cut in cuts if cut is not None]
        if not tried:
            return None
        labels, cut = max(tried, key=lambda t: sense(t[0]) + t[1].score / len(t[1].rows))
        columns, rows = _lay_out(labels, values, cut)
        body = tuple(row for row in rows if sum(c is not None and shape(c.text) not in _UNTYPED for c in row.cells) > 1)
        if not body:
            return None
        header_place = Span.around(s for h in labels for s in h.spans)
        repairs = (Repair("fold_header", header_place, f"{len(labels)} labels"),)
        return Grid("stream", tuple(columns), body, Span.around([header_place, *(r.span for r in body)]), repairs)

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
        if cells and len(parts) == 1 and item.border in {Border.BREAK, Border.EMPTY_LINE, Border.BLANK}:
            joined = f"{cells[-1].text} {parts[0].text}"
            grown = shape(joined)
            whole = shape(cells[-1].text) is not grown or grown is Shape.RANKING
            if grown in _JOINS and whole and shape(parts[0].text) in {Shape.TEXT, grown} and len(joined) < 60:
                whole_cell = GridCell(Span(cells[-1].cell.span.start, parts[0].span.end), joined)
                cells[-1] = Value(whole_cell, cells[-1].line)
                return
        cells.extend(Value(part, item.segment.line) for part in parts)

    def _parts(self, segment: Segment) -> list[GridCell]:
        """Cut a segment that holds several typed values (a row with single blanks, a glued run)."""
        if shape(segment.text) in {Shape.TEXT, Shape.EMPTY} and len(segment.text) >= 12:
            cells = run_to_cells(self.text, segment.span, least=4)
            if cells:
                return cells
        return [GridCell(segment.span, segment.text)]

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
    """Return how many cells the last row has so far, and makes it full, told by where the identifiers stand."""
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
