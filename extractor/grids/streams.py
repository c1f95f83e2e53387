"""stream_to_grids: headers and values that stand one after the other, without columns to tell which is whose.

One cell per line (with pipes before, after, alone or none), cells per paragraph, a row on one line with
single blanks, a glued run: the header's words are folded into labels, the values are cut into cells,
and the two sequences are laid over each other in order.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor.grids.atoms import run_to_cells
from extractor.grids.folding import Cell, cells_between, fold_rows, interleave_rows, is_torn, sense
from extractor.grids.headers import GLUE, Border, HeaderLabel, HeaderWord, words_to_labels
from extractor.grids.lexicon import Lexicon, label_key
from extractor.grids.lines import Line, Segment
from extractor.grids.pairing import labels_to_values
from extractor.ground.grid import Column, Grid, GridCell, Repair, Row
from extractor.ground.places import Span
from extractor.ground.schema import Schema
from extractor.values.shapes import Shape, shape

_WORD = re.compile(r"\S+")
_SHORT_FORM = re.compile(r"(?<=[a-z])\.(?=[A-Z])")  # "Freq.Maturity": a stop no sentence ends with
_SMALL = re.compile(r"\b[a-z]{2,}\b")
_LONGEST_HEADER = 700
_LONG_CELL = 60  # characters; what is longer is a header on one line, or none
_ENTER = 3  # labels that make a header; fewer are a label: value list
_NARROWEST = 4  # cells of a row whose width the header does not tell
_SKIPS = 3  # prose between rows (a redemption line, a footnote) before a row is over
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
                border = Border.BLANK
            border = max(border, Border.CELL)
        if not (line.piped and not line.segments[-1].text):
            border = Border.BREAK
    return items


class StreamReader:
    """Finds header zones in a document's items and lays the values after them under their labels."""

    def __init__(self, text: str, items: Sequence[Item], schema: Schema, lexicon: Lexicon) -> None:
        """Hold the items of one document."""
        self.text, self.items, self.schema, self.lexicon = text, items, schema, lexicon

    def grids(self) -> Iterator[Grid]:
        """Yield the grids in reading order."""
        zones = list(self._zones())
        for z, (_, stop, labels) in enumerate(zones):
            end = zones[z + 1][0] if z + 1 < len(zones) else len(self.items)
            grid = self._zone_to_grid(labels, stop, end)
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
        key = label_key(text)
        return bool(key) and (all(w in self.lexicon.words for w in key.split()) or bool(self.lexicon.match(text).score))

    def _is_header_line(self, text: str) -> bool:
        """Tell whether a long line is a header's labels side by side: nearly all of its words are label words."""
        text = GLUE.sub(" ", _SHORT_FORM.sub("", text))
        if any(ch in text for ch in ".;,") or sum(ch.isdigit() for ch in text) > 6:
            return False
        words = label_key(text).split()
        return len(words) >= 6 and sum(w in self.lexicon.words for w in words) * 10 >= len(words) * 9

    def _zones(self) -> Iterator[tuple[int, int, list[HeaderLabel]]]:
        k = 0
        while k < len(self.items):
            stop = k
            while stop < len(self.items) and (self._in_header(self.items[stop]) or self._is_odd_label(k, stop)):
                stop += 1
            if stop - k >= 2 or (stop > k and len(self.items[k].segment.text) > _LONG_CELL):
                labels = self._labels(k, stop)
                if sum(bool(h.match.fields) for h in labels) >= _ENTER:
                    yield k, stop, labels
            k = max(stop, k + 1)

    def _is_odd_label(self, start: int, at: int) -> bool:
        """Tell whether an unknown cell is a label all the same: short words with labels on both sides of it."""
        text = self.items[at].segment.text
        around = self.items[max(at - 2, start) : at], self.items[at + 1 : at + 3]
        if at - start < 2 or not all(len(side) == 2 and all(map(self._in_header, side)) for side in around):
            return False
        return shape(text) is Shape.TEXT and len(text.split()) <= 5 and text[-1] not in ":;,"

    def _labels(self, start: int, stop: int) -> list[HeaderLabel]:
        """Fold the header in reading order, or row over row where that makes more of it known labels."""
        best = words_to_labels(self._words(start, stop), self.lexicon)
        if not is_torn(best):
            return best
        cells = cells_between(self.text, self.items[start].segment.span.start, self.items[stop - 1].segment.span.end)
        rows = [self._cells(item) for item in self.items[start:stop]]
        for folded in (*fold_rows(cells, self.lexicon), *interleave_rows(rows, self.lexicon)):
            if sense(folded) > sense(best) + 1:
                best = folded
        return best

    def _cells(self, item: Item) -> list[Cell]:
        """Cut an item at its glued borders: the cells of one header row."""
        out: list[Cell] = []
        at = item.segment.span.start
        for piece in GLUE.split(item.segment.span.of(self.text)):
            out.append((Span(at, at + len(piece)), " ".join(piece.split())))
            at += len(piece)
        return out

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

    def _zone_to_grid(self, labels: list[HeaderLabel], stop: int, end: int) -> Grid | None:
        values = self._values(stop, end, len(labels))
        lead = next((k for k, h in enumerate(labels) if "cusip" in h.match.fields), 0)
        rows = _cut_rows(values, len(labels), lead)
        rows = [r for r in rows if sum(shape(c.text) not in {Shape.TEXT, Shape.EMPTY} for c in r) >= 2]
        if not rows:
            return None
        header_place = Span.around(s for h in labels for s in h.spans)
        repairs = [Repair("fold_header", header_place, f"{len(labels)} labels")]
        columns, cells = _lay_out(labels, rows, self.schema)
        body = tuple(Row(tuple(cells[r]), Span.around(c.span for c in row)) for r, row in enumerate(rows))
        span = Span.around([header_place, *(r.span for r in body)])
        return Grid("stream", tuple(columns), body, span, tuple(repairs))

    def _values(self, start: int, end: int, width: int) -> list[GridCell]:
        """Collect the value cells after a header, over redemption lines and footnotes in between."""
        cells: list[GridCell] = []
        skipped = 0
        for k in range(start, end):
            item = self.items[k]
            parts = self._parts(item.segment)
            prose = self._is_prose(item.segment, parts, len(cells), width)
            if prose:
                skipped += 1
                if skipped > _SKIPS or item.segment.text.endswith(":"):
                    break
                continue
            if skipped and not any(shape(p.text) is Shape.CUSIP for p in parts[:2]) and len(cells) >= width - 2:
                break
            skipped = 0
            self._append(cells, parts, item)
        return cells

    def _append(self, cells: list[GridCell], parts: list[GridCell], item: Item) -> None:
        """Add cells, joining one that goes on in the next line (``Senior / Unsecured / Notes``)."""
        if cells and len(parts) == 1 and item.border in {Border.BREAK, Border.EMPTY_LINE, Border.BLANK}:
            joined = f"{cells[-1].text} {parts[0].text}"
            grown = shape(joined)
            whole = shape(cells[-1].text) is not grown or grown is Shape.RANKING
            if grown in _JOINS and whole and shape(parts[0].text) in {Shape.TEXT, grown} and len(joined) < 60:
                cells[-1] = GridCell(Span(cells[-1].span.start, parts[0].span.end), joined)
                return
        cells.extend(parts)

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


def _cut_rows(values: Sequence[GridCell], width: int, before: int) -> list[list[GridCell]]:
    """Cut the values into rows: one at each CUSIP, as many cells before it as the first row has.

    ``before`` labels stand before that of the CUSIP: as many cells are a lead, whatever their make.
    """
    at = _identifiers(values, width)
    if not at:
        return _alike_rows(values, width) or [list(values[: width + 1])]
    agreed = at[0] == before
    lead = at[0] if at[0] <= 2 or agreed else 0
    ahead = [[shape(v.text) for v in values[k - lead : k]] for k in at if k >= lead]
    if lead and not agreed and (Shape.TEXT in ahead[0] or sum(a == ahead[0] for a in ahead) * 2 <= len(at)):
        lead = 0  # what stands before the first row stands over the rows, not in each of them
    starts = [k - lead for k in at]
    stops = [*starts[1:], min(len(values), starts[-1] + width + 2)]
    return [list(values[a:b]) for a, b in zip(starts, stops, strict=True) if b > a]


def _identifiers(values: Sequence[GridCell], width: int) -> list[int]:
    """Return where the rows' identifiers stand: not those of an underlying, which rows print again beside their own."""
    at = [k for k, c in enumerate(values) if shape(c.text) is Shape.CUSIP]
    if len(at) * width * 4 <= len(values) * 5:
        return at
    times = Counter(values[k].text for k in at)
    return [k for k in at if times[values[k].text] == min(times.values())]


def _alike_rows(values: Sequence[GridCell], width: int) -> list[list[GridCell]]:
    """Cut values without an identifier (the lower half of a stacked table) where they repeat the first row's makes.

    A label torn in two, or one that was lost, makes the header wider or narrower than its rows: another width
    counts where it cuts all of the values into rows alike.
    """
    rows = _rows_of(values, width)
    if len(rows) * width < len(values):
        for other in (width - 1, width + 1, width - 2, width + 2):
            if other >= _NARROWEST and len(values) % other == 0 and len(_rows_of(values, other)) * other == len(values):
                rows = _rows_of(values, other)
                break
    return rows if len(rows) > 1 else []


def _rows_of(values: Sequence[GridCell], width: int) -> list[list[GridCell]]:
    """Return the rows of ``width`` values that are alike, up to the first that is not."""
    first = [shape(v.text) for v in values[:width]]
    rows = [list(values[:width])]
    for start in range(width, len(values) - width + 1, width):
        part = list(values[start : start + width])
        same = sum(shape(v.text) is kind for v, kind in zip(part, first, strict=True))
        if same * 10 < width * 7:
            break
        rows.append(part)
    return rows


def _lay_out(
    labels: Sequence[HeaderLabel], rows: Sequence[Sequence[GridCell]], schema: Schema
) -> tuple[list[Column], list[list[GridCell | None]]]:
    """Lay each row under the labels; a value whose label was lost gets a column without a header."""
    placed: list[dict[tuple[int, int], GridCell]] = []
    keys: set[tuple[int, int]] = {(k, 0) for k in range(len(labels))}
    for row in rows:
        owners = labels_to_values(labels, [c.text for c in row], schema)
        cells: dict[tuple[int, int], GridCell] = {}
        last, extra = -1, 0
        for cell, owner in zip(row, owners, strict=True):
            last, extra = (owner, 0) if owner is not None else (last, extra + 1)
            cells[(last, extra)] = cell
        placed.append(cells)
        keys |= cells.keys()
    order = sorted(keys)
    columns = [Column(labels[k].text, labels[k].spans) if not extra else Column("") for k, extra in order]
    return columns, [[cells.get(key) for key in order] for cells in placed]
